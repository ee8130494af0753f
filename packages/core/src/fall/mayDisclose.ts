import * as Result from "effect/Result"
import type { EinwilligungId } from "../datenschutz/Kennung.js"
import type { Rollenbild } from "../datenschutz/Rolle.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import { grant } from "./internal/erlaubnis.js"
import { check } from "./internal/offenlegbar.js"
import type { Anfrage, Erlaubnis, Grundlage, Verweigerung, Verweigerungsgrund } from "./Offenlegung.js"

export type { Verweigerung } from "./Offenlegung.js"

const refused = (fall: Eroeffnet, anfrage: Anfrage, am: Stichtag, gruende: ReadonlyArray<Verweigerungsgrund>): Verweigerung => {
  const { empfaenger, rolle, zweck } = anfrage
  const names = [...new Set(gruende.map(({ grund }) => grund))].sort()
  const counted = names.map((name) => `${name} ${gruende.filter(({ grund }) => grund === name).length}`).join(", ")
  const message = `the case ${fall.fall} may not be shown to ${empfaenger} as ${rolle} for ${zweck} on ${am}: ${counted}`
  return { _tag: "fall/NotDisclosable", anfrage, gruende, message }
}

const grundlageOf = ({ grundlage }: Rollenbild, [first, ...others]: ReadonlyArray<EinwilligungId>): Grundlage => {
  if (grundlage !== "einwilligung") return { art: grundlage }
  if (first === undefined) throw new RangeError("A role that sees by consent was allowed without one; this is a defect of mayDisclose")
  return { art: "einwilligung", einwilligungen: [first, ...others] }
}

/**
 * Tells whether data of a case may be shown to somebody on a day; everything asked for, or nothing.
 *
 * A role sees at most what its task needs, for its own purposes. Who does not see by office or as the person needs, for each
 * person and kind of data, a consent that names recipient and purpose. Data of a restricted person is shown to her alone. After the end of
 * a case the purposes that belong to it are over for everybody, the case manager too; what then remains is to tell the
 * person, to supervise, and what a consent allows to count or to report. The leave holds for this state of the case only.
 *
 * @quelle § 67b SGB X; Art. 5 Abs. 1 lit. b und c, Art. 9 Abs. 2 lit. a, Art. 15, Art. 18 Abs. 2 DSGVO; § 203 StGB
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { evolve, Fall, Kennung, mayDisclose } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
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
 * const fallarbeit = { empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen: [person], datenarten: ["ziele"] } as const
 * Result.isSuccess(mayDisclose(fall, fallarbeit, am)) // => true
 *
 * const vermittlung = { ...fallarbeit, empfaenger: Id.make("sprachschule"), rolle: "leistungserbringer", zweck: "vermittlung" } as const
 * const refused = mayDisclose(fall, vermittlung, am)
 * Result.isFailure(refused) ? refused.failure.gruende.map(({ grund }) => grund) : [] // => ["keine-einwilligung"]
 * ```
 */
export const mayDisclose = (fall: Eroeffnet, asked: Anfrage, am: Stichtag): Result.Result<Erlaubnis, Verweigerung> => {
  // Read once: what is asked for cannot change between the rules and the leave.
  const { datenarten, personen: [first, ...others] } = asked
  const anfrage: Anfrage = { ...asked, personen: [first, ...others], datenarten: [...datenarten] }
  const { bild, einwilligungen, gruende } = check(fall, anfrage, am)
  if (gruende.length > 0) return Result.fail(refused(fall, anfrage, am, gruende))
  return Result.succeed(grant(fall, anfrage, grundlageOf(bild, einwilligungen), am))
}
