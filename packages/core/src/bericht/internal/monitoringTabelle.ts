/**
 * The results of one figure as a table: groups down, and groups across where that keeps the table short.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Ergebnis } from "../../indikator/Ergebnis.js"
import type { Gliederungsmerkmal, Indikatordefinition } from "../../indikator/Indikatordefinition.js"
import { rangliste, type Rangliste } from "../../indikator/rangliste.js"
import type { Messwert } from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Block from "../Block.js"
import { satzanfang } from "./satz.js"
import { zahlzelle } from "./zahlzelle.js"

const MAX_COLUMNS = 6

const nameOf = ({ merkmal }: Gliederungsmerkmal, key: string): string =>
  key === Codeliste.INSGESAMT ? "insgesamt" : (Codeliste.find(merkmal.liste, key)?.name ?? key)

const cross = (parts: ReadonlyArray<Gliederungsmerkmal>): ReadonlyArray<Koordinate> =>
  parts.reduce<ReadonlyArray<Koordinate>>(
    (all, { merkmal, schluessel }) => all.flatMap((one) => schluessel.map((key) => ({ ...one, [merkmal.id]: key }))),
    [{}],
  )

const keyOf = (parts: ReadonlyArray<Gliederungsmerkmal>, gruppe: Koordinate): string =>
  parts.map(({ merkmal }) => gruppe[merkmal.id] ?? Codeliste.INSGESAMT).join("|")

const groupName = (parts: ReadonlyArray<Gliederungsmerkmal>, gruppe: Koordinate): string => {
  const names = parts.map((part) => nameOf(part, gruppe[part.merkmal.id] ?? Codeliste.INSGESAMT))
  const told = names.filter((name) => name !== "insgesamt")
  return told.length === 0 ? "insgesamt" : told.join(", ")
}

/** The Merkmal with the most values goes down, the others across. */
const split = (parts: ReadonlyArray<Gliederungsmerkmal>) => {
  const longest = parts.reduce<Gliederungsmerkmal | undefined>((most, part) => (most === undefined || part.schluessel.length > most.schluessel.length ? part : most), undefined)
  const down = parts.filter((part) => part === longest)
  const across = parts.filter((part) => part !== longest)
  return cross(across).length > MAX_COLUMNS ? { down: parts, across: [] } : { down, across }
}

const cell = (ergebnis: Ergebnis | undefined): string =>
  ergebnis === undefined ? "nicht gerechnet" : zahlzelle(ergebnis.wert, ergebnis.nachkommastellen)

const crossTable = (titel: string, ergebnisse: ReadonlyArray<Ergebnis>, parts: ReadonlyArray<Gliederungsmerkmal>, einheit: string): Block.Tabelle => {
  const found = new Map(ergebnisse.map((ergebnis) => [keyOf(parts, ergebnis.gruppe), ergebnis]))
  const { across, down } = split(parts)
  const columns = cross(across)
  const head = down.map(({ merkmal }) => merkmal.titel).join(", ")
  const names = across.length === 0 ? [satzanfang(einheit)] : columns.map((column) => satzanfang(groupName(across, column)))
  const rows = cross(down).map((row) => [
    satzanfang(groupName(down, row)),
    ...columns.map((column) => cell(found.get(keyOf(parts, { ...row, ...column })))),
  ])
  return Block.tabelle(titel, [head, ...names.map((name) => `${name}#`)], rows)
}

const listName = ({ gruppenname }: Ergebnis): string => (gruppenname.length === 0 ? "Insgesamt" : satzanfang(gruppenname.join(", ")))

const ranking = (titel: string, liste: Rangliste, stellen: number, einheit: string): Block.Tabelle => {
  const row = (name: string, wert: Messwert, anteil: Messwert | undefined, rang: string): ReadonlyArray<string> =>
    [name, rang, zahlzelle(wert, stellen), anteil === undefined ? "" : zahlzelle(anteil, 1)]
  return Block.tabelle(titel, ["Gruppe", "Rang#", `${satzanfang(einheit)}#`, "Anteil in %#"], [
    ...liste.plaetze.map(({ anteil, name, rang, wert }) => row(name, wert, anteil, rang.von === rang.bis ? String(rang.von) : `${rang.von} bis ${rang.bis}`)),
    row("Alle übrigen", liste.rest.wert, liste.rest.anteil, ""),
    ...liste.nichtGereiht.map(({ name, wert }) => row(`darin ohne Rang: ${name}`, wert, undefined, "")),
    row("Insgesamt", liste.gesamt, undefined, ""),
  ])
}

/** The ranking of a figure that is one; nothing where its results cannot be ranked. */
export const rangOf = (ergebnisse: ReadonlyArray<Ergebnis>, definition: Indikatordefinition | undefined): Rangliste | undefined => {
  const { gliederung = [], rangliste: asked } = definition ?? {}
  const merkmal = gliederung.find((part) => part.merkmal.id === asked?.merkmal)?.merkmal
  if (asked === undefined || merkmal === undefined || !ergebnisse.some(({ gruppe }) => gruppe[merkmal.id] !== undefined)) return undefined
  return Result.getOrUndefined(rangliste(ergebnisse, { merkmal, plaetze: asked.plaetze }))
}

/** Makes the table of one figure; every group that the definition asks for has its cell. */
export const zahlentabelle = (titel: string, ergebnisse: ReadonlyArray<Ergebnis>, definition: Indikatordefinition | undefined): Block.Tabelle => {
  const einheit = ergebnisse[0]?.einheit ?? ""
  const parts = definition?.gliederung ?? []
  const liste = rangOf(ergebnisse, definition)
  if (liste !== undefined) return ranking(titel, liste, ergebnisse[0]?.nachkommastellen ?? 0, einheit)
  if (parts.length > 0) return crossTable(titel, ergebnisse, parts, einheit)
  return Block.tabelle(titel, ["Gruppe", `${satzanfang(einheit)}#`], ergebnisse.map((one) => [listName(one), cell(one)]))
}
