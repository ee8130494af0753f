/**
 * A condition as SQL. Both know three values: true, false, and not known; a row counts where its condition is true.
 *
 * @module
 */
import type { Zaehlfrage } from "@teilhabe/core/cube"
import { geburtAlsWert } from "./geburt.js"
import { alsTag, alsText, isTag, type Spaltentyp } from "./spaltentyp.js"
import { name, reihe, sql, type Stueck, wert } from "./stueck.js"

/** Finds the type of a column. */
export type Typsuche = (spalte: string) => Spaltentyp

type Von<Art extends Zaehlfrage.Bedingung["art"]> = Extract<Zaehlfrage.Bedingung, { readonly art: Art }>

// What holds for every row with an answer still is not known of a row without one.
const beantwortet = (spalte: Stueck, sonst: Stueck): Stueck => sql`CASE WHEN (${spalte}) IS NOT NULL THEN ${sonst} END`

const inListe = ({ spalte, schluessel }: Von<"in">, typ: Typsuche): Stueck => {
  const links = alsText(spalte, typ(spalte))
  return schluessel.length === 0 ? beantwortet(links, sql`FALSE`) : sql`${links} IN (${reihe(schluessel.map(wert))})`
}

const zwischen = ({ spalte, von, bis }: Von<"zwischen">, typ: Typsuche): Stueck => {
  const tag = sql`(${alsTag(spalte, typ(spalte))})`
  const grenzen = [
    ...(von === undefined ? [] : [sql`${tag} >= CAST(${wert(von)} AS DATE)`]),
    ...(bis === undefined ? [] : [sql`${tag} <= CAST(${wert(bis)} AS DATE)`]),
  ]
  return grenzen.length === 0 ? beantwortet(tag, sql`TRUE`) : sql`(${reihe(grenzen, sql` AND `)})`
}

// Who is born after the Stichtag has no age on it.
const alter = ({ spalte, stichtag, von, unter }: Von<"alter">, typ: Typsuche): Stueck => {
  const geburt = sql`(${alsTag(spalte, typ(spalte))})`
  const grenzen = [
    ...(von === undefined ? [] : [sql`${geburt} <= ${geburtAlsWert(stichtag, von)}`]),
    ...(unter === undefined ? [] : [sql`${geburt} > ${geburtAlsWert(stichtag, unter)}`]),
  ]
  return sql`CASE WHEN ${geburt} <= ${geburtAlsWert(stichtag, 0)} THEN ${grenzen.length === 0 ? sql`TRUE` : reihe(grenzen, sql` AND `)} END`
}

// NaN is what a column of numbers has instead of an answer.
const fehlt = (spalte: string, typ: Spaltentyp): Stueck => {
  if (isTag(typ)) return sql`(${alsTag(spalte, typ)}) IS NULL`
  return typ.art === "gleitzahl" ? sql`(${name(spalte)} IS NULL OR isnan(${name(spalte)}))` : sql`${name(spalte)} IS NULL`
}

/** Writes a condition as SQL. */
export const bedingungAlsSql = (one: Zaehlfrage.Bedingung, typ: Typsuche): Stueck => {
  switch (one.art) {
    case "in": return inListe(one, typ)
    case "zwischen": return zwischen(one, typ)
    case "alter": return alter(one, typ)
    case "fehlt": return fehlt(one.spalte, typ(one.spalte))
    case "nicht": return sql`NOT (${bedingungAlsSql(one.teil, typ)})`
    case "und": return one.teile.length === 0 ? sql`TRUE` : sql`(${reihe(one.teile.map((teil) => bedingungAlsSql(teil, typ)), sql` AND `)})`
    case "oder": return one.teile.length === 0 ? sql`FALSE` : sql`(${reihe(one.teile.map((teil) => bedingungAlsSql(teil, typ)), sql` OR `)})`
  }
}
