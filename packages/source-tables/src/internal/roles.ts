/**
 * What the text of a column or head row says: keys of Merkmale, a choice, or something that the mapping does not know.
 *
 * @module
 */
import { Codeliste, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import type { Mapping, Rolle } from "../Mapping.js"
import { labelOf } from "./lists.js"
import type { Code } from "./message.js"
import { expectedTime, readTime } from "./time.js"

/** What a text says. */
export type Aussage =
  | { readonly _tag: "Koordinate"; readonly koordinate: Readonly<Record<string, string>> }
  | { readonly _tag: "Wahl"; readonly name: string; readonly label: string }
  | { readonly _tag: "Raumname"; readonly name: string }
  | { readonly _tag: "Raumpruefung"; readonly schluessel: string }
  | { readonly _tag: "Nichts" }
  | { readonly _tag: "Auslassen" }
  | Unbekannt

/** A text that the mapping does not know. */
export interface Unbekannt {
  readonly _tag: "Unbekannt"
  readonly code: Code
  readonly details: Readonly<Record<string, string>>
  readonly known?: Iterable<string>
  readonly wort?: string
}

const NICHTS: Aussage = { _tag: "Nichts" }

const koordinate = (id: string, schluessel: string): Aussage =>
  schluessel === Codeliste.INSGESAMT ? { _tag: "Koordinate", koordinate: {} } : { _tag: "Koordinate", koordinate: { [id]: schluessel } }

const AGS = /^(?:0[1-9]|1[0-6])(?:\d|\d{3}|\d{6})?$/u

const asList = (texte: string | ReadonlyArray<string>): ReadonlyArray<string> => (typeof texte === "string" ? [texte] : texte)

/** Reads the key of an area as a table writes it: with a prefix of its own, or in a form that stands for another. */
const areaKey = (text: string, { vorsatz = "", ersetze = {} }: Rolle): string | undefined => {
  const replaced = ersetze[text]
  if (replaced !== undefined) return replaced
  const prefix = [...asList(vorsatz)].sort((a, b) => b.length - a.length).find((one) => text.startsWith(one))
  const rest = prefix === undefined ? undefined : text.slice(prefix.length)
  return rest !== undefined && AGS.test(rest) ? rest : undefined
}

const area = (text: string, rolle: Rolle): Aussage => {
  if (rolle.raum === "name") return { _tag: "Raumname", name: labelOf(text) }
  const key = areaKey(text.trim(), rolle)
  if (rolle.raum === "pruefung") return { _tag: "Raumpruefung", schluessel: key ?? text.trim() }
  if (key === undefined) return { _tag: "Unbekannt", code: "tabelle/RaumUnknown", details: { schluessel: text.trim() } }
  return koordinate(Raummerkmal.ID, key)
}

const unknownLabel = (label: string, merkmal: string, known: Iterable<string>): Unbekannt =>
  ({ _tag: "Unbekannt", code: "tabelle/LabelUnknown", details: { label, merkmal }, known, wort: label })

const choice = (text: string, rolle: Rolle, name: string): Aussage => {
  const { wahl, fest } = rolle
  const label = labelOf(text)
  const known = wahl ?? fest ?? []
  if (!known.includes(label)) return unknownLabel(label, name, known)
  return wahl === undefined ? NICHTS : { _tag: "Wahl", name, label }
}

const ofMerkmal = (label: string, id: string, mapping: Mapping): Aussage => {
  const labels = mapping.beschriftungen.get(id)?.schluessel ?? new Map<string, string>()
  const found = labels.get(label)
  return found === undefined ? unknownLabel(label, id, labels.keys()) : koordinate(id, found)
}

/** Says what a text means in its place. */
export const interpret = (text: string, rolle: Rolle, mapping: Mapping, name: string = rolle.name ?? ""): Aussage => {
  const label = labelOf(text)
  if (rolle.auslassen?.includes(label) === true) return { _tag: "Auslassen" }
  if (rolle.frei !== undefined || rolle.wert !== undefined) return NICHTS
  if (rolle.zeit !== undefined) {
    const key = readTime(text, rolle.zeit)
    return key === undefined
      ? { _tag: "Unbekannt", code: "tabelle/ZeitUnreadable", details: { text: label, erwartet: expectedTime[rolle.zeit.art] } }
      : koordinate(Zeitmerkmal.ID, key)
  }
  if (rolle.raum !== undefined) return area(text, rolle)
  if (rolle.merkmal !== undefined) return ofMerkmal(label, rolle.merkmal, mapping)
  if (rolle.koordinaten === undefined) return choice(text, rolle, name)
  const found = rolle.koordinaten[label]
  if (found === undefined) return unknownLabel(label, name === "" ? "der Spalte" : name, Object.keys(rolle.koordinaten))
  return { _tag: "Koordinate", koordinate: Object.fromEntries(Object.entries(found).filter(([, key]) => key !== Codeliste.INSGESAMT)) }
}
