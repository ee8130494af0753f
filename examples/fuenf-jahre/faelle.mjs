// Invented cases that run through the years, and what of them may go out: the counts of a year and the findings, protected and attacked.
import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
import { Fallstand, Fallstatistik, findBefunde } from "@teilhabe/core/befund"
import { Ablehnung } from "@teilhabe/core/ereignis"
import { decodeBefehl, entscheider, Umfeld } from "@teilhabe/core/fall"
import { regeln } from "@teilhabe/core/geheimhaltung"
import { Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { highsLoeser } from "@teilhabe/solver-highs"
import { fassung2 } from "./fassung-2.mjs"
import { erfunden, makeZufall } from "./zufall.mjs"

/** The first year in which a case is opened, and how many are in each. */
const ERSTES = 2020
const IM_JAHR = 60
const TRAEGER = "awo"
const STATISTIKSTELLE = "fachdienst-integration"
const LETZTER_TAG = Stichtag.make(2025, 12, 31)
const BEDARFE = ["wohnen", "bildung", "arbeiten"]
const KRITERIEN = ["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"]

// #region angebote
const angebot = (id, titel, traeger, handlungsfeld, sprachen) => ({
  id, titel: erfunden(titel), traeger, handlungsfelder: [handlungsfeld], sprachen, form: "beratung", zugang: { alter: { von: 18 } },
  gueltig: "2021-01-01/..", quelle: { dokument: "erfunden", kapitel: "Angebote" },
})
const katalog = Result.getOrThrow(decodeAngebotskatalog({
  id: "angebote-erfunden", titel: "Erfundene Angebote", konzept: fassung2.id, stand: "2021-01-01",
  angebote: [
    angebot("deutschkurs", "Deutschkurs am Abend", "vhs", "bildung", ["de", "tr", "ar", "uk", "fa"]),
    angebot("stellensuche", "Begleitung bei der Stellensuche", "jobcenter-marl", "arbeiten", ["de", "tr"]),
  ],
}, fassung2))
const umfeld = Umfeld.of(fassung2, katalog, [])
const { decide, evolve, initial } = entscheider(umfeld)
// #endregion angebote

/** An empty file of a case: takes commands, keeps events. */
const makeAkte = () => {
  const ereignisse = []
  let fall = initial
  const must = (eingabe) => {
    const entschieden = decide(Result.getOrThrow(decodeBefehl(eingabe)), fall)
    if (Result.isFailure(entschieden)) throw new Error(Ablehnung.toText(entschieden.failure))
    for (const ereignis of entschieden.success) {
      ereignisse.push(ereignis)
      fall = evolve(fall, ereignis)
    }
  }
  return { ereignisse, must }
}

const einwilligungOf = (haupt, von) => ({
  id: "e-statistik", person: haupt, erteiltVon: haupt, datenarten: ["aufenthalt", "rechtskreis", "lebenslage", "bedarf", "ziele", "hilfeplan", "verlauf"], besondere: [],
  empfaenger: [STATISTIKSTELLE], zwecke: ["statistik"], richtung: "abgeben", von, bis: "2027-12-31", form: { art: "schriftlich" }, belehrt: true,
})

/** What happened in one invented case that was opened in a year, as events. */
const fallOf = (zufall, at, jahr, raeume) => {
  const { ereignisse, must } = makeAkte()
  const haupt = `p-${at}`
  const von = Stichtag.make(jahr, zufall.ganz(1, 12), zufall.ganz(1, 28))
  const vermerk = { von: "cm-1", am: von, zweck: "fallarbeit" }
  const note = (feld, datenart, wert) => must({ _tag: "RecordAngabe", vermerk, angabe: { id: `a-${feld}`, person: haupt, herkunft: { art: "person" }, feld, datenart, wert } })
  must({
    _tag: "OpenFall", fall: `f-${at}`, wunsch: "Ankommen (erfunden).", vermerk, zustaendig: { traeger: TRAEGER, fallfuehrung: "cm-1", vertretung: [] },
    personen: [{ id: haupt, beziehung: "hauptperson", vertretenDurch: [] }],
  })
  note("geburtsdatum", "identitaet", `${zufall.ganz(1965, 2004)}-0${zufall.ganz(1, 9)}-15`)
  note("sprache", "lebenslage", zufall.wahl(["ar", "tr", "fa", "uk", "so"]))
  note("sozialraum", "lebenslage", zufall.wahl(raeume))
  if (zufall.trifft(0.93)) must({ _tag: "GiveEinwilligung", vermerk, einwilligung: einwilligungOf(haupt, von) })
  // Some need advice and no more; the others stay for months or years.
  const isBeratung = zufall.trifft(0.35)
  must({
    _tag: "DecideAufnahme", ergebnis: isBeratung ? "einzelberatung" : "case-management", begruendung: erfunden(isBeratung ? "Eine Auskunft genügt" : "Mehrere Stellen sind beteiligt"), vermerk,
    zustimmungen: [{ person: haupt, erteiltVon: haupt, form: "unterschrift" }],
    kriterien: KRITERIEN.map((kriterium, nr) => ({ kriterium, erfuellt: !(isBeratung && nr < 3), grund: erfunden("Im Gespräch geklärt") })),
  })
  if (isBeratung) return ereignisse
  for (const handlungsfeld of BEDARFE.filter((_, nr) => zufall.trifft([0.6, 0.5, 0.35][nr]))) {
    must({ _tag: "RecordBestand", vermerk, bestand: { id: `b-${handlungsfeld}`, person: haupt, art: "bedarf", handlungsfeld, dringlichkeit: "bald", wortlaut: erfunden("Ein Bedarf"), beruehrt: [] } })
  }
  must({ _tag: "RecordRechtskreis", vermerk, zeit: { id: "z-1", person: haupt, rechtskreis: zufall.wahl(["sgb-ii", "sgb-ii", "sgb-iii", "asylblg"]), von, traeger: "jobcenter-marl" } })
  const ende = Stichtag.addDauer(von, `P${zufall.ganz(4, 40)}M`)
  if (ende <= LETZTER_TAG) must({ _tag: "BreakOffFall", grund: zufall.wahl(["wunsch-der-person", "umzug", "kein-kontakt"]), vermerk: { ...vermerk, am: ende } })
  return ereignisse
}

/** The invented cases of a seed, each as its events. */
export const faelleOf = (seed) => {
  const zufall = makeZufall(seed + 77)
  const raeume = fassung2.stadt.sozialraeume.map(({ schluessel }) => schluessel)
  return Array.from({ length: IM_JAHR * (Stichtag.jahr(LETZTER_TAG) - ERSTES + 1) }, (_, at) => fallOf(zufall, at + 1, ERSTES + Math.floor(at / IM_JAHR), raeume))
}

const loeser = await highsLoeser()
const { ags, name, sozialraeume } = fassung2.stadt
const gemeinsam = {
  regel: regeln.schwelleFuenf, herausgeber: erfunden(`Stadt ${name}`),
  handlungsfelder: Object.fromEntries(fassung2.handlungsfelder.map(({ id, titel }) => [id, titel.de])),
}

// #region freigabe
/** What the cases of a year taught, beside all that went out before; throws where the attacker learned something. */
const releaseOf = (faelle, jahr, register, grenzen) => {
  const zeitraum = Zeitraum.jahr(jahr)
  const am = Stichtag.make(jahr + 1, 2, 2)
  const bericht = `Jahresbericht ${jahr}`
  // Nobody knew on that day what was noted later.
  const staende = faelle.map((ereignisse) => ereignisse.filter(({ vermerk }) => vermerk.am <= am)).filter((ereignisse) => ereignisse.length > 0).map((ereignisse) => Fallstand.of(ereignisse, zeitraum.bis))
  const gezaehlt = Fallstatistik.addAll(Fallstatistik.empty({ jahr, empfaenger: STATISTIKSTELLE, am }), staende)
  const statistik = Result.getOrThrow(Fallstatistik.release(gezaehlt, { ...gemeinsam, ...grenzen, bericht, register, raum: Raum.make(ags, name) }))
  const lage = Result.getOrThrow(findBefunde(staende, {
    ...gemeinsam, ...grenzen, bericht, zeitraum, am, empfaenger: STATISTIKSTELLE, umfeld, gemeinde: { _tag: "Gemeinde", ags, name },
    raeume: sozialraeume.map(({ name: raum, schluessel }) => ({ _tag: "Sozialraum", gemeinde: ags, id: schluessel, name: raum })),
    register: statistik.freigabe.register,
  }))
  return { statistik, befundlagen: [lage] }
}

/** The same for a year of the example, after the years before it. */
export const falllageOf = (seed, jahr) => {
  const faelle = faelleOf(seed)
  let lage
  for (let eines = 2021; eines <= jahr; eines += 1) {
    // The bounds of all withheld cells, those of earlier reports among them, are worked out for the report at hand.
    lage = releaseOf(faelle, eines, lage?.befundlagen[0].freigabe.register, eines === jahr ? { loeser } : { ohneGrenzen: "erlaubt" })
  }
  return lage
}
// #endregion freigabe
