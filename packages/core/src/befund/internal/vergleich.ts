/**
 * Which cases a report may be held against: those that stand alike, each once, as of one day.
 *
 * @module
 */
import type { Eroeffnet } from "../../fall/Fall.js"
import type { FallId } from "../../fall/Kennung.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Fallmerkmale } from "./merkmalType.js"

/** Whether somebody works on a case on the day, or did until not long before it. */
export type Lage = "laufend" | "beendet"

/** Cases that stand alike, and the place of each among them. */
export interface Gruppe {
  readonly merkmale: ReadonlyArray<Fallmerkmale>
  readonly plaetze: ReadonlyMap<FallId, number>
}

/** What a comparison was made of; it is not in the comparison itself, so that nobody reads or writes a key there. */
export interface Erhebung {
  readonly am: Stichtag
  readonly gruppen: Readonly<Record<Lage, Gruppe>>
}

const erhebungen = new WeakMap<object, Erhebung>()

const yearBefore = (am: Stichtag): string => `${String(Number(am.slice(0, 4)) - 1).padStart(4, "0")}${am.slice(4)}`

/** Tells how a case stands on a day; nothing where it ended more than a year before: a reader knows that a case of today is none of those. */
export const lageOf = ({ verlauf }: Eroeffnet, am: Stichtag): Lage | undefined => {
  const last = verlauf.findLast(({ von }) => von <= am)
  if (last === undefined || (last.phase !== "abgeschlossen" && last.phase !== "beraten")) return "laufend"
  return last.von >= yearBefore(am) ? "beendet" : undefined
}

/** Begins to take in cases as of a day; a case that is there already throws a `RangeError`. */
export const collect = (am: Stichtag) => {
  const keys = new Set<FallId>()
  const gruppe = () => ({ merkmale: new Array<Fallmerkmale>(), plaetze: new Map<FallId, number>() })
  const gruppen = { laufend: gruppe(), beendet: gruppe() }
  return {
    erhebung: { am, gruppen } as Erhebung,
    see: ({ fall }: Eroeffnet): void => {
      if (keys.has(fall)) throw new RangeError(`The case ${fall} is there twice: a case that is compared with itself looks less rare than it is`)
      keys.add(fall)
    },
    add: ({ fall }: Eroeffnet, lage: Lage, merkmale: Fallmerkmale): void => {
      gruppen[lage].plaetze.set(fall, gruppen[lage].merkmale.length)
      gruppen[lage].merkmale.push(merkmale)
    },
  }
}

/** Remembers what a comparison was made of. */
export const remember = <V extends object>(vergleich: V, erhebung: Erhebung): V => {
  erhebungen.set(vergleich, erhebung)
  return vergleich
}

/** Gives the cases that stand alike; throws a `RangeError` for a comparison that `ofAll` did not make, or made for another day. */
export const gruppeOf = (vergleich: object, lage: Lage, am: Stichtag): Gruppe => {
  const erhebung = erhebungen.get(vergleich)
  if (erhebung === undefined) throw new RangeError("The comparison was not made by Fallmerkmale.ofAll. Give what it gives, whole and not copied")
  if (erhebung.am !== am) throw new RangeError(`The comparison is as of ${erhebung.am}, and the report of ${am}. Make both on one day`)
  return erhebung.gruppen[lage]
}
