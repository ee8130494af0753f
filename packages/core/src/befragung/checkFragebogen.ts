import type { Finding, Path } from "../kernel/Finding.js"
import { nearest } from "../kernel/nearest.js"
import type { Text } from "../kernel/Text.js"
import type { Frage, Fragebogen } from "./Fragebogen.js"
import { fehler, warnung } from "./internal/finding.js"

interface Ort {
  readonly path: Path
  readonly text: Text
  /** What the text belongs to. */
  readonly id: string
}

const textsOfFrage = (frage: Frage, at: number): ReadonlyArray<Ort> => {
  const ort = (key: string, text: Text): Ort => ({ path: ["fragen", at, key], text, id: frage.id })
  switch (frage._tag) {
    case "Skala":
      return [ort("text", frage.text), ort("unten", frage.unten), ort("oben", frage.oben)]
    case "Zahlfrage":
      return [ort("text", frage.text), ort("einheit", frage.einheit)]
    default:
      return [ort("text", frage.text), ...frage.moeglichkeiten.map(({ schluessel, text }, index): Ort => ({ path: ["fragen", at, "moeglichkeiten", index, "text"], text, id: `${frage.id}.${schluessel}` }))]
  }
}

const checkSprachen = ({ fragen, id, sprachen, teilbereiche, titel }: Fragebogen): ReadonlyArray<Finding> => {
  const orte: ReadonlyArray<Ort> = [
    { path: ["titel"], text: titel, id },
    ...teilbereiche.map((one, at): Ort => ({ path: ["teilbereiche", at, "titel"], text: one.titel, id: one.id })),
    ...fragen.flatMap(textsOfFrage),
  ]
  return orte.flatMap((ort) => sprachen.filter((sprache) => !Object.hasOwn(ort.text, sprache)).map((sprache) =>
    fehler("UebersetzungMissing", ort.path, `"${ort.id}" has no words in ${sprache}, in which the questionnaire is offered: add them, or do not offer it in ${sprache}`, { id: ort.id, sprache })))
}

// Ids of one list, with the place of each that is there before.
const doubled = (ids: ReadonlyArray<string>, pathOf: (at: number) => Path): ReadonlyArray<Finding> =>
  ids.flatMap((id, at) => {
    const first = ids.indexOf(id)
    return first === at ? [] : [fehler("FragebogenIdDoubled", pathOf(at), `the id "${id}" is taken by the entry ${first} of the same list: give one of the two another id`, { id })]
  })

const checkIds = ({ fragen, indizes, teilbereiche }: Fragebogen): ReadonlyArray<Finding> => [
  ...doubled(teilbereiche.map(({ id }) => id), (at) => ["teilbereiche", at, "id"]),
  ...doubled(fragen.map(({ id }) => id), (at) => ["fragen", at, "id"]),
  ...doubled(indizes.map(({ id }) => id), (at) => ["indizes", at, "id"]),
  ...fragen.flatMap((frage, at) => ("moeglichkeiten" in frage ? doubled(frage.moeglichkeiten.map(({ schluessel }) => schluessel), (index) => ["fragen", at, "moeglichkeiten", index, "schluessel"]) : [])),
]

// What no answer to the question before can ever meet.
const problemOf = (fragen: ReadonlyArray<Frage>, at: number, bedingung: NonNullable<Frage["bedingung"]>): readonly [wert: string, why: string] | undefined => {
  const { bis = Infinity, frage, schluessel, von = -Infinity } = bedingung
  const before = fragen.slice(0, at).find(({ id }) => id === frage)
  if (before === undefined) return [frage, "which no question before it has as its id"]
  if ("moeglichkeiten" in before) {
    if (schluessel === undefined) return [frage, "whose answers are keys, by no key"]
    const unknown = schluessel.find((key) => !before.moeglichkeiten.some((one) => one.schluessel === key))
    return unknown === undefined ? undefined : [unknown, "which is none of the answers to that question"]
  }
  if (schluessel !== undefined) return [frage, "whose answers are no keys, by keys"]
  const [low, high] = before._tag === "Skala" ? [1, before.stufen] : [before.von, before.bis]
  return von <= bis && von <= high && bis >= low ? undefined : [frage, "by numbers that cannot be answered"]
}

const checkBezuege = ({ fragen, teilbereiche }: Fragebogen): ReadonlyArray<Finding> => fragen.flatMap((frage, at) => {
  const { bedingung, id, teilbereich } = frage
  const known = teilbereiche.map((one) => one.id)
  const problem = bedingung === undefined ? undefined : problemOf(fragen, at, bedingung)
  return [
    ...(teilbereich === undefined || known.includes(teilbereich) ? [] : [fehler("TeilbereichUnknown", ["fragen", at, "teilbereich"], `the question "${id}" belongs to "${teilbereich}", which is no Teilbereich of the questionnaire: name one of them`, { id, teilbereich }, undefined, nearest(teilbereich, known))]),
    ...(problem === undefined ? [] : [fehler("BedingungUnknown", ["fragen", at, "bedingung"], `the question "${id}" is put on the condition of "${problem[0]}", ${problem[1]}: nobody would ever be asked; name an earlier question and its answers`, { id, wert: problem[0] }, undefined, nearest(problem[0], fragen.slice(0, at).map((one) => one.id)))]),
    ...(frage._tag !== "Zahlfrage" || frage.von < frage.bis ? [] : [fehler("ZahlOutOfOrder", ["fragen", at, "bis"], `the question "${id}" takes numbers from ${frage.von} to ${frage.bis}: the larger has to come last`, { id, von: frage.von, bis: frage.bis })]),
  ]
})

const checkIndex = ({ fragen }: Fragebogen, index: Fragebogen["indizes"][number], at: number): ReadonlyArray<Finding> => {
  const path = ["indizes", at, "fragen"]
  const bad = index.fragen.flatMap(({ frage }, place) => {
    const found = fragen.find(({ id }) => id === frage)
    return found?._tag === "Skala" && found.teilbereich !== undefined ? [] : [fehler("IndexfrageUnfit", [...path, place, "frage"], `the index "${index.id}" is made of "${frage}", which is no question with a scale and a Teilbereich: name one that is`, { id: index.id, frage }, undefined, nearest(frage, fragen.map(({ id }) => id)))]
  })
  if (bad.length > 0) return bad
  const turned = index.fragen.filter(({ frage, umgepolt }) => fragen.some((one) => one._tag === "Skala" && one.id === frage && (one.guenstig === "oben") === umgepolt))
  const perTeilbereich = new Map<string, number>()
  for (const { frage } of index.fragen) {
    const teilbereich = fragen.find(({ id }) => id === frage)?.teilbereich ?? ""
    perTeilbereich.set(teilbereich, (perTeilbereich.get(teilbereich) ?? 0) + 1)
  }
  const fewest = Math.min(...perTeilbereich.values())
  return [
    ...doubled(index.fragen.map(({ frage }) => frage), (place) => [...path, place, "frage"]),
    ...turned.map(({ frage }) => fehler("SkalaOpposed", path, `in the index "${index.id}" the scale of "${frage}" runs against the meaning of the index, in which more is better: say umgepolt of those whose favourable end is at the bottom, and of no others`, { id: index.id, frage })),
    ...(index.mindestensFragen <= fewest && index.mindestensTeilbereiche <= perTeilbereich.size ? [] : [warnung("IndexMinimumUnreachable", ["indizes", at], `the index "${index.id}" asks for more answers than there are questions: at most ${fewest} in its smallest Teilbereich, and ${perTeilbereich.size} Teilbereiche`, { id: index.id, fragen: fewest, teilbereiche: perTeilbereich.size })]),
  ]
}

/**
 * Finds all that is wrong with a questionnaire before it is handed out: missing translations, doubled ids, conditions that
 * nobody can meet, scales that run against each other within an index.
 *
 * @example
 * ```ts
 * import { checkFragebogen, type Fragebogen } from "@teilhabe/core/befragung"
 * import { Finding, Id, Text } from "@teilhabe/core/kernel"
 *
 * const skala: Fragebogen.Frage = {
 *   _tag: "Skala", id: Id.make("zuhause"), text: Text.make("Wie sehr fühlen Sie sich hier zu Hause?", { tr: "Kendinizi burada ne kadar evinizde hissediyorsunuz?" }),
 *   stufen: 5, unten: Text.make("gar nicht", { tr: "hiç" }), oben: Text.make("ganz und gar"), guenstig: "oben", ohneAntwort: ["keine-angabe"],
 * }
 * const bogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben", { tr: "Birlikte yaşam" }), sprachen: ["de", "tr"], teilbereiche: [], fragen: [skala], indizes: [] }
 * checkFragebogen(bogen).map(({ code, path }) => [code, Finding.pathToText(path)]) // => [["befragung/UebersetzungMissing", "fragen[0].oben"]]
 * ```
 */
export const checkFragebogen = (fragebogen: Fragebogen): ReadonlyArray<Finding> => [
  ...checkIds(fragebogen),
  ...checkBezuege(fragebogen),
  ...fragebogen.indizes.flatMap((index, at) => checkIndex(fragebogen, index, at)),
  ...checkSprachen(fragebogen),
]
