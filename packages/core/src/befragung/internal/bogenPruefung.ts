/**
 * What keeps filled-in questionnaires from being evaluated.
 *
 * @module
 */
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { type Antwort, type Bogen, isAsked } from "../Bogen.js"
import type { Frage, Fragebogen } from "../Fragebogen.js"
import { fehler, warnung } from "./finding.js"

const KIND = { Skala: "Stufe", Einfachwahl: "Wahl", Mehrfachwahl: "Mehrfachwahl", Zahlfrage: "Zahl" } as const

const withoutValue = { KeineAngabe: "keine-angabe", WeissNicht: "weiss-nicht" } as const

// What is wrong with an answer of the right kind; nothing where it fits.
const outside = (frage: Frage, antwort: Antwort): string | undefined => {
  const keys: ReadonlyArray<string> = "moeglichkeiten" in frage ? frage.moeglichkeiten.map(({ schluessel }) => schluessel) : []
  if (antwort._tag === "Wahl") return keys.includes(antwort.schluessel) ? undefined : antwort.schluessel
  if (antwort._tag === "Mehrfachwahl") return antwort.schluessel.find((key, at) => !keys.includes(key) || antwort.schluessel.indexOf(key) !== at)
  if (antwort._tag === "Stufe" && frage._tag === "Skala") return antwort.stufe >= 1 && antwort.stufe <= frage.stufen ? undefined : String(antwort.stufe)
  if (antwort._tag === "Zahl" && frage._tag === "Zahlfrage") return antwort.wert >= frage.von && antwort.wert <= frage.bis ? undefined : String(antwort.wert)
  return undefined
}

const checkAntwort = (frage: Frage, antwort: Antwort, path: Path): ReadonlyArray<Finding> => {
  const { id } = frage
  if (antwort._tag === "KeineAngabe" || antwort._tag === "WeissNicht") {
    const wert = withoutValue[antwort._tag]
    return frage.ohneAntwort.includes(wert) ? [] : [warnung("OhneAntwortNotOffered", path, `the question "${id}" does not offer ${wert}, which was answered: check how the answers were read`, { id, wert })]
  }
  if (antwort._tag !== KIND[frage._tag]) {
    return [fehler("AntwortOfOtherKind", path, `the question "${id}" is a ${frage._tag}, answered by a ${antwort._tag}: read the answers by the questionnaire that was handed out`, { id, art: frage._tag, antwort: antwort._tag })]
  }
  const wert = outside(frage, antwort)
  return wert === undefined ? [] : [fehler("AntwortOutside", path, `the question "${id}" cannot be answered by "${wert}": name one of its answers, each once`, { id, wert })]
}

const checkBogen = (bogen: Bogen, at: number, fragen: ReadonlyMap<string, Frage>): ReadonlyArray<Finding> =>
  Object.entries(bogen.antworten).flatMap(([id, antwort]) => {
    const path = ["boegen", at, "antworten", id]
    const frage = fragen.get(id)
    if (frage === undefined) return [fehler("FrageUnknown", path, `the questionnaire has no question "${id}": read the answers by the questionnaire that was handed out`, { id }, undefined, nearest(id, fragen.keys()))]
    const unasked = isAsked(bogen, frage) ? [] : [warnung("AntwortUnasked", path, `the question "${id}" was answered by somebody to whom it is not put; the answer is not counted`, { id })]
    return [...checkAntwort(frage, antwort, path), ...unasked]
  })

/** Finds what is wrong with questionnaires that were filled in: doubled ids, weights that stand for nobody, and answers that do not fit their question. */
export const checkBoegen = ({ fragen }: Fragebogen, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const byId = new Map<string, Frage>(fragen.map((frage) => [frage.id, frage]))
  const firsts = new Map<string, number>()
  return boegen.flatMap((bogen, at) => {
    const first = firsts.get(bogen.id)
    if (first === undefined) firsts.set(bogen.id, at)
    const doubled = first === undefined ? [] : [fehler("BogenDoubled", ["boegen", at, "id"], `boegen[${at}] has the id of boegen[${first}]: a person is counted once; drop one of the two or give it another id`, { stelle: at + 1, erste: first + 1 })]
    const { gewicht = 1 } = bogen
    const weightless = Number.isFinite(gewicht) && gewicht > 0 ? [] : [fehler("BogengewichtInvalid", ["boegen", at, "gewicht"], `the weight of boegen[${at}] is ${gewicht}: a weight is a finite number above 0; leave out who is not to count`, { stelle: at + 1, wert: String(gewicht) })]
    return [...doubled, ...weightless, ...checkBogen(bogen, at, byId)]
  })
}
