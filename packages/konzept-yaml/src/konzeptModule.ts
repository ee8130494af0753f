import type { Konzept } from "@teilhabe/core/konzept"
import { moduleText } from "./internal/moduleText.js"

/**
 * Writes a Konzept as a TypeScript module that is data alone: no YAML and no Schema at run time.
 *
 * The types of ids and dates are taken for granted by one cast, since the values were checked when they were read.
 * `name` is the name that the module exports; throws a `RangeError` where it cannot be one.
 *
 * @example
 * ```ts
 * import { konzeptModule } from "@teilhabe/konzept-yaml"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * konzeptModule(marl, "stadt").includes("export const stadt = ") // => true
 * konzeptModule(marl, "class") // => throws RangeError
 * ```
 */
export const konzeptModule = (konzept: Konzept.Konzept, name: string): string =>
  moduleText(konzept, name, {
    head: "// Generated from YAML files by `teilhabe-konzept build`: do not edit.",
    door: "@teilhabe/core/konzept",
    namespace: "Konzept",
    comment: "The Konzept as it was read from its YAML files.",
  })
