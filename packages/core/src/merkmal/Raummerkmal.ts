/**
 * Area as a Merkmal: the Länder, Kreise, Gemeinden and Sozialräume that a table speaks of.
 *
 * @module
 */
import type * as Raum from "../kernel/Raum.js"
import * as Codeliste from "./Codeliste.js"
import * as Merkmal from "./Merkmal.js"

/** The id of the Merkmal that holds the area. */
export const ID = "raum"

/**
 * Writes the key of an area: its AGS, and for a Sozialraum `05562024:huels`.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 * import { Raummerkmal } from "@teilhabe/core/merkmal"
 *
 * Raummerkmal.keyOf(Raum.make("05562024", "Marl")) // => "05562024"
 * Raummerkmal.keyOf(Raum.sozialraum("05562024", "huels", "Hüls")) // => "05562024:huels"
 * ```
 */
export const keyOf = (raum: Raum.Raum): string => (raum._tag === "Sozialraum" ? `${raum.gemeinde}:${raum.id}` : raum.ags)

const above = (key: string, keys: ReadonlySet<string>): string | undefined => {
  const shorter = key.includes(":") ? [key.slice(0, 8)] : []
  const whole = key.slice(0, 8)
  return [...shorter, ...[5, 3, 2].filter((length) => length < whole.length).map((length) => whole.slice(0, length))]
    .find((candidate) => candidate !== key && keys.has(candidate))
}

/**
 * Makes the Merkmal of the areas that a table speaks of; each lies below the smallest of them that holds it.
 *
 * Unless `vollstaendig`, they are `darunter` groups: a table that lists some towns of a Kreis must not be added up to it.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 * import { Raummerkmal } from "@teilhabe/core/merkmal"
 *
 * const raum = Raummerkmal.make([Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")])
 * raum.liste.auspraegungen[1] // => { schluessel: "05562024", name: "Marl", gliederung: "darunter", oberhalb: "05562" }
 * ```
 */
export const make = (raeume: Iterable<Raum.Raum>, { vollstaendig = false }: { readonly vollstaendig?: boolean } = {}): Merkmal.Merkmal => {
  const names = new Map([...raeume].map((raum) => [keyOf(raum), raum.name]))
  const keys = new Set(names.keys())
  const auspraegungen = [...names].map(([schluessel, name]): Codeliste.Auspraegung => {
    const oberhalb = above(schluessel, keys)
    return {
      schluessel,
      name,
      ...(vollstaendig ? {} : { gliederung: "darunter" }),
      ...(oberhalb === undefined ? {} : { oberhalb }),
    }
  })
  return Merkmal.make(ID, Codeliste.make({ id: ID, titel: "Raum", quelle: "Amtliches Gemeindeverzeichnis", auspraegungen }))
}
