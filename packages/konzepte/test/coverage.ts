/**
 * Holds a Konzept against the list of its chapters and headings: what of the text is modelled, what is not and why.
 */
import type { Konzept } from "@teilhabe/core/konzept"

/** A heading of the text; `grund` says what of it is not modelled and why. */
export interface Ueberschrift {
  readonly titel: string
  readonly grund?: string
}

/** A chapter with its headings. */
export interface Kapitel extends Ueberschrift {
  readonly ueberschriften?: ReadonlyArray<Ueberschrift>
}

/** The page, and what keeps it from being true. */
export interface Coverage {
  readonly text: string
  readonly problems: ReadonlyArray<string>
}

/** What a value with a source is called, by the key it stands under. */
const NAMES: Readonly<Record<string, string>> = {
  beschluss: "Beschluss",
  horizontregel: "Horizontregel",
  integrationsbegriff: "Integrationsbegriff",
  eckpunkte: "Eckpunkt",
  inklusion: "Regel der Inklusion",
  werte: "Wert",
  kodizes: "Kodex",
  selbstverstaendnis: "Selbstverständnis",
  zielgruppen: "Zielgruppe",
  bestand: "Angabe",
  handlungsfelder: "Handlungsfeld",
  leitziele: "Leitziel",
  begriffe: "Begriff",
  bestehendes: "Bestehendes",
  projekte: "Projekt",
  mittel: "Mittel",
  fristen: "Frist",
  erprobung: "Erprobung",
  akteure: "Akteur",
  orte: "Ort",
  gremien: "Gremium",
  wahlen: "Wahl",
  fallmethode: "Fallmethode",
  ebenen: "Ebene",
  phasen: "Phase",
  zielebenen: "Zielebene",
  monitoring: "Monitoring",
  indikatoren: "Indikator",
  befragung: "Befragung",
  fortschreibung: "Fortschreibung",
  angaben: "Angabe",
}

/** Something modelled with the place in the text it comes from. */
interface Beleg {
  readonly art: string
  readonly name: string
  readonly kapitel: string
  readonly ueberschrift: string | undefined
}

interface Sourced {
  readonly id?: string
  readonly titel?: { readonly de: string }
  readonly quelle?: { readonly dokument: string; readonly kapitel: string; readonly ueberschrift?: string }
}

const belegeIn = (value: unknown, art: string, into: Array<Beleg>): ReadonlyArray<Beleg> => {
  if (typeof value !== "object" || value === null) return into
  const { id, titel, quelle } = value as Sourced
  if (quelle?.dokument === "konzept") {
    const name = id === undefined ? (titel?.de ?? "") : `\`${id}\``
    into.push({ art, name, kapitel: quelle.kapitel, ueberschrift: quelle.ueberschrift })
  }
  const entries = Array.isArray(value) ? value.map((inner) => [art, inner] as const) : Object.entries(value)
  for (const [key, inner] of entries) belegeIn(inner, key, into)
  return into
}

const place = (kapitel: string, ueberschrift: string | undefined): string =>
  ueberschrift === undefined ? kapitel : `${kapitel} › ${ueberschrift}`

const cell = (text: string): string => text.replace(/\|/gu, "\\|")

/** What is modelled of one heading: each kind once with its ids. */
const modelled = (belege: ReadonlyArray<Beleg>): string => {
  const kinds = new Map<string, Array<string>>()
  for (const { art, name } of belege) {
    const label = NAMES[art] ?? art
    const names = kinds.get(label) ?? []
    kinds.set(label, names)
    if (name !== "" && !names.includes(name)) names.push(name)
  }
  return [...kinds].map(([label, names]) => (names.length === 0 ? label : `${label} ${names.join(", ")}`)).join("; ")
}

const row = (titel: string, belege: ReadonlyArray<Beleg>, grund: string | undefined): string =>
  `| ${cell(titel)} | ${cell(modelled(belege)) || "–"} | ${cell(grund ?? "") || "–"} |`

type ByPlace = ReadonlyMap<string, ReadonlyArray<Beleg>>

const chapterText = (kapitel: Kapitel, belege: ByPlace): string => {
  const of = (ueberschrift?: string) => belege.get(place(kapitel.titel, ueberschrift)) ?? []
  return [
    `## ${kapitel.titel}`,
    "",
    "| Überschrift | erfasst als | nicht erfasst und warum |",
    "| --- | --- | --- |",
    row("(Text des Kapitels)", of(), kapitel.grund),
    ...(kapitel.ueberschriften ?? []).map(({ titel, grund }) => row(titel, of(titel), grund)),
  ].join("\n")
}

const headingsOf = (kapitel: ReadonlyArray<Kapitel>) =>
  kapitel.flatMap((one) => [
    { ort: place(one.titel, undefined), grund: one.grund, isDivided: (one.ueberschriften ?? []).length > 0 },
    ...(one.ueberschriften ?? []).map(({ titel, grund }) => ({ ort: place(one.titel, titel), grund, isDivided: false })),
  ])

const totals = (konzept: Konzept.Konzept, kapitel: ReadonlyArray<Kapitel>, belege: ReadonlyArray<Beleg>, byPlace: ByPlace): string => {
  const headings = kapitel.flatMap((one) => (one.ueberschriften ?? []).map(({ titel }) => place(one.titel, titel)))
  const found = headings.filter((ort) => byPlace.has(ort)).length
  const kinds = new Map<string, number>()
  for (const { art } of belege) kinds.set(NAMES[art] ?? art, (kinds.get(NAMES[art] ?? art) ?? 0) + 1)
  return [
    `# ${konzept.titel.de}: was erfasst ist`,
    "",
    "Kapitel für Kapitel: was vom Text des Konzepts als Daten erfasst ist, was nicht und warum. " +
    "Die Seite wird aus den Quellen der Elemente und der Liste der Überschriften erzeugt (`npx vitest run packages/konzepte -u`).",
    "",
    `${kapitel.length} Kapitel mit ${headings.length} Überschriften. Zu ${found} Überschriften ist mindestens ein Element erfasst, ` +
    `bei ${headings.length - found} steht, warum nicht. ${belege.length} Elemente nennen das Konzept als Quelle:`,
    "",
    "| Element | Anzahl |",
    "| --- | --- |",
    ...[...kinds].map(([label, count]) => `| ${label} | ${count} |`),
  ].join("\n")
}

/** Builds the page and says where list and Konzept do not fit. */
export const coverage = (konzept: Konzept.Konzept, kapitel: ReadonlyArray<Kapitel>): Coverage => {
  const belege = belegeIn(konzept, "konzept", [])
  const byPlace = new Map<string, Array<Beleg>>()
  for (const beleg of belege) {
    const ort = place(beleg.kapitel, beleg.ueberschrift)
    byPlace.set(ort, [...(byPlace.get(ort) ?? []), beleg])
  }
  const headings = headingsOf(kapitel)
  const known = new Set(headings.map(({ ort }) => ort))
  const doubled = headings.filter(({ ort }, index) => headings.findIndex((one) => one.ort === ort) !== index)
  return {
    text: `${[totals(konzept, kapitel, belege, byPlace), ...kapitel.map((one) => chapterText(one, byPlace))].join("\n\n")}\n`,
    problems: [
      ...[...byPlace].filter(([ort]) => !known.has(ort)).map(([ort, list]) => `no heading "${ort}" is listed, which ${modelled(list)} names as its Quelle`),
      ...headings.filter(({ ort, grund, isDivided }) => !isDivided && grund === undefined && !byPlace.has(ort)).map(({ ort }) => `the heading "${ort}" has neither an element nor a grund`),
      ...doubled.map(({ ort }) => `the heading "${ort}" is listed twice`),
    ],
  }
}
