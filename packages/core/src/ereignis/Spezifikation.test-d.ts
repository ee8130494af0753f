import { expectTypeOf, test } from "vitest"
import type { Ablehnung } from "./Ablehnung.js"
import type { Entscheider } from "./Entscheider.js"
import * as Spezifikation from "./Spezifikation.js"
import type { Vermerk } from "./Vermerk.js"

interface Befehl { readonly _tag: "Lend"; readonly buch: string }
interface Ereignis { readonly _tag: "Lent"; readonly buch: string }
type Code = "buecherei/BuchLent"

declare const buecherei: Entscheider<Befehl, ReadonlyArray<string>, Ereignis, Ablehnung<Code>>
declare const befehl: Befehl
declare const ereignis: Ereignis
declare const vermerk: Vermerk<"verleih">

const given = Spezifikation.of(buecherei)

test("events are given, and commands follow", () => {
  // @ts-expect-error a command has not happened
  void given([befehl])
})

test("a command is asked, and no event", () => {
  // @ts-expect-error an event is not decided
  void given([]).when(ereignis)
})

test("events follow, and no commands", () => {
  // @ts-expect-error a command is not what comes of it
  given([]).when(befehl).then([befehl])
})

test("nothing follows before a command", () => {
  // @ts-expect-error the command is missing
  given([]).then([])
})

test("the state is not compared, it is tested", () => {
  // @ts-expect-error a test tells whether the state passes
  void given([]).when(befehl).thenState(["b-1"])
})

test("the refusal keeps its codes", () => {
  expectTypeOf(given([]).when(befehl).thenRefused("buecherei/BuchLent")).toEqualTypeOf<Ablehnung<Code>>()
})

test("a decider whose refusals have no name cannot be specified", () => {
  const stumm = buecherei as unknown as Entscheider<Befehl, ReadonlyArray<string>, Ereignis, string>
  // @ts-expect-error a refusal needs its kind
  void Spezifikation.of(stumm)
})

test("a refusal is not softened afterwards", () => {
  const ablehnung = given([]).when(befehl).thenRefused("buecherei/BuchLent")
  // @ts-expect-error a refusal is read-only
  ablehnung.needed = "nothing"
})

test("a note has a day of the calendar, not any text", () => {
  // @ts-expect-error a text is no Stichtag
  const falsch: Vermerk<"verleih"> = { ...vermerk, am: "gestern" }
  expectTypeOf(falsch).toEqualTypeOf<Vermerk<"verleih">>()
})

test("a note has a purpose of its own context", () => {
  // @ts-expect-error another purpose
  const falsch: Vermerk<"verleih"> = { ...vermerk, zweck: "mahnung" }
  expectTypeOf(falsch).toEqualTypeOf<Vermerk<"verleih">>()
})
