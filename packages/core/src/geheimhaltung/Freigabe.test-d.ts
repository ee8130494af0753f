import type * as Result from "effect/Result"
import { expectTypeOf, test } from "vitest"
import type { Finding } from "../kernel/Finding.js"
import type { Freigabe, Freigabeweise, make } from "./Freigabe.js"

declare const freigabe: Freigabe
declare const weise: Freigabeweise

test("nobody makes a Freigabe by hand", () => {
  const { datensaetze, protokoll, register } = freigabe
  // @ts-expect-error the mark that only make gives is not there
  const made: Freigabe = { datensaetze, protokoll, register }
  expectTypeOf(made).toEqualTypeOf<Freigabe>()
})

test("a Freigabe is read-only", () => {
  // @ts-expect-error the released counts cannot be replaced
  freigabe.datensaetze = []
  // @ts-expect-error nor can the record say that fewer cells are withheld
  freigabe.protokoll.gesperrt = 0
})

test("going without bounds is said in words, and the day and the report are always given", () => {
  // @ts-expect-error a switch would not say what is allowed
  const switched: Freigabeweise = { ...weise, ohneGrenzen: true }
  // @ts-expect-error a register entry needs its day
  const undated: Freigabeweise = { bericht: "Jahresbericht" }
  expectTypeOf(switched).toEqualTypeOf(undated)
})

test("making one fails with findings", () => {
  expectTypeOf<typeof make>().returns.toEqualTypeOf<Result.Result<Freigabe, ReadonlyArray<Finding>>>()
})
