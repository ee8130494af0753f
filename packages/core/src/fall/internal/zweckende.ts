import * as Zweck from "../../datenschutz/Zweck.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Akte } from "../Fall.js"

const endZwecke = (einwilligungen: Akte["einwilligungen"]): Akte["einwilligungen"] =>
  einwilligungen.map((einwilligung) => ({ ...einwilligung, beendet: [...Zweck.fallgebunden] }))

const endUebergaben = (uebergaben: Akte["uebergaben"], am: Stichtag): Akte["uebergaben"] =>
  uebergaben.map((uebergabe) => (uebergabe.stand === "offen" ? { ...uebergabe, stand: "zurueckgezogen" as const, beendetAm: am } : uebergabe))

/**
 * Gives the purposes that were over for a consent before it was told: all that are bound to the case, where the case ended after the
 * consent was given. Only a stream that is out of order tells a consent so late.
 */
export const beendetSchon = ({ verlauf }: Pick<Akte, "verlauf">, gegeben: Stichtag): ReadonlyArray<Zweck.Zweck> =>
  verlauf.some(({ phase, von }) => (phase === "beraten" || phase === "abgeschlossen") && gegeben < von) ? [...Zweck.fallgebunden] : []

/**
 * Gives what ends with a case on a day: the purposes that are bound to it end for good in every consent, and a hand-over that waits for
 * an answer is taken back. Spread it over the case wherever it is closed, broken off, or was done after one consultation.
 */
export const endFall = (
  { einwilligungen, uebergaben }: Pick<Akte, "einwilligungen" | "uebergaben">,
  am: Stichtag,
): Pick<Akte, "einwilligungen" | "uebergaben"> => ({
  einwilligungen: endZwecke(einwilligungen),
  uebergaben: endUebergaben(uebergaben, am),
})
