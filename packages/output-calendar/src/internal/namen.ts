/**
 * What the Konzept calls the elements that duties point to.
 *
 * @module
 */
import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import { Id, Quelle, Text } from "@teilhabe/core/kernel"
import type { Konzept } from "@teilhabe/core/konzept"

/** The names that a calendar needs; an id without a name stays an id. */
export interface Namen {
  readonly nenne: (id: Id.Id) => string
  readonly handlungsfelder: (pflicht: Pflicht.Pflicht) => ReadonlyArray<string>
  /** What has to stand beside the title, where it alone says nothing. */
  readonly zusatz: (pflicht: Pflicht.Pflicht) => string | undefined
  readonly quelle: (quelle: Quelle.Quelle) => string
}

const KONZEPT = Id.make("konzept")

/** A title without its article: several Handlungsfelder have a `Steuerungsgruppe`, one of them `Die Steuerungsgruppe`. */
const kern = (titel: string): string => titel.replace(/^(?:Der|Die|Das) /u, "").toLowerCase()

const mehrfach = (titel: ReadonlyArray<string>): ReadonlySet<string> => {
  const kerne = titel.map(kern)
  return new Set(kerne.filter((one, at) => kerne.indexOf(one) !== at))
}

/** Collects the names of a Konzept. */
export const namenOf = (konzept: Konzept.Konzept): Namen => {
  const named = [...konzept.akteure, ...konzept.gremien, ...konzept.handlungsfelder, ...konzept.projekte]
  const titel = new Map<string, string>(named.map((one) => [one.id, Text.read(one.titel)]))
  const felder = new Map<string, ReadonlyArray<Id.Id>>([
    ...konzept.gremien.map(({ handlungsfelder, id }) => [id, handlungsfelder] as const),
    ...konzept.projekte.map(({ handlungsfeld, id }) => [id, [handlungsfeld]] as const),
  ])
  const dokumente = new Map<string, string>(konzept.dokumente.map(({ id, titel }) => [id, Text.read(titel)]))
  const doppelt = mehrfach(konzept.projekte.map((projekt) => Text.read(projekt.titel)))
  const projekte = new Set<string>(konzept.projekte.map(({ id }) => id))
  const nenne = (id: Id.Id): string => titel.get(id) ?? id
  const handlungsfelder = ({ betrifft }: Pflicht.Pflicht): ReadonlyArray<string> => (betrifft === undefined ? [] : (felder.get(betrifft) ?? []).map(nenne))
  return {
    nenne,
    handlungsfelder,
    zusatz: (pflicht) => {
      if (pflicht.betrifft === undefined) return undefined
      const name = nenne(pflicht.betrifft)
      if (projekte.has(pflicht.betrifft)) return doppelt.has(kern(name)) ? handlungsfelder(pflicht).join(", ") : undefined
      return name === pflicht.betrifft || Text.read(pflicht.titel).includes(name) ? undefined : name
    },
    quelle: (quelle) => {
      const ort = Quelle.toText({ ...quelle, dokument: KONZEPT })
      return `${dokumente.get(quelle.dokument) ?? quelle.dokument}: ${ort}`
    },
  }
}
