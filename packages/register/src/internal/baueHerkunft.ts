/**
 * Where the people of an invented register come from: nationality, birth, immigration, parents, how they became German.
 *
 * @module
 */
import { OHNE, OHNE_TAG, type Bau } from "./bau.js"
import { aussiedlerstaaten, GRUPPE, staaten } from "./staaten.js"
import { jahresanfang, jahrVon, laengeVon, tagVon } from "./tage.js"
import { platzVon, STAATEN } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

const staatsurne = new Urne(staaten.map(({ anteil }) => anteil))
const STAAT = Uint8Array.from(staaten, ({ schluessel }) => STAATEN.indexOf(schluessel))
const LAND = Uint8Array.from(staaten, ({ land }) => STAATEN.indexOf(land))
const GRUPPEN = Uint8Array.from(staaten, ({ gruppe }) => gruppe)
const aussiedlerurne = new Urne(aussiedlerstaaten.map(([, anteil]) => anteil))
const AUSSIEDLERLAND = Uint8Array.from(aussiedlerstaaten, ([key]) => STAATEN.indexOf(key))

/** How many years ago people of a group came, from 0 on. */
const spread = (...phases: ReadonlyArray<readonly [years: number, weight: number]>): Urne =>
  new Urne(phases.flatMap(([years, weight]) => Array.from({ length: years }, () => weight)))

const ankunft: ReadonlyArray<Urne> = [
  spread([1, 9], [9, 7], [10, 3], [10, 2], [30, 1]),
  spread([1, 2], [9, 1.5], [20, 2], [25, 3], [10, 1]),
  spread([1, 12], [4, 12], [7, 10], [13, 1], [10, 1]),
  spread([1, 12], [9, 6], [15, 3], [25, 1]),
]

const ELTERN = {
  einheimisch: platzVon("elternteil1", "einheimisch"),
  hier: platzVon("elternteil1", "hier-geboren"),
  zugewandert: platzVon("elternteil1", "zugewandert"),
  eingebuergert: platzVon("elternteil1", "eingebuergert"),
  spaetaussiedler: platzVon("elternteil1", "spaetaussiedler"),
  ausland: platzVon("elternteil1", "im-ausland"),
}

const DURCH = {
  geburt: platzVon("deutschdurch", "geburt"),
  geburtsort: platzVon("deutschdurch", "geburtsort"),
  spaetaussiedler: platzVon("deutschdurch", "spaetaussiedler"),
  einbuergerung: platzVon("deutschdurch", "einbuergerung"),
}

const GEBURTSORT_AB = tagVon(2000, 1, 1)

/** Of a thousand Germans by age: mixed parents, parents naturalised, geburtsort or naturalised here, naturalised, Spätaussiedler. */
const wege = (alter: number): readonly [number, number, number, number, number] =>
  alter < 20 ? [98, 80, 84, 14, 4] : alter < 40 ? [55, 24, 55, 60, 26] : alter < 60 ? [20, 2, 8, 52, 58] : [8, 0, 2, 30, 50]

class Herkunft {
  private readonly zufall: Zufall

  constructor(private readonly bau: Bau, saat: number) {
    this.zufall = new Zufall(saat, 3)
  }

  private eltern(row: number, first: number, second: number): void {
    this.bau.bytes.elternteil1[row] = first
    this.bau.bytes.elternteil2[row] = second
  }

  /** The years since somebody came; who would have come before birth was born here. */
  private zuwanderung(row: number, gruppe: number, mindestens = 0): boolean {
    const { jahr, tage: { geburtstag, zuwanderung }, bytes } = this.bau
    const born = geburtstag[row] ?? 0
    const drawn = ankunft[gruppe]?.ziehe(this.zufall) ?? 0
    const years = drawn < mindestens ? mindestens + this.zufall.unter(25) : drawn
    const first = jahresanfang(jahr - years)
    if (born >= first) return false
    // Who leaves in the year in which they came has to be there for a day before.
    const days = laengeVon(jahr - years) - (bytes.auszugsgrund[row] === OHNE ? 0 : 1)
    zuwanderung[row] = first + this.zufall.unter(days)
    return true
  }

  private auslaendisch(row: number): void {
    const { bytes } = this.bau
    const staat = staatsurne.ziehe(this.zufall)
    bytes.staatsangehoerigkeit[row] = STAAT[staat] ?? 0
    bytes.herkunftsland[row] = LAND[staat] ?? 0
    const came = this.zuwanderung(row, GRUPPEN[staat] ?? GRUPPE.sonstige)
    bytes.geburtsland[row] = came ? (LAND[staat] ?? 0) : 0
    const young = (this.bau.tage.zuwanderung[row] ?? 0) - (this.bau.tage.geburtstag[row] ?? 0) < 18 * 365
    if (!came) this.eltern(row, ELTERN.zugewandert, this.zufall.promille(150) ? ELTERN.hier : ELTERN.zugewandert)
    else if (young) this.eltern(row, ELTERN.zugewandert, this.zufall.promille(800) ? ELTERN.zugewandert : ELTERN.ausland)
    else this.eltern(row, ELTERN.ausland, ELTERN.ausland)
  }

  private eingebuergert(row: number): void {
    const { jahr, bytes, tage } = this.bau
    const came = tage.zuwanderung[row] ?? OHNE_TAG
    const first = jahrVon(came === OHNE_TAG ? (tage.geburtstag[row] ?? 0) : came) + 6
    const years = this.zufall.promille(70) ? 0 : 1 + this.zufall.unter(Math.max(1, Math.min(24, jahr - first)))
    const seit = Math.max(first, jahr - years)
    bytes.deutschdurch[row] = DURCH.einbuergerung
    tage.deutschseit[row] = jahresanfang(seit) + this.zufall.unter(laengeVon(seit))
    if (this.zufall.promille(450)) bytes.zweitestaatsangehoerigkeit[row] = bytes.herkunftsland[row] ?? OHNE
  }

  private mitHerkunft(row: number, weg: number): void {
    const { bytes, tage } = this.bau
    const staat = staatsurne.ziehe(this.zufall)
    const land = LAND[staat] ?? 0
    bytes.herkunftsland[row] = land
    if (weg === 0) {
      this.eltern(row, ELTERN.einheimisch, ELTERN.zugewandert)
      if (this.zufall.promille(500)) bytes.zweitestaatsangehoerigkeit[row] = land
    } else if (weg === 1) this.eltern(row, ELTERN.eingebuergert, this.zufall.promille(600) ? ELTERN.eingebuergert : ELTERN.zugewandert)
    else if (weg === 2 && (tage.geburtstag[row] ?? 0) >= GEBURTSORT_AB) {
      bytes.deutschdurch[row] = DURCH.geburtsort
      bytes.zweitestaatsangehoerigkeit[row] = land
      this.eltern(row, ELTERN.zugewandert, ELTERN.zugewandert)
    } else if (jahrVon(tage.geburtstag[row] ?? 0) > this.bau.jahr - 8) {
      this.eltern(row, ELTERN.eingebuergert, ELTERN.eingebuergert)
    } else {
      // Five years at least lie between coming and becoming German.
      if (weg === 3 && this.zuwanderung(row, GRUPPEN[staat] ?? GRUPPE.sonstige, 7)) bytes.geburtsland[row] = land
      this.eltern(row, ELTERN.zugewandert, bytes.geburtsland[row] === 0 ? ELTERN.zugewandert : ELTERN.ausland)
      this.eingebuergert(row)
    }
  }

  private spaetaussiedler(row: number): void {
    const { bytes, tage } = this.bau
    const land = AUSSIEDLERLAND[aussiedlerurne.ziehe(this.zufall)] ?? 0
    bytes.herkunftsland[row] = land
    if (this.zuwanderung(row, GRUPPE.anwerbung, 7)) {
      bytes.geburtsland[row] = land
      bytes.deutschdurch[row] = DURCH.spaetaussiedler
      tage.deutschseit[row] = tage.zuwanderung[row] ?? 0
    }
    this.eltern(row, ELTERN.spaetaussiedler, ELTERN.spaetaussiedler)
  }

  private deutsch(row: number): void {
    const { jahr, bytes, tage } = this.bau
    bytes.staatsangehoerigkeit[row] = 0
    bytes.geburtsland[row] = 0
    bytes.deutschdurch[row] = DURCH.geburt
    const ways = wege(jahr - jahrVon(tage.geburtstag[row] ?? 0))
    let draw = this.zufall.unter(1000)
    for (let weg = 0; weg < ways.length; weg++) {
      draw -= ways[weg] ?? 0
      if (draw >= 0) continue
      if (weg === 4) this.spaetaussiedler(row)
      else this.mitHerkunft(row, weg)
      return
    }
    this.eltern(row, ELTERN.einheimisch, ELTERN.einheimisch)
  }

  baue(): void {
    const { zeilen, bytes: { nationalitaet } } = this.bau
    for (let row = 0; row < zeilen; row++) {
      if (nationalitaet[row] === 1) this.auslaendisch(row)
      else this.deutsch(row)
    }
  }
}

/** Fills what the people of a register come from. */
export const baueHerkunft = (bau: Bau, saat: number): void => new Herkunft(bau, saat).baue()

/** The group of each state of the invented population, by its place among the keys; 255 for German. */
export const gruppeVon: Uint8Array = Uint8Array.from(STAATEN, (key) => staaten.find((one) => one.schluessel === key)?.gruppe ?? OHNE)
