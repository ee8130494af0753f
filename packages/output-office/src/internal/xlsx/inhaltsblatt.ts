/**
 * The first and the last sheet of a workbook: what is in it, and what was too long for a cell.
 *
 * @module
 */
import type { Datentabelle, Dokument } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { quoted } from "./blattnamen.js"
import { type Blatt, type Blattzeile, LANGE_TEXTE, type Langtext, STUECK } from "./blatt.js"
import { heightOf, linesOf, titleHeight } from "./breite.js"
import { HERKUNFTSWORTE } from "./herkunft.js"
import { stilOf } from "./stile.js"
import { INHALT, type Mappenangaben } from "./tabellenblatt.js"
import { alleZeichen } from "./zeichen.js"
import { piecesOf, textzelle, wortzelle } from "./zelle.js"

const BREITEN = [34, 72, 52, 9]
const BREITE = BREITEN.reduce((sum, one) => sum + one, 0)

const words = (text: string, stil: string): Blattzeile => ({ zellen: [wortzelle(text, stil)], verbunden: BREITEN.length, hoehe: heightOf(linesOf(text, BREITE)) })

const head = (titel: ReadonlyArray<string>): Blattzeile => ({ zellen: titel.map((text) => wortzelle(text, "kopf")) })

const entry = ({ herkunft, titel, zeilen }: Datentabelle.Datentabelle, name: string): Blattzeile => ({
  zellen: [
    { ...wortzelle(name, "verweis-zelle"), ziel: `${quoted(name)}!A1` },
    textzelle(titel),
    textzelle(HERKUNFTSWORTE[herkunft]),
    { _tag: "Zahl", wert: zeilen.length, stil: stilOf("zahl-0") },
  ],
  hoehe: heightOf(Math.min(6, Math.max(linesOf(titel, BREITEN[1] ?? 1), linesOf(HERKUNFTSWORTE[herkunft], BREITEN[2] ?? 1)))),
})

/** The mark of the report, and which sheets it is not for. */
const markeOf = (kennzeichnung: string | undefined, daten: ReadonlyArray<Datentabelle.Datentabelle>): ReadonlyArray<Blattzeile> => {
  if (kennzeichnung === undefined) return []
  const published = daten.filter(({ herkunft }) => herkunft === "veroeffentlicht").length
  const not = published === 1 ? "Für das eine Blatt" : `Für die ${published} Blätter`
  return [
    words(kennzeichnung, "marke"),
    ...(published === 0 ? [] : [words(`${not} mit der Herkunft „${HERKUNFTSWORTE.veroeffentlicht}“ gilt diese Kennzeichnung nicht.`, "absatz")]),
  ]
}

/** Makes the sheet that lists the others; `namen` are theirs, in the order of the tables. */
export const inhaltsblatt = (dokument: Dokument.Dokument, daten: ReadonlyArray<Datentabelle.Datentabelle>, namen: ReadonlyArray<string>, hasLong: boolean, { fuss, kennzeichnung }: Mappenangaben): Blatt => {
  const zeilen: ReadonlyArray<Blattzeile> = [
    { ...words(dokument.titel, "titel"), hoehe: titleHeight(dokument.titel, BREITE) },
    ...(dokument.untertitel === "" ? [] : [words(dokument.untertitel, "ueberschrift")]),
    words(`Stand: ${Stichtag.toText(dokument.stand)}`, "absatz"),
    ...markeOf(kennzeichnung, daten),
    words(dokument.zusammenfassung, "absatz"),
    { zellen: [] },
    head(["Blatt", "Was darin steht", "Herkunft", "Zeilen"]),
    ...daten.map((tabelle, at) => entry(tabelle, namen[at] ?? "")),
    ...(hasLong ? [{ zellen: [wortzelle(LANGE_TEXTE, "verweis-zelle", `${quoted(LANGE_TEXTE)}!A1`), textzelle("Texte, die länger sind als eine Zelle")] }] : []),
    { zellen: [] },
    words("Zeichen in den Tabellen", "ueberschrift"),
    ...alleZeichen().map(([zeichen, bedeutung]): Blattzeile => words(`„${zeichen}“ ${bedeutung}`, "absatz")),
    words("Ein fehlender Wert steht nie als 0 oder als leere Zelle da, sondern als Zeichen. Wo Zahlen gerundet sind, sagen weitere Spalten, zwischen welchen Grenzen die Zahl liegt.", "absatz"),
  ]
  return { name: INHALT, breiten: BREITEN, zeilen, kopfzeilen: 0, fuss }
}

/** Makes the sheet of the texts that are too long for their cells, in pieces. */
export const langtextblatt = (texte: ReadonlyArray<Langtext>, { fuss }: Mappenangaben): Blatt => {
  const rows = function* (): Generator<Blattzeile> {
    yield { zellen: [wortzelle(LANGE_TEXTE, "titel")], hoehe: 24 }
    yield { zellen: [wortzelle("← zurück zum Inhalt", "verweis", `${quoted(INHALT)}!A1`)] }
    yield head(["Blatt", "Zelle", "Teil", "Text"])
    for (const { blatt, text, zelle } of texte) {
      for (const [at, piece] of piecesOf(text, STUECK).entries()) {
        yield { zellen: [textzelle(blatt), textzelle(zelle), { _tag: "Zahl", wert: at + 1, stil: stilOf("zahl-0") }, textzelle(piece)], hoehe: heightOf(12) }
      }
    }
  }
  return { name: LANGE_TEXTE, breiten: [34, 10, 8, 100], zeilen: { [Symbol.iterator]: rows }, kopfzeilen: 3, fuss }
}
