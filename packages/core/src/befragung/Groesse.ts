/**
 * What is read from each answer to be averaged: whether it is so, a step, a number, an index; with the words that go with it.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import { type Bogen, isAsked } from "./Bogen.js"
import * as Fragebogen from "./Fragebogen.js"
import * as Indexformel from "./Indexformel.js"

/** What is read from each answer. */
export interface Groesse {
  readonly id: string
  /** Whether its mean is a share in percent (each value 0 or 1), or a mean. */
  readonly art: "anteil" | "mittel"
  /** What the number is, with the formula of an index: it stands beside the number wherever that goes. */
  readonly text: string
  /** The questions that it rests on, and the formula of an index: where these differ, two surveys do not measure the same. */
  readonly fragen: ReadonlyArray<Fragebogen.Frage>
  /** The earlier questions whose answers decide who is asked. */
  readonly vorfragen: ReadonlyArray<Fragebogen.Frage>
  /** Of a share, the answers that it is of. */
  readonly schluessel?: ReadonlyArray<string>
  readonly formel?: Indexformel.Indexformel
  /** The value of one person; nothing where she was not asked, gave no answer, or does not know. */
  readonly wert: (bogen: Bogen) => number | undefined
}

const keyOf = (bogen: Bogen, frage: Fragebogen.Frage): ReadonlyArray<string> | undefined => {
  const antwort = isAsked(bogen, frage) ? bogen.antworten[frage.id] : undefined
  if (antwort?._tag === "Wahl") return [antwort.schluessel]
  if (antwort?._tag === "Mehrfachwahl") return antwort.schluessel
  if (antwort?._tag === "Stufe") return [String(antwort.stufe)]
  return undefined
}

const namesOf = (frage: Fragebogen.Frage, schluessel: ReadonlyArray<string>): string => {
  if (frage._tag === "Skala") return `Stufe ${schluessel.join(" oder ")} von ${frage.stufen} (1 = ${frage.unten.de}, ${frage.stufen} = ${frage.oben.de})`
  const moeglichkeiten = "moeglichkeiten" in frage ? frage.moeglichkeiten : []
  return schluessel.map((key) => `„${moeglichkeiten.find((one) => one.schluessel === key)?.text.de ?? key}“`).join(" oder ")
}

type Fragen = Pick<Fragebogen.Fragebogen, "fragen">

// Up the conditions to the first question; one that leads back to itself is told by checkFragebogen.
const vorfragenOf = (fragebogen: Fragen, fragen: ReadonlyArray<Fragebogen.Frage>): ReadonlyArray<Fragebogen.Frage> => {
  const found = new Map<string, Fragebogen.Frage>()
  const open = [...fragen]
  for (let frage = open.pop(); frage !== undefined; frage = open.pop()) {
    const parent = fragebogen.fragen.find(({ id }) => id === frage?.bedingung?.frage)
    if (parent === undefined || found.has(parent.id)) continue
    found.set(parent.id, parent)
    open.push(parent)
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const requireKeys = (frage: Fragebogen.Frage, schluessel: ReadonlyArray<string>): void => {
  const known: ReadonlyArray<string> = frage._tag === "Skala"
    ? Array.from({ length: frage.stufen }, (_, at) => String(at + 1))
    : "moeglichkeiten" in frage ? frage.moeglichkeiten.map((one) => one.schluessel) : []
  const wrong = schluessel.find((key) => !known.includes(key))
  if (wrong !== undefined || schluessel.length === 0) throw new RangeError(`"${wrong ?? ""}" is no answer to "${frage.id}"; its answers: ${known.join(", ") || "none that can be counted"}`)
}

/**
 * Reads whether somebody gave one of these answers; of a scale, its steps as `"1"`, `"2"`, and so on.
 *
 * Who was not asked, gave no answer or does not know is in neither part of the share.
 *
 * @example
 * ```ts
 * import { type Fragebogen, Groesse } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const skala: Fragebogen.Frage = { _tag: "Skala", id: Id.make("zuhause"), text: Text.make("Wie sehr fühlen Sie sich hier zu Hause?"), stufen: 5, unten: Text.make("gar nicht"), oben: Text.make("ganz und gar"), guenstig: "oben", ohneAntwort: ["keine-angabe"] }
 * const groesse = Groesse.anteil({ fragen: [skala] }, Id.make("zuhause"), ["4", "5"])
 * groesse.wert({ id: "1", antworten: { zuhause: { _tag: "Stufe", stufe: 5 } }, merkmale: {} }) // => 1
 * groesse.wert({ id: "2", antworten: { zuhause: { _tag: "KeineAngabe" } }, merkmale: {} }) // => undefined
 * ```
 */
export const anteil = (fragebogen: Fragen, id: Id, schluessel: ReadonlyArray<string>): Groesse => {
  const frage = Fragebogen.getFrage(fragebogen, id)
  requireKeys(frage, schluessel)
  return {
    id: `${id}:${schluessel.join("+")}`, art: "anteil", fragen: [frage], vorfragen: vorfragenOf(fragebogen, [frage]), schluessel,
    text: `${frage.text.de} Antwort ${namesOf(frage, schluessel)}, Anteil an allen Antworten mit einer Angabe`,
    wert: (bogen) => {
      const keys = keyOf(bogen, frage)
      return keys === undefined ? undefined : keys.some((key) => schluessel.includes(key)) ? 1 : 0
    },
  }
}

/**
 * Reads the step of a scale, or a number; throws a `RangeError` for a question whose answers are words.
 *
 * @example
 * ```ts
 * import { type Fragebogen, Groesse } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: ["keine-angabe"], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * Groesse.mittel({ fragen: [frage] }, Id.make("jahre")).wert({ id: "1", antworten: { jahre: { _tag: "Zahl", wert: 7 } }, merkmale: {} }) // => 7
 * ```
 */
export const mittel = (fragebogen: Fragen, id: Id): Groesse => {
  const frage = Fragebogen.getFrage(fragebogen, id)
  if ("moeglichkeiten" in frage) throw new RangeError(`The answers to "${id}" are words, which have no mean: take the share of one of them by Groesse.anteil`)
  const text = frage._tag === "Skala" ? `Mittel auf der Skala von 1 (${frage.unten.de}) bis ${frage.stufen} (${frage.oben.de})` : `Mittel in ${frage.einheit.de}`
  return {
    id, art: "mittel", fragen: [frage], vorfragen: vorfragenOf(fragebogen, [frage]), text: `${frage.text.de} ${text}`,
    wert: (bogen) => {
      const antwort = isAsked(bogen, frage) ? bogen.antworten[id] : undefined
      return antwort?._tag === "Stufe" ? antwort.stufe : antwort?._tag === "Zahl" ? antwort.wert : undefined
    },
  }
}

/**
 * Reads an index; its text is the whole formula.
 *
 * @example
 * ```ts
 * import { type Fragebogen, Groesse } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const skala: Fragebogen.Frage = { _tag: "Skala", id: Id.make("besuch"), text: Text.make("Besuch"), stufen: 3, unten: Text.make("nie"), oben: Text.make("oft"), guenstig: "oben", ohneAntwort: ["keine-angabe"], teilbereich: Id.make("kontakte") }
 * const formel: Fragebogen.Fragebogen["indizes"][number] = { id: Id.make("kontaktindex"), titel: Text.make("Kontaktindex"), fragen: [{ frage: Id.make("besuch"), umgepolt: false }], mindestensFragen: 1, mindestensTeilbereiche: 1 }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [{ id: Id.make("kontakte"), titel: Text.make("Kontakte") }], fragen: [skala], indizes: [formel] }
 * const groesse = Groesse.index(fragebogen, Id.make("kontaktindex"))
 * groesse.wert({ id: "1", antworten: { besuch: { _tag: "Stufe", stufe: 2 } }, merkmale: {} }) // => 50
 * groesse.text.startsWith("Kontaktindex (0 bis 100, mehr ist besser)") // => true
 * ```
 */
export const index = (fragebogen: Fragebogen.Fragebogen, id: Id): Groesse => {
  const formel = fragebogen.indizes.find((one) => one.id === id)
  if (formel === undefined) throw new RangeError(`No index "${id}" in the questionnaire; known: ${fragebogen.indizes.map((one) => one.id).join(", ") || "none"}`)
  const fragen = formel.fragen.map(({ frage }) => Fragebogen.getFrage(fragebogen, frage))
  return {
    id, art: "mittel", text: Indexformel.toText(formel, fragebogen), fragen, vorfragen: vorfragenOf(fragebogen, fragen), formel,
    wert: (bogen) => Indexformel.compute(formel, fragebogen, bogen),
  }
}
