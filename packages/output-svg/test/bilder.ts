/** Pictures for tests: one of each new kind, and the way to draw one. */
import type { Block, Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { drawBilder } from "../src/drawBilder.js"
import type { Drawing } from "../src/drawBilder.js"

const { exakt, fehlend, gerundet } = Messwert

/** A picture around what it shows. */
export const bildOf = (diagramm: Diagramm.Diagramm, titel = "B"): Block.Bild => ({
  _tag: "Bild", titel, alternativtext: "A", diagramm, tabelle: { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] },
})

/** Draws one picture. */
export const drawing = async (diagramm: Diagramm.Diagramm): Promise<Drawing> => {
  const bild = bildOf(diagramm)
  return (await drawBilder({ stand: Stichtag.make(2024, 6, 30), bloecke: [bild] })).get(bild) ?? { svgs: [] }
}

/** A value of a group, with the range of a sample where there is one. */
export const gruppe = (name: string, wert: Messwert.Messwert, spanne?: readonly [number, number]): Diagramm.Gruppenwert =>
  ({ gruppe: name, wert, ...(spanne === undefined ? {} : { intervall: { von: spanne[0], bis: spanne[1] } }) })

/** A comparison of two groups with a value that is absent and one of limited reliability. */
export const vergleich: Diagramm.Punktvergleich = {
  _tag: "Punktvergleich", einheit: "Prozent", nachkommastellen: 1,
  zeilen: [
    { titel: "Hochschulreife", werte: [gruppe("Deutsche", exakt(42.1)), gruppe("Ausländer", exakt(14.3))] },
    { titel: "Mittlerer Abschluss", werte: [gruppe("Deutsche", exakt(38)), gruppe("Ausländer", fehlend("geheim"))] },
    { titel: "Ohne Abschluss", werte: [gruppe("Deutsche", exakt(4.8)), gruppe("Ausländer", Messwert.markEingeschraenkt(exakt(18.2)))] },
  ],
}

/** Two groups by age on two sides; one value is absent, some are rounded. */
export const pyramide: Diagramm.Bevoelkerungspyramide = {
  _tag: "Bevoelkerungspyramide", einheit: "Personen", altersgruppen: ["unter 18", "18 bis 64", "65 und älter"],
  seiten: [
    { titel: "Männlich", reihen: [{ name: "Deutsche", werte: [exakt(100), exakt(400), exakt(200)] }, { name: "Ausländer", werte: [exakt(50), fehlend("geheim"), exakt(20)] }] },
    { titel: "Weiblich", reihen: [{ name: "Deutsche", werte: [exakt(90), exakt(410), exakt(250)] }, { name: "Ausländerinnen", werte: [gerundet(40, { basis: 10 }), exakt(120), exakt(0)] }] },
  ],
}

/** A square with its corner at a place, as GeoJSON has it. */
export const quadrat = (laenge: number, breite: number, seite = 0.1): ReadonlyArray<readonly [number, number]> =>
  [[laenge, breite], [laenge + seite, breite], [laenge + seite, breite + seite], [laenge, breite + seite], [laenge, breite]]

/** An area of one square. */
export const flaeche = (at: number, wert: Messwert.Messwert, teil: Partial<Diagramm.Flaeche> = {}): Diagramm.Flaeche =>
  ({ schluessel: String(at), titel: `Gebiet ${at}`, wert, polygone: [[quadrat(7 + (at % 4) * 0.1, 51 + Math.floor(at / 4) * 0.1)]], ...teil })

/** A map of areas. */
export const karte = (...flaechen: ReadonlyArray<Diagramm.Flaeche>): Diagramm.Karte => ({ _tag: "Karte", einheit: "Prozent", nachkommastellen: 1, flaechen })
