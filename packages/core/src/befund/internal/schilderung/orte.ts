/**
 * Finds where somebody lives: streets, numbers of houses, postcodes, quarters.
 *
 * @module
 */
import { type Fund, findAll, fold, foldBare, type Lesung, normalise, partsOf, words } from "./faltung.js"
import { findWords } from "./namen.js"

const ART = /(?:strasse|stra?sse|str|gasse|allee|platz|weg|ring|ufer|damm|chaussee|steig|pfad|hof|markt|wall|graben)$/u

const generic = new Set([
  "am", "an", "auf", "bei", "beim", "der", "die", "das", "den", "dem", "des", "im", "in", "zu", "zum", "zur", "von", "vom", "und", "alte", "alten", "alter", "neue", "neuen", "neuer", "grosse", "kleine",
  "strasse", "str", "gasse", "allee", "platz", "weg", "ring", "ufer", "damm", "haus", "hausnummer", "nr", "nummer", "etage", "stock", "hinterhaus", "vorderhaus", "wohnung", "stadt", "ort", "bad", "sankt", "st", "co", "c", "o",
])

const B = "(?<![\\p{L}\\p{M}\\d-])"
const E = "(?![\\p{L}\\p{M}])"
const NR = "(?:nr\\.?\\s{0,3})?\\d{1,4}(?:\\s?[a-z](?![\\p{L}\\p{M}]))?"
const ARTIKEL = "(?:Die|Der|Das|Den|Dem|Des|Eine?|Einer|Einen|Einem|Diese|Dieser|Diesen|Jede|Jeder|Keine|Auf|In|An|Zur|Zum|Am|Im|Vom|Beim|Ihre|Seine|Unsere|Und|Welche)"
const EIGENSCHAFT = "(?:Erst|Letzt|Frei|Sicher|Weiter|Weit|Länger|Kürzer|Eigen|Fest|Einzig|Dies|Jed|Ein|Ihr|Sein|Unser|Kein|Lang|Kurz|Neu|Gut|Besser|Ander|Richtig|Schwer|Welch|Manch|D|Gemeinsam|Direkt)"
const VOR = "(?:[Aa]m|[Aa]n\\s{1,3}[Dd]e[rnm]|[Aa]uf\\s{1,3}[Dd]e[rm]|[Ii]m|[Ii]n\\s{1,3}[Dd]e[rnm]|[Zz]um|[Zz]ur|[Hh]inter\\s{1,3}[Dd]e[rnm]|[Uu]nter\\s{1,3}[Dd]e[rnm]|[Vv]or\\s{1,3}[Dd]e[rnm]|[Bb]eim|[Bb]ei\\s{1,3}[Dd]er|[Nn]eben\\s{1,3}[Dd]e[rm])"
const ORTSWORT = "(?:markt|marktplatz|post|bahnhof|hauptbahnhof|kirche|berg|mühle|wald|bach|park|feld|teich|see|tor|anger|graben|ring|platz|brücke|kanal|hafen|zeche|schacht|ufer|wall|hang|heide|wiese|linden?|eichen?|friedhof|rathaus|schloss|burg|sportplatz|dorf|stadion|schwimmbad|hof|moschee|bunker|halde)"

const strassen = [
  new RegExp(`${B}[\\p{L}\\p{M}-]{0,40}(?:stra(?:ß|ss)e|str\\.|gasse|allee|chaussee)\\s{0,3}${NR}`, "giu"),
  new RegExp(`${B}\\p{Lu}[\\p{L}\\p{M}-]{0,40}(?:platz|weg|ring|ufer|damm|steig|pfad|markt|wall|graben|hof)\\s{1,3}${NR}`, "gu"),
  new RegExp(`${B}\\p{Lu}[\\p{L}\\p{M}-]{2,40}(?:stra(?:ß|ss)e|str\\.?|gasse|allee|chaussee)${E}`, "gu"),
  // "Breslauer Straße", "Brasser Weg": before what is no street by itself only what is derived of a place.
  new RegExp(`${B}(?!${ARTIKEL}\\s)\\p{Lu}[\\p{L}\\p{M}-]{2,40}[\\s-]{1,3}(?:Straße|Strasse|Str\\.?|Allee|Gasse|Chaussee)${E}(?:\\s{0,3}${NR})?`, "gu"),
  new RegExp(`${B}(?!${EIGENSCHAFT}(?:er|e)?\\s)\\p{Lu}[\\p{L}\\p{M}-]{2,40}er\\s{1,3}(?:Platz|Weg|Ring|Ufer|Damm|Markt|Tor|Berg|Hof|Wall|Graben)${E}(?:\\s{0,3}${NR})?`, "gu"),
  // "An der Alten Post": the capital of an adjective makes a name of it.
  new RegExp(`${B}${VOR}\\s{1,3}(?:Alt|Neu|Groß|Klein|Hoh|Lang|Rot|Grün|Weiß|Schwarz|Blau|Ober|Unter|Nieder|Schön|Kurz|Breit)e[nrm]\\s{1,3}\\p{Lu}[\\p{L}\\p{M}]+(?:\\s{0,3}${NR})?`, "gu"),
  new RegExp(`${B}${VOR}\\s{1,3}[\\p{L}\\p{M}]{0,20}${ORTSWORT}\\s{1,3}${NR}`, "giu"),
  new RegExp(`(?<=${B}(?:wohn|leb|zieh|zog|gezogen|gemeldet)\\p{Ll}{0,4}\\s{1,3})${VOR}\\s{1,3}[\\p{L}\\p{M}]{0,20}${ORTSWORT}${E}`, "giu"),
  // A school with two names before it is called after somebody.
  new RegExp(`${B}\\p{Lu}[\\p{L}\\p{M}.]{1,30}(?:-\\p{Lu}[\\p{L}\\p{M}.]{0,30}){1,4}-(?:\\p{Lu}\\p{Ll}{0,20})?(?:[Ss]chule|[Gg]ymnasium|[Kk]olleg|[Kk]ita|[Kk]indergarten|[Hh]aus|[Hh]eim|[Zz]entrum|[Kk]linik|[Hh]ospital|[Ss]traße)${E}`, "gu"),
  new RegExp(`${B}(?:haus(?:nummer|nr\\.?)?|hausnr\\.?|nr\\.)\\s{0,3}\\d{1,4}(?:\\s?[a-z](?![\\p{L}\\p{M}]))?`, "giu"),
  /(?<!\d)(?:d-\s?)?\d{5}\s{1,3}\p{Lu}[\p{L}\p{M}-]+/giu,
]

// "Erfundene Straße" is known by its first word, "Erfundenstraße" by what stands before the kind of street.
const streetParts = (anschrift: string): ReadonlyArray<string> => {
  const parts = partsOf(anschrift, 3).filter((part) => !generic.has(part))
  const stems = words(normalise(anschrift)).flatMap(({ text }) => [fold(text), foldBare(text)]).map((word) => word.replace(ART, "")).filter((stem) => stem.length >= 4 && !generic.has(stem))
  return [...new Set([...parts, ...stems])]
}

const NUMBER = /(?<![\p{L}\d])\d+(?:\s?[a-z](?![\p{L}\p{M}\d]))?(?!\d)/giu

const asWritten = (number: string): string => number.replace(/\s/gu, "").toLowerCase()

// The numbers of an address, as they stand: "17a" and "99817".
const numbersIn = (text: string, anschriften: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const known = new Set(anschriften.flatMap((anschrift) => [...normalise(anschrift).matchAll(NUMBER)].flatMap((found) => [asWritten(found[0]), asWritten(found[0]).replace(/\D/gu, "")])))
  return known.size === 0 ? [] : findAll(text, NUMBER, "[Ort]").filter(({ bis, von }) => {
    const number = asWritten(text.slice(von, bis))
    return known.has(number) || known.has(number.replace(/\D/gu, ""))
  })
}

/** Finds addresses of any form, the known ones also in parts, and the names of quarters. */
export const findOrte = (lesung: Lesung, anschriften: ReadonlyArray<string>, raeume: ReadonlyArray<string>): ReadonlyArray<Fund> => [
  ...strassen.flatMap((one) => findAll(lesung.text, one, "[Ort]")),
  ...findWords(lesung, anschriften.flatMap(streetParts), "[Ort]"),
  ...numbersIn(lesung.text, anschriften),
  ...findWords(lesung, raeume.flatMap((raum) => partsOf(raum, 3)).filter((part) => !generic.has(part)), "[Ort]"),
]
