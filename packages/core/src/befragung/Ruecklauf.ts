/**
 * Who took part and who did not: the return of a survey, and the groups that it hears too little of.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import type { Geheimhaltungsregel } from "../geheimhaltung/Geheimhaltungsregel.js"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import type { Erhebung } from "./Erhebung.js"
import { rounded } from "./internal/angabe.js"
import { gegenstandOf, protectBefragte } from "./internal/befragte.js"
import { checkRaender } from "./internal/randPruefung.js"
import type { Rand } from "./Rand.js"

/** How many were invited, and how many answers could be used. */
export interface Ruecklauf {
  /** `nicht-sinnvoll` where nobody was invited. */
  readonly eingeladen: Messwert.Messwert
  readonly verwertbar: Messwert.Messwert
  /** The return (Rücklaufquote) in percent. */
  readonly quote: Messwert.Messwert
}

/** How one category is represented among those who answered. */
export interface Vertretung {
  readonly merkmal: string
  readonly schluessel: string
  /** Its share of those who answered, in percent, unweighted, to one decimal; `gesperrt` where too few did. */
  readonly befragte: Messwert.Messwert
  /** Its share of the population, in percent, by the margin. */
  readonly bekannt: Messwert.Messwert
  /** The first as a part of the second, to two decimals: 1 where it is as large as it should be. */
  readonly verhaeltnis: Messwert.Messwert
  /** Whether it is heard too little of; nothing where that may not be told. */
  readonly istUnterrepraesentiert: boolean | undefined
}

/** How groups are compared with a margin. */
export interface Vertretungsweise {
  readonly regel: Geheimhaltungsregel
  /** Which survey it is, as in `Auswertungsweise`. */
  readonly welle?: string
  /** Below this ratio a group is heard too little of; left out, 0.8. */
  readonly grenze?: number
}

/**
 * Tells the return of a survey, unprotected: publish it for all, never of a group. Only who invited somebody has one.
 *
 * @example
 * ```ts
 * import { Ruecklauf } from "@teilhabe/core/befragung"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Ruecklauf.of({ stichprobe: { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }, boegen: [] })
 * // => { eingeladen: Messwert.fehlend("nicht-sinnvoll"), verwertbar: Messwert.exakt(0), quote: Messwert.fehlend("nicht-sinnvoll") }
 * ```
 */
export const of = ({ boegen, stichprobe }: Pick<Erhebung, "boegen" | "stichprobe">): Ruecklauf => {
  const verwertbar = Messwert.exakt(boegen.length)
  const eingeladen = stichprobe._tag === "Wahrscheinlichkeit" ? Messwert.exakt(stichprobe.eingeladen) : Messwert.fehlend("nicht-sinnvoll")
  return { eingeladen, verwertbar, quote: Messwert.anteil(verwertbar, eingeladen) }
}

const merkmalOf = ({ bezeichnung, merkmal, werte }: Rand): Merkmal.Merkmal => Merkmal.make(merkmal, Codeliste.make({
  id: `rand-${merkmal}`, titel: bezeichnung, quelle: "Rand der Gewichtung",
  auspraegungen: Object.keys(werte).map((schluessel) => ({ schluessel, name: schluessel, gliederung: "davon" })),
}))

/**
 * Compares those who answered with a margin, category by category, and marks those heard too little of.
 *
 * The numbers of respondents are protected by the rule first, with the same groups withheld as in every question of
 * the survey that is evaluated by the same Merkmal and rule. They are unweighted: a stratum that was drawn more often
 * than its size shows as over-represented. Fails with findings where the margin does not fit the answers, except for
 * categories of which nobody answered: these come out withheld.
 *
 * @example
 * ```ts
 * import { type Fragebogen, type Rand, Ruecklauf } from "@teilhabe/core/befragung"
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 * import { Id, Messwert, Stichtag, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: [], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const quelle = { dokument: Id.make("melderegister"), kapitel: "Bevölkerung" }
 * const rand: Rand.Rand = { merkmal: "alter", bezeichnung: "Alter", werte: { jung: Messwert.exakt(400), alt: Messwert.exakt(600) }, quelle, stichtag: Stichtag.make(2025, 12, 31) }
 * const boegen = Array.from({ length: 50 }, (_, at) => ({ id: String(at), antworten: {}, merkmale: { alter: at < 10 ? "jung" : "alt" } }))
 * const vertretung = Result.getOrThrow(Ruecklauf.compare({ boegen, fragebogen }, rand, { regel: regeln.schwelleFuenf }))
 * vertretung.map(({ schluessel, verhaeltnis, istUnterrepraesentiert }) => [schluessel, Messwert.getWert(verhaeltnis), istUnterrepraesentiert]) // => [["jung", 0.5, true], ["alt", 1.33, false]]
 * ```
 */
export const compare = (erhebung: Pick<Erhebung, "boegen" | "fragebogen">, rand: Rand, { grenze = 0.8, regel, welle }: Vertretungsweise): Result.Result<ReadonlyArray<Vertretung>, ReadonlyArray<Finding>> => {
  const { boegen } = erhebung
  const findings = checkRaender([rand], boegen).filter(({ code }) => code !== "befragung/RandWithoutAnswer")
  if (findings.length > 0) return Result.fail(findings)
  const merkmal = merkmalOf(rand)
  const all = Messwert.sum(Object.values(rand.werte))
  return Result.map(protectBefragte(boegen, merkmal, gegenstandOf(erhebung, welle), regel), ([tabelle]) => Object.entries(rand.werte).map(([schluessel, bekannt]): Vertretung => {
    const anzahl = tabelle === undefined ? Messwert.fehlend("gesperrt") : Cube.get(tabelle.cube, { [merkmal.id]: schluessel })
    const insgesamt = tabelle === undefined ? Messwert.fehlend("gesperrt") : Cube.get(tabelle.cube, {})
    const [befragte, verhaeltnis] = [Messwert.anteil(anzahl, insgesamt), Messwert.divide(Messwert.multiply(anzahl, all), Messwert.multiply(insgesamt, bekannt))]
    const wert = Messwert.getWert(verhaeltnis)
    return { merkmal: merkmal.id, schluessel, befragte: rounded(befragte, 1), bekannt: Messwert.anteil(bekannt, all), verhaeltnis: rounded(verhaeltnis, 2), istUnterrepraesentiert: wert === undefined ? undefined : wert < grenze }
  }))
}
