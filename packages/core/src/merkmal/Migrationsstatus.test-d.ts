import { expectTypeOf } from "vitest"
import type * as Aufenthaltsstatus from "./Aufenthaltsstatus.js"
import * as Migrationsstatus from "./Migrationsstatus.js"
import type { Nachweis } from "./Nachweis.js"

declare const nachweis: Nachweis

// No answer without a definition, and none by a definition that nobody knows.
// @ts-expect-error which definition?
void Migrationsstatus.classify(nachweis)
// @ts-expect-error no such definition
void Migrationsstatus.classify(nachweis, "destatis")
expectTypeOf(Migrationsstatus.classify(nachweis, "nrw-2022").antwort).toEqualTypeOf<"ja" | "einseitig" | "nein" | "unbestimmbar">()

// What is not known is left out; it is not undefined, and grandparents are not asked for.
// @ts-expect-error an absent key, not undefined
const unclear: Nachweis = { geburtsland: undefined }
// @ts-expect-error a parent has no parents
const grandchild: Nachweis = { eltern: [{ eltern: [] }] }
// @ts-expect-error no such way to become German
const german: Nachweis = { deutschDurch: "heirat" }
void [unclear, grandchild, german]

// A status is a key of the list.
// @ts-expect-error no such status
const stay: Aufenthaltsstatus.Aufenthalt = { status: "arbeit" }
void stay
