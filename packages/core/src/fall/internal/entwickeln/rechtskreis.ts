import { replace } from "../kopie.js"
import type { Evolvers } from "./evolver.js"

/** What a case is after a span under a law or a step of a checklist. */
export const rechtskreis: Evolvers<"RechtskreisRecorded" | "RechtskreisAmended" | "ChecklisteStarted" | "SchrittCompleted"> = {
  RechtskreisRecorded: (fall, { zeit }) => (fall.phase === "neu" || fall.rechtskreise.some(({ id }) => id === zeit.id) ? fall : replace(fall, { rechtskreise: [...fall.rechtskreise, zeit] })),

  RechtskreisAmended: (fall, { zeit }) =>
    fall.phase !== "neu" && fall.rechtskreise.some(({ id }) => id === zeit.id)
      ? replace(fall, { rechtskreise: fall.rechtskreise.map((one) => (one.id === zeit.id ? zeit : one)) })
      : fall,

  ChecklisteStarted: (fall, { lauf }) =>
    fall.phase === "neu" || fall.checklisten.some(({ id }) => id === lauf.id) ? fall : replace(fall, { checklisten: [...fall.checklisten, { ...lauf, erledigt: [] }] }),

  SchrittCompleted: (fall, { am, lauf, schritt }) =>
    fall.phase !== "neu" && fall.checklisten.some((one) => one.id === lauf && !one.erledigt.some((done) => done.schritt === schritt))
      ? replace(fall, { checklisten: fall.checklisten.map((one) => (one.id === lauf ? { ...one, erledigt: [...one.erledigt, { schritt, am }] } : one)) })
      : fall,
}
