/**
 * What the reader itself refuses, before anything is compared with the shape of a Konzept.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import type { Meldung } from "../Meldung.js"

/** A refusal at an offset of one file. */
export interface Problem {
  readonly code: string
  readonly offset: number
  readonly path: Finding.Path
  readonly message: string
  readonly details: Finding.Finding["details"]
}

/** The English message per code; `{name}` stands for a detail. The German ones are in germanTexts. */
const messages = {
  "yaml/NoFiles": "no .yaml or .yml file found: put at least one file with a part of the Konzept into the folder",
  "yaml/FolderUnreadable": "the folder cannot be read ({grund}): check the path and the permissions",
  "yaml/FileUnreadable": "the file cannot be read ({grund}): check the permissions",
  "yaml/TooManyFiles": "{anzahl} files, at most {hoechstens} are read: join some of them",
  "yaml/FileTooLarge": "the file has {bytes} bytes, at most {hoechstens} are read: split it into several files",
  "yaml/FolderTooLarge": "all files together have more than {hoechstens} bytes",
  "yaml/TooManyNodes": "all files together have more than {hoechstens} values: a Konzept of this size is not read",
  "yaml/TooDeep": "nested deeper than {hoechstens} levels: a Konzept never nests so deep",
  "yaml/IndentedTooFar": "indented by more than {hoechstens} blanks: a Konzept never nests so deep",
  "yaml/NotUtf8": "the file is not UTF-8: save it with the encoding UTF-8",
  "yaml/ControlCharacter":
    "the character {zeichen} is invisible or turns the direction of reading: delete it and type the text anew",
  "yaml/AnchorRefused": "{wort} starts with an anchor or alias (& or *): repeat the value, or put the text in quotes",
  "yaml/TagRefused": "{wort} is a tag (!): leave it out, or put the text in quotes",
  "yaml/DirectiveRefused": "{wort} is a directive (%): leave the line out",
  "yaml/MergeKeyRefused": "the merge key << is not read: write the keys out",
  "yaml/ManyDocuments": "a second document starts here (---): put it into a file of its own",
  "yaml/DuplicateKey": "the key {schluessel} already stands in line {zeile}: keep one of them",
  "yaml/KeyRefused": "the name {schluessel} is reserved and never a key of a Konzept: delete the entry",
  "yaml/KeyNotText": "a key must be a text: put it in quotes",
  "yaml/NumberRefused": "{wort} is not a number that can be kept: write a finite number of at most 15 digits, or a text in quotes",
  "yaml/ThousandsPoint": "{wort} is a decimal number in YAML: write {ganz} for thousands, or {dezimal} for the decimal number",
  "yaml/ThousandsPoints": "{wort} is a text in YAML: write {ganz} for the number, or put the text in quotes",
  "yaml/CommentInText": "{wort} is a comment in YAML and would be lost: put the whole text in quotes, or a blank after the #",
  "yaml/QuoteInText": "a second text starts on the same line: enclose a text that contains \" in '…'",
  "yaml/BadEscape": "{wort} means nothing inside \"…\": write a backslash as \\\\, or enclose the text in '…'",
  "yaml/EmptyEntry": "nothing stands between two commas: delete one of them",
  "yaml/NotOpened": "{wort} closes nothing: delete it, or put the text in quotes",
  "yaml/NotClosed": "the bracket {wort} of line {zeile} is not closed: add {schluss}",
  "yaml/SemicolonInFlow": "inside {…} a comma parts the entries, not a semicolon: write , instead of ;, or put the text in quotes",
  "yaml/Syntax": "no YAML: {grund}",
  "yaml/MoreErrors": "{anzahl} further syntax errors in this file; repair the ones above first",
  "yaml/RootNotMapping": "the file must consist of keys of a Konzept (akteure:, projekte:, …), found {art}",
  "yaml/StatedTwice": "{schluessel} is a single value and already stands in {ort}: keep one of them",
} as const

/** The codes of what the reader refuses. */
export type ProblemCode = keyof typeof messages

/** All codes, for the test that each has a German text. */
export const problemCodes = Object.keys(messages) as ReadonlyArray<ProblemCode>

const fill = (template: string, details: Problem["details"]): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = details[name]
    if (value === undefined) return whole
    return typeof value === "number" || name === "grund" || name === "art" || name === "ort" ? String(value) : `"${value}"`
  })

/** Makes a refusal with its English message. */
export const problem = (
  code: ProblemCode,
  offset: number,
  details: Problem["details"] = {},
  path: Finding.Path = [],
): Problem => ({ code, offset, path, details, message: fill(messages[code], details) })

/** Shortens what stood in the file, so that a message stays one line and shows no control character. */
export const quote = (text: string): string => {
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�")
  return clean.length > 40 ? `${clean.slice(0, 39)}…` : clean
}

/** Gives a refusal its place. */
export const toMeldung = (found: Problem, fundstelle: Meldung["fundstelle"]): Meldung => ({
  fundstelle,
  finding: { code: found.code, schwere: "fehler", path: found.path, message: found.message, details: found.details },
})
