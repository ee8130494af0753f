import { operanden, type Ausdruck, type Operand, type Zeitregel } from "../src/indikator/Ausdruck.js"
import { definitionen, indikatoren } from "../src/indikator/definitionen.js"
import type { Indikatordefinition } from "../src/indikator/Indikatordefinition.js"
import { groesseText } from "../src/indikator/internal/woerter.js"
import type { Statistik } from "../src/indikator/Statistik.js"
import { findStatistik, statistiken } from "../src/indikator/statistiken.js"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import { BETREUUNGSART, SCHULART } from "../src/indikator/internal/gliederungen.js"
import * as Aufenthaltsdauer from "../src/merkmal/Aufenthaltsdauer.js"
import * as Klassenstufe from "../src/merkmal/Klassenstufe.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

/** The titles of the Konzept; those of the readings say what exactly is counted. */
const TITEL: Readonly<Record<string, string>> = {
  "1.1.1": "Deutsche und nichtdeutsche Bevölkerung nach Geschlecht",
  "1.1.2": "Bevölkerung nach Migrationsstatus und Geschlecht",
  "1.2": "Deutsche und nichtdeutsche Bevölkerung nach Geschlecht und Altersgruppen",
  "1.3": "Die zehn Herkunftsländer mit der größten Anzahl ausländischer Bevölkerung",
  "1.4": "Saldo der Zu- und Fortzüge der deutschen bzw. ausländischen Bevölkerung aus Marl",
  "2.1": "Ausländische Bevölkerung nach aufenthaltsrechtlichem Status und Geschlecht",
  "2.2": "Einbürgerungsquoten nach Geschlecht",
  "3.1": "Erwerbstätigenquoten nach Migrationsstatus und Geschlecht der Erwerbstätigen",
  "3.2": "Deutsche und ausländische sozialversicherungspflichtig Beschäftigte nach Geschlecht",
  "3.3": "Arbeitslosenquoten der deutschen bzw. ausländischen Arbeitslosen nach Geschlecht",
  "4.1": "Deutsche und ausländische erwerbsfähige Leistungsberechtigte nach SGB II sowie SGB II-Anteil nach Geschlecht",
  "5.1": "Kinder in Kindertageseinrichtungen nach Migrationsstatus, Altersgruppen und Geschlecht",
  "5.2": "Kinder in Kindertageseinrichtungen nach Altersgruppen, vorrangig in der Familie gesprochener Sprache und Geschlecht",
  "5.3": "Anteile ausländischer Schülerinnen und Schüler an Grundschulen nach Geschlecht",
  "5.4": "Neuaufnahmen deutscher und ausländischer Schülerinnen und Schüler aus der Grundschule in den 5. Jahrgang weiterführender Schulen nach Geschlecht und Schulform",
  "5.5": "Übergänge deutscher und ausländischer Schülerinnen und Schüler in die Sekundarstufe II weiterführender Schulen nach Geschlecht und Schulform",
  "5.6": "Deutsche und ausländische Schülerinnen und Schüler in der 5. bzw. 7. Klassenstufe nach Geschlecht",
  "5.7": "Deutsche und ausländische Schulabgängerinnen und Schulabgänger nach Geschlecht und Schulabschluss",
  "5.8": "Deutsche und ausländische Schülerinnen und Schüler an Berufskollegs nach Geschlecht",
}

/** The cell of a table: a stroke would end it. */
const cell = (text: string): string => text.replaceAll("|", "\\|")

const lists = [
  Merkmal.make("aufenthaltsdauer", Aufenthaltsdauer.liste),
  Merkmal.make("klassenstufe", Klassenstufe.liste),
  ...[BETREUUNGSART, SCHULART, ...definitionen.flatMap(({ gliederung }) => gliederung)].map(({ merkmal }) => merkmal),
]

// Two lengths of stay that the official bands do not have.
const WORDS: Readonly<Record<string, string>> = { AUFDA08UM: "8 Jahre und mehr", AUFDA10UM: "10 Jahre und mehr" }

const nameOf = (id: string, key: string): string =>
  lists.flatMap((merkmal) => (merkmal.id === id ? (Codeliste.find(merkmal.liste, key)?.name ?? []) : []))[0] ?? WORDS[key] ?? key

const shift = (jahr: number): string => (jahr === 0 ? "" : jahr === -1 ? " des Vorjahres" : ` (Jahr ${jahr > 0 ? "+" : ""}${jahr})`)

const zeitText = (regel: Zeitregel): string => {
  switch (regel.art) {
    case "stichtag": {
      const [monat = "", tag = ""] = regel.tag.split("-")
      return `${tag}.${monat}.${shift(regel.jahr)}`
    }
    case "jahr":
      return `Jahr${shift(regel.jahr)}`
    case "jahresdurchschnitt":
      return `Jahresdurchschnitt${shift(regel.jahr)}`
    case "schuljahr":
      return regel.jahr === 0 ? "Schuljahr" : "Schuljahr davor"
  }
}

const titleOf = (id: string): string => (id === "staatsangehoerigkeit" ? "Staatsangehörigkeit" : (lists.find((merkmal) => merkmal.id === id)?.titel ?? id))

const operandText = ({ groesse, fest, alter, nach, zeit }: Operand): string => {
  const chosen = [
    ...Object.entries(fest).map(([id, key]) => nameOf(id, key)),
    ...(alter === undefined ? [] : [Altersgruppe.toText(alter)]),
  ]
  const words = chosen.length === 0 ? "" : ` (${chosen.join(", ")})`
  const split = nach.length === 0 ? "" : ` nach ${nach.map(titleOf).join(", ")}`
  return `${groesseText(groesse)}${words}${split} [${zeit.map(zeitText).join(" oder ")}]`
}

const formelText = (formel: Ausdruck): string => {
  const bracket = (teil: Ausdruck): string => (teil.art === "operand" ? formelText(teil) : `(${formelText(teil)})`)
  switch (formel.art) {
    case "operand":
      return operandText(formel)
    case "summe":
      return formel.teile.map(bracket).join(" + ")
    case "mittel":
      return `Mittel aus ${formel.teile.map(bracket).join(" und ")}`
    case "differenz":
      return `${bracket(formel.von)} − ${bracket(formel.minus)}`
    case "quotient":
      return `${bracket(formel.zaehler)} ÷ ${bracket(formel.nenner)} × ${formel.je.toLocaleString("de-DE")}`
  }
}

const row = (one: Indikatordefinition): string => {
  const groups = [...one.gliederung.map(({ merkmal }) => merkmal.titel), ...(one.rangliste === undefined ? [] : [`die ersten ${one.rangliste.plaetze}`])]
  const catalogues = one.entsprechungen.map(({ system, schluessel, vermutlich }) => `${vermutlich === true ? "probably " : ""}${system} ${schluessel}`)
  const sources = [...new Set(operanden(one.formel).flatMap((one) => one.statistiken))].map((id) => findStatistik(id).titel)
  const columns = [
    `\`${one.variante}\`${one.standard ? " **(standard)**" : ""}`,
    one.titel,
    formelText(one.formel),
    groups.join(" × ") || "–",
    one.ebenen.at(-1) ?? "–",
    sources.join("; "),
    catalogues.join(", ") || "–",
  ]
  return `| ${columns.map(cell).join(" | ")} |`
}

const note = (word: string, own: ReadonlyArray<Indikatordefinition>, text: (one: Indikatordefinition) => string | undefined): ReadonlyArray<string> => {
  const said = new Map<string, ReadonlyArray<string>>()
  for (const one of own) {
    const found = text(one)
    if (found !== undefined) said.set(found, [...(said.get(found) ?? []), one.variante])
  }
  return [...said].map(([found, varianten]) => {
    const where = varianten.length === own.length ? "" : ` (${varianten.map((name) => `\`${name}\``).join(", ")})`
    return `- **${word}**${where}: ${found}`
  })
}

const section = (indikator: string): string => {
  const own = definitionen.filter((one) => one.indikator === indikator)
  const notes = [
    ...note("Open", own, ({ offen }) => offen),
    ...note("Choice", own, ({ wahl }) => wahl),
    ...note("Stands in", own, ({ stellvertretend }) => stellvertretend),
    ...note("Mixes", own, ({ mischung }) => mischung),
    ...note("Sample", own, ({ hochrechnung }) => hochrechnung?.quelle),
    ...note("Smallest denominator", own, ({ mindestnenner }) => mindestnenner?.quelle),
  ]
  const sources = [...new Set(own.flatMap(({ quellen }) => quellen))].join("; ")
  const head = "| Reading | Title | Formula | Groups | Finest level | Statistics | Same figure elsewhere |\n| --- | --- | --- | --- | --- | --- | --- |"
  return `## ${indikator} ${TITEL[indikator] ?? ""}\n\n${head}\n${own.map(row).join("\n")}\n\n${[...notes, `- **Sources**: ${sources}`].join("\n")}\n`
}

const touched = ({ groessen, schluessel }: Statistik["brueche"][number]): string => {
  const kinds = groessen?.map(groesseText).join(", ") ?? "all"
  const keys = Object.entries(schluessel ?? {}).flatMap(([id, own]) => own.map((key) => nameOf(id, key)))
  return keys.length === 0 ? kinds : `${kinds} (${keys.join(", ")})`
}

const breaks = (): string => {
  const rows = statistiken.flatMap(({ titel, brueche }) =>
    brueche.map((bruch) => `| ${[titel, bruch.ab, touched(bruch), bruch.grund, bruch.quelle].map(cell).join(" | ")} |`))
  const rule = "`veraenderung` refuses a change from a number of before one of these days to one of the day or later, where the break touches it;\n" +
    "`evaluate` takes no mean over it without saying so. Breaks that the statistics do not list are not known."
  return `## Breaks in series\n\n${rule}\n\n| Statistics | From | Touches | Reason | Source |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`
}

/** Writes the page of all figures, from the definitions themselves. */
export const indikatorenPage = (): string =>
  [
    "---\ntitle: The nineteen figures\n---\n\n# The nineteen figures\n",
    "The Konzept wants nineteen figures (Indikatoren) every year. Offices read most of them in more than one way; each way is a reading\n" +
    "(Variante) with its own name, and `findDefinition(\"2.2\", \"b2a\")` finds it. The reading that is meant where none is named is the\n" +
    "*standard*. What no source at hand confirms is said under *Open*, with the choice that was made. This page is generated from the\n" +
    "definitions; the words in the tables are those that a German report shows. A figure elsewhere is *probably* the same where only its\n" +
    "title, or part of its definition, is known.\n",
    ...indikatoren.map(section),
    breaks(),
  ].join("\n")
