// Invented cases of a year and the one before, and what of them may go out: the counts of a year and the findings, protected and attacked.
import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
import { Fallstand, Fallstatistik, findBefunde } from "@teilhabe/core/befund"
import { Ablehnung } from "@teilhabe/core/ereignis"
import { decodeBefehl, entscheider, Umfeld } from "@teilhabe/core/fall"
import { regeln } from "@teilhabe/core/geheimhaltung"
import { Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { fassung2 } from "./fassung-2.mjs"
import { erfunden, makeZufall } from "./zufall.mjs"

const ANZAHL = 140
const TRAEGER = "awo"
const STATISTIKSTELLE = "fachdienst-integration"
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

/** What happened in one invented case, as events. */
const fallOf = (zufall, at, jahr, raeume) => {
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
  const haupt = `p-${at}`
  const von = Stichtag.make(zufall.ganz(jahr - 1, jahr), zufall.ganz(1, 12), zufall.ganz(1, 28))
  const vermerk = { von: "cm-1", am: von, zweck: "fallarbeit" }
  const note = (feld, datenart, wert) => must({ _tag: "RecordAngabe", vermerk, angabe: { id: `a-${feld}`, person: haupt, herkunft: { art: "person" }, feld, datenart, wert } })
  must({
    _tag: "OpenFall", fall: `f-${at}`, wunsch: "Ankommen (erfunden).", vermerk, zustaendig: { traeger: TRAEGER, fallfuehrung: "cm-1", vertretung: [] },
    personen: [{ id: haupt, beziehung: "hauptperson", vertretenDurch: [] }],
  })
  note("geburtsdatum", "identitaet", `${zufall.ganz(1965, 2004)}-0${zufall.ganz(1, 9)}-15`)
  note("sprache", "lebenslage", zufall.wahl(["ar", "tr", "fa", "uk", "so"]))
  note("sozialraum", "lebenslage", zufall.wahl(raeume))
  if (zufall.trifft(0.93)) {
    must({
      _tag: "GiveEinwilligung", vermerk,
      einwilligung: {
        id: "e-statistik", person: haupt, erteiltVon: haupt, datenarten: ["aufenthalt", "rechtskreis", "lebenslage", "bedarf", "ziele", "hilfeplan", "verlauf"], besondere: [],
        empfaenger: [STATISTIKSTELLE], zwecke: ["statistik"], richtung: "abgeben", von, bis: `${jahr + 1}-12-31`, form: { art: "schriftlich" }, belehrt: true,
      },
    })
  }
  must({
    _tag: "DecideAufnahme", ergebnis: "case-management", begruendung: "Mehrere Stellen sind beteiligt (erfunden).", vermerk,
    zustimmungen: [{ person: haupt, erteiltVon: haupt, form: "unterschrift" }],
    kriterien: KRITERIEN.map((kriterium) => ({ kriterium, erfuellt: true, grund: "Im Gespräch geklärt (erfunden)" })),
  })
  for (const handlungsfeld of BEDARFE.filter((_, nr) => zufall.trifft([0.6, 0.5, 0.35][nr]))) {
    must({ _tag: "RecordBestand", vermerk, bestand: { id: `b-${handlungsfeld}`, person: haupt, art: "bedarf", handlungsfeld, dringlichkeit: "bald", wortlaut: "Ein Bedarf (erfunden).", beruehrt: [] } })
  }
  must({ _tag: "RecordRechtskreis", vermerk, zeit: { id: "z-1", person: haupt, rechtskreis: zufall.wahl(["sgb-ii", "sgb-ii", "sgb-iii", "asylblg"]), von, traeger: "jobcenter-marl" } })
  if (zufall.trifft(0.3)) must({ _tag: "BreakOffFall", grund: zufall.wahl(["wunsch-der-person", "umzug", "kein-kontakt"]), vermerk: { ...vermerk, am: Stichtag.max(von, Stichtag.make(jahr, 12, 10)) } })
  return ereignisse
}

/** The invented cases of a seed that run in a year, each as its events. */
export const faelleOf = (seed, jahr) => {
  const zufall = makeZufall(seed + 77)
  const raeume = fassung2.stadt.sozialraeume.map(({ schluessel }) => schluessel)
  return Array.from({ length: ANZAHL }, (_, at) => fallOf(zufall, at + 1, jahr, raeume))
}

// #region freigabe
/** What the cases of a year taught, as it may go out; throws where the attacker learned something. */
export const falllageOf = (seed, jahr) => {
  const zeitraum = Zeitraum.jahr(jahr)
  const am = Stichtag.make(jahr + 1, 2, 2)
  const { ags, name, sozialraeume } = fassung2.stadt
  const handlungsfelder = Object.fromEntries(fassung2.handlungsfelder.map(({ id, titel }) => [id, titel.de]))
  const staende = faelleOf(seed, jahr).map((ereignisse) => Fallstand.of(ereignisse, zeitraum.bis))
  const gemeinsam = { regel: regeln.schwelleFuenf, handlungsfelder, herausgeber: erfunden(`Stadt ${name}`), ohneGrenzen: "erlaubt", bericht: `Jahresbericht ${jahr}` }
  const gezaehlt = Fallstatistik.addAll(Fallstatistik.empty({ jahr, empfaenger: STATISTIKSTELLE, am }), staende)
  const statistik = Result.getOrThrow(Fallstatistik.release(gezaehlt, { ...gemeinsam, raum: Raum.make(ags, name) }))
  const lage = Result.getOrThrow(findBefunde(staende, {
    ...gemeinsam, zeitraum, am, empfaenger: STATISTIKSTELLE, umfeld, gemeinde: { _tag: "Gemeinde", ags, name },
    raeume: sozialraeume.map(({ name: raum, schluessel }) => ({ _tag: "Sozialraum", gemeinde: ags, id: schluessel, name: raum })),
    register: statistik.freigabe.register,
  }))
  return { statistik, befundlagen: [lage] }
}
// #endregion freigabe
