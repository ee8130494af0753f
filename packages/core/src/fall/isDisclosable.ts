import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import { check } from "./internal/offenlegbar.js"
import type { Anfrage } from "./Offenlegung.js"

/**
 * Tells whether `mayDisclose` would give a leave, without giving one: for counting many cases, where nothing of one is shown.
 *
 * @quelle § 67b SGB X; Art. 5 Abs. 1 lit. b und c DSGVO
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { evolve, Fall, isDisclosable, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const am = Stichtag.make(2026, 1, 12)
 * const person = Schluessel.person("p-1")
 * const fall = evolve({ phase: "neu" }, {
 *   _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Besser Deutsch können",
 *   personen: [{ id: person, beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("traeger-a"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 *   vermerk: { von: Id.make("cm-1"), am, zweck: "fallarbeit" },
 * })
 * if (!Fall.isEroeffnet(fall)) throw new Error("the case was opened")
 *
 * const frage = { personen: [person], datenarten: ["ziele"] } as const
 * isDisclosable(fall, { ...frage, empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit" }, am) // => true
 * isDisclosable(fall, { ...frage, empfaenger: Id.make("amt"), rolle: "statistik", zweck: "statistik" }, am) // => false
 * ```
 */
export const isDisclosable = (fall: Eroeffnet, anfrage: Anfrage, am: Stichtag): boolean => check(fall, anfrage, am).gruende.length === 0
