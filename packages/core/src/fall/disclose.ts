import * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import type { Eroeffnet } from "./Fall.js"
import type { Fallsicht } from "./Fallsicht.js"
import { askErlaubnis } from "./internal/entscheiden/offenlegen.js"
import { zeige } from "./internal/sicht.js"
import type { Umfeld } from "./Umfeld.js"

/** What was shown, and the event that remembers it: store the event first, then show. */
export interface Gezeigt {
  readonly ereignis: Extract<Ereignis, { readonly _tag: "FallDisclosed" }>
  readonly sicht: Fallsicht
}

/**
 * Shows data of a case to somebody, if it may be shown, together with the event that says so.
 *
 * The event is the one that `decide` gives for the same command. The purpose of the note is that of what is asked for.
 *
 * @quelle Art. 5 Abs. 1 lit. b und c and Abs. 2, Art. 15 Abs. 1 lit. c DSGVO
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { disclose, evolve, Fall, Kennung, type Umfeld } from "@teilhabe/core/fall"
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
 * const katalog = { id: Id.make("angebote"), titel: { de: "Angebote" }, konzept: Id.make("konzept"), stand: am, angebote: [] }
 * const umfeld: Umfeld.Umfeld = { handlungsfelder: [], katalog, checklisten: [] }
 * const anfrage = { empfaenger: Id.make(person), rolle: "person", zweck: "auskunft", personen: [person], datenarten: ["ziele"] } as const
 * const { ereignis, sicht } = Result.getOrThrow(
 *   disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk: { von: Id.make("cm-1"), am, zweck: "auskunft" } }, umfeld),
 * )
 * ereignis.grundlage // => { art: "auskunft" }
 * sicht.wunsch // => "Besser Deutsch können"
 * sicht.personen // => [{ label: "Person 1", beziehung: "hauptperson" }]
 * ```
 */
export const disclose = (fall: Eroeffnet, befehl: Extract<Befehl, { readonly _tag: "DiscloseFall" }>, umfeld: Umfeld): Result.Result<Gezeigt, Ablehnung> =>
  decide<Eroeffnet>(befehl, fall, umfeld).pipe(
    Result.flatMap(() => askErlaubnis(befehl, fall)),
    Result.map((erlaubnis) => ({
      ereignis: { _tag: "FallDisclosed", anfrage: erlaubnis.anfrage, grundlage: erlaubnis.grundlage, vermerk: befehl.vermerk },
      sicht: zeige(fall, erlaubnis),
    })),
  )
