import * as Ereignisformat from "../ereignis/Ereignisformat.js"
import { decodeEreignis } from "./decodeEreignis.js"
import type { Ereignis } from "./Ereignis.js"

/** How the events of a Gremium are written for a store, and read from it. */
export const gremienformat: Ereignisformat.Ereignisformat<Ereignis> = Ereignisformat.make<Ereignis>({
  hebungen: [],
  typeOf: ({ _tag }) => _tag,
  decode: decodeEreignis,
})
