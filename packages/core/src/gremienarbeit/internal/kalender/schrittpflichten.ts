import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Schritt } from "../../../konzept/Prozess.js"
import type { Gremienstand } from "../../Gremienstand.js"
import { type Entwurf, optional } from "./entwurf.js"
import type { Rahmen } from "./rahmen.js"
import { type Belegt, belegen } from "./sitzungsperioden.js"

/** A step with the last day of its time, and the sitting that was held or set for it. */
export interface Schrittlage extends Pick<Belegt, "gehalten" | "vorgesehen"> {
  readonly schritt: Schritt
  readonly von: Stichtag
  readonly bis: Stichtag
}

/** The steps that take place in one sitting. */
const SITZUNGEN = new Set<Schritt["art"]>(["auftakt", "sitzung"])

/** The id of the duty to take a step. */
export const schrittId = ({ id }: Schritt): string => `schritt/${id}`

const datedOf = ({ prozess }: Konzept): ReadonlyArray<Schrittlage> =>
  (prozess?.schritte ?? []).flatMap((schritt) =>
    schritt.stand === "abgesagt" || schritt.zeit?.bis === undefined ? [] : [{ schritt, von: schritt.zeit.von, bis: schritt.zeit.bis }])

/** Finds the sittings of a Gremium that are its steps on the way to the Konzept: each sitting is one step at the most. */
export const schrittsitzungen = (konzept: Konzept, gremium: Id, { sitzungen }: Gremienstand): ReadonlyArray<Schrittlage> => {
  const steps = datedOf(konzept).filter(({ schritt }) => schritt.gremium === gremium && SITZUNGEN.has(schritt.art))
  const belegte = new Map(belegen(steps.map((step) => ({ ...step, titel: step.schritt.id })), sitzungen).map((belegt) => [belegt.periode.titel, belegt]))
  return steps.map((step) => {
    const { gehalten, vorgesehen } = belegte.get(step.schritt.id) ?? {}
    return { ...step, ...optional("gehalten", gehalten), ...optional("vorgesehen", vorgesehen) }
  })
}

/** Who takes a step: those it names, or the Gremium that meets in it. */
export const responsible = ({ durch, gremium }: Schritt): ReadonlyArray<Id> => (durch.length > 0 || gremium === undefined ? durch : [gremium])

/** A step is done on the day of its sitting, or else on the last day on which it can have been done. */
const entwurf = ({ bis, gehalten, schritt, von }: Schrittlage): Entwurf => {
  const done = gehalten?.tag ?? (schritt.stand === "abgeschlossen" ? bis : undefined)
  const assumed = gehalten === undefined && done !== undefined && von !== bis
  return {
    id: schrittId(schritt),
    art: "schritt",
    titel: Text.read(schritt.titel),
    ab: von,
    am: bis,
    wer: responsible(schritt),
    betrifft: schritt.id,
    herkunft: "konzept",
    ...(assumed ? { tagHerkunft: "annahme" } : {}),
    quelle: schritt.quelle,
    ...optional("erfuelltAm", done),
  }
}

/** What a city on its way to a Konzept has set itself: each step by the last day of its time; one that was called off is owed by nobody. */
export const schrittpflichten = (gremien: ReadonlyMap<Id, Gremienstand>, { konzept }: Rahmen): ReadonlyArray<Entwurf> => {
  const met = new Map([...gremien].flatMap(([id, stand]) => schrittsitzungen(konzept, id, stand)).map((lage) => [lage.schritt, lage] as const))
  return datedOf(konzept).map((step) => entwurf(met.get(step.schritt) ?? step))
}
