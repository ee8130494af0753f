/**
 * The three levels of goals: what drives a person, what follows from it in one field, and the small dated steps.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import { beruehrt } from "./Bestand.js"
import * as Kennung from "./Kennung.js"

/** A Mottoziel: what drives the person, in her own words, in the language in which she said it; it is never measured. */
export const Mottoziel = Schema.Struct({
  id: Kennung.MottozielId,
  person: PersonId,
  wortlaut: Text.Wortlaut,
  sprache: Text.Sprache,
  beruehrt,
})

/** A Mottoziel. */
export type Mottoziel = typeof Mottoziel.Type

/** A Rahmenziel: it serves a Mottoziel in one Handlungsfeld, and names the problem and how both explain it. */
export const Rahmenziel = Schema.Struct({
  id: Kennung.RahmenzielId,
  mottoziel: Kennung.MottozielId,
  handlungsfeld: Id.Id,
  wortlaut: Text.Wortlaut,
  /** The problem that guides what is done (handlungsleitendes Problem). */
  problem: Text.Wortlaut,
  /** How person and case manager explain the problem (geteilte Hypothese). */
  hypothese: Text.Wortlaut,
  beruehrt,
})

/** A Rahmenziel. */
export type Rahmenziel = typeof Rahmenziel.Type

/** A level of Goal Attainment Scaling: 0 is what is expected, −2 much less, +2 much more. */
export const Stufe = Schema.Literals([-2, -1, 0, 1, 2])

/** A level of Goal Attainment Scaling. */
export type Stufe = typeof Stufe.Type

/** What would be seen at each of the five levels, from −2 to +2. */
export const Skala = Schema.Tuple([Text.Wortlaut, Text.Wortlaut, Text.Wortlaut, Text.Wortlaut, Text.Wortlaut])

/**
 * A Handlungsziel: a small step with a last day and a scale; it serves a Rahmenziel.
 *
 * `gewicht` is how much it counts against the others, 0 to 9; 0 says that it counts for nothing.
 */
export const Handlungsziel = Schema.Struct({
  id: Kennung.HandlungszielId,
  rahmenziel: Kennung.RahmenzielId,
  /** Whose step it is: one or more people of the case. */
  personen: Schema.NonEmptyArray(PersonId).check(Schema.isMaxLength(20), Schema.isUnique({ message: "Expected each person of a Handlungsziel once" })),
  wortlaut: Text.Wortlaut,
  bis: Stichtag.Stichtag,
  gewicht: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
  skala: Skala,
  beruehrt,
})

/** A Handlungsziel. */
export type Handlungsziel = typeof Handlungsziel.Type

/** How a Handlungsziel was rated on a day, and by whom; the first rating is where it began. */
export interface Bewertung {
  readonly am: Stichtag.Stichtag
  readonly stufe: Stufe
  readonly gemeinsam: boolean
}

/** What became of a goal. */
export type Ausgang = "offen" | "erreicht" | "teilweise" | "nicht-erreicht" | "aufgegeben"

/** A Mottoziel or Rahmenziel in a case; given up it stays, with the reason. */
export type Gefuehrt<Z> = Z & { readonly seit: Stichtag.Stichtag; readonly aufgegeben?: { readonly am: Stichtag.Stichtag; readonly grund: string } }

/** A Handlungsziel in a case, with its ratings, the last at the end, and what became of it. */
export type Handlungszielstand = Gefuehrt<Handlungsziel> & { readonly bewertungen: ReadonlyArray<Bewertung>; readonly ausgang: Ausgang }

/** The goals of a case: a forest of three levels. */
export interface Zielbaum {
  readonly motto: ReadonlyArray<Gefuehrt<Mottoziel>>
  readonly rahmen: ReadonlyArray<Gefuehrt<Rahmenziel>>
  readonly handlung: ReadonlyArray<Handlungszielstand>
}

/**
 * Makes a Rahmenziel that serves a Mottoziel; it takes the Mottoziel itself, so that nothing else can stand above it.
 *
 * @example
 * ```ts
 * import { Kennung, Ziel } from "@teilhabe/core/fall"
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { Id } from "@teilhabe/core/kernel"
 *
 * const motto: Ziel.Mottoziel = {
 *   id: Kennung.mottoziel("m-1"), person: Schluessel.person("p-1"), wortlaut: "Ich stehe auf eigenen Füßen.", sprache: "de", beruehrt: [],
 * }
 * const rahmen = Ziel.rahmenziel(motto, {
 *   id: Kennung.rahmenziel("r-1"), handlungsfeld: Id.make("sprache"), wortlaut: "Im Alltag Deutsch sprechen",
 *   problem: "Kein Kurs seit einem Jahr", hypothese: "Die Wege sind zu weit", beruehrt: [],
 * })
 * rahmen.mottoziel // => "m-1"
 * ```
 */
export const rahmenziel = (mottoziel: Mottoziel, rest: Omit<Rahmenziel, "mottoziel">): Rahmenziel => ({ ...rest, mottoziel: mottoziel.id })

/**
 * Makes a Handlungsziel that serves a Rahmenziel; it takes the Rahmenziel itself, so that nothing else can stand above it.
 *
 * @example
 * ```ts
 * import { Kennung, Ziel } from "@teilhabe/core/fall"
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const rahmen: Ziel.Rahmenziel = {
 *   id: Kennung.rahmenziel("r-1"), mottoziel: Kennung.mottoziel("m-1"), handlungsfeld: Id.make("sprache"),
 *   wortlaut: "Im Alltag Deutsch sprechen", problem: "Kein Kurs", hypothese: "Weite Wege", beruehrt: [],
 * }
 * const handlung = Ziel.handlungsziel(rahmen, {
 *   id: Kennung.handlungsziel("h-1"), personen: [Schluessel.person("p-1")], wortlaut: "Bis Mai im Kurs angemeldet sein",
 *   bis: Stichtag.make(2026, 5, 31), gewicht: 1, beruehrt: [],
 *   skala: ["nichts getan", "Kurs gesucht", "angemeldet", "im Kurs", "drei Monate dabei"],
 * })
 * handlung.rahmenziel // => "r-1"
 * ```
 */
export const handlungsziel = (oben: Rahmenziel, rest: Omit<Handlungsziel, "rahmenziel">): Handlungsziel => ({ ...rest, rahmenziel: oben.id })

/** A Handlungsziel with what it serves. */
export interface Zielpfad {
  readonly handlungsziel: Handlungszielstand
  readonly rahmenziel: Gefuehrt<Rahmenziel>
  readonly mottoziel: Gefuehrt<Mottoziel>
}

/**
 * Finds a Handlungsziel with the Rahmenziel and the Mottoziel that it serves; `undefined` where the goals have no such one.
 *
 * @example
 * ```ts
 * import { Kennung, Ziel } from "@teilhabe/core/fall"
 *
 * Ziel.find({ motto: [], rahmen: [], handlung: [] }, Kennung.handlungsziel("h-1")) // => undefined
 * ```
 */
export const find = (baum: Zielbaum, id: Kennung.HandlungszielId): Zielpfad | undefined => {
  const handlung = baum.handlung.find((one) => one.id === id)
  const rahmen = baum.rahmen.find((one) => one.id === handlung?.rahmenziel)
  const motto = baum.motto.find((one) => one.id === rahmen?.mottoziel)
  return handlung === undefined || rahmen === undefined || motto === undefined
    ? undefined
    : { handlungsziel: handlung, rahmenziel: rahmen, mottoziel: motto }
}

/**
 * Tells whether a Handlungsziel is still being worked for: neither settled nor given up, nor what it serves.
 *
 * @example
 * ```ts
 * import { Kennung, Ziel } from "@teilhabe/core/fall"
 *
 * Ziel.isOffen({ motto: [], rahmen: [], handlung: [] }, Kennung.handlungsziel("h-1")) // => false
 * ```
 */
export const isOffen = (baum: Zielbaum, id: Kennung.HandlungszielId): boolean => {
  const pfad = find(baum, id)
  return pfad !== undefined && pfad.handlungsziel.ausgang === "offen" &&
    [pfad.handlungsziel, pfad.rahmenziel, pfad.mottoziel].every(({ aufgegeben }) => aufgegeben === undefined)
}
