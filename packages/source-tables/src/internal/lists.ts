/**
 * The lists that a mapping names, with the labels by which a table prints their keys.
 *
 * @module
 */
import * as Merkmale from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type { Beschriftung } from "../Mapping.js"
import type * as Shape from "./mappingSchema.js"

type MerkmalAngabe = Schema.Schema.Type<typeof Shape.MerkmalAngabe>
type ListenAngabe = Schema.Schema.Type<typeof Shape.Liste>
type Codeliste = Merkmale.Codeliste.Codeliste
type Auspraegung = Merkmale.Codeliste.Auspraegung

/** Something that a list says wrongly, with the way to it. */
export interface ListenProblem {
  readonly path: ReadonlyArray<string | number>
  readonly code: "ListUnknown" | "KeyOfListUnknown" | "LabelTwice" | "ListInvalid"
  readonly details: Readonly<Record<string, string>>
  readonly known?: Iterable<string>
}

const isListe = (value: unknown): value is Codeliste =>
  typeof value === "object" && value !== null && "auspraegungen" in value && "id" in value && "quelle" in value

const isSatz = (value: unknown): value is Merkmale.Altersgruppensatz.Altersgruppensatz =>
  typeof value === "object" && value !== null && "gruppen" in value && "id" in value

/** The lists of the core, by id: every namespace of its door that holds a list, and the named sets of age bands. */
export const coreLists: ReadonlyMap<string, Codeliste> = new Map(
  Object.values(Merkmale).flatMap((namespace): ReadonlyArray<readonly [string, Codeliste]> => {
    const values: ReadonlyArray<unknown> = Object.values(namespace)
    const all = values.flatMap((value) => (Array.isArray(value) ? value : [value]))
    return [...all.filter(isListe), ...all.filter(isSatz).map(Merkmale.Altersgruppensatz.toListe)].map((liste) => [liste.id, liste])
  }),
)

const fromWerte = (werte: ListenAngabe["werte"]): ReadonlyArray<Auspraegung> =>
  Object.entries(werte).map(([schluessel, wert]) => (typeof wert === "string" ? { schluessel, name: wert } : { schluessel, ...wert }))

/** Makes a list out of its file. */
export const fromAngabe = ({ id, titel, quelle, werte }: ListenAngabe): Codeliste =>
  Merkmale.Codeliste.make({ id, titel, quelle, auspraegungen: fromWerte(werte) })

const bands = (id: string, { altersgruppen = [], darunter = [] }: MerkmalAngabe): ReadonlyArray<Auspraegung> | ListenProblem => {
  const found: Array<Auspraegung> = []
  for (const [at, label] of [...altersgruppen, ...darunter].entries()) {
    const band = Merkmale.Altersgruppe.parseText(label)
    if (Result.isFailure(band)) {
      return { path: ["merkmale", id, "altersgruppen", at], code: "ListInvalid", details: { grund: band.failure.message } }
    }
    const { gliederung } = { gliederung: at < altersgruppen.length ? "davon" : "darunter" } as const
    found.push({ schluessel: Merkmale.Altersgruppe.keyOf(band.success), name: label, gliederung })
  }
  return found
}

const listOf = (id: string, angabe: MerkmalAngabe, known: ReadonlyMap<string, Codeliste>): Codeliste | ListenProblem => {
  const { liste, werte, altersgruppen, titel = id, quelle = "Mapping" } = angabe
  if (liste !== undefined) {
    return known.get(liste) ?? { path: ["merkmale", id, "liste"], code: "ListUnknown", details: { liste }, known: known.keys() }
  }
  const auspraegungen = altersgruppen === undefined ? fromWerte(werte ?? {}) : bands(id, angabe)
  if (!Array.isArray(auspraegungen)) return auspraegungen as ListenProblem
  try {
    return Merkmale.Codeliste.make({ id: `${id}-${auspraegungen.length}`, titel, quelle, auspraegungen })
  } catch (error) {
    return { path: ["merkmale", id], code: "ListInvalid", details: { grund: error instanceof Error ? error.message : String(error) } }
  }
}

const asList = (texte: string | ReadonlyArray<string> = []): ReadonlyArray<string> => (typeof texte === "string" ? [texte] : texte)

/** The labels of a table without the blanks that only indent them. */
export const labelOf = (text: string): string => text.trim().replace(/\s+/gu, " ")

/** Lays out one Merkmal of a mapping: its list, and the key of every label. */
export const beschriftungOf = (
  id: string,
  angabe: MerkmalAngabe,
  known: ReadonlyMap<string, Codeliste>,
): Beschriftung | ListenProblem => {
  const liste = listOf(id, angabe, known)
  if ("path" in liste) return liste
  const schluessel = new Map<string, string>()
  const labels: ReadonlyArray<readonly [string, string, ReadonlyArray<string | number>]> = [
    ...liste.auspraegungen.flatMap((one) => [one.name, ...(one.auch ?? [])].map((label) => [label, one.schluessel, []] as const)),
    ...Object.entries(angabe.auch ?? {}).flatMap(([key, texte]) => asList(texte).map((label) => [label, key, ["auch", key]] as const)),
    ...asList(angabe.insgesamt).map((label) => [label, Merkmale.Codeliste.INSGESAMT, ["insgesamt"]] as const),
  ]
  for (const [label, key, path] of labels) {
    if (key !== Merkmale.Codeliste.INSGESAMT && Merkmale.Codeliste.find(liste, key) === undefined) {
      return {
        path: ["merkmale", id, ...path], code: "KeyOfListUnknown", details: { schluessel: key, liste: liste.id },
        known: liste.auspraegungen.map((one) => one.schluessel),
      }
    }
    const before = schluessel.get(labelOf(label))
    if (before !== undefined && before !== key) {
      return { path: ["merkmale", id, ...path], code: "LabelTwice", details: { label, schluessel: before, zweiter: key } }
    }
    schluessel.set(labelOf(label), key)
  }
  return { merkmal: Merkmale.Merkmal.make(id, liste, angabe.titel ?? liste.titel), schluessel }
}
