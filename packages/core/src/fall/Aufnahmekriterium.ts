/**
 * By what it is decided whether one consultation is enough or Case Management is indicated.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Text from "../kernel/Text.js"

/** The criteria by key. */
export const Schluessel = Schema.Literals([
  "komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis",
])

/** The key of a criterion. */
export type Schluessel = typeof Schluessel.Type

/** A criterion with the answer and its reason. */
export const Aufnahmekriterium = Schema.Struct({
  kriterium: Schluessel,
  erfuellt: Schema.Boolean,
  grund: Text.Wortlaut,
})

/** A criterion with the answer and its reason. */
export type Aufnahmekriterium = typeof Aufnahmekriterium.Type

/** What a criterion asks, whether Case Management is refused without it, and who says so. */
export interface Beschreibung {
  readonly schluessel: Schluessel
  readonly titel: string
  readonly frage: string
  readonly pflicht: boolean
  readonly quelle: string
}

/**
 * The five criteria; those of the Konzept and the person's own will are needed, the other two are weighed.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, after the DGCC (complex problems, many actors); the other three
 * as practice names them in line with the DGCC
 */
export const kriterien: ReadonlyArray<Beschreibung> = [
  { schluessel: "komplexe-problemlage", titel: "Komplexe Problemlage", frage: "Berühren die Schwierigkeiten mehrere Lebensbereiche?", pflicht: true, quelle: "Konzept, nach DGCC" },
  { schluessel: "hohe-akteursdichte", titel: "Hohe Akteursdichte", frage: "Müssen mehrere Stellen aufeinander abgestimmt handeln?", pflicht: true, quelle: "Konzept, nach DGCC" },
  { schluessel: "regelversorgung-greift-nicht", titel: "Regelversorgung greift nicht", frage: "Reichen die Angebote nicht, die allen offenstehen?", pflicht: false, quelle: "Praxis im Sinne der DGCC" },
  { schluessel: "eigene-mittel-fehlen", titel: "Eigene Mittel fehlen", frage: "Reichen eigene Kräfte und das Umfeld nicht aus?", pflicht: false, quelle: "Praxis im Sinne der DGCC" },
  { schluessel: "einverstaendnis", titel: "Einverständnis", frage: "Will die Person das Verfahren?", pflicht: true, quelle: "Praxis im Sinne der DGCC; Konzept: gemeinsam nach ihren Wünschen" },
]

/** What the answers speak for; `ungeklaert` where an answer that could change it is missing or contradicts another. */
export type Empfehlung = "case-management" | "einzelberatung" | "ungeklaert"

type Antwort = "ja" | "nein" | "offen"

const answer = (antworten: ReadonlyArray<Aufnahmekriterium>, schluessel: Schluessel): Antwort => {
  const given = new Set(antworten.filter(({ kriterium }) => kriterium === schluessel).map(({ erfuellt }) => erfuellt))
  if (given.size !== 1) return "offen"
  return given.has(true) ? "ja" : "nein"
}

/**
 * Tells what the answers to the criteria speak for: a proposal for the talk with the person, who decides as well.
 *
 * Case Management where every needed criterion is met and one of the other two as well; one consultation where a needed
 * criterion is not met, or where neither of the other two is: then the offers that are open to all are enough, or the
 * person's own means. How the criteria are put together is ours: no source that we know of says it.
 *
 * @example
 * ```ts
 * import { Aufnahmekriterium } from "@teilhabe/core/fall"
 *
 * const ja = Aufnahmekriterium.kriterien.map(({ schluessel }) => ({ kriterium: schluessel, erfuellt: true, grund: "Beispiel" }))
 * Aufnahmekriterium.empfehlung(ja) // => "case-management"
 * Aufnahmekriterium.empfehlung([]) // => "ungeklaert"
 * Aufnahmekriterium.empfehlung([{ kriterium: "einverstaendnis", erfuellt: false, grund: "Möchte nur eine Auskunft" }]) // => "einzelberatung"
 * ```
 */
export const empfehlung = (antworten: ReadonlyArray<Aufnahmekriterium>): Empfehlung => {
  const of = (pflicht: boolean) => kriterien.filter((one) => one.pflicht === pflicht).map(({ schluessel }) => answer(antworten, schluessel))
  const [needed, weighed] = [of(true), of(false)]
  if (needed.includes("nein") || weighed.every((one) => one === "nein")) return "einzelberatung"
  return needed.every((one) => one === "ja") && weighed.includes("ja") ? "case-management" : "ungeklaert"
}
