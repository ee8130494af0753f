/**
 * What kind of personal data something is; the special categories are a type of their own.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/**
 * Kinds of data that a case holds anyway: who somebody is (`identitaet`), by what right she stays (`aufenthalt`), under which
 * laws she is helped (`rechtskreis`), how she lives (`lebenslage`: language, Sozialraum, sex), her story (`biografie`),
 * strengths and weaknesses (`ressourcen`), existing help (`netzwerk`), needs (`bedarf`), goals (`ziele`), measures
 * (`hilfeplan`), what became of them (`verlauf`), and the evaluation (`evaluation`).
 */
export const Gewoehnlich = Schema.Literals([
  "identitaet", "aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan",
  "verlauf", "evaluation",
])

/** A kind of data that a case holds anyway. */
export type Gewoehnlich = typeof Gewoehnlich.Type

/**
 * Special categories of personal data; each has to be named by itself in a consent.
 *
 * @quelle Art. 9 Abs. 1 DSGVO
 */
export const Besonders = Schema.Literals([
  "ethnische-herkunft", "politische-meinung", "religion-weltanschauung", "gewerkschaft", "genetik", "biometrie", "gesundheit",
  "sexualitaet",
])

/** A special category of personal data. */
export type Besonders = typeof Besonders.Type

/** Any kind of personal data. */
export const Datenart = Schema.Union([Gewoehnlich, Besonders])

/** Any kind of personal data. */
export type Datenart = typeof Datenart.Type

const besondere: ReadonlySet<Datenart> = new Set(Besonders.literals)

/**
 * Tells whether a kind of data is a special category.
 *
 * @quelle Art. 9 Abs. 1 DSGVO
 * @example
 * ```ts
 * import { Datenart } from "@teilhabe/core/datenschutz"
 *
 * Datenart.isBesonders("gesundheit") // => true
 * Datenart.isBesonders("ziele") // => false
 * ```
 */
export const isBesonders = (datenart: Datenart): datenart is Besonders => besondere.has(datenart)
