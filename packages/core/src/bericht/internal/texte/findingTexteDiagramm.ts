/**
 * German texts for findings about pictures, and about the outlines of a map.
 *
 * @module
 */
import { type Texte, word } from "./findingTexteType.js"

/** Texts about pictures. */
export const diagrammTexte: Texte = {
  DiagrammWithWrongDecimals: (details) => `Das Bild „${word(details, "titel")}“ braucht 0 bis 3 Nachkommastellen als ganze Zahl.`,
  DiagrammwertWithoutNumber: (details) => `Im Bild „${word(details, "titel")}“ ist ein Wert keine Zahl oder liegt außerhalb seiner Spanne. Was fehlt, mit seinem Grund angeben.`,
  IntervallInvalid: (details) => `Im Bild „${word(details, "titel")}“ liegt ein Wert nicht in seinem Bereich. Zuerst die untere, dann die obere Grenze angeben.`,
  VergleichszeileDoubled: (details) => `Das Bild „${word(details, "titel")}“ hat zwei Zeilen mit dem Namen „${word(details, "name")}“. Jeder einen eigenen geben.`,
  GruppenwertDoubled: (details) => `Im Bild „${word(details, "titel")}“ hat eine Zeile zwei Werte für „${word(details, "name")}“. Je Gruppe einen angeben.`,
  PersonenBelowZero: (details) => `Im Bild „${word(details, "titel")}“ liegt eine Zahl von Personen unter 0.`,
  AltersgruppeDoubled: (details) => `Das Bild „${word(details, "titel")}“ hat zwei Altersgruppen mit dem Namen „${word(details, "name")}“. Jeder einen eigenen geben.`,
  AltersreiheDoubled: (details) => `Eine Seite des Bildes „${word(details, "titel")}“ hat zwei Gruppen mit dem Namen „${word(details, "name")}“. Jeder einen eigenen geben.`,
  AltersreiheOfWrongLength: (details) => `Im Bild „${word(details, "titel")}“ hat „${word(details, "name")}“ nicht für jede Altersgruppe genau einen Wert.`,
  FlaecheDoubled: (details) => `Das Bild „${word(details, "titel")}“ hat zwei Flächen mit dem Schlüssel „${word(details, "name")}“. Jeder einen eigenen geben.`,
  RingTooShort: (details) => `Der Umriss von „${word(details, "schluessel")}“ hat einen Ring mit weniger als vier Punkten. Alle Ecken angeben und die erste am Ende wiederholen.`,
  RingOpen: (details) => `Der Umriss von „${word(details, "schluessel")}“ hat einen Ring, der nicht endet, wo er beginnt. Den ersten Punkt am Ende wiederholen.`,
  KoordinateOutside: (details) => `Der Umriss von „${word(details, "schluessel")}“ hat einen Punkt, der nicht in Grad steht. Die Umrisse nach WGS 84 (EPSG:4326) umrechnen.`,
  GeojsonInvalid: (details) => `Die Umrisse sind keine FeatureCollection nach GeoJSON: ${word(details, "expected")} erwartet.`,
  GeometrieUnknown: () => "Eine Fläche der Umrisse ist kein Polygon und kein MultiPolygon. Linien und Punkte weglassen.",
  UmrissWithoutSchluessel: (details) => `Einer Fläche der Umrisse fehlt die Eigenschaft „${word(details, "property")}“, die ihren Schlüssel nennt.`,
  UmrissDoubled: (details) => `Die Umrisse haben zwei Flächen mit dem Schlüssel „${word(details, "schluessel")}“. Zu einem MultiPolygon verbinden.`,
  UmrissProjiziert: (details) => `Der Umriss von „${word(details, "schluessel")}“ steht in Metern (UTM oder Gauß-Krüger), nicht in Grad. Nach WGS 84 (EPSG:4326) umrechnen.`,
}
