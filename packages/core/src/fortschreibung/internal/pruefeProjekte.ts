import type { Finding } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import * as Text from "../../kernel/Text.js"
import * as Fassung from "../../konzept/Fassung.js"
import { fristen } from "../../konzept/fristen.js"
import * as Horizontregel from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Projekt } from "../../konzept/Projekt.js"
import type { Gefuehrtes, Projektstand } from "../../projektverlauf/Projektstand.js"
import { isUeberfaellig } from "../../projektverlauf/Termin.js"
import { termine } from "../../projektverlauf/termine.js"
import type { Uebergang } from "../Uebergang.js"
import { uebernahme } from "../uebernahme.js"
import { fehler, hinweis, warnung } from "./finding.js"

const ENDED: ReadonlySet<Projektstand["lage"]> = new Set<Projektstand["lage"]>(["abgeschlossen", "beendet", "zusammengefuehrt"])

const successorsOf = (id: Id, uebergang: Uebergang | undefined): ReadonlyArray<Id> =>
  (uebergang?.ueberfuehrungen ?? []).flatMap(({ alt, neu }) => (alt.includes(id) ? neu : []))

const predecessorOf = (id: Id, uebergang: Uebergang | undefined): Id =>
  (uebergang?.ueberfuehrungen ?? []).find(({ alt, neu }) => neu.includes(id) && !alt.includes(id))?.alt[0] ?? id

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

const isRunning = (stand: Projektstand | undefined): stand is Gefuehrtes => stand !== undefined && stand.lage !== "vorgesehen" && !ENDED.has(stand.lage)

/** What runs and is overdue under the old Fassung and is not any more under the new one, which so moves its day and says nothing of it. */
const carriedOver = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, staende: ReadonlyMap<Id, Projektstand>): ReadonlyArray<Finding> => {
  const ab = Fassung.gueltigAb(neu)
  if (ab === undefined) return []
  return alt.projekte.flatMap((projekt) => {
    const stand = staende.get(projekt.id)
    const goesOnAs = successorsOf(projekt.id, uebergang)[0] ?? projekt.id
    const after = neu.projekte.find(({ id }) => id === goesOnAs)
    if (after === undefined || !isRunning(stand) || lastNote(stand) > ab) return []
    const still = new Set(termine(after, stand, neu, ab).filter((one) => isUeberfaellig(one, ab)).map(({ am }) => am))
    const late = termine(projekt, stand, alt, ab).find((one) => isUeberfaellig(one, ab) && !still.has(one.am))
    return late === undefined
      ? []
      : [hinweis("OverdueCarriedOver", ["projekte"], `the Projekt "${projekt.id}" is overdue since ${late.am} (${late.art}), and the new Fassung counts that day anew: say in the Begründung that it is late, or put it off by a note`, { id: after.id, am: late.am, art: late.art }, after)]
  })
}

const lastNote = (stand: Projektstand): string => (stand.lage === "vorgesehen" ? "" : stand.zuletzt)

const tooEarly = (neu: Konzept, staende: ReadonlyMap<Id, Projektstand>): ReadonlyArray<Finding> => {
  const ab = neu.fassung?.gueltigAb
  const late = ab === undefined ? [] : [...staende].filter(([, stand]) => lastNote(stand) > ab)
  const [first] = late.toSorted((a, b) => (lastNote(a[1]) < lastNote(b[1]) ? 1 : -1))
  return ab === undefined || first === undefined
    ? []
    : [warnung("GueltigAbBeforeNotes", ["fassung", "gueltigAb"], `the new Fassung is to be in force from ${ab}, and ${late.length} Projekte have later notes, made under the old one (the last on ${lastNote(first[1])}): say a later day`, { ab, am: lastNote(first[1]), anzahl: late.length })]
}

/** What runs and lives on elsewhere, and what somebody has to note so that it does. */
const stillToCarryOut = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, staende: ReadonlyMap<Id, Projektstand>): ReadonlyArray<Finding> => {
  const ab = Fassung.gueltigAb(neu)
  if (uebergang === undefined || ab === undefined) return []
  const steps = uebernahme(alt, neu, uebergang, staende, ab)
  return [...new Set(steps.map(({ projekt }) => projekt))].map((id) => {
    const befehle = steps.filter(({ projekt }) => projekt === id).map(({ _tag }) => _tag).join(", ")
    return hinweis("UebernahmeOpen", ["uebergang", "ueberfuehrungen"], `what becomes of "${id}" is still to be noted: ${befehle}; uebernahme gives the commands, note them on the first day of the new Fassung`, { id, befehle })
  })
}

const movedField = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, staende: ReadonlyMap<Id, Projektstand>): ReadonlyArray<Finding> =>
  (uebergang?.ueberfuehrungen ?? []).flatMap((passage) => passage.alt.flatMap((id) => {
    const before = alt.projekte.find((one) => one.id === id)
    const after = neu.projekte.find((one) => one.id === passage.neu[0])
    const stand = staende.get(id)
    if (before === undefined || after === undefined || !isRunning(stand)) return []
    if (before.handlungsfeld === after.handlungsfeld || before.leitziele.length === 0 || before.leitziele.some((ziel) => after.leitziele.includes(ziel))) return []
    return [hinweis("UeberfuehrungMovesField", ["uebergang", "ueberfuehrungen"], `the Projekt "${id}" is ${stand.lage} and lives on as "${after.id}" in another Handlungsfeld ("${after.handlungsfeld}") with none of its Leitziele: keep one of them, or say in the Begründung what it aims at now`, { id, nach: after.id, handlungsfeld: after.handlungsfeld }, after)]
  }))

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
    ...tooEarly(neu, staende),
    ...carriedOver(alt, neu, uebergang, staende),
    ...movedField(alt, neu, uebergang, staende),
    ...stillToCarryOut(alt, neu, uebergang, staende),
    ...alt.projekte.flatMap((projekt) => (after.has(projekt.id) || successorsOf(projekt.id, uebergang).length > 0 ? [] : [dropped(projekt, staende.get(projekt.id))])),
    ...neu.projekte.flatMap((projekt) => {
      const stand = staende.get(projekt.id)
      return [
        ...overdue(neu, before.get(projekt.id) ?? before.get(predecessorOf(projekt.id, uebergang)), projekt, stand),
        ...(stand === undefined || stand.lage === "vorgesehen" ? [] : [...lost(projekt, stand), ...merged(projekt, stand)]),
      ]
    }),
  ]
}
