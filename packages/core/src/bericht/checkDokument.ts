import type { Finding, Path } from "../kernel/Finding.js"
import type { Block, Tabelle } from "./Block.js"
import type { Matrix, Netzwerk, Punkt, Zeitreihe } from "./Diagramm.js"
import type { Dokument } from "./Dokument.js"
import { type Ausgang, checkAusgang } from "./internal/ausgang/ausgang.js"
import { checkDaten } from "./internal/datenPruefung.js"
import { checkDiagramm } from "./internal/diagrammPruefung.js"
import { fehler } from "./internal/dokumentFinding.js"
import { checkFreigaben, checkGeheimhaltung, vermerkeOf } from "./internal/freigabePruefung.js"

const checkTabelle = ({ filter, spalten, titel, zeilen }: Tabelle, at: Path): ReadonlyArray<Finding> => [
  ...zeilen.flatMap((cells, row) =>
    cells.length === spalten.length
      ? []
      : [fehler("RowOfWrongLength", [...at, "zeilen", row],
        `row ${row + 1} of the table "${titel}" has ${cells.length} cells for ${spalten.length} columns; give every row one cell per column`)]),
  ...(filter === undefined || filter.length === zeilen.length
    ? []
    : [fehler("FilterOfWrongLength", [...at, "filter"], `the table "${titel}" has ${filter.length} filters for ${zeilen.length} rows; give one for each row, or none`, { titel })]),
]

const ORT = /^[a-z0-9][a-z0-9.-]*$/u

const checkOrte = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Finding> => {
  const seen = new Set<string>()
  return bloecke.flatMap((block, index): ReadonlyArray<Finding> => {
    if (block._tag !== "Eigentext") return []
    const { ort } = block
    const isSeen = seen.has(ort)
    seen.add(ort)
    const at: Path = ["bloecke", index, "ort"]
    if (isSeen) return [fehler("OrtDoubled", at, `two places for the office's own words have the key "${ort}"; give every place its own, as texts are kept by it`, { ort })]
    return ORT.test(ort) ? [] : [fehler("OrtInvalid", at, `the place "${ort}" for the office's own words needs a key of ASCII small letters, digits, "-" and "."`, { ort })]
  })
}

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
    ...checkDiagramm(diagramm, titel, picture),
  ]
}

/** What of a report is checked. */
export type Pruefling = Ausgang & Pick<Dokument, "geheimhaltung">

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
  ...checkOrte(dokument.bloecke),
  ...checkDaten(dokument.daten ?? []),
  ...checkGeheimhaltung(dokument),
  ...checkFreigaben(dokument),
  ...checkAusgang(dokument, vermerkeOf(dokument)),
]
