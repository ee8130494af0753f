import { gliedkennung } from "../ereignis/gliedkennung.js"
import * as Text from "../kernel/Text.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Fassung from "../konzept/Fassung.js"
import type { Glied } from "../konzept/Glied.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Fortschreibung } from "./Fortschreibung.js"

/** The lines of a revision as links of the red thread, and which decision leads to which of them. */
export interface Aenderungsglieder {
  readonly glieder: ReadonlyArray<Glied>
  /** The links that were given, those of decisions now leading to the changes that rest on them. */
  readonly verknuepft: ReadonlyArray<Glied>
}

/**
 * Ties the lines of a revision into the red thread: a decision leads to the line, and the line to the element of the new Fassung.
 *
 * Give the links of sittings and decisions; those of decisions come back with their way to the lines.
 *
 * @example
 * ```ts
 * import { aenderungsglieder, Fortschreibung } from "@teilhabe/core/fortschreibung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const zwei = { ...marl, fassung: { nummer: 2 }, projekte: marl.projekte.slice(1) }
 * aenderungsglieder(Fortschreibung.make(marl, zwei), zwei, []).glieder.map(({ id }) => id) // => ["fassung-2.wohnen-mieterqualifizierung"]
 * ```
 */
export const aenderungsglieder = ({ zeilen }: Fortschreibung, neu: Konzept, beschlussglieder: ReadonlyArray<Glied>): Aenderungsglieder => {
  const nummer = Fassung.nummer(neu)
  const am: Stichtag | undefined = Fassung.gueltigAb(neu)
  const made = zeilen.map((zeile) => {
    const glied: Glied = {
      id: gliedkennung(`fassung-${nummer}`, zeile.element),
      art: "aenderung",
      titel: Text.make(zeile.saetze[0] ?? `Änderung in Fassung ${nummer}`),
      ...(am === undefined ? {} : { am }),
      fuehrtZu: [...new Set([zeile.element, ...(zeile.ueberfuehrung?.neu ?? [])])],
    }
    return { glied, beschluesse: zeile.beschluesse }
  })
  return {
    glieder: made.map(({ glied }) => glied),
    verknuepft: beschlussglieder.map((glied) => {
      const more = made.flatMap((one) => (glied.art === "beschluss" && one.beschluesse.includes(glied.id) ? [one.glied.id] : []))
      return more.length === 0 ? glied : { ...glied, fuehrtZu: [...glied.fuehrtZu, ...more] }
    }),
  }
}
