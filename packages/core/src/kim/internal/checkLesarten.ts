import type { Finding } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import type { Quelle } from "../../kernel/Quelle.js"
import type { Placed } from "../../konzept/Teilkonzept.js"
import type { Lesart } from "../Lesart.js"
import { hinweis } from "./finding.js"

interface Gelesenes {
  readonly id: Id
  readonly quelle: Quelle
  readonly lesarten: ReadonlyArray<Lesart>
}

/** A reading fills a key that is there. */
export const checkLesarten = ({ at, it }: Placed<Gelesenes>): ReadonlyArray<Finding> => {
  const values = new Map<string, unknown>(Object.entries(it))
  return it.lesarten.flatMap(({ zu }, index) => {
    const value = values.get(zu)
    const isThere = value !== undefined && !(Array.isArray(value) && value.length === 0)
    return isThere ? [] : [hinweis("LesartWithoutAngabe", [...at, "lesarten", index, "zu"], `"${it.id}" says how "${zu}" was read, and has no such value`, { id: it.id, key: zu }, it)]
  })
}
