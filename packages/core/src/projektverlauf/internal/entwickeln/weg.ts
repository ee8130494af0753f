import * as Stichtag from "../../../kernel/Stichtag.js"
import type * as Stand from "../../Projektstand.js"
import { erprobungsende, schluesselOf } from "../frist.js"
import { planGetanAm } from "../termin/weg.js"
import { enter, type EreignisOf, type Evolvers, tagOf, verschiebung, withoutPlan } from "./kern.js"

const withBeschluss = ({ beschluss }: { readonly beschluss?: EreignisOf<"ProjektAdapted">["beschluss"] }): Pick<EreignisOf<"ProjektAdapted">, "beschluss"> =>
  beschluss === undefined ? {} : { beschluss }

// The reason is kept where every day that was put off has it.
const prolong = (stand: Stand.Projektstand, ereignis: EreignisOf<"ErprobungProlonged">): Stand.Projektstand => {
  if (stand.lage !== "in-erprobung" || ereignis.bis <= stand.bis) return stand
  const schluessel = schluesselOf("erprobungsende", erprobungsende(stand.seit, stand.dauer))
  return { ...stand, bis: ereignis.bis, verschiebungen: [...stand.verschiebungen, verschiebung(schluessel, ereignis)] }
}

const NEUE_PLANUNG = "neue Planung"

type Aufschub = Pick<Stand.Gefuehrtes, "verschiebungen"> & { readonly tag?: Stichtag.Stichtag }

/**
 * What a new plan does to a day of the one before: a day that is still due and comes later keeps its name and counts as put off, once
 * for each later day; an earlier day, or one that was kept, begins anew.
 */
const replan = (art: "beginn" | "abschluss", stand: Stand.Projektstand, tag: Stichtag.Stichtag | undefined, { beschluss, vermerk }: EreignisOf<"ProjektPlanned">): Aufschub => {
  const bisher = stand.lage === "vorgesehen" ? [] : stand.verschiebungen
  const erster = stand.lage === "vorgesehen" || planGetanAm(art, stand) !== undefined ? undefined : stand.plan?.[art === "beginn" ? "beginn" : "ende"]
  if (tag === undefined) return { verschiebungen: bisher }
  if (erster === undefined || tag < erster) return { tag, verschiebungen: bisher }
  const frist = schluesselOf(art, erster)
  const present = Stichtag.max(erster, ...bisher.flatMap((one) => (one.frist === frist ? [one.bis] : [])))
  if (tag === present) return { tag: erster, verschiebungen: bisher }
  const kept = bisher.filter((one) => one.frist !== frist || one.bis < tag)
  const neu: Stand.Verschiebung = { frist, bis: tag, grund: NEUE_PLANUNG, notiert: vermerk.am, ...(beschluss === undefined ? {} : { beschluss }) }
  return { tag: erster, verschiebungen: tag > erster ? [...kept, neu] : kept }
}

const plan = (stand: Stand.Projektstand, ereignis: EreignisOf<"ProjektPlanned">): Stand.Projektstand => {
  const { beginn, ende } = ereignis
  const tage = { ...(beginn === undefined ? {} : { beginn }), ...(ende === undefined ? {} : { ende }) }
  const next = enter<Stand.Geplant>(withoutPlan(stand), ereignis, () => ({ lage: "geplant", ...tage }))
  if (beginn === undefined && ende === undefined) return next
  const first = replan("beginn", stand, beginn, ereignis)
  const last = replan("abschluss", stand.lage === "vorgesehen" ? stand : { ...stand, verschiebungen: first.verschiebungen }, ende, ereignis)
  return {
    ...next,
    plan: { ...(first.tag === undefined ? {} : { beginn: first.tag }), ...(last.tag === undefined ? {} : { ende: last.tag }) },
    verschiebungen: stand.lage === "vorgesehen" ? [] : last.verschiebungen,
  }
}

const extend = (stand: Stand.Projektstand, { orte, zielgruppen }: EreignisOf<"ProjektExtended">): Stand.Projektstand => {
  if (stand.lage === "vorgesehen") return stand
  const neu = { zielgruppen: [...new Set([...stand.zielgruppen, ...zielgruppen])], orte: [...new Set([...stand.orte, ...orte])] }
  return neu.zielgruppen.length + neu.orte.length > stand.zielgruppen.length + stand.orte.length ? { ...stand, ...neu } : stand
}

/** How a Projekt goes its way. */
export const weg: Evolvers<
  | "PruefungCommissioned" | "ProjektPlanned" | "ErprobungBegun" | "ErprobungProlonged" | "ProjektStarted" | "RegelangebotMade" | "ProjektExtended" | "ProjektAdapted"
  | "ProjektCompleted" | "ProjektEnded" | "ProjektMerged" | "ProjektReopened"
> = {
  PruefungCommissioned: (stand, ereignis) =>
    enter<Stand.InPruefung>(stand, ereignis, () => ({ lage: "in-pruefung", frage: ereignis.frage, ...(ereignis.bis === undefined ? {} : { bis: ereignis.bis }) })),
  ProjektPlanned: plan,
  ErprobungBegun: (stand, ereignis) =>
    enter<Stand.InErprobung>(stand, ereignis, (seit) => ({ lage: "in-erprobung", dauer: ereignis.dauer, bis: erprobungsende(seit, ereignis.dauer) })),
  ErprobungProlonged: prolong,
  ProjektStarted: (stand, ereignis) =>
    enter<Stand.Laufend>(stand, ereignis, () => ({ lage: "laufend", ...(ereignis.ende === undefined ? {} : { ende: ereignis.ende }) })),
  RegelangebotMade: (stand, ereignis) => enter<Stand.Regelangebot>(stand, ereignis, () => ({ lage: "regelangebot" })),
  ProjektExtended: extend,
  ProjektAdapted: (stand, ereignis) =>
    stand.lage === "vorgesehen" ? stand : { ...stand, anpassungen: [...stand.anpassungen, { was: ereignis.was, am: tagOf(ereignis), ...withBeschluss(ereignis) }] },
  ProjektCompleted: (stand, ereignis) => enter<Stand.Abgeschlossen>(stand, ereignis, () => ({ lage: "abgeschlossen", ergebnis: ereignis.ergebnis })),
  ProjektEnded: (stand, ereignis) =>
    enter<Stand.Beendet>(stand, ereignis, () => ({ lage: "beendet", grund: ereignis.grund, ...(ereignis.notiz === undefined ? {} : { notiz: ereignis.notiz }) })),
  ProjektMerged: (stand, ereignis) => enter<Stand.Zusammengefuehrt>(stand, ereignis, () => ({ lage: "zusammengefuehrt", nach: ereignis.nach })),
  ProjektReopened: (stand, ereignis) => enter<Stand.Geplant>(withoutPlan(stand), ereignis, () => ({ lage: "geplant" })),
}
