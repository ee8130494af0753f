/** A report of one page with every kind of block, for tests that a person reads. */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id, Messwert, Stichtag, Zeitraum } from "@teilhabe/core/kernel"

const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen", ueberschrift: "Ausgangslage" }

const ende = (jahr: number): Zeitraum.Zeitraum => Zeitraum.tag(Stichtag.make(jahr, 12, 31))

const zeitreihe = {
  _tag: "Zeitreihe", einheit: "Haushalte", nachkommastellen: 0,
  reihen: [
    { name: "Mit Wohnung", punkte: [{ zeit: ende(2018), wert: Messwert.exakt(1240) }, { zeit: ende(2019), wert: Messwert.exakt(1310) }, { zeit: ende(2020), wert: Messwert.exakt(1290) }, { zeit: ende(2021), wert: Messwert.exakt(1400) }] },
    { name: "Ohne Wohnung", punkte: [{ zeit: ende(2018), wert: Messwert.intervall(200, 300) }, { zeit: ende(2019), wert: Messwert.fehlend("geheim") }, { zeit: ende(2020), wert: Messwert.exakt(0) }, { zeit: ende(2021), wert: Messwert.markEingeschraenkt(Messwert.exakt(90)) }] },
  ],
  brueche: [{ ab: Stichtag.make(2020, 1, 1), grund: "Seit 2020 zählt das Amt selbst." }],
} as const

/** Headings, text, list, note, table, four pictures, numbers with their explanation, the words of an office, rows to filter. */
export const kleines: Dokument.Dokument = {
  id: "kleines-konzept",
  titel: "Gemeinsam wohnen",
  untertitel: "Ein Auszug",
  stand: Stichtag.make(2024, 6, 30),
  zusammenfassung: "Zwei Projekte und wer sie trägt.",
  kennzeichnung: "Erfundenes Beispiel",
  quellen: [{ id: Id.make("presse-2023"), titel: "Presseamt, 4. Mai 2023" }],
  bloecke: [
    { _tag: "Ueberschrift", ebene: 2, text: "Wohnen & Leben", anker: "wohnen", quelle },
    { _tag: "Absatz", inhalt: ["Mehr dazu bei den ", { _tag: "Verweis", anker: "fristen", text: "Fristen" }, "; ", { _tag: "Fett", text: "wichtig" }, "."], quelle },
    { _tag: "Liste", geordnet: false, punkte: [["Mietercafé"], [{ _tag: "Fett", text: "Wegweiser" }, " in sieben Sprachen"]] },
    { _tag: "Hinweis", art: "annahme", inhalt: ["Kurzfristig heißt zwei Jahre."], quelle: { dokument: Id.make("presse-2023"), kapitel: "Meldung" } },
    { _tag: "Ueberschrift", ebene: 4, text: "Fristen", anker: "fristen" },
    { _tag: "Tabelle", titel: "Alle Fristen", spalten: [{ titel: "Projekt", ausrichtung: "links" }, { titel: "Tage", ausrichtung: "rechts" }], zeilen: [[["Mietercafé"], ["730"]]], quelle },
    {
      _tag: "Bild", titel: "Projekte nach Horizont", alternativtext: "Ein Projekt ist kurzfristig, keines langfristig.",
      diagramm: { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["kurzfristig", "langfristig"], anzahl: [[1, 0]], einheit: "Projekte" },
      tabelle: { _tag: "Tabelle", titel: "Projekte nach Horizont", spalten: [{ titel: "Feld", ausrichtung: "links" }, { titel: "kurzfristig", ausrichtung: "rechts" }, { titel: "langfristig", ausrichtung: "rechts" }], zeilen: [[["Wohnen"], ["1"], ["0"]]] },
    },
    {
      _tag: "Bild", titel: "Fristen auf der Zeitachse", alternativtext: "Das Mietercafé läuft bis 2026.",
      diagramm: { _tag: "Zeitachse", termine: [
        { titel: "Mietercafé", gruppe: "Wohnen", art: "kurzfristig", von: Stichtag.make(2024, 7, 1), bis: Stichtag.make(2026, 6, 30), angenommen: true },
        { titel: "Bericht", gruppe: "Wohnen", art: "Frist", bis: Stichtag.make(2025, 3, 1), angenommen: false },
      ] },
      tabelle: { _tag: "Tabelle", titel: "Fristen auf der Zeitachse", spalten: [{ titel: "Was", ausrichtung: "links" }, { titel: "Bis", ausrichtung: "links" }], zeilen: [[["Mietercafé"], ["30.06.2026"]], [["Bericht"], ["01.03.2025"]]] },
    },
    {
      _tag: "Bild", titel: "Haushalte seit 2018", alternativtext: "Zwei Linien von 2018 bis 2021.", diagramm: zeitreihe,
      tabelle: { _tag: "Tabelle", titel: "Haushalte seit 2018", spalten: [{ titel: "Zeit", ausrichtung: "links" }, { titel: "Mit Wohnung", ausrichtung: "rechts" }, { titel: "Ohne Wohnung", ausrichtung: "rechts" }], zeilen: [[["31.12.2018"], ["1.240"], ["250 [200 bis 300]"]], [["31.12.2019"], ["1.310"], ["."]], [["31.12.2020"], ["1.290"], ["–"]], [["31.12.2021"], ["1.400"], ["(90)"]]] },
    },
    {
      _tag: "Bild", titel: "Wer mit wem arbeitet", alternativtext: "Amt und Verein arbeiten zusammen, die Kammer steht allein.",
      diagramm: { _tag: "Netzwerk", knoten: [
        { id: "amt", titel: "Wohnungsamt", gruppe: "Amt", gewicht: 2 },
        { id: "verein", titel: "Mieterverein", gruppe: "Verein", gewicht: 1 },
        { id: "kammer", titel: "Kammer", gruppe: "Kammer", gewicht: 0 },
      ], kanten: [{ von: "amt", nach: "verein", gewicht: 1 }] },
      tabelle: { _tag: "Tabelle", titel: "Wer mit wem arbeitet", spalten: [{ titel: "Akteur", ausrichtung: "links" }, { titel: "Art", ausrichtung: "links" }, { titel: "arbeitet mit", ausrichtung: "links" }], zeilen: [[["Wohnungsamt"], ["Amt"], ["Mieterverein"]], [["Mieterverein"], ["Verein"], ["Wohnungsamt"]], [["Kammer"], ["Kammer"], ["niemandem"]]] },
    },
    { _tag: "Ueberschrift", ebene: 2, text: "Stand der Projekte" },
    { _tag: "Absatz", inhalt: ["Von ", { _tag: "Zahl", text: "1.240", anker: "fristen" }, " Haushalten sind ", { _tag: "Zahl", text: "elf" }, " neu."] },
    { _tag: "Eigentext", ort: "wohnen", titel: "Einschätzung der Stadt", absaetze: [["Das Mietercafé ", { _tag: "Fett", text: "wirkt" }, "."], ["Es bleibt."]], am: Stichtag.make(2024, 6, 3), von: "Integrationsbüro" },
    {
      _tag: "Tabelle", titel: "Projekte und ihre Farbe",
      spalten: [{ titel: "Projekt", ausrichtung: "links" }, { titel: "Horizont", ausrichtung: "links" }, { titel: "Farbe", ausrichtung: "links" }],
      zeilen: [[["Mietercafé"], ["kurzfristig"], ["Grün"]], [["Wegweiser"], ["mittelfristig"], ["Gelb"]], [["Bürgerbus"], ["kurzfristig"], ["Rot: überfällig"]]],
      filter: [
        { handlungsfeld: ["Wohnen & Leben"], horizont: ["kurzfristig"], zielgruppe: ["Familien", "Jugendliche"], farbe: ["Grün"] },
        { handlungsfeld: ["Wohnen & Leben"], horizont: ["mittelfristig"], zielgruppe: ["Familien"], farbe: ["Gelb"] },
        { handlungsfeld: ["Mobil sein"], horizont: ["kurzfristig"], farbe: ["Rot"] },
      ],
    },
  ],
}
