/**
 * What a city means by integration: the root that every other element serves.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { elementFields, ids, listOf } from "./internal/fields.js"

/** One point that the definition of integration fixes (Eckpunkt), or one term that the Konzept defines. */
export const Grundsatz = Schema.Struct(elementFields)

/** One point that the definition of integration fixes. */
export type Grundsatz = typeof Grundsatz.Type

/** The city's definition of integration (Integrationsbegriff) with the points it rests on. */
export const Integrationsbegriff = Schema.Struct({ ...elementFields, eckpunkte: listOf(Grundsatz) })

/** The city's definition of integration with the points it rests on. */
export type Integrationsbegriff = typeof Integrationsbegriff.Type

/** A value (Wert) that the Konzept asks of everybody who takes part. */
export const Wert = Schema.Struct(elementFields)

/** A value that the Konzept asks of everybody who takes part. */
export type Wert = typeof Wert.Type

/** One rule of the common attitude (Kodex), with the values it expresses. */
export const Kodex = Schema.Struct({ ...elementFields, werte: ids })

/** One rule of the common attitude, with the values it expresses. */
export type Kodex = typeof Kodex.Type
