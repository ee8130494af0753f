/**
 * Pieces of SQL that can be put together from fixed text, quoted names, numbers and bound values alone.
 *
 * A piece is made in this file only, so that no text from outside becomes part of a statement: `sql` takes its text from
 * a template in our source and refuses a plain string between the braces, by type.
 *
 * @module
 */

/** A value that is bound to a statement. */
export type Wert = string | ReadonlyArray<string>

/** A piece of SQL: fixed texts, and between each two of them a value to be bound. */
export interface Stueck {
  readonly texte: ReadonlyArray<string>
  readonly werte: ReadonlyArray<Wert>
}

const plain = (text: string): Stueck => ({ texte: [text], werte: [] })

const joined = (stuecke: ReadonlyArray<Stueck>): Stueck => {
  const texte = [""]
  for (const { texte: [first = "", ...others] } of stuecke) {
    texte[texte.length - 1] += first
    texte.push(...others)
  }
  return { texte, werte: stuecke.flatMap(({ werte }) => werte) }
}

/**
 * Puts pieces into a fixed text.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * const frage = Stueck.sql`SELECT ${Stueck.name("sex")} FROM personen WHERE bezirk = ${Stueck.wert("01")}`
 * frage.texte // => ['SELECT "sex" FROM personen WHERE bezirk = ', ""]
 * frage.werte // => ["01"]
 * ```
 */
export const sql = (texte: TemplateStringsArray, ...stuecke: ReadonlyArray<Stueck>): Stueck =>
  joined(texte.flatMap((text, at) => [plain(text), ...stuecke.slice(at, at + 1)]))

/**
 * Binds a value.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * Stueck.wert("x'; DROP TABLE t") // => { texte: ["", ""], werte: ["x'; DROP TABLE t"] }
 * ```
 */
export const wert = (one: Wert): Stueck => ({ texte: ["", ""], werte: [one] })

/**
 * Quotes the name of a column, table or schema; throws a `RangeError` where SQL cannot name it.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * Stueck.name('a "b"').texte // => ['"a ""b"""']
 * ```
 */
export const name = (text: string): Stueck => {
  if (text === "" || text.includes("\u0000")) throw new RangeError(`SQL has no name ${JSON.stringify(text)}: a name has a letter, and no U+0000`)
  return plain(`"${text.replaceAll('"', '""')}"`)
}

/**
 * Writes a whole number that we calculated; throws a `RangeError` for any other.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * Stueck.ganz(-3).texte // => ["-3"]
 * ```
 */
export const ganz = (zahl: number): Stueck => {
  if (!Number.isSafeInteger(zahl)) throw new RangeError(`${zahl} is no whole number`)
  return plain(String(zahl))
}

/**
 * Puts pieces in a row, with a fixed piece between them.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * Stueck.reihe([Stueck.name("a"), Stueck.name("b")]).texte // => ['"a", "b"']
 * ```
 */
export const reihe = (stuecke: ReadonlyArray<Stueck>, zwischen: Stueck = plain(", ")): Stueck =>
  joined(stuecke.flatMap((one, at) => (at === 0 ? [one] : [zwischen, one])))

/**
 * Writes a piece as a statement, with what the database has in place of the value with each number, from 1 on.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * const frage = Stueck.sql`SELECT ${Stueck.wert("a")}, ${Stueck.wert("b")}`
 * Stueck.toText(frage, (nummer) => `$${nummer}`) // => "SELECT $1, $2"
 * Stueck.toText(frage, () => "?") // => "SELECT ?, ?"
 * ```
 */
export const toText = ({ texte }: Stueck, platzhalter: (nummer: number) => string): string =>
  texte.map((text, at) => (at === 0 ? text : platzhalter(at) + text)).join("")

/**
 * Tells whether two pieces are the same, with the same values.
 *
 * @example
 * ```ts
 * import { Stueck } from "@teilhabe/core/zaehlsql"
 *
 * Stueck.isSame(Stueck.wert("a"), Stueck.wert("b")) // => false
 * ```
 */
export const isSame = (a: Stueck, b: Stueck): boolean => JSON.stringify([a.texte, a.werte]) === JSON.stringify([b.texte, b.werte])
