import * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl, BefehlIn } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Fall } from "./Fall.js"
import { aufnahme } from "./internal/entscheiden/aufnahme.js"
import { einwilligung } from "./internal/entscheiden/einwilligung.js"
import { type Entscheidung, refuse } from "./internal/entscheiden/handler.js"
import { loeschung } from "./internal/entscheiden/loeschung.js"
import { planung } from "./internal/entscheiden/planung.js"
import { rechtskreis } from "./internal/entscheiden/rechtskreis.js"
import { verlauf } from "./internal/entscheiden/verlauf.js"
import { leser } from "./internal/lesen.js"
import { phasen } from "./internal/vorgang/phasen.js"
import * as Phase from "./Phase.js"
import type { Umfeld } from "./Umfeld.js"

type AnyHandler = (befehl: Befehl, fall: Fall, umfeld: Umfeld) => Entscheidung

const alle = { ...aufnahme, ...planung, ...verlauf, ...rechtskreis, ...einwilligung, ...loeschung } satisfies { readonly [A in Befehl["_tag"]]: unknown }

// Each handler takes its own command in its own phases, which is what `decide` has made sure of before it asks one.
const handlers = alle as unknown as Readonly<Record<Befehl["_tag"], AnyHandler>>

const auswege = (phase: Phase.Phase): string => [...new Set(Phase.uebergaenge.flatMap(({ befehl, von }) => (von === phase ? [befehl] : [])))].join(" or ")

const checkPhase = (befehl: Befehl, fall: Fall): Result.Result<void, Ablehnung> => {
  const erlaubt: ReadonlyArray<Fall["phase"]> = phasen[befehl._tag]
  if (erlaubt.includes(fall.phase)) return Result.void
  const details = { phase: fall.phase, erlaubt: erlaubt.join(", ") }
  if (fall.phase === "neu") return refuse("fall/NotOpened", befehl, "no case was opened", "OpenFall first", details)
  if (befehl._tag === "OpenFall") return refuse("fall/AlreadyOpened", befehl, `the case ${fall.fall} was opened before`, "a stream of its own for a new case", details)
  return refuse("fall/NotInPhase", befehl, `the case ${fall.fall} is in the phase ${fall.phase}`, `one of the phases ${erlaubt.join(", ")}; ${fall.phase} ends by ${auswege(fall.phase)}`, details)
}

const checkHeute = (befehl: Befehl, { heute }: Umfeld): Result.Result<void, Ablehnung> =>
  heute === undefined || befehl.vermerk.am <= heute
    ? Result.void
    : refuse("fall/VermerkInFuture", befehl, `the note is of ${befehl.vermerk.am}, and today is ${heute}`,
        `a day up to ${heute}; what is to happen later stands in its own fields`, { am: befehl.vermerk.am, heute })

// A slip of the pen that came into the case before its host gave the day does not block it: the notes of today go on.
const checkVermerk = (befehl: Befehl, fall: Fall, { heute }: Umfeld): Result.Result<void, Ablehnung> => {
  if (fall.phase === "neu") return Result.void
  const ab = heute !== undefined && heute < fall.zuletzt ? heute : fall.zuletzt
  return befehl.vermerk.am >= ab
    ? Result.void
    : refuse("fall/VermerkTooEarly", befehl, `the note is of ${befehl.vermerk.am}, and the last event of the case ${fall.fall} of ${fall.zuletzt}`,
        `a day from ${ab} on; what is noted late carries the day of noting, and says in its own fields when it held`, { am: befehl.vermerk.am, zuletzt: fall.zuletzt })
}

/**
 * Tells what happens in a case on a command, or why it is refused and what would be needed.
 *
 * Where the phase of the case is known to the compiler, a command that has no place in it does not compile. It checks no shapes: data
 * from outside is read with `decodeBefehl` first. A command that there is not, or one whose parts are missing, throws a `RangeError`; a key at the top that
 * the command does not have comes into no event.
 *
 * @example
 * ```ts
 * import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { type Befehl, decide, type Fall, Kennung, Umfeld } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const katalog = decodeAngebotskatalog({ id: "angebote", titel: "Angebote", konzept: marl.id, stand: "2026-01-01", angebote: [] }, marl)
 * const umfeld = Umfeld.of(marl, Result.getOrThrow(katalog))
 * const open: Befehl.BefehlIn<Fall.Neu> = {
 *   _tag: "OpenFall", fall: Kennung.fall("f-1"), wunsch: "Besser Deutsch können",
 *   personen: [{ id: Schluessel.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("traeger-a"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 *   vermerk: { von: Id.make("cm-1"), am: Stichtag.make(2026, 1, 12), zweck: "fallarbeit" },
 * }
 * Result.getOrThrow(decide(open, { phase: "neu" }, umfeld)).map(({ _tag }) => _tag) // => ["FallOpened"]
 *
 * const nobody = decide({ ...open, personen: [{ ...open.personen[0], beziehung: "weitere" }] }, { phase: "neu" }, umfeld)
 * Result.isFailure(nobody) ? nobody.failure._tag : "" // => "fall/HauptpersonInvalid"
 * ```
 */
export const decide = <F extends Fall>(befehl: BefehlIn<F>, fall: F, umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => {
  leser.assertBefehl(befehl)
  const any = leser.ohneFremdes(befehl)
  const before = checkPhase(any, fall).pipe(Result.flatMap(() => checkVermerk(any, fall, umfeld)), Result.flatMap(() => checkHeute(any, umfeld)))
  if (Result.isFailure(before)) return Result.fail(before.failure)
  return leser.attempt(any, () => handlers[any._tag](any, fall, umfeld))
}
