import * as Element from "../../konzept/Element.js"
import * as Fassung from "../../konzept/Fassung.js"
import type { Teilkonzept } from "../../konzept/Teilkonzept.js"
import * as Verweis from "../../konzept/Verweis.js"
import type { Decoded } from "./decodeView.js"
import { statementsIn, type Statements } from "./statements.js"

/** What every rule may look at. */
export interface Context {
  readonly view: Teilkonzept
  readonly elements: ReadonlyArray<Element.Element>
  readonly byId: ReadonlyMap<string, Element.Element>
  readonly verweise: ReadonlyArray<Verweis.Verweis>
  readonly statements: Statements
  readonly unread: ReadonlySet<string>
  /** Keys of the Konzept that the data has, readable or not. */
  readonly given: ReadonlySet<string>
  /** How far the Konzept has come: what it must have depends on that. */
  readonly stand: Fassung.Stand
  /** Whether everything could be read: only then does "nothing names it" mean anything. */
  readonly complete: boolean
}

/** Lists once what several rules walk through. */
export const contextOf = (decoded: Decoded): Context => {
  const elements = Element.listIn(decoded.view)
  return {
    view: decoded.view,
    elements,
    // Of two with one id the first counts; checkIds reports the second.
    byId: new Map(elements.toReversed().map((element) => [element.id as string, element])),
    verweise: Verweis.listIn(decoded.view),
    statements: statementsIn(decoded.view),
    unread: decoded.unread,
    given: decoded.given,
    stand: Fassung.stand(Object.fromEntries([...decoded.given].map((key) => [key, true]))),
    complete: decoded.konzept !== undefined,
  }
}
