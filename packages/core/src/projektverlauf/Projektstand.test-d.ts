import { expectTypeOf, test } from "vitest"
import type * as Id from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Auftrag, Befehl } from "./Befehl.js"
import { befehlOf } from "./befehlOf.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import * as Lage from "./Lage.js"
import type * as Stand from "./Projektstand.js"
import type { Umfeld } from "./Umfeld.js"

type Named<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

declare const stand: Stand.Projektstand
declare const umfeld: Umfeld
declare const id: Id.Id
declare const ende: Named<"EndProjekt">
declare const spend: Extract<Auftrag, { readonly _tag: "GrantMittel" }>
declare const vermerk: Befehl["vermerk"]

test("a state has what its Lage has", () => {
  expectTypeOf<Stand.InErprobung["bis"]>().toEqualTypeOf<Stichtag>()
  expectTypeOf<Stand.Zusammengefuehrt["nach"]>().toEqualTypeOf<Id.Id>()
  // @ts-expect-error a Projekt of which nothing was noted has no day from which it stands so
  void ((one: Stand.Vorgesehen) => one.seit)
  // @ts-expect-error what is a regular offer has no last day
  void ((one: Stand.Regelangebot) => one.ende)
  // @ts-expect-error before the Lage is asked nobody knows whether there is money
  void stand.mittel
  if (stand.lage !== "vorgesehen") expectTypeOf(stand.mittel).toEqualTypeOf<ReadonlyArray<Stand.Bewilligung>>()
  if (stand.lage === "beendet") expectTypeOf(stand.grund).toEqualTypeOf<Named<"EndProjekt">["grund"]>()
})

test("a command is not an event, and an end needs one of the reasons", () => {
  // @ts-expect-error a command has not happened
  evolve(stand, ende)
  // @ts-expect-error the reason is not one of the list
  decide({ ...ende, grund: "keine-lust" }, stand, umfeld)
  const { vermerk: _note, ...ohne } = ende
  // @ts-expect-error who noted it, and when, is missing
  decide(ohne, stand, umfeld)
  expectTypeOf<Ereignis["_tag"]>().not.toEqualTypeOf<Befehl["_tag"]>()
})

test("what a Gremium decides becomes the command of its name, and money is not spent by a decision", () => {
  expectTypeOf(befehlOf(spend, id, vermerk)).toEqualTypeOf<Named<"GrantMittel">>()
  // @ts-expect-error what was spent is noted by who spent it
  expectTypeOf<Auftrag["_tag"]>().extract<"SpendMittel">().toEqualTypeOf<"SpendMittel">()
  // @ts-expect-error there is no such command
  Lage.findVon("StartProject")
})
