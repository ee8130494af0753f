import type { Stichtag } from "../../../kernel/Stichtag.js"
import type * as Fall from "../../Fall.js"
import type { HandlungszielId } from "../../Kennung.js"
import type { Ueberpruefung } from "../../Ueberpruefung.js"
import type { Handlungszielstand } from "../../Ziel.js"
import { into, replace } from "../kopie.js"
import { enter } from "../phasenwechsel.js"
import { abschluss, backToBestandsaufnahme } from "./abschluss.js"
import type { Evolvers } from "./evolver.js"
import { uebergabe } from "./uebergabe.js"

const amend = (fall: Fall.Fall, id: HandlungszielId, change: (ziel: Handlungszielstand) => Handlungszielstand): Fall.Fall => {
  if (fall.phase !== "leistungssteuerung" && fall.phase !== "monitoring" && fall.phase !== "evaluation") return fall
  if (!fall.ziele.handlung.some((ziel) => ziel.id === id)) return fall
  return replace(fall, { ziele: { ...fall.ziele, handlung: fall.ziele.handlung.map((ziel) => (ziel.id === id ? change(ziel) : ziel)) } })
}

const backToPlanung = (fall: Fall.InMonitoring, folge: "zielvereinbarung" | "hilfeplanung", am: Stichtag): Fall.Fall => {
  const { hilfeplan, naechstePruefung: _naechste, ...planung } = fall
  if (folge === "hilfeplanung") return { ...planung, fruehereVereinbarungen: [...fall.fruehereVereinbarungen, hilfeplan], ...enter(fall, folge, am) }
  const { zielvereinbarung, ...erhoben } = planung
  return { ...erhoben, fruehereVereinbarungen: [...fall.fruehereVereinbarungen, zielvereinbarung, hilfeplan], ...enter(fall, folge, am) }
}

const follow = (before: Fall.InMonitoring, ueberpruefung: Ueberpruefung, am: Stichtag): Fall.Fall => {
  const fall = replace(before, { ueberpruefungen: [...before.ueberpruefungen, { ...ueberpruefung, am }] })
  const { folge, naechste = fall.naechstePruefung } = ueberpruefung
  if (folge === "bestandsaufnahme") return backToBestandsaufnahme(fall, am)
  if (folge === "evaluation") return into(fall, { ...enter(fall, folge, am), naechstePruefung: naechste })
  if (folge === "leistungssteuerung") return into(fall, { ...enter(fall, folge, am), naechstePruefung: naechste })
  return backToPlanung(fall, folge, am)
}

const monitoring: Evolvers<"MonitoringBegun" | "HandlungszielRated" | "HandlungszielSettled" | "MonitoringCompleted"> = {
  MonitoringBegun: (fall, { vermerk: { am } }) => (fall.phase === "leistungssteuerung" ? into(fall, { ...enter(fall, "monitoring", am) }) : fall),
  HandlungszielRated: (fall, { gemeinsam, handlungsziel, stufe, vermerk: { am } }) =>
    amend(fall, handlungsziel, (ziel) => ({ ...ziel, bewertungen: [...ziel.bewertungen, { am, stufe, gemeinsam }] })),
  HandlungszielSettled: (fall, { ausgang, handlungsziel }) => amend(fall, handlungsziel, (ziel) => ({ ...ziel, ausgang })),
  MonitoringCompleted: (fall, { ueberpruefung, vermerk: { am } }) => (fall.phase === "monitoring" ? follow(fall, ueberpruefung, am) : fall),
}

/** How Monitoring, evaluation, the end and a hand-over change a case. */
export const verlauf = { ...monitoring, ...abschluss, ...uebergabe }
