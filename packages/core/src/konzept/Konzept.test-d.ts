import * as Result from "effect/Result"
import { expectTypeOf, test } from "vitest"
import type * as Finding from "../kernel/Finding.js"
import type * as Id from "../kernel/Id.js"
import type { checkKonzept } from "../pruefung/checkKonzept.js"
import { decodeKonzept, type KonzeptInvalid } from "../pruefung/decodeKonzept.js"
import type * as Gremium from "./Gremium.js"
import type * as Horizont from "./Horizont.js"
import type * as Konzept from "./Konzept.js"
import type * as Teilkonzept from "./Teilkonzept.js"
import * as Zielgruppe from "./Zielgruppe.js"

declare const konzept: Konzept.Konzept
declare const gremium: Gremium.Gremium

test("a Konzept is read-only, all the way down", () => {
  // @ts-expect-error the list of Projekte cannot be replaced
  konzept.projekte = []
  // @ts-expect-error nor can it grow
  konzept.projekte.push()
  // @ts-expect-error nor can a Projekt change its Horizont
  konzept.projekte.forEach((projekt) => { projekt.horizont = "dauerhaft" })
})

test("an id is not any text, and a Horizont is one of four", () => {
  // @ts-expect-error a text has not been checked to be an id
  const id: Id.Id = "wohnen"
  expectTypeOf(id).toEqualTypeOf<Id.Id>()
  expectTypeOf<Horizont.Horizont>().toEqualTypeOf<"kurzfristig" | "mittelfristig" | "langfristig" | "dauerhaft">()
})

test("only an Integrationsrat has seats", () => {
  // @ts-expect-error a Steuerungsgruppe has none
  void gremium.sitze
  if (gremium.art === "integrationsrat") expectTypeOf(gremium.mitglieder).toEqualTypeOf<number | undefined>()
})

test("nobody can be shut out: there is no word for it", () => {
  expectTypeOf(Zielgruppe.zugang).returns.toEqualTypeOf<"vorrangig" | "offen">()
})

test("checking never fails, decoding says why it did", () => {
  expectTypeOf<typeof checkKonzept>().returns.toEqualTypeOf<ReadonlyArray<Finding.Finding>>()
  expectTypeOf(decodeKonzept).returns.toEqualTypeOf<Result.Result<Konzept.Konzept, KonzeptInvalid>>()
})

test("a Teilkonzept forgets no part of a Konzept, and names none twice", () => {
  type List = (typeof Teilkonzept.lists)[number]
  type Single = (typeof Teilkonzept.singles)[number]
  expectTypeOf<List | Single>().toEqualTypeOf<keyof Konzept.Konzept>()
  expectTypeOf<List & Single>().toEqualTypeOf<never>()
  expectTypeOf<Konzept.Konzept[List]>().toExtend<ReadonlyArray<unknown>>()
})
