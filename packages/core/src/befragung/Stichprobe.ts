/**
 * How the people asked were found, which decides what may be said of those who were not asked.
 *
 * Only a sample drawn at random has a margin of error. What every function of this floor may be given follows from the
 * type, and is asked again at run time.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

const Anzahl = Schema.Int.check(Schema.isGreaterThan(0, { message: "Expected a whole number above 0" }))

/** The list that the sample was drawn from: without it nobody knows whom the sample stands for. */
export const Auswahlgrundlage = Schema.Struct({
  /** What the list is: `Melderegister, Hauptwohnung, ab 16 Jahren`. */
  bezeichnung: Text.Wortlaut,
  stand: Stichtag.Stichtag,
  /** How many it holds. */
  umfang: Anzahl,
  quelle: Quelle.Quelle,
})

/** The list that the sample was drawn from. */
export type Auswahlgrundlage = typeof Auswahlgrundlage.Type

/**
 * How it was drawn: each person by itself from the whole list, or from each stratum (Schicht), or whole groups at once
 * (Klumpen, such as all of a school class).
 */
export const Auswahlplan = Schema.Union([
  Schema.TaggedStruct("Einfach", {}),
  /** The Merkmal that tells the strata apart, and how many persons the list holds in each. */
  Schema.TaggedStruct("Geschichtet", { merkmal: Schema.String, schichten: Schema.Record(Schema.String, Anzahl) }),
  /** The Merkmal that tells the groups apart, and how many groups the list holds. */
  Schema.TaggedStruct("Klumpen", { merkmal: Schema.String, klumpen: Anzahl }),
])

/** How a sample was drawn. */
export type Auswahlplan = typeof Auswahlplan.Type

/** A sample in which everybody of a list had a known chance above 0 to be drawn. */
export const Wahrscheinlichkeit = Schema.TaggedStruct("Wahrscheinlichkeit", {
  auswahlgrundlage: Auswahlgrundlage,
  /** How many were drawn and invited. */
  eingeladen: Anzahl,
  plan: Auswahlplan,
})

/** A sample in which everybody of a list had a known chance above 0 to be drawn. */
export interface Wahrscheinlichkeit extends Schema.Schema.Type<typeof Wahrscheinlichkeit> {}

/** A sample filled up until it looks like the population in some Merkmale; who was found for them is chance of no known kind. */
export const Quote = Schema.TaggedStruct("Quote", {
  /** The Merkmale whose shares were given. */
  quoten: Schema.NonEmptyArray(Schema.Struct({ merkmal: Schema.String, bezeichnung: Text.Wortlaut, quelle: Quelle.Quelle })),
})

/** A sample filled up until it looks like the population in some Merkmale. */
export interface Quote extends Schema.Schema.Type<typeof Quote> {}

/** A survey that was open to whoever wanted to take part. */
export const Offen = Schema.TaggedStruct("Offen", {
  /** How people came to it: `Verweis auf der Internetseite der Stadt`. */
  zugang: Text.Wortlaut,
})

/** A survey that was open to whoever wanted to take part. */
export interface Offen extends Schema.Schema.Type<typeof Offen> {}

/** How the people asked were found. */
export const Stichprobe = Schema.Union([Wahrscheinlichkeit, Quote, Offen])

/** How the people asked were found. */
export type Stichprobe = Wahrscheinlichkeit | Quote | Offen

/**
 * Tells whether everybody had a known chance to be asked, so that a margin of error has a meaning.
 *
 * @example
 * ```ts
 * import { Stichprobe } from "@teilhabe/core/befragung"
 *
 * Stichprobe.isWahrscheinlichkeit({ _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }) // => false
 * ```
 */
export const isWahrscheinlichkeit = (stichprobe: Stichprobe): stichprobe is Wahrscheinlichkeit => stichprobe._tag === "Wahrscheinlichkeit"

const WHY = {
  Quote: "whom the interviewers found for a quota is no chance that can be calculated; give the estimate without one",
  Offen: "whoever wanted took part, so that the answers stand for nobody else; give percentages of those who took part",
} as const

/**
 * Throws a `RangeError` that says why, where a sample has no margin of error; for callers that types do not reach.
 *
 * @example
 * ```ts
 * import { Stichprobe } from "@teilhabe/core/befragung"
 *
 * Stichprobe.requireWahrscheinlichkeit({ _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }) // => throws RangeError
 * ```
 */
export const requireWahrscheinlichkeit = (stichprobe: Stichprobe): Wahrscheinlichkeit => {
  if (stichprobe._tag === "Wahrscheinlichkeit") return stichprobe
  throw new RangeError(`No margin of error for a sample of the kind ${stichprobe._tag}: ${WHY[stichprobe._tag]}`)
}

const zahl = (anzahl: number): string => String(anzahl).replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ".")

const ein = (anzahl: number, one: string, many: string): string => (anzahl === 1 ? `1 ${one}` : `${zahl(anzahl)} ${many}`)

const tag = (stichtag: Stichtag.Stichtag): string => {
  const [jahr = "", monat = "", day = ""] = stichtag.split("-")
  return `${Number(day)}.${Number(monat)}.${jahr}`
}

/**
 * Says in German what may be said by a survey of this kind: the sentence that has to stand beside its results.
 *
 * The word „repräsentativ“ stands in that of a probability sample alone, with what it rests on.
 *
 * @example
 * ```ts
 * import { Stichprobe } from "@teilhabe/core/befragung"
 *
 * Stichprobe.aussage({ _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }, 312)
 * // => "Offene Befragung (Verweis auf der Internetseite der Stadt): Die Prozentwerte sind solche der 312 Teilnehmenden. Auf andere lassen sie sich nicht übertragen; eine Fehlerspanne gibt es nicht."
 * ```
 */
export const aussage = (stichprobe: Stichprobe, verwertbar: number): string => {
  switch (stichprobe._tag) {
    case "Wahrscheinlichkeit": {
      const { auswahlgrundlage: { bezeichnung, stand, umfang }, eingeladen } = stichprobe
      return `Zufallsstichprobe (${bezeichnung}, Stand ${tag(stand)}, ${ein(umfang, "Person", "Personen")}): ${ein(eingeladen, "Eingeladene", "Eingeladene")}, ${ein(verwertbar, "verwertbare Antwort", "verwertbare Antworten")}. Die Werte sind Schätzungen für alle, die in dieser Auswahlgrundlage stehen, und für sie repräsentativ, soweit sich die Antwortenden von den übrigen Eingeladenen nicht unterscheiden; die Fehlerspanne gibt allein den Zufall der Auswahl an.`
    }
    case "Quote":
      return `Quotenstichprobe (${stichprobe.quoten.map(({ bezeichnung }) => bezeichnung).join(", ")}): Die Werte sind Schätzungen aus ${ein(verwertbar, "verwertbaren Antwort", "verwertbaren Antworten")} ohne Fehlerspanne, denn wer befragt wurde, hat kein Zufall bestimmt.`
    case "Offen":
      return `Offene Befragung (${stichprobe.zugang}): Die Prozentwerte sind solche ${verwertbar === 1 ? "der einen Person, die teilnahm" : `der ${zahl(verwertbar)} Teilnehmenden`}. Auf andere lassen sie sich nicht übertragen; eine Fehlerspanne gibt es nicht.`
  }
}
