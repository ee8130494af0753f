import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import { make } from "./cubeMake.js"
import { zellen } from "./cubeRead.js"
import type { Cube as CubeType } from "./cubeType.js"

const Auspraegung = Schema.Struct({
  schluessel: Schema.String,
  name: Schema.String,
  auch: Schema.optionalKey(Schema.Array(Schema.String)),
  oberhalb: Schema.optionalKey(Schema.String),
  gliederung: Schema.optionalKey(Schema.Literals(["davon", "darunter"])),
  art: Schema.optionalKey(Schema.Literals(["rest", "fehlt"])),
  gueltigAb: Schema.optionalKey(Stichtag.Stichtag),
  gueltigBis: Schema.optionalKey(Stichtag.Stichtag),
  nachfolger: Schema.optionalKey(Schema.Array(Schema.String)),
})

/** Says what the maker of a value throws, or that all is well. */
const reasonOf = (build: () => unknown): true | string => {
  try {
    build()
    return true
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

const Liste = Schema.Struct({
  id: Schema.String,
  titel: Schema.String,
  quelle: Schema.String,
  gueltigAb: Schema.optionalKey(Stichtag.Stichtag),
  gueltigBis: Schema.optionalKey(Stichtag.Stichtag),
  auspraegungen: Schema.Array(Auspraegung),
}).check(Schema.makeFilter((liste) => reasonOf(() => Codeliste.make(liste))))

const Merkmal = Schema.Struct({ id: Schema.NonEmptyString, titel: Schema.String, liste: Liste })

const Zelle = Schema.Struct({ koordinate: Schema.Record(Schema.String, Schema.String), wert: Messwert.Messwert })

const hasDistinctIds = (merkmale: ReadonlyArray<{ readonly id: string }>): true | string =>
  new Set(merkmale.map(({ id }) => id)).size === merkmale.length || "Two Merkmale have the same id"

const Written = Schema.Struct({
  merkmale: Schema.Array(Merkmal).check(Schema.makeFilter(hasDistinctIds)),
  ungenannt: Schema.Literals(["null", "unbekannt"]),
  zellen: Schema.Array(Zelle),
}).check(Schema.makeFilter((written) => reasonOf(() => make(written.merkmale, written.ungenannt, written.zellen))))

const isCube = (value: unknown): value is CubeType =>
  typeof value === "object" && value !== null && "inhalt" in value && value.inhalt instanceof Map && "merkmale" in value && "ungenannt" in value

/** What a cube is written as: its Merkmale with their lists, and its cells. */
export type Encoded = typeof Written.Encoded

/** Decodes a cube from its cells, with the lists that it brings along; encodes the same shape. */
export const Cube: Schema.Codec<CubeType, Encoded> = Written.pipe(
  Schema.decodeTo(
    Schema.declare(isCube, { expected: "a Cube" }),
    SchemaTransformation.transform({
      decode: (written): CubeType => make(written.merkmale, written.ungenannt, written.zellen),
      encode: (cube: CubeType) => ({ merkmale: cube.merkmale, ungenannt: cube.ungenannt, zellen: zellen(cube) }),
    }),
  ),
)
