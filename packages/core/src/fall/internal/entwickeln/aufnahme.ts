import type { Akte, Beraten, InAufnahme, InBestandsaufnahme } from "../../Fall.js"
import { into, replace } from "../kopie.js"
import { enter } from "../phasenwechsel.js"
import { endFall } from "../zweckende.js"
import type { EreignisOf, Evolvers } from "./evolver.js"

// In the order in which every later state is copied, so that they are all made alike.
const open = ({ fall, personen, vermerk: { am }, wunsch, zustaendig }: EreignisOf<"FallOpened">): InAufnahme => ({
  phase: "aufnahme", fall, wunsch, personen, zustaendig, angaben: [],
  einwilligungen: [], eingeschraenkt: [], rechtskreise: [], checklisten: [],
  uebergaben: [], konferenzen: [], protokoll: [], verlauf: [{ phase: "aufnahme", von: am }], zuletzt: am,
  version: 0, bestand: [], ziele: { motto: [], rahmen: [], handlung: [] }, massnahmen: [], passungen: [],
  ueberpruefungen: [], evaluationen: [], fruehereVereinbarungen: [],
  frueher: [], geloescht: [],
})

const admit = (akte: InAufnahme, { begruendung, ergebnis, kriterien, vermerk: { am }, zustimmungen }: EreignisOf<"AufnahmeDecided">): Beraten | InBestandsaufnahme => {
  const rest = { am, kriterien, begruendung, zustimmungen }
  return ergebnis === "case-management"
    ? into(akte, { ...enter(akte, "bestandsaufnahme", am), aufnahme: { ergebnis, ...rest } })
    : into(akte, { ...endFall(akte, am), ...enter(akte, "beraten", am), aufnahme: { ergebnis, ...rest } })
}

const has = (list: ReadonlyArray<{ readonly id: string }>, id: string): boolean => list.some((one) => one.id === id)

const rectify = (angaben: Akte["angaben"], { angabe, bestritten, vermerk }: EreignisOf<"AngabeRectified">): Akte["angaben"] =>
  angaben.map((one) => {
    if (one.id !== angabe.id) return one
    const strittig = bestritten === true && one.bestritten !== undefined ? { bestritten: one.bestritten } : {}
    return { ...angabe, am: one.am, berichtigtAm: vermerk.am, ...strittig }
  })

const dispute = (angaben: Akte["angaben"], { angabe, notiz, vermerk }: EreignisOf<"AngabeDisputed">): Akte["angaben"] =>
  angaben.map((one) => (one.id === angabe ? { ...one, bestritten: { am: vermerk.am, vermerk: notiz } } : one))

/** Tells the case after what was noted in the Aufnahme and the Bestandsaufnahme. */
export const aufnahme: Evolvers<"FallOpened" | "PersonAdded" | "PersonAmended" | "AngabeRecorded" | "AngabeRectified" | "AngabeDisputed" | "AufnahmeDecided" | "BestandRecorded" | "BestandWithdrawn" | "BestandsaufnahmeCompleted"> = {
  FallOpened: (fall, ereignis) => (fall.phase === "neu" ? open(ereignis) : fall),
  PersonAdded: (fall, { person }) => (fall.phase === "neu" || has(fall.personen, person.id) ? fall : replace(fall, { personen: [...fall.personen, person] })),
  PersonAmended: (fall, { person }) =>
    fall.phase === "neu" || !has(fall.personen, person.id) ? fall : replace(fall, { personen: fall.personen.map((one) => (one.id === person.id ? person : one)) }),
  AngabeRecorded: (fall, { angabe, vermerk }) =>
    fall.phase === "neu" || has(fall.angaben, angabe.id) ? fall : replace(fall, { angaben: [...fall.angaben, { ...angabe, am: vermerk.am }] }),
  AngabeRectified: (fall, ereignis) =>
    fall.phase === "neu" || !has(fall.angaben, ereignis.angabe.id) ? fall : replace(fall, { angaben: rectify(fall.angaben, ereignis) }),
  AngabeDisputed: (fall, ereignis) =>
    fall.phase === "neu" || !has(fall.angaben, ereignis.angabe) ? fall : replace(fall, { angaben: dispute(fall.angaben, ereignis) }),
  AufnahmeDecided: (fall, ereignis) => (fall.phase === "aufnahme" ? admit(fall, ereignis) : fall),
  BestandRecorded: (fall, { bestand, vermerk }) =>
    fall.phase === "neu" || has(fall.bestand, bestand.id) ? fall : replace(fall, { bestand: [...fall.bestand, { ...bestand, am: vermerk.am }] }),
  BestandWithdrawn: (fall, { bestand }) =>
    fall.phase === "neu" || !has(fall.bestand, bestand) ? fall : replace(fall, { bestand: fall.bestand.filter(({ id }) => id !== bestand) }),
  BestandsaufnahmeCompleted: (fall, { ohne, vermerk }) =>
    fall.phase === "bestandsaufnahme" ? into(fall, { ...enter(fall, "zielvereinbarung", vermerk.am), ohne }) : fall,
}
