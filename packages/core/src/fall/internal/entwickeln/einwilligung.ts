import type { Eroeffnet, Fall, Protokollzeile } from "../../Fall.js"
import type { Evolvers } from "./evolver.js"

const log = (fall: Fall, line: Protokollzeile): Fall => (fall.phase === "neu" ? fall : { ...fall, protokoll: [...fall.protokoll, line] })

const isRestricted = (fall: Eroeffnet, person: string): boolean => fall.eingeschraenkt.some((zeile) => zeile.person === person)

/** What follows from consents, restrictions and all that was shown. */
export const einwilligung: Evolvers<"EinwilligungGiven" | "EinwilligungWithdrawn" | "VerarbeitungRestricted" | "EinschraenkungLifted" | "FallDisclosed" | "UebermittlungRecorded" | "KonferenzHeld" | "FallberichtIssued"> = {
  EinwilligungGiven: (fall, { einwilligung: given }) =>
    fall.phase === "neu" || fall.einwilligungen.some(({ id }) => id === given.id)
      ? fall
      : { ...fall, einwilligungen: [...fall.einwilligungen, { ...given, beendet: [] }] },
  EinwilligungWithdrawn: (fall, { einwilligung: id, vermerk }) =>
    fall.phase === "neu" || !fall.einwilligungen.some((one) => one.id === id && one.widerrufenAm === undefined)
      ? fall
      : { ...fall, einwilligungen: fall.einwilligungen.map((one) => (one.id === id ? { ...one, widerrufenAm: vermerk.am } : one)) },
  VerarbeitungRestricted: (fall, { grund, person, vermerk }) =>
    fall.phase === "neu" || isRestricted(fall, person)
      ? fall
      : { ...fall, eingeschraenkt: [...fall.eingeschraenkt, { person, seit: vermerk.am, grund }] },
  EinschraenkungLifted: (fall, { person }) =>
    fall.phase === "neu" || !isRestricted(fall, person)
      ? fall
      : { ...fall, eingeschraenkt: fall.eingeschraenkt.filter((zeile) => zeile.person !== person) },
  FallDisclosed: log,
  UebermittlungRecorded: log,
  KonferenzHeld: (fall, ereignis) => {
    if (fall.phase === "neu") return fall
    const konferenz = { ...ereignis.konferenz, am: ereignis.vermerk.am }
    return { ...fall, konferenzen: [...fall.konferenzen, konferenz], protokoll: [...fall.protokoll, ereignis] }
  },
  FallberichtIssued: log,
}
