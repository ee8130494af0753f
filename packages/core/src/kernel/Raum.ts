/**
 * The area that a figure or an offer belongs to, by the official municipality key and below it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Id from "./Id.js"
import { Ags, ebeneOf } from "./internal/ags.js"

export { Ags } from "./internal/ags.js"

const Name = Schema.String.check(
  Schema.isPattern(/^\S(?:.{0,198}\S)?$/u, { message: "Expected the name of an area: 1 to 200 characters on one line" }),
)

const keyOf = (ebene: "Land" | "Regierungsbezirk" | "Kreis" | "Gemeinde") =>
  Ags.check(Schema.makeFilter((ags) => ebeneOf(ags) === ebene || `The key ${ags} is that of a ${ebeneOf(ags)}, not of a ${ebene}`))

/** A federal state (Land), key of 2 digits. */
export const Land = Schema.TaggedStruct("Land", { ags: keyOf("Land"), name: Name })

/** An administrative region (Regierungsbezirk), key of 3 digits. */
export const Regierungsbezirk = Schema.TaggedStruct("Regierungsbezirk", { ags: keyOf("Regierungsbezirk"), name: Name })

/** A county or a town that is its own county (Kreis, kreisfreie Stadt), key of 5 digits. */
export const Kreis = Schema.TaggedStruct("Kreis", { ags: keyOf("Kreis"), name: Name })

/** A municipality (Gemeinde), key of 8 digits. */
export const Gemeinde = Schema.TaggedStruct("Gemeinde", { ags: keyOf("Gemeinde"), name: Name })

/** A quarter below a municipality (Sozialraum); its id is the municipality's own. */
export const Sozialraum = Schema.TaggedStruct("Sozialraum", { gemeinde: keyOf("Gemeinde"), id: Id.Id, name: Name })

/** An area: Land, Regierungsbezirk, Kreis, Gemeinde or a Sozialraum below a Gemeinde. */
export type Raum =
  | typeof Land.Type
  | typeof Regierungsbezirk.Type
  | typeof Kreis.Type
  | typeof Gemeinde.Type
  | typeof Sozialraum.Type

const Canonical = Schema.Union([Land, Regierungsbezirk, Kreis, Gemeinde, Sozialraum])

const ByKey = Schema.Struct({ ags: Ags, name: Name })

const BelowGemeinde = Schema.Struct({ gemeinde: keyOf("Gemeinde"), id: Id.Id, name: Name })

const FromKey = ByKey.pipe(
  Schema.decodeTo(
    Schema.toType(Schema.Union([Land, Regierungsbezirk, Kreis, Gemeinde])),
    SchemaTransformation.transform({
      decode: ({ ags, name }: typeof ByKey.Type) => ({ _tag: ebeneOf(ags), ags, name }),
      encode: ({ ags, name }) => ({ ags, name }),
    }),
  ),
)

const FromSozialraum = BelowGemeinde.pipe(
  Schema.decodeTo(
    Schema.toType(Sozialraum),
    SchemaTransformation.transform({
      decode: (sozialraum: typeof BelowGemeinde.Type) => ({ _tag: "Sozialraum" as const, ...sozialraum }),
      encode: ({ gemeinde, id, name }) => ({ gemeinde, id, name }),
    }),
  ),
)

/**
 * Decodes an area; the short forms `{ ags, name }` and `{ gemeinde, id, name }` leave out the tag, which follows from
 * the key.
 */
export const Raum: Schema.Codec<
  Raum,
  typeof Canonical.Encoded | typeof ByKey.Encoded | typeof BelowGemeinde.Encoded
> = Schema.Union([Canonical, FromKey, FromSozialraum])
