import { describe, expect, it } from "vitest"
import { berichtText } from "../../test/berichtText.js"
import { checkliste, katalog, kind, sicht } from "../../test/fallsicht.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import type { Fallsicht } from "../fall/Fallsicht.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Result from "effect/Result"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { checkDokument } from "./checkDokument.js"
import { hilfeplanbericht } from "./hilfeplanbericht.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const stand = Stichtag.make(2025, 4, 20)
const options = { konzept, katalog, checklisten: [checkliste], stand }
const text = (shown: Fallsicht): string => berichtText(hilfeplanbericht(shown, options))

/** What a role sees that is shown nothing but goals, without names. */
const nurZiele: Fallsicht = {
  ...sicht,
  anfrage: { ...sicht.anfrage, datenarten: ["ziele"] },
  personen: sicht.personen.map(({ beziehung, label }) => ({ beziehung, label })),
  angaben: [], bestand: [], massnahmen: [], passungen: [], rechtskreise: [], checklisten: [], ueberpruefungen: [], evaluationen: [], protokoll: [], einwilligungen: [],
}

describe("hilfeplanbericht", () => {
  it("tells a plan as a person would read it", async () => {
    await expect(text(sicht)).toMatchFileSnapshot("../../test/hilfeplan.txt")
  })

  it("fits together as a report", () => {
    expect(checkDokument(hilfeplanbericht(sicht, options))).toEqual([])
    expect(checkDokument(hilfeplanbericht(nurZiele, options))).toEqual([])
  })

  it("keeps what others do apart from what the person does herself", () => {
    const { bloecke } = hilfeplanbericht(sicht, options)
    const after = (title: string): string => {
      const at = bloecke.findIndex((block) => block._tag === "Absatz" && JSON.stringify(block.inhalt).includes(title))
      return JSON.stringify(bloecke[at + 1])
    }
    expect(after("Das tun andere")).toContain("Bei Anrufen übersetzen")
    expect(after("Das tun andere")).not.toContain("Anzeigen lesen")
    expect(after("Das tut die Person selbst")).toContain("Anzeigen lesen")
    expect(after("Das tut die Person selbst")).not.toContain("übersetzen")
  })

  it("says over how many goals the score goes, and gives no number where none is rated", () => {
    // One of two goals that count is rated, at 0, which is 50; the one of weight 0 does not count.
    expect(text(sicht)).toContain("T-Wert 50 (50 heißt: wie erwartet), berechnet über 1 von 2 Handlungszielen")
    const unrated = { ...sicht, ziele: { ...sicht.ziele, handlung: sicht.ziele.handlung.map((one) => ({ ...one, bewertungen: [] })) } }
    expect(text(unrated)).toContain("nicht berechenbar, von 2 Handlungszielen ist keines bewertet")
    expect(text(unrated)).not.toMatch(/T-Wert \d/u)
  })

  it("shows neither name nor key where the view holds none", () => {
    const shown = text(nurZiele)
    expect(shown).toContain("Mottoziel von Person 1")
    expect(shown).not.toMatch(/Mutter|Kind A|p-1|p-2/u)
    expect(shown).not.toContain("Einwilligungen")
    expect(shown).not.toContain("Wer was gesehen hat")
  })

  it("shows nothing of a person who is not in the view but that she is one", () => {
    const alone = { ...sicht, personen: sicht.personen.slice(0, 1) }
    const shown = text(alone)
    expect(shown).not.toContain(kind)
    expect(shown).toContain("eine weitere Person")
  })

  it("shows a goal by itself whose goal above may not be shown, with all that belongs to it", () => {
    const ohneMotto = text({ ...sicht, ziele: { ...sicht.ziele, motto: [] } })
    expect(ohneMotto).toMatch(/## Ziele, deren Ziel darüber hier nicht steht[^]*### Rahmenziel: Wir wohnen in einer eigenen Wohnung[^]*#### Handlungsziel: Fünf Wohnungen anfragen/u)
    const ohneRahmen = text({ ...sicht, ziele: { ...sicht.ziele, rahmen: [], unvollstaendig: sicht.ziele.motto.map(({ id }) => id) } })
    for (const words of ["Fünf Wohnungen anfragen", "Mietvertrag unterschrieben.", "Bei Anrufen übersetzen", "Das Amt stellt eine Übersetzung"]) expect(ohneRahmen).toContain(words)
    expect(ohneRahmen).toContain("Mindestens ein Ziel wird hier nicht gezeigt.")
    expect(ohneRahmen).not.toContain("noch kein Rahmenziel")
  })

  it("says that nothing is agreed only where nothing is left out", () => {
    const none = { ...sicht.ziele, handlung: [] }
    expect(text({ ...sicht, ziele: none })).toContain("noch kein Handlungsziel vereinbart")
    const hidden = text({ ...sicht, ziele: { ...none, unvollstaendig: sicht.ziele.rahmen.map(({ id }) => id) } })
    expect(hidden).toContain("Mindestens ein Ziel wird hier nicht gezeigt.")
    expect(hidden).not.toMatch(/noch kein Handlungsziel|kein Handlungsziel zählt/u)
  })

  it("gives no score over a part of the goals", () => {
    const part = text({ ...sicht, ziele: { ...sicht.ziele, handlung: sicht.ziele.handlung.slice(0, 1), unvollstaendig: sicht.ziele.rahmen.map(({ id }) => id) } })
    expect(part).toContain("hier nicht berechnet, weil mindestens ein Ziel nicht gezeigt wird")
    expect(part).not.toContain("T-Wert")
  })

  it("says over how many goals the change goes, and how many were given up", () => {
    expect(text(sicht)).toContain("+20 Punkte, berechnet über ein Handlungsziel, das mehrmals bewertet ist; ein aufgegebenes Handlungsziel zählt nicht mit.")
  })

  it("writes long words of a Mottoziel below its heading", () => {
    const long = "Wir wollen ankommen. ".repeat(20)
    const [motto] = sicht.ziele.motto
    if (motto === undefined) throw new Error("the fixture has a Mottoziel")
    const headings = hilfeplanbericht({ ...sicht, ziele: { ...sicht.ziele, motto: [{ ...motto, wortlaut: long }] } }, options).bloecke.filter((block) => block._tag === "Ueberschrift")
    expect(headings.every((heading) => heading.text.length < 200)).toBe(true)
  })

  it("refuses a day that is none", () => {
    expect(() => hilfeplanbericht(sicht, { ...options, stand: "2025-02-30" as Stichtag.Stichtag })).toThrow(RangeError)
  })
})
