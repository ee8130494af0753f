/**
 * Cases that nobody had: each with words, days and numbers of its own, so that one of them found in a report is a hit.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Angabe } from "../../src/fall/Angabe.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Zweck } from "../../src/datenschutz/Zweck.js"
import { evolve } from "../../src/fall/evolve.js"
import type { Eroeffnet, Fall } from "../../src/fall/Fall.js"
import * as Kennung from "../../src/fall/Kennung.js"
import * as Id from "../../src/kernel/Id.js"
import * as Raum from "../../src/kernel/Raum.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import { type Seeded, seeded } from "../seeded.js"

/** The day as of which the invented cases are looked at. */
export const AM = Stichtag.make(2026, 12, 28)
export const gremium = Id.make("steuerungsgruppe")
export const statistikstelle = Id.make("statistikstelle")
export const stadt = Raum.make("05999001", "Beispielstadt")
const RAEUME = ["nordfeld", "suedhang", "hafenrand", "altmark", "westpark", "oststeg"] as const
export const raeume = RAEUME.map((id) => Raum.sozialraum("05999001", id, `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`))
export const felder = ["arbeit", "bildung", "gesundheit", "sprache", "wohnen"].map(Id.make)

/** A nationality with how people would write it; the first ones are many, the others few. */
export interface Nation { readonly key: string; readonly formen: readonly [string, ...ReadonlyArray<string>] }
const HAEUFIG: readonly [Nation, ...ReadonlyArray<Nation>] = [
  { key: "475", formen: ["Syrien", "syrisch", "Syrerin"] }, { key: "163", formen: ["Türkei", "türkische", "Tuerkei"] }, { key: "423", formen: ["Afghanistan", "Afghane", "afghanischer"] }, { key: "166", formen: ["Ukraine", "ukrainische", "Ukrainerin"] },
]
const SELTEN: readonly [Nation, ...ReadonlyArray<Nation>] = [
  { key: "224", formen: ["Eritrea", "eritreisch", "Eritreerin"] }, { key: "335", formen: ["Dominikanische Republik", "dominikanisch"] }, { key: "450", formen: ["Kirgisistan", "kirgisische", "Kirgisin"] }, { key: "361", formen: ["Peru", "peruanische"] },
  { key: "526", formen: ["Fidschi", "fidschianisch"] }, { key: "243", formen: ["Kenia", "kenianische", "Kenianer"] }, { key: "426", formen: ["Bhutan", "bhutanisch"] }, { key: "251", formen: ["Mali", "malisch", "Malierin"] },
  { key: "121", formen: ["Albanien", "albanischer", "Albanerin"] }, { key: "273", formen: ["Somalia", "somalisch"] }, { key: "136", formen: ["Island", "isländische", "Isländerin"] }, { key: "449", formen: ["Laos", "laotisch", "Laotin"] },
]

/** What may be found nowhere outside the case. */
export interface Geheimnis {
  readonly namen: ReadonlyArray<string>
  readonly geburtstage: ReadonlyArray<Stichtag.Stichtag>
  readonly tage: ReadonlyArray<Stichtag.Stichtag>
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  readonly telefon: string
  readonly mail: string
  readonly nation: Nation
  readonly alter: number
  readonly kennungen: ReadonlyArray<string>
  readonly raum: string
}

/** What the case is like, told by who made it and not by who reads it. */
export interface Wahrheit {
  readonly alter: number
  readonly partner: boolean
  readonly kinder: number
  readonly nation: string
  readonly rechtskreise: ReadonlyArray<string>
  readonly raum: string
  readonly von: Stichtag.Stichtag
  readonly felder: ReadonlyArray<string>
  readonly ziel: { readonly feld: string; readonly erreicht: boolean } | undefined
  readonly zaehlbar: boolean
}

/** An invented case. */
export interface Kunstfall { readonly fall: Eroeffnet; readonly ereignisse: ReadonlyArray<Ereignis>; readonly geheim: Geheimnis; readonly wahr: Wahrheit }

const SILBEN = ["zorv", "quil", "xant", "jürk", "vyth", "blöm", "kriz", "wolq", "myxe", "paxu", "trüv", "gneq", "şilk", "fazo", "hodz", "rımq"] as const
const wort = (zahl: number, silben: number): string => {
  const text = Array.from({ length: silben }, (_, at) => SILBEN[(zahl >> (4 * at)) & 15] ?? "zorv").join("")
  return text.slice(0, 1).toLocaleUpperCase("de") + text.slice(1)
}

const tag = (chance: Seeded, von: number, bis: number): Stichtag.Stichtag => Stichtag.make(chance.int(von, bis), chance.int(1, 12), chance.pick([3, 7, 11, 13, 17, 19, 23, 26]))

const geheimnisOf = (nummer: number, chance: Seeded, tage: ReadonlyArray<Stichtag.Stichtag>, geburtstage: ReadonlyArray<Stichtag.Stichtag>, alter: number): Geheimnis => {
  const familie = wort(nummer * 7 + 3, 3)
  const kurz = chance.pick(["Xo", "Qiv", "Zuq", "Vyx", "Jyq"])
  return {
    namen: [wort(nummer, 4), familie, wort(nummer * 13 + 5, 2), ...(chance.int(1, 6) === 1 ? [kurz] : [])],
    geburtstage, tage, alter,
    strasse: `${wort(nummer * 3 + 1, 3)}${chance.pick(["straße", "weg", "gasse", "platz"])}`,
    hausnummer: `${chance.int(11, 199)}${chance.pick(["", "a", "c"])}`,
    plz: String(99000 + (nummer % 999)).slice(0, 5), ort: `${wort(nummer * 5 + 2, 2)}hausen`,
    telefon: `0${chance.int(151, 179)} ${chance.int(1000000, 9999999)}`, mail: `${wort(nummer * 11 + 7, 2).toLowerCase().normalize("NFD").replace(/[^a-z]/gu, "")}${nummer}@beispiel.invalid`,
    nation: chance.int(1, 25) === 1 ? chance.pick(SELTEN) : chance.pick(HAEUFIG),
    kennungen: [`fall-x${nummer}`, `person-x${nummer}-1`], raum: chance.pick([...RAEUME.slice(0, 2), ...RAEUME] as unknown as readonly [string, string]),
  }
}

type Ohne<E> = E extends Ereignis ? Omit<E, "vermerk"> : never

// Each event on a day of its own, in order.
class Akte {
  readonly ereignisse: Array<Ereignis> = []
  constructor(private am: Stichtag.Stichtag, private readonly chance: Seeded) {}
  wait(vorher: number): void {
    this.am = Stichtag.max(this.am, Stichtag.addDays(AM, -vorher))
  }
  add(ereignis: Ohne<Ereignis>, tage = this.chance.int(0, 20)): Stichtag.Stichtag {
    this.am = Stichtag.addDays(this.am, tage)
    this.ereignisse.push({ ...ereignis, vermerk: { von: Id.make("cm-1"), am: this.am, zweck: "fallarbeit" as Zweck } } as Ereignis)
    return this.am
  }
}

const PERSON = { vertretenDurch: [] }
// Read, not cast: a field that changes its name must not leave the search with nothing to find.
const readAngabe = Schema.decodeUnknownSync(Angabe)
const angabe = (nummer: number, person: string, feld: string, wert: string, datenart: string): Ohne<Ereignis> => ({
  _tag: "AngabeRecorded",
  angabe: readAngabe({ id: `a-${nummer}-${person.slice(-1)}-${feld}`, person, herkunft: { art: "person" }, feld, wert, datenart }),
})

const zustimmung = (person: string) => [{ person: Schluessel.person(person), erteiltVon: Schluessel.person(person), form: "unterschrift" as const }] as const
const kriterien = (["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"] as const).map((kriterium) => ({ kriterium, erfuellt: true, grund: "so" }))

interface Plan { readonly felder: ReadonlyArray<Id.Id>; readonly erreicht: boolean; readonly zaehlbar: boolean; readonly kinder: number; readonly partner: boolean; readonly kreise: ReadonlyArray<string> }

const begin = (akte: Akte, nummer: number, geheim: Geheimnis, plan: Plan, haupt: string): void => {
  const person = (at: number): string => `person-x${nummer}-${at}`
  akte.add({
    _tag: "FallOpened", fall: Kennung.fall(`fall-x${nummer}`), wunsch: `${geheim.namen[0]} wünscht sich Ruhe`,
    personen: [{ ...PERSON, id: Schluessel.person(haupt), beziehung: "hauptperson" },
      ...(plan.partner ? [{ ...PERSON, id: Schluessel.person(person(2)), beziehung: "partner" as const }] : []),
      ...Array.from({ length: plan.kinder }, (_, at) => ({ ...PERSON, id: Schluessel.person(person(at + 3)), beziehung: "kind" as const }))],
    zustaendig: { traeger: Id.make("traeger-a"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
  }, 0)
  const [vorname, familie, kindname] = geheim.namen
  akte.add(angabe(nummer, haupt, "name", `${vorname} ${familie}${geheim.namen[3] === undefined ? "" : `-${geheim.namen[3]}`}`, "identitaet"))
  akte.add(angabe(nummer, haupt, "geburtsdatum", geheim.geburtstage[0] ?? "1990-01-01", "identitaet"), 0)
  akte.add(angabe(nummer, haupt, "anschrift", `${geheim.strasse} ${geheim.hausnummer}, ${geheim.plz} ${geheim.ort}`, "identitaet"), 0)
  akte.add(angabe(nummer, haupt, "kontakt", `${geheim.telefon}, ${geheim.mail}`, "identitaet"), 0)
  akte.add(angabe(nummer, haupt, "staatsangehoerigkeit", geheim.nation.key, "aufenthalt"), 0)
  akte.add(angabe(nummer, haupt, "sozialraum", geheim.raum, "lebenslage"), 0)
  if (plan.kinder > 0) akte.add(angabe(nummer, person(3), "name", `${kindname} ${familie}`, "identitaet"), 0)
  if (plan.kinder > 0) akte.add(angabe(nummer, person(3), "geburtsdatum", geheim.geburtstage[1] ?? "2019-01-01", "identitaet"), 0)
  if (plan.zaehlbar) {
    akte.add({ _tag: "EinwilligungGiven", einwilligung: {
      id: Schluessel.einwilligung(`e-${nummer}`), person: Schluessel.person(haupt), erteiltVon: Schluessel.person(haupt), belehrt: true,
      datenarten: ["lebenslage", "aufenthalt", "rechtskreis", "bedarf", "ziele", "hilfeplan", "verlauf"], besondere: [], empfaenger: [gremium, statistikstelle], zwecke: ["bericht", "statistik"],
      richtung: "abgeben", von: Stichtag.make(2020, 1, 1), bis: Stichtag.make(2029, 12, 31), form: { art: "schriftlich" },
    } })
  }
}

const carryOn = (akte: Akte, nummer: number, chance: Seeded, plan: Plan, haupt: string): void => {
  for (const [at, kreis] of plan.kreise.entries()) akte.add({ _tag: "RechtskreisRecorded", zeit: { id: Id.make(`rk-${nummer}-${at}`), person: Schluessel.person(haupt), rechtskreis: kreis, von: Stichtag.make(2022, 1, 3), traeger: Id.make("jobcenter") } })
  akte.add({ _tag: "AufnahmeDecided", ergebnis: "case-management", kriterien, begruendung: "so", zustimmungen: [...zustimmung(haupt)] })
  for (const [at, feld] of plan.felder.entries()) akte.add({ _tag: "BestandRecorded", bestand: { id: Id.make(`b-${nummer}-${at}`), person: Schluessel.person(haupt), art: "bedarf", wortlaut: "ein Bedarf", beruehrt: [], handlungsfeld: feld, dringlichkeit: "bald" } })
  akte.add({ _tag: "BestandsaufnahmeCompleted", ohne: [] })
  const [feld] = plan.felder
  if (feld === undefined) return
  const [motto, rahmen, handlung, massnahme] = [Kennung.mottoziel(`m-${nummer}`), Kennung.rahmenziel(`r-${nummer}`), Kennung.handlungsziel(`h-${nummer}`), Kennung.massnahme(`ma-${nummer}`)]
  akte.add({ _tag: "MottozielFormulated", ziel: { id: motto, person: Schluessel.person(haupt), wortlaut: "Ich will ankommen", sprache: "de", beruehrt: [] } })
  akte.add({ _tag: "RahmenzielFormulated", ziel: { id: rahmen, mottoziel: motto, handlungsfeld: feld, wortlaut: "w", problem: "p", hypothese: "h", beruehrt: [] } })
  akte.add({ _tag: "HandlungszielFormulated", ziel: { id: handlung, rahmenziel: rahmen, personen: [Schluessel.person(haupt)], wortlaut: "w", bis: Stichtag.make(2027, 12, 3), gewicht: 1, skala: ["a", "b", "c", "d", "e"], beruehrt: [] } })
  akte.add({ _tag: "ZielvereinbarungAgreed", zustimmungen: [...zustimmung(haupt)] })
  akte.add({ _tag: "MassnahmePlanned", massnahme: { id: massnahme, handlungsziel: handlung, wortlaut: "w", bis: Stichtag.make(2027, 12, 3), beruehrt: [], art: "leistung", durch: Id.make("traeger-b"), aus: { art: "fallfuehrung" } } })
  akte.add({ _tag: "HilfeplanAgreed", zustimmungen: [...zustimmung(haupt)], naechstePruefung: Stichtag.make(2027, 12, 3) })
  akte.add({ _tag: "LeistungRequested", massnahme })
  if (chance.int(1, 4) > 1) akte.add({ _tag: "MassnahmeStarted", massnahme }, chance.int(7, 90))
  akte.add({ _tag: "MonitoringBegun" })
  if (plan.erreicht) akte.add({ _tag: "HandlungszielSettled", handlungsziel: handlung, ausgang: "erreicht" })
  if (chance.int(1, 8) === 1) {
    akte.add({ _tag: "UebergabeOffered", uebergabe: { id: Id.make(`u-${nummer}`), an: { traeger: Id.make("traeger-b"), fallfuehrung: Id.make("cm-2"), vertretung: [] }, grund: "Umzug", frist: Stichtag.make(2027, 1, 3) } })
    akte.add({ _tag: "UebergabeDeclined", uebergabe: Id.make(`u-${nummer}`), grund: "kein Platz" })
  }
  const end = chance.int(1, 6)
  // Of those that ended, about half did so in the last year: the others are too long ago to be told of.
  if (end <= 2 && chance.bool()) akte.wait(chance.int(70, 340))
  if (end === 1) akte.add({ _tag: "FallBrokenOff", grund: chance.pick(["wunsch-der-person", "kein-kontakt", "umzug"]) })
  if (end === 2) {
    akte.add({ _tag: "MonitoringCompleted", ueberpruefung: { ziele: [], folge: "evaluation", grund: "fertig" } })
    akte.add({ _tag: "EvaluationRecorded", evaluation: { vorgehen: "v", kommunikation: "k", zeitmanagement: "z", effektivitaet: "e", effizienz: "f", lehren: [], beruehrt: [] } })
    akte.add({ _tag: "FallClosed", bericht: "Ende" })
  }
}

const ageOf = (geburt: Stichtag.Stichtag): number => {
  const [jahr, rest] = [Number(AM.slice(0, 4)) - Number(geburt.slice(0, 4)), AM.slice(5) < geburt.slice(5)]
  return rest ? jahr - 1 : jahr
}

/** Makes the invented case with a number; the same number gives the same case. */
export const kunstfall = (nummer: number): Kunstfall => {
  const chance = seeded(nummer * 2654435761)
  const haupt = `person-x${nummer}-1`
  const geburt = tag(chance, 1942, 2009)
  const geheim0 = geheimnisOf(nummer, chance, [], [geburt, tag(chance, 2012, 2023)], ageOf(geburt))
  const plan: Plan = {
    felder: felder.filter(() => chance.int(1, 3) === 1), erreicht: chance.bool(), zaehlbar: chance.int(1, 20) > 1, partner: chance.bool(), kinder: Math.max(0, chance.int(-2, 4)),
    kreise: chance.pick([["sgb-ii"], ["sgb-ii"], ["asylblg"], ["sgb-ii", "sgb-iii"], [], ["sgb-xii"], ["wogg", "sgb-viii"]]),
  }
  const von = tag(chance, 2023, 2024)
  const akte = new Akte(von, chance)
  begin(akte, nummer, geheim0, plan, haupt)
  carryOn(akte, nummer, chance, plan, haupt)
  const ereignisse = akte.ereignisse
  const fall = ereignisse.reduce<Fall>(evolve, { phase: "neu" })
  if (fall.phase === "neu") throw new Error(`The invented case ${nummer} was not opened`)
  const geheim = { ...geheim0, namen: plan.kinder > 0 ? geheim0.namen : geheim0.namen.filter((_, at) => at !== 2), geburtstage: plan.kinder > 0 ? geheim0.geburtstage : geheim0.geburtstage.slice(0, 1), tage: [...new Set(ereignisse.map(({ vermerk }) => vermerk.am))] }
  const [feld] = plan.felder
  return {
    fall, ereignisse, geheim,
    wahr: { alter: geheim.alter, partner: plan.partner, kinder: plan.kinder, nation: geheim.nation.key, rechtskreise: plan.kreise, raum: geheim.raum, von, felder: plan.felder, zaehlbar: plan.zaehlbar, ziel: feld === undefined ? undefined : { feld, erreicht: plan.erreicht } },
  }
}
