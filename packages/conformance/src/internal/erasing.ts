/** The day, the rule and the hand of the erasures in the checks. */
import { Id, Stichtag } from "@teilhabe/core/kernel"
import type { StoreRequest } from "@teilhabe/core/ports"

/** An erasure as the checks ask for it. */
export const erasure = { on: Stichtag.make(2026, 11, 30), rule: "akte-abgelegt", by: Id.make("stelle-17") } as const satisfies StoreRequest.Erasure

/** Another one, to be told from the first. */
export const laterErasure = { on: Stichtag.make(2031, 1, 2), rule: "einwilligung-widerrufen", by: Id.make("stelle-18") } as const satisfies StoreRequest.Erasure
