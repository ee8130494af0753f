/**
 * The release of many tables that count the same cases, each by something else, and share nothing but their totals.
 *
 * Each table is a thing of its own, so that it is attacked to the end however many there are. That says as much as attacking all at once
 * only where what they share is known: the totals are told in all of them or the tables do not go out.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Freigabe from "../../geheimhaltung/Freigabe.js"
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Merkmal from "../../merkmal/Merkmal.js"

/** The Merkmal of a table that tells who has something from who has not: both are held to the threshold, and a whole group too. */
export const JA_NEIN = "zutreffend"

/** Makes the list of who has something and who has not. */
export const jaNein = (titel: string, quelle: string): Merkmal.Merkmal => Merkmal.make(JA_NEIN, Codeliste.make({
  id: JA_NEIN, titel, quelle, auspraegungen: [{ schluessel: "ja", name: "ja", gliederung: "davon" }, { schluessel: "nein", name: "nein", gliederung: "davon" }],
}))

/** The fewest cases that are told apart by anything: with fewer, a number and what is left over cannot both be kept. */
export const mindestensOf = ({ schwelle }: Pick<Geheimhaltungsregel, "schwelle">): number => 2 * schwelle

/** Tells whether a rule keeps it secret that nobody has something. */
export const isNullGeheim = ({ gruppen, nullen }: Geheimhaltungsregel): boolean => nullen === "geheim" || gruppen !== undefined

// A rule that keeps whole groups secret keeps it secret of these tables too.
const strengthened = (regel: Geheimhaltungsregel): Geheimhaltungsregel => (regel.gruppen === undefined ? regel : { ...regel, gruppen: [...regel.gruppen, JA_NEIN] })

/** A table, and the places of the totals that it shares with the others; `grob` is told instead where it cannot be kept. */
export interface Teiltabelle {
  readonly datensatz: Datensatz
  readonly summen: ReadonlyArray<Koordinate>
  readonly grob?: Datensatz
}

const isWithheld = (cube: Cube.Cube, koordinate: Koordinate): boolean => {
  const wert = Cube.get(cube, koordinate)
  return Messwert.isFehlend(wert) && wert.grund === "gesperrt"
}

const statedOf = ({ datensatz, summen }: Teiltabelle): Datensatz => ({
  ...datensatz, id: `${datensatz.id}-summen`, herkunft: "veroeffentlicht",
  cube: Cube.make(datensatz.cube.merkmale, "unbekannt", summen.map((koordinate) => ({ koordinate, wert: Cube.get(datensatz.cube, koordinate) }))),
})

// What cannot be kept however much is withheld is told more coarsely, or not at all.
const coarser = (tabellen: ReadonlyArray<Teiltabelle>, findings: ReadonlyArray<Finding>): ReadonlyArray<Teiltabelle> | undefined => {
  if (findings.some(({ code }) => code !== "geheimhaltung/SpanneUnerreicht" && code !== "geheimhaltung/NichtSchuetzbar")) return undefined
  const isNamed = ({ datensatz }: Teiltabelle): boolean => findings.some(({ details }) => String(details["stelle"]).startsWith(`${Freigabe.gegenstandOf(datensatz)}:`))
  if (!tabellen.some((one) => isNamed(one) && one.summen.length > 0)) return undefined
  return tabellen.flatMap((one): ReadonlyArray<Teiltabelle> => (!isNamed(one) ? [one] : one.grob === undefined ? [] : [{ datensatz: one.grob, summen: one.summen }]))
}

/** Releases tables of one count of cases; the totals that they share are told in each of them. */
export const release = (given: ReadonlyArray<Teiltabelle>, regel: Geheimhaltungsregel, weise: Freigabe.Freigabeweise): Result.Result<Freigabe.Freigabe, ReadonlyArray<Finding>> => {
  const stated = new Set<string>()
  let tabellen = given
  for (;;) {
    const bekannt = tabellen.filter(({ datensatz }) => stated.has(datensatz.id)).map(statedOf)
    const made = Freigabe.make(tabellen.map(({ datensatz }) => datensatz), strengthened(regel), bekannt.length === 0 ? weise : { ...weise, bekannt: [...(weise.bekannt ?? []), ...bekannt] })
    if (Result.isFailure(made)) {
      const less = coarser(tabellen, made.failure)
      if (less === undefined) return made
      tabellen = less
      continue
    }
    const torn = tabellen.filter(({ datensatz: { id }, summen }) => {
      const cube = made.success.datensaetze.find((one) => one.id === id)?.cube
      return cube !== undefined && !stated.has(id) && summen.some((koordinate) => isWithheld(cube, koordinate))
    })
    if (torn.length === 0) return made
    for (const { datensatz } of torn) stated.add(datensatz.id)
  }
}
