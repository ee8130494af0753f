import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { angebote } from "../../test/faelle/angebote.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Angebot from "./Angebot.js"
import * as Angebotskatalog from "./Angebotskatalog.js"

describe("an offer", () => {
  it("is there on its first and its last day", () => {
    const [, , , ...rest] = angebote.angebote
    const kita = rest.find(({ id }) => id === "kita-einstieg")
    const days = [Stichtag.make(2018, 12, 31), Stichtag.make(2019, 1, 1), Stichtag.make(2021, 7, 31), Stichtag.make(2021, 8, 1)]
    expect(days.map((day) => kita !== undefined && Angebot.isValidOn(kita, day))).toEqual([false, true, true, false])
  })

  it.each([
    [{ plaetze: 12, belegt: 7 }, 5],
    [{ plaetze: 12, belegt: 12 }, 0],
    [{ plaetze: 12, belegt: 14 }, 0],
    [{ plaetze: 12 }, undefined],
    [{ plaetze: 0 }, 0],
  ])("of %j has %s free", (places, frei) => {
    expect(Angebot.freiePlaetze({ kapazitaet: { ...places, stand: angebote.stand } })).toBe(frei)
  })

  it("knows no number of free places where nobody counts", () => {
    expect(Angebot.freiePlaetze({})).toBeUndefined()
  })

  it("lets a count of the last day of February speak for a year", () => {
    const kapazitaet = { plaetze: 1, stand: Stichtag.make(2024, 2, 29) }
    expect(Angebot.isOutdated(kapazitaet, Stichtag.make(2025, 2, 28))).toBe(false)
    expect(Angebot.isOutdated(kapazitaet, Stichtag.make(2025, 3, 1))).toBe(true)
  })
})

describe("a catalogue", () => {
  it("finds an offer by its id", () => {
    expect(Result.getOrThrow(Angebotskatalog.find(angebote, "patenschaften")).traeger).toBe("ehrenamtskoordination")
  })

  it("names the nearest id where it has none, and what to do where none is near", () => {
    const message = (id: string) => Result.match(Angebotskatalog.find(angebote, id), { onSuccess: () => "", onFailure: (error) => error.message })
    expect(message("patenschaft")).toBe('the catalogue "angebote-erfunden" has no offer "patenschaft"; did you mean "patenschaften"?')
    expect(message("x")).toContain("name one of its offers or add it")
  })

  it("lists what is there on a day, in its own order", () => {
    const on = (day: Stichtag.Stichtag) => Angebotskatalog.validOn(angebote, day).map(({ id }) => id)
    expect(on(Stichtag.make(2018, 12, 31))).toEqual([])
    expect(on(Stichtag.make(2020, 1, 1))).toEqual(angebote.angebote.map(({ id }) => id))
    expect(on(angebote.stand)).toEqual(angebote.angebote.map(({ id }) => id).filter((id) => id !== "kita-einstieg"))
  })
})
