import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { fallIn, handlungsziel, ids, umfeld, vermerk } from "../../test/faelle/beispielfall.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import type { Umfeld } from "./Umfeld.js"

const fall = fallIn("monitoring")
const heute = vermerk(200).am
const heutig: Umfeld = { ...umfeld, heute }
const on = (am: Stichtag.Stichtag, person = ids.hauptperson): Befehl => ({ _tag: "RestrictVerarbeitung", person, grund: "widerspruch", vermerk: { ...vermerk(), am } })
const verschrieben = Stichtag.make(2925, 8, 1)

const codeOf = (am: Stichtag.Stichtag, from: Fall, stadt: Umfeld): string =>
  Result.match(decide<Fall>(on(am), from, stadt), { onSuccess: () => "ok", onFailure: ({ _tag }) => _tag })

describe("the day of a note", () => {
  it("is not later than today where the host says which day it is", () => {
    expect([heute, Stichtag.addDays(heute, 1), verschrieben].map((am) => codeOf(am, fall, heutig))).toEqual(["ok", "fall/VermerkInFuture", "fall/VermerkInFuture"])
    const ablehnung = decide<Fall>(on(verschrieben), fall, heutig)
    expect(Result.isFailure(ablehnung) && ablehnung.failure.details).toEqual({ am: verschrieben, heute })
  })

  it("holds for the opening too", () => {
    const oeffnen: Befehl = {
      _tag: "OpenFall", fall: ids.fall, wunsch: "Wunsch-Wortlaut", personen: [{ id: ids.hauptperson, beziehung: "hauptperson", vertretenDurch: [] }],
      zustaendig: { traeger: ids.traeger, fallfuehrung: ids.fallfuehrung, vertretung: [] }, vermerk: { ...vermerk(), am: verschrieben },
    }
    const ablehnung = decide<Fall>(oeffnen, { phase: "neu" }, heutig)
    expect(Result.isFailure(ablehnung) && ablehnung.failure._tag).toBe("fall/VermerkInFuture")
  })

  it("is free up to the end of the calendar where the host says nothing: the library has no clock", () => {
    expect(codeOf(verschrieben, fall, umfeld)).toBe("ok")
  })

  it("after a slip of the pen is today's, so that neither the case nor the rights of the person stand still", () => {
    const stumm = Result.getOrThrow(decide<Fall>(on(verschrieben, ids.kind), fall, umfeld)).reduce<Fall>(evolve, fall)
    const gestern = Stichtag.addDays(heute, -1)
    expect([gestern, heute, verschrieben].map((am) => codeOf(am, stumm, umfeld))).toEqual(["fall/VermerkTooEarly", "fall/VermerkTooEarly", "ok"])
    expect([gestern, heute, verschrieben].map((am) => codeOf(am, stumm, heutig))).toEqual(["fall/VermerkTooEarly", "ok", "fall/VermerkInFuture"])
  })
})

describe("a command that has no place in the phase", () => {
  it("is told where it has one, and how the phase ends", () => {
    const ablehnung = decide<Fall>({ _tag: "CloseFall", bericht: "Bericht-Wortlaut", vermerk: vermerk(200) }, fall, umfeld)
    expect(Result.isFailure(ablehnung) && ablehnung.failure).toMatchObject({ _tag: "fall/NotInPhase", needed: "one of the phases evaluation; monitoring ends by CompleteMonitoring or BreakOffFall" })
  })
})

describe("a command from outside", () => {
  it.each(["Foo", "toString", "__proto__"])("of the name %s is none, and says so", (_tag) => {
    expect(() => decide<Fall>({ _tag, vermerk: vermerk(200) } as unknown as Befehl, fall, umfeld)).toThrow(`there is no command ${_tag}`)
  })

  it("names each person of a Handlungsziel once", () => {
    const formulate = (...personen: ReadonlyArray<string>) => ({ _tag: "FormulateHandlungsziel", ziel: { ...handlungsziel, personen }, vermerk: vermerk() })
    expect(Schema.is(Befehl)(formulate(ids.hauptperson, ids.kind))).toBe(true)
    expect(() => Schema.decodeUnknownSync(Befehl)(formulate(ids.hauptperson, ids.hauptperson))).toThrow("Expected each person of a Handlungsziel once")
  })
})
