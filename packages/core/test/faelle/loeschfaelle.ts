/** Random cases in which every word is a marker that knows whose it is and of which kind: for the tests of erasure. */
import type { Besonders, Datenart } from "../../src/datenschutz/Datenart.js"
import * as Datenarten from "../../src/datenschutz/Datenart.js"
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import * as Kennung from "../../src/fall/Kennung.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import type { Seeded } from "../seeded.js"

type Person = Schluessel.PersonId

/** Whose and of which kind a word is; it goes when one of the people and one of the kinds is erased. */
export interface Bezug {
  readonly personen: ReadonlyArray<Person>
  readonly datenarten: ReadonlyArray<Datenart>
}

/** A case as events, and every word in it. */
export interface Loeschfall {
  readonly ereignisse: ReadonlyArray<Ereignis>
  /** A word may stand for several things, and goes when one of them does. */
  readonly worte: ReadonlyMap<string, ReadonlyArray<Bezug>>
  /** The reasons of reviews: they speak of the case as a whole, and go with each deviation that they may speak of. */
  readonly gruende: ReadonlySet<string>
}

export const mutter = Schluessel.person("p-1")
export const kind = Schluessel.person("p-2")
export const partner = Schluessel.person("p-3")
export const alle = [mutter, kind, partner] as const
export const arten: readonly [Datenart, ...ReadonlyArray<Datenart>] = ["gesundheit", "religion-weltanschauung", ...Datenarten.Gewoehnlich.literals]

const feld = Id.make("wohnen")
const stelle = Id.make("stadt")
const besondere: ReadonlyArray<Besonders> = ["gesundheit", "religion-weltanschauung"]

/** Makes one random case of about 60 events with both loops, an end, and sometimes a new beginning. */
export const anyLoeschfall = (chance: Seeded): Loeschfall => {
  const worte = new Map<string, ReadonlyArray<Bezug>>()
  const gruende = new Set<string>()
  const ereignisse: Array<Ereignis> = []
  let count = 0
  const ziele: Array<{ readonly id: string; readonly ueber: string; readonly bezug: Bezug; readonly ebene: "mottoziel" | "rahmenziel" | "handlungsziel"; offen: boolean }> = []

  const bezug = (personen: Person | ReadonlyArray<Person>, ...datenarten: ReadonlyArray<Datenart>): Bezug => ({ personen: typeof personen === "string" ? [personen] : personen, datenarten })
  const plant = (wort: string, ...bezuege: ReadonlyArray<Bezug>): string => { worte.set(wort, bezuege); return wort }
  const wort = (...bezuege: ReadonlyArray<Bezug>): string => plant(`w${(count += 1)}x`, ...bezuege)
  const id = (...bezuege: ReadonlyArray<Bezug>): Id.Id => Id.make(wort(...bezuege))
  const tag = (...bezuege: ReadonlyArray<Bezug>): Stichtag.Stichtag => {
    const day = Stichtag.addDays(Stichtag.make(1900, 1, 1), (count += 1))
    plant(day, ...bezuege)
    return day
  }
  const neu = (): Id.Id => Id.make(`k-${(count += 1)}`)
  const vermerk = () => ({ von: Id.make("cm-1"), am: Stichtag.addDays(Stichtag.make(2025, 1, 1), ereignisse.length), zweck: "fallarbeit" as const })
  const push = (ereignis: Ereignis): void => void ereignisse.push(ereignis)
  const some = <A>(one: () => A, most: number): ReadonlyArray<A> => Array.from({ length: chance.int(0, most) }, one)
  const beruehrt = () => besondere.filter(() => chance.int(0, 3) === 0)
  const wer = (): Person => chance.pick(alle)
  const mehrere = (): readonly [Person, ...ReadonlyArray<Person>] => (chance.bool() ? [wer()] : [mutter, chance.pick([kind, partner])])
  const haupt = (...datenarten: ReadonlyArray<Datenart>): Bezug => bezug(mutter, ...datenarten)

  const angabe = (person: Person, as = neu()) => {
    const base = { id: as, person, herkunft: { art: "person" } as const }
    const name = chance.pick(["name", "geburtsdatum", "anschrift", "staatsangehoerigkeit", "aufenthaltsstatus", "geschlecht", "sprache", "sozialraum", "zielgruppe", "biografie", "besonders"] as const)
    const wortOf = (datenart: Datenart) => wort(bezug(person, datenart))
    if (name === "name" || name === "anschrift") return { ...base, feld: name, datenart: "identitaet", wert: wortOf("identitaet") } as const
    if (name === "geburtsdatum") return { ...base, feld: name, datenart: "identitaet", wert: tag(bezug(person, "identitaet")) } as const
    if (name === "staatsangehoerigkeit" || name === "aufenthaltsstatus") return { ...base, feld: name, datenart: "aufenthalt", wert: wortOf("aufenthalt") } as const
    if (name === "geschlecht") return { ...base, feld: name, datenart: "lebenslage", wert: wortOf("lebenslage") } as const
    if (name === "sprache") return { ...base, feld: name, datenart: "lebenslage", wert: `tr-${wortOf("lebenslage")}` } as const
    if (name === "sozialraum" || name === "zielgruppe") return { ...base, feld: name, datenart: "lebenslage", wert: id(bezug(person, "lebenslage")) } as const
    if (name === "biografie") return { ...base, feld: name, datenart: "biografie", wert: wortOf("biografie") } as const
    const datenart = chance.pick(["gesundheit", "religion-weltanschauung"] as const)
    return { ...base, feld: "besonders", datenart, einwilligung: Schluessel.einwilligung("e-1"), wert: wortOf(datenart) } as const
  }

  const notiere = (): void => {
    const first = angabe(wer())
    push({ _tag: "AngabeRecorded", angabe: first, vermerk: vermerk() })
    if (chance.bool()) push({ _tag: "AngabeDisputed", angabe: first.id, notiz: wort(bezug(first.person, first.datenart)), vermerk: vermerk() })
    if (!chance.bool()) return
    const second = angabe(first.person, first.id)
    push({ _tag: "AngabeRectified", angabe: second, grund: wort(bezug(first.person, first.datenart), bezug(second.person, second.datenart)), vermerk: vermerk() })
  }

  const erhebe = (): void => {
    const person = wer()
    const art = chance.pick(["staerke", "schwaeche", "hilfe", "bedarf"] as const)
    const datenart = art === "hilfe" ? "netzwerk" : art === "bedarf" ? "bedarf" : "ressourcen"
    const touched = beruehrt()
    const about = bezug(person, datenart, ...touched)
    const base = { id: neu(), person, wortlaut: wort(about), beruehrt: touched }
    if (art === "hilfe") push({ _tag: "BestandRecorded", bestand: { ...base, art, umfeld: "amt" }, vermerk: vermerk() })
    else if (art === "bedarf") push({ _tag: "BestandRecorded", bestand: { ...base, art, handlungsfeld: feld, dringlichkeit: "bald" }, vermerk: vermerk() })
    else push({ _tag: "BestandRecorded", bestand: { ...base, art }, vermerk: vermerk() })
    if (chance.int(0, 3) === 0) push({ _tag: "BestandWithdrawn", bestand: base.id, grund: wort(about), vermerk: vermerk() })
  }

  const rechtskreis = (): void => {
    const person = wer()
    const about = bezug(person, "rechtskreis")
    const zeit = { id: neu(), person }
    const span = () => ({ ...zeit, rechtskreis: wort(about), von: tag(about), bis: tag(about), traeger: id(about), beantragtAm: tag(about) })
    push({ _tag: "RechtskreisRecorded", zeit: span(), vermerk: vermerk() })
    if (chance.bool()) push({ _tag: "RechtskreisAmended", zeit: span(), grund: wort(about), vermerk: vermerk() })
    const lauf = neu()
    push({ _tag: "ChecklisteStarted", lauf: { id: lauf, person, checkliste: id(about), wechselAm: tag(about) }, vermerk: vermerk() })
    if (chance.bool()) push({ _tag: "SchrittCompleted", lauf, schritt: id(about), am: tag(about), vermerk: vermerk() })
  }

  const formuliere = (): void => {
    const one = (ebene: "mottoziel" | "rahmenziel" | "handlungsziel", ueber: string, personen: Person | ReadonlyArray<Person>, make: (about: Bezug, touched: ReadonlyArray<Besonders>, as: string) => Ereignis): string => {
      const as = neu()
      const touched = beruehrt()
      const about = bezug(personen, "ziele", ...touched)
      push(make(about, touched, as))
      ziele.push({ id: as, ueber, bezug: about, ebene, offen: true })
      return as
    }
    const person = wer()
    const motto = one("mottoziel", "", person, (about, touched, as) =>
      ({ _tag: "MottozielFormulated", ziel: { id: Kennung.mottoziel(as), person, wortlaut: wort(about), sprache: `tr-${wort(about)}`, beruehrt: touched }, vermerk: vermerk() }))
    const rahmen = one("rahmenziel", motto, person, (about, touched, as) =>
      ({ _tag: "RahmenzielFormulated", ziel: { id: Kennung.rahmenziel(as), mottoziel: Kennung.mottoziel(motto), handlungsfeld: feld, wortlaut: wort(about), problem: wort(about), hypothese: wort(about), beruehrt: touched }, vermerk: vermerk() }))
    for (let steps = chance.int(1, 2); steps > 0; steps -= 1) {
      const personen = mehrere()
      one("handlungsziel", rahmen, personen, (about, touched, as) =>
        ({ _tag: "HandlungszielFormulated", ziel: { id: Kennung.handlungsziel(as), rahmenziel: Kennung.rahmenziel(rahmen), personen, wortlaut: wort(about), bis: Stichtag.make(2027, 1, 1), gewicht: 3, skala: [wort(about), wort(about), wort(about), wort(about), wort(about)], beruehrt: touched }, vermerk: vermerk() }))
    }
  }

  const gibAuf = (): void => {
    const one = ziele.find(({ offen }) => offen)
    if (one === undefined || chance.int(0, 2) > 0) return
    const below = ziele.filter(({ ueber }) => ueber === one.id)
    const fallen = [one, ...below, ...ziele.filter(({ ueber }) => below.some((other) => other.id === ueber))].filter(({ offen }) => offen)
    const path = one.ebene === "mottoziel" ? { ebene: one.ebene, id: Kennung.mottoziel(one.id) } as const : one.ebene === "rahmenziel" ? { ebene: one.ebene, id: Kennung.rahmenziel(one.id) } as const : { ebene: one.ebene, id: Kennung.handlungsziel(one.id) } as const
    push({ _tag: "ZielAbandoned", ziel: path, grund: wort(...fallen.map((ziel) => ziel.bezug)), vermerk: vermerk() })
    for (const ziel of fallen) ziel.offen = false
  }

  const schritte = () => ziele.filter(({ ebene }) => ebene === "handlungsziel")

  const plane = (): void => {
    const ziel = chance.pick(schritte() as [typeof ziele[number], ...typeof ziele])
    const touched = beruehrt()
    const self = chance.bool()
    const person = wer()
    const about = bezug(self ? [...ziel.bezug.personen, person] : ziel.bezug.personen, "hilfeplan", ...touched)
    const handlungsziel = Kennung.handlungsziel(ziel.id)
    if (chance.int(0, 3) === 0) {
      const passt = bezug(ziel.bezug.personen, "hilfeplan", ...touched)
      push({ _tag: "PassungRecorded", passung: { id: neu(), handlungsziel, art: "kompromiss", grund: wort(passt), vereinbarung: wort(passt), beruehrt: touched }, vermerk: vermerk() })
      return
    }
    const base = { id: Kennung.massnahme(neu()), handlungsziel, wortlaut: wort(about), bis: Stichtag.make(2027, 1, 1), beruehrt: touched }
    const massnahme = self ? { ...base, art: "eigenaktivitaet", person } as const : { ...base, art: "leistung", durch: stelle, aus: { art: "fallfuehrung" } } as const
    push({ _tag: "MassnahmePlanned", massnahme, vermerk: vermerk() })
    if (chance.bool()) push({ _tag: "MassnahmeDropped", massnahme: base.id, grund: wort(about), vermerk: vermerk() })
    else push({ _tag: "MassnahmeEnded", massnahme: base.id, stand: "abgebrochen", ...(chance.bool() ? { grund: wort(about) } : {}), vermerk: vermerk() })
  }

  const pruefe = (folge: "evaluation" | "bestandsaufnahme" | "zielvereinbarung"): void => {
    const abweichend = schritte().filter(() => chance.bool()).map((ziel) => ({ ziel, touched: beruehrt() }))
    const about = bezug([mutter, ...abweichend.flatMap(({ ziel }) => ziel.bezug.personen)], "verlauf", ...abweichend.flatMap(({ touched }) => touched))
    // A review is wiped as a whole, and shown goal by goal.
    const geprueft = abweichend.map(({ touched, ziel }) => {
      const own = bezug(ziel.bezug.personen, "verlauf", ...touched)
      return { handlungsziel: Kennung.handlungsziel(ziel.id), lage: "abweichung" as const, abweichung: wort(own, about), gegenmassnahme: wort(own, about), beruehrt: touched }
    })
    push({ _tag: "MonitoringBegun", vermerk: vermerk() })
    const grund = wort(about)
    gruende.add(grund)
    push({ _tag: "MonitoringCompleted", ueberpruefung: { ziele: geprueft, folge, grund, naechste: Stichtag.make(2026, 12, 1) }, vermerk: vermerk() })
  }

  const teile = ["biografie", "staerke", "schwaeche", "hilfe", "bedarf"] as const
  const kinds = { biografie: "biografie", staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" } as const
  const zustimmungen = [{ person: mutter, erteiltVon: mutter, form: "unterschrift" }] as const
  const schliesseBestand = (): void => push({ _tag: "BestandsaufnahmeCompleted", ohne: teile.filter(() => chance.bool()).map((teil) => ({ teil, grund: wort(haupt(kinds[teil])) })), vermerk: vermerk() })

  const runde = (folge: "evaluation" | "bestandsaufnahme" | "zielvereinbarung"): void => {
    formuliere()
    gibAuf()
    push({ _tag: "ZielvereinbarungAgreed", zustimmungen, vermerk: vermerk() })
    for (let more = chance.int(1, 3); more > 0; more -= 1) plane()
    push({ _tag: "HilfeplanAgreed", zustimmungen, naechstePruefung: Stichtag.make(2026, 6, 1), vermerk: vermerk() })
    if (chance.bool()) push({ _tag: "KonferenzHeld", konferenz: { id: neu(), art: "fallkonferenz", teilnehmende: [stelle], anonym: true, ergebnis: wort(haupt("verlauf")) }, vermerk: vermerk() })
    pruefe(folge)
  }

  const uebergib = (): void => {
    const als = neu()
    push({ _tag: "UebergabeOffered", uebergabe: { id: als, an: { traeger: Id.make("awo"), fallfuehrung: Id.make("cm-9"), vertretung: [] }, grund: wort(haupt("verlauf")), frist: Stichtag.make(2027, 1, 1) }, vermerk: vermerk() })
    push({ _tag: chance.pick(["UebergabeDeclined", "UebergabeWithdrawn"] as const), uebergabe: als, grund: wort(haupt("verlauf")), vermerk: vermerk() })
  }

  const einwilligen = (): void => {
    const person = wer()
    push({
      _tag: "EinwilligungGiven", vermerk: vermerk(),
      einwilligung: { id: Schluessel.einwilligung(neu()), person, erteiltVon: mutter, datenarten: ["ziele"], besondere: [], empfaenger: [stelle], zwecke: ["konferenz"], richtung: "abgeben", von: Stichtag.make(2025, 1, 1), bis: Stichtag.make(2027, 1, 1), form: { art: "muendlich", grund: wort(bezug(person, "verlauf")) }, belehrt: true },
    })
    const gesendet = mehrere()
    const datenart = chance.pick(arten)
    push({ _tag: "UebermittlungRecorded", empfaenger: stelle, personen: gesendet, datenarten: [datenart], norm: "§ 4 Abs. 3 KKG", begruendung: wort(bezug(gesendet, "verlauf", datenart)), vermerk: vermerk() })
    push({ _tag: "VerarbeitungRestricted", person, grund: "widerspruch", vermerk: vermerk() })
    push({ _tag: "EinschraenkungLifted", person, grund: wort(bezug(person, "verlauf")), vermerk: vermerk() })
  }

  push({
    _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: wort(haupt("ziele")), vermerk: vermerk(), zustaendig: { traeger: stelle, fallfuehrung: Id.make("cm-1"), vertretung: [] },
    personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }, { id: kind, beziehung: "kind", vertretenDurch: [mutter] }, { id: partner, beziehung: "partner", vertretenDurch: [] }],
  })
  some(notiere, 6)
  some(rechtskreis, 2)
  if (chance.bool()) push({ _tag: "PersonAmended", person: { id: kind, beziehung: "kind", vertretenDurch: [partner] }, grund: wort(bezug(alle, "verlauf")), vermerk: vermerk() })
  push({ _tag: "AufnahmeDecided", ergebnis: "case-management", begruendung: wort(haupt("bedarf")), kriterien: [{ kriterium: "einverstaendnis", erfuellt: true, grund: wort(haupt("bedarf")) }], zustimmungen, vermerk: vermerk() })
  some(erhebe, 5)
  schliesseBestand()
  if (chance.bool()) runde("zielvereinbarung")
  if (chance.bool()) {
    runde("bestandsaufnahme")
    some(erhebe, 2)
    schliesseBestand()
  }
  if (chance.bool()) uebergib()
  if (chance.bool()) einwilligen()
  if (chance.int(0, 4) === 0) {
    push({ _tag: "FallBrokenOff", grund: "umzug", notiz: wort(haupt("evaluation")), vermerk: vermerk() })
  } else {
    runde("evaluation")
    const touched = beruehrt()
    const text = () => wort(haupt("evaluation", ...touched))
    push({ _tag: "EvaluationRecorded", evaluation: { vorgehen: text(), kommunikation: text(), zeitmanagement: text(), effektivitaet: text(), effizienz: text(), stimmeDerPerson: text(), lehren: [], beruehrt: touched }, vermerk: vermerk() })
    push({ _tag: "FallClosed", bericht: wort(haupt("evaluation")), vermerk: vermerk() })
  }
  if (chance.int(0, 3) === 0) push({ _tag: "FallReopened", grund: wort(haupt("verlauf")), zustimmungen, vermerk: vermerk() })
  some(notiere, 2)
  return { ereignisse, worte, gruende }
}
