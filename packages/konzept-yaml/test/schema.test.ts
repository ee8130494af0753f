import { Ajv } from "ajv"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { konzeptSchema } from "../src/internal/jsonSchema.js"

const here = fileURLToPath(new URL(".", import.meta.url))
const schema = konzeptSchema()
const validate = new Ajv({ strict: true, strictRequired: false, allowMatchingProperties: true }).compile(schema)

const files = ["beispielstadt", "../../konzepte/marl", "../../konzepte/bergkamen"].flatMap((folder) =>
  readdirSync(path.join(here, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => path.join(here, folder, name)),
)

describe("the JSON Schema", () => {
  test("is the one in schema/ (written anew by vitest -u)", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../schema/konzept.schema.json")
  })

  test.each(files.map((file) => [path.relative(here, file), file]))("accepts %s", (_, file) => {
    expect(validate(parse(readFileSync(file, "utf8"))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  })

  const quelle = { kapitel: "A" }
  const projekt = { id: "a", titel: "A", handlungsfeld: "b", horizont: "kurzfristig", quelle }
  const mistakes: ReadonlyArray<readonly [string, unknown]> = [
    ["a key that does not exist", { projekt: [] }],
    ["a misspelt key in an element", { akteure: [{ id: "a", titl: "A", art: "amt", quelle }] }],
    ["a word that is none of the choices", { projekte: [{ ...projekt, horizont: "kurzfristg" }] }],
    ["a missing title", { orte: [{ id: "a", art: "kita", quelle }] }],
    ["an id with capital letters", { orte: [{ id: "Kita", titel: "A", art: "kita", quelle }] }],
    ["an AGS as a number", { stadt: { name: "A", ags: 5999001 } }],
    ["a text where a list belongs", { projekte: [{ ...projekt, partner: "a" }] }],
    ["a duration in words", { projekte: [{ ...projekt, erprobung: [{ titel: "A", dauer: "zehn Monate" }] }] }],
    ["a number in words", { angaben: [{ id: "a", titel: "A", wert: "viele", einheit: "Personen", quelle }] }],
    ["a list at the top", []],
  ]
  test("accepts the Projekt that the mistakes are made in", () => {
    expect(validate({ projekte: [projekt] })).toBe(true)
  })
  test.each(mistakes)("refuses %s", (_, value) => {
    expect(validate(value)).toBe(false)
  })

  test("offers the Horizonte for completion", () => {
    expect(JSON.stringify(schema)).toContain(JSON.stringify(["kurzfristig", "mittelfristig", "langfristig", "dauerhaft"]))
  })

  test("has German help beside every key of a Konzept and its elements", () => {
    const missing: Array<string> = []
    const walk = (shape: unknown, at: string): void => {
      if (typeof shape !== "object" || shape === null) return
      const { properties, items, anyOf } = shape as Readonly<Record<string, object | undefined>>
      for (const [key, inner] of Object.entries(properties ?? {})) {
        if (!("description" in (inner as object))) missing.push(`${at}.${key}`)
        walk(inner, `${at}.${key}`)
      }
      walk(items, at)
      for (const inner of (anyOf as ReadonlyArray<object> | undefined) ?? []) walk(inner, at)
    }
    walk({ ...schema, definitions: undefined }, "")
    expect(missing).toEqual([])
  })
})
