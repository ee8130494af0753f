import type { Kim } from "@teilhabe/core/kim"
import { moduleText } from "./internal/moduleText.js"

/**
 * Writes data on KIM as a TypeScript module that is data alone: no YAML and no Schema at run time.
 *
 * `name` is the name that the module exports; throws a `RangeError` where it cannot be one.
 *
 * @example
 * ```ts
 * import { kimModule } from "@teilhabe/konzept-yaml"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * kimModule(marlKim, "stadt").includes("export const stadt = ") // => true
 * kimModule(marlKim, "class") // => throws RangeError
 * ```
 */
export const kimModule = (kim: Kim.Kim, name: string): string =>
  moduleText(kim, name, {
    head: "// Generated from YAML files by kimModule: do not edit.",
    door: "@teilhabe/core/kim",
    namespace: "Kim",
    comment: "The data on KIM as they were read from their YAML files.",
  })
