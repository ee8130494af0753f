/**
 * The keys of a case, its people, consents, goals and measures: of one kind each, so that a Handlungsziel cannot hang where a
 * Rahmenziel belongs.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"

export { EinwilligungId, PersonId, einwilligung, person } from "../datenschutz/Kennung.js"

/** The key of a case, never a name. */
export const FallId = Id.Id.pipe(Schema.brand("FallId"))

/** The key of a case. */
export type FallId = typeof FallId.Type

/** The key of a Mottoziel. */
export const MottozielId = Id.Id.pipe(Schema.brand("MottozielId"))

/** The key of a Mottoziel. */
export type MottozielId = typeof MottozielId.Type

/** The key of a Rahmenziel. */
export const RahmenzielId = Id.Id.pipe(Schema.brand("RahmenzielId"))

/** The key of a Rahmenziel. */
export type RahmenzielId = typeof RahmenzielId.Type

/** The key of a Handlungsziel. */
export const HandlungszielId = Id.Id.pipe(Schema.brand("HandlungszielId"))

/** The key of a Handlungsziel. */
export type HandlungszielId = typeof HandlungszielId.Type

/** The key of a Maßnahme. */
export const MassnahmeId = Id.Id.pipe(Schema.brand("MassnahmeId"))

/** The key of a Maßnahme. */
export type MassnahmeId = typeof MassnahmeId.Type

/**
 * Takes a text as the key of a case, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/fall"
 *
 * Kennung.fall("f-2026-17") // => "f-2026-17"
 * ```
 */
export const fall = (text: string): FallId => Id.make(text) as FallId

/**
 * Takes a text as the key of a Mottoziel, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/fall"
 *
 * Kennung.mottoziel("m-1") // => "m-1"
 * ```
 */
export const mottoziel = (text: string): MottozielId => Id.make(text) as MottozielId

/**
 * Takes a text as the key of a Rahmenziel, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/fall"
 *
 * Kennung.rahmenziel("r-1") // => "r-1"
 * ```
 */
export const rahmenziel = (text: string): RahmenzielId => Id.make(text) as RahmenzielId

/**
 * Takes a text as the key of a Handlungsziel, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/fall"
 *
 * Kennung.handlungsziel("h-1") // => "h-1"
 * ```
 */
export const handlungsziel = (text: string): HandlungszielId => Id.make(text) as HandlungszielId

/**
 * Takes a text as the key of a Maßnahme, or throws a `RangeError` where its form is wrong.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/fall"
 *
 * Kennung.massnahme("ma-1") // => "ma-1"
 * ```
 */
export const massnahme = (text: string): MassnahmeId => Id.make(text) as MassnahmeId
