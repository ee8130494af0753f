/**
 * Area as a Merkmal: the Länder, Kreise, Gemeinden and Sozialräume that a table speaks of.
 *
 * @module
 */
import type * as Result from "effect/Result"
import type * as Raum from "../kernel/Raum.js"
import * as Codeliste from "./Codeliste.js"
import * as Merkmal from "./Merkmal.js"
import * as Zuordnung from "./Zuordnung.js"

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

const LENGTH = { Land: 2, Regierungsbezirk: 3, Kreis: 5 } as const

/**
 * Maps the areas of a Merkmal onto the Kreise, Regierungsbezirke or Länder that hold them, by the digits of their keys.
 *
 * The area above has to be among those of the Merkmal, since its name stands in no key; an area that lies above the
 * level asked for is passed over where others lie below it, and else has no place.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zuordnung } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const raum = Raummerkmal.make([Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")])
 * const kreise = Result.getOrThrow(Raummerkmal.zuordnung(raum, "Kreis"))
 * Zuordnung.apply(kreise, "05562024") // => "05562"
 * Result.mapError(Raummerkmal.zuordnung(raum, "Land"), (why) => why.ohnePlatz) // => Result.fail(["05562024"])
 * ```
 */
export const zuordnung = (
  { liste }: Merkmal.Merkmal,
  ebene: keyof typeof LENGTH,
): Result.Result<Zuordnung.Zuordnung, Zuordnung.ZuordnungInvalid> => {
  const length = LENGTH[ebene]
  const areas = liste.auspraegungen.filter(({ schluessel }) => schluessel.length === length)
  const known = new Set(areas.map(({ schluessel }) => schluessel))
  const titel = { Land: "Länder", Regierungsbezirk: "Regierungsbezirke", Kreis: "Kreise" }[ebene]
  const nach = Codeliste.make({
    id: `${liste.id}-${ebene.toLowerCase()}`,
    titel,
    quelle: liste.quelle,
    auspraegungen: areas.map(({ oberhalb: _oberhalb, ...area }) => area),
  })
  const paare = liste.auspraegungen.flatMap(({ schluessel }) => {
    const above = schluessel.slice(0, length)
    return known.has(above) ? [{ von: schluessel, nach: above }] : []
  })
  return Zuordnung.make(liste, nach, paare)
}
