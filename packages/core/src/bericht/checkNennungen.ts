import type { Indikatordefinition } from "../indikator/Indikatordefinition.js"
import * as Finding from "../kernel/Finding.js"
import { nearest } from "../kernel/nearest.js"
import type { Konzept } from "../konzept/Konzept.js"
import { definitionOf, type Indikatornennung } from "../konzept/Monitoring.js"

const { fehler, warnung } = Finding.writerFor("bericht")

/** How many letters of a word say what it is about: Einbürgerungen and Einbürgerungsquote begin alike. */
const STEM = 6

/** By what figures are broken down, whatever they are about. */
const BREAKDOWN = new Set(["deutsc", "nichtd", "auslän", "geschl", "alters", "gruppe", "person", "anteil", "anzahl", "quoten"])

const stemsOf = (titel: string): ReadonlySet<string> =>
  new Set((titel.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, STEM)).filter((stem) => !BREAKDOWN.has(stem)))

/** Tells whether two titles have no word in common that says what they are about. */
const differs = (titel: string, other: string): boolean => {
  const stems = stemsOf(other)
  return ![...stemsOf(titel)].some((stem) => stems.has(stem))
}

const checkNennung = (nennung: Indikatornennung, at: Finding.Path, definitionen: ReadonlyArray<Indikatordefinition>): ReadonlyArray<Finding.Finding> => {
  const wanted = definitionOf(nennung)
  const own = definitionen.filter(({ indikator }) => indikator === wanted)
  const [standard] = own.filter((one) => one.standard)
  if (nennung.definition !== undefined) {
    return own.length > 0 ? [] : [
      fehler("DefinitionNotFound", [...at, "definition"], `"${nennung.id}" names the definition "${wanted}", which there is not: name one that there is, or none`,
        { id: nennung.id, definition: wanted }, nennung, nearest(wanted, [...new Set(definitionen.map(({ indikator }) => indikator))])),
    ]
  }
  if (standard === undefined || !own.every(({ titel }) => differs(nennung.titel.de, titel))) return []
  const message = `"${nennung.titel.de}" has the number ${nennung.id}, by which "${standard.titel}" is computed: name the definition that is meant`
  return [warnung("IndikatorTitelDiffers", [...at, "titel"], message, { id: nennung.id, titel: standard.titel }, nennung)]
}

/**
 * Checks whether the figures of a Konzept are those that the definitions of their numbers compute.
 *
 * The definitions have the numbers of one list. A city with another list may give its number `1.1.1` to another figure: where the titles have
 * no word in common that says what they are about, a `warnung` says so, as long as the Konzept names no `definition`.
 *
 * @example
 * ```ts
 * import { checkNennungen } from "@teilhabe/core/bericht"
 * import { definitionen } from "@teilhabe/core/indikator"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * checkNennungen(marl, definitionen) // => []
 * ```
 */
export const checkNennungen = ({ monitoring }: Pick<Konzept, "monitoring">, definitionen: ReadonlyArray<Indikatordefinition>): ReadonlyArray<Finding.Finding> =>
  (monitoring?.indikatoren ?? []).flatMap((nennung, index) => checkNennung(nennung, ["monitoring", "indikatoren", index], definitionen))
