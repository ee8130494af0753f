/**
 * A condition as SQL. Both know three values: true, false, and not known; a row counts where its condition is true.
 *
 * @module
 */
import type { Bedingung } from "../../cube/Zaehlfrage.js"
import { reihe, sql, type Stueck, wert } from "../Stueck.js"
import { geburtAlsWert } from "./geburt.js"
import type { Lesbar } from "./lesbar.js"
import { isTag } from "./tag.js"

type Von<Art extends Bedingung["art"]> = Extract<Bedingung, { readonly art: Art }>

// What holds for every row with an answer still is not known of a row without one.
const beantwortet = (spalte: Stueck, sonst: Stueck): Stueck => sql`CASE WHEN (${spalte}) IS NOT NULL THEN ${sonst} END`

const inListe = ({ spalte, schluessel }: Von<"in">, { dialekt, typ }: Lesbar): Stueck =>
  (schluessel.length === 0 ? beantwortet(typ(spalte).sql, sql`FALSE`) : dialekt.inSchluesseln(typ(spalte), schluessel))

const zwischen = ({ spalte, von, bis }: Von<"zwischen">, { tag: tagOf }: Lesbar): Stueck => {
  const tag = sql`(${tagOf(spalte)})`
  const grenzen = [
    ...(von === undefined ? [] : [sql`${tag} >= CAST(${wert(von)} AS DATE)`]),
    ...(bis === undefined ? [] : [sql`${tag} <= CAST(${wert(bis)} AS DATE)`]),
  ]
  return grenzen.length === 0 ? beantwortet(tag, sql`TRUE`) : sql`(${reihe(grenzen, sql` AND `)})`
}

// Who is born after the Stichtag has no age on it.
const alter = ({ spalte, stichtag, von, unter }: Von<"alter">, { tag }: Lesbar): Stueck => {
  const geburt = sql`(${tag(spalte)})`
  const grenzen = [
    ...(von === undefined ? [] : [sql`${geburt} <= ${geburtAlsWert(stichtag, von)}`]),
    ...(unter === undefined ? [] : [sql`${geburt} > ${geburtAlsWert(stichtag, unter)}`]),
  ]
  return sql`CASE WHEN ${geburt} <= ${geburtAlsWert(stichtag, 0)} THEN ${grenzen.length === 0 ? sql`TRUE` : reihe(grenzen, sql` AND `)} END`
}

// NaN is what a column of numbers has instead of an answer.
const fehlt = (spalte: string, { dialekt, tag, typ }: Lesbar): Stueck => {
  const one = typ(spalte)
  if (isTag(one)) return sql`(${tag(spalte)}) IS NULL`
  const istNaN = dialekt.istNaN(one)
  return istNaN === undefined ? sql`${one.sql} IS NULL` : sql`(${one.sql} IS NULL OR ${istNaN})`
}

/** Writes a condition as SQL. */
export const bedingungAlsSql = (one: Bedingung, lesbar: Lesbar): Stueck => {
  switch (one.art) {
    case "in": return inListe(one, lesbar)
    case "zwischen": return zwischen(one, lesbar)
    case "alter": return alter(one, lesbar)
    case "fehlt": return fehlt(one.spalte, lesbar)
    case "nicht": return sql`NOT (${bedingungAlsSql(one.teil, lesbar)})`
    case "und": return one.teile.length === 0 ? sql`TRUE` : sql`(${reihe(one.teile.map((teil) => bedingungAlsSql(teil, lesbar)), sql` AND `)})`
    case "oder": return one.teile.length === 0 ? sql`FALSE` : sql`(${reihe(one.teile.map((teil) => bedingungAlsSql(teil, lesbar)), sql` OR `)})`
  }
}
