/**
 * Whether a person counts as having a Migrationshintergrund or an Einwanderungsgeschichte: one answer per definition.
 *
 * @module
 */
import type { Path } from "../kernel/Finding.js"
import * as Codeliste from "./Codeliste.js"
import { judge } from "./internal/migrationsregel.js"
import type { Definition } from "./internal/migrationsdefinition.js"
import { bundesdefinitionen, landesdefinitionen, registerdefinitionen } from "./internal/migrationsdefinitionen.js"
import { kriterien } from "./internal/migrationskriterien.js"
import type { Nachweis } from "./Nachweis.js"

export type { Definition, Regel } from "./internal/migrationsdefinition.js"

/**
 * The values of Migrationsstatus, whatever the definition; each figure has to say by which definition it was told.
 *
 * `einseitig` comes with one definition only, that of Destatis since 2023, where one parent alone immigrated. Below
 * `mit-mh` a third group holds those whose nationality was not asked: definitions of child care and school do without it.
 * Where a table prints only the two other groups and they are the whole, `Cube.dice` with `vollstaendig` says so.
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "migrationsstatus",
  titel: "Migrationsstatus",
  quelle: "Statistisches Bundesamt; KOSIS-Verbund, MigraPro; je nach Definition",
  auspraegungen: [
    { schluessel: "ohne-mh", name: "ohne Migrationshintergrund", auch: ["ohne Einwanderungsgeschichte"] },
    { schluessel: "einseitig", name: "mit einseitiger Einwanderungsgeschichte" },
    { schluessel: "mit-mh", name: "mit Migrationshintergrund", auch: ["mit Einwanderungsgeschichte"] },
    { schluessel: "deutsche-mit-mh", name: "Deutsche mit Migrationshintergrund", oberhalb: "mit-mh" },
    { schluessel: "auslaender", name: "Ausländerinnen und Ausländer", oberhalb: "mit-mh" },
    { schluessel: "mit-mh-ohne-nationalitaet", name: "mit Migrationshintergrund, Nationalität nicht bekannt", oberhalb: "mit-mh", art: "rest" },
    { schluessel: "unbestimmbar", name: "nicht bestimmbar", art: "fehlt" },
  ],
})

const known = [...landesdefinitionen, ...bundesdefinitionen, ...registerdefinitionen] as const

/** The id of a definition. */
export type DefinitionId = (typeof known)[number]["id"]

/**
 * All definitions that the library knows, as data: those of the Land, of the Federation, and of the register.
 *
 * The tree by which MigraPro derives a status from the register is not confirmed: `offen` says what was chosen there, as
 * it does for whatever else the sources leave open.
 */
export const definitionen: ReadonlyArray<Definition & { readonly id: DefinitionId }> = known

/** What a definition answers; `unbestimmbar` where evidence is missing that could change the answer. */
export type Antwort = "ja" | "einseitig" | "nein" | "unbestimmbar"

/** A rule that was met, and by whom: `[]` is the person, `["eltern", 0]` a parent. */
export interface Grund {
  readonly regel: string
  readonly text: string
  readonly personen: ReadonlyArray<Path>
}

/** The answer of one definition about one person, with its reasons. */
export interface Einordnung {
  readonly definition: string
  readonly antwort: Antwort
  /** The rules that were met; none where the answer is no. */
  readonly gruende: ReadonlyArray<Grund>
  /** The evidence that could still change the answer; none unless it is `unbestimmbar`. */
  readonly fehlt: ReadonlyArray<Path>
}

/**
 * Finds a definition by its id.
 *
 * @example
 * ```ts
 * import { Migrationsstatus } from "@teilhabe/core/merkmal"
 *
 * Migrationsstatus.getDefinition("nrw-2022").gueltigAb // => "2022-01-01"
 * ```
 */
export const getDefinition = (id: DefinitionId): Definition => {
  const found = definitionen.find((definition) => definition.id === id)
  if (found !== undefined) return found
  throw new RangeError(`No definition "${String(id)}" of the Migrationsstatus; known: ${definitionen.map((one) => one.id).join(", ")}`)
}

/**
 * Tells by one definition whether a person has a Migrationshintergrund or an Einwanderungsgeschichte, and why.
 *
 * Evidence that is missing makes the answer `unbestimmbar` only where it could change it. The same word means different
 * things: by the law of NRW one parent is enough, for Destatis both have to have immigrated.
 *
 * @quelle TIntG NRW § 4 (2012, 2021); Statistisches Bundesamt; MighEV § 6; see `definitionen`
 * @example
 * ```ts
 * import { Migrationsstatus } from "@teilhabe/core/merkmal"
 *
 * const mutter = { geburtsland: "163", zuwanderung: "1965" }
 * const vater = { geburtsland: "000", zuwanderung: "nie" }
 * const person = { staatsangehoerigkeiten: ["000"], geburtsland: "000", zuwanderung: "nie", eltern: [mutter, vater] }
 * Migrationsstatus.classify(person, "nrw-2022").antwort // => "ja"
 * Migrationsstatus.classify(person, "destatis-einwanderungsgeschichte-2023").antwort // => "einseitig"
 * Migrationsstatus.classify({ eltern: [mutter] }, "destatis-einwanderungsgeschichte-2023").antwort // => "unbestimmbar"
 * ```
 */
export const classify = (nachweis: Nachweis, definition: DefinitionId | Definition): Einordnung => {
  const { id, regeln, einseitig } = typeof definition === "string" ? getDefinition(definition) : definition
  const urteile = regeln.map((regel) => judge(nachweis, regel))
  const answer = (antwort: Antwort, gruende: ReadonlyArray<Grund>, fehlt: ReadonlyArray<Path> = []): Einordnung =>
    ({ definition: id, antwort, gruende, fehlt })
  const unknown = (all: typeof urteile): Einordnung => {
    const paths = all.flatMap(({ fehlt }) => fehlt)
    return answer("unbestimmbar", [], [...new Map(paths.map((path) => [path.join(), path])).values()])
  }
  const met = urteile.filter(({ wert }) => wert === "ja")
  if (met.length > 0) return answer("ja", met.map(({ grund }) => grund))
  if (urteile.some(({ wert }) => wert === "unbekannt")) return unknown(urteile)
  if (einseitig === undefined) return answer("nein", [])
  const oneSided = judge(nachweis, einseitig)
  if (oneSided.wert === "unbekannt") return unknown([oneSided])
  return oneSided.wert === "ja" ? answer("einseitig", [oneSided.grund]) : answer("nein", [])
}

/**
 * Gives the key under which a person is counted by a definition.
 *
 * A person with a Migrationshintergrund whose nationality is not known is counted in a group of their own below `mit-mh`.
 * So each key that comes out is an undivided group, and a count takes every person.
 *
 * @example
 * ```ts
 * import { Migrationsstatus } from "@teilhabe/core/merkmal"
 *
 * Migrationsstatus.toSchluessel({ staatsangehoerigkeiten: ["163"] }, "nrw-2022") // => "auslaender"
 * Migrationsstatus.toSchluessel({ familiensprache: "nicht-deutsch" }, "kmk") // => "mit-mh-ohne-nationalitaet"
 * Migrationsstatus.toSchluessel({}, "kmk") // => "unbestimmbar"
 * ```
 */
export const toSchluessel = (nachweis: Nachweis, definition: DefinitionId | Definition): string => {
  const { antwort } = classify(nachweis, definition)
  if (antwort === "nein") return "ohne-mh"
  if (antwort !== "ja") return antwort
  return { ja: "auslaender", nein: "deutsche-mit-mh", unbekannt: "mit-mh-ohne-nationalitaet" }[kriterien.auslaendisch(nachweis, undefined).wert]
}
