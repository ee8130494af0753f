import { describe, expect, it } from "vitest"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import { zitat, zeitpunkt } from "./satz.js"

describe("zitat", () => {
  it.each([
    ["Wohnen", "„Wohnen“"],
    ["Broschüre „Angebote“", "„Broschüre ‚Angebote‘“"],
    ["Marke “Sport” und \"Spiel\"", "„Marke ‚Sport‘ und ‚Spiel‘“"],
    ["Rad mit 26\" Reifen", "„Rad mit 26' Reifen“"],
    ["„nur halb", "„‚nur halb“"],
  ])("sets %s in quotes that do not nest", (text, quoted) => expect(zitat(text)).toBe(quoted))

  it("holds no outer quote inside", () => {
    expect(zitat("a „b“ c \"d\" e ”f“ g").slice(1, -1)).not.toMatch(/[„“”"]/u)
  })
})

describe("zeitpunkt", () => {
  const [von, bis] = [Stichtag.make(2020, 3, 1), Stichtag.make(2020, 6, 30)]
  it.each([
    [Zeitraum.tag(von), "am 01.03.2020"],
    [Zeitraum.jahr(2020), "im Jahr 2020"],
    [Zeitraum.monat(2020, 3), "im März 2020"],
    [Zeitraum.zwischen(von, bis), "zwischen dem 01.03.2020 und dem 30.06.2020"],
    [{ von, art: "zeitraum" } as const, "frühestens am 01.03.2020"],
  ])("says when one event fell: %o", (zeit, text) => expect(zeitpunkt(zeit)).toBe(text))
})
