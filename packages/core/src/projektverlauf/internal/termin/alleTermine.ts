/**
 * Puts together what is due in a Projekt.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Projektstand } from "../../Projektstand.js"
import { compare, isOffen, type Termin } from "../../Termin.js"
import { type Anfang, ausKonzept, ausStand, type Regelnd, withoutErsetzte } from "./quellen.js"
import { isVorbei } from "./weg.js"

const mergeTitel = (a: Anfang, b: Anfang): Anfang =>
  a.herkunft === "ereignis" || b.herkunft === "ereignis" || a.titel.de === b.titel.de ? a : { ...a, titel: { de: `${a.titel.de} / ${b.titel.de}` } }

/** One for each name: what two sources call the same is the same. */
const unique = (list: ReadonlyArray<Anfang>): ReadonlyArray<Anfang> => {
  const found = new Map<string, Anfang>()
  for (const one of list) {
    const before = found.get(one.schluessel)
    found.set(one.schluessel, before === undefined ? one : mergeTitel(before, one))
  }
  return [...found.values()]
}

// What was dropped while it was still in time was never missed.
const isGefuehrt = ({ am, gestrichen }: Termin): boolean => gestrichen === undefined || gestrichen > am

const withStand = (anfang: Anfang, stand: Projektstand): Termin => {
  if (stand.lage === "vorgesehen") return { ...anfang, am: anfang.urspruenglich, verschiebungen: [] }
  const verschiebungen = stand.verschiebungen.filter(({ frist }) => frist === anfang.schluessel)
  const verlaengert = stand.lage === "in-erprobung" && anfang.art === "erprobungsende" && anfang.erfuellt === undefined ? [stand.bis] : []
  const tage = [anfang.erfuellt, stand.erfuellt.find(({ frist }) => frist === anfang.schluessel)?.am].filter((tag) => tag !== undefined)
  const [first, ...rest] = tage
  return {
    ...anfang,
    am: Stichtag.max(anfang.urspruenglich, ...verschiebungen.map(({ bis }) => bis), ...verlaengert),
    verschiebungen,
    ...(first === undefined ? {} : { erfuellt: Stichtag.min(first, ...rest) }),
  }
}

/** What is due as the state has it, whatever was noted after the Stichtag. */
export const alleTermine = (projekt: Projekt | undefined, stand: Projektstand, konzept: Regelnd, stichtag: Stichtag.Stichtag): ReadonlyArray<Termin> => {
  const ereignisse = ausStand(stand)
  const gegeben = projekt === undefined ? [] : withoutErsetzte(ausKonzept(projekt, stand, konzept, stichtag), ereignisse, stand)
  const alle = unique([...gegeben, ...ereignisse]).map((anfang) => withStand(anfang, stand)).filter(isGefuehrt)
  return (isVorbei(stand) ? alle.filter((termin) => !isOffen(termin)) : alle).sort(compare)
}
