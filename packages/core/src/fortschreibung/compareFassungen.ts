import type { Id } from "../kernel/Id.js"
import * as Fassung from "../konzept/Fassung.js"
import type { Konzept } from "../konzept/Konzept.js"
import { type Baum, type Knoten, zerlege } from "./internal/baum.js"
import { sameValue } from "./internal/gleich.js"
import { orderAfter } from "./internal/reihe.js"
import { changed, diffFelder } from "./internal/vergleich.js"
import type { Aenderung, Entfallen, Hinzugekommen, Reihenfolge, Unterschied } from "./Unterschied.js"

const whole = <A extends "hinzugekommen" | "entfallen">(art: A, { art: elementart, id, nach, stelle, titel, wert }: Knoten): { readonly art: A } & Omit<Hinzugekommen, "art"> & Omit<Entfallen, "art"> =>
  ({ art, element: id, elementart, titel, stelle, ...(nach === undefined ? {} : { nach }), wert })

// What was one kind of thing and is another now is not the same thing, whatever its id.
const stays = (alt: Knoten | undefined, neu: Knoten | undefined): boolean => alt !== undefined && neu !== undefined && alt.art === neu.art

const reordered = (alt: Baum, neu: Baum, aenderungen: ReadonlyArray<Aenderung>): ReadonlyArray<Reihenfolge> =>
  [...neu.listen].flatMap(([key, { ids, stelle }]) => {
    const before: ReadonlyArray<Id> = alt.listen.get(key)?.ids ?? []
    const reached = orderAfter(before, stelle, aenderungen)
    return sameValue(reached, ids) ? [] : [{ stelle, alt: before, neu: ids }]
  })

/**
 * Compares two Fassungen of a Konzept by the ids of their elements: what came, what went, what is called or said otherwise, what moved.
 *
 * An element is the same where id and kind are; one that got another id has gone and come, and an Übergang says that it lives on. Applied to
 * the old Fassung the result gives the new one (`applyUnterschied`). Throws a `RangeError` where two elements of one Konzept have one id.
 * Time and space are linear in the two.
 *
 * @example
 * ```ts
 * import { compareFassungen } from "@teilhabe/core/fortschreibung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const projekte = marl.projekte.map((projekt) => (projekt.id === "wohnen-mietercafes" ? { ...projekt, horizont: "mittelfristig" as const } : projekt))
 * const { aenderungen } = compareFassungen(marl, { ...marl, projekte })
 * aenderungen.map((one) => (one.art === "geaendert" ? one.weisen : one.art)) // => [["verschoben"]]
 * ```
 */
export const compareFassungen = (alt: Konzept, neu: Konzept): Unterschied => {
  const [vorher, nachher] = [zerlege(alt), zerlege(neu)]
  const rahmen = diffFelder(vorher.rahmen, nachher.rahmen)
  const gone = [...vorher.knoten.values()].filter((knoten) => !stays(knoten, nachher.knoten.get(knoten.id)))
  const rest = [...nachher.knoten.values()].flatMap((knoten): ReadonlyArray<Aenderung> => {
    const old = vorher.knoten.get(knoten.id)
    return old !== undefined && stays(old, knoten) ? changed(old, knoten) : [whole("hinzugekommen", knoten)]
  })
  const aenderungen: ReadonlyArray<Aenderung> = [
    ...(rahmen.length === 0 ? [] : [{ art: "rahmen" as const, felder: rahmen }]),
    ...gone.map((knoten) => whole("entfallen", knoten)),
    ...rest,
  ]
  return {
    alt: { konzept: alt.id, nummer: Fassung.nummer(alt) },
    neu: { konzept: neu.id, nummer: Fassung.nummer(neu) },
    aenderungen,
    reihenfolgen: reordered(vorher, nachher, aenderungen),
  }
}
