import type { ErrorCode } from "yaml"

/** What the parser's errors mean to somebody who writes a Konzept: English for developers, German for authors. */
export const syntaxTexts: Readonly<Partial<Record<ErrorCode, { readonly en: string; readonly de: string }>>> = {
  TAB_AS_INDENT: {
    en: "a tab indents this line: indent with spaces",
    de: "die Zeile ist mit einem Tabulator eingerückt: mit Leerzeichen einrücken",
  },
  BAD_INDENT: {
    en: "this line is indented differently from the lines it belongs to",
    de: "die Zeile ist anders eingerückt als die Zeilen, zu denen sie gehört",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a second key stands on this line: put a text that contains \": \" in quotes, or begin a new line",
    de: "in der Zeile steht ein zweiter Schlüssel: einen Text mit „: “ in Anführungszeichen setzen oder eine neue Zeile beginnen",
  },
  MULTILINE_IMPLICIT_KEY: {
    en: "a key may not run over a line end: is a colon missing in the line before?",
    de: "ein Schlüssel reicht über das Zeilenende: fehlt in der Zeile davor ein Doppelpunkt?",
  },
  MISSING_CHAR: {
    en: "a sign is missing here: a quote or bracket that was opened is not closed, or a colon or comma is missing",
    de: "hier fehlt ein Zeichen: ein Anführungszeichen oder eine Klammer ist nicht geschlossen, oder Doppelpunkt oder Komma fehlt",
  },
  BAD_SCALAR_START: {
    en: "a text may not start with this sign: put the text in quotes",
    de: "ein Text darf nicht mit diesem Zeichen beginnen: den Text in Anführungszeichen setzen",
  },
  UNEXPECTED_TOKEN: {
    en: "this does not belong here: check the indentation and the quotes of this line and the one before",
    de: "das gehört nicht hierher: Einrückung und Anführungszeichen dieser und der vorigen Zeile prüfen",
  },
  BAD_DQ_ESCAPE: {
    en: "a backslash inside \"…\" starts an escape: enclose the text in '…'",
    de: "ein Rückstrich in \"…\" hat eine besondere Bedeutung: den Text in '…' einschließen",
  },
  BLOCK_IN_FLOW: {
    en: "inside […] and {…} no list with - and no block may stand",
    de: "innerhalb von […] und {…} darf keine Liste mit - und kein Block stehen",
  },
  KEY_OVER_1024_CHARS: {
    en: "a key is longer than 1024 characters: is a line end missing?",
    de: "ein Schlüssel hat mehr als 1024 Zeichen: fehlt ein Zeilenende?",
  },
  BAD_PROP_ORDER: {
    en: "this does not belong here",
    de: "das gehört nicht hierher",
  },
}

/** What is said of an error that the table does not name. */
export const otherSyntax = {
  en: "the line cannot be read: check indentation, colons and quotes",
  de: "die Zeile ist nicht lesbar: Einrückung, Doppelpunkte und Anführungszeichen prüfen",
}
