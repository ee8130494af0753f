/**
 * The age band of a row, told from the day of birth by comparing days.
 *
 * @module
 */
import { Zaehlfrage } from "@teilhabe/core/cube"
import { Stichtag as Stichtage, type Stichtag } from "@teilhabe/core/kernel"
import { Altersgruppe, type Merkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import { KEINE, type Leser, schluessel } from "./antwort.js"
import { geburtAlsWert } from "./geburt.js"
import { zaehlliste } from "./platz.js"
import { ganz, reihe, sql, type Stueck } from "./stueck.js"

interface Abschnitt {
  /** From this age on. */
  readonly von: number
  readonly schluessel: string | undefined
}

/** Cuts all ages where a band of the list begins or ends; the first band that holds an age has it. */
const abschnitte = (merkmal: Merkmal.Merkmal): ReadonlyArray<Abschnitt> => {
  const baender = [...zaehlliste(merkmal).schluessel.keys()].flatMap((schluessel) => {
    const gruppe = Altersgruppe.parse(schluessel)
    return Result.isSuccess(gruppe) ? [{ schluessel, gruppe: gruppe.success }] : []
  })
  const ages = new Set([0, ...baender.flatMap(({ gruppe }) => [gruppe.von, ...(gruppe.bis === undefined ? [] : [gruppe.bis])])])
  return [...ages].sort((a, b) => a - b).map((von) => ({ von, schluessel: baender.find(({ gruppe }) => Altersgruppe.contains(gruppe, von))?.schluessel }))
}

const UNBORN = -1
const NO_BAND = -2

const jahreAlt = (tag: string, stichtag: Stichtag.Stichtag): string =>
  `ALT${String(Altersgruppe.alterAm(Result.getOrThrow(Stichtage.parse(tag)), stichtag)).padStart(3, "0")}`

/** Groups by the place of the band, the youngest first; who is not born yet is -1. For ages in no band the days are asked for. */
export const leseAlter = (merkmal: Merkmal.Merkmal, geburt: Stueck, stichtag: Stichtag.Stichtag): Leser => {
  const teile = abschnitte(merkmal)
  const codeOf = (at: number): number => (teile[at]?.schluessel === undefined ? NO_BAND : at)
  // A row is in the first part whose older end lies before its birth; a day that no Stichtag can be is no answer.
  const faelle = teile.map(({ von }, at) => sql`WHEN ${geburt} > ${geburtAlsWert(stichtag, von)} THEN ${ganz(at === 0 ? UNBORN : codeOf(at - 1))}`)
  const alle = [sql`WHEN ${geburt} > DATE '2999-12-31' THEN NULL`, ...faelle, sql`WHEN ${geburt} >= DATE '1800-01-01' THEN ${ganz(codeOf(teile.length - 1))}`]
  const code = sql`CAST(CASE ${reihe(alle, sql` `)} END AS SMALLINT)`
  const isGapless = teile.every((one) => one.schluessel !== undefined)
  return {
    teile: [code],
    ...(isGapless ? {} : { rest: { gilt: sql`${code} = ${ganz(NO_BAND)}`, teil: sql`CAST(${geburt} AS VARCHAR)` } }),
    lies: ([place, tag]) => {
      if (place === undefined) return KEINE
      if (Number(place) === UNBORN) return schluessel(Zaehlfrage.NACH_STICHTAG)
      const key = teile[Number(place)]?.schluessel
      if (key !== undefined) return schluessel(key)
      return tag === undefined ? { art: "mehrere" } : schluessel(jahreAlt(tag, stichtag))
    },
  }
}
