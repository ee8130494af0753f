import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as beispielfall from "../../test/faelle/beispielfall.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import { mayErase } from "./mayErase.js"

const { befehle, ids, vermerk } = beispielfall

const after = (fall: Eroeffnet, befehl: Befehl): Eroeffnet =>
  Result.getOrThrow(decide<Fall>(befehl, fall, beispielfall.umfeld)).reduce<Fall>(evolve, fall) as Eroeffnet

const reason = (fall: Eroeffnet): string => Result.match(mayErase(fall), { onSuccess: () => "may", onFailure: ({ _tag }) => _tag })

describe("a whole case", () => {
  it("stays in each phase in which it is worked on, and may go when it has ended", () => {
    const seen = new Set<string>()
    for (let count = 1; count <= befehle.length; count += 1) {
      const { fall } = beispielfall.spiele(befehle.slice(0, count))
      seen.add(`${fall.phase} ${reason(fall as Eroeffnet)}`)
    }
    expect([...seen].filter((one) => one.endsWith("may"))).toEqual(["abgeschlossen may"])
    expect(seen.size).toBe(8)
  })

  it("stays as long as somebody's data is restricted, and while something is disputed", () => {
    const closed = beispielfall.spiele(befehle).fall as Eroeffnet
    const restricted = after(closed, { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "rechtsansprueche", vermerk: vermerk(700) })
    expect(reason(restricted)).toBe("fall/VerarbeitungRestricted")
    expect(reason(after(restricted, { _tag: "LiftEinschraenkung", person: ids.kind, grund: "Erledigt", vermerk: vermerk(701) }))).toBe("may")
    const [angabe] = closed.angaben
    if (angabe === undefined) throw new Error("the example notes something")
    expect(reason(after(closed, { _tag: "DisputeAngabe", angabe: angabe.id, notiz: "Stimmt nicht", vermerk: vermerk(700) } as Befehl))).toBe("fall/EraseNotAllowed")
  })
})
