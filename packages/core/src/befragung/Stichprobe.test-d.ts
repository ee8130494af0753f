import { expectTypeOf, test } from "vitest"
import type { Auswertungsweise, make } from "./Auswertung.js"
import type { describeWert } from "./describeWert.js"
import type { Erhebung } from "./Erhebung.js"
import type { estimate } from "./estimate.js"
import type { Gewichtung } from "./Gewichtung.js"
import type { Groesse } from "./Groesse.js"
import type { rake } from "./rake.js"
import type { Quotenwert, Teilnehmendenwert } from "./Schaetzung.js"
import type { Offen, Quote, Wahrscheinlichkeit } from "./Stichprobe.js"

test("only a random sample is estimated with an interval, and an open survey is not weighted", () => {
  expectTypeOf<Erhebung<Wahrscheinlichkeit>>().toExtend<Parameters<typeof estimate>[0]>()
  expectTypeOf<Erhebung<Quote>>().not.toExtend<Parameters<typeof estimate>[0]>()
  expectTypeOf<Erhebung<Offen>>().not.toExtend<Parameters<typeof estimate>[0]>()
  expectTypeOf<Erhebung>().not.toExtend<Parameters<typeof estimate>[0]>()
  expectTypeOf<Erhebung<Quote>>().toExtend<Parameters<typeof rake>[0]>()
  expectTypeOf<Erhebung<Offen>>().not.toExtend<Parameters<typeof rake>[0]>()
  expectTypeOf<Auswertungsweise>().toExtend<Parameters<typeof make<Quote>>[2]>()
  expectTypeOf<Auswertungsweise & { readonly gewichtung: Gewichtung }>().not.toExtend<Parameters<typeof make<Offen>>[2]>()
})

test("what is told without an interval has none to read", () => {
  expectTypeOf<Quotenwert>().not.toHaveProperty("intervall")
  expectTypeOf<Teilnehmendenwert>().not.toHaveProperty("intervall")
  expectTypeOf<ReturnType<typeof describeWert<Offen>>>().toEqualTypeOf<Teilnehmendenwert>()
  expectTypeOf<Parameters<typeof describeWert<Offen>>[2]>().not.toExtend<{ readonly gewichtung?: number } | undefined>()
  expectTypeOf<Parameters<typeof describeWert<Quote>>[1]>().toEqualTypeOf<Groesse>()
})
