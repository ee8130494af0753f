/**
 * From when to when the people of an invented register live in the town, and how.
 *
 * @module
 */
import { OHNE, OHNE_TAG, type Bau } from "./bau.js"
import { zuzuege } from "./pyramide.js"
import { jahresanfang, jahrVon, laengeVon, tagVon } from "./tage.js"
import { platzVon } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

/** How many years ago somebody moved in, from 1 on; the last stands for always. */
const wohndauer = new Urne([...Array.from({ length: 10 }, () => 4), ...Array.from({ length: 20 }, () => 2), ...Array.from({ length: 20 }, () => 0.6), 38])
const IMMER = 51

const NATA = 1
const PRIVAT = platzVon("haushalt", "privat")
const GEMEINSCHAFT = platzVon("haushalt", "gemeinschaft")

/** For each day of the Berichtsjahr how many of its months have their 15th on that day or later. */
const monateAb = (jahr: number): Uint8Array => {
  const first = jahresanfang(jahr)
  const days = Array.from({ length: 12 }, (_, at) => tagVon(jahr, at + 1, 15))
  return Uint8Array.from({ length: laengeVon(jahr) }, (_, at) => days.filter((day) => day >= first + at).length)
}

class Wohnen {
  private readonly zufall: Zufall

  constructor(private readonly bau: Bau, saat: number) {
    this.zufall = new Zufall(saat, 4)
  }

  /** Whoever is naturalised in the Berichtsjahr does not move in it. */
  private isSettled(row: number): boolean {
    return (this.bau.tage.deutschseit[row] ?? OHNE_TAG) >= this.bau.anfang
  }

  private einzugstag(row: number): number {
    const { jahr, bytes, tage } = this.bau
    const born = tage.geburtstag[row] ?? 0
    const came = tage.zuwanderung[row] ?? OHNE_TAG
    const earliest = Math.max(born, came)
    const first = jahrVon(earliest)
    // Who came or was born in the Berichtsjahr did so in this town, but for a few who came to another one.
    if (first === jahr) return earliest
    const moves = !this.isSettled(row) && this.zufall.promille(zuzuege(bytes.nationalitaet[row] ?? 0, Math.min(99, jahr - jahrVon(born))))
    const years = moves ? 0 : 1 + wohndauer.ziehe(this.zufall)
    if (years >= IMMER || jahr - years <= first) return earliest
    const days = laengeVon(jahr - years) - (bytes.auszugsgrund[row] === OHNE ? 0 : 1)
    return jahresanfang(jahr - years) + this.zufall.unter(days)
  }

  private auszugstag(einzug: number): number {
    const { anfang, ende } = this.bau
    const from = Math.max(anfang, einzug + 1)
    return from + this.zufall.unter(ende - from + 1)
  }

  private haushalt(row: number): number {
    const { jahr, tage, bytes } = this.bau
    const old = jahr - jahrVon(tage.geburtstag[row] ?? 0) >= 80
    const fresh = bytes.nationalitaet[row] === NATA && (tage.zuwanderung[row] ?? OHNE_TAG) >= jahresanfang(jahr - 1)
    return this.zufall.promille(old ? 110 : fresh ? 90 : 3) ? GEMEINSCHAFT : PRIVAT
  }

  baue(): void {
    const { zeilen, jahr, anfang, bytes, tage } = this.bau
    const months = monateAb(jahr)
    for (let row = 0; row < zeilen; row++) {
      const leaves = bytes.auszugsgrund[row] !== OHNE
      if (leaves && this.isSettled(row)) tage.deutschseit[row] = (tage.deutschseit[row] ?? 0) - 366
      const einzug = this.einzugstag(row)
      tage.einzug[row] = einzug
      let gone = 0
      if (leaves) {
        const auszug = this.auszugstag(einzug)
        tage.auszug[row] = auszug
        gone = months[auszug - anfang] ?? 0
      }
      bytes.monate[row] = (einzug <= anfang ? 12 : (months[einzug - anfang] ?? 0)) - gone
      bytes.nationalitaetvorjahr[row] = this.isSettled(row) ? NATA : (bytes.nationalitaet[row] ?? 0)
      bytes.haushalt[row] = this.haushalt(row)
    }
  }
}

/** Fills from when to when the people of a register live in the town. */
export const baueWohnen = (bau: Bau, saat: number): void => new Wohnen(bau, saat).baue()
