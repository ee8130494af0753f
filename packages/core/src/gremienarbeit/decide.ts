import * as Result from "effect/Result"
import { nearest } from "../kernel/nearest.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Gremienstand } from "./Gremienstand.js"
import { beschluss } from "./internal/entscheiden/beschluss.js"
import { type Entscheidung, type Lage, refuse } from "./internal/entscheiden/handler.js"
import { sitzung } from "./internal/entscheiden/sitzung.js"
import { wahl } from "./internal/entscheiden/wahl.js"
import { leser } from "./internal/lesen.js"
import type { Umfeld } from "./Umfeld.js"

type AnyHandler = (befehl: Befehl, stand: Gremienstand, lage: Lage) => Entscheidung

const alle = { ...sitzung, ...beschluss, ...wahl } satisfies { readonly [A in Befehl["_tag"]]: unknown }

// Each handler takes its own command, which is the name it stands under.
const handlers = alle as unknown as Readonly<Record<Befehl["_tag"], AnyHandler>>

const findLage = (befehl: Befehl, stand: Gremienstand, umfeld: Umfeld): Result.Result<Lage, Ablehnung> => {
  const { gremien } = umfeld.konzept
  const gremium = gremien.find(({ id }) => id === befehl.gremium)
  if (gremium === undefined) {
    const close = nearest(befehl.gremium, gremien.map(({ id }) => id))
    return refuse("gremienarbeit/GremiumNotFound", befehl, `the Konzept has no Gremium ${befehl.gremium}${close === undefined ? "" : `; did you mean ${close}?`}`, "the id of a Gremium of the Konzept",
      { gremium: befehl.gremium, ...(close === undefined ? {} : { nearest: close }) })
  }
  if (stand.gremium !== undefined && stand.gremium !== gremium.id) {
    return refuse("gremienarbeit/GremiumMismatch", befehl, `the command is for ${gremium.id}, and the events are those of ${stand.gremium}`, `a command for ${stand.gremium}, or the events of ${gremium.id}`, { gremium: gremium.id, stand: stand.gremium })
  }
  return Result.succeed({ ...umfeld, gremium })
}

// A slip of the pen that came in before its host gave the day does not block the Gremium: the notes of today go on.
const checkVermerk = (befehl: Befehl, { zuletzt }: Gremienstand, { heute }: Umfeld): Result.Result<void, Ablehnung> => {
  const { am } = befehl.vermerk
  const ab = zuletzt !== undefined && heute !== undefined && heute < zuletzt ? heute : zuletzt
  if (zuletzt !== undefined && ab !== undefined && am < ab) {
    return refuse("gremienarbeit/VermerkTooEarly", befehl, `the note is of ${am}, and the last event of the Gremium ${befehl.gremium} of ${zuletzt}`, `a day from ${ab} on: the day of noting`, { am, zuletzt })
  }
  return heute === undefined || am <= heute ? Result.void : refuse("gremienarbeit/VermerkInFuture", befehl, `the note is of ${am}, and today is ${heute}`, `a day up to ${heute}`, { am, heute })
}

/**
 * Tells what happens in a Gremium on a command, or why it is refused and what would be needed.
 *
 * The Konzept sets the rules: who is invited and as what, whether there must be an agenda, whether reports on cases are heard. It
 * checks no shapes: data from outside is read with `decodeBefehl` first. A command that there is not, or one whose parts are
 * missing, throws a `RangeError`.
 *
 * @quelle Konzept, Die Steuerungsgruppe
 * @example
 * ```ts
 * import { type Befehl, decide, evolve, Gremienstand } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const gremium = Id.make("steuerungsgruppe-wohnen")
 * const sitzung = Id.make("wohnen-2026-1")
 * const am = (day: number) => ({ von: Id.make("integrationsbeauftragter"), am: Stichtag.make(2026, 3, day), zweck: "gremienarbeit" as const })
 * const ansetzen: Befehl.Befehl = { _tag: "ScheduleSitzung", gremium, sitzung, tag: Stichtag.make(2026, 3, 26), vermerk: am(2) }
 * const stand = Result.getOrThrow(decide(ansetzen, Gremienstand.leer, { konzept: marl })).reduce(evolve, Gremienstand.leer)
 *
 * const gehalten = decide({ _tag: "HoldSitzung", gremium, sitzung, anwesend: [], vermerk: am(26) }, stand, { konzept: marl })
 * Result.isFailure(gehalten) ? gehalten.failure.details : {} // => { sitzung: "wohnen-2026-1", tag: "2026-03-26", einladungen: "integrationsrat", ermittlungen: "jobcenter-marl, abteilung-auslaenderwesen", tagesordnung: "fehlt" }
 * ```
 */
export const decide = (befehl: Befehl, stand: Gremienstand, umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => {
  leser.assertBefehl(befehl)
  const own = leser.ohneFremdes(befehl)
  return Result.flatMap(findLage(own, stand, umfeld), (lage) => Result.flatMap(checkVermerk(own, stand, umfeld), () => leser.attempt(own, () => handlers[own._tag](own, stand, lage))))
}
