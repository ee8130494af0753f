import type { Ereignis } from "../../Ereignis.js"
import type { Gremienstand, Sitzung } from "../../Gremienstand.js"

/** The state after some events, one function each; one that has no place in the state gives the same state back. */
export type Evolvers<T extends Ereignis["_tag"]> = { readonly [K in T]: (stand: Gremienstand, ereignis: Extract<Ereignis, { readonly _tag: K }>) => Gremienstand }

/** Changes one sitting that stands as it has to; without one the state stays the same. */
export const withSitzung = <S extends Sitzung["stand"]>(
  stand: Gremienstand,
  id: string,
  wanted: S,
  change: (sitzung: Extract<Sitzung, { readonly stand: S }>) => Sitzung,
): Gremienstand => {
  const found = stand.sitzungen.find((one) => one.id === id && one.stand === wanted)
  if (found === undefined) return stand
  const next = change(found as Extract<Sitzung, { readonly stand: S }>)
  return next === found ? stand : { ...stand, sitzungen: stand.sitzungen.map((one) => (one === found ? next : one)) }
}
