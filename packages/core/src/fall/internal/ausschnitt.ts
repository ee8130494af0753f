/**
 * Which part of a plan a role needs: all of it, or what it does itself.
 *
 * @module
 */
import type { Bestand } from "../Bestand.js"
import type { Akte } from "../Fall.js"
import type { Anfrage } from "../Offenlegung.js"

/** The part of a plan that a role needs. */
export interface Ausschnitt {
  /** Whether the role needs the plan as a whole, with what stands above the Handlungsziele. */
  readonly ganz: boolean
  readonly bestand: (bestand: Bestand) => boolean
  readonly handlungsziel: (id: string) => boolean
  readonly massnahme: (id: string) => boolean
  readonly passung: (id: string) => boolean
}

const always = (): boolean => true
const alles: Ausschnitt = { ganz: true, bestand: always, handlungsziel: always, massnahme: always, passung: always }

/**
 * Cuts out what a role needs.
 *
 * Who gives a service needs its own services with the small steps that they serve and the needs of their Handlungsfelder; not the
 * services of others, nor the problem and the hypothesis that a Rahmenziel names, nor what drives the person.
 */
export const ausschnittOf = ({ massnahmen, ziele }: Akte, { empfaenger, rolle }: Anfrage): Ausschnitt => {
  if (rolle !== "leistungserbringer") return alles
  const own = massnahmen.flatMap((one) => (one.art === "leistung" && one.durch === empfaenger ? [one] : []))
  const schritte = new Set<string>(own.map(({ handlungsziel }) => handlungsziel))
  const ids = new Set<string>(own.map(({ id }) => id))
  const passungen = new Set<string>(own.flatMap(({ aus }) => (aus.art === "passung" ? [aus.passung] : [])))
  const rahmen = new Set<string>(ziele.handlung.filter(({ id }) => schritte.has(id)).map(({ rahmenziel }) => rahmenziel))
  const felder = new Set<string>(ziele.rahmen.filter(({ id }) => rahmen.has(id)).map(({ handlungsfeld }) => handlungsfeld))
  return {
    ganz: false,
    bestand: (bestand) => bestand.art === "bedarf" && felder.has(bestand.handlungsfeld),
    handlungsziel: (id) => schritte.has(id),
    massnahme: (id) => ids.has(id),
    passung: (id) => passungen.has(id),
  }
}
