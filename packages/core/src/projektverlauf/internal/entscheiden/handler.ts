import * as Result from "effect/Result"
import * as Ereignisablehnung from "../../../ereignis/Ablehnung.js"
import { nearest } from "../../../kernel/nearest.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Ablehnung, Code } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import type { Projektstand } from "../../Projektstand.js"

/** The command with a name. */
export type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

/** A refusal, or nothing: several are asked one after the other with `??`, and the first that speaks counts. */
export type Einwand = Result.Result<never, Ablehnung> | undefined

/** What a command is decided on. */
export interface Sache {
  readonly stand: Projektstand
  readonly konzept: Konzept
  /** As the Konzept has it; absent where the Fassung in force has dropped it. */
  readonly projekt: Projekt | undefined
}

/** Says what is against one command, in a Lage that takes it and with a note that is not too old. */
type Handler<T extends Befehl["_tag"]> = (befehl: BefehlOf<T>, sache: Sache) => Einwand

/** Says what is against some commands, one handler each. */
export type Handlers<T extends Befehl["_tag"]> = { readonly [K in T]: Handler<K> }

/** What a refusal says of a command: its name, and the Projekt. */
export type Bezug = Pick<Befehl, "_tag" | "projekt">

/** Refuses a command. */
export const refuse = (
  code: Code,
  befehl: Pick<Befehl, "_tag">,
  message: string,
  needed: string,
  details: Readonly<Record<string, string | number>> = {},
): Result.Result<never, Ablehnung> => Result.fail(Ereignisablehnung.make(code, befehl._tag, message, needed, details))

const SHOWN = 12

/** The ids to choose from, the first of many. */
const oneOf = (known: ReadonlyArray<string>): string =>
  known.length === 0 ? "none is known" : `one of ${known.slice(0, SHOWN).join(", ")}${known.length > SHOWN ? ` and ${known.length - SHOWN} more` : ""}`

/** Refuses an id that is not among those that there are, with the nearest one. */
export const checkKnown = (code: Code, befehl: Bezug, what: string, id: string, known: ReadonlyArray<string>, key: string, more: Readonly<Record<string, string>> = {}): Einwand => {
  if (known.includes(id)) return undefined
  const close = nearest(id, known)
  const hint = close === undefined ? "" : `; did you mean ${close}?`
  return refuse(code, befehl, `${what} ${id}${hint}`, oneOf(known), { projekt: befehl.projekt, [key]: id, ...(close === undefined ? {} : { nearest: close }), ...more })
}

/** Refuses an id that is in use. */
export const checkNew = (befehl: Befehl, id: string, used: ReadonlyArray<string>): Einwand =>
  used.includes(id)
    ? refuse("projektverlauf/IdTaken", befehl, `the id ${id} is in use in the Projekt ${befehl.projekt}`, "an id that is new in the Projekt", { projekt: befehl.projekt, id })
    : undefined

/** The ids of elements. */
export const idsOf = (list: ReadonlyArray<{ readonly id: string }> | undefined): ReadonlyArray<string> => (list ?? []).map(({ id }) => id)
