// The first year of an invented case, as commands that a case management system would send: each chapter takes the file and a voice.
import { match, Vorschlag } from "@teilhabe/core/angebot"
import { bedarfe } from "@teilhabe/core/fall"
import * as f from "./familie.mjs"
import * as plan from "./plan.mjs"
import { katalog } from "./stadt.mjs"

export const AWO = { traeger: "awo", fallfuehrung: "cm-awo-3", vertretung: ["cm-awo-5"] }

/** Who notes something, when and for what purpose. */
export const am = (tag, zweck = "fallarbeit", von = AWO.fallfuehrung) => ({ von, am: tag, zweck })

export const aufnahme = ({ must }, sag) => {
  // #region open
  must({
    _tag: "OpenFall", fall: "f-2024-0017", personen: f.personen, zustaendig: AWO,
    wunsch: "Eine Wohnung für uns vier, und dass Kind A einen Beruf lernt.", vermerk: am("2024-02-05"),
  })
  for (const angabe of f.angaben) must({ _tag: "RecordAngabe", angabe, vermerk: am("2024-02-05") })
  // #endregion open
  must({
    _tag: "DecideAufnahme", ergebnis: "case-management", zustimmungen: f.zustimmungen, vermerk: am("2024-02-12"),
    begruendung: "Eine Beratung reicht nicht: Wohnen, Sprache und Beruf hängen zusammen, und vier Stellen sind beteiligt.",
    kriterien: [
      { kriterium: "komplexe-problemlage", erfuellt: true, grund: "Wohnen, Sprache, Ausbildung und Recht" },
      { kriterium: "hohe-akteursdichte", erfuellt: true, grund: "Sozialamt, Schule, Beratung und Unterkunft" },
      { kriterium: "regelversorgung-greift-nicht", erfuellt: true, grund: "Kein Kurs ohne Anspruch nach dem SGB II" },
      { kriterium: "eigene-mittel-fehlen", erfuellt: false, grund: "Die Familie trägt vieles selbst" },
      { kriterium: "einverstaendnis", erfuellt: true, grund: "Alle wollen es, nach zwei Gesprächen" },
    ],
  })
  sag("05.02.2024  Die Familie kommt zur AWO. Am 12.02. wird gemeinsam entschieden: Case Management.")
}

export const einwilligungen = ({ must, mustRefuse }, sag) => {
  // #region consent
  const geben = (einwilligung) => must({ _tag: "GiveEinwilligung", einwilligung, vermerk: am("2024-02-12") })
  const ruecken = {
    id: "a-gesundheit-mutter", person: f.MUTTER, herkunft: { art: "person" }, feld: "besonders", datenart: "gesundheit",
    einwilligung: "e-gesundheit", wert: "Am Rücken operiert, kann nicht lange sitzen.",
  }
  const zuFrueh = mustRefuse({ _tag: "RecordAngabe", angabe: ruecken, vermerk: am("2024-02-12") })
  // #endregion consent
  sag("12.02.2024  Die Mutter erzählt von ihrem Rücken. Ohne Einwilligung darf das nicht in die Akte:")
  sag.ablehnung(zuFrueh)
  for (const einwilligung of [f.gesundheit, f.vermittlung, ...f.zaehlen]) geben({ ...einwilligung, von: "2024-02-12" })
  must({ _tag: "RecordAngabe", angabe: ruecken, vermerk: am("2024-02-12") })
  sag("  Mit der Einwilligung, die Gesundheit eigens nennt, geht es.")
}

export const bestandsaufnahme = ({ must }, sag) => {
  for (const bestand of f.bestand) must({ _tag: "RecordBestand", bestand, vermerk: am("2024-02-26") })
  must({ _tag: "RecordRechtskreis", vermerk: am("2024-02-26"), zeit: { id: "z-asylblg", person: f.MUTTER, rechtskreis: "asylblg", von: "2023-06-01", bis: "2024-08-31", traeger: "amt-arbeit-soziales" } })
  must({ _tag: "CompleteBestandsaufnahme", ohne: [], vermerk: am("2024-03-04") })
  sag(`04.03.2024  Die Bestandsaufnahme ist fertig: ${f.bestand.length} Befunde, davon drei Bedarfe.`)
}

export const ziele = ({ must }, sag) => {
  for (const ziel of plan.mottos) must({ _tag: "FormulateMottoziel", ziel, vermerk: am("2024-03-11") })
  for (const ziel of plan.rahmen) must({ _tag: "FormulateRahmenziel", ziel, vermerk: am("2024-03-11") })
  for (const ziel of plan.schritte) must({ _tag: "FormulateHandlungsziel", ziel, vermerk: am("2024-03-11") })
  must({ _tag: "AgreeZielvereinbarung", zustimmungen: f.zustimmungen, vermerk: am("2024-03-18") })
  sag(`18.03.2024  Zielvereinbarung, erste Fassung. Mottoziel der Mutter: „${plan.mottos[0].wortlaut}“`)
}

const URTEIL = { passt: "passt", "zu-klaeren": "ist zu klären", "mit-abstrichen": "passt mit Abstrichen", "passt-nicht": "passt nicht" }

export const hilfeplan = (akte, sag) => {
  const { must } = akte
  // #region match
  const [{ bedarf }] = bedarfe(akte.fall, "h-kurs", "2024-03-25") // one need for each person of the Handlungsziel; it holds no key and no word of hers
  for (const vorschlag of match(katalog, bedarf)) {
    const { angebot, gruende, urteil } = vorschlag
    const dagegen = gruende.filter(({ wirkung }) => wirkung === "ausschluss").map(({ gesichtspunkt }) => gesichtspunkt)
    const fragen = urteil === "mit-abstrichen" ? Vorschlag.offeneFragen(vorschlag).map(({ gesichtspunkt }) => gesichtspunkt) : []
    sag(`  ${angebot.titel.de} ${URTEIL[urteil]}${dagegen.length === 0 ? "" : `, es liegt an: ${dagegen.join(", ")}`}${fragen.length === 0 ? "" : `, zu klären: ${fragen.join(", ")}`}.`)
  }
  // #endregion match
  // #region plan
  for (const massnahme of plan.erster) must({ _tag: "PlanMassnahme", massnahme, vermerk: am("2024-03-25") })
  must({ _tag: "RecordPassung", passung: plan.passung, vermerk: am("2024-03-25") }) // no offer fits: say what is done instead
  must({ _tag: "PlanMassnahme", massnahme: plan.gastplatz, vermerk: am("2024-03-25") })
  must({ _tag: "AgreeHilfeplan", zustimmungen: f.zustimmungen, naechstePruefung: "2024-07-01", vermerk: am("2024-04-02") })
  // #endregion plan
  for (const { id } of plan.schritte) must({ _tag: "RateHandlungsziel", handlungsziel: id, stufe: -2, gemeinsam: true, vermerk: am("2024-04-02") })
  sag("02.04.2024  Hilfeplan, erste Fassung. Für den Deutschkurs passt kein Angebot: Ein anderer Zugang wird vereinbart.")
}

/** What the Jugendmigrationsdienst asks to see of Kind A, and for what. */
export const anfrageJugend = (tag, von) => ({
  _tag: "DiscloseFall", vermerk: am(tag, "vermittlung", von),
  anfrage: { empfaenger: "jugendmigrationsdienst", rolle: "leistungserbringer", zweck: "vermittlung", personen: [f.KIND_A], datenarten: ["identitaet", "ziele", "hilfeplan"] },
})

export const leistungen = ({ must, mustNotShow, mustShow }, sag) => {
  for (const id of ["ma-suche", "ma-jugend", "ma-gast"]) must({ _tag: "RequestLeistung", massnahme: id, vermerk: am("2024-04-03") })
  // #region disclose
  const sicht = mustShow(anfrageJugend("2024-04-03"))
  sag(`03.04.2024  Der Jugendmigrationsdienst sieht ${sicht.personen[0].label}: ${sicht.ziele.handlung.length} Handlungsziel, ${sicht.bestand.length} Befunde.`)
  const verein = mustNotShow({
    _tag: "DiscloseFall", vermerk: am("2024-04-03", "vermittlung"),
    anfrage: { empfaenger: "sportvereine", rolle: "leistungserbringer", zweck: "vermittlung", personen: [f.KIND_A], datenarten: ["ziele"] },
  })
  sag("03.04.2024  Auch ein Sportverein fragt nach den Zielen von Kind A:")
  sag.ablehnung(verein)
  // #endregion disclose
  for (const id of ["ma-suche", "ma-jugend", "ma-anzeigen", "ma-mappe", "ma-bewerbung"]) must({ _tag: "StartMassnahme", massnahme: id, vermerk: am("2024-04-15") })
  must({ _tag: "EndMassnahme", massnahme: "ma-gast", stand: "abgelehnt", grund: "Alle Plätze für Gäste sind belegt.", vermerk: am("2024-04-22") })
  must({ _tag: "EndMassnahme", massnahme: "ma-mappe", stand: "erbracht", vermerk: am("2024-05-27") })
  sag("22.04.2024  Der Platz als Gast im Kurs wird abgelehnt. Die Mappe der Mutter ist fertig.")
}

export const ersteSchleife = ({ must }, sag) => {
  // #region loop
  must({ _tag: "BeginMonitoring", vermerk: am("2024-07-01") })
  must({ _tag: "RateHandlungsziel", handlungsziel: "h-wohnung", stufe: -1, gemeinsam: true, vermerk: am("2024-07-01") })
  must({
    _tag: "CompleteMonitoring", vermerk: am("2024-07-01"),
    ueberpruefung: {
      ziele: [
        { handlungsziel: "h-wohnung", lage: "abweichung", abweichung: "Anzeigen werden gelesen, aber niemand ruft an.", gegenmassnahme: "Gemeinsam anrufen, jede Woche.", beruehrt: [] },
        { handlungsziel: "h-kurs", lage: "abweichung", abweichung: "Kein Platz als Gast.", gegenmassnahme: "Den Wechsel zum SGB II vorbereiten.", beruehrt: [] },
        { handlungsziel: "h-praktikum", lage: "im-plan" },
      ],
      folge: "hilfeplanung", grund: "Die Ziele stimmen, die Maßnahmen nicht.", naechste: "2024-10-01",
    },
  })
  for (const massnahme of plan.zweiter) must({ _tag: "PlanMassnahme", massnahme, vermerk: am("2024-07-04") })
  must({ _tag: "AgreeHilfeplan", zustimmungen: f.zustimmungen, naechstePruefung: "2024-10-01", vermerk: am("2024-07-08") })
  // #endregion loop
  for (const { id } of plan.zweiter) must({ _tag: "StartMassnahme", massnahme: id, vermerk: am("2024-07-09") })
  sag("01.07.2024  Überprüfung. Erste Schleife: zurück zur Hilfeplanung; am 08.07. gilt die zweite Fassung des Hilfeplans.")
}
