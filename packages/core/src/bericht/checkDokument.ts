import type { Finding, Path } from "../kernel/Finding.js"
import type { Block, Tabelle } from "./Block.js"
import type { Matrix, Netzwerk, Punkt, Zeitreihe } from "./Diagramm.js"
import type { Dokument, Geheimhaltungsstand } from "./Dokument.js"
import { staendeOf } from "./internal/geheimhaltungMarke.js"

const fehler = (code: string, path: Path, message: string, details: Finding["details"] = {}): Finding => ({
  code: `bericht/${code}`, schwere: "fehler", path, message, details,
})

const checkTabelle = ({ spalten, titel, zeilen }: Tabelle, at: Path): ReadonlyArray<Finding> =>
  zeilen.flatMap((cells, row) =>
    cells.length === spalten.length
      ? []
      : [fehler("RowOfWrongLength", [...at, "zeilen", row],
        `row ${row + 1} of the table "${titel}" has ${cells.length} cells for ${spalten.length} columns; give every row one cell per column`)])

const checkMatrix = ({ anzahl, spalten, zeilen }: Matrix, titel: string, at: Path): ReadonlyArray<Finding> => {
  if (anzahl.length !== zeilen.length || anzahl.some((counts) => counts.length !== spalten.length)) {
    return [fehler("MatrixOfWrongSize", at, `the picture "${titel}" needs ${zeilen.length} rows of ${spalten.length} counts; give one count per row and column`)]
  }
  return anzahl.flat().every((count) => Number.isFinite(count) && count >= 0)
    ? []
    : [fehler("MatrixWithoutCount", at, `the picture "${titel}" has a count that is not a number from 0 on; show a missing count in the table instead`)]
}

const checkNetzwerk = ({ kanten, knoten }: Netzwerk, titel: string, at: Path): ReadonlyArray<Finding> => {
  const ids = new Set(knoten.map(({ id }) => id))
  const unknown = kanten.flatMap(({ nach, von }) => [von, nach]).find((id) => !ids.has(id))
  return [
    ...(unknown === undefined
      ? []
      : [fehler("KanteWithoutKnoten", at, `the picture "${titel}" links "${unknown}", which is none of its nodes; add the node or drop the link`)]),
    ...(ids.size === knoten.length
      ? []
      : [fehler("KnotenDoubled", at, `the picture "${titel}" has two nodes with one id; give every node its own`)]),
  ]
}

const isDrawable = ({ wert }: Punkt): boolean => {
  if (wert._tag === "Fehlend") return true
  const all = wert._tag === "Gerundet" ? [wert.von, wert.wert, wert.bis] : [wert.wert]
  return all.every((one, at) => Number.isFinite(one) && one >= (all[at - 1] ?? one))
}

const timeOf = ({ zeit: { art, bis, von } }: Punkt): string => `${von} ${bis ?? ""} ${art}`

const hasDoubles = (keys: ReadonlyArray<string>): boolean => new Set(keys).size < keys.length

const checkZeitreihe = ({ nachkommastellen, reihen }: Zeitreihe, titel: string, at: Path): ReadonlyArray<Finding> => {
  const twice = reihen.find(({ punkte }) => hasDoubles(punkte.map(timeOf)))
  return [
    ...(hasDoubles(reihen.map(({ name }) => name))
      ? [fehler("ReiheDoubled", at, `the picture "${titel}" has two series of one name; give every series its own`)]
      : []),
    ...(twice === undefined
      ? []
      : [fehler("PunktDoubled", at, `the picture "${titel}" has two values for one time in the series "${twice.name}"; give one value per time`)]),
    ...(reihen.every(({ punkte }) => punkte.every(isDrawable))
      ? []
      : [fehler("PunktWithoutNumber", at, `the picture "${titel}" has a value that is no number or lies outside its interval; give an absent value its reason instead`)]),
    ...(Number.isInteger(nachkommastellen) && nachkommastellen >= 0 && nachkommastellen <= 3
      ? []
      : [fehler("ZeitreiheWithWrongDecimals", at, `the picture "${titel}" wants ${nachkommastellen} decimals; give a whole number from 0 to 3`)]),
  ]
}

const checkBlock = (block: Block, at: Path): ReadonlyArray<Finding> => {
  if (block._tag === "Tabelle") return checkTabelle(block, at)
  if (block._tag !== "Bild") return []
  const { diagramm, tabelle, titel } = block
  const picture: Path = [...at, "diagramm"]
  return [
    ...checkTabelle(tabelle, [...at, "tabelle"]),
    ...(diagramm._tag === "Matrix" ? checkMatrix(diagramm, titel, picture) : []),
    ...(diagramm._tag === "Netzwerk" ? checkNetzwerk(diagramm, titel, picture) : []),
    ...(diagramm._tag === "Zeitreihe" ? checkZeitreihe(diagramm, titel, picture) : []),
  ]
}

const AT: Path = ["geheimhaltung"]

const checkGeheimhaltung = ({ bloecke, geheimhaltung }: Pruefling): ReadonlyArray<Finding> => {
  const noted = staendeOf(bloecke)
  const all = [...noted, ...(geheimhaltung === undefined ? [] : [geheimhaltung])]
  const titles = (pick: (stand: Geheimhaltungsstand) => ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(all.flatMap(pick))].sort()
  const datensaetze = titles(({ ohneFreigabe }) => ohneFreigabe).join(", ")
  const weitere = titles(({ nichtBekannt }) => nichtBekannt).join(", ")
  return [
    ...(noted.length > 0 && geheimhaltung === undefined
      ? [fehler("GeheimhaltungFehlt", AT, "the report shows counts of the city's own, and its record of disclosure control (geheimhaltung) was dropped; give the report as konzeptbericht made it")]
      : []),
    ...(datensaetze === ""
      ? []
      : [fehler("FreigabeFehlt", AT, `the report shows counts of the city's own without a Freigabe: ${datensaetze}; release them with Freigabe.make and calculate the figures from freigaben`, { datensaetze })]),
    ...titles(({ getrennt }) => getrennt).map((gegenstand) =>
      fehler("FreigabenGetrennt", AT, `two releases count ${gegenstand} and were not attacked together; release the tables at once, or give the second the register of the first`, { gegenstand })),
    ...(weitere === ""
      ? []
      : [fehler("BekanntFehlt", AT, `the report shows published tables of persons whose own counts are released, and the attacker did not have them: ${weitere}; give them to Freigabe.make as bekannt`, { datensaetze: weitere })]),
  ]
}

/** What of a report is checked. */
export type Pruefling = Pick<Dokument, "bloecke" | "geheimhaltung">

/**
 * Tells what of a report does not fit together, so that every output refuses the same reports.
 *
 * Figures that konzeptbericht computed from counts of a city's own need a Freigabe, also where the record of it was
 * dropped. What somebody typed, or a report that was read from JSON without its record, is not recognised.
 *
 * @example
 * ```ts
 * import { checkDokument } from "@teilhabe/core/bericht"
 *
 * const tabelle = { _tag: "Tabelle", titel: "Zahlen", spalten: [], zeilen: [[["1"]]] } as const
 * checkDokument({ bloecke: [tabelle] }).map((finding) => finding.code) // => ["bericht/RowOfWrongLength"]
 * ```
 */
export const checkDokument = (dokument: Pruefling): ReadonlyArray<Finding> => [
  ...dokument.bloecke.flatMap((block, index) => checkBlock(block, ["bloecke", index])),
  ...checkGeheimhaltung(dokument),
]
