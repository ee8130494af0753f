/**
 * Where something happens.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { elementFields, ids } from "./internal/fields.js"

/** What kind of place. */
export const Art = Schema.Literals([
  "stadtteilbuero", "begegnungsstaette", "unterkunft", "schule", "kita", "verwaltung", "stadtteil", "sonstiger",
])

/** What kind of place. */
export type Art = typeof Art.Type

/** A place (Ort) with who runs it and the Sozialraum it lies in. */
export const Ort = Schema.Struct({
  ...elementFields,
  art: Art,
  adresse: Schema.optionalKey(Text.Wortlaut),
  traeger: ids,
  /** Key of a Sozialraum of the city. */
  sozialraum: Schema.optionalKey(Id.Id),
  teilVon: Schema.optionalKey(Id.Id),
})

/** A place with who runs it and the Sozialraum it lies in. */
export type Ort = typeof Ort.Type
