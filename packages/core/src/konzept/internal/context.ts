import { listView } from "./elements.js"
import type { Element } from "./elementType.js"
import type { Decoded } from "./decodeView.js"
import type { View } from "./view.js"

/** What every rule may look at. */
export interface Context {
  readonly view: View
  readonly elements: ReadonlyArray<Element>
  readonly byId: ReadonlyMap<string, Element>
  readonly unread: ReadonlySet<string>
  /** Whether everything could be read: only then does "nothing names it" mean anything. */
  readonly complete: boolean
}

export const contextOf = (decoded: Decoded): Context => {
  const elements = listView(decoded.view)
  return {
    view: decoded.view,
    elements,
    byId: new Map(elements.map((element) => [element.id as string, element])),
    unread: decoded.unread,
    complete: decoded.konzept !== undefined,
  }
}
