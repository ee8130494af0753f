/**
 * The age band of a row, told from the day of birth by comparing days.
 *
 * @module
 */
import * as Result from "effect/Result"
import { NACH_STICHTAG } from "../../cube/Zaehlfrage.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import { ganz, reihe, sql, type Stueck } from "../Stueck.js"
import { KEINE, type Leser, schluessel } from "./antwort.js"
import { geburtAlsWert } from "./geburt.js"
import { zaehlliste } from "./platz.js"

interface Abschnitt {
  /** From this age on. */
  readonly von: number
  readonly schluessel: string | undefined
}

/** Cuts all ages where a band of the list begins or ends; the first band that holds an age has it. */
const abschnitte = (merkmal: Merkmal): ReadonlyArray<Abschnitt> => {
  const baender = [...zaehlliste(merkmal).schluessel.keys()].flatMap((schluessel) => {
    const gruppe = Altersgruppe.parse(schluessel)
    return Result.isSuccess(gruppe) ? [{ schluessel, gruppe: gruppe.success }] : []
  })
  const ages = new Set([0, ...baender.flatMap(({ gruppe }) => [gruppe.von, ...(gruppe.bis === undefined ? [] : [gruppe.bis])])])
  return [...ages].sort((a, b) => a - b).map((von) => ({ von, schluessel: baender.find(({ gruppe }) => Altersgruppe.contains(gruppe, von))?.schluessel }))
}

const UNBORN = -1
const NO_BAND = -2
const EPOCH = Stichtag.make(1970, 1, 1)

const jahreAlt = (tage: number, stichtag: Stichtag.Stichtag): string =>
  `ALT${String(Altersgruppe.alterAm(Stichtag.addDays(EPOCH, tage), stichtag)).padStart(3, "0")}`

/**
 * Groups by the place of the band, the youngest first; who is not born yet is -1. For ages in no band the days are asked for,
 * as numbers: how a database writes a day depends on its settings.
 */
export const leseAlter = (merkmal: Merkmal, geburt: Stueck, stichtag: Stichtag.Stichtag): Leser => {
  const teile = abschnitte(merkmal)
  const codeOf = (at: number): number => (teile[at]?.schluessel === undefined ? NO_BAND : at)
  // A row is in the first part whose older end lies before its birth; a day that no Stichtag can be is no answer.
  const faelle = teile.map(({ von }, at) => sql`WHEN ${geburt} > ${geburtAlsWert(stichtag, von)} THEN ${ganz(at === 0 ? UNBORN : codeOf(at - 1))}`)
  const alle = [sql`WHEN ${geburt} > DATE '2999-12-31' THEN NULL`, ...faelle, sql`WHEN ${geburt} >= DATE '1800-01-01' THEN ${ganz(codeOf(teile.length - 1))}`]
  const code = sql`CAST(CASE ${reihe(alle, sql` `)} END AS SMALLINT)`
  const gilt = sql`${code} = ${ganz(NO_BAND)}`
  const isGapless = teile.every((one) => one.schluessel !== undefined)
  return {
    teile: [code],
    ...(isGapless ? {} : { rest: { gilt, teil: sql`CASE WHEN ${gilt} THEN ${geburt} - DATE '1970-01-01' END` } }),
    lies: ([place, tage]) => {
      if (place === undefined) return KEINE
      if (Number(place) === UNBORN) return schluessel(NACH_STICHTAG)
      const key = teile[Number(place)]?.schluessel
      if (key !== undefined) return schluessel(key)
      return tage === undefined ? { art: "mehrere" } : schluessel(jahreAlt(Number(tage), stichtag))
    },
  }
}
