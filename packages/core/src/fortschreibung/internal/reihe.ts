import type { Id } from "../../kernel/Id.js"
import type { Aenderung, Stelle } from "../Unterschied.js"
import { listKey } from "./baum.js"

/** What comes into a list, and behind what. */
interface Zugang { readonly id: Id; readonly nach: Id | undefined }

const leaves = (aenderung: Aenderung, key: string): ReadonlyArray<Id> => {
  if (aenderung.art === "entfallen") return listKey(aenderung.stelle) === key ? [aenderung.element] : []
  return aenderung.art === "geaendert" && aenderung.stelle !== undefined && listKey(aenderung.stelle.alt) === key ? [aenderung.element] : []
}

const enters = (aenderung: Aenderung, key: string): ReadonlyArray<Zugang> => {
  if (aenderung.art === "hinzugekommen") return listKey(aenderung.stelle) === key ? [{ id: aenderung.element, nach: aenderung.nach }] : []
  if (aenderung.art !== "geaendert" || aenderung.stelle === undefined || listKey(aenderung.stelle.neu) !== key) return []
  return [{ id: aenderung.element, nach: aenderung.stelle.nachNeu }]
}

/** The order of a list after changes: what leaves it is taken out, what comes stands behind the element that it names. */
export const orderAfter = (ids: ReadonlyArray<Id>, stelle: Stelle, aenderungen: ReadonlyArray<Aenderung>): ReadonlyArray<Id> => {
  const key = listKey(stelle)
  const gone = new Set(aenderungen.flatMap((one) => leaves(one, key)))
  const order = ids.filter((id) => !gone.has(id))
  for (const { id, nach } of aenderungen.flatMap((one) => enters(one, key))) {
    const at = nach === undefined ? 0 : order.indexOf(nach) + 1
    order.splice(nach !== undefined && at === 0 ? order.length : at, 0, id)
  }
  return order
}
