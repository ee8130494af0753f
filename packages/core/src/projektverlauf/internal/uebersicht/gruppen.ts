/**
 * Into which parts the Projekte of a Konzept fall.
 *
 * @module
 */
import * as Horizont from "../../../konzept/Horizont.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Projektstand } from "../../Projektstand.js"

/** By what the Projekte are grouped. */
export type Nach = "handlungsfeld" | "horizont" | "leitziel" | "zielgruppe"

/** A part: what it is called, and its key, unless it is the rest. */
export interface Gruppe {
  readonly schluessel?: string
  readonly titel: string
}

/** What of a Konzept makes the parts. */
export type Gliederung = Pick<Konzept, "projekte" | "handlungsfelder" | "zielgruppen">

const HORIZONTE: Readonly<Record<Horizont.Horizont, string>> = { kurzfristig: "Kurzfristig", mittelfristig: "Mittelfristig", langfristig: "Langfristig", dauerhaft: "Dauerhaft" }

const titled = (list: ReadonlyArray<{ readonly id: string; readonly titel: { readonly de: string } }>): ReadonlyArray<Gruppe> =>
  list.map(({ id, titel }) => ({ schluessel: id, titel: titel.de }))

/** The parts that the Konzept knows, in its order. */
const bekannte = ({ handlungsfelder, zielgruppen }: Gliederung, nach: Nach): ReadonlyArray<Gruppe> => {
  if (nach === "horizont") return Horizont.all.map((horizont) => ({ schluessel: horizont, titel: HORIZONTE[horizont] }))
  if (nach === "handlungsfeld") return titled(handlungsfelder)
  return titled(nach === "zielgruppe" ? zielgruppen : handlungsfelder.flatMap(({ leitziele }) => leitziele))
}

/** The keys of the parts to which a Projekt belongs; none means the rest. */
export const schluesselOf = (projekt: Projekt, stand: Projektstand, nach: Nach): ReadonlyArray<string> => {
  if (nach === "handlungsfeld" || nach === "horizont") return [projekt[nach]]
  if (nach === "leitziel") return [...new Set(projekt.leitziele)]
  // What is for everybody alike stays so when it is extended to one group more.
  const weitere = stand.lage === "vorgesehen" || projekt.zielgruppen.length === 0 ? [] : stand.zielgruppen
  return [...new Set([...projekt.zielgruppen, ...weitere])]
}

const REST: Readonly<Record<Nach, string>> = {
  handlungsfeld: "ohne Handlungsfeld", horizont: "ohne Horizont", leitziel: "ohne Leitziel", zielgruppe: "an alle gleichermaßen gerichtet",
}

/** All parts: those of the Konzept, then what is named and not in it, then the rest, where a Projekt is in it. */
export const gruppenOf = (konzept: Gliederung, nach: Nach, belegt: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Gruppe> => {
  const known = bekannte(konzept, nach)
  const ids = new Set(known.map(({ schluessel }) => schluessel))
  const fremd = [...new Set(belegt.flat())].filter((id) => !ids.has(id)).map((id) => ({ schluessel: id, titel: id }))
  return [...known, ...fremd, ...(belegt.some((list) => list.length === 0) ? [{ titel: REST[nach] }] : [])]
}
