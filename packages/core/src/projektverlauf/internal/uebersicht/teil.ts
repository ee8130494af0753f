/**
 * One part of a roll-up: counts, sums, and what had no figure.
 *
 * @module
 */
import type { Id } from "../../../kernel/Id.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Farbe } from "../ampel/urteil.js"
import { lagen } from "../lagen.js"
import type { Lage } from "../../Projektstand.js"
import { type Anteil, anteilOf } from "./anteil.js"
import type { Gruppe } from "./gruppen.js"
import { teilsatz } from "./teilsatz.js"
import { type Ausgelassen, type Groesse, groessen, type Projektzahlen } from "./zahlen.js"

/** A Projekt as it enters a part. */
export interface Eintrag {
  readonly projekt: Id
  /** Into how many parts it falls: it enters each with 1 through this number. */
  readonly nenner: number
  readonly lage: Lage
  readonly farbe: Farbe
  readonly zahlen: Projektzahlen
}

/** A sum over the Projekte that have the figure; absent with its reason where none has it. */
export interface Summe {
  readonly groesse: Groesse
  readonly einheit: "Euro" | "Personen" | "Teilnahmen" | "Stunden" | "Vollzeitäquivalente"
  readonly wert: Messwert.Messwert
  /** The Projekte that had the figure. */
  readonly mit: Anteil
  /** The Projekte that had none; they do not count as 0. */
  readonly ohne: Anteil
}

const staende = ["ja", "teilweise", "nein", "offen"] as const

/** What the Projekte say about what they set out to do: how often each answer was given, and how many gave none. */
export interface Erreichung extends Readonly<Record<(typeof staende)[number], Anteil>> {
  readonly mit: Anteil
  readonly ohne: Anteil
}

/** One part of the roll-up, or the whole of it. */
export interface Teil extends Gruppe {
  /** Every Projekt of the part with the weight with which it enters: `1`, `1/2`, `1/3`. */
  readonly gewichte: ReadonlyArray<{ readonly projekt: Id; readonly gewicht: string }>
  readonly projekte: Anteil
  readonly lagen: Readonly<Record<Lage, Anteil>>
  readonly farben: Readonly<Record<Farbe, Anteil>>
  readonly summen: ReadonlyArray<Summe>
  readonly erreicht: Erreichung
  readonly ausgelassen: ReadonlyArray<Ausgelassen>
  /** Says in German how many Projekte there are, and how many had no figure. */
  readonly satz: string
}

const EINHEIT: Readonly<Record<Groesse, Summe["einheit"]>> = {
  bewilligt: "Euro", ausgegeben: "Euro", personen: "Personen", teilnahmen: "Teilnahmen", stunden: "Stunden", personal: "Vollzeitäquivalente", geld: "Euro",
}

const zaehlen = (list: ReadonlyArray<Eintrag>): Anteil => anteilOf(list.map(({ nenner }) => nenner))

const zaehlenNach = <K extends string>(keys: ReadonlyArray<K>, list: ReadonlyArray<Eintrag>, key: (eintrag: Eintrag) => K): Readonly<Record<K, Anteil>> =>
  Object.fromEntries(keys.map((one) => [one, zaehlen(list.filter((eintrag) => key(eintrag) === one))])) as Readonly<Record<K, Anteil>>

// Divided last, and once for each weight, so that the result is as near as a number can be.
const gewogen = (list: ReadonlyArray<Eintrag>, groesse: Groesse): Messwert.Messwert =>
  Messwert.sum([...new Set(list.map(({ nenner }) => nenner))].map((nenner) => {
    const sum = Messwert.sum(list.filter((one) => one.nenner === nenner).map(({ zahlen }) => zahlen.werte[groesse]))
    return nenner === 1 ? sum : Messwert.divide(sum, Messwert.exakt(nenner))
  }))

const summe = (groesse: Groesse, list: ReadonlyArray<Eintrag>): Summe => {
  const mit = list.filter(({ zahlen }) => Messwert.isZahl(zahlen.werte[groesse]))
  const ohne = list.filter((one) => !mit.includes(one))
  return { groesse, einheit: EINHEIT[groesse], wert: gewogen(mit.length > 0 ? mit : ohne, groesse), mit: zaehlen(mit), ohne: zaehlen(ohne) }
}

const erreichung = (list: ReadonlyArray<Eintrag>): Erreichung => {
  const answers = list.flatMap((eintrag) => eintrag.zahlen.erreicht.map((stand) => ({ eintrag, stand })))
  const counts = Object.fromEntries(staende.map((stand) => [stand, zaehlen(answers.filter((one) => one.stand === stand).map(({ eintrag }) => eintrag))]))
  return {
    ...(counts as Record<(typeof staende)[number], Anteil>),
    mit: zaehlen(list.filter(({ zahlen }) => zahlen.erreicht.length > 0)),
    ohne: zaehlen(list.filter(({ zahlen }) => zahlen.erreicht.length === 0)),
  }
}

/** Makes one part of its Projekte; `gesamt` is the whole, in which each enters once. */
export const teilOf = (gruppe: Gruppe, list: ReadonlyArray<Eintrag>, gesamt = false): Teil => {
  const zahlen = {
    gewichte: list.map(({ nenner, projekt }) => ({ projekt, gewicht: nenner === 1 ? "1" : `1/${nenner}` })),
    projekte: zaehlen(list),
    lagen: zaehlenNach(lagen, list, ({ lage }) => lage),
    farben: zaehlenNach(["gruen", "gelb", "rot", "ohne"], list, ({ farbe }) => farbe),
    summen: groessen.map((groesse) => summe(groesse, list)),
    erreicht: erreichung(list),
    ausgelassen: list.flatMap((one) => one.zahlen.ausgelassen),
  }
  return { ...gruppe, ...zahlen, satz: teilsatz(gesamt ? undefined : gruppe.titel, zahlen) }
}
