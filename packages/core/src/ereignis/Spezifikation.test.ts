import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Ablehnung from "./Ablehnung.js"
import type { Entscheider } from "./Entscheider.js"
import * as Spezifikation from "./Spezifikation.js"

type Befehl =
  | { readonly _tag: "Lend"; readonly buch: string; readonly notiz?: string }
  | { readonly _tag: "Lose" }

type Ereignis =
  | { readonly _tag: "Lent"; readonly buch: string; readonly wer: { readonly karte: number; readonly notiz?: string } }
  | { readonly _tag: "Stamped" }

type Zustand = { readonly verliehen: ReadonlyArray<string> }

const lent = (buch: string, notiz?: string): Ereignis => ({ _tag: "Lent", buch, wer: { karte: 7, ...(notiz === undefined ? {} : { notiz }) } })

const buecherei: Entscheider<Befehl, Zustand, Ereignis, Ablehnung.Ablehnung> = {
  initial: { verliehen: [] },
  decide: (befehl, { verliehen }) => {
    if (befehl._tag === "Lose") return Result.succeed([])
    return verliehen.includes(befehl.buch)
      ? Result.fail(Ablehnung.make("buecherei/BuchLent", "Lend", `${befehl.buch} is lent`, "a book that is there"))
      : Result.succeed([lent(befehl.buch, befehl.notiz)])
  },
  evolve: (zustand, ereignis) => (ereignis._tag === "Lent" ? { verliehen: [...zustand.verliehen, ereignis.buch] } : zustand),
}

const given = Spezifikation.of(buecherei)

const expectToHold = (specify: () => void): void => { expect(specify).not.toThrow() }

const failureOf = (specify: () => unknown): Spezifikation.SpezifikationFailed => {
  try {
    specify()
  } catch (error) {
    if (error instanceof Spezifikation.SpezifikationFailed) return error
    throw error
  }
  throw new Error("The specification holds, and should have failed")
}

describe("a specification that holds", () => {
  it("compares events by their content, in any order of keys", () => {
    expectToHold(() => { given([]).when({ _tag: "Lend", buch: "b-1" }).then([{ wer: { karte: 7 }, buch: "b-1", _tag: "Lent" }]) })
  })

  it("expects no event where nothing happens", () => {
    expectToHold(() => { given([lent("b-1")]).when({ _tag: "Lose" }).then([]) })
  })

  it("gives the refusal back, so that its fields can be looked at", () => {
    expect(given([lent("b-1")]).when({ _tag: "Lend", buch: "b-1" }).thenRefused("buecherei/BuchLent")).toMatchObject({ needed: "a book that is there" })
  })

  it("gives the state after the command back", () => {
    expect(given([lent("b-1")]).when({ _tag: "Lend", buch: "b-2" }).thenState(({ verliehen }) => verliehen.length === 2)).toEqual({ verliehen: ["b-1", "b-2"] })
  })

  it("can be asked several times about one command", () => {
    const lending = given([]).when({ _tag: "Lend", buch: "b-1" })
    expectToHold(() => { lending.then([lent("b-1")]) })
    expectToHold(() => { lending.thenState(({ verliehen }) => verliehen.includes("b-1")) })
  })
})

describe("a specification that fails", () => {
  it("says by path and in words where the first difference lies, and marks the lines that differ", () => {
    const failed = failureOf(() => { given([]).when({ _tag: "Lend", buch: "b-1", notiz: "eilig" }).then([lent("b-1", "langsam")]) })
    expect(failed._tag).toBe("ereignis/SpezifikationFailed")
    expect(failed.message).toBe([
      'given 0 events, when Lend, then other events came than expected; first difference at [0].wer.notiz: expected "langsam", came "eilig"',
      "  expected:",
      '  > {"_tag":"Lent","buch":"b-1","wer":{"karte":7,"notiz":"langsam"}}',
      "  came:",
      '  > {"_tag":"Lent","buch":"b-1","wer":{"karte":7,"notiz":"eilig"}}',
    ].join("\n"))
    expect(failed).toMatchObject({ expected: [lent("b-1", "langsam")], actual: [lent("b-1", "eilig")] })
  })

  it("takes a field that is there as different from one that is left out", () => {
    const failed = failureOf(() => { given([]).when({ _tag: "Lend", buch: "b-1" }).then([lent("b-1", "eilig")]) })
    expect(failed.message).toContain('first difference at [0].wer.notiz: expected "eilig", came nothing')
  })

  it("tells an event too many and an event too few, and leaves those unmarked that agree", () => {
    const tooMany = failureOf(() => { given([]).when({ _tag: "Lend", buch: "b-1" }).then([lent("b-1"), lent("b-2")]) })
    expect(tooMany.message).toContain(`first difference at [1]: expected ${JSON.stringify(lent("b-2"))}, came nothing`)
    expect(tooMany.message).toContain(`  expected:\n    ${JSON.stringify(lent("b-1"))}\n  > ${JSON.stringify(lent("b-2"))}\n  came:\n    ${JSON.stringify(lent("b-1"))}`)
    const tooFew = failureOf(() => { given([]).when({ _tag: "Lend", buch: "b-1" }).then([]) })
    expect(tooFew.message).toContain("  expected:\n    (none)\n  came:\n  > ")
  })

  it("shows the refusal where events or a state were expected", () => {
    const refused = given([lent("b-1")]).when({ _tag: "Lend", buch: "b-1" })
    const message = "given 1 event, when Lend, then it was refused, which was not expected: buecherei/BuchLent: b-1 is lent. Needed: a book that is there"
    expect(failureOf(() => { refused.then([lent("b-1")]) }).message).toBe(message)
    expect(failureOf(() => { refused.then([]) }).message).toBe(message)
    expect(failureOf(() => refused.thenState(() => true)).message).toBe(message)
  })

  it("shows the events, or the other refusal, where a refusal was expected", () => {
    expect(failureOf(() => given([]).when({ _tag: "Lend", buch: "b-1" }).thenRefused("buecherei/BuchLent")).message).toContain(`a refusal buecherei/BuchLent was expected, and these events came:\n  > ${JSON.stringify(lent("b-1"))}`)
    expect(failureOf(() => given([lent("b-1")]).when({ _tag: "Lend", buch: "b-1" }).thenRefused("buecherei/Closed")).message).toContain("a refusal buecherei/Closed was expected, and another came: buecherei/BuchLent")
  })

  it("shows the state that does not pass", () => {
    expect(failureOf(() => given([]).when({ _tag: "Lend", buch: "b-1" }).thenState(() => false)).message).toContain('the state does not pass the test\n  state:\n    {"verliehen":["b-1"]}')
  })

  it("fails at an event that has no place, as a test on it would stand on nothing", () => {
    const { message } = failureOf(() => given([lent("b-1"), { _tag: "Stamped" }]))
    expect(message).toContain("given event 2 of 2, Stamped, changes nothing: it has no place in the state")
    expect(message).toContain('{"verliehen":["b-1"]}')
  })

  it("says that it is no promise where somebody awaits it", async () => {
    // oxlint-disable-next-line typescript/await-thenable -- Awaiting by mistake is what is tested.
    await expect((async () => { await (given([]).when({ _tag: "Lose" }) as unknown as PromiseLike<void>) })()).rejects.toThrow("it is no promise, so do not await it")
  })

  it("writes data that is no JSON, and cuts what is longer than a screen", () => {
    const zahlen: Entscheider<ReadonlyArray<unknown>, ReadonlyArray<unknown>, unknown, Ablehnung.Ablehnung> = {
      initial: [],
      decide: (befehl) => Result.succeed(befehl),
      evolve: (zustand, ereignis) => [...zustand, ereignis],
    }
    const came = (actual: unknown, expected: unknown): string => failureOf(() => { Spezifikation.of(zahlen)([]).when([actual]).then([expected]) }).message
    expect(came(new Map([["a", 1n]]), new Map([["a", 2n]]))).toContain('first difference at [0]: expected [["a","2n"]], came [["a","1n"]]')
    expect(came({ "zwei Wörter": 1 }, { "zwei Wörter": 2 })).toContain('first difference at [0]["zwei Wörter"]: expected 2, came 1')
    const ring: { self?: unknown } = {}
    ring.self = ring
    expect(came(ring, "x")).toContain("came [object Object]")
    expect(came("y".repeat(90_000), "x").length).toBeLessThan(20_000)
  })
})

describe("a rule of the house", () => {
  it("is a decider around another one, and is specified in the same way", () => {
    const hausregel: typeof buecherei = {
      ...buecherei,
      decide: (befehl, zustand) =>
        befehl._tag === "Lend" && zustand.verliehen.length >= 2
          ? Result.fail(Ablehnung.make("haus/TooMany", befehl._tag, "2 books are lent", "a book that comes back"))
          : buecherei.decide(befehl, zustand),
    }
    const mitRegel = Spezifikation.of(hausregel)
    expectToHold(() => { mitRegel([lent("b-1")]).when({ _tag: "Lend", buch: "b-2" }).then([lent("b-2")]) })
    expectToHold(() => { mitRegel([lent("b-1"), lent("b-2")]).when({ _tag: "Lend", buch: "b-3" }).thenRefused("haus/TooMany") })
    expectToHold(() => { given([lent("b-1"), lent("b-2")]).when({ _tag: "Lend", buch: "b-3" }).then([lent("b-3")]) })
  })
})
