/**
 * Any part of a Konzept that has an id, seen alike: what it is, what it is called, where it stands.
 *
 * @module
 */
import { listView } from "./internal/listElements.js"
import type { Element } from "./internal/elementType.js"
import { viewOf } from "./internal/view.js"
import type { Konzept } from "./Konzept.js"

export type { Art, Element } from "./internal/elementType.js"

/**
 * Lists everything in a Konzept that has an id, in the order of the Konzept.
 *
 * @example
 * ```ts
 * import { Element } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * Element.list(marl).filter((element) => element.art === "handlungsfeld").length // => 8
 * ```
 */
export const list = (konzept: Konzept): ReadonlyArray<Element> => listView(viewOf(konzept))
