import { describe, expect, it } from "vitest"
import { neustadt } from "../../../test/beispiel.js"
import { textOf } from "../../../test/berichtText.js"
import * as Id from "../../kernel/Id.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Integrationsrat, Wahl } from "../../konzept/Gremium.js"
import type { Konzept } from "../../konzept/Konzept.js"

const [steuerung] = neustadt.gremien

const steered = (count: number): Konzept => ({
  ...neustadt, gremien: Array.from({ length: count }, (_, nr) => ({ ...steuerung!, id: Id.make(`gruppe-${nr}`) })),
})

const elected = (change: (rat: Integrationsrat) => Integrationsrat): Konzept => ({
  ...neustadt, gremien: neustadt.gremien.map((gremium) => (gremium.art === "integrationsrat" ? change(gremium) : gremium)),
})

const turnout = (wahlbeteiligung: Messwert.Messwert): string =>
  textOf(elected((rat) => ({ ...rat, wahlen: rat.wahlen.map((wahl): Wahl => ({ ...wahl, wahlbeteiligung })) })))

describe("Steuerungsgruppen", () => {
  it("are both, or all three", () => {
    expect(textOf(steered(2))).toContain("Für beide Gruppen gilt:")
    expect(textOf(steered(2))).toContain("| beide Gruppen")
    expect(textOf(steered(3))).toContain("Für alle drei Gruppen gilt:")
    expect(textOf(steered(3))).toContain("| alle drei Gruppen")
  })
})

describe("Gremien of other kinds", () => {
  const [, rat] = [steuerung!, neustadt.gremien.find((gremium) => gremium.art === "integrationsrat")!]
  const { handlungsfelder, ...runde } = { ...neustadt.gremien.find(({ art }) => art === "runder-tisch")! }

  it("stand under a heading that names the kinds there are", () => {
    const with_ = (...arten: ReadonlyArray<"arbeitsgruppe" | "austausch" | "konferenz">) =>
      textOf({ ...neustadt, gremien: arten.map((art, nr) => ({ ...runde, handlungsfelder, art, id: Id.make(`runde-${nr}`) })) as Konzept["gremien"] })
    expect(with_("arbeitsgruppe")).toContain("### Arbeitsgruppen\n")
    expect(with_("austausch", "arbeitsgruppe", "konferenz")).toContain("### Konferenzen, Arbeitsgruppen und Austausch\n")
  })

  it.each(["beirat", "ausschuss"] as const)("have their seats and elections told: %s", (art) => {
    const text = textOf({ ...neustadt, gremien: neustadt.gremien.map((gremium) => (gremium.id === rat.id ? { ...rat, art } : gremium)) })
    expect(text).toBe(textOf(neustadt))
    expect(text).toContain("### Politische Vertretung")
  })
})

describe("Integrationsrat", () => {
  it("names the next election without a last one", () => {
    const text = textOf(elected((rat) => ({ ...rat, wahlen: [] })))
    expect(text).toContain("Die nächste Wahl ist im Jahr 2025.")
    expect(text).not.toContain("letzte")
  })

  it.each([
    [Messwert.gerundet(10.3, { basis: 0.1 }), "10,3\u00A0% von 10.543"],
    [Messwert.gerundet(10, { basis: 5 }), "10\u00A0% (auf 5 gerundet) von 10.543"],
    [Messwert.intervall(10, 12), "zwischen 10 und 12\u00A0% von 10.543"],
    [Messwert.markEingeschraenkt(Messwert.exakt(10.3)), "10,3\u00A0% (nur eingeschränkt aussagekräftig) von 10.543"],
    [Messwert.markEingeschraenkt(Messwert.gerundet(10.3, { basis: 0.1 })), "10,3\u00A0% (nur eingeschränkt aussagekräftig) von 10.543"],
  ])("says how sure a turnout is: %o", (value, text) => expect(turnout(value)).toContain(text))
})
