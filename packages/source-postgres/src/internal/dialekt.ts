/**
 * What PostgreSQL says otherwise than the standard of SQL.
 *
 * Whatever is said here of plain columns (text, whole numbers, dates) a node of postgres_fdw is given as well: it takes built-in
 * functions whose answer hangs on no setting and on no collation, and neither COLLATE nor a cast to text.
 *
 * @module
 */
import { Dialekt, type Spaltentyp, Stueck } from "@teilhabe/core/zaehlsql"

const { sql, wert } = Stueck

// The others are in no column: not the text of a whole number, or nothing that PostgreSQL can hold as text.
const isGanz = (key: string): boolean => /^(?:0|-?[1-9]\d{0,18})$/u.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key)
const isText = (key: string): boolean => !/\p{Surrogate}|\0/u.test(key)

const inSchluesseln = ({ art, sql: spalte }: Spaltentyp.Spaltentyp, schluessel: ReadonlyArray<string>): Stueck.Stueck => {
  const known = schluessel.filter(art === "ganzzahl" ? isGanz : isText)
  // Nothing is in an empty list for PostgreSQL, not even a value that is not known.
  if (known.length === 0) return sql`CASE WHEN ${spalte} IS NOT NULL THEN FALSE END`
  if (art === "ganzzahl") return sql`${spalte} = ANY (CAST(${wert(known)} AS bigint[]))`
  return sql`${art === "enum" ? sql`CAST(${spalte} AS text)` : spalte} = ANY (CAST(${wert(known)} AS text[]))`
}

// A cast would take 'today' and any order that DateStyle allows; the second one fails, and says which text it was.
const tagOfText = (text: Stueck.Stueck): Stueck.Stueck => sql`CASE WHEN ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
  THEN make_date(coalesce(nullif(CAST(substr(${text}, 1, 4) AS integer), 0), 4), CAST(substr(${text}, 6, 2) AS integer), CAST(substr(${text}, 9, 2) AS integer))
  WHEN ${text} IS NOT NULL THEN CAST('not YYYY-MM-DD: ' || ${text} AS date) END`

/**
 * The month of a day by whole numbers (days in 400 years, in 4 years, and in 5 months from March on), as `extract` is not given to
 * a node of postgres_fdw: it takes the name of a field, and texts have a collation.
 */
const ungeraderMonat = (tag: Stueck.Stueck): Stueck.Stueck =>
  sql`((5 * ((4 * ((4 * ((${tag}) - DATE '1970-01-01' + 719468) + 3) % 146097 / 4) + 3) % 1461 / 4) + 2) / 153 + 1) % 2`

/** The SQL of PostgreSQL. */
export const dialekt: Dialekt.Dialekt = {
  ...Dialekt.STANDARD,
  erwartet: {
    schluessel: "keys, so it has to be text, varchar, char, citext, an enum or a whole number",
    tag: "a day, so it has to be date, timestamp without time zone or a text as YYYY-MM-DD",
    zahl: "a number, so it has to be a whole number, numeric, real, double precision or a text that is one",
    antwort: "an answer, so it has to be a text, a number or a day",
  },
  inSchluesseln,
  datum: (spalte) => (spalte.art === "text" ? tagOfText(spalte.sql) : Dialekt.STANDARD.datum(spalte)),
  ungeraderMonat,
  istNaN: ({ art, sql: spalte }) => (art === "gleitzahl" || art === "dezimalzahl" ? sql`${spalte} = 'NaN'` : undefined),
  // NaN is above everything for PostgreSQL.
  istGewicht: (zahl, art) => (art === "dezimalzahl" ? sql`(${zahl} >= 0 AND ${zahl} < 'Infinity')` : sql`${zahl} >= 0`),
  // A product beyond the range is an error, so only what is in question is multiplied.
  milliardstel: (zahl) => sql`round(CASE WHEN ${zahl} >= 0 AND ${zahl} < 1000000 THEN ${zahl} END * 1000000000)`,
}
