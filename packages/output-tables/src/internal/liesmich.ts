/**
 * The words that go with the files, for somebody who opens the folder.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import type { Tabellenform } from "../Tabellenform.js"
import { HERKUNFT_TEXT } from "./felder.js"
import type { Tabellenkopf } from "./spalten.js"

const FORM: Readonly<Record<Tabellenform, ReadonlyArray<string>>> = {
  rfc4180: ["Form: RFC 4180. Komma zwischen den Spalten, Punkt vor den Nachkommastellen, UTF-8. Texte stehen genau so da, wie sie sind,",
    "auch solche, die eine Tabellenkalkulation als Formel ausführen würde: Für Excel gibt es die deutsche Form."],
  deutsch: ["Form: deutsch. Semikolon zwischen den Spalten, Komma vor den Nachkommastellen, UTF-8 mit Kennung, damit Excel es erkennt.",
    "Ein Hochkomma am Anfang eines Textes verhindert, dass Excel ihn als Formel ausführt; es gehört nicht zum Text.",
    "Schlüssel mit führender 0 (05562024) behält Excel nur über Daten > Aus Text/CSV mit dem Spaltentyp Text."],
}

const SPALTEN = [
  "Jeder Messwert hat sechs Spalten, hier für „wert“:",
  "  wert                  die Zahl; ohne Zeichen, wo es keine gibt",
  "  wert_status           exakt, gerundet, leer (hier gehört keine hin), oder warum sie fehlt. Ein fehlender Wert ist nie 0.",
  "  wert_von, wert_bis    die Grenzen, zwischen denen eine gerundete Zahl in Wahrheit liegt",
  "  wert_basis            worauf die Quelle gerundet hat, zum Beispiel 5",
  "  wert_eingeschraenkt   ja, wo die Zahl nur eingeschränkt verlässlich ist",
  "",
  "Warum ein Wert fehlt:",
  "  gesperrt                 von uns geheim gehalten; -primaer: selbst zu klein, -sekundaer: zum Schutz einer anderen Zahl",
  "  geheim                   von der Quelle geheim gehalten",
  "  nicht-sinnvoll           ergibt hier keinen Sinn",
  "  undefiniert              nicht berechenbar, etwa weil der Nenner 0 ist",
  "  nicht-auf-dieser-ebene   nicht für diesen Raum zu haben",
  "  nicht-erhoben            nicht erhoben",
  "  unsicher                 Stichprobe zu klein",
  "  folgt-spaeter            kommt noch",
  "  unbekannt                unbekannt",
  "",
  "In Spalten eines Merkmals steht „insgesamt“ für alle. In Texten steht \\u{} für einen Text ohne Zeichen und \\u{D800} für ein",
  "Zeichen, das UTF-8 nicht kennt; \\u{5C} ist der Schrägstrich, wo er vor u{ stand. datapackage.json beschreibt alles für Programme.",
] as const

// Signs that turn the direction of reading show other words than were checked.
const inOneLine = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "").replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Surrogate}/gu, "\uFFFD").trim()

const entry = ({ herkunft, lizenz, quellen, titel }: Tabellenkopf, name: string): ReadonlyArray<string> => [
  `daten/${name}.csv`,
  `  ${inOneLine(titel)}`,
  `  Herkunft: ${HERKUNFT_TEXT[herkunft]}`,
  ...quellen.map((quelle) => `  Quelle: ${inOneLine(quelle)}`),
  ...(lizenz === undefined ? [] : [`  Lizenz: ${inOneLine(lizenz)}`]),
  "",
]

/** Writes what stands in the folder, what is invented and how to read it. */
export const liesmichOf = (dokument: Dokument.Dokument, koepfe: ReadonlyArray<Tabellenkopf>, names: ReadonlyArray<string>, form: Tabellenform): string =>
  [
    inOneLine(dokument.titel),
    `Stand: ${Stichtag.toText(dokument.stand)}`,
    ...(dokument.kennzeichnung === undefined ? [] : ["", inOneLine(dokument.kennzeichnung)]),
    "Woher die Zahlen kommen, steht in jeder Zeile in der Spalte datenherkunft; „erfunden“ sagt, dass es sie nicht gibt.",
    "",
    ...FORM[form],
    "",
    ...SPALTEN,
    "",
    ...koepfe.flatMap((kopf, at) => entry(kopf, names[at] ?? "")),
  ].join("\r\n")
