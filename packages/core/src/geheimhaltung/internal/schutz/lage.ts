/**
 * Which cells are secret, which are known whatever is withheld, and which are up for choice.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { findSperrgruende } from "../../findSperrgruende.js"
import { getMindestens, getSpanne, type Geheimhaltungsregel } from "../../Geheimhaltungsregel.js"
import type { Sperrgrund } from "../../Schutz.js"
import * as Stelle from "../../Stelle.js"
import type { Quote } from "../../Tabelle.js"
import { type Eingabe, isZaehlung } from "./eingabe.js"
import { finding } from "../finding.js"
import { isGeheim } from "../regel/schwelle.js"
import { LAGE, type Rest, type Zellraum } from "./raum.js"
import type { Aufgabe } from "./wahl.js"

/** All that is to be done. */
export interface Schutzlage extends Aufgabe {
  readonly gruende: ReadonlyMap<number, ReadonlyArray<Sperrgrund>>
  /** How wide the values of each cell that is not told have to stay. */
  readonly spannen: Float64Array
  /** What readers know that every withheld cell holds at least. */
  readonly mindestens: 0 | 1
}

interface Merkliste {
  readonly geheim: Uint8Array
  readonly spannen: Float64Array
  readonly gruende: Map<number, ReadonlyArray<Sperrgrund>>
}

const merke = ({ geheim, spannen, gruende }: Merkliste, zelle: number | undefined, neue: ReadonlyArray<Sperrgrund>, spanne: number): void => {
  if (zelle === undefined) return
  geheim[zelle] = 1
  spannen[zelle] = Math.max(spannen[zelle] ?? 0, spanne)
  gruende.set(zelle, [...new Set([...(gruende.get(zelle) ?? []), ...neue])])
}

// 98 of 100 tell the other two; with groups kept secret, none and all tell of everybody.
const merkeQuote = (liste: Merkliste, raum: Zellraum, { zaehler, nenner }: Quote, rest: number | undefined, regel: Geheimhaltungsregel): void => {
  const zellen = [raum.find(zaehler), raum.find(nenner), rest].filter((zelle) => zelle !== undefined)
  const spanne = getSpanne(regel)
  for (const zelle of zellen) if (isGeheim(raum.werte[zelle] ?? Number.NaN, regel) && liste.geheim[zelle] === 0) merke(liste, zelle, ["quote"], spanne)
  const isGroup = (regel.gruppen ?? []).length > 0 && rest !== undefined && (raum.werte[zellen[1] ?? 0] ?? 0) > 0
  if (isGroup && (raum.werte[rest] === 0 || raum.werte[zellen[0] ?? 0] === 0)) for (const zelle of [zellen[0], rest]) merke(liste, zelle, ["quote"], spanne)
}

const restOf = (raum: Zellraum, reste: ReadonlyArray<Rest>, { zaehler, nenner }: Quote): number | undefined => {
  const at = reste.findIndex(({ teil, ganzes }) => Stelle.keyOf(teil) === Stelle.keyOf(zaehler) && Stelle.keyOf(ganzes) === Stelle.keyOf(nenner))
  return at < 0 ? undefined : raum.ersterRest + at
}

const has = (raum: Zellraum, zelle: number, lage: number): boolean => ((raum.lagen[zelle] ?? 0) & lage) !== 0

/** Works out what is to be done; `korrigiert` are the cells of which another number is out than the true one. */
export const schutzlageOf = (raum: Zellraum, { tabellen, ganze, reste }: Eingabe, regel: Geheimhaltungsregel, korrigiert: ReadonlyArray<Stelle.Stelle>): Schutzlage => {
  const liste: Merkliste = { geheim: new Uint8Array(raum.zahl), spannen: new Float64Array(raum.zahl), gruende: new Map() }
  for (const tabelle of ganze) {
    for (const { koordinate, gruende, spanne } of findSperrgruende(tabelle, regel)) merke(liste, raum.find({ gegenstand: tabelle.gegenstand, koordinate }), gruende, spanne)
  }
  for (const { quoten = [] } of tabellen) for (const quote of quoten) merkeQuote(liste, raum, quote, restOf(raum, reste, quote), regel)
  for (let zelle = 0; zelle < raum.zahl; zelle += 1) if (has(raum, zelle, LAGE.frueher) && !has(raum, zelle, LAGE.heraus)) merke(liste, zelle, ["frueher-gesperrt"], 1)
  const withheldZero = [...liste.geheim.keys()].some((zelle) => liste.geheim[zelle] === 1 && raum.werte[zelle] === 0)
  const mindestens = getMindestens(regel) === 1 && tabellen.every(isZaehlung) && !withheldZero ? 1 : 0
  const bekannt = new Uint8Array(raum.zahl)
  const wahl: Array<number> = []
  const veraltet = new Set(korrigiert.map((stelle) => raum.find(stelle)).filter((zelle) => zelle !== undefined && liste.geheim[zelle] === 1 && !has(raum, zelle, LAGE.gefragt | LAGE.quote)))
  for (let zelle = 0; zelle < raum.zahl; zelle += 1) {
    // The old number of a cell that is secret now says nothing of the true one.
    if (veraltet.has(zelle)) continue
    // What is out is out: it is told again, whatever the rule says now.
    if (has(raum, zelle, LAGE.heraus)) liste.geheim[zelle] = 0
    const isGefragt = has(raum, zelle, LAGE.gefragt | LAGE.quote) && zelle < raum.ersterRest
    if (has(raum, zelle, LAGE.heraus) || (isGefragt && mindestens === 1 && raum.werte[zelle] === 0)) bekannt[zelle] = 1
    else if (isGefragt && liste.geheim[zelle] === 0 && has(raum, zelle, LAGE.neu)) {
      wahl.push(zelle)
      if (has(raum, zelle, LAGE.gefragt)) liste.spannen[zelle] = 1
    }
  }
  return { raum, geheim: liste.geheim, bekannt, wahl, gruende: liste.gruende, spannen: liste.spannen, mindestens }
}

/** Finds sums that the true numbers do not keep: an attacker would count on them. */
export const checkSummen = (raum: Zellraum): ReadonlyArray<Finding> => {
  const { anfang, zellen, faktoren } = raum.gleichungen
  const falsch: Array<number> = []
  for (let gleichung = 0; gleichung + 1 < anfang.length; gleichung += 1) {
    let summe = 0
    let isNeu = true
    for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) {
      const zelle = zellen[at] ?? 0
      isNeu = isNeu && (has(raum, zelle, LAGE.neu) || zelle >= raum.ersterRest)
      summe += (faktoren[at] ?? 0) * (raum.werte[zelle] ?? 0)
    }
    if (isNeu && Math.abs(summe) > 1e-6) falsch.push(zellen[anfang[gleichung] ?? 0] ?? 0)
  }
  for (let at = 0; at < raum.paare.length; at += 2) {
    const [klein = 0, gross = 0] = [raum.paare[at], raum.paare[at + 1]]
    if (has(raum, klein, LAGE.neu) && has(raum, gross, LAGE.neu) && (raum.werte[klein] ?? 0) > (raum.werte[gross] ?? 0) + 1e-6) falsch.push(gross)
  }
  for (let zelle = raum.ersterRest; zelle < raum.zahl; zelle += 1) if ((raum.werte[zelle] ?? 0) < 0) falsch.push(zelle)
  const [erste] = falsch
  if (erste === undefined) return []
  const stelle = Stelle.toText(raum.stelleOf(erste))
  return [finding("SummeWiderspruch", "fehler", [],
    `${falsch.length} totals are not what their parts make up, the first is ${stelle}: protect the exact counts, or mark groups that do not add up as darunter in their list`,
    { anzahl: falsch.length, stelle })]
}
