/**
 * The keys of people and consents: random-looking, of one kind each, so that none is taken for another.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"

/** The key of a person within the host's system, never a name. */
export const PersonId = Id.Id.pipe(Schema.brand("PersonId"))

/** The key of a person. */
export type PersonId = typeof PersonId.Type

/** The key of a consent. */
export const EinwilligungId = Id.Id.pipe(Schema.brand("EinwilligungId"))

/** The key of a consent. */
export type EinwilligungId = typeof EinwilligungId.Type

/**
 * Takes a text as the key of a person, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 *
 * Kennung.person("p-1") // => "p-1"
 * Kennung.person("Frau Müller") // => throws RangeError
 * ```
 */
export const person = (text: string): PersonId => Id.make(text) as PersonId

/**
 * Takes a text as the key of a consent, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 *
 * Kennung.einwilligung("e-1") // => "e-1"
 * ```
 */
export const einwilligung = (text: string): EinwilligungId => Id.make(text) as EinwilligungId
