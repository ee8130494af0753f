/**
 * What happened in the Berichtsjahr of an invented register, as tables of their own.
 *
 * @module
 */
import type { Spaltentabelle } from "@teilhabe/core/cube"
import { Codeliste, Schulabschluss } from "@teilhabe/core/merkmal"
import { OHNE, OHNE_TAG, type Bau } from "./bau.js"
import { FORM, standIn, wohnteAm, type Schulstand, type Schulweg } from "./baueBildung.js"
import { GRENZE, WANDERUNGSART } from "./spaltenEreignisse.js"
import { jahrVon, monatVon, tagVon } from "./tage.js"
import { VORRAT } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

/** The rows of persons that a table of events is about, with the columns of its own. */
export interface Ereignisse {
  readonly zeilen: ReadonlyArray<number>
  readonly spalten: Readonly<Record<string, Spaltentabelle.Spalte>>
}

const keysOf = (schluessel: ReadonlyArray<string>, codes: ReadonlyArray<number>): Spaltentabelle.Spalte => ({ _tag: "Schluessel", schluessel, codes: Uint8Array.from(codes) })
const daysOf = (tage: ReadonlyArray<number>): Spaltentabelle.Spalte => ({ _tag: "Tag", tage: Int32Array.from(tage) })

/** Moves over the border of the town: who moved in after birth, and who moved away. */
export const wanderungen = ({ zeilen, anfang, bytes, tage }: Bau, saat: number): Ereignisse => {
  const zufall = new Zufall(saat, 9)
  const [rows, days, arts, borders]: [Array<number>, Array<number>, Array<number>, Array<number>] = [[], [], [], []]
  const note = (row: number, tag: number, art: number, abroad: boolean): void => {
    rows.push(row)
    days.push(tag)
    arts.push(art)
    borders.push(abroad ? 1 : 0)
  }
  for (let row = 0; row < zeilen; row++) {
    const einzug = tage.einzug[row] ?? 0
    const foreign = bytes.nationalitaet[row] === 1
    if (einzug >= anfang && einzug > (tage.geburtstag[row] ?? 0)) {
      // A foreigner comes from abroad on the day of immigration and on no other; a German may come back.
      note(row, einzug, 0, foreign ? tage.zuwanderung[row] === einzug : zufall.promille(30))
    }
    if (bytes.auszugsgrund[row] === 0) note(row, tage.auszug[row] ?? 0, 1, zufall.promille(foreign ? 380 : 40))
  }
  return { zeilen: rows, spalten: { tag: daysOf(days), art: keysOf(WANDERUNGSART, arts), grenze: keysOf(GRENZE, borders) } }
}

/** Completed years from a day to another. */
const yearsBetween = (from: number, to: number): number => {
  const [first, last] = [jahrVon(from), jahrVon(to)]
  const [one, other] = [monatVon(from), monatVon(to)]
  const later = one > other || (one === other && from - tagVon(first, one, 1) > to - tagVon(last, other, 1))
  return last - first - (later ? 1 : 0)
}

/** Naturalisations in the Berichtsjahr of people who lived in the town. */
export const einbuergerungen = ({ zeilen, anfang, bytes, tage }: Bau): Ereignisse => {
  const rows: Array<number> = []
  for (let row = 0; row < zeilen; row++) if ((tage.deutschseit[row] ?? OHNE_TAG) >= anfang) rows.push(row)
  const since = (row: number): number => {
    const came = tage.zuwanderung[row] ?? OHNE_TAG
    return came === OHNE_TAG ? (tage.geburtstag[row] ?? 0) : came
  }
  const seit = (row: number): number => tage.deutschseit[row] ?? 0
  return {
    zeilen: rows,
    spalten: {
      tag: daysOf(rows.map(seit)),
      staatsangehoerigkeitvorher: keysOf(VORRAT.herkunftsland, rows.map((row) => bytes.herkunftsland[row] ?? 0)),
      aufenthaltsjahre: keysOf(VORRAT.aufenthaltsjahre, rows.map((row) => Math.min(99, yearsBetween(since(row), seit(row))))),
    },
  }
}

const ABSCHLUSS = Codeliste.lowest(Schulabschluss.liste).map(({ schluessel }) => schluessel)

const urneVon = (gewichte: Readonly<Record<string, number>>): Urne => new Urne(ABSCHLUSS.map((key) => gewichte[key] ?? 0))

const NACH_NEUN = urneVon({ "ohne-abschluss": 380, BILABS12: 620 })
const FOERDERSCHULE = urneVon({ "ohne-abschluss": 200, foerderschulabschluss: 640, BILABS12: 160 })
const HAUPTSCHULE = urneVon({ "ohne-abschluss": 90, BILABS12: 600, BILABS13: 310 })
const ZEHN = urneVon({ "ohne-abschluss": 25, BILABS12: 190, BILABS13: 785 })
const GYMNASIUM = urneVon({ BILABS12: 40, BILABS13: 960 })
const OBERSTUFE = urneVon({ BILABS13: 15, BILABS14D: 75, BILABS15: 910 })

const urneFor = ({ form, stufe }: Schulstand): Urne => {
  if (form === FORM.foerderschule) return FOERDERSCHULE
  if (stufe === 12) return OBERSTUFE
  if (stufe === 8) return NACH_NEUN
  return form === FORM.hauptschule ? HAUPTSCHULE : form === FORM.gymnasium || form === FORM.waldorf ? GYMNASIUM : ZEHN
}

/** Collects who leaves a general school in the summer of the Berichtsjahr, while the ways through school are told. */
export class Schulabgaenge {
  private readonly zufall: Zufall
  private readonly sommer: number
  private readonly vorjahr: number
  private readonly rows: Array<number> = []
  private readonly forms: Array<number> = []
  private readonly years: Array<number> = []
  private readonly ends: Array<number> = []

  constructor(private readonly bau: Bau, saat: number) {
    this.zufall = new Zufall(saat, 10)
    this.sommer = tagVon(bau.jahr, 7, 10)
    this.vorjahr = tagVon(bau.jahr - 1, 10, 15)
  }

  /** Notes somebody who was at a general school the year before, and is at none after the summer. */
  readonly merke = (row: number, stufe: number, weg: Schulweg): void => {
    const before = standIn(stufe - 1, weg)
    if (before.stufe === OHNE || standIn(stufe, weg).stufe !== OHNE) return
    if (!wohnteAm(this.bau, row, this.vorjahr) || !wohnteAm(this.bau, row, this.sommer)) return
    this.rows.push(row)
    this.forms.push(before.form)
    this.years.push(before.stufe)
    this.ends.push(urneFor(before).ziehe(this.zufall))
  }

  ereignisse(): Ereignisse {
    return {
      zeilen: this.rows,
      spalten: {
        tag: daysOf(this.rows.map(() => this.sommer)),
        schulform: keysOf(VORRAT.schulform, this.forms),
        klassenstufe: keysOf(VORRAT.klassenstufe, this.years),
        schulabschluss: keysOf(ABSCHLUSS, this.ends),
      },
    }
  }
}

/** Who enters class 5 of a school after the summer. */
export const neuaufnahmen = ({ zeilen, jahr, bytes }: Bau): Ereignisse => {
  const rows: Array<number> = []
  for (let row = 0; row < zeilen; row++) if (bytes.klassenstufe[row] === 4) rows.push(row)
  return {
    zeilen: rows,
    spalten: {
      tag: daysOf(rows.map(() => tagVon(jahr, 9, 1))),
      schulform: keysOf(VORRAT.schulform, rows.map((row) => bytes.schulform[row] ?? 0)),
    },
  }
}
