import * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import { tagOf } from "./internal/entwickeln/kern.js"
import { checkProjekt as checkInKonzept } from "./internal/entscheiden/gegeben.js"
import { type Einwand, refuse, type Sache } from "./internal/entscheiden/handler.js"
import { steuerung } from "./internal/entscheiden/steuerung.js"
import { weg } from "./internal/entscheiden/weg.js"
import { auswege, ohneKonzept, stellen } from "./internal/lagen.js"
import { folge, leser } from "./internal/vorgaenge.js"
import type { Projektstand } from "./Projektstand.js"
import type { Umfeld } from "./Umfeld.js"

type AnyHandler = (befehl: Befehl, sache: Sache) => Einwand

const alle = { ...weg, ...steuerung } satisfies { readonly [A in Befehl["_tag"]]: unknown }

// Each handler takes its own command, which is what the name it stands under says.
const handlers = alle as unknown as Readonly<Record<Befehl["_tag"], AnyHandler>>

const checkProjekt = (befehl: Befehl, { konzept, projekt, stand }: Sache): Einwand => {
  if (stand.lage !== "vorgesehen" && stand.projekt !== befehl.projekt) {
    return refuse("projektverlauf/ProjektMismatch", befehl, `the command is on ${befehl.projekt}, and the events are those of ${stand.projekt}`,
      `the events of ${befehl.projekt}, or a command on ${stand.projekt}`, { projekt: befehl.projekt, anderes: stand.projekt })
  }
  if (projekt !== undefined || (stand.lage !== "vorgesehen" && ohneKonzept.has(befehl._tag))) return undefined
  return checkInKonzept(befehl, konzept)
}

// A slip of the pen that came in before its host gave the day does not block the Projekt: the notes of today go on.
const checkVermerk = (befehl: Befehl, stand: Projektstand, { heute }: Umfeld): Einwand => {
  const { projekt, vermerk: { am } } = befehl
  if (heute !== undefined && am > heute) {
    return refuse("projektverlauf/VermerkInFuture", befehl, `the note is of ${am}, and today is ${heute}`, `a day up to ${heute}; what is to happen later stands in its own fields`, { projekt, am, heute })
  }
  if (stand.lage === "vorgesehen") return undefined
  const ab = heute !== undefined && heute < stand.zuletzt ? heute : stand.zuletzt
  return am >= ab
    ? undefined
    : refuse("projektverlauf/VermerkTooEarly", befehl, `the note is of ${am}, and the last event of ${projekt} of ${stand.zuletzt}`,
        `a day from ${ab} on; what is noted late carries the day of noting, and says in \`am\` since when it holds`, { projekt, am, zuletzt: stand.zuletzt })
}

const checkLage = (befehl: Befehl, { lage }: Projektstand): Einwand => {
  const { von } = stellen[befehl._tag]
  if (von.includes(lage)) return undefined
  const out = auswege(lage)
  return refuse("projektverlauf/NotInLage", befehl, `the Projekt ${befehl.projekt} is ${lage}`,
    `one of the Lagen ${von.join(", ")}; ${lage} is left by ${out.join(" or ")}`, { projekt: befehl.projekt, lage, erlaubt: von.join(", ") })
}

// Only the way has an order of its days; money and figures are often noted for a time that is over.
const checkAm = (befehl: Befehl, stand: Projektstand): Einwand => {
  const { am, projekt, vermerk } = befehl
  const seit = stand.lage === "vorgesehen" || stand.lage === "vorgemerkt" || !Object.hasOwn(weg, befehl._tag) ? undefined : stand.seit
  if (am !== undefined && am > vermerk.am) {
    return refuse("projektverlauf/AmInvalid", befehl, `it is to hold from ${am}, after the note of ${vermerk.am}`, `a day up to ${vermerk.am}, or a note when it has come`, { projekt, am, bis: vermerk.am })
  }
  return seit === undefined || tagOf(befehl) >= seit
    ? undefined
    : refuse("projektverlauf/AmInvalid", befehl, `it is to hold from ${tagOf(befehl)}, and ${projekt} is ${stand.lage} since ${seit}`, `a day from ${seit} on`, { projekt, am: tagOf(befehl), ab: seit })
}

const eventOf = (befehl: Befehl): Ereignis => ({ ...leser.ohneFremdes(befehl), _tag: folge[befehl._tag] }) as unknown as Ereignis

/**
 * Tells what happens in a Projekt on a command, or why it is refused and what would be needed.
 *
 * It checks no shapes: data from outside is read with `decodeBefehl` first. A command that there is not, or one without a note,
 * throws a `RangeError`; a key at the top that the command does not have comes into no event. A Projekt that the Fassung in force
 * has dropped can still be assessed, accounted for and brought to its end.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { decide } from "@teilhabe/core/projektverlauf"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } as const
 * const start = { _tag: "StartProjekt", projekt: Id.make("patenschaft-wohnen"), vermerk } as const
 * const unknown = decide(start, { lage: "vorgesehen" }, { konzept: marl })
 * Result.isFailure(unknown) ? unknown.failure._tag : "" // => "projektverlauf/ProjektNotFound"
 *
 * const [projekt = start.projekt] = marl.projekte.map(({ id }) => id)
 * Result.getOrThrow(decide({ ...start, projekt }, { lage: "vorgesehen" }, { konzept: marl })).map(({ _tag }) => _tag) // => ["ProjektStarted"]
 * ```
 */
export const decide = (befehl: Befehl, stand: Projektstand, umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => {
  leser.assertBefehl(befehl)
  const { konzept } = umfeld
  const sache: Sache = { stand, konzept, projekt: konzept.projekte.find(({ id }) => id === befehl.projekt) }
  return checkProjekt(befehl, sache) ?? checkVermerk(befehl, stand, umfeld) ?? checkLage(befehl, stand) ?? checkAm(befehl, stand) ??
    handlers[befehl._tag](befehl, sache) ?? Result.succeed([eventOf(befehl)])
}
