import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Eroeffnet, Fall, Protokollzeile } from "../../Fall.js"
import { replace } from "../kopie.js"
import { beendetSchon } from "../zweckende.js"
import type { EreignisOf, Evolvers } from "./evolver.js"

const log = (fall: Fall, line: Protokollzeile): Fall => (fall.phase === "neu" ? fall : replace(fall, { protokoll: [...fall.protokoll, line] }))

const isRestricted = (fall: Eroeffnet, person: string): boolean => fall.eingeschraenkt.some((zeile) => zeile.person === person)

// A consent that was withdrawn before it was told is withdrawn from the same day on, and nothing was ever shown by it.
const give = (fall: Eroeffnet, { einwilligung, vermerk }: EreignisOf<"EinwilligungGiven">): Eroeffnet => {
  const vorab = fall.vorabWiderrufen?.find((one) => one.einwilligung === einwilligung.id)
  const gegeben = { ...einwilligung, beendet: beendetSchon(fall, vermerk.am) }
  const stand = vorab === undefined ? gegeben : { ...gegeben, widerrufenAm: Stichtag.min(vorab.am, einwilligung.von) }
  return replace(fall, { einwilligungen: [...fall.einwilligungen, stand] })
}

const withdraw = (fall: Eroeffnet, { einwilligung: id, vermerk: { am } }: EreignisOf<"EinwilligungWithdrawn">): Eroeffnet => {
  const { einwilligungen, vorabWiderrufen = [] } = fall
  const found = einwilligungen.find((one) => one.id === id)
  if (found?.widerrufenAm !== undefined || vorabWiderrufen.some((one) => one.einwilligung === id)) return fall
  return found === undefined
    ? replace(fall, { vorabWiderrufen: [...vorabWiderrufen, { einwilligung: id, am }] })
    : replace(fall, { einwilligungen: einwilligungen.map((one) => (one === found ? { ...one, widerrufenAm: am } : one)) })
}

/** What follows from consents, restrictions and all that was shown. */
export const einwilligung: Evolvers<"EinwilligungGiven" | "EinwilligungWithdrawn" | "VerarbeitungRestricted" | "EinschraenkungLifted" | "FallDisclosed" | "UebermittlungRecorded" | "KonferenzHeld" | "FallberichtIssued"> = {
  EinwilligungGiven: (fall, ereignis) =>
    fall.phase === "neu" || fall.einwilligungen.some(({ id }) => id === ereignis.einwilligung.id) ? fall : give(fall, ereignis),
  EinwilligungWithdrawn: (fall, ereignis) => (fall.phase === "neu" ? fall : withdraw(fall, ereignis)),
  VerarbeitungRestricted: (fall, { grund, person, vermerk }) =>
    fall.phase === "neu" || isRestricted(fall, person)
      ? fall
      : replace(fall, { eingeschraenkt: [...fall.eingeschraenkt, { person, seit: vermerk.am, grund }] }),
  EinschraenkungLifted: (fall, { person }) =>
    fall.phase === "neu" || !isRestricted(fall, person)
      ? fall
      : replace(fall, { eingeschraenkt: fall.eingeschraenkt.filter((zeile) => zeile.person !== person) }),
  FallDisclosed: log,
  UebermittlungRecorded: log,
  KonferenzHeld: (fall, ereignis) => {
    if (fall.phase === "neu") return fall
    const { datenarten, konferenz: held, personen, vermerk: { am } } = ereignis
    const konferenz = { ...held, am, ...(personen === undefined ? {} : { personen }), ...(datenarten === undefined ? {} : { datenarten }) }
    return replace(fall, { konferenzen: [...fall.konferenzen, konferenz], protokoll: [...fall.protokoll, ereignis] })
  },
  FallberichtIssued: log,
}
