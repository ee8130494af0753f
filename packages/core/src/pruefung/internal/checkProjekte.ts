import type { Finding } from "../../kernel/Finding.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Gremium } from "../../konzept/Gremium.js"
import type { Context } from "./context.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Teilkonzept } from "../../konzept/Teilkonzept.js"

type PlacedProjekt = Teilkonzept["projekte"][number]

const checkLeitziele = ({ byId, complete }: Context, { at, it }: PlacedProjekt): ReadonlyArray<Finding> => {
  if (it.leitziele.length === 0) {
    const message = `the Projekt "${it.id}" serves no Leitziel; name at least one of its Handlungsfeld "${it.handlungsfeld}"`
    return [fehler("ProjektWithoutLeitziel", [...at, "leitziele"], message, { id: it.id, handlungsfeld: it.handlungsfeld }, it)]
  }
  const own = it.leitziele.some((id) => byId.get(id)?.in === it.handlungsfeld)
  if (own || !complete) return []
  const message = `the Projekt "${it.id}" serves no Leitziel of its own Handlungsfeld "${it.handlungsfeld}"`
  return [warnung("LeitzielOfOtherHandlungsfeld", [...at, "leitziele"], message, { id: it.id, handlungsfeld: it.handlungsfeld }, it)]
}

const checkFristen = ({ view }: Context, { at, it }: PlacedProjekt): ReadonlyArray<Finding> => {
  const adopted = view.beschluss?.it.zeit.von
  return it.fristen.flatMap((frist, index) => {
    // What goes on may have begun before, and a beginning needs no end.
    if (frist.art === "beginn") return []
    const last = frist.bis.bis
    if (last === undefined) {
      const message = `the Frist "${frist.titel.de}" of "${it.id}" has no last day; give a day, month or year`
      return [fehler("FristWithoutEnd", [...at, "fristen", index, "bis"], message, { id: it.id, titel: frist.titel.de }, it)]
    }
    if (adopted === undefined || !Stichtag.isBefore(last, adopted)) return []
    const message = `the Frist "${frist.titel.de}" of "${it.id}" ends on ${last}, before the Konzept was adopted (${adopted} or later)`
    return [fehler("FristBeforeBeschluss", [...at, "fristen", index, "bis"], message, { id: it.id, titel: frist.titel.de, last, adopted }, it)]
  })
}

const checkTrials = ({ at, it }: PlacedProjekt): ReadonlyArray<Finding> =>
  it.erprobung.flatMap((erprobung, index) => {
    if (erprobung.dauer !== undefined && erprobung.zeit?.bis !== undefined) {
      const message = `the trial "${erprobung.titel.de}" of "${it.id}" says both when it ends and how long it lasts; leave dauer out, or the end of zeit open`
      return [warnung("ErprobungSaidTwice", [...at, "erprobung", index, "dauer"], message, { id: it.id, titel: erprobung.titel.de }, it)]
    }
    if (erprobung.dauer !== undefined || erprobung.zeit !== undefined) return []
    const message = `the trial "${erprobung.titel.de}" of "${it.id}" says neither dauer nor zeit`
    return [warnung("ErprobungWithoutTime", [...at, "erprobung", index], message, { id: it.id, titel: erprobung.titel.de }, it)]
  })

const checkPeople = ({ at, it }: PlacedProjekt): ReadonlyArray<Finding> => {
  const both = it.partner.filter((id) => it.federfuehrung.includes(id))
  return [
    ...(it.federfuehrung.length > 0
      ? []
      : [hinweis("ProjektWithoutFederfuehrung", [...at, "federfuehrung"], `the Konzept names nobody who leads the Projekt "${it.id}"`, { id: it.id }, it)]),
    ...both.map((id) =>
      hinweis("FederfuehrungIsPartner", [...at, "partner", it.partner.indexOf(id)], `"${id}" leads the Projekt "${it.id}" and is listed as its partner too`, { id: it.id, akteur: id }, it)),
  ]
}

const checkGremium = (gremien: ReadonlyMap<string, Gremium>, { at, it }: PlacedProjekt): ReadonlyArray<Finding> => {
  const gremium = it.gremium === undefined ? undefined : gremien.get(it.gremium)
  if (gremium === undefined || gremium.handlungsfelder.length === 0 || gremium.handlungsfelder.includes(it.handlungsfeld)) return []
  const message = `the Projekt "${it.id}" of the Handlungsfeld "${it.handlungsfeld}" sets up the Gremium "${gremium.id}", which is for other Handlungsfelder`
  return [warnung("GremiumOfOtherHandlungsfeld", [...at, "gremium"], message, { id: it.id, gremium: gremium.id }, it)]
}

const titleKey = ({ it }: PlacedProjekt): string => `${it.handlungsfeld} ${it.titel.de.toLowerCase()}`

const checkTitles = ({ view }: Context): ReadonlyArray<Finding> => {
  const first = new Map<string, string>()
  return view.projekte.flatMap((placed) => {
    const known = first.get(titleKey(placed))
    if (known === undefined) {
      first.set(titleKey(placed), placed.it.id)
      return []
    }
    const message = `the Projekte "${known}" and "${placed.it.id}" of one Handlungsfeld have the same title`
    return [warnung("TitleDoubled", [...placed.at, "titel"], message, { id: placed.it.id, first: known }, placed.it)]
  })
}

/** A Projekt serves Leitziele, is due after the Beschluss, has somebody who leads, and a title of its own. */
export const checkProjekte = (context: Context): ReadonlyArray<Finding> => {
  const gremien = new Map(context.view.gremien.map(({ it }) => [it.id as string, it]))
  return [
    ...context.view.projekte.flatMap((placed) => [
      ...checkLeitziele(context, placed),
      ...checkFristen(context, placed),
      ...checkTrials(placed),
      ...checkPeople(placed),
      ...checkGremium(gremien, placed),
    ]),
    ...checkTitles(context),
  ]
}

/** A Handlungsfeld has Leitziele and Projekte, and each Leitziel is served. */
export const checkHandlungsfelder = ({ complete, view }: Context): ReadonlyArray<Finding> => {
  const served = new Set(view.projekte.flatMap(({ it }) => it.leitziele))
  const worked = new Set(view.projekte.map(({ it }) => it.handlungsfeld))
  return view.handlungsfelder.flatMap(({ at, it }) => [
    ...(it.leitziele.length > 0
      ? []
      : [fehler("HandlungsfeldWithoutLeitziel", [...at, "leitziele"], `the Handlungsfeld "${it.id}" has no Leitziele; add what it aims at`, { id: it.id }, it)]),
    ...(!complete || worked.has(it.id)
      ? []
      : [warnung("HandlungsfeldWithoutProjekt", at, `no Projekt belongs to the Handlungsfeld "${it.id}"`, { id: it.id }, it)]),
    ...(complete && worked.has(it.id) ? it.leitziele : []).flatMap((leitziel, index) =>
      served.has(leitziel.id)
        ? []
        : [warnung("LeitzielNotServed", [...at, "leitziele", index], `no Projekt serves the Leitziel "${leitziel.id}"`, { id: leitziel.id }, leitziel)]),
  ])
}
