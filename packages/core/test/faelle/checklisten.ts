/** An invented checklist for the change from AsylbLG to SGB II, in two languages, for the tests of cases. */
import type { Checkliste } from "../../src/fall/Checkliste.js"
import * as Dauer from "../../src/kernel/Dauer.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"

export const schritte = { antrag: Id.make("antrag"), konto: Id.make("konto"), bescheid: Id.make("bescheid") } as const

export const wechsel: Checkliste = {
  id: Id.make("wechsel-sgb-ii"),
  titel: { de: "Wechsel zum Jobcenter", tr: "Jobcenter'e geçiş" },
  von: "asylblg",
  nach: "sgb-ii",
  schritte: [
    { id: schritte.antrag, titel: { de: "Antrag stellen", tr: "Başvuru yap" }, wer: "person", frist: { lage: "vor", dauer: Dauer.make({ months: 2 }) } },
    { id: schritte.konto, titel: { de: "Konto nennen", tr: "Hesap bildir" }, wer: "person", frist: { lage: "nach", dauer: Dauer.make({ weeks: 2 }) } },
    { id: schritte.bescheid, titel: { de: "Bescheid prüfen", tr: "Kararı kontrol et" }, wer: "fallfuehrung" },
  ],
  rechte: [{ de: "Integrationskurs", tr: "Uyum kursu" }],
  gueltigAb: Stichtag.make(2025, 1, 1),
  quelle: { dokument: Id.make("erfunden"), kapitel: "Erfunden" },
}
