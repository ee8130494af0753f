import * as Result from "effect/Result"
import { type Entscheider, replayUntil } from "../ereignis/Entscheider.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Projektstand } from "./Projektstand.js"

// Only what has happened is asked for, so there is no command.
const zuschauer: Entscheider<never, Projektstand, Ereignis, never> = { initial: { lage: "vorgesehen" }, decide: () => Result.succeed([]), evolve }

/**
 * Tells how a Projekt stood as it was known at the end of a day: what was noted later does not count, whatever it speaks of.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { type Ereignis, standAt } from "@teilhabe/core/projektverlauf"
 *
 * const [von, projekt] = [Id.make("stelle-1"), Id.make("patenschaft")]
 * const start: Ereignis.Ereignis = { _tag: "ProjektStarted", projekt, am: Stichtag.make(2021, 1, 1), vermerk: { von, am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } }
 * standAt([start], Stichtag.make(2021, 2, 28)).lage // => "vorgesehen"
 * standAt([start], Stichtag.make(2021, 3, 1)).lage // => "laufend"
 * ```
 */
export const standAt = (ereignisse: ReadonlyArray<Ereignis>, stichtag: Stichtag): Projektstand => replayUntil(zuschauer, ereignisse, stichtag)
