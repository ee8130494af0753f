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
import * as Zahlwort from "../Zahlwort.js"
import { satzanfang } from "./satz.js"
import { zahlzelle } from "./zahlzelle.js"

const MAX_COLUMNS = 6

/** How a number stands in a cell: as text, or linked to its explanation; a result is not there for a sum that was worked out beside them. */
export type Schrift = (text: string, wert: Messwert, ergebnis?: Ergebnis) => string | Block.Zeile

const plain: Schrift = (text) => text

/** A table, the values in it, and the groups that are left out since nothing is known of them. */
export interface Zahlentabelle {
  readonly tabelle: Block.Tabelle
  readonly gezeigt: ReadonlyArray<Messwert>
  readonly ohneWert: ReadonlyArray<string>
}

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

const cell = (ergebnis: Ergebnis | undefined, schrift: Schrift): string | Block.Zeile =>
  ergebnis === undefined ? "nicht gerechnet" : schrift(zahlzelle(ergebnis.wert, ergebnis.nachkommastellen), ergebnis.wert, ergebnis)

const hasNumber = (ergebnis: Ergebnis | undefined): boolean => ergebnis !== undefined && ergebnis.wert._tag !== "Fehlend"

const at = ({ merkmal }: Gliederungsmerkmal, { gruppe }: Ergebnis): string => gruppe[merkmal.id] ?? Codeliste.INSGESAMT

/** Keeps of each Merkmal the keys for which anything is known; where nothing is, all, since their signs are the answer. */
const prune = (parts: ReadonlyArray<Gliederungsmerkmal>, ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<Gliederungsmerkmal> => {
  const known = ergebnisse.filter(hasNumber)
  if (known.length === 0) return parts
  return parts.map((part) => ({ ...part, schluessel: part.schluessel.filter((key) => known.some((one) => at(part, one) === key)) }))
}

const isTold = ({ schluessel }: Gliederungsmerkmal): boolean => schluessel.some((key) => key !== Codeliste.INSGESAMT)

/** More names than these are counted instead. */
const MAX_NAMED = 6

const leftOut = (parts: ReadonlyArray<Gliederungsmerkmal>, kept: ReadonlyArray<Gliederungsmerkmal>): ReadonlyArray<string> =>
  parts.flatMap((part, index) => {
    const gone = part.schluessel.filter((key) => kept[index]?.schluessel.includes(key) === false)
    if (gone.length === 0) return []
    const names = gone.length > MAX_NAMED ? `${Zahlwort.toText(gone.length)} Gruppen` : gone.map((key) => nameOf(part, key)).join(", ")
    return [`${part.merkmal.titel} (${names})`]
  })

const crossTable = (titel: string, ergebnisse: ReadonlyArray<Ergebnis>, parts: ReadonlyArray<Gliederungsmerkmal>, schrift: Schrift): Zahlentabelle => {
  const found = new Map(ergebnisse.map((ergebnis) => [keyOf(parts, ergebnis.gruppe), ergebnis]))
  const kept = prune(parts, ergebnisse)
  const told = kept.some(isTold) ? kept.filter(isTold) : kept.slice(0, 1)
  const { across, down } = split(told)
  const get = (row: Koordinate, column: Koordinate): Ergebnis | undefined => found.get(keyOf(parts, { ...row, ...column }))
  const columns = cross(across)
  const isShown = (row: Koordinate): boolean => !ergebnisse.some(hasNumber) || columns.some((column) => hasNumber(get(row, column)))
  const rows = cross(down).filter(isShown)
  const names = across.length === 0 ? [satzanfang(ergebnisse[0]?.einheit ?? "")] : columns.map((column) => satzanfang(groupName(across, column)))
  const lines = rows.map((row) => [satzanfang(groupName(down, row)), ...columns.map((column) => cell(get(row, column), schrift))])
  return {
    tabelle: Block.tabelle(titel, [down.map(({ merkmal }) => merkmal.titel).join(", "), ...names.map((name) => `${name}#`)], lines),
    gezeigt: rows.flatMap((row) => columns.flatMap((column) => get(row, column)?.wert ?? [])),
    ohneWert: leftOut(parts, kept),
  }
}

const listName = ({ gruppenname }: Ergebnis): string => (gruppenname.length === 0 ? "Insgesamt" : satzanfang(gruppenname.join(", ")))

const ranking = (titel: string, liste: Rangliste, { einheit, nachkommastellen }: Pick<Ergebnis, "einheit" | "nachkommastellen">, schrift: Schrift): Block.Tabelle => {
  const row = (name: string, wert: Messwert, anteil: Messwert | undefined, rang: string, ergebnis?: Ergebnis): ReadonlyArray<string | Block.Zeile> =>
    [name, rang, schrift(zahlzelle(wert, nachkommastellen), wert, ergebnis), anteil === undefined ? "" : schrift(zahlzelle(anteil, 1), anteil)]
  return Block.tabelle(titel, ["Gruppe", "Rang#", `${satzanfang(einheit)}#`, "Anteil in %#"], [
    ...liste.plaetze.map(({ anteil, ergebnis, name, rang, wert }) => row(name, wert, anteil, rang.von === rang.bis ? String(rang.von) : `${rang.von} bis ${rang.bis}`, ergebnis)),
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

/** Makes the table of one figure; groups that have no number at all are left out and named. */
export const zahlentabelle = (titel: string, ergebnisse: ReadonlyArray<Ergebnis>, definition: Indikatordefinition | undefined, schrift: Schrift = plain): Zahlentabelle => {
  const einheit = ergebnisse[0]?.einheit ?? ""
  const parts = definition?.gliederung ?? []
  const liste = rangOf(ergebnisse, definition)
  const all = { gezeigt: ergebnisse.map(({ wert }) => wert), ohneWert: [] }
  if (liste !== undefined) return { ...all, tabelle: ranking(titel, liste, { einheit, nachkommastellen: ergebnisse[0]?.nachkommastellen ?? 0 }, schrift) }
  if (parts.length > 0) return crossTable(titel, ergebnisse, parts, schrift)
  return { ...all, tabelle: Block.tabelle(titel, ["Gruppe", `${satzanfang(einheit)}#`], ergebnisse.map((one) => [listName(one), cell(one, schrift)])) }
}
