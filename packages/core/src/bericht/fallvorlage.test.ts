import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../test/berichtText.js"
import { AM, gremium, raeume, statistikstelle } from "../../test/befund/kuenstlicheFaelle.js"
import { umfeld } from "../../test/befund/kunstumfeld.js"
import { bevoelkerung } from "../../test/befund/reidentifikation.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import * as Fallbericht from "../befund/Fallbericht.js"
import * as Fallmerkmale from "../befund/Fallmerkmale.js"
import * as Id from "../kernel/Id.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { checkDokument } from "./checkDokument.js"
import { fallvorlage } from "./fallvorlage.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const faelle = bevoelkerung(120)
const vergleich = Fallmerkmale.ofAll(faelle.map(({ fall }) => fall), { empfaenger: statistikstelle, am: AM, raeume })

/** The first report that can go out, with a story that holds a number, so that the check has something to say. */
const bericht = ((): Fallbericht.Fallbericht => {
  for (const { fall } of faelle) {
    const made = Fallbericht.make(fall, { gremium, raeume, vergleich, umfeld, schilderung: "Seit 7 Monaten fehlt ein Kurs.", frage: "Wer hat einen Platz?", vermerk: { von: Id.make("cm-1"), am: AM, zweck: "bericht" } })
    if (Result.isSuccess(made)) return made.success.bericht
  }
  throw new Error("no report can go out")
})()

describe("fallvorlage", () => {
  const text = berichtText(fallvorlage(bericht, { konzept, stand: AM }))

  it("tells the story, the question and the coarse features to the body by its title", () => {
    expect(checkDokument(fallvorlage(bericht, { konzept, stand: AM }))).toEqual([])
    expect(text).toContain("für: Steuerungsgruppe Wohnen")
    expect(text).toContain("## Worum es geht")
    expect(text).toContain("Wer hat einen Platz?")
  })

  it("says how many cases look the same, never exactly, and what a person has to read before it goes out", () => {
    expect(text).toContain("sehen mindestens 5 Fälle gleich aus")
    expect(text).toContain("Ein Mensch muss ihn lesen, bevor er hinausgeht.")
    expect(text).not.toMatch(/undefined|NaN|what a case/u)
  })

  it("shows every feature that the report tells, and none else", () => {
    const shown = Object.values(bericht.merkmale)
    expect(shown.length).toBeGreaterThan(0)
    const { bloecke } = fallvorlage({ ...bericht, merkmale: {} }, { konzept, stand: AM })
    expect(JSON.stringify(bloecke)).toContain("lässt sich kein Merkmal nennen")
    for (const merkmal of [bericht.merkmale.altersgruppe, bericht.merkmale.haushalt]) if (merkmal !== undefined) expect(text).toContain(merkmal)
  })
})
