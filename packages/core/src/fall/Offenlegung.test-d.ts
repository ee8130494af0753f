import type * as Result from "effect/Result"
import { expectTypeOf, test } from "vitest"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import type { Fallsicht, Label } from "./Fallsicht.js"
import { mayDisclose } from "./mayDisclose.js"
import type { Anfrage, Erlaubnis, Grundlage } from "./Offenlegung.js"

declare const anfrage: Anfrage
declare const grundlage: Grundlage
declare const fall: Fall
declare const offen: Eroeffnet
declare const am: Stichtag
declare let erlaubnis: Erlaubnis

test("a leave is given by mayDisclose and by nobody else", () => {
  // @ts-expect-error what looks like a leave is none
  erlaubnis = { anfrage, grundlage, am }
  expectTypeOf<Result.Result.Success<ReturnType<typeof mayDisclose>>>().toEqualTypeOf<Erlaubnis>()
  // @ts-expect-error a refusal is no leave
  erlaubnis = mayDisclose(offen, anfrage, am)
  void erlaubnis
})

test("only a case that was opened can be shown, for a purpose, in a role, on a day", () => {
  // @ts-expect-error there may be no case yet
  mayDisclose(fall, anfrage, am)
  // @ts-expect-error a request names a purpose
  mayDisclose(offen, { empfaenger: anfrage.empfaenger, rolle: "konferenz", personen: anfrage.personen, datenarten: [] }, am)
  // @ts-expect-error a request names people
  mayDisclose(offen, { ...anfrage, personen: [] }, am)
  // @ts-expect-error a day is a Stichtag
  mayDisclose(offen, anfrage, "heute")
})

test("a view calls people by labels", () => {
  expectTypeOf<Fallsicht["angaben"][number]["person"]>().toEqualTypeOf<Label>()
  expectTypeOf<Fallsicht["ziele"]["handlung"][number]["personen"][number]>().toEqualTypeOf<Label>()
  expectTypeOf<PersonId>().not.toExtend<Label>()
  expectTypeOf<Fallsicht["anfrage"]>().not.toHaveProperty("personen")
})
