import type { Finding } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import * as Text from "../../kernel/Text.js"
import * as Fassung from "../../konzept/Fassung.js"
import { fristen } from "../../konzept/fristen.js"
import * as Horizontregel from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Projekt } from "../../konzept/Projekt.js"
import type { Projektstand } from "../../projektverlauf/Projektstand.js"
import type { Uebergang } from "../Uebergang.js"
import { fehler, hinweis, warnung } from "./finding.js"

const ENDED: ReadonlySet<Projektstand["lage"]> = new Set<Projektstand["lage"]>(["abgeschlossen", "beendet", "zusammengefuehrt"])

const successorsOf = (id: Id, uebergang: Uebergang | undefined): ReadonlyArray<Id> =>
  (uebergang?.ueberfuehrungen ?? []).flatMap(({ alt, neu }) => (alt.includes(id) ? neu : []))

const dropped = ({ id, quelle, titel }: Projekt, stand: Projektstand | undefined): Finding => {
  const about = { id, quelle }
  const name = `the Projekt "${id}" (${Text.read(titel)})`
  if (stand === undefined || stand.lage === "vorgesehen") return hinweis("ProjektDroppedUnbegun", ["projekte"], `${name} is dropped, and nothing was ever noted about it: say in the Begründung why it was not begun`, { id }, about)
  if (ENDED.has(stand.lage)) return hinweis("ProjektDroppedEnded", ["projekte"], `${name} is dropped; it is ${stand.lage}, and its past stays in the Fassung before`, { id, lage: stand.lage }, about)
  return fehler("RunningProjektDropped", ["projekte"], `${name} is dropped and still ${stand.lage}: end, complete or merge it first, or say in uebergang.ueberfuehrungen as what it lives on`, { id, lage: stand.lage }, about)
}

const lost = (projekt: Projekt, stand: Exclude<Projektstand, { readonly lage: "vorgesehen" }>): ReadonlyArray<Finding> => {
  const missing = [...stand.zielgruppen.filter((id) => !projekt.zielgruppen.includes(id)), ...stand.orte.filter((id) => !projekt.orte.includes(id))]
  // A Projekt that addresses nobody in particular is for everybody.
  const told = projekt.zielgruppen.length === 0 ? missing.filter((id) => !stand.zielgruppen.includes(id)) : missing
  return told.length === 0
    ? []
    : [warnung("ExtensionLost", ["projekte"], `the Projekt "${projekt.id}" was extended to ${told.map((id) => `"${id}"`).join(", ")}, which the new Fassung does not name: add them, or say why not`, { id: projekt.id, verloren: told.join(", ") }, projekt)]
}

const merged = (projekt: Projekt, stand: Projektstand): ReadonlyArray<Finding> =>
  ENDED.has(stand.lage)
    ? [hinweis("EndedProjektKept", ["projekte"], `the Projekt "${projekt.id}" is ${stand.lage} and still stands in the new Fassung: drop it, or take it up again`, { id: projekt.id, lage: stand.lage }, projekt)]
    : []

const overdue = (neu: Konzept, before: Projekt | undefined, projekt: Projekt, stand: Projektstand | undefined): ReadonlyArray<Finding> => {
  const ab = Fassung.gueltigAb(neu)
  if (ab === undefined || (stand !== undefined && ENDED.has(stand.lage)) || before?.horizont === projekt.horizont) return []
  const late = fristen(projekt, neu.horizontregel ?? Horizontregel.annahme, neu.beschluss).find(({ am, art }) => art === "abschluss" && am < ab)
  return late === undefined
    ? []
    : [warnung("HorizontOverdue", ["projekte"], `the Projekt "${projekt.id}" is ${projekt.horizont} in the new Fassung, which makes it due by ${late.am}, before the Fassung is in force (${ab}): name a Frist, or another Horizont`, { id: projekt.id, am: late.am, ab }, projekt)]
}

/** Checks a new Fassung against what runs. */
export const checkProjekte = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, staende: ReadonlyMap<Id, Projektstand>): ReadonlyArray<Finding> => {
  const [before, after] = [new Map(alt.projekte.map((one) => [one.id, one])), new Map(neu.projekte.map((one) => [one.id, one]))]
  const elsewhere = [...staende].flatMap(([id, stand]) => (before.has(id) || after.has(id) || stand.lage === "vorgesehen" || ENDED.has(stand.lage)
    ? []
    : [fehler("RunningProjektUnknown", ["projekte"], `the Projekt "${id}" is ${stand.lage}, and neither Fassung has it: end it, or take it into the new Fassung`, { id, lage: stand.lage })]))
  return [
    ...elsewhere,
    ...alt.projekte.flatMap((projekt) => (after.has(projekt.id) || successorsOf(projekt.id, uebergang).length > 0 ? [] : [dropped(projekt, staende.get(projekt.id))])),
    ...neu.projekte.flatMap((projekt) => {
      const stand = staende.get(projekt.id)
      return [
        ...overdue(neu, before.get(projekt.id), projekt, stand),
        ...(stand === undefined || stand.lage === "vorgesehen" ? [] : [...lost(projekt, stand), ...merged(projekt, stand)]),
      ]
    }),
  ]
}
