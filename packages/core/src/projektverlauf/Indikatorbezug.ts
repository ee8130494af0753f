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

const WOERTER = [
  "dadurch|deshalb|deswegen|daher|weil|infolge(?:dessen)?|aufgrund|wegen|dank|zur folge",
  "bewirk\\p{L}*|verursach\\p{L}*|ursächlich|ursache\\p{L}*|auswirk\\p{L}*|wirkung\\p{L}*|beigetragen|folgt(?:e|en)? aus",
  "(?:ge)?senk(?:t|te|ten|en)|(?:ge)?steiger(?:n|t|te|ten)|erh(?:ö|oe)h(?:t|te|ten|en)|verbesser(?:n|t|te|ten)",
  // "führt … durch" is what a city does with a course, "führt zu" is a claim.
  "f(?:ü|ue)hr(?:t|te|ten|en)(?=[^.]*\\szu[rm]?\\s)(?![^.]*\\sdurch(?![\\p{L}]))",
  "(?<=\\szu[rm]?\\s[^.]*)gef(?:ü|ue)hrt",
  "tr(?:ä|ae|a|u)g(?:t|en)?(?=[^.]*\\sbei(?![\\p{L}]))",
  "(?:sank(?:en)?|sink(?:t|en)|stieg(?:en)?|steig(?:t|en)|fiel(?:en)?|wuchs(?:en)?)(?=[^.]*\\sdurch\\s)",
]

const KAUSAL = new RegExp(`(?<!\\p{L})(?:${WOERTER.join("|")})(?!\\p{L})`, "iu")

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
