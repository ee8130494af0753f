import * as Dauer from "../kernel/Dauer.js"
import type { Finding, Path, Schwere } from "../kernel/Finding.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { GELOESCHT } from "./Fall.js"
import type { Handlungsziel, Handlungszielstand } from "./Ziel.js"

/** What a Handlungsziel is held against. */
export interface Handlungszielmass {
  /** How far ahead its last day may lie. */
  readonly fern: Dauer.Dauer
  /** How many characters its wording may have. */
  readonly zeichen: number
  /** Words that join two steps. */
  readonly verbindungen: ReadonlyArray<string>
}

/**
 * How small a Handlungsziel is to be: the Konzept asks for very small steps and sets no number, so that these are ours.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Zielvereinbarung: Handlungsziele are kleinschrittig
 */
export const handlungszielmass: Handlungszielmass = {
  fern: Dauer.make({ months: 6 }),
  zeichen: 300,
  verbindungen: ["und dann", "und danach", "anschließend", "daraufhin"],
}

/** A Handlungsziel as it is set, or as the case holds it with its ratings and its outcome. */
type Gefuehrt = Handlungsziel & Partial<Pick<Handlungszielstand, "ausgang" | "bewertungen">>

type Check = (ziel: Gefuehrt, am: Stichtag.Stichtag, mass: Handlungszielmass) => ReadonlyArray<Finding>

const find = (ziel: Handlungsziel, code: string, schwere: Schwere, path: Path, message: string, details: Finding["details"] = {}): Finding =>
  ({ code, schwere, path, message: `the Handlungsziel ${ziel.id} ${message}`, details: { id: ziel.id, ...details } })

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, " ")

const LAST_YEAR = 2700

// A day that the calendar cannot be counted on from has no far future.
const checkFrist: Check = (ziel, am, { fern }) => {
  const bis = Stichtag.jahr(am) > LAST_YEAR ? ziel.bis : Stichtag.addDauer(am, fern)
  if (ziel.bis < am) return [find(ziel, "fall/HandlungszielOverdue", "warnung", ["bis"], `was due on ${ziel.bis}, before ${am}: rate it, and settle it or set a new one`, { bis: ziel.bis, am })]
  return ziel.bis > bis
    ? [find(ziel, "fall/HandlungszielDistant", "hinweis", ["bis"], `is due on ${ziel.bis}, after ${bis}: a smaller step may be reached sooner`, { bis: ziel.bis, spaetestens: bis })]
    : []
}

const checkSkala: Check = (ziel) => {
  const stufen = ziel.skala.map(plain)
  const repeated = stufen.findIndex((stufe, index) => stufe !== plain(GELOESCHT) && stufen.indexOf(stufe) < index)
  if (repeated === -1) return []
  const [frueher, spaeter] = [stufen.indexOf(stufen[repeated] ?? "") - 2, repeated - 2]
  return [find(ziel, "fall/SkalaRepeated", "warnung", ["skala", repeated], `says the same at the levels ${frueher} and ${spaeter}: a rating could not tell them apart`, { frueher, spaeter })]
}

const checkErwartung: Check = (ziel) =>
  plain(ziel.wortlaut) !== plain(GELOESCHT) && plain(ziel.skala[2]) === plain(ziel.wortlaut)
    ? [find(ziel, "fall/SkalaNotConcrete", "hinweis", ["skala", 2], "repeats its wording at the level 0: say what would be seen when it is reached")]
    : []

const checkWortlaut: Check = (ziel, _am, { verbindungen, zeichen }) => {
  const length = [...ziel.wortlaut].length
  const wort = verbindungen.find((verbindung) => plain(ziel.wortlaut).includes(verbindung))
  return [
    ...(length > zeichen ? [find(ziel, "fall/WortlautLong", "hinweis", ["wortlaut"], `is worded in ${length} characters, more than ${zeichen}: a small step needs fewer`, { zeichen: length, hoechstens: zeichen })] : []),
    ...(wort === undefined ? [] : [find(ziel, "fall/WortlautSeveralSteps", "hinweis", ["wortlaut"], `says "${wort}" and may be several steps: each can be a Handlungsziel of its own`, { wort })]),
  ]
}

const checkGewicht: Check = (ziel) =>
  ziel.gewicht === 0 ? [find(ziel, "fall/GewichtZero", "hinweis", ["gewicht"], "has the weight 0 and counts in no score: give it a weight if it is to count")] : []

// The last rating and the outcome are two notes of one thing, and are read side by side.
const checkAusgang: Check = (ziel) => {
  const { ausgang, bewertungen = [] } = ziel
  const stufe = bewertungen.at(-1)?.stufe
  if (ausgang !== "erreicht" && ausgang !== "nicht-erreicht") return []
  if (stufe === undefined) return [find(ziel, "fall/AusgangUnrated", "hinweis", ["ausgang"], `is settled as ${ausgang} and was never rated: it counts in no score`, { ausgang })]
  return (ausgang === "erreicht") === stufe >= 0
    ? []
    : [find(ziel, "fall/AusgangContradictsStufe", "hinweis", ["ausgang"], `is settled as ${ausgang} and was last rated ${stufe}: one of them may be a slip`, { ausgang, stufe })]
}

const checks: ReadonlyArray<Check> = [checkFrist, checkSkala, checkErwartung, checkWortlaut, checkGewicht, checkAusgang]

/**
 * Lists what keeps a Handlungsziel from being small, concrete, measurable and dated; matters for a talk, none of them an error.
 *
 * One that the case holds is asked too whether its outcome agrees with its last rating. Whether it can be managed by the person, no function can tell.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Zielvereinbarung
 * @example
 * ```ts
 * import { Kennung as Personen } from "@teilhabe/core/datenschutz"
 * import { checkHandlungsziel, Kennung, type Ziel } from "@teilhabe/core/fall"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const ziel: Ziel.Handlungsziel = {
 *   id: Kennung.handlungsziel("h-1"), rahmenziel: Kennung.rahmenziel("r-1"), personen: [Personen.person("p-1")], wortlaut: "Einen Kurs besuchen",
 *   bis: Stichtag.make(2027, 12, 31), gewicht: 1, skala: ["abgebrochen", "begonnen", "begonnen", "bestanden", "gut bestanden"], beruehrt: [],
 * }
 * checkHandlungsziel(ziel, Stichtag.make(2026, 3, 2)).map(({ code }) => code) // => ["fall/HandlungszielDistant", "fall/SkalaRepeated"]
 * ```
 */
export const checkHandlungsziel = (ziel: Gefuehrt, am: Stichtag.Stichtag, mass: Handlungszielmass = handlungszielmass): ReadonlyArray<Finding> =>
  checks.flatMap((check) => check(ziel, am, mass))
