/**
 * Several questions answered from columns in one pass.
 *
 * @module
 */
import type { Auszaehlung } from "../cubeTally.js"
import type { Spaltentabelle } from "./spaltenType.js"
import { antworte } from "./antwort.js"
import { type Plan, planOf } from "./aspekt.js"
import { type Bedarf, DICHT, gruppiere, ordne, Quellen } from "./gruppen.js"
import { BLOCK } from "./klassen.js"
import { belegteOf, eachBlock, type Gewichte, gewichteOf, laufe, rolleAuf } from "./lauf.js"
import { Klassenspalten, lesungOf, placesOf } from "./packung.js"
import { sichtenOf } from "./sichten.js"
import type { Spaltenarten, Zaehlfrage } from "./type.js"
import { beginne, countZeilen, gewichtOf } from "./zeilen.js"

/** Puts together what all plans see of each column. */
const bedarfOf = (tabelle: Spaltentabelle, plans: ReadonlyArray<Plan>): { readonly quellen: Quellen; readonly bedarf: ReadonlyArray<Bedarf> } => {
  const gesehen = plans.flatMap((plan) => plan.aspekte.map((aspekt, at) => ({ plan, aspekt, at })))
  const sichten = sichtenOf(tabelle, gesehen.map(({ aspekt }) => aspekt))
  const quellen = new Quellen(sichten.map(({ ansicht }) => ansicht))
  const bedarf = plans.map((plan): Bedarf => {
    const blicke = ordne(sichten.flatMap(({ ansicht, of }, quelle) => {
      const zeigt = new Map(of.flatMap((one, place) => {
        const seen = gesehen[one]
        return seen?.plan === plan ? [[seen.at, ansicht.zeigt[place] ?? new Int32Array()] as const] : []
      }))
      return zeigt.size === 0 ? [] : [quellen.blick(quelle, zeigt)]
    }))
    return { plan, blicke, groesse: blicke.reduce((size, { klassen }) => size * klassen.erste.length, 1) }
  })
  return { quellen, bedarf }
}

// Only rows of the cells in which something is to be told are looked at one by one.
const findingsOf = (tabelle: Spaltentabelle, quellen: Quellen, { plan, blicke }: Bedarf, gemeldet: Uint8Array): Auszaehlung["findings"] => {
  const [zaehlung, gewicht] = [beginne(tabelle, plan.frage), gewichtOf(tabelle, plan.frage.gewicht)]
  const [lesung, places] = [lesungOf(quellen, new Klassenspalten(), blicke), new Int32Array(BLOCK)]
  eachBlock(quellen, blicke.map(({ quelle }) => quelle), tabelle.zeilen, (block, from, length) => {
    placesOf(lesung, block, length, places)
    for (let row = 0; row < length; row += 1) if (gemeldet[places[row] ?? 0] === 1) zaehlung.take(from + row, from + row, gewicht(from + row))
  })
  return zaehlung.listed()
}

/** Answers questions that fit the columns, in their order. */
export const zaehleSpalten = (tabelle: Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage>, arten: Spaltenarten): ReadonlyArray<Auszaehlung> => {
  const gewichte = new Map<string, Gewichte>()
  for (const { gewicht } of fragen) {
    const found = gewicht === undefined || gewichte.has(gewicht) ? undefined : gewichteOf(tabelle, gewicht)
    if (gewicht !== undefined && found !== undefined) gewichte.set(gewicht, found)
  }
  const isExact = ({ plan: { frage: { gewicht } } }: Bedarf): boolean => gewicht === undefined || gewichte.has(gewicht)
  const { quellen, bedarf } = bedarfOf(tabelle, fragen.map((frage) => planOf(frage, arten)))
  const gruppen = gruppiere(quellen, bedarf.filter((one) => isExact(one) && one.groesse <= DICHT), tabelle.zeilen)
  const zellen = laufe(quellen, gruppen, tabelle.zeilen, gewichte)
  const answers = new Map(gruppen.flatMap((gruppe, at) => {
    const counted = zellen[at] ?? { counts: new Uint32Array(), sums: undefined }
    const belegt = gruppe.fragen.length === 1 ? [] : belegteOf(counted)
    return gruppe.fragen.map((one) => {
      const own = gruppe.fragen.length === 1 ? counted : rolleAuf(gruppe, one, counted, belegt)
      const { auszaehlung, gemeldet } = antworte(one, own, gewichte.get(one.plan.frage.gewicht ?? "")?.faktor ?? 1)
      return [one, gemeldet === undefined ? auszaehlung : { ...auszaehlung, findings: findingsOf(tabelle, quellen, one, gemeldet) }] as const
    })
  }))
  return bedarf.map((one) => answers.get(one) ?? countZeilen(tabelle, one.plan.frage))
}
