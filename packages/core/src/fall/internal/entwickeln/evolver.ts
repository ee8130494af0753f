import type { Ereignis } from "../../Ereignis.js"
import type { Fall } from "../../Fall.js"

/** The event with a name. */
export type EreignisOf<T extends Ereignis["_tag"]> = Extract<Ereignis, { readonly _tag: T }>

/** Tells the case after one event; it returns the case as it was where the event has no place in it. */
type Evolver<T extends Ereignis["_tag"]> = (fall: Fall, ereignis: EreignisOf<T>) => Fall

/** Tells the case after some events, one function each. */
export type Evolvers<T extends Ereignis["_tag"]> = { readonly [K in T]: Evolver<K> }
