import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../test/berichtText.js"
import { checkliste, katalog, mutter, sicht as plan } from "../../test/fallsicht.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Auskunft } from "../fall/auskunft.js"
import type { Fallsicht } from "../fall/Fallsicht.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { auskunftbericht } from "./auskunftbericht.js"
import { checkDokument } from "./checkDokument.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const stand = Stichtag.make(2025, 4, 20)
const am = Stichtag.make

const klassen: ReadonlyArray<Loeschklasse> = [
  { id: Id.make("akte"), titel: "Fallakte", datenarten: ["ziele", "identitaet"], frist: Dauer.make({ years: 6 }), beginn: "fallabschluss", quelle: "Dienstanweisung (erfunden)" },
]

const sicht: Fallsicht = {
  ...plan,
  wunsch: "Eine Wohnung",
  akte: {
    aufnahme: { ergebnis: "case-management", am: am(2025, 1, 9), kriterien: [{ kriterium: "komplexe-problemlage", erfuellt: true, grund: "Wohnen und Recht" }], begruendung: "Mehrere Stellen", zustimmungen: [] },
    ohne: [{ teil: "hilfe", grund: "Noch niemand bekannt" }], fruehereVereinbarungen: [],
    verlauf: [{ phase: "aufnahme", von: am(2025, 1, 8), bis: am(2025, 1, 9) }, { phase: "bestandsaufnahme", von: am(2025, 1, 9) }],
    konferenzen: [{ id: Id.make("k-1"), art: "fallkonferenz", teilnehmende: [Id.make("amt")], anonym: true, ergebnis: "Ein Angebot fehlt", am: am(2025, 2, 10) }],
    uebergaben: [{
      id: Id.make("u-1"), an: { traeger: Id.make("caritas"), fallfuehrung: Id.make("cm-9"), vertretung: [] }, von: { traeger: Id.make("amt"), fallfuehrung: Id.make("cm-7"), vertretung: [] },
      grund: "Umzug", frist: am(2025, 3, 1), angebotenAm: am(2025, 2, 1), stand: "abgelehnt", ablehnungsgrund: "Kein Platz", beendetAm: am(2025, 2, 3),
    }],
    abschluss: { art: "abgebrochen", am: am(2025, 4, 1), grund: "umzug" },
    eingeschraenkt: [{ person: "Person 1", seit: am(2025, 2, 2), grund: "richtigkeit-bestritten" }],
  },
}

const auskunft: Auskunft = {
  person: mutter, sicht, uebertragbar: ["a-4"],
  zustaendig: { traeger: Id.make("amt"), fallfuehrung: Id.make("cm-7"), vertretung: [] },
  gemeinsam: [{ liste: "handlung", id: "h-1", datenart: "ziele" }, { liste: "handlung", id: "h-2", datenart: "ziele" }, { liste: "massnahme", id: "m-1", datenart: "hilfeplan" }],
  geloescht: [
    { am: am(2025, 4, 2), datenarten: ["bedarf"], grundlage: { art: "verlangen" } },
    { am: am(2025, 4, 3), datenarten: ["verlauf", "evaluation"], grundlage: { art: "loeschklasse", id: Id.make("akte") } },
  ],
  ohneFrist: ["verlauf", "ressourcen"],
  frueher: [
    { datenarten: ["ressourcen", "gesundheit"], zuletzt: am(2025, 3, 3), worte: ["Ein Irrtum", "Verwechselt"] },
    { datenarten: ["identitaet"], zuletzt: am(2025, 3, 4), worte: ["1990-05-04"] },
    { datenarten: ["verlauf"], zuletzt: am(2025, 3, 5) },
  ],
  loeschposten: [
    { person: mutter, datenart: "ziele", klasse: Id.make("akte"), faelligAm: am(2031, 4, 1), faellig: false },
    { person: mutter, datenart: "identitaet", klasse: Id.make("akte"), faelligAm: am(2025, 4, 1), faellig: true, gehemmt: "bestritten" },
    { person: mutter, datenart: "hilfeplan", klasse: Id.make("fremd"), faellig: false },
  ],
  ereignis: {
    _tag: "FallDisclosed", grundlage: { art: "auskunft" }, vermerk: { von: Id.make("cm-7"), am: stand, zweck: "auskunft" },
    anfrage: { empfaenger: mutter, rolle: "person", zweck: "auskunft", personen: [mutter], datenarten: ["ziele"] },
  },
}

const options = { konzept, katalog, checklisten: [checkliste], klassen, stand }
const text = berichtText(auskunftbericht(auskunft, options))

describe("auskunftbericht", () => {
  it("fits together as a report", () => {
    expect(checkDokument(auskunftbericht(auskunft, options))).toEqual([])
  })

  it("tells what is noted, in words, with where it comes from and since when", () => {
    expect(text).toContain("Geschlecht | weiblich | Lebenslage | von der Person selbst | 08.01.2025 | nein")
    expect(text).toContain("Sozialraum | Nord |")
    expect(text).toContain("von Amt für Soziales, mit der Einwilligung e-1 | 08.01.2025 | ja, seit dem 01.02.2025")
    expect(text).toContain("Gesundheit | Knie verletzt | Gesundheit | von der Person selbst | 09.01.2025, berichtigt am 20.01.2025")
  })

  it("tells the person's own word against what is noted", () => {
    expect(text).toContain("*Biografie:* Bestritten am 01.02.2025. Es waren nur zehn Jahre.")
  })

  it("tells who saw what, when, for what and by what right", () => {
    expect(text).toContain("27.01.2025, 09:15 Uhr | Caritas (Leistungserbringer) | Ziele, Hilfeplan – Mutter | Vermittlung von Hilfen | Einwilligung e-1")
    expect(text).toContain("Übermittlung nach Gesetz: Für den Antrag nötig | § 69 SGB X")
  })

  it("tells each consent with what became of it", () => {
    expect(text).toMatch(/e-1: Mutter .* gilt$/mu)
    expect(text).toMatch(/e-2: Mutter für Kind A .* widerrufen am 01\.02\.2025$/mu)
  })

  it("tells how long each kind is kept, and never a day where the term has not begun", () => {
    expect(text).toContain("Ziele | 6\u00A0Jahre nach dem Ende des Falls | Dienstanweisung (erfunden) | am 01.04.2031")
    expect(text).toContain("fällig seit dem 01.04.2025; bleibt, solange es bestritten ist")
    expect(text).toContain("Hilfeplan | „fremd“ | – | Die Frist hat noch nicht begonnen.")
  })

  it("tells of the file: Aufnahme, way, conferences, hand-overs, the end", () => {
    expect(text).toContain("Am 09.01.2025 entschieden: Case Management. Mehrere Stellen.")
    expect(text).toContain("Von Amt für Soziales an Caritas, angeboten am 01.02.2025, abgelehnt am 03.02.2025. Grund: Umzug. Grund der Ablehnung: Kein Platz.")
    expect(text).toContain("vorhandene Hilfen: Noch niemand bekannt.")
    expect(text).toContain("10.02.2025, ohne dass jemand zu erkennen war, mit Amt für Soziales. Ergebnis: Ein Angebot fehlt.")
    expect(text).toContain("Vorzeitig beendet am 01.04.2025: Umzug.")
    expect(text).toContain("seit dem 02.02.2025, weil: die Richtigkeit ist bestritten.")
  })

  it("tells what was held before it was put right or taken back, and where to ask where the words are not given", () => {
    expect(text).toContain("Stärken und Schwächen, Gesundheit | 03.03.2025 | „Ein Irrtum“; „Verwechselt“")
    expect(text).toContain("Identität | 04.03.2025 | 04.05.1990")
    expect(text).toContain("Verlauf | 05.03.2025 | –")
    expect(text).toContain("Wo kein Wortlaut steht")
    const without = berichtText(auskunftbericht({ ...auskunft, frueher: [] }, options))
    expect(without).not.toContain("früher vermerkt")
    expect(berichtText(auskunftbericht({ ...auskunft, frueher: auskunft.frueher.slice(0, 1) }, options))).not.toContain("Wo kein Wortlaut steht")
  })

  it("tells who answers for the case, how much concerns others too, what was erased, and what has no term", () => {
    expect(text).toContain("Für den Fall verantwortlich ist Amt für Soziales.")
    expect(text).toContain("Ziele | 2")
    expect(text).not.toContain("h-2")
    expect(text).toContain("02.04.2025: Bedarf, auf Verlangen")
    expect(text).toContain("03.04.2025: Verlauf, Evaluation, nach der Löschklasse „akte“")
    expect(text).toContain("Keine Frist ist angegeben für: Verlauf, Stärken und Schwächen.")
    const without = berichtText(auskunftbericht({ ...auskunft, gemeinsam: [], geloescht: [], ohneFrist: [] }, options))
    for (const title of ["Was auch andere betrifft", "Was gelöscht wurde", "Keine Frist ist"]) expect(without).not.toContain(title)
  })

  it("names the rights of Art. 15 to 18 and 77", () => {
    for (const article of [15, 16, 17, 18, 20, 21, 77]) expect(text).toContain(`(Art. ${article} DSGVO)`)
  })

  it("says so where nothing was ever shown to anybody", () => {
    expect(berichtText(auskunftbericht({ ...auskunft, sicht: { ...sicht, protokoll: [] } }, options))).toContain("Bisher wurde niemandem etwas gezeigt.")
  })
})
