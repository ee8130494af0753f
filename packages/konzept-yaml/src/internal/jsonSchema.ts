/**
 * The JSON Schema with which an editor completes and checks one file of a Konzept.
 *
 * @module
 */
import { Dauer, Id, Messwert, Quelle, Text, Zeitraum } from "@teilhabe/core/kernel"
import { Konzept } from "@teilhabe/core/konzept"
import * as JsonSchema from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import { hilfetexte } from "./hilfetexte.js"

interface Shape {
  readonly [key: string]: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: ReadonlyArray<Shape>
}

/** Shapes that come back everywhere; kept once, they make the file a tenth of its size. */
const SHARED = {
  Text: Text.Text,
  Wortlaut: Text.Wortlaut,
  Id: Id.Id,
  Quelle: Quelle.Quelle,
  Zeitraum: Zeitraum.Zeitraum,
  Messwert: Messwert.Messwert,
  Dauer: Dauer.Dauer,
}

/** Generates without names, so that each shape is found wherever it stands. */
const generate = (schema: Schema.Top): Shape => {
  const document = JsonSchema.toDocumentDraft07(Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" }))
  const { definitions, schema: root } = document as unknown as {
    readonly definitions: Readonly<Record<string, Shape>>
    readonly schema: Shape
  }
  const reference = root["$ref"]
  return typeof reference === "string" ? (definitions[reference.slice("#/definitions/".length)] ?? root) : root
}

/** The help for a path: the nearest one, from the whole path to the last key alone. */
const hilfeFor = (path: ReadonlyArray<string>): string | undefined => {
  const full = hilfetexte[path.join(".")]
  if (full !== undefined || path.length === 1) return full
  return hilfetexte[`*.${path.slice(-2).join(".")}`] ?? hilfetexte[`*.${path.at(-1)}`]
}

type Shared = ReadonlyMap<string, string>

const describe = (shape: Shape, path: ReadonlyArray<string>): Shape => {
  const description = hilfeFor(path)
  if (description === undefined) return shape
  // In draft-07 nothing beside $ref counts.
  return "$ref" in shape ? { description, allOf: [shape] } : { description, ...shape }
}

/** Puts references for shared shapes and help beside keys. */
const rewrite = (shape: Shape, path: ReadonlyArray<string>, shared: Shared): Shape => {
  const name = shared.get(JSON.stringify(shape))
  if (name !== undefined) return { $ref: `#/definitions/${name}` }
  const { properties, items, anyOf } = shape
  return {
    ...shape,
    ...(properties === undefined ? {} : {
      properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => {
        const at = [...path, key]
        return [key, describe(rewrite(inner, at, shared), at)]
      })),
    }),
    ...(items === undefined ? {} : { items: rewrite(items, path, shared) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((inner) => rewrite(inner, path, shared)) }),
  }
}

/** Builds the schema of one file: any of the keys of a Konzept, none of them required. */
export const konzeptSchema = (): Readonly<Record<string, unknown>> => {
  const shapes = Object.entries(SHARED).map(([name, schema]) => [name, generate(schema)] as const)
  const shared = new Map(shapes.map(([name, shape]) => [JSON.stringify(shape), name]))
  const { required: _, ...root } = rewrite(generate(Konzept.Konzept), [], shared)
  const within = (own: string): Shared => new Map([...shared].filter(([, name]) => name !== own))
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:teilhabe:konzept:schema",
    title: "Integrationskonzept",
    description: "Ein Teil eines Integrationskonzepts: beliebige seiner Schlüssel; die Dateien eines Ordners ergeben zusammen das Ganze.",
    ...root,
    definitions: Object.fromEntries(shapes.map(([name, shape]) => [name, rewrite(shape, [], within(name))])),
  }
}
