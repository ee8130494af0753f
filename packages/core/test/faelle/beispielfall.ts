/** An invented case of a mother and a child: what is commanded from the opening to the end, really decided, for the tests of cases. */
import * as Result from "effect/Result"
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Angebotskatalog } from "../../src/angebot/Angebotskatalog.js"
import * as Ereignisablehnung from "../../src/ereignis/Ablehnung.js"
import { handle } from "../../src/ereignis/Entscheider.js"
import type { Ablehnung } from "../../src/fall/Ablehnung.js"
import { kriterien } from "../../src/fall/Aufnahmekriterium.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import { entscheider } from "../../src/fall/entscheider.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import { evolve } from "../../src/fall/evolve.js"
import type { Fall } from "../../src/fall/Fall.js"
import * as Kennung from "../../src/fall/Kennung.js"
import * as Massnahme from "../../src/fall/Massnahme.js"
import type { Phase } from "../../src/fall/Phase.js"
import type { Umfeld } from "../../src/fall/Umfeld.js"
import * as Ziel from "../../src/fall/Ziel.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"

/** The keys of the example; nobody here exists. */
export const ids = {
  fall: Kennung.fall("f-1"),
  hauptperson: Schluessel.person("p-1"),
  partner: Schluessel.person("p-2"),
  kind: Schluessel.person("p-3"),
  traeger: Id.make("traeger-a"),
  anderer: Id.make("traeger-b"),
  sprachschule: Id.make("sprachschule"),
  fallfuehrung: Id.make("cm-1"),
  vertretung: Id.make("cm-2"),
  motto: Kennung.mottoziel("m-1"),
  rahmen: Kennung.rahmenziel("r-1"),
  handlung: Kennung.handlungsziel("h-1"),
  leistung: Kennung.massnahme("ma-1"),
  eigenaktivitaet: Kennung.massnahme("ma-2"),
  sprache: Id.make("sprache"),
  wohnen: Id.make("wohnen"),
  kurs: Id.make("sprachkurs"),
  wohnberatung: Id.make("wohnberatung"),
  abgelaufen: Id.make("sprachcafe-frueher"),
} as const

const angebot = (id: Id.Id, handlungsfeld: Id.Id, traeger: Id.Id, gueltig: Zeitraum.Zeitraum): Angebotskatalog["angebote"][number] => ({
  id, titel: { de: `Angebot ${id}` }, traeger, handlungsfelder: [handlungsfeld], zielgruppen: [], sprachen: ["de"], form: "kurs",
  zugang: { rechtskreise: [], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] },
  gueltig, quelle: { dokument: Id.make("katalog"), kapitel: "Angebote" },
})

/** A city with two Handlungsfelder and three offers, one of which is no longer valid. */
export const umfeld: Umfeld = {
  handlungsfelder: [ids.sprache, ids.wohnen],
  katalog: {
    id: Id.make("katalog-beispielstadt"), titel: { de: "Angebote der Beispielstadt" }, konzept: Id.make("beispielstadt"), stand: Stichtag.make(2025, 1, 1),
    angebote: [
      angebot(ids.kurs, ids.sprache, ids.sprachschule, Zeitraum.abDem(Stichtag.make(2024, 1, 1))),
      angebot(ids.wohnberatung, ids.wohnen, ids.anderer, Zeitraum.abDem(Stichtag.make(2024, 1, 1))),
      angebot(ids.abgelaufen, ids.sprache, ids.traeger, Zeitraum.jahr(2024)),
    ],
  },
  checklisten: [],
}

/** The day on which the case is opened, or so many days after it. */
export const tag = (nach = 0): Stichtag.Stichtag => Stichtag.addDays(Stichtag.make(2025, 1, 13), nach)

/** A note of the case manager, so many days after the opening. */
export const vermerk = (nach = 0): Befehl["vermerk"] => ({ von: ids.fallfuehrung, am: tag(nach), zweck: "fallarbeit" })

/** The agreement of the Hauptperson, for herself and for the child. */
export const zustimmungen = [
  { person: ids.hauptperson, erteiltVon: ids.hauptperson, form: "unterschrift" },
  { person: ids.kind, erteiltVon: ids.hauptperson, form: "unterschrift" },
] as const

export const mottoziel: Ziel.Mottoziel = { id: ids.motto, person: ids.hauptperson, wortlaut: "Ich spreche für mich selbst", sprache: "de", beruehrt: [] }

export const rahmenziel = Ziel.rahmenziel(mottoziel, {
  id: ids.rahmen, handlungsfeld: ids.sprache, wortlaut: "Im Alltag Deutsch sprechen", problem: "Bisher kein Kurs", hypothese: "Betreuung fehlt am Vormittag", beruehrt: [],
})

export const handlungsziel = Ziel.handlungsziel(rahmenziel, {
  id: ids.handlung, personen: [ids.hauptperson, ids.kind], wortlaut: "Zweimal in der Woche im Kurs sein", bis: tag(180), gewicht: 3,
  skala: ["nicht angemeldet", "angemeldet", "zweimal in der Woche", "dreimal in der Woche", "Prüfung bestanden"], beruehrt: [],
})

export const leistung = Massnahme.leistung(handlungsziel, {
  id: ids.leistung, wortlaut: "Kursplatz am Vormittag", bis: tag(150), beruehrt: [], durch: ids.sprachschule, aus: { art: "angebot", angebot: ids.kurs },
})

export const eigenaktivitaet = Massnahme.eigenaktivitaet(handlungsziel, {
  id: ids.eigenaktivitaet, wortlaut: "Einmal in der Woche allein einkaufen", bis: tag(150), beruehrt: [], person: ids.hauptperson,
})

const evaluation = {
  vorgehen: "passend", kommunikation: "kurze Wege", zeitmanagement: "im Rahmen", effektivitaet: "Ziel erreicht", effizienz: "angemessen",
  lehren: [{ handlungsfeld: ids.sprache, art: "wartezeit" }], beruehrt: [],
} as const

/** The whole way of the case, in order, with the days after the opening. */
export const befehle: ReadonlyArray<Befehl> = [
  {
    _tag: "OpenFall", fall: ids.fall, wunsch: "Besser Deutsch können", vermerk: vermerk(0),
    personen: [
      { id: ids.hauptperson, beziehung: "hauptperson", vertretenDurch: [] },
      { id: ids.kind, beziehung: "kind", vertretenDurch: [ids.hauptperson] },
    ],
    zustaendig: { traeger: ids.traeger, fallfuehrung: ids.fallfuehrung, vertretung: [ids.vertretung] },
  },
  { _tag: "RecordAngabe", vermerk: vermerk(0), angabe: { id: Id.make("a-1"), person: ids.hauptperson, herkunft: { art: "person" }, feld: "geburtsdatum", datenart: "identitaet", wert: Stichtag.make(1990, 5, 4) } },
  { _tag: "RecordAngabe", vermerk: vermerk(0), angabe: { id: Id.make("a-2"), person: ids.kind, herkunft: { art: "person" }, feld: "geburtsdatum", datenart: "identitaet", wert: Stichtag.make(2018, 9, 1) } },
  {
    _tag: "DecideAufnahme", ergebnis: "case-management", begruendung: "Mehrere Lebensbereiche und Stellen", zustimmungen, vermerk: vermerk(7),
    kriterien: kriterien.map(({ schluessel }) => ({ kriterium: schluessel, erfuellt: true, grund: `Grund zu ${schluessel}` })),
  },
  { _tag: "RecordBestand", vermerk: vermerk(10), bestand: { id: Id.make("b-1"), person: ids.hauptperson, art: "staerke", wortlaut: "Lernt gern", beruehrt: [] } },
  { _tag: "RecordBestand", vermerk: vermerk(10), bestand: { id: Id.make("b-2"), person: ids.hauptperson, art: "bedarf", wortlaut: "Braucht einen Kurs", handlungsfeld: ids.sprache, dringlichkeit: "bald", beruehrt: [] } },
  {
    _tag: "CompleteBestandsaufnahme", vermerk: vermerk(14),
    ohne: [{ teil: "biografie", grund: "später" }, { teil: "schwaeche", grund: "nicht benannt" }, { teil: "hilfe", grund: "keine vorhanden" }],
  },
  { _tag: "FormulateMottoziel", ziel: mottoziel, vermerk: vermerk(21) },
  { _tag: "FormulateRahmenziel", ziel: rahmenziel, vermerk: vermerk(21) },
  { _tag: "FormulateHandlungsziel", ziel: handlungsziel, vermerk: vermerk(21) },
  { _tag: "AgreeZielvereinbarung", zustimmungen, vermerk: vermerk(28) },
  { _tag: "PlanMassnahme", massnahme: leistung, vermerk: vermerk(30) },
  { _tag: "PlanMassnahme", massnahme: eigenaktivitaet, vermerk: vermerk(30) },
  { _tag: "AgreeHilfeplan", zustimmungen, naechstePruefung: tag(120), vermerk: vermerk(35) },
  { _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe: -2, gemeinsam: true, vermerk: vermerk(35) },
  { _tag: "RequestLeistung", massnahme: ids.leistung, vermerk: vermerk(36) },
  { _tag: "StartMassnahme", massnahme: ids.leistung, vermerk: vermerk(60) },
  { _tag: "StartMassnahme", massnahme: ids.eigenaktivitaet, vermerk: vermerk(60) },
  { _tag: "BeginMonitoring", vermerk: vermerk(120) },
  { _tag: "EndMassnahme", massnahme: ids.leistung, stand: "erbracht", vermerk: vermerk(150) },
  { _tag: "EndMassnahme", massnahme: ids.eigenaktivitaet, stand: "erbracht", vermerk: vermerk(150) },
  { _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe: 1, gemeinsam: true, vermerk: vermerk(150) },
  { _tag: "SettleHandlungsziel", handlungsziel: ids.handlung, ausgang: "erreicht", vermerk: vermerk(150) },
  { _tag: "CompleteMonitoring", ueberpruefung: { ziele: [], folge: "evaluation", grund: "Das Ziel ist erreicht" }, vermerk: vermerk(151) },
  { _tag: "RecordEvaluation", evaluation, vermerk: vermerk(160) },
  { _tag: "CloseFall", bericht: "Abschluss nach Plan", vermerk: vermerk(165) },
]

const stadt = entscheider(umfeld)

/** Takes commands one after the other from a case on; a refusal is a slip of the test and throws. */
export const spiele = (folge: ReadonlyArray<Befehl>, from: Fall = { phase: "neu" }): { readonly fall: Fall; readonly ereignisse: ReadonlyArray<Ereignis> } => {
  let fall = from
  const ereignisse: Array<Ereignis> = []
  for (const befehl of folge) {
    const ausgang = handle(stadt, fall, befehl)
    if (Result.isFailure(ausgang)) throw new Error(Ereignisablehnung.toText(ausgang.failure))
    fall = ausgang.success.zustand
    ereignisse.push(...ausgang.success.ereignisse)
  }
  return { fall, ereignisse }
}

/** One consultation was enough. */
const beratung = befehle.flatMap((befehl): ReadonlyArray<Befehl> => (befehl._tag === "DecideAufnahme" ? [{ ...befehl, ergebnis: "einzelberatung" }] : []))

/** The events of the example up to the one that leads into a phase. */
export const bisPhase = (phase: Phase): ReadonlyArray<Ereignis> => {
  if (phase === "neu") return []
  if (phase === "beraten") return spiele([...befehle.slice(0, 3), ...beratung]).ereignisse
  const { ereignisse } = spiele(befehle)
  let fall: Fall = { phase: "neu" }
  const at = ereignisse.findIndex((ereignis) => (fall = evolve(fall, ereignis)).phase === phase)
  if (at === -1) throw new Error(`the example never comes to the phase ${phase}`)
  return ereignisse.slice(0, at + 1)
}

/** The case of the example just before the first command with a name. */
export const bisVor = (name: Befehl["_tag"]): Fall => {
  const at = befehle.findIndex(({ _tag }) => _tag === name)
  if (at === -1) throw new Error(`the example has no ${name}`)
  return spiele(befehle.slice(0, at)).fall
}

const isIn = <P extends Phase>(fall: Fall, phase: P): fall is Extract<Fall, { readonly phase: P }> => fall.phase === phase

/** The case of the example when it has come into a phase. */
export const fallIn = <P extends Phase>(phase: P): Extract<Fall, { readonly phase: P }> => {
  const fall = bisPhase(phase).reduce<Fall>(evolve, { phase: "neu" })
  if (isIn(fall, phase)) return fall
  throw new Error(`the example stands at ${fall.phase}`)
}

const frei = new Set(["wunsch", "wortlaut", "grund", "begruendung", "notiz", "problem", "hypothese", "vereinbarung", "skala", "wert", "bericht"])

/** The free words of a command, wherever they stand in it. */
const wordsIn = (value: unknown, isFrei = false): ReadonlyArray<string> => {
  if (typeof value === "string") return isFrei ? [value] : []
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, frei.has(key) || (isFrei && Array.isArray(value))))
}

/**
 * The refusal of a command: a slip of the test where the command goes through, or where the refusal does not say why and what
 * would be needed, or repeats words that were written about a person.
 */
export const refused = (befehl: Befehl, fall: Fall): Ablehnung => {
  const ausgang = stadt.decide(befehl, fall)
  if (Result.isSuccess(ausgang)) throw new Error(`${befehl._tag} goes through`)
  const { befehl: name, details, message, needed } = ausgang.failure
  const said = [message, needed, ...Object.values(details).map(String)].join("\n")
  const word = wordsIn(befehl).find((text) => said.includes(text))
  if (word !== undefined) throw new Error(`the refusal repeats "${word}"`)
  if (name !== befehl._tag || message.length < 10 || needed.length < 5) throw new Error(`the refusal says too little: ${said}`)
  return ausgang.failure
}
