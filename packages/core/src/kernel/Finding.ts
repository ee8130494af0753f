/**
 * What a check found: never thrown, always a list, each with its place.
 *
 * @module
 */
import type { Id } from "./Id.js"
import * as Quelle from "./Quelle.js"

/**
 * How much a finding weighs: `fehler` keeps data from being used, `warnung` wants a decision, `hinweis` informs.
 */
export type Schwere = "fehler" | "warnung" | "hinweis"

/** The way from the root of the checked data to the place: keys and indices. */
export type Path = ReadonlyArray<string | number>

/** One thing that a check found. */
export interface Finding {
  /** What kind of finding, stable across versions: `konzept/ReferenceNotFound`. */
  readonly code: string
  readonly schwere: Schwere
  readonly path: Path
  /** What, where, why and what to do, in English, for a developer. */
  readonly message: string
  /** The values that the message speaks of, for texts in other languages. */
  readonly details: Readonly<Record<string, string | number>>
  /** The known id or key nearest to the one that was found. */
  readonly nearest?: string
  /** The element that the finding is about. */
  readonly element?: Id
  readonly quelle?: Quelle.Quelle
}

/** What a finding is about, when it is about an element. */
export interface About {
  readonly id: Id
  readonly quelle: Quelle.Quelle
}

type Write = (code: string, path: Path, message: string, details?: Finding["details"], about?: About, nearest?: string) => Finding

/**
 * Makes the three functions by which one floor writes its findings, one for each weight.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * const { hinweis } = Finding.writerFor("a")
 * hinweis("B", ["titel"], "is short") // => { code: "a/B", schwere: "hinweis", path: ["titel"], message: "is short", details: {} }
 * ```
 */
export const writerFor = (floor: string): Readonly<Record<Schwere, Write>> => {
  const of = (schwere: Schwere): Write => (code, path, message, details = {}, about, nearest) => ({
    code: `${floor}/${code}`,
    schwere,
    path,
    message,
    details,
    ...(nearest === undefined ? {} : { nearest }),
    ...(about === undefined ? {} : { element: about.id, quelle: about.quelle }),
  })
  return { fehler: of("fehler"), warnung: of("warnung"), hinweis: of("hinweis") }
}

const ORDER: Readonly<Record<Schwere, number>> = { fehler: 0, warnung: 1, hinweis: 2 }

/**
 * Tells whether a finding keeps the data from being used.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * Finding.isFehler({ code: "a/B", schwere: "hinweis", path: [], message: "", details: {} }) // => false
 * ```
 */
export const isFehler = (finding: Finding): boolean => finding.schwere === "fehler"

/**
 * Orders findings by weight; findings of one weight keep the order of the data.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * const finding = (schwere: Finding.Schwere) => ({ code: "a/B", schwere, path: [], message: "", details: {} })
 * Finding.sort([finding("hinweis"), finding("fehler")]).map((one) => one.schwere) // => ["fehler", "hinweis"]
 * ```
 */
export const sort = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  [...findings].sort((a, b) => ORDER[a.schwere] - ORDER[b.schwere])

/**
 * Writes a path as one would in code.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * Finding.pathToText(["projekte", 3, "partner", 0]) // => "projekte[3].partner[0]"
 * ```
 */
export const pathToText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  )

/**
 * Writes a finding in one line, for a developer or a log.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * Finding.toText({
 *   code: "konzept/ReferenceNotFound",
 *   schwere: "fehler",
 *   path: ["projekte", 0, "partner", 1],
 *   message: 'no Akteur has the id "asd-marl"',
 *   details: {},
 *   nearest: "asb-marl",
 * }) // => 'fehler konzept/ReferenceNotFound at projekte[0].partner[1]: no Akteur has the id "asd-marl"; did you mean "asb-marl"?'
 * ```
 */
export const toText = (finding: Finding): string => {
  const place = finding.path.length === 0 ? "" : ` at ${pathToText(finding.path)}`
  const hint = finding.nearest === undefined ? "" : `; did you mean "${finding.nearest}"?`
  const quelle = finding.quelle === undefined ? "" : ` (${Quelle.toText(finding.quelle)})`
  return `${finding.schwere} ${finding.code}${place}: ${finding.message}${hint}${quelle}`
}
