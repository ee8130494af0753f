/**
 * How a Kennzahl of a Projekt and an Indikator of the Konzept belong together, which never says that one caused the other.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

/**
 * What joins the two: the same Handlungsfeld, the same Zielgruppe, an Indikator that shows the surroundings in which
 * the Projekt works, or one that the Projekt has in view (`ziel`).
 */
export const Art = Schema.Literals(["gleiches-handlungsfeld", "gleiche-zielgruppe", "hintergrund", "ziel"])

/** What joins a Kennzahl and an Indikator. */
export type Art = typeof Art.Type

/** Links a Kennzahl to an Indikator of the Konzept's list, by id, with a reason; there is no field for an effect. */
export const Indikatorbezug = Schema.Struct({
  kennzahl: Id.Id,
  /** The number in the Konzept's list: `3.2`. */
  indikator: Id.Id,
  art: Art,
  begruendung: Text.Text,
})

/** Links a Kennzahl to an Indikator of the Konzept's list, by id, with a reason. */
export type Indikatorbezug = typeof Indikatorbezug.Type

const KAUSAL =
  /\b(?:dadurch|deshalb|deswegen|daher|infolge(?:dessen)?|aufgrund|wegen|dank|bewirk\w*|verursach\w*|auswirk\w*|wirkung\w*|f(?:ü|ue)hrt(?:e|en)?|senkt(?:e|en)?|erh(?:ö|oe)ht(?:e|en)?|verbessert(?:e|en)?|folgt(?:e|en)? aus)(?![\p{L}])/iu

/**
 * Finds the first German word of a text that claims that one thing caused another.
 *
 * @example
 * ```ts
 * import { Indikatorbezug } from "@teilhabe/core/projektverlauf"
 *
 * Indikatorbezug.findUrsache("Die Kurse führten zu mehr Beschäftigung.") // => "führten"
 * Indikatorbezug.findUrsache("Beide betreffen Arbeit.") // => undefined
 * ```
 */
export const findUrsache = (text: string): string | undefined => KAUSAL.exec(text)?.[0]

const VERBINDUNG: Readonly<Record<Art, string>> = {
  "gleiches-handlungsfeld": "gehören zum selben Handlungsfeld",
  "gleiche-zielgruppe": "betreffen dieselbe Zielgruppe",
  hintergrund: "stehen nebeneinander: Der Indikator zeigt die Lage, in der das Projekt arbeitet",
  ziel: "stehen nebeneinander: Das Projekt hat im Blick, was der Indikator beschreibt",
}

/** The words for the two sides of a link. */
export interface Namen {
  readonly kennzahl: string
  readonly indikator: string
}

/**
 * Says the link in German, always with the sentence that no effect is measured.
 *
 * @example
 * ```ts
 * import { Id, Text } from "@teilhabe/core/kernel"
 * import { Indikatorbezug } from "@teilhabe/core/projektverlauf"
 *
 * const bezug = { kennzahl: Id.make("kurse"), indikator: Id.make("3.2"), art: "hintergrund", begruendung: Text.make("Beide betreffen Arbeit.") } as const
 * Indikatorbezug.toText(bezug, { kennzahl: "Kurse", indikator: "Beschäftigte" }).endsWith("wird damit nicht gemessen.") // => true
 * ```
 */
export const toText = ({ art, begruendung }: Indikatorbezug, { kennzahl, indikator }: Namen): string =>
  `Die Kennzahl „${kennzahl}“ und der Indikator „${indikator}“ ${VERBINDUNG[art]}. Begründung: ${begruendung.de} Ob das eine das andere verändert hat, wird damit nicht gemessen.`
