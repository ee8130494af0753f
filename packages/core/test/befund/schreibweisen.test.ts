import { describe, expect, it } from "vitest"
import { bekanntOf, remove } from "../../src/befund/internal/schilderung/entfernen.js"
import { seeded } from "../seeded.js"
import { boeserText, weitererText } from "./boeseTexte.js"
import { kunstfall, raeume } from "./kuenstlicheFaelle.js"
import { findeSchreibweisen } from "./schreibweisen.js"

const ARTEN = ["Alter", "Fest", "Herkunft", "Name", "Netzname", "Tag"]
const alle = Array.from({ length: 400 }, (_, at) => kunstfall(at + 1))
const namen = raeume.flatMap((raum) => (raum._tag === "Sozialraum" ? [raum.name] : []))

describe("names by ear, days and ages in words, languages and handles", () => {
  it("are found in the stories themselves, all kinds of them", () => {
    const found = alle.map(({ geheim }, at) => new Set(findeSchreibweisen(weitererText(geheim, seeded(at)), geheim).map((one) => one.split(":")[0])))
    for (const art of ARTEN) expect(found.filter((one) => one.has(art)).length / alle.length, art).toBeGreaterThan(0.85)
  })
  it("are found nowhere in what is left of the stories", () => {
    const left = alle.flatMap(({ fall, geheim }, at) => findeSchreibweisen(remove(boeserText(geheim, seeded(at + 7)), bekanntOf(fall, namen)).text, geheim))
    expect(left.slice(0, 20)).toEqual([])
  })
})
