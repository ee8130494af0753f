import * as Result from "effect/Result"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Datenart } from "../datenschutz/Datenart.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import type { Anfrage, Erlaubnis } from "./Offenlegung.js"

/** Why something may not be shown: one line for each person and kind of data that stands in the way. */
export interface Verweigerung {
  readonly _tag: "fall/NotDisclosable"
  readonly anfrage: Anfrage
  readonly gruende: ReadonlyArray<{
    readonly grund: "keine-einwilligung" | "widerrufen" | "abgelaufen" | "noch-nicht" | "zweck-beendet" | "eingeschraenkt" | "rolle" | "nicht-zustaendig" | "person-unbekannt"
    readonly person?: PersonId
    readonly datenart?: Datenart
    /** What would be needed, in English. */
    readonly needed: string
  }>
  readonly message: string
}

/** Tells whether data of a case may be shown to somebody on a day; everything asked for, or nothing. */
export const mayDisclose = (fall: Eroeffnet, anfrage: Anfrage, am: Stichtag): Result.Result<Erlaubnis, Verweigerung> => {
  void [fall, anfrage, am]
  throw new Error("not built yet")
}
