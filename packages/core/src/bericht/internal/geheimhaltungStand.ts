/**
 * How parts of a report stand to disclosure control, and how the parts stand together.
 *
 * @module
 */
import type { Auswertung } from "../../befragung/Auswertung.js"
import type { Indexauswertung } from "../../befragung/evaluateIndex.js"
import { isAuswertung } from "../../befragung/isAuswertung.js"
import type { Freigabe } from "../../geheimhaltung/Freigabe.js"
import { readFreigabe, type Vermerk } from "../../geheimhaltung/readFreigabe.js"
import type { Geheimhaltungsstand } from "../Dokument.js"

// One release may follow another where its attacker had the tables of the other.
const areTogether = (a: Vermerk, b: Vermerk): boolean => a.includes(b) || b.includes(a)

/** Names what several releases count that were not attacked together. */
export const separate = (freigaben: ReadonlyArray<Vermerk>): ReadonlyArray<string> => {
  const pairs = freigaben.flatMap((a, at) => freigaben.slice(at + 1).map((b) => [a, b] as const))
  const shared = pairs.filter(([a, b]) => !areTogether(a, b)).flatMap(([a, b]) => {
    const others = new Set(b.protokoll.tabellen.map(({ gegenstand }) => gegenstand))
    return a.protokoll.tabellen.map(({ gegenstand }) => gegenstand).filter((gegenstand) => others.has(gegenstand))
  })
  return [...new Set(shared)].sort()
}

/** The stand of counts that were released as a whole, as those of a year of casework; `titel` names them where one is no release. */
export const standOf = (titel: string, freigaben: ReadonlyArray<Freigabe>): Geheimhaltungsstand => {
  const vermerke = freigaben.flatMap((one) => readFreigabe(one) ?? [])
  return {
    protokolle: vermerke.map(({ protokoll }) => protokoll), ohneFreigabe: vermerke.length === freigaben.length ? [] : [titel],
    getrennt: separate(vermerke), nichtBekannt: [], freigaben,
  }
}

/** What of a survey stands in a report. */
export interface Befragungsteil {
  readonly auswertungen: ReadonlyArray<Auswertung>
  readonly indizes?: ReadonlyArray<Indexauswertung>
}

/** The stand of surveys: nothing where every evaluation is as it was made, under protection. */
export const befragungStand = (teile: ReadonlyArray<Befragungsteil>): Geheimhaltungsstand | undefined => {
  const all = teile.flatMap(({ auswertungen, indizes = [] }) => [...auswertungen, ...indizes])
  const wrong = [...new Set(all.filter((one) => !isAuswertung(one)).map(({ text }) => `Befragung: ${text}`))].sort()
  return wrong.length === 0 ? undefined : { protokolle: [], ohneFreigabe: wrong, getrennt: [], nichtBekannt: [] }
}

/** Puts the stands of the parts together; nothing where no part has one. */
export const joinStaende = (staende: ReadonlyArray<Geheimhaltungsstand | undefined>): Geheimhaltungsstand | undefined => {
  const all = staende.filter((one) => one !== undefined)
  if (all.length === 0) return undefined
  const [first] = all
  if (all.length === 1) return first
  const titles = (pick: (stand: Geheimhaltungsstand) => ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(all.flatMap(pick))].sort()
  return {
    protokolle: [...new Set(all.flatMap(({ protokolle }) => protokolle))],
    ohneFreigabe: titles(({ ohneFreigabe }) => ohneFreigabe), getrennt: titles(({ getrennt }) => getrennt), nichtBekannt: titles(({ nichtBekannt }) => nichtBekannt),
    freigaben: [...new Set(all.flatMap(({ freigaben = [] }) => freigaben))],
  }
}
