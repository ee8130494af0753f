import { gliedkennung } from "../ereignis/gliedkennung.js"
import type { Id } from "../kernel/Id.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Befund } from "./Befund.js"

/**
 * Makes the id by which a sitting and the red thread name a Befund: of its kind, Handlungsfeld, Sozialraum and days, and of no count.
 *
 * The same finding has the same id whenever it is counted again, with whatever numbers.
 *
 * @example
 * ```ts
 * import { befundkennung } from "@teilhabe/core/befund"
 * import { Id, Zeitraum } from "@teilhabe/core/kernel"
 *
 * befundkennung({ art: "wartezeit", handlungsfeld: Id.make("bildung") }, Zeitraum.jahr(2025)) // => "befund.wartezeit.f-bildung.2025-01-01.2025-12-31"
 * ```
 */
export const befundkennung = ({ art, handlungsfeld, sozialraum }: Pick<Befund, "art" | "handlungsfeld" | "sozialraum">, { bis, von }: Zeitraum): Id =>
  gliedkennung("befund", art, ...(handlungsfeld === undefined ? [] : [`f-${handlungsfeld}`]), ...(sozialraum === undefined ? [] : [`r-${sozialraum}`]), von, bis ?? "offen")
