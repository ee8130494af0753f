import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { formatMeldungen } from "../src/formatMeldungen.js"
import { meldungText } from "../src/meldungText.js"
import * as Meldung from "../src/Meldung.js"
import { type KonzeptDatei, readKonzept } from "../src/readKonzept.js"
import { beispielstadt, filesOf } from "./beispielstadt.js"

const files = filesOf(beispielstadt)

const meldungenOf = (dateien: ReadonlyArray<KonzeptDatei>): ReadonlyArray<Meldung.Meldung> => {
  const result = readKonzept(dateien)
  return Result.isFailure(result) ? result.failure.meldungen : []
}

/** Place and code of everything that is said about one file that is added to the Beispielstadt. */
const said = (text: string): ReadonlyArray<string> =>
  meldungenOf([...files, { path: "z.yaml", text }]).map(({ finding, fundstelle }) => `${Meldung.placeToText(fundstelle)} ${finding.code}`)

describe("a folder of files", () => {
  test("is read as one Konzept, lists joined in the order of the paths", () => {
    const konzept = Result.getOrThrow(readKonzept(files))
    expect(konzept.projekte.map(({ id }) => id)).toEqual([
      "sprachcafe", "mehrsprachige-website", "mieterkurs", "nachbarschaftsfest", "runder-tisch-wohnen",
    ])
    expect(readKonzept(files.toReversed())).toEqual(readKonzept(files))
  })

  test("is read alike with CRLF line ends, a byte order mark and a document start", () => {
    const other = files.map(({ path, text }) => ({ path, text: `\uFEFF---\n${text}`.replaceAll("\n", "\r\n") }))
    expect(readKonzept(other)).toEqual(readKonzept(files))
  })

  test("may hold a file with nothing but a comment", () => {
    expect(Result.isSuccess(readKonzept([...files, { path: "z.yaml", text: "# später\n" }]))).toBe(true)
  })

  test("without any file is refused", () => {
    expect(meldungenOf([]).map(({ finding }) => finding.code)).toEqual(["yaml/NoFiles"])
  })

  test("of more than 200,000 values in all is refused", () => {
    const text = `orte:\n${"  - [1, 1, 1, 1]\n".repeat(10_000)}`
    const many = Array.from({ length: 5 }, (_, index) => ({ path: `${index}.yaml`, text }))
    const found = meldungenOf(many).map(({ finding, fundstelle }) => `${fundstelle.datei} ${finding.code}`)
    expect(found.filter((line) => line.endsWith("TooManyNodes"))).toEqual(["3.yaml yaml/TooManyNodes"])
  })

  test("of more than 32 MiB in all is refused", () => {
    const text = `#${"x".repeat(1_048_500)}\n`
    const many = Array.from({ length: 33 }, (_, index) => ({ path: `${index}.yaml`, text }))
    expect(meldungenOf(many).map(({ finding }) => finding.code)).toEqual(["yaml/FolderTooLarge"])
  })

  test("is measured in bytes: an umlaut takes two of them", () => {
    const text = `#${"ü".repeat(520_000)}\n`
    const codes = (length: number) => meldungenOf(Array.from({ length }, (_, index) => ({ path: `${index}.yaml`, text }))).map(({ finding }) => finding.code)
    expect(codes(33)).toEqual(["yaml/FolderTooLarge"])
    expect(codes(32)).not.toContain("yaml/FolderTooLarge")
  })

  test("of 501 files is refused", () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ path: `${index}.yaml`, text: "" }))
    expect(meldungenOf(many).map(({ finding }) => finding.code)).toEqual(["yaml/TooManyFiles"])
  })
})

describe("a text with markup", () => {
  const hostile = "<script>alert(1)</script>"
  test("loads and stays text", () => {
    const text = `akteure:\n  - id: z\n    titel: "${hostile}"\n    art: verein\n    quelle: { kapitel: "${hostile}" }\n`
    const konzept = Result.getOrThrow(readKonzept([...files, { path: "z.yaml", text }]))
    expect(konzept.akteure.at(-1)?.titel.de).toBe(hostile)
    expect(konzept.akteure.at(-1)?.quelle.kapitel).toBe(hostile)
  })
})

const refusals: ReadonlyArray<readonly [what: string, text: string, expected: ReadonlyArray<string>]> = [
  ["an anchor and an alias", "akteure: &a []\norte: *a\n", ["z.yaml:1:10 yaml/AnchorRefused", "z.yaml:2:7 yaml/AnchorRefused"]],
  ["a tag", "akteure: !!js/function []\n", ["z.yaml:1:10 yaml/TagRefused"]],
  ["a merge key", "akteure:\n  - <<: {}\n", ["z.yaml:2:5 yaml/MergeKeyRefused"]],
  ["a directive", "%YAML 1.1\n---\nakteure: []\n", ["z.yaml:1:1 yaml/DirectiveRefused"]],
  ["a second document", "akteure: []\n---\norte: []\n", ["z.yaml:2:1 yaml/ManyDocuments"]],
  ["a doubled key", "akteure:\n  - id: z\n    id: y\n", ["z.yaml:3:5 yaml/DuplicateKey"]],
  ["the key __proto__", "akteure:\n  - __proto__: {}\n", ["z.yaml:2:5 yaml/KeyRefused"]],
  ["a number as a key", "1: []\n", ["z.yaml:1:1 yaml/KeyNotText"]],
  ["a list as a key", "? [a]\n: b\n", ["z.yaml:1:3 yaml/KeyNotText"]],
  ["a tab as indentation", "akteure:\n\t- id: z\n", ["z.yaml:2:1 yaml/Syntax"]],
  ["wrong indentation", "akteure:\n    - id: z\n   - id: y\n", ["z.yaml:3:1 yaml/Syntax"]],
  ["a colon inside a text", "titel: Wohnen: jetzt\n", ["z.yaml:1:8 yaml/Syntax"]],
  ["a quote inside a quoted text", "titel: \"das \"Beste\" ist\"\n", ["z.yaml:1:14 yaml/QuoteInText"]],
  ["a backslash inside quotes", "titel: \"C:\\Marl\"\n", ["z.yaml:1:11 yaml/BadEscape"]],
  ["a bracket that closes nothing", "akteure: []\norte: ]\n", ["z.yaml:2:7 yaml/NotOpened"]],
  ["two commas in a row", "akteure: [,,]\n", ["z.yaml:1:12 yaml/EmptyEntry"]],
  ["a bracket that is not closed", "akteure: [\n", ["z.yaml:1:10 yaml/NotClosed"]],
  ["a bracket that is not closed before the next key", "akteure: []\norte: [haus\ngremien: [x]\n", ["z.yaml:2:7 yaml/NotClosed"]],
  ["a brace that is not closed", "akteure:\n  - { id: z\n  - { id: y }\n", ["z.yaml:2:5 yaml/NotClosed"]],
  ["a quote that is not closed", "akteure: [\"z]\n", ["z.yaml:2:1 yaml/Syntax"]],
  ["a semicolon between the entries of a brace", "akteure:\n  - quelle: { kapitel: Wohnen; ueberschrift: X }\n", ["z.yaml:2:30 yaml/SemicolonInFlow"]],
  ["a semicolon after a quoted text in a brace", "akteure:\n  - { id: \"z\"; titel: X }\n", ["z.yaml:2:14 yaml/SemicolonInFlow"]],
  ["a point between thousands", "angaben: [{ wert: 1.830 }]\n", ["z.yaml:1:19 yaml/ThousandsPoint"]],
  ["points between millions", "angaben: [{ wert: 1.830.000 }]\n", ["z.yaml:1:19 yaml/ThousandsPoints"]],
  ["the end of a text that YAML takes for a comment", "beschreibung: Halle #1\n", ["z.yaml:1:21 yaml/CommentInText"]],
  ["the end of a text in a list", "akteure: [Halle #1\n]\n", ["z.yaml:1:17 yaml/CommentInText"]],
  ["a tab, told once for all that follows from it", "orte:\n  - id: a\n\ttitel: x\n    art: y\n    b: c\n", ["z.yaml:3:1 yaml/Syntax"]],
  ["a tab behind blanks, told once", "orte:\n  - id: a\n  \ttitel: x\n    art: y\n    b: c\n", ["z.yaml:3:1 yaml/Syntax"]],
  ["an infinite number", "angaben: [{ wert: .inf }]\n", ["z.yaml:1:19 yaml/NumberRefused"]],
  ["a number beyond all measure", "angaben: [{ wert: 1e999 }]\n", ["z.yaml:1:19 yaml/NumberRefused"]],
  ["a NUL", "titel: a\u0000b\n", ["z.yaml:1:9 yaml/ControlCharacter"]],
  ["a character that turns the direction", "titel: a\u202Eb\n", ["z.yaml:1:9 yaml/ControlCharacter"]],
  ["a lone surrogate behind an escape", "titel: \"\\ud800\"\n", ["z.yaml:1:8 yaml/ControlCharacter"]],
  ["a list as the whole file", "- id: z\n", ["z.yaml:1:1 yaml/RootNotMapping"]],
  ["a text as the whole file", "Hallo\n", ["z.yaml:1:1 yaml/RootNotMapping"]],
  ["a single value in two files", "titel: Noch einer\n", ["z.yaml:1:1 yaml/StatedTwice"]],
  ["a mapping beside a list", "akteure: {}\n", ["z.yaml:1:1 yaml/StatedTwice"]],
  ["too large a file", `titel: ${"a".repeat(1_048_576)}\n`, ["z.yaml:1:1 yaml/FileTooLarge"]],
  ["an indentation without end", `akteure:\n${" ".repeat(201)}- id: z\n`, ["z.yaml:2:1 yaml/IndentedTooFar"]],
  ["too deep a nesting on one line", `akteure: \n  ${"- ".repeat(21)}a\n`, ["z.yaml:2:43 yaml/TooDeep"]],
  ["too deep a nesting over lines", Array.from({ length: 30 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), ["z.yaml:22:22 yaml/TooDeep"]],
  ["too deep a nesting in brackets", `akteure: ${"[".repeat(21)}\n`, ["z.yaml:1:30 yaml/TooDeep"]],
]

describe("a file is refused with its place for", () => {
  test.each(refusals)("%s", (_, text, expected) => {
    expect(said(text).filter((line) => line.startsWith("z.yaml"))).toEqual(expected)
  })
})

/** What an author reads of one file, without the place. */
const german = (text: string): ReadonlyArray<string> =>
  meldungenOf([...files, { path: "z.yaml", text }]).map((one) => meldungText(one))

describe("an author reads in German", () => {
  const zahl = (wert: string) => german(`angaben: [{ wert: ${wert} }]\n`).find((line) => line.includes(".wert"))
  const zeit = (bis: string) => german(`projekte:\n  - fristen: [{ titel: A, bis: ${bis} }]\n`).find((line) => line.includes(".bis"))
  test.each([
    ["how YAML reads a number with a point", () => zahl("1.830"), "1.830 ist in YAML 1,83. Für tausend und mehr 1830 schreiben, für die Dezimalzahl 1.83."],
    ["how to keep three decimals", () => zahl("10.125"), "10.125 ist in YAML 10,125. Für tausend und mehr 10125 schreiben, für die Dezimalzahl 10.1250."],
    ["that two points make a text", () => zahl("1.830.000"), "1.830.000 ist in YAML ein Text. Für die Zahl 1830000 schreiben,"],
    ["which bracket is open", () => german("orte: []\nakteure: [mieterverein\n")[0], "Die Klammer „[“ aus Zeile 2 ist nicht geschlossen. „]“ ergänzen"],
    ["that a comma belongs there", () => german("orte: [{ quelle: { kapitel: Wohnen; ueberschrift: X } }]\n")[0], "„,“ statt „;“ schreiben"],
    ["what a day was meant to be", () => zeit("31.12.2024"), "(gemeint: 2024-12-31?)"],
    ["what a month was meant to be", () => zeit("12/2024"), "(gemeint: 2024-12?)"],
    ["that no colon is there, with one sign at the end", () => german("orte:\n  - id: a\n    titel\n    art: kita\n")[0], "Doppelpunkt?"],
  ])("%s", (_, said, text) => {
    expect(said()).toContain(text)
    expect(said()).not.toMatch(/\?\.$/u)
  })

  test("where the first of two ids stands", () => {
    const orte = (id: string) => `orte:\n  - id: ${id}\n    titel: Z\n    art: kita\n    quelle: { kapitel: A }\n`
    const both = meldungenOf([...files, { path: "y.yaml", text: orte("doppelt") }, { path: "z.yaml", text: orte("doppelt") }])
    expect(both.map((one) => meldungText(one)).join("\n")).toMatch(/^z\.yaml:2:9 Fehler bei orte\[\d+\]\.id: Die id „doppelt“ steht schon bei orte\[\d+\] \(y\.yaml:2:9\)\./mu)
  })
})

describe("a file may hold", () => {
  test.each([
    ["a comment behind a text", "akteure: [] # eins\norte: []\n"],
    ["a comment of signs behind a text", "angaben: [] ##\norte: [] #\n"],
    ["a sign within a word, and in quotes", `akteure:\n  - id: z\n    titel: "Halle #1"\n    beschreibung: C#1 | #2\n    art: verein\n    quelle: { kapitel: A; B }\n`.replace(" | #2", "")],
    ["a block of text with signs", "akteure:\n  - id: z\n    titel: Z\n    beschreibung: |\n      Halle #1; 1.830\n    art: verein\n    quelle: { kapitel: A }\n"],
  ])("%s", (_, text) => {
    expect(said(text).filter((line) => line.startsWith("z.yaml"))).toEqual([])
  })
})

test("an unreadable Konzept is an error that shows the first five messages", () => {
  const read = () => Result.getOrThrow(readKonzept([{ path: "z.yaml", text: "orte:\n" + "  - { id: A }\n".repeat(4) }]))
  expect(read).toThrow(Meldung.KonzeptUnreadable)
  expect(read).toThrow(/^the files are no Konzept:\n(?:z\.yaml:\d+:\d+ fehler .*\n){5}and \d+ more, all in meldungen$/u)
  const result = readKonzept([{ path: "z.yaml", text: "orte: [\n" }])
  expect(Result.isFailure(result) && result.failure instanceof Error && result.failure._tag).toBe("konzept-yaml/KonzeptUnreadable")
})

const shapes: ReadonlyArray<readonly [what: string, text: string, expected: string]> = [
  ["a missing key at the element that lacks it", "orte:\n  - id: z\n    art: kita\n    quelle: { kapitel: A }\n", "z.yaml:2:5"],
  ["an unknown key at the key", "orte:\n  - id: z\n    titel: Z\n    art: kita\n    quelle: { kapitel: A }\n    farbe: rot\n", "z.yaml:6:5"],
  ["a wrong value at the value", "orte:\n  - id: z\n    titel: Z\n    art: kitta\n    quelle: { kapitel: A }\n", "z.yaml:4:10"],
  ["a wrong value in a later file", "akteure:\n  - id: z\n    titel: Z\n    art: amt\n    teilVon: nirgends\n    quelle: { kapitel: A }\n", "z.yaml:5:14"],
  ["an empty value behind its key", "akteure:\n", "z.yaml:1:1"],
]

describe("the check of the Konzept places", () => {
  test.each(shapes)("%s", (_, text, expected) => {
    expect(said(text).map((line) => line.split(" ")[0])).toContain(expected)
  })

  test("a key that is missing in all files at the beginning of the first", () => {
    const [first] = meldungenOf([{ path: "a.yaml", text: "id: z\n" }])
    expect(first?.fundstelle).toEqual({ datei: "a.yaml", zeile: 1, spalte: 1 })
  })

  test("mistakes in several files at once, syntax beside shape", () => {
    const two = [{ path: "a.yaml", text: "id: [\n" }, { path: "b.yaml", text: "orte:\n  - id: Z\n" }]
    const found = meldungenOf(two).map(({ fundstelle }) => fundstelle.datei)
    expect(new Set(found)).toEqual(new Set(["a.yaml", "b.yaml"]))
  })
})

test("a message in one line says place, code, path and the nearest known word", () => {
  const text = "akteure:\n  - id: z\n    titel: Z\n    art: vrein\n    quelle: { kapitel: A }\n"
  const lines = formatMeldungen(meldungenOf([...files, { path: "z.yaml", text }])).split("\n")
  expect(lines[0]).toMatch(/^z\.yaml:4:10 fehler konzept\/ValueInvalid at akteure\[6\]\.art: expected .*; found "vrein"; did you mean "verein"\?$/u)
})
