import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { type Art, erlaubtIn } from "./Befehl.js"
import * as Phase from "./Phase.js"

const nachOf = (von: Phase.Phase): ReadonlyArray<Phase.Phase> => Phase.uebergaenge.filter((schritt) => schritt.von === von).map(({ nach }) => nach)

const reachable = (from: Phase.Phase): ReadonlySet<Phase.Phase> => {
  const found = new Set<Phase.Phase>([from])
  for (const phase of found) for (const nach of nachOf(phase)) found.add(nach)
  return found
}

const alle = [...reachable("neu")]

describe("the phases", () => {
  it("are those of the Fallmethode of the Konzept, in its order; Serviceplanung is told by its two halves", () => {
    const phasen = marl.fallmethode?.phasen ?? []
    const serviceplanung = phasen.flatMap(({ teilVon }) => teilVon ?? [])
    expect(phasen.map(({ id }) => id).filter((id) => !serviceplanung.includes(id))).toEqual(Object.values(Phase.konzeptId))
  })

  it("are all reached from a case that was not opened, and none leads back there", () => {
    expect(alle).toHaveLength(10)
    expect(Phase.uebergaenge.filter(({ nach }) => nach === "neu")).toEqual([])
  })

  it("never hold anybody: from each of them a step leads to the end of the case, and from the end back", () => {
    for (const phase of alle) expect(reachable(phase).has("abgeschlossen")).toBe(true)
    expect(nachOf("abgeschlossen")).toEqual(["bestandsaufnahme", "aufnahme"])
  })

  it("may be left at any time between the opening and the end, as taking part is voluntary", () => {
    const frei = Phase.uebergaenge.filter(({ befehl }) => befehl === "BreakOffFall").map(({ von }) => von)
    expect([...frei].sort()).toEqual(alle.filter((phase) => !["neu", "beraten", "abgeschlossen"].includes(phase)).sort())
  })

  it("follow each other by commands that the phase takes", () => {
    for (const { befehl, von } of Phase.uebergaenge) expect(erlaubtIn[befehl as Art]).toContain(von)
  })

  it("are passed in order where the method goes on: nobody comes to the evaluation without each of those before", () => {
    const weiter = Phase.uebergaenge.filter(({ art }) => art === "weiter")
    expect(weiter.map(({ nach }) => nach)).toEqual(["aufnahme", ...Object.keys(Phase.konzeptId).slice(1)])
    weiter.slice(1).forEach(({ von }, index) => { expect(von).toBe(weiter[index]?.nach) })
  })

  it("lead back by loops to earlier phases only", () => {
    const ordnung = Object.keys(Phase.konzeptId)
    for (const { nach, von } of Phase.uebergaenge.filter(({ art }) => art === "schleife")) expect(ordnung.indexOf(nach)).toBeLessThan(ordnung.indexOf(von))
  })
})
