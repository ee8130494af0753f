import { existsSync, readFileSync, readdirSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const text = readFileSync(path.join(root, "docs", "glossary.md"), "utf8")

const header = "| term | identifier | English | what it is | source | not to be confused with |"

/** Files of the packages that hold a concept: named in PascalCase, neither test nor internal, as `core/konzept/Projekt`. */
const concepts = readdirSync(path.join(root, "packages"))
  .flatMap((name) => {
    const source = path.join(root, "packages", name, "src")
    const files = existsSync(source) ? readdirSync(source, { recursive: true, encoding: "utf8" }) : []
    return files.map((file) => `${name}/${file.split(path.sep).join("/")}`)
  })
  .flatMap((file) => /^([^/]+\/(?:(?!internal\/)[a-z]+\/)?[A-Z]\w*)\.ts$/u.exec(file)?.[1] ?? [])
  .sort()

interface Row {
  readonly term: string
  readonly identifier: string
}

const isExported = (file: string, name: string): boolean => {
  const full = path.join(root, "packages", file.replace("/", "/src/")) + ".ts"
  return existsSync(full) && new RegExp(`^export (?:const|class|interface|type) ${name}\\b`, "mu").test(readFileSync(full, "utf8"))
}

/** The rows of the table, and what is wrong with their form. */
const readRows = (markdown: string): { readonly rows: ReadonlyArray<Row>; readonly problems: ReadonlyArray<string> } => {
  const lines = markdown.split("\n")
  const start = lines.indexOf(header)
  if (start < 0) return { rows: [], problems: ["the table has no header as expected"] }
  const table = lines.slice(start + 2).filter((line) => line.startsWith("|"))
  const cells = table.map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
  const malformed = cells.filter((row) => row.length !== 6 || row.includes("")).map(([term]) => `"${term}" does not have six filled cells`)
  return {
    rows: cells.map(([term = "", identifier = ""]) => ({ term, identifier: identifier.replaceAll("`", "") })),
    problems: malformed,
  }
}

const order = new Intl.Collator("de")

/** Everything that is wrong between a glossary and the files of the concepts. */
const compare = (markdown: string, files: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { rows, problems } = readRows(markdown)
  const count = (identifier: string): number => rows.filter((row) => row.identifier === identifier).length
  const unsorted = rows.filter(({ term }, at) => at > 0 && order.compare(rows[at - 1]!.term, term) >= 0)
  return [
    ...problems,
    ...unsorted.map(({ term }) => `"${term}" is doubled or not in alphabetical order`),
    ...files.filter((file) => count(file) !== 1).map((file) => `${file} has ${count(file)} rows instead of one`),
    ...rows.flatMap(({ term, identifier }) => {
      if (identifier === "not modelled") return []
      const [file = "", name] = identifier.split("#")
      const isThere = name === undefined ? files.includes(file) : isExported(file, name)
      return isThere ? [] : [`"${term}" names ${identifier}, which does not exist`]
    }),
  ]
}

const today = compare(text, concepts)

/** What a change makes wrong that was not wrong before. */
const wrong = (markdown: string, files: ReadonlyArray<string>): ReadonlyArray<string> =>
  compare(markdown, files).filter((problem) => !today.includes(problem))

describe("the glossary", () => {
  test("has one row for each concept and a concept for each row", () => {
    expect(concepts.length).toBeGreaterThan(25)
    expect(today).toEqual([])
  })

  test("misses a concept that has no row", () => {
    expect(wrong(text, [...concepts, "core/konzept/Unheard"])).toEqual(["core/konzept/Unheard has 0 rows instead of one"])
  })

  test("misses the row that was taken out", () => {
    const without = text.split("\n").filter((line) => !line.startsWith("| Projekt |")).join("\n")
    expect(wrong(without, concepts)).toEqual(["core/konzept/Projekt has 0 rows instead of one"])
  })

  test("finds a row whose file is gone", () => {
    const gone = concepts.filter((file) => file !== "core/kernel/Raum")
    expect(wrong(text, gone)).toEqual(['"Raum" names core/kernel/Raum, which does not exist'])
  })

  test("finds a row whose export is gone", () => {
    const renamed = text.replace("Handlungsfeld#Leitziel` |", "Handlungsfeld#Hauptziel` |")
    expect(wrong(renamed, concepts)).toEqual(['"Leitziel" names core/konzept/Handlungsfeld#Hauptziel, which does not exist'])
  })

  test("finds a concept that has two rows, and an empty cell", () => {
    const row = text.split("\n").find((line) => line.startsWith("| Ort |"))!
    const problems = wrong(text.replace(row, `${row}\n${row.replace("| place |", "| |")}`), concepts)
    expect(problems).toEqual([
      '"Ort" does not have six filled cells',
      '"Ort" is doubled or not in alphabetical order',
      "core/konzept/Ort has 2 rows instead of one",
    ])
  })
})
