import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Fallstand } from "../Fallstand.js"

/** Throws a `RangeError` for a case that is not told up to the last day of the span and from there on: what came later would be counted. */
export const requireFallstand = ({ bis, damals, heute }: Fallstand, ende: Stichtag): void => {
  const help = `tell it from its events by Fallstand.of(ereignisse, "${ende}"), which stops where Entscheider.replayUntil does`
  if (bis !== ende) throw new RangeError(`The case ${heute.fall} is told up to ${bis}, and what is counted ends on ${ende}: ${help}`)
  if (damals.phase === "neu") return
  if (damals.zuletzt > ende) throw new RangeError(`The case ${heute.fall} knows what was noted on ${damals.zuletzt}, after ${ende}: ${help}`)
  if (damals.fall !== heute.fall || damals.version > heute.version) throw new RangeError(`The states of ${damals.fall} on ${ende} and of ${heute.fall} today are not of one case in order: ${help}`)
}
