/**
 * One file: looked through, parsed, and built into a tree.
 *
 * @module
 */
import { type Document, type ErrorCode, LineCounter, type Node, parseDocument, type YAMLParseError } from "yaml"
import type { Fundstelle, Meldung } from "../Meldung.js"
import { byteLength } from "./byteLength.js"
import { limits } from "./limits.js"
import { type Problem, problem, toMeldung } from "./problem.js"
import { scan } from "./scan.js"
import { otherSyntax, syntaxTexts } from "./syntaxTexts.js"
import { type Building, build, type Tree } from "./tree.js"

/** A file as it came from outside. */
export interface Datei {
  readonly path: string
  readonly text: string
}

/** A file that was read: its top-level keys with their trees, what was refused, and how many nodes it took. */
export interface Gelesen {
  readonly path: string
  readonly place: (offset: number) => Fundstelle
  readonly root: Tree | undefined
  readonly meldungen: ReadonlyArray<Meldung>
  readonly nodes: number
}

/** The parser notes the line starts as it goes; a file that it never saw is counted here. */
const countLines = (text: string, lines: LineCounter): void => {
  lines.addNewLine(0)
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1)
}

const places = (path: string, text: string, lines: LineCounter) => (offset: number): Fundstelle => {
  if (lines.lineStarts.length === 0) countLines(text, lines)
  const { line, col } = lines.linePos(Math.min(offset, text.length))
  return { datei: path, zeile: Math.max(1, line), spalte: Math.max(1, col) }
}

/** What the scan refuses by name already is not told a second time as an error of the parser. */
const TOLD: ReadonlySet<string> = new Set(["BAD_ALIAS", "TAG_RESOLVE_FAILED", "MULTIPLE_DOCS"])

const TAB = "TAB_AS_INDENT"

/** What an error goes back to: the parser names a tab behind blanks a wrong indentation. */
const causeOf = ({ code, pos }: YAMLParseError, text: string): ErrorCode =>
  /^[ ]*\t/u.test(text.slice(text.lastIndexOf("\n", pos[0] - 1) + 1)) ? TAB : code

const syntaxProblems = (document: Document, text: string, lineOf: (offset: number) => number): ReadonlyArray<Problem> => {
  const lines = new Set<number>()
  // A second error on one line mostly follows from the first.
  const errors = document.errors.filter(({ code, pos }) => {
    const line = lineOf(pos[0])
    return !TOLD.has(code) && !lines.has(line) && lines.add(line)
  })
  // After a tab the parser takes every line for one of another level.
  const tab = errors.findIndex((error) => causeOf(error, text) === TAB)
  const told = tab < 0 ? errors : errors.slice(0, tab + 1)
  const problems = told.slice(0, limits.syntaxfehler).map((error) => {
    const ursache = causeOf(error, text)
    return problem("yaml/Syntax", error.pos[0], { grund: (syntaxTexts[ursache] ?? otherSyntax).en, ursache })
  })
  const more = told.length - problems.length
  const last = told[limits.syntaxfehler]
  return more > 0 && last !== undefined ? [...problems, problem("yaml/MoreErrors", last.pos[0], { anzahl: more })] : problems
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? "a list" : `the value ${String(value).slice(0, 40)}`)

/** Checks that a file is a mapping; a file without any content is a part without keys. */
const rootOf = (document: Document, building: Building): Tree | undefined => {
  const contents = document.contents as Node | null
  if (contents === null) return { value: {}, offset: 0, children: new Map() }
  const root = build(contents, 0, [], building)
  if (building.left < 0) building.problems.push(problem("yaml/TooManyNodes", 0, { hoechstens: limits.knoten }))
  if (root.children !== undefined && !Array.isArray(root.value)) return root
  building.problems.push(problem("yaml/RootNotMapping", root.offset, { art: kindOf(root.value) }))
  return undefined
}

/** Reads one file; `left` is how many nodes may still come. */
export const parseDatei = (datei: Datei, left: number = limits.knoten): Gelesen => {
  const text = datei.text.replace(/^\uFEFF/u, "")
  const lines = new LineCounter()
  const place = places(datei.path, text, lines)
  const result = (problems: ReadonlyArray<Problem>, root: Tree | undefined, nodes: number): Gelesen => {
    const meldungen = problems.map((found) => toMeldung(found, place(found.offset)))
    return { path: datei.path, place, root: meldungen.length === 0 ? root : undefined, meldungen, nodes }
  }
  const bytes = byteLength(text)
  if (bytes > limits.bytesJeDatei) {
    return result([problem("yaml/FileTooLarge", 0, { bytes, hoechstens: limits.bytesJeDatei })], undefined, 0)
  }
  const scanned = scan(text)
  if (!scanned.parseable) return result(scanned.problems, undefined, scanned.tokens)
  // The check for unique keys of the parser compares each key with each; the tree does it in one pass.
  const options = { version: "1.2", schema: "core", merge: false, uniqueKeys: false, prettyErrors: false } as const
  const document = parseDocument(text, { ...options, lineCounter: lines, logLevel: "silent", keepSourceTokens: false })
  const building: Building = { problems: [], lineOf: (offset) => place(offset).zeile, left }
  const syntax = syntaxProblems(document, text, building.lineOf)
  const root = syntax.length === 0 ? rootOf(document, building) : undefined
  return result([...scanned.problems, ...syntax, ...building.problems], root, left - building.left)
}
