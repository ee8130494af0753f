import type { Finding, Path } from "../../kernel/Finding.js"
import type { Messwert } from "../../kernel/Messwert.js"
import type { Bevoelkerungspyramide, Diagramm, Karte, Punktvergleich, Spanne, Zeitreihe } from "../Diagramm.js"
import { fehler } from "./dokumentFinding.js"
import { ringProblem, ringTexte } from "./umrissPruefung.js"

/** Where a picture stands, and how it is called. */
interface Place {
  readonly titel: string
  readonly at: Path
}

const double = (keys: ReadonlyArray<string>): string | undefined => keys.find((key, at) => keys.indexOf(key) !== at)

const isNumber = (wert: Messwert): boolean => {
  if (wert._tag === "Fehlend") return true
  const all = wert._tag === "Gerundet" ? [wert.von, wert.wert, wert.bis] : [wert.wert]
  return all.every((one, at) => Number.isFinite(one) && one >= (all[at - 1] ?? one))
}

// The range of a sample holds its value; without a value there is nothing to hold.
const isRange = (wert: Messwert, { bis, von }: Spanne): boolean =>
  Number.isFinite(von) && Number.isFinite(bis) && von <= bis && (wert._tag === "Fehlend" || (von <= wert.wert && wert.wert <= bis))

const decimals = (nachkommastellen: number, { at, titel }: Place): ReadonlyArray<Finding> =>
  Number.isInteger(nachkommastellen) && nachkommastellen >= 0 && nachkommastellen <= 3
    ? []
    : [fehler("DiagrammWithWrongDecimals", at, `the picture "${titel}" wants ${nachkommastellen} decimals; give a whole number from 0 to 3`, { titel })]

const wertAt = (wert: Messwert, intervall: Spanne | undefined, { at, titel }: Place): ReadonlyArray<Finding> => [
  ...(isNumber(wert)
    ? []
    : [fehler("DiagrammwertWithoutNumber", at, `the picture "${titel}" has a value that is no number or lies outside its interval; give an absent value its reason instead`, { titel })]),
  ...(intervall === undefined || isRange(wert, intervall)
    ? []
    : [fehler("IntervallInvalid", [...at, "intervall"], `the picture "${titel}" has a range from ${intervall.von} to ${intervall.bis} that does not hold its value; give the lower bound first, both as numbers`, { titel })]),
]

const doubled = (code: string, names: ReadonlyArray<string>, what: string, { at, titel }: Place): ReadonlyArray<Finding> => {
  const name = double(names)
  return name === undefined ? [] : [fehler(code, at, `the picture "${titel}" has two ${what} named "${name}"; give each its own name`, { titel, name })]
}

const checkPunktvergleich = ({ nachkommastellen, zeilen }: Punktvergleich, place: Place): ReadonlyArray<Finding> => [
  ...decimals(nachkommastellen, place),
  ...doubled("VergleichszeileDoubled", zeilen.map(({ titel }) => titel), "lines", { ...place, at: [...place.at, "zeilen"] }),
  ...zeilen.flatMap(({ werte }, row) => [
    ...doubled("GruppenwertDoubled", werte.map(({ gruppe }) => gruppe), "values of one group in a line, both", { ...place, at: [...place.at, "zeilen", row] }),
    ...werte.flatMap(({ intervall, wert }, index) => wertAt(wert, intervall, { ...place, at: [...place.at, "zeilen", row, "werte", index] })),
  ]),
]

const persons = (wert: Messwert, place: Place): ReadonlyArray<Finding> =>
  wert._tag !== "Fehlend" && wert.wert < 0
    ? [fehler("PersonenBelowZero", place.at, `the picture "${place.titel}" has ${wert.wert} persons; give numbers from 0 on`, { titel: place.titel })]
    : wertAt(wert, undefined, place)

const checkPyramide = ({ altersgruppen, seiten }: Bevoelkerungspyramide, place: Place): ReadonlyArray<Finding> => [
  ...doubled("AltersgruppeDoubled", altersgruppen, "age groups", place),
  ...seiten.flatMap(({ reihen }, side) => {
    const at = [...place.at, "seiten", side, "reihen"]
    return [
      ...doubled("AltersreiheDoubled", reihen.map(({ name }) => name), "groups on one side", { ...place, at }),
      ...reihen.flatMap(({ name, werte }, index) =>
        werte.length === altersgruppen.length
          ? werte.flatMap((wert, age) => persons(wert, { ...place, at: [...at, index, "werte", age] }))
          : [fehler("AltersreiheOfWrongLength", [...at, index], `the picture "${place.titel}" has ${werte.length} values for "${name}" and ${altersgruppen.length} age groups; give one for each`, { titel: place.titel, name })]),
    ]
  }),
]

const checkKarte = ({ flaechen, nachkommastellen }: Karte, place: Place): ReadonlyArray<Finding> => [
  ...decimals(nachkommastellen, place),
  ...doubled("FlaecheDoubled", flaechen.map(({ schluessel }) => schluessel), "areas with one key,", { ...place, at: [...place.at, "flaechen"] }),
  ...flaechen.flatMap(({ polygone, schluessel, wert }, index) => {
    const at = [...place.at, "flaechen", index]
    // One for each kind: a broken outline breaks in a thousand places.
    const problems = new Set(polygone.flat().flatMap((ring) => ringProblem(ring) ?? []))
    return [
      ...wertAt(wert, undefined, { ...place, at }),
      ...[...problems].map((code) => fehler(code, [...at, "polygone"], `the area "${schluessel}" of the picture "${place.titel}" ${ringTexte[code]}`, { schluessel })),
    ]
  }),
]

const checkIntervalle = ({ reihen }: Zeitreihe, place: Place): ReadonlyArray<Finding> =>
  reihen.flatMap(({ punkte }, row) =>
    punkte.flatMap(({ intervall, wert }, index) =>
      intervall === undefined || !isNumber(wert) ? [] : wertAt(wert, intervall, { ...place, at: [...place.at, "reihen", row, "punkte", index] })))

/** Tells what of a comparison, a pyramid, a map, or the ranges of a series does not fit together. */
export const checkDiagramm = (diagramm: Diagramm, titel: string, at: Path): ReadonlyArray<Finding> => {
  const place = { titel, at }
  switch (diagramm._tag) {
    case "Punktvergleich":
      return checkPunktvergleich(diagramm, place)
    case "Bevoelkerungspyramide":
      return checkPyramide(diagramm, place)
    case "Karte":
      return checkKarte(diagramm, place)
    case "Zeitreihe":
      return checkIntervalle(diagramm, place)
    case "Matrix":
    case "Netzwerk":
    case "Zeitachse":
      return []
  }
}
