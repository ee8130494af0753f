/**
 * Who acts: an office, a body, a provider, an association, a role.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import { elementFields } from "./internal/fields.js"

/**
 * What kind of Akteur: office (`amt`), elected or appointed body (`gremium`), welfare or education provider
 * (`traeger`), association (`verein`), post or function without a name (`rolle`), place that acts (`einrichtung`),
 * group of people (`gruppe`), alliance of several (`netzwerk`).
 */
export const Art = Schema.Literals([
  "amt", "gremium", "traeger", "verein", "rolle", "einrichtung", "gruppe", "netzwerk",
])

/** What kind of Akteur. */
export type Art = typeof Art.Type

/** An Akteur, never a person by name. */
export const Akteur = Schema.Struct({
  ...elementFields,
  art: Art,
  /** The Akteur of which this one is a part: the Abteilung of an Amt. */
  teilVon: Schema.optionalKey(Id.Id),
})

/** An Akteur, never a person by name. */
export type Akteur = typeof Akteur.Type
