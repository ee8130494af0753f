/**
 * One of the parts into which the programme divides its posts.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { elementFields } from "./internal/fields.js"

/**
 * What a Baustein does: coordinate (`koordinierung`), accompany single cases (`case-management`), secure the right to stay
 * (`auslaenderbehoerde`, also for Einbürgerung), or what else a Land or a city funds (`sonstiger`).
 */
export const Art = Schema.Literals(["koordinierung", "case-management", "auslaenderbehoerde", "sonstiger"])

/** What a Baustein does. */
export type Art = typeof Art.Type

/** A Baustein by its title; several may be of one kind. */
export const Baustein = Schema.Struct({ ...elementFields, art: Art })

/** A Baustein by its title. */
export type Baustein = typeof Baustein.Type
