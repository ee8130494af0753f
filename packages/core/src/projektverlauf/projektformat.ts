import * as Schema from "effect/Schema"
import * as Ereignisformat from "../ereignis/Ereignisformat.js"
import { decodeEreignis } from "./decodeEreignis.js"
import { Ereignis } from "./Ereignis.js"

/**
 * The form in which the events of a Projekt are stored, for a store's `append` and `read`; there is one version so far.
 */
export const projektformat: Ereignisformat.Ereignisformat<Ereignis> = Ereignisformat.make<Ereignis>({
  hebungen: [],
  typeOf: ({ _tag }) => _tag,
  encode: Schema.encodeSync(Ereignis),
  decode: decodeEreignis,
})
