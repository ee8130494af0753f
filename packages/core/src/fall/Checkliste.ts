/**
 * The steps of a change from one law to another, in the languages of those who take them.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Dauer from "../kernel/Dauer.js"
import type { Finding, Path } from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Rechtskreis from "../merkmal/Rechtskreis.js"

/** A step: what to do, who does it, and by when, counted from the day of the change. */
export const Schritt = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  anleitung: Schema.optionalKey(Text.Text),
  wer: Schema.Literals(["person", "fallfuehrung", "amt"]),
  /** How long before or after the change it is due; left out where it has no term. */
  frist: Schema.optionalKey(Schema.Struct({ lage: Schema.Literals(["vor", "nach"]), dauer: Dauer.Dauer })),
})

/** A step of a checklist. */
export type Schritt = typeof Schritt.Type

/**
 * A checklist, given by the host as data: its steps and the rights that come with the change.
 *
 * @quelle Konzept, Mehrsprachige Informationsbroschüren und Checklisten nach Zielgruppen
 */
export const Checkliste = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  /** Keys of Rechtskreis. */
  von: Schema.String,
  nach: Schema.String,
  schritte: Schema.NonEmptyArray(Schritt),
  /** What the change opens: courses, qualification, advice. */
  rechte: Schema.Array(Text.Text),
  gueltigAb: Stichtag.Stichtag,
  gueltigBis: Schema.optionalKey(Stichtag.Stichtag),
  quelle: Quelle.Quelle,
})

/** A checklist. */
export type Checkliste = typeof Checkliste.Type

/** A checklist that runs in a case for one person, from the day of the change. */
export const Lauf = Schema.Struct({ id: Id.Id, person: PersonId, checkliste: Id.Id, wechselAm: Stichtag.Stichtag })

/** A checklist that runs in a case, with the steps that are done. */
export interface Laufstand {
  readonly id: Id.Id
  readonly person: typeof PersonId.Type
  readonly checkliste: Id.Id
  readonly wechselAm: Stichtag.Stichtag
  readonly erledigt: ReadonlyArray<{ readonly schritt: Id.Id; readonly am: Stichtag.Stichtag }>
}

/**
 * Tells the day on which a step is due, counted from the day of the change; nothing where it has no term.
 *
 * @example
 * ```ts
 * import { Checkliste } from "@teilhabe/core/fall"
 * import { Dauer, Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const antrag = {
 *   id: Id.make("antrag"), titel: Text.make("Antrag stellen"), wer: "person" as const,
 *   frist: { lage: "vor" as const, dauer: Dauer.make({ months: 2 }) },
 * }
 * Checkliste.faelligAm(antrag, Stichtag.make(2026, 6, 1)) // => "2026-04-01"
 * ```
 */
export const faelligAm = ({ frist }: Pick<Schritt, "frist">, wechselAm: Stichtag.Stichtag): Stichtag.Stichtag | undefined => {
  if (frist === undefined) return undefined
  return frist.lage === "vor" ? Stichtag.subtractDauer(wechselAm, frist.dauer) : Stichtag.addDauer(wechselAm, frist.dauer)
}

/**
 * Finds the checklist with an id that is valid on a day, among several versions of it.
 *
 * @example
 * ```ts
 * import { Checkliste } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * Checkliste.findOn([], Id.make("wechsel-sgb-ii"), Stichtag.make(2026, 6, 1)) // => undefined
 * ```
 */
export const findOn = (listen: ReadonlyArray<Checkliste>, id: Id.Id, am: Stichtag.Stichtag): Checkliste | undefined =>
  listen.find((one) => one.id === id && Codeliste.isValidOn(one, am))

interface Ort {
  readonly path: Path
  readonly text: Text.Text
}

const texts = ({ rechte, schritte, titel }: Checkliste): ReadonlyArray<Ort> => [
  { path: ["titel"], text: titel },
  ...schritte.flatMap((schritt, index) => [
    { path: ["schritte", index, "titel"], text: schritt.titel },
    ...(schritt.anleitung === undefined ? [] : [{ path: ["schritte", index, "anleitung"], text: schritt.anleitung }]),
  ]),
  ...rechte.map((text, index) => ({ path: ["rechte", index], text })),
]

const checkSprachen = (liste: Checkliste): ReadonlyArray<Finding> => {
  const orte = texts(liste)
  const alle = [...new Set(orte.flatMap(({ text }) => Text.sprachen(text)))]
  return orte.flatMap(({ path, text }) =>
    alle.filter((sprache) => !Object.hasOwn(text, sprache)).map((sprache): Finding => ({
      code: "fall/ChecklisteTranslationMissing",
      schwere: "warnung",
      path,
      message: `the text has no words in ${sprache}, which other texts of the checklist ${liste.id} have: a reader of ${sprache} would meet German here; add them`,
      details: { checkliste: liste.id, sprache },
      element: liste.id,
    })))
}

const checkRechtskreise = (liste: Checkliste): ReadonlyArray<Finding> =>
  (["von", "nach"] as const).flatMap((key): ReadonlyArray<Finding> => {
    const one = Codeliste.find(Rechtskreis.liste, liste[key])
    if (one !== undefined && Codeliste.isValidOn(one, liste.gueltigAb)) return []
    return [{
      code: "fall/ChecklisteRechtskreisNotFound",
      schwere: "fehler",
      path: [key],
      message: `the list rechtskreis has no key "${liste[key]}" on ${liste.gueltigAb}, from which the checklist ${liste.id} is valid: take one of its keys`,
      details: { checkliste: liste.id, schluessel: liste[key], am: liste.gueltigAb },
      element: liste.id,
    }]
  })

const checkSchritte = (liste: Checkliste): ReadonlyArray<Finding> =>
  liste.schritte.flatMap(({ id }, index): ReadonlyArray<Finding> =>
    liste.schritte.findIndex((other) => other.id === id) === index ? [] : [{
      code: "fall/ChecklisteSchrittTwice",
      schwere: "fehler",
      path: ["schritte", index, "id"],
      message: `the checklist ${liste.id} has two steps with the id ${id}: it could not be told which one is done; give each its own`,
      details: { checkliste: liste.id, schritt: id },
      element: liste.id,
    }])

const checkGueltigkeit = (liste: Checkliste): ReadonlyArray<Finding> =>
  liste.gueltigBis === undefined || liste.gueltigAb <= liste.gueltigBis ? [] : [{
    code: "fall/ChecklisteNeverValid",
    schwere: "fehler",
    path: ["gueltigBis"],
    message: `the checklist ${liste.id} ends on ${liste.gueltigBis}, before it begins on ${liste.gueltigAb}: it is valid on no day`,
    details: { checkliste: liste.id, gueltigAb: liste.gueltigAb, gueltigBis: liste.gueltigBis },
    element: liste.id,
  }]

/**
 * Lists what is wrong with a checklist: a step that is there twice, a law that no list has, words that are missing in a language.
 *
 * @quelle Konzept, Mehrsprachige Informationsbroschüren und Checklisten nach Zielgruppen
 * @example
 * ```ts
 * import { Checkliste } from "@teilhabe/core/fall"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const checkliste: Checkliste.Checkliste = {
 *   id: Id.make("wechsel"), titel: Text.make("Wechsel", { tr: "Geçiş" }), von: "asylblg", nach: "sgb-ii",
 *   schritte: [{ id: Id.make("antrag"), titel: Text.make("Antrag stellen"), wer: "person" }],
 *   rechte: [], gueltigAb: Stichtag.make(2026, 1, 1), quelle: { dokument: Id.make("konzept"), kapitel: "Checklisten" },
 * }
 * Checkliste.check(checkliste).map(({ code, details }) => [code, details["sprache"]]) // => [["fall/ChecklisteTranslationMissing", "tr"]]
 * ```
 */
export const check = (checkliste: Checkliste): ReadonlyArray<Finding> => [
  ...checkSchritte(checkliste), ...checkRechtskreise(checkliste), ...checkGueltigkeit(checkliste), ...checkSprachen(checkliste),
]
