import type { Feld, Geaendert, Weise } from "../Unterschied.js"
import type { Knoten } from "./baum.js"
import { sameValue } from "./gleich.js"

const WEISEN: Readonly<Record<string, Weise>> = { titel: "umbenannt", beschreibung: "neu-gefasst", horizont: "verschoben", handlungsfeld: "verlegt" }

/** Lists the fields that differ. */
export const diffFelder = (alt: Readonly<Record<string, unknown>>, neu: Readonly<Record<string, unknown>>): ReadonlyArray<Feld> =>
  [...new Set([...Object.keys(alt), ...Object.keys(neu)])].flatMap((feld) => {
    const [had, has] = [Object.hasOwn(alt, feld), Object.hasOwn(neu, feld)]
    if (had && has && sameValue(alt[feld], neu[feld])) return []
    return [{ feld, ...(had ? { alt: alt[feld] } : {}), ...(has ? { neu: neu[feld] } : {}) }]
  })

/** Tells how an element differs from what it was; its id alone is no difference. */
export const changed = (alt: Knoten, neu: Knoten): ReadonlyArray<Geaendert> => {
  const felder = diffFelder(alt.wert, neu.wert).filter(({ feld }) => feld !== "id")
  const moved = !sameValue(alt.stelle, neu.stelle)
  if (felder.length === 0 && !moved) return []
  const weisen = new Set<Weise>([...felder.map(({ feld }) => WEISEN[feld] ?? "geaendert"), ...(moved ? ["verlegt" as const] : [])])
  const stelle = {
    alt: alt.stelle, neu: neu.stelle,
    ...(alt.nach === undefined ? {} : { nachAlt: alt.nach }), ...(neu.nach === undefined ? {} : { nachNeu: neu.nach }),
  }
  return [{ art: "geaendert", element: neu.id, elementart: neu.art, titel: neu.titel, weisen: [...weisen], felder, ...(moved ? { stelle } : {}) }]
}
