// The second year: the change of law, the second loop back, the conference, the hand-over, a withdrawal, and the end.
import { rechtskreisluecken } from "@teilhabe/core/fall"
import { Stichtag, Text } from "@teilhabe/core/kernel"
import * as f from "./familie.mjs"
import * as plan from "./plan.mjs"
import { checklisten } from "./stadt.mjs"
import { am, anfrageJugend } from "./verlauf.mjs"

const DIAKONIE = { traeger: "diakonie", fallfuehrung: "cm-diakonie-2", vertretung: [] }
const amD = (tag, zweck) => am(tag, zweck, DIAKONIE.fallfuehrung)

export const rechtskreiswechsel = (akte, sag) => {
  const { must } = akte
  // #region rechtskreis
  for (const { art, von } of rechtskreisluecken(akte.fall.rechtskreise, "2024-07-15")) {
    sag(`15.07.2024  ${art === "droht" ? "Eine Lücke droht" : "Eine Lücke besteht"}: Vom ${Stichtag.toText(von)} an sichert kein Gesetz den Lebensunterhalt der Mutter.`)
  }
  must({
    _tag: "RecordRechtskreis", vermerk: am("2024-07-22"),
    zeit: { id: "z-sgb-ii", person: f.MUTTER, rechtskreis: "sgb-ii", von: "2024-09-01", traeger: "jobcenter-marl", beantragtAm: "2024-07-22" },
  })
  must({ _tag: "StartCheckliste", lauf: { id: "l-wechsel", person: f.MUTTER, checkliste: "asylblg-sgb-ii", wechselAm: "2024-09-01" }, vermerk: am("2024-07-22") })
  for (const { titel } of checklisten[0].schritte) sag(`  ${["de", "en", "tr"].map((sprache) => Text.read(titel, sprache)).join(" | ")}`)
  must({ _tag: "CompleteSchritt", lauf: "l-wechsel", schritt: "antrag", am: "2024-07-22", vermerk: am("2024-07-22") })
  // #endregion rechtskreis
  must({ _tag: "CompleteSchritt", lauf: "l-wechsel", schritt: "krankenkasse", am: "2024-09-03", vermerk: am("2024-09-03") })
  must({ _tag: "CompleteSchritt", lauf: "l-wechsel", schritt: "miete", am: "2024-09-10", vermerk: am("2024-09-10") })
  must({ _tag: "AmendRechtskreis", grund: "Das Jobcenter hat bewilligt.", vermerk: am("2024-09-24"), zeit: { ...akte.fall.rechtskreise.find(({ id }) => id === "z-sgb-ii"), bewilligtAm: "2024-09-24" } })
  must({ _tag: "CompleteSchritt", lauf: "l-wechsel", schritt: "bescheid", am: "2024-09-24", vermerk: am("2024-09-24") })
  if (rechtskreisluecken(akte.fall.rechtskreise, "2024-09-24").length > 0) throw new Error("the change of law leaves a gap")
  sag("24.09.2024  Alle Schritte sind getan, das Jobcenter hat bewilligt: Es gibt keine Lücke.")
}

const neuePlanung = ({ must }) => {
  must({ _tag: "CompleteBestandsaufnahme", ohne: [], vermerk: am("2024-10-14") })
  must({ _tag: "FormulateRahmenziel", ziel: plan.neu.rahmen, vermerk: am("2024-10-14") })
  must({ _tag: "FormulateHandlungsziel", ziel: plan.neu.schritt, vermerk: am("2024-10-14") })
  must({ _tag: "AgreeZielvereinbarung", zustimmungen: f.zustimmungen, vermerk: am("2024-10-21") })
  for (const massnahme of plan.neu.massnahmen) must({ _tag: "PlanMassnahme", massnahme, vermerk: am("2024-10-21") })
  must({ _tag: "AgreeHilfeplan", zustimmungen: f.zustimmungen, naechstePruefung: "2025-06-02", vermerk: am("2024-10-28") })
  for (const id of ["ma-kurs", "ma-stelle"]) must({ _tag: "RequestLeistung", massnahme: id, vermerk: am("2024-10-29") })
  for (const id of ["ma-kurs", "ma-stelle", "ma-heft", "ma-fragen"]) must({ _tag: "StartMassnahme", massnahme: id, vermerk: am("2024-11-11") })
}

export const zweiteSchleife = (akte, sag) => {
  const { must } = akte
  must({ _tag: "BeginMonitoring", vermerk: am("2024-10-01") })
  must({ _tag: "RateHandlungsziel", handlungsziel: "h-wohnung", stufe: 2, gemeinsam: true, vermerk: am("2024-10-01") })
  must({ _tag: "SettleHandlungsziel", handlungsziel: "h-wohnung", ausgang: "erreicht", vermerk: am("2024-10-01") })
  must({ _tag: "RateHandlungsziel", handlungsziel: "h-praktikum", stufe: 0, gemeinsam: true, vermerk: am("2024-10-01") })
  for (const id of ["ma-suche", "ma-anzeigen", "ma-telefon", "ma-besuch", "ma-bewerbung"]) must({ _tag: "EndMassnahme", massnahme: id, stand: "erbracht", vermerk: am("2024-10-01") })
  must({
    _tag: "CompleteMonitoring", vermerk: am("2024-10-01"),
    ueberpruefung: {
      ziele: [
        { handlungsziel: "h-kurs", lage: "abweichung", abweichung: "Erst seit September besteht ein Anspruch.", gegenmassnahme: "Jetzt anmelden.", beruehrt: [] },
        { handlungsziel: "h-praktikum", lage: "im-plan" },
      ],
      folge: "bestandsaufnahme", grund: "Mit dem neuen Recht und der Wohnung ist die Lage eine andere.", naechste: "2025-02-03",
    },
  })
  for (const bestand of plan.neu.bestand) must({ _tag: "RecordBestand", bestand, vermerk: am("2024-10-07") })
  neuePlanung(akte)
  sag("01.10.2024  Der Mietvertrag ist unterschrieben. Zweite Schleife: zurück zur Bestandsaufnahme; Arbeit kommt als Bedarf dazu.")
  sag("28.10.2024  Zielvereinbarung, zweite Fassung, und Hilfeplan, dritte Fassung.")
}

export const fallkonferenz = ({ must, mustRefuse }, sag) => {
  const halten = (tag) => ({
    _tag: "HoldKonferenz", personen: [f.MUTTER], datenarten: ["bedarf", "ziele", "hilfeplan"], vermerk: am(tag, "konferenz"),
    konferenz: { id: "k-2025-1", art: "fallkonferenz", teilnehmende: ["jobcenter-marl", "diakonie"], anonym: false, ergebnis: "Die Diakonie begleitet im neuen Stadtteil weiter." },
  })
  mustRefuse(halten("2025-01-20"))
  must({ _tag: "GiveEinwilligung", einwilligung: f.konferenz, vermerk: am("2025-01-20") })
  must(halten("2025-01-27"))
  sag("27.01.2025  Fallkonferenz mit Jobcenter und Diakonie, nachdem die Mutter eingewilligt hat.")
}

export const uebergabe = (akte, sag) => {
  const { must, mustRefuse } = akte
  // #region uebergabe
  const anbieten = (tag) => ({
    _tag: "OfferUebergabe", vermerk: am(tag),
    uebergabe: { id: "u-1", an: DIAKONIE, grund: "Die Familie ist umgezogen; dort arbeitet die Diakonie.", frist: "2025-03-10" },
  })
  sag("10.02.2025  Die AWO will den Fall an die Diakonie übergeben:")
  sag.ablehnung(mustRefuse(anbieten("2025-02-10")))
  for (const einwilligung of f.uebergabe) must({ _tag: "GiveEinwilligung", einwilligung, vermerk: am("2025-02-10") })
  must(anbieten("2025-02-17"))
  must({ _tag: "AcceptUebergabe", uebergabe: "u-1", vermerk: amD("2025-02-24") })
  // #endregion uebergabe
  if (akte.fall.zustaendig.traeger !== "diakonie") throw new Error("the case was not handed over")
  sag("24.02.2025  Alle vier haben eingewilligt, die Mutter auch für Kind B. Die Diakonie nimmt den Fall an.")
}

export const widerruf = ({ must, mustNotShow, mustShow }, sag) => {
  // #region widerruf
  mustShow(anfrageJugend("2025-04-01", DIAKONIE.fallfuehrung))
  must({ _tag: "WithdrawEinwilligung", einwilligung: "e-vermittlung-kind-a", durch: f.KIND_A, vermerk: amD("2025-04-07") })
  const danach = mustNotShow(anfrageJugend("2025-04-07", DIAKONIE.fallfuehrung))
  // #endregion widerruf
  sag("07.04.2025  Kind A widerruft die Einwilligung. Am 01.04. sah der Jugendmigrationsdienst noch etwas, jetzt nichts mehr:")
  sag.ablehnung(danach)
}

export const zwischenstand = ({ must }) => {
  for (const [id, stufe] of [["h-kurs", 0], ["h-arbeit", -1]]) must({ _tag: "RateHandlungsziel", handlungsziel: id, stufe, gemeinsam: true, vermerk: amD("2025-04-10") })
}

export const abschluss = ({ must }, sag) => {
  must({ _tag: "BeginMonitoring", vermerk: amD("2025-06-02") })
  for (const [id, stufe, ausgang] of [["h-kurs", 1, "erreicht"], ["h-praktikum", 1, "erreicht"], ["h-arbeit", 0, "erreicht"]]) {
    must({ _tag: "RateHandlungsziel", handlungsziel: id, stufe, gemeinsam: true, vermerk: amD("2025-06-02") })
    must({ _tag: "SettleHandlungsziel", handlungsziel: id, ausgang, vermerk: amD("2025-06-02") })
  }
  for (const id of ["ma-jugend", "ma-kurs", "ma-heft", "ma-stelle", "ma-fragen"]) must({ _tag: "EndMassnahme", massnahme: id, stand: "erbracht", vermerk: amD("2025-06-02") })
  must({ _tag: "CompleteMonitoring", ueberpruefung: { ziele: [], folge: "evaluation", grund: "Alle Ziele sind abgeschlossen." }, vermerk: amD("2025-06-02") })
  must({ _tag: "RecordEvaluation", evaluation: plan.evaluation, vermerk: amD("2026-01-12") })
  must({ _tag: "CloseFall", bericht: "Wohnung, Kurs und Praktikum sind erreicht; bei der Arbeit ist ein Anfang gemacht.", vermerk: amD("2026-02-02") })
  sag("02.02.2026  Nach der Evaluation wird der Fall abgeschlossen, zwei Jahre nach dem ersten Gespräch.")
}
