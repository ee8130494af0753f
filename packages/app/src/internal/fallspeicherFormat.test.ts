import { type Befehl, decide, Ereignis, evolve, type Fall } from "@teilhabe/core/fall"
import { Id } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { neuesModell } from "../../../core/test/faelle/modell.js"
import { gehWeiter } from "../../../core/test/faelle/modellUrteil.js"
import { beginne } from "../../../core/test/faelle/zufall.js"
import { zufallsbefehl } from "../../../core/test/faelle/zufallsbefehl.js"
import { umfeld } from "../../../core/test/faelle/zufallsumfeld.js"
import { FORMAT } from "./fallspeicher.js"

/** To erase what is held of everybody, of a few kinds; the random commands do not erase. */
const erasure = ({ personen: [first, ...others], zuletzt }: Fall.Eroeffnet): Befehl.Befehl => {
  if (first === undefined) throw new Error("a case has a Hauptperson")
  return {
    _tag: "EraseDaten", personen: [first.id, ...others.map(({ id }) => id)], datenarten: ["lebenslage", "biografie", "ressourcen", "netzwerk"],
    grundlage: { art: "verlangen" }, vermerk: { von: Id.make("cm-1"), am: zuletzt, zweck: "fallarbeit" },
  }
}

/** A number for a text: another one where anything in it is another. */
const sumOf = (text: string, from: number): number => {
  let sum = from
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  return sum
}

/** Plays random commands, and hands out each event with the state that core makes of it. */
const walk = (seed: number, count: number, take: (ereignis: Ereignis.Ereignis, fall: Fall.Fall) => void): void => {
  const modell = neuesModell()
  const z = beginne(seed, modell)
  let fall: Fall.Fall = { phase: "neu" }
  for (let at = 0; at < count; at += 1) {
    const befehl: Befehl.Befehl = at % 40 === 39 && fall.phase !== "neu" ? erasure(fall) : zufallsbefehl(z)
    const decided: ReturnType<typeof decide> = decide<Fall.Fall>(befehl, fall, umfeld)
    if (Result.isFailure(decided)) continue
    for (const ereignis of decided.success) {
      fall = evolve(fall, ereignis)
      take(ereignis, fall)
    }
    gehWeiter(modell, befehl, decided.success.length)
  }
}

describe("what a kept state is written as", () => {
  it("is as its name says for every kind of event: raise FORMAT where core makes something else of the same events; where only the random commands are others, only the sum is", () => {
    const seen = new Map<Ereignis.Art, number>()
    let sum = 0x811c9dc5
    for (let seed = 1; seed <= 20; seed += 1) {
      walk(seed, 250, (ereignis, fall) => {
        const times = (seen.get(ereignis._tag) ?? 0) + 1
        seen.set(ereignis._tag, times)
        if (times <= 20) sum = sumOf(JSON.stringify([ereignis, fall]), sum)
      })
    }
    const kinds = Ereignis.Ereignis.members.map(({ fields }) => fields._tag.schema.literal)
    expect(kinds).toHaveLength(48)
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([])
    expect({ FORMAT, sum }).toEqual({ FORMAT: "fall/1", sum: 1591661055 })
  })
})
