/**
 * Makes up numbers for cells that the office does not know either, so that they fit all that is known.
 *
 * What earlier reports withheld, and what no table states, has some number; any that fits shows as well as the true one
 * that another world is possible.
 *
 * @module
 */
import type { Zellraum } from "./raum.js"

interface Grenzen {
  readonly von: Float64Array
  readonly bis: Float64Array
  /** What was changed, to take it back. */
  readonly spur: Array<readonly [zelle: number, von: number, bis: number]>
}

type Zugehoerig = ReadonlyArray<ReadonlyArray<number>>

const zugehoerigOf = ({ zahl, gleichungen: { anfang, zellen } }: Zellraum): Zugehoerig => {
  const found: Array<Array<number>> = Array.from({ length: zahl }, () => [])
  for (let gleichung = 0; gleichung + 1 < anfang.length; gleichung += 1) {
    for (const zelle of zellen.subarray(anfang[gleichung] ?? 0, anfang[gleichung + 1] ?? 0)) found[zelle]?.push(gleichung)
  }
  return found
}

const setze = ({ von, bis, spur }: Grenzen, zelle: number, low: number, high: number): boolean | undefined => {
  const [alt = 0, altBis = Infinity] = [von[zelle], bis[zelle]]
  const [neu, neuBis] = [Math.max(alt, Math.ceil(low - 1e-9)), Math.min(altBis, Math.floor(high + 1e-9))]
  if (neu === alt && neuBis === altBis) return false
  spur.push([zelle, alt, altBis])
  von[zelle] = neu
  bis[zelle] = neuBis
  return neu > neuBis ? undefined : true
}

/** Narrows the cells of one sum; lists those that became closer, nothing where no numbers fit. */
const enger = ({ gleichungen: { anfang, zellen, faktoren } }: Zellraum, grenzen: Grenzen, gleichung: number): ReadonlyArray<number> | undefined => {
  const orte = Array.from({ length: (anfang[gleichung + 1] ?? 0) - (anfang[gleichung] ?? 0) }, (_, at) => at + (anfang[gleichung] ?? 0))
  const enden = (at: number): readonly [number, number] => {
    const [f, von, bis] = [faktoren[at] ?? 1, grenzen.von[zellen[at] ?? 0] ?? 0, grenzen.bis[zellen[at] ?? 0] ?? Infinity]
    return f > 0 ? [f * von, f * bis] : [f * bis, f * von]
  }
  const changed: Array<number> = []
  for (const at of orte) {
    let [least, most] = [0, 0]
    for (const other of orte) {
      if (other === at) continue
      const [low, high] = enden(other)
      least += low
      most += high
    }
    const f = faktoren[at] ?? 1
    const [low, high] = f > 0 ? [-most / f, -least / f] : [-least / f, -most / f]
    const is = setze(grenzen, zellen[at] ?? 0, low, high)
    if (is === undefined) return undefined
    if (is) changed.push(zellen[at] ?? 0)
  }
  return changed
}

const MAX_BESUCHE = 2_000_000

/** Narrows on from some sums; false where no numbers fit. Sums that never fitted are left aside. */
const verfolge = (raum: Zellraum, zugehoerig: Zugehoerig, grenzen: Grenzen, start: Iterable<number>, tot: Set<number>, isAnfang: boolean): boolean => {
  const waiting = new Set(start)
  let besuche = 0
  for (const gleichung of waiting) {
    waiting.delete(gleichung)
    if (tot.has(gleichung)) continue
    if ((besuche += 1) > MAX_BESUCHE) return false
    const before = grenzen.spur.length
    const changed = enger(raum, grenzen, gleichung)
    if (changed === undefined && !isAnfang) return false
    if (changed === undefined) {
      tot.add(gleichung)
      nimmZurueck(grenzen, before)
    }
    for (const zelle of changed ?? []) for (const other of zugehoerig[zelle] ?? []) waiting.add(other)
  }
  return true
}

const nimmZurueck = ({ von, bis, spur }: Grenzen, bisAuf: number): void => {
  while (spur.length > bisAuf) {
    const [zelle, low, high] = spur.pop() ?? [0, 0, 0]
    von[zelle] = low
    bis[zelle] = high
  }
}

/** An even share of what the sums of a cell leave to their open members. */
const anteilOf = ({ gleichungen: { anfang, zellen, faktoren } }: Zellraum, zugehoerig: Zugehoerig, { von, bis }: Grenzen, zelle: number): number => {
  let best = Infinity
  for (const gleichung of zugehoerig[zelle] ?? []) {
    let [rest, offene, own] = [0, 0, 1]
    for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) {
      const [one, f] = [zellen[at] ?? 0, faktoren[at] ?? 1]
      if (one === zelle) own = f
      rest -= f * (von[one] ?? 0)
      if ((von[one] ?? 0) < (bis[one] ?? Infinity)) offene += 1
    }
    if (rest / own > 0) best = Math.min(best, rest / own / Math.max(1, offene))
  }
  return Math.round(best === Infinity ? 3 : best)
}

/** Gives every cell a number that fits the sums; what nothing was found for stays unknown. */
export const weltOf = (raum: Zellraum): Float64Array => {
  const offene = [...raum.werte.keys()].filter((zelle) => Number.isNaN(raum.werte[zelle] ?? 0))
  if (offene.length === 0) return raum.werte
  const grenzen: Grenzen = {
    von: raum.werte.map((wert, zelle) => (Number.isNaN(wert) ? Math.max(0, raum.unten[zelle] ?? 0) : wert)),
    bis: raum.werte.map((wert, zelle) => (Number.isNaN(wert) ? raum.oben[zelle] ?? Infinity : wert)), spur: [],
  }
  const zugehoerig = zugehoerigOf(raum)
  const tot = new Set<number>()
  verfolge(raum, zugehoerig, grenzen, new Set(offene.flatMap((zelle) => zugehoerig[zelle] ?? [])), tot, true)
  // What contradicts itself shows no world.
  if (tot.size > 0) return raum.werte
  for (const zelle of offene) {
    const [von = 0, bis = Infinity] = [grenzen.von[zelle], grenzen.bis[zelle]]
    if (von === bis) continue
    const wert = Math.min(bis, von + anteilOf(raum, zugehoerig, grenzen, zelle))
    const passt = [...new Set([wert, von, bis === Infinity ? von + 1 : bis])].some((one) => {
      const before = grenzen.spur.length
      setze(grenzen, zelle, one, one)
      if (verfolge(raum, zugehoerig, grenzen, zugehoerig[zelle] ?? [], tot, false)) return true
      nimmZurueck(grenzen, before)
      return false
    })
    if (!passt) return raum.werte
  }
  return raum.werte.map((wert, zelle) => (Number.isNaN(wert) ? grenzen.von[zelle] ?? wert : wert))
}
