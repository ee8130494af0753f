import * as Result from "effect/Result"
import * as Ereignisablehnung from "../../../ereignis/Ablehnung.js"
import type { Ablehnung, Code } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import type { Ereignis } from "../../Ereignis.js"
import type { Fall } from "../../Fall.js"
import type { Umfeld } from "../../Umfeld.js"
import type { phasen } from "../vorgang/phasen.js"

/** The command with a name. */
export type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

/** The case in one of the phases in which a command may be given. */
export type FallFor<T extends Befehl["_tag"]> = Extract<Fall, { readonly phase: (typeof phasen)[T][number] }>

/** What comes of a command. */
export type Entscheidung = Result.Result<ReadonlyArray<Ereignis>, Ablehnung>

/** Decides on one command, in a phase that takes it and with a note that is not too old. */
type Handler<T extends Befehl["_tag"]> = (befehl: BefehlOf<T>, fall: FallFor<T>, umfeld: Umfeld) => Entscheidung

/** Decides on some commands, one handler each. */
export type Handlers<T extends Befehl["_tag"]> = { readonly [K in T]: Handler<K> }

/** Refuses a command. */
export const refuse = (
  code: Code,
  befehl: Pick<Befehl, "_tag">,
  message: string,
  needed: string,
  details: Readonly<Record<string, string | number>> = {},
): Result.Result<never, Ablehnung> => Result.fail(Ereignisablehnung.make(code, befehl._tag, message, needed, details))

/** Lets a command become the event that says the same. */
export const accept = (...ereignisse: ReadonlyArray<Ereignis>): Entscheidung => Result.succeed(ereignisse)
