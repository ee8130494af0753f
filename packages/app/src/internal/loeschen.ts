import { mayErase } from "@teilhabe/core/fall"
import type { Entry, StoreRequest } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { keyOf, orRefuse, requireObject } from "./eingaben.js"
import { type Fallspeicher, streamOf } from "./fallspeicher.js"
import { type Geprueft, kindOf } from "./optionen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** Why a whole case goes for good. */
export interface Loeschwunsch {
  /** The key of the rule in the host's Loeschkonzept. */
  readonly rule: string
  /** Who erases, by the key of the host. */
  readonly by: string
  /** Erase only if the case still is at this version. */
  readonly version?: number
  /**
   * Erases a case too that is still worked on, in which data is restricted or disputed, or that this program cannot read: as after the order
   * of a court. Left out, such a case is refused. Let `rule` say why.
   */
  readonly trotzdem?: boolean
}

const checkWunsch = (wunsch: Loeschwunsch): void => {
  requireObject(wunsch, "What erase is asked for")
  if (wunsch.trotzdem !== undefined && typeof wunsch.trotzdem !== "boolean") throw new TeilhabeError("request", `trotzdem of erase is true or false; it was given ${kindOf(wunsch.trotzdem)}`)
  if (typeof wunsch.rule !== "string") throw new TeilhabeError("request", `rule of erase is a text, the key of a rule; it was given ${kindOf(wunsch.rule)}`)
}

/** Makes what erases a whole case. */
export const openLoeschung = ({ run, store }: Anschluss, speicher: Fallspeicher, { clock }: Pick<Geprueft, "clock">) => {
  /** The version of the case that was found to be one that may go; `any` where nothing is left to look at. */
  const check = async (stream: string, expected: number | undefined): Promise<StoreRequest.Expected> => {
    try {
      const { version, zustand: fall } = await speicher.load(stream)
      // Nothing is there, or something else than the host has looked at: the store says so.
      if (fall.phase === "neu" || (expected ?? version) !== version) return "any"
      orRefuse(mayErase(fall))
      return version
    } catch (error) {
      // It is gone, and whoever asks again may have heard that its keys are not.
      if (toTeilhabeError(error).reason === "erased") return "any"
      throw error
    }
  }

  return async (fallId: string, wunsch: Loeschwunsch): Promise<Entry.Tombstone> => {
    const stream = streamOf(fallId)
    checkWunsch(wunsch)
    const { rule, trotzdem = false, version } = wunsch
    const erasure = { on: clock(), rule, by: keyOf(wunsch.by, "by, who erases,") }
    for (;;) {
      const checked = trotzdem ? "any" : await check(stream, version)
      try {
        return await run(store.erase({ stream, expected: version ?? checked, ...erasure }))
      } catch (error) {
        // Somebody wrote it since it was looked at: what was written may keep it.
        if (version !== undefined || toTeilhabeError(error).reason !== "conflict") throw error
      } finally {
        speicher.forget(stream)
      }
    }
  }
}
