import type { Eroeffnet, Fall } from "../../Fall.js"
import type { Massnahmestand } from "../../Massnahme.js"
import { into, replace } from "../kopie.js"
import { enter } from "../phasenwechsel.js"
import type { Evolvers } from "./evolver.js"
import { ziele } from "./ziele.js"

/** The case with one measure changed; the same case where it has no such measure. */
const change = (fall: Fall, id: string, f: (massnahme: Massnahmestand) => Massnahmestand): Fall =>
  fall.phase === "neu" || !fall.massnahmen.some((one) => one.id === id)
    ? fall
    : replace(fall, { massnahmen: fall.massnahmen.map((one) => (one.id === id ? f(one) : one)) })

const fassungOf = ({ fruehereVereinbarungen }: Eroeffnet, art: "zielvereinbarung" | "hilfeplan"): number =>
  fruehereVereinbarungen.filter((one) => one.art === art).length + 1

/** Whether something with an id can be added for a Handlungsziel: the id is new, and the goal is there. */
const isPlace = (fall: Eroeffnet, used: ReadonlyArray<{ readonly id: string }>, { handlungsziel, id }: { readonly handlungsziel: string; readonly id: string }): boolean =>
  fall.ziele.handlung.some((ziel) => ziel.id === handlungsziel) && !used.some((one) => one.id === id)

/** Tells the case after goals, measures and agreements. */
export const planung: Evolvers<"MottozielFormulated" | "RahmenzielFormulated" | "HandlungszielFormulated" | "ZielAbandoned" | "ZielvereinbarungAgreed" | "MassnahmePlanned" | "MassnahmeDropped" | "PassungRecorded" | "HilfeplanAgreed" | "LeistungRequested" | "MassnahmeStarted" | "MassnahmeEnded"> = {
  ...ziele,
  ZielvereinbarungAgreed: (fall, { vermerk: { am }, zustimmungen }) =>
    fall.phase === "zielvereinbarung"
      ? into(fall, { ...enter(fall, "hilfeplanung", am), zielvereinbarung: { art: "zielvereinbarung", fassung: fassungOf(fall, "zielvereinbarung"), am, zustimmungen } })
      : fall,
  HilfeplanAgreed: (fall, { naechstePruefung, vermerk: { am }, zustimmungen }) =>
    fall.phase === "hilfeplanung"
      ? into(fall, { ...enter(fall, "leistungssteuerung", am), hilfeplan: { art: "hilfeplan", fassung: fassungOf(fall, "hilfeplan"), am, zustimmungen }, naechstePruefung })
      : fall,
  MassnahmePlanned: (fall, { massnahme, vermerk }) =>
    fall.phase === "neu" || !isPlace(fall, fall.massnahmen, massnahme) ? fall : replace(fall, { massnahmen: [...fall.massnahmen, { ...massnahme, stand: "geplant", geplantAm: vermerk.am }] }),
  MassnahmeDropped: (fall, { grund, massnahme, vermerk }) =>
    change(fall, massnahme, (one) => ({ ...one, stand: "gestrichen", beendetAm: vermerk.am, grund })),
  PassungRecorded: (fall, { passung, vermerk }) =>
    fall.phase === "neu" || !isPlace(fall, fall.passungen, passung) ? fall : replace(fall, { passungen: [...fall.passungen, { ...passung, am: vermerk.am }] }),
  LeistungRequested: (fall, { massnahme, vermerk }) =>
    change(fall, massnahme, (one) => ({ ...one, stand: "angefragt", angefragtAm: vermerk.am })),
  MassnahmeStarted: (fall, { massnahme, vermerk }) =>
    change(fall, massnahme, (one) => ({ ...one, stand: "laeuft", begonnenAm: vermerk.am })),
  MassnahmeEnded: (fall, { grund, massnahme, stand, vermerk }) =>
    change(fall, massnahme, (one) => ({ ...one, stand, beendetAm: vermerk.am, ...(grund === undefined ? {} : { grund }) })),
}
