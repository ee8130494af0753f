/** A view of an invented case, with every part that a Hilfeplan can show, as the case manager sees it. */
import type { Angebotskatalog } from "../src/angebot/Angebotskatalog.js"
import * as Datenart from "../src/datenschutz/Datenart.js"
import * as Personen from "../src/datenschutz/Kennung.js"
import type { Checkliste } from "../src/fall/Checkliste.js"
import type { Fallsicht } from "../src/fall/Fallsicht.js"
import * as Kennung from "../src/fall/Kennung.js"
import * as Dauer from "../src/kernel/Dauer.js"
import * as Id from "../src/kernel/Id.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"

const id = Id.make
const am = Stichtag.make
const quelle = { dokument: id("erfunden"), kapitel: "Erfunden" }

export const mutter = Personen.person("p-1")
export const kind = Personen.person("p-2")
const r1 = Kennung.rahmenziel("r-1")
const [h1, h2, h3] = [Kennung.handlungsziel("h-1"), Kennung.handlungsziel("h-2"), Kennung.handlungsziel("h-3")]
const [m1] = [Kennung.mottoziel("m-1")]

/** One offer, of an invented provider. */
export const katalog: Angebotskatalog = {
  id: id("katalog"), titel: { de: "Erfundene Angebote" }, konzept: id("beispielstadt"), stand: am(2025, 1, 1),
  angebote: [{
    id: id("wohnungssuche"), titel: { de: "Begleitung bei der Wohnungssuche (erfunden)" }, traeger: id("caritas"), handlungsfelder: [id("wohnen")], zielgruppen: [],
    sprachen: ["de"], form: "begleitung", zugang: { rechtskreise: [], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] },
    gueltig: Zeitraum.jahr(2025), quelle,
  }],
}

/** One checklist with a step done and one overdue. */
export const checkliste: Checkliste = {
  id: id("wechsel"), titel: { de: "Wechsel zum Jobcenter", tr: "Jobcenter'e geçiş" }, von: "asylblg", nach: "sgb-ii",
  schritte: [
    { id: id("antrag"), titel: { de: "Bürgergeld beantragen" }, wer: "person", frist: { lage: "vor", dauer: Dauer.make({ weeks: 2 }) } },
    { id: id("konto"), titel: { de: "Bankkonto nennen" }, wer: "person", frist: { lage: "nach", dauer: Dauer.make({ weeks: 2 }) } },
    { id: id("bescheid"), titel: { de: "Bescheid prüfen" }, wer: "fallfuehrung" },
  ],
  rechte: [{ de: "Integrationskurs" }], gueltigAb: am(2024, 1, 1), quelle,
}

const skala = ["Keine Suche.", "Anzeigen gelesen.", "Fünf Wohnungen angefragt.", "Eine besichtigt.", "Mietvertrag unterschrieben."] as const

/** The view. */
export const sicht: Fallsicht = {
  anfrage: { empfaenger: id("cm-7"), rolle: "fallfuehrung", zweck: "fallarbeit", datenarten: Datenart.Gewoehnlich.literals },
  phase: "leistungssteuerung",
  personen: [
    { label: "Person 1", beziehung: "hauptperson", id: mutter, name: "Mutter" },
    { label: "Person 2", beziehung: "kind", id: kind, name: "Kind A" },
  ],
  angaben: [
    { id: id("a-1"), person: "Person 1", feld: "sozialraum", datenart: "lebenslage", wert: id("nord"), herkunft: { art: "person" }, am: am(2025, 1, 8) },
    { id: id("a-2"), person: "Person 1", feld: "geschlecht", datenart: "lebenslage", wert: "w", herkunft: { art: "person" }, am: am(2025, 1, 8) },
    { id: id("a-3"), person: "Person 1", feld: "biografie", datenart: "biografie", wert: "Zwanzig Jahre lang geschneidert.", herkunft: { art: "dritte", stelle: id("amt"), einwilligung: Personen.einwilligung("e-1") }, am: am(2025, 1, 8), bestritten: { am: am(2025, 2, 1), vermerk: "Es waren nur zehn Jahre." } },
    { id: id("a-4"), person: "Person 1", feld: "besonders", datenart: "gesundheit", wert: "Knie verletzt", einwilligung: Personen.einwilligung("e-1"), herkunft: { art: "person" }, am: am(2025, 1, 9), berichtigtAm: am(2025, 1, 20) },
  ],
  bestand: [
    { id: id("b-1"), person: "Person 1", wortlaut: "Kann schneidern", beruehrt: [], art: "staerke", am: am(2025, 1, 10) },
    { id: id("b-2"), person: "Person 1", wortlaut: "Eine Nachbarin übersetzt", beruehrt: [], art: "hilfe", umfeld: "persoenlich", am: am(2025, 1, 10) },
    { id: id("b-3"), person: "Person 1", wortlaut: "Eine eigene Wohnung", beruehrt: [], art: "bedarf", handlungsfeld: id("wohnen"), dringlichkeit: "sofort", am: am(2025, 1, 10) },
  ],
  ziele: {
    motto: [{ id: m1, person: "Person 1", wortlaut: "Kendi kapımız olsun!", sprache: "tr", beruehrt: [], seit: am(2025, 1, 20) }],
    rahmen: [{ id: r1, mottoziel: m1, handlungsfeld: id("wohnen"), wortlaut: "Wir wohnen in einer eigenen Wohnung.", problem: "Die Unterkunft ist zu eng", hypothese: "Absagen kommen, weil niemand beim Anruf übersetzt", beruehrt: [], seit: am(2025, 1, 20) }],
    handlung: [
      { id: h1, rahmenziel: r1, personen: ["Person 1", "Person 2"], wortlaut: "Fünf Wohnungen anfragen", bis: am(2025, 4, 30), gewicht: 2, skala, beruehrt: [], seit: am(2025, 1, 21), bewertungen: [{ am: am(2025, 1, 21), stufe: -2, gemeinsam: true }, { am: am(2025, 4, 2), stufe: 0, gemeinsam: false }], ausgang: "offen" },
      { id: h2, rahmenziel: r1, personen: ["Person 1"], wortlaut: "Wohnberechtigungsschein holen", bis: am(2025, 3, 15), gewicht: 1, skala, beruehrt: [], seit: am(2025, 1, 21), bewertungen: [], ausgang: "offen" },
      { id: h3, rahmenziel: r1, personen: ["Person 1"], wortlaut: "In der Unterkunft ein zweites Zimmer bekommen", bis: am(2025, 2, 28), gewicht: 0, skala, beruehrt: [], seit: am(2025, 1, 21), bewertungen: [], ausgang: "aufgegeben", aufgegeben: { am: am(2025, 2, 3), grund: "Kein Zimmer frei" } },
    ],
  },
  zielvereinbarung: { art: "zielvereinbarung", fassung: 1, am: am(2025, 1, 22), zustimmungen: [{ person: "Person 1", erteiltVon: "Person 1", form: "unterschrift" }, { person: "Person 2", erteiltVon: "Person 1", form: "muendlich" }] },
  massnahmen: [
    { id: Kennung.massnahme("ma-1"), handlungsziel: h1, art: "leistung", wortlaut: "Bei Anrufen übersetzen", bis: am(2025, 4, 30), beruehrt: [], durch: id("caritas"), aus: { art: "angebot", angebot: id("wohnungssuche") }, stand: "laeuft", geplantAm: am(2025, 1, 25), angefragtAm: am(2025, 1, 27), begonnenAm: am(2025, 2, 3) },
    { id: Kennung.massnahme("ma-2"), handlungsziel: h1, art: "eigenaktivitaet", wortlaut: "Jeden Tag Anzeigen lesen.", bis: am(2025, 4, 30), beruehrt: [], person: "Person 1", stand: "geplant", geplantAm: am(2025, 1, 25) },
    { id: Kennung.massnahme("ma-3"), handlungsziel: h2, art: "leistung", wortlaut: "Zum Amt begleiten", bis: am(2025, 3, 10), beruehrt: [], durch: id("cm-7"), aus: { art: "fallfuehrung" }, stand: "abgelehnt", geplantAm: am(2025, 1, 25), angefragtAm: am(2025, 1, 27), beendetAm: am(2025, 2, 1), grund: "Termin verschoben" },
    { id: Kennung.massnahme("ma-4"), handlungsziel: h2, art: "leistung", wortlaut: "Antrag auf Türkisch erklären", bis: am(2025, 3, 10), beruehrt: [], durch: id("amt"), aus: { art: "passung", passung: id("pa-1") }, stand: "angefragt", geplantAm: am(2025, 1, 25), angefragtAm: am(2025, 1, 27) },
  ],
  passungen: [{ id: id("pa-1"), handlungsziel: h2, art: "anpassung", angebot: id("wohnungssuche"), grund: "Das Angebot gibt es nur auf Deutsch", vereinbarung: "Das Amt stellt eine Übersetzung", beruehrt: [], am: am(2025, 1, 25) }],
  hilfeplan: { art: "hilfeplan", fassung: 2, am: am(2025, 1, 25), zustimmungen: [{ person: "Person 1", erteiltVon: "Person 1", form: "elektronisch" }] },
  naechstePruefung: am(2025, 5, 2),
  rechtskreise: [{ id: id("z-1"), person: "Person 1", rechtskreis: "asylblg", von: am(2024, 6, 1), bis: am(2025, 3, 31), traeger: id("amt") }, { id: id("z-2"), person: "Person 1", rechtskreis: "sgb-ii", von: am(2025, 4, 1), traeger: id("jobcenter-nord") }],
  checklisten: [{ id: id("l-1"), person: "Person 1", checkliste: id("wechsel"), wechselAm: am(2025, 4, 1), erledigt: [{ schritt: id("antrag"), am: am(2025, 3, 10) }] }],
  ueberpruefungen: [{ ziele: [{ handlungsziel: h1, lage: "im-plan" }, { handlungsziel: h2, lage: "abweichung", abweichung: "Der Antrag liegt noch", gegenmassnahme: "Nachfragen am Montag", beruehrt: [] }], folge: "leistungssteuerung", grund: "Das Meiste läuft", naechste: am(2025, 5, 2), am: am(2025, 4, 2) }],
  evaluationen: [{ vorgehen: "Gut abgestimmt", kommunikation: "Mit Übersetzung", zeitmanagement: "Zu spät begonnen", effektivitaet: "Wohnung gefunden", effizienz: "Viele Wege", stimmeDerPerson: "Ich weiß jetzt, wen ich frage.", lehren: [{ handlungsfeld: id("wohnen"), art: "angebot" }], beruehrt: [], am: am(2025, 5, 2) }],
  protokoll: [
    { _tag: "FallDisclosed", anfrage: { empfaenger: id("caritas"), rolle: "leistungserbringer", zweck: "vermittlung", personen: ["Person 1"], datenarten: ["ziele", "hilfeplan"] }, grundlage: { art: "einwilligung", einwilligungen: [Personen.einwilligung("e-1")] }, vermerk: { von: id("cm-7"), am: am(2025, 1, 27), um: "09:15", zweck: "vermittlung" } },
    { _tag: "UebermittlungRecorded", empfaenger: id("amt"), personen: ["Person 1"], datenarten: ["rechtskreis"], norm: "§ 69 SGB X", begruendung: "Für den Antrag nötig", vermerk: { von: id("cm-7"), am: am(2025, 2, 3), zweck: "fallarbeit" } },
    { _tag: "KonferenzHeld", konferenz: { id: id("k-1"), art: "fallkonferenz", teilnehmende: [id("amt"), id("caritas")], anonym: true }, vermerk: { von: id("cm-7"), am: am(2025, 2, 10), zweck: "konferenz" } },
    { _tag: "FallberichtIssued", gremium: id("steuerungsgruppe"), merkmale: { haushalt: "mehrere Personen" }, vermerk: { von: id("cm-7"), am: am(2025, 3, 1), zweck: "bericht" } },
  ],
  einwilligungen: [
    { id: Personen.einwilligung("e-1"), person: "Person 1", erteiltVon: "Person 1", datenarten: ["ziele", "hilfeplan"], besondere: ["gesundheit"], empfaenger: [id("caritas")], zwecke: ["vermittlung"], richtung: "abgeben", von: am(2025, 1, 8), bis: am(2025, 12, 31), form: { art: "schriftlich" }, belehrt: true, beendet: [] },
    { id: Personen.einwilligung("e-2"), person: "Person 2", erteiltVon: "Person 1", datenarten: ["bedarf"], besondere: [], empfaenger: [id("amt")], zwecke: ["fallarbeit"], richtung: "gegenseitig", von: am(2025, 1, 8), bis: am(2025, 12, 31), form: { art: "muendlich", grund: "Telefon" }, belehrt: true, beendet: [], widerrufenAm: am(2025, 2, 1) },
  ],
}
