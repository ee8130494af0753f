import { listView } from "./listElements.js"
import type { Element } from "./elementType.js"
import type { Decoded } from "./decodeView.js"
import { type Verweis, verweiseOf } from "./verweis.js"
import type { View } from "./view.js"

/** What every rule may look at. */
export interface Context {
  readonly view: View
  readonly elements: ReadonlyArray<Element>
  readonly byId: ReadonlyMap<string, Element>
  readonly verweise: ReadonlyArray<Verweis>
  readonly unread: ReadonlySet<string>
  /** Whether everything could be read: only then does "nothing names it" mean anything. */
  readonly complete: boolean
}

export const contextOf = (decoded: Decoded): Context => {
  const elements = listView(decoded.view)
  return {
    view: decoded.view,
    elements,
    // Of two with one id the first counts; checkIds reports the second.
    byId: new Map(elements.toReversed().map((element) => [element.id as string, element])),
    verweise: verweiseOf(decoded.view),
    unread: decoded.unread,
    complete: decoded.konzept !== undefined,
  }
}
