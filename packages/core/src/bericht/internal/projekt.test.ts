import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { neustadt } from "../../../test/beispiel.js"
import { textOf } from "../../../test/berichtText.js"
import type { Konzept } from "../../konzept/Konzept.js"
import { roterFaden } from "../../konzept/roterFaden.js"

const threads = (konzept: Konzept): ReadonlyArray<string> => textOf(konzept).split("\n").filter((line) => line.includes("*Roter Faden:*"))

describe("the thread of a Projekt", () => {
  it.each([["neustadt", neustadt], ["marl", marl]] as const)("names every Leitziel, and whatever roterFaden passes: %s", (_, konzept) => {
    const lines = threads(konzept)
    expect(lines).toHaveLength(konzept.projekte.length)
    for (const projekt of konzept.projekte) {
      const { pfad } = Result.getOrThrow(roterFaden(konzept, projekt.id))
      const titles = [...konzept.handlungsfelder.flatMap(({ leitziele }) => leitziele).filter(({ id }) => projekt.leitziele.includes(id)), ...pfad.slice(1)]
        .map(({ titel }) => titel.de.replace(/\.$/u, ""))
      expect(lines.some((line) => titles.every((title) => line.includes(title))), projekt.id).toBe(true)
    }
  })

  it("leads through the Handlungsfelder of the Leitziele", () => {
    const [wohnen, lernen] = neustadt.handlungsfelder
    const both = [...wohnen!.leitziele.slice(0, 1), ...lernen!.leitziele].map(({ id }) => id)
    const [line] = threads({ ...neustadt, projekte: [{ ...neustadt.projekte[0]!, leitziele: both }] })
    expect(line).toContain("→ Handlungsfelder [Gemeinsam wohnen] und [Gemeinsam lernen] → [Ankommen und Mitmachen]")
  })

  it("leads through its own Handlungsfeld where it has no Leitziel", () => {
    const [line] = threads({ ...neustadt, projekte: [{ ...neustadt.projekte[0]!, leitziele: [] }] })
    expect(line).toContain("dieses Projekt → Handlungsfeld [Gemeinsam wohnen] →")
  })
})
