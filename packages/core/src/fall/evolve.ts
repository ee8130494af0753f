import * as Stichtag from "../kernel/Stichtag.js"
import type { Ereignis } from "./Ereignis.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import { aufnahme } from "./internal/entwickeln/aufnahme.js"
import { einwilligung } from "./internal/entwickeln/einwilligung.js"
import { loeschung } from "./internal/entwickeln/loeschung.js"
import { planung } from "./internal/entwickeln/planung.js"
import { rechtskreis } from "./internal/entwickeln/rechtskreis.js"
import { verlauf } from "./internal/entwickeln/verlauf.js"
import { merke } from "./internal/loeschung/vergessen.js"

type AnyEvolver = (fall: Fall, ereignis: Ereignis) => Fall

const alle = { ...aufnahme, ...planung, ...verlauf, ...rechtskreis, ...einwilligung, ...loeschung } satisfies { readonly [A in Ereignis["_tag"]]: unknown }

// Each function takes its own event, which is what the name it stands under says.
const evolvers = alle as unknown as Readonly<Record<Ereignis["_tag"], AnyEvolver>>

// A state that a function has just made is known to nobody yet and may be finished in place; to copy it once more takes as long as all the rest.
const stamp = (next: Eroeffnet, frueher: Eroeffnet["frueher"], zuletzt: Stichtag.Stichtag, version: number): Fall => {
  const made: { -readonly [K in "frueher" | "zuletzt" | "version"]: Eroeffnet[K] } = next
  made.frueher = frueher
  made.zuletzt = zuletzt
  made.version = version
  return next
}

/**
 * Tells the case after an event; an event that has no place in the state, or a name that is not known, leaves it as it is.
 *
 * Events that come out of order open nothing: the day up to which the case has come never goes back, and a consent that was
 * withdrawn before it was told never comes into force.
 *
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { evolve, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const fall = evolve({ phase: "neu" }, {
 *   _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Besser Deutsch können",
 *   personen: [{ id: Schluessel.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("traeger-a"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 *   vermerk: { von: Id.make("cm-1"), am: Stichtag.make(2026, 1, 12), zweck: "fallarbeit" },
 * })
 * fall.phase // => "aufnahme"
 * ```
 */
export const evolve = (fall: Fall, ereignis: Ereignis): Fall => {
  if (!Object.hasOwn(evolvers, ereignis._tag)) return fall
  const next = evolvers[ereignis._tag](fall, ereignis)
  if (next === fall || next.phase === "neu") return next
  const frueher = fall.phase === "neu" ? next.frueher : merke(fall, ereignis, next)
  return stamp(next, frueher, fall.phase === "neu" ? ereignis.vermerk.am : Stichtag.max(fall.zuletzt, ereignis.vermerk.am), fall.phase === "neu" ? 1 : fall.version + 1)
}
