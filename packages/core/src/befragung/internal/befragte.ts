/**
 * How many of each group took part, protected once for the return and for every question, so that no two tables withhold other groups.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../../cube/Cube.js"
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import { protect } from "../../geheimhaltung/protect.js"
import type { Schutz } from "../../geheimhaltung/Schutz.js"
import type { Finding } from "../../kernel/Finding.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import type { Bogen } from "../Bogen.js"
import type { Erhebung } from "../Erhebung.js"
import { warnung } from "./finding.js"

/** The keys of a Merkmal that make up the whole. */
export const keysOf = ({ liste }: Merkmal.Merkmal): ReadonlyArray<string> => Codeliste.leaves(liste).map(({ schluessel }) => schluessel)

/** The same groups without anything above them, in the order of their keys. */
export const flach = (gruppe: Merkmal.Merkmal): Merkmal.Merkmal => Merkmal.make(gruppe.id, Codeliste.make({
  id: `befragte-${gruppe.id}`, titel: gruppe.titel, quelle: "Befragung",
  auspraegungen: Codeliste.leaves(gruppe.liste).map(({ name, schluessel }) => ({ schluessel, name, gliederung: "davon" as const })).sort((a, b) => (a.schluessel < b.schluessel ? -1 : 1)),
}))

/** Those who belong to one of the groups: the total is that of the table, and nobody follows from a difference. */
export const boegenIn = (boegen: ReadonlyArray<Bogen>, gruppe: Merkmal.Merkmal): ReadonlyArray<Bogen> => {
  const keys = new Set(keysOf(gruppe))
  return boegen.filter(({ merkmale }) => keys.has(merkmale[gruppe.id] ?? ""))
}

/** Tells how many belong to no group; below the threshold only that there are some. */
export const checkGruppe = (boegen: ReadonlyArray<Bogen>, gruppe: Merkmal.Merkmal, { schwelle }: Geheimhaltungsregel): ReadonlyArray<Finding> => {
  const lost = boegen.length - boegenIn(boegen, gruppe).length
  if (lost === 0) return []
  const anzahl = lost < schwelle ? "einige" : String(lost)
  return [warnung("GruppeUnknown", ["boegen"], `${lost < schwelle ? "some" : lost} respondents belong to no group of "${gruppe.id}" and are left out of all of its numbers, the total included: give each a key of the list, with one for those who named none`, { merkmal: gruppe.id, anzahl })]
}

/** What the numbers of a survey are about, over all of its tables. */
export const gegenstandOf = ({ fragebogen }: Pick<Erhebung, "fragebogen">, welle: string | undefined, ...parts: ReadonlyArray<string>): string =>
  ["befragung", fragebogen.id, ...(welle === undefined ? [] : [welle]), ...parts].join(" ")

/** Protects the numbers of respondents by group. */
export const protectBefragte = (boegen: ReadonlyArray<Bogen>, gruppe: Merkmal.Merkmal, gegenstand: string, regel: Geheimhaltungsregel): Result.Result<Schutz["tabellen"], ReadonlyArray<Finding>> => {
  const merkmal = flach(gruppe)
  const { cube } = Cube.tally(boegenIn(boegen, gruppe), [merkmal], { [merkmal.id]: ({ merkmale }) => merkmale[merkmal.id] })
  return Result.map(protect([{ id: `${gegenstand} nach ${merkmal.id}`, gegenstand, cube }], { ...regel, nullen: "geheim" }), ({ tabellen }) => tabellen)
}
