/**
 * How the two sexes that the law protects, `d` and `ohne-angabe`, are assigned to `m` and `w` in publications.
 *
 * A policy of the statistics alone: case data keep what the person says. The same person always has the same group.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Stichtag } from "../kernel/Stichtag.js"

const Gruppe = Schema.Literals(["m", "w"])

/** Reads a policy from JSON or YAML and writes it there; odd and even months must not go to the same group. */
export const Geschlechtszuordnung = Schema.Union([
  Schema.Struct({ art: Schema.tag("geburtsmonat"), ungerade: Gruppe, gerade: Gruppe }).check(Schema.makeFilter(({ ungerade, gerade }) =>
    ungerade !== gerade || `Odd and even months of birth both go to "${gerade}": give one of them the other group`)),
  Schema.Struct({ art: Schema.tag("keine") }),
])

/** A policy of assignment, as data, so that a publication can state it. */
export type Geschlechtszuordnung =
  /** By the month of birth: odd months to one, even months to the other. */
  | { readonly art: "geburtsmonat"; readonly ungerade: "m" | "w"; readonly gerade: "m" | "w" }
  /** Nothing is assigned: all four are published as they are. */
  | { readonly art: "keine" }

/**
 * The policy of the Statistikamt Nord: born in an odd month, male; in an even one, female.
 *
 * @quelle Statistikamt Nord (Hamburg und Schleswig-Holstein), Zuordnung nach dem Geburtsmonat
 */
export const nord = { art: "geburtsmonat", ungerade: "m", gerade: "w" } as const satisfies Geschlechtszuordnung

/**
 * Assigns a key by whether the month of birth is odd; for engines that count columns.
 *
 * Only `d` and `ohne-angabe` move. Where the month is not known, they become `unbekannt`: to leave them would publish
 * what the policy is there to protect, and to guess would not be the same each time.
 *
 * @example
 * ```ts
 * import { Geschlechtszuordnung } from "@teilhabe/core/merkmal"
 *
 * Geschlechtszuordnung.assignByMonat(Geschlechtszuordnung.nord, "d", true) // => "m"
 * Geschlechtszuordnung.assignByMonat(Geschlechtszuordnung.nord, "d", undefined) // => "unbekannt"
 * Geschlechtszuordnung.assignByMonat(Geschlechtszuordnung.nord, "w", undefined) // => "w"
 * ```
 */
export const assignByMonat = (zuordnung: Geschlechtszuordnung, geschlecht: string, isUngerade: boolean | undefined): string => {
  if (zuordnung.art === "keine" || geschlecht !== "d" && geschlecht !== "ohne-angabe") return geschlecht
  if (isUngerade === undefined) return "unbekannt"
  return isUngerade ? zuordnung.ungerade : zuordnung.gerade
}

/**
 * Assigns the sex of one person to a published group, by the day of birth; the person's data stay as they are.
 *
 * Only `d` and `ohne-angabe` move; `unbekannt` stays, as it is no sex but a missing answer. Without a day of birth they
 * become `unbekannt`.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Geschlechtszuordnung } from "@teilhabe/core/merkmal"
 *
 * const { nord } = Geschlechtszuordnung
 * Geschlechtszuordnung.assign(nord, "ohne-angabe", Stichtag.make(1990, 3, 31)) // => "m"
 * Geschlechtszuordnung.assign(nord, "d", Stichtag.make(1990, 4, 1)) // => "w"
 * Geschlechtszuordnung.assign(nord, "m", Stichtag.make(1990, 4, 1)) // => "m"
 * Geschlechtszuordnung.assign({ art: "keine" }, "d", undefined) // => "d"
 * ```
 */
export const assign = (zuordnung: Geschlechtszuordnung, geschlecht: string, geburtstag: Stichtag | undefined): string =>
  assignByMonat(zuordnung, geschlecht, geburtstag === undefined ? undefined : Number(geburtstag.slice(5, 7)) % 2 === 1)

const NAMES = { m: "männlich", w: "weiblich" } as const

/**
 * Writes the policy as a publication states it, in German.
 *
 * @example
 * ```ts
 * import { Geschlechtszuordnung } from "@teilhabe/core/merkmal"
 *
 * Geschlechtszuordnung.toText({ art: "keine" }) // => "„divers“ und „ohne Angabe“ (§ 22 Abs. 3 PStG) sind als eigene Gruppen ausgewiesen."
 * ```
 */
export const toText = (zuordnung: Geschlechtszuordnung): string =>
  zuordnung.art === "keine"
    ? "„divers“ und „ohne Angabe“ (§ 22 Abs. 3 PStG) sind als eigene Gruppen ausgewiesen."
    : "Personen mit den Geschlechtsangaben „divers“ und „ohne Angabe“ (§ 22 Abs. 3 PStG) sind aus Gründen der Geheimhaltung nach ihrem Geburtsmonat zugeordnet: " +
      `ungerade Monate „${NAMES[zuordnung.ungerade]}“, gerade Monate „${NAMES[zuordnung.gerade]}“, ohne Geburtstag „unbekannt“. ` +
      "Die Zuordnung gilt allein für die Statistik."
