import * as Result from "effect/Result"
import * as Ereignisablehnung from "../../../ereignis/Ablehnung.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import type { Ablehnung, Code } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import type { Ereignis } from "../../Ereignis.js"
import type { Gremienstand } from "../../Gremienstand.js"
import type { Umfeld } from "../../Umfeld.js"

/** What comes of a command. */
export type Entscheidung = Result.Result<ReadonlyArray<Ereignis>, Ablehnung>

/** A refusal, or nothing: several are asked one after the other with `??`, and the first that speaks counts. */
export type Einwand = Result.Result<never, Ablehnung> | undefined

/** The Gremium as the Konzept has it, and all that it may refer to. */
export interface Lage extends Umfeld { readonly gremium: Gremium }

/** Decides on one command, with a note that is not too old, in a Gremium of the Konzept. */
type Handler<T extends Befehl["_tag"]> = (befehl: Extract<Befehl, { readonly _tag: T }>, stand: Gremienstand, lage: Lage) => Entscheidung

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
