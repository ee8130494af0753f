/**
 * The area that a figure or an offer belongs to, by the official municipality key and below it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Id from "./Id.js"
import { Ags, ebeneOf, explain, isForm, shortest, trusted } from "./internal/ags.js"

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

// One shape for both short forms, so that a slip is told once and not once for each form that it is not.
const Authored = Schema.Struct({
  ags: Schema.optionalKey(Ags),
  gemeinde: Schema.optionalKey(keyOf("Gemeinde")),
  id: Schema.optionalKey(Id.Id),
  name: Name,
})

type Authored = typeof Authored.Type

const isComplete = ({ ags, gemeinde, id }: Authored): boolean =>
  ags === undefined ? gemeinde !== undefined && id !== undefined : gemeinde === undefined && id === undefined

const decodeAuthored = ({ ags, gemeinde, id, name }: Authored): Raum => {
  if (gemeinde !== undefined && id !== undefined) return { _tag: "Sozialraum", gemeinde, id, name }
  if (ags !== undefined) return { _tag: ebeneOf(ags), ags, name }
  throw new RangeError("A Raum was decoded although its check had refused it")
}

const encodeAuthored = ({ _tag, ...authored }: Raum): Authored => authored

const FromAuthored = Authored.check(
  Schema.makeFilter((authored) => isComplete(authored) || "Expected an area: either ags, or gemeinde and id of a Sozialraum"),
).pipe(
  Schema.decodeTo(
    Schema.toType(Canonical),
    SchemaTransformation.transform({ decode: decodeAuthored, encode: encodeAuthored }),
  ),
)

/**
 * Decodes an area; the short forms `{ ags, name }` and `{ gemeinde, id, name }` leave out the tag, which follows from
 * the key.
 */
export const Raum: Schema.Codec<Raum, typeof Canonical.Encoded | typeof Authored.Encoded> = Schema.Union([
  Land,
  Regierungsbezirk,
  Kreis,
  Gemeinde,
  Sozialraum,
  FromAuthored,
]).annotate({ message: "Expected an area: { ags, name }, or { gemeinde, id, name } for a Sozialraum" })

const isName: (name: string) => boolean = Schema.is(Name)

const named = (name: string): string => {
  if (isName(name)) return name
  throw new RangeError(`"${name.slice(0, 40)}" is no name of an area: write 1 to 200 characters on one line`)
}

/**
 * Makes an area from its key, whose length tells the level; throws a `RangeError` where the key is none.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 *
 * Raum.make("05562024", "Marl") // => { _tag: "Gemeinde", ags: "05562024", name: "Marl" }
 * Raum.make("5562024", "Marl") // => throws RangeError
 * ```
 */
export const make = (ags: string, name: string): Exclude<Raum, typeof Sozialraum.Type> => ({
  _tag: ebeneOf(ags),
  ags: trusted(ags),
  name: named(name),
})

/**
 * Makes a quarter below a municipality; throws a `RangeError` where the key is not that of a municipality.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 *
 * Raum.sozialraum("05562024", "huels", "Hüls") // => { _tag: "Sozialraum", gemeinde: "05562024", id: "huels", name: "Hüls" }
 * ```
 */
export const sozialraum = (gemeinde: string, id: string, name: string): typeof Sozialraum.Type => {
  if (isForm(gemeinde) && ebeneOf(gemeinde) === "Gemeinde") {
    return { _tag: "Sozialraum", gemeinde: trusted(gemeinde), id: Id.make(id), name: named(name) }
  }
  throw new RangeError(isForm(gemeinde) ? `${gemeinde} is the key of a ${ebeneOf(gemeinde)}: a Sozialraum needs that of a Gemeinde, 8 digits` : explain(gemeinde))
}

/** The levels of an area. */
export type Ebene = Raum["_tag"]

/**
 * Tells the level of an area.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 *
 * Raum.ebene(Raum.make("05562", "Recklinghausen")) // => "Kreis"
 * ```
 */
export const ebene = (raum: Raum): Ebene => raum._tag

/**
 * Tells whether one area lies in another or is the same; a town that is its own county is the same as its county.
 *
 * Which Sozialraum lies in which other one only the municipality knows.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 *
 * const marl = Raum.make("05562024", "Marl")
 * Raum.isWithin(Raum.sozialraum("05562024", "huels", "Hüls"), marl) // => true
 * Raum.isWithin(marl, Raum.make("05562", "Recklinghausen")) // => true
 * Raum.isWithin(Raum.make("05562", "Recklinghausen"), marl) // => false
 * ```
 */
export const isWithin = (inner: Raum, outer: Raum): boolean => {
  if (outer._tag === "Sozialraum") {
    return inner._tag === "Sozialraum" && inner.gemeinde === outer.gemeinde && inner.id === outer.id
  }
  return shortest(inner._tag === "Sozialraum" ? inner.gemeinde : inner.ags).startsWith(shortest(outer.ags))
}
