/**
 * The events of a case with the words of an erasure wiped: for each event, where its words are and when they go.
 *
 * @module
 */
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Ereignis } from "../../Ereignis.js"
import { type Fall, GELOESCHT } from "../../Fall.js"
import type { EreignisOf } from "../entwickeln/evolver.js"
import { ohneGruende } from "./akte.js"
import { betroffene, TEILE } from "./dinge.js"
import { isKonferenzGetroffen, type Treffer } from "./treffer.js"
import * as worte from "./worte.js"

/** What is hit, the case as it was before the event, and whose each checklist is. */
interface Lage {
  readonly treffer: Treffer
  readonly davor: Fall
  readonly laeufe: ReadonlyMap<string, PersonId>
}

type Leerer<T extends Ereignis["_tag"]> = (ereignis: EreignisOf<T>, lage: Lage) => EreignisOf<T>
type Leerung<T extends Ereignis["_tag"]> = { readonly [K in T]: Leerer<K> }

/** An event without words, or whose words tell nothing of anybody. */
const keep = <E>(ereignis: E): E => ereignis

const wipeGrund = <E extends { readonly grund?: string }>(ereignis: E, hit: boolean): E =>
  hit && ereignis.grund !== undefined ? { ...ereignis, grund: GELOESCHT } : ereignis

const isAngabeHit = ({ davor, treffer }: Lage, id: string): boolean =>
  davor.phase !== "neu" && davor.angaben.some((one) => one.id === id && treffer.trifft([one.person], [one.datenart]))

const isBestandHit = ({ davor, treffer }: Lage, id: string): boolean =>
  davor.phase !== "neu" && davor.bestand.some((one) => one.id === id && treffer.trifft([one.person], [TEILE[one.art], ...one.beruehrt]))

const isLaufHit = ({ laeufe, treffer }: Lage, id: string): boolean => {
  const person = laeufe.get(id)
  return person !== undefined && treffer.trifft([person], ["rechtskreis"])
}

const aufnahme: Leerung<"FallOpened" | "PersonAdded" | "PersonAmended" | "AngabeRecorded" | "AngabeRectified" | "AngabeDisputed" | "AufnahmeDecided" | "BestandRecorded" | "BestandWithdrawn" | "BestandsaufnahmeCompleted"> = {
  FallOpened: (one, { treffer }) => (treffer.ganzes("ziele") ? { ...one, wunsch: GELOESCHT } : one),
  PersonAdded: keep,
  PersonAmended: (one, { davor, treffer }) => wipeGrund(one, treffer.trifft(betroffene(one.person, davor), ["verlauf"])),
  AngabeRecorded: (one, { treffer }) => (treffer.trifft([one.angabe.person], [one.angabe.datenart]) ? { ...one, angabe: worte.ohneAngabe(one.angabe) } : one),
  AngabeRectified: (one, lage) => {
    const hit = lage.treffer.trifft([one.angabe.person], [one.angabe.datenart])
    return wipeGrund(hit ? { ...one, angabe: worte.ohneAngabe(one.angabe) } : one, hit || isAngabeHit(lage, one.angabe.id))
  },
  AngabeDisputed: (one, lage) => (isAngabeHit(lage, one.angabe) ? { ...one, notiz: GELOESCHT } : one),
  AufnahmeDecided: (one, { treffer }) => (treffer.ganzes("bedarf") ? { ...one, begruendung: GELOESCHT, kriterien: ohneGruende(one.kriterien) } : one),
  BestandRecorded: (one, { treffer }) => {
    const { art, beruehrt, person } = one.bestand
    return treffer.trifft([person], [TEILE[art], ...beruehrt]) ? { ...one, bestand: worte.ohneBestand(one.bestand) } : one
  },
  BestandWithdrawn: (one, lage) => wipeGrund(one, isBestandHit(lage, one.bestand)),
  BestandsaufnahmeCompleted: (one, { treffer }) => ({ ...one, ohne: one.ohne.map((teil) => wipeGrund(teil, treffer.ganzes(TEILE[teil.teil]))) }),
}

const planung: Leerung<"MottozielFormulated" | "RahmenzielFormulated" | "HandlungszielFormulated" | "ZielAbandoned" | "ZielvereinbarungAgreed" | "MassnahmePlanned" | "MassnahmeDropped" | "PassungRecorded" | "HilfeplanAgreed" | "LeistungRequested" | "MassnahmeStarted" | "MassnahmeEnded"> = {
  MottozielFormulated: (one, { treffer }) => (treffer.ding("motto", one.ziel.id) ? { ...one, ziel: worte.ohneMotto(one.ziel) } : one),
  RahmenzielFormulated: (one, { treffer }) => (treffer.ding("rahmen", one.ziel.id) ? { ...one, ziel: worte.ohneRahmen(one.ziel) } : one),
  HandlungszielFormulated: (one, { treffer }) => (treffer.ding("handlung", one.ziel.id) ? { ...one, ziel: worte.ohneHandlung(one.ziel) } : one),
  ZielAbandoned: (one, { treffer }) => {
    const liste = ({ mottoziel: "motto", rahmenziel: "rahmen", handlungsziel: "handlung" } as const)[one.ziel.ebene]
    return wipeGrund(one, treffer.ding(liste, one.ziel.id) || treffer.aufgabe(one.vermerk.am, one.grund))
  },
  ZielvereinbarungAgreed: keep,
  MassnahmePlanned: (one, { treffer }) => (treffer.ding("massnahme", one.massnahme.id) ? { ...one, massnahme: worte.ohneMassnahme(one.massnahme) } : one),
  MassnahmeDropped: (one, { treffer }) => wipeGrund(one, treffer.ding("massnahme", one.massnahme)),
  PassungRecorded: (one, { treffer }) => (treffer.ding("passung", one.passung.id) ? { ...one, passung: worte.ohnePassung(one.passung) } : one),
  HilfeplanAgreed: keep,
  LeistungRequested: keep,
  MassnahmeStarted: keep,
  MassnahmeEnded: (one, { treffer }) => wipeGrund(one, treffer.ding("massnahme", one.massnahme)),
}

const verlauf: Leerung<"MonitoringBegun" | "HandlungszielRated" | "HandlungszielSettled" | "MonitoringCompleted" | "EvaluationRecorded" | "FallReturned" | "FallClosed" | "FallBrokenOff" | "FallReopened" | "UebergabeOffered" | "UebergabeAccepted" | "UebergabeDeclined" | "UebergabeWithdrawn"> = {
  MonitoringBegun: keep,
  HandlungszielRated: keep,
  HandlungszielSettled: keep,
  MonitoringCompleted: (one, { treffer }) => (treffer.ueberpruefung(one.ueberpruefung) ? { ...one, ueberpruefung: worte.ohneUeberpruefung(one.ueberpruefung) } : one),
  EvaluationRecorded: (one, { treffer }) => (treffer.ganzes("evaluation", ...one.evaluation.beruehrt) ? { ...one, evaluation: worte.ohneEvaluation(one.evaluation) } : one),
  FallReturned: (one, { treffer }) => wipeGrund(one, treffer.ganzes("verlauf")),
  FallClosed: (one, { treffer }) => (treffer.ganzes("evaluation") ? { ...one, bericht: GELOESCHT } : one),
  FallBrokenOff: (one, { treffer }) => (one.notiz !== undefined && treffer.ganzes("evaluation") ? { ...one, notiz: GELOESCHT } : one),
  FallReopened: (one, { treffer }) => wipeGrund(one, treffer.ganzes("verlauf")),
  UebergabeOffered: (one, { treffer }) => ({ ...one, uebergabe: wipeGrund(one.uebergabe, treffer.ganzes("verlauf")) }),
  UebergabeAccepted: keep,
  UebergabeDeclined: (one, { treffer }) => wipeGrund(one, treffer.ganzes("verlauf")),
  UebergabeWithdrawn: (one, { treffer }) => wipeGrund(one, treffer.ganzes("verlauf")),
}

const rechtskreis: Leerung<"RechtskreisRecorded" | "RechtskreisAmended" | "ChecklisteStarted" | "SchrittCompleted"> = {
  RechtskreisRecorded: (one, { treffer }) => (treffer.trifft([one.zeit.person], ["rechtskreis"]) ? { ...one, zeit: worte.ohneZeit(one.zeit, one.vermerk.am) } : one),
  RechtskreisAmended: (one, { treffer }) =>
    (treffer.trifft([one.zeit.person], ["rechtskreis"]) ? { ...one, zeit: worte.ohneZeit(one.zeit, one.vermerk.am), grund: GELOESCHT } : one),
  ChecklisteStarted: (one, { treffer }) => (treffer.trifft([one.lauf.person], ["rechtskreis"]) ? { ...one, lauf: worte.ohneLauf(one.lauf, one.vermerk.am) } : one),
  SchrittCompleted: (one, lage) => (isLaufHit(lage, one.lauf) ? { ...one, ...worte.ohneSchritt(one.vermerk.am) } : one),
}

const offenlegung: Leerung<"EinwilligungGiven" | "EinwilligungWithdrawn" | "VerarbeitungRestricted" | "EinschraenkungLifted" | "FallDisclosed" | "UebermittlungRecorded" | "KonferenzHeld" | "FallberichtIssued" | "DatenErased"> = {
  EinwilligungGiven: (one, { treffer }) => (treffer.trifft([one.einwilligung.person], ["verlauf"]) ? { ...one, einwilligung: worte.ohneEinwilligung(one.einwilligung) } : one),
  EinwilligungWithdrawn: keep,
  VerarbeitungRestricted: keep,
  EinschraenkungLifted: (one, { treffer }) => wipeGrund(one, treffer.trifft([one.person], ["verlauf"])),
  FallDisclosed: keep,
  UebermittlungRecorded: (one, { treffer }) => (treffer.trifft(one.personen, ["verlauf", ...one.datenarten]) ? { ...one, begruendung: GELOESCHT } : one),
  KonferenzHeld: (one, { treffer }) => (isKonferenzGetroffen(treffer, one) ? { ...one, konferenz: { ...one.konferenz, ergebnis: GELOESCHT } } : one),
  FallberichtIssued: keep,
  DatenErased: keep,
}

// Each function takes its own event; the parts above leave none out, or this does not compile.
const leerung: Leerung<Ereignis["_tag"]> = { ...aufnahme, ...planung, ...verlauf, ...rechtskreis, ...offenlegung }

/** Gives one event with the words of an erasure wiped; throws a `RangeError` for one of a name that is not known, as nobody knows where its words are. */
export const ohneWorte = (ereignis: Ereignis, lage: Lage): Ereignis => {
  if (!Object.hasOwn(leerung, ereignis._tag)) {
    throw new RangeError(`withoutDaten: an event of the name ${String(ereignis._tag)} is not known, and its words cannot be found; wipe with the version that wrote it`)
  }
  return (leerung[ereignis._tag] as (ereignis: Ereignis, lage: Lage) => Ereignis)(ereignis, lage)
}
