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

/** A piece of SQL, with the values for its question marks in their order. */
export interface Stueck {
  readonly sql: string
  readonly parameter: ReadonlyArray<Wert>
}

/** Puts pieces into a fixed text. */
export const sql = (texte: TemplateStringsArray, ...stuecke: ReadonlyArray<Stueck>): Stueck => ({
  sql: texte.map((text, at) => `${text}${stuecke[at]?.sql ?? ""}`).join(""),
  parameter: stuecke.flatMap(({ parameter }) => parameter),
})

/** Binds a value. */
export const wert = (one: Wert): Stueck => ({ sql: "?", parameter: [one] })

/** Quotes the name of a column, table or schema; throws a `RangeError` where SQL cannot name it. */
export const name = (text: string): Stueck => {
  if (text === "" || text.includes("\u0000")) throw new RangeError(`SQL has no name ${JSON.stringify(text)}: a name has a letter, and no U+0000`)
  return { sql: `"${text.replaceAll('"', '""')}"`, parameter: [] }
}

/** Writes a whole number that we calculated. */
export const ganz = (zahl: number): Stueck => {
  if (!Number.isSafeInteger(zahl)) throw new RangeError(`${zahl} is no whole number`)
  return { sql: String(zahl), parameter: [] }
}

/** Puts pieces in a row, with a fixed text between them. */
export const reihe = (stuecke: ReadonlyArray<Stueck>, zwischen: Stueck = sql`, `): Stueck => ({
  sql: stuecke.map((one) => one.sql).join(zwischen.sql),
  parameter: stuecke.flatMap(({ parameter }) => parameter),
})

/** Tells whether two pieces are the same, with the same values. */
export const isSame = (a: Stueck, b: Stueck): boolean => a.sql === b.sql && JSON.stringify(a.parameter) === JSON.stringify(b.parameter)
