import { describe, expect, it } from "vitest"
import * as Anker from "./Anker.js"
import * as Block from "./Block.js"

describe("Anker", () => {
  it("gives an anchor its own id before any heading without one can take it", () => {
    const [plain, anchored] = [Block.ueberschrift(2, "Ziele"), Block.ueberschrift(2, "Anderes", { anker: "ziele" })]
    const anker = Anker.plan({ bloecke: [plain, anchored] })
    expect([anker.of(plain), anker.of(anchored), anker.resolve("ziele")]).toEqual(["ziele-2", "ziele", "ziele"])
  })

  it("leads a doubled anchor to its first heading", () => {
    const headings = ["A", "B"].map((text) => Block.ueberschrift(2, text, { anker: "gleich" }))
    const anker = Anker.plan({ bloecke: headings })
    expect(headings.map(anker.of)).toEqual(["gleich", "gleich-2"])
    expect(anker.resolve("gleich")).toBe("gleich")
  })

  it("takes no id that the output uses itself, and none twice", () => {
    const heading = Block.ueberschrift(2, "Inhalt")
    const anker = Anker.plan({ bloecke: [heading] }, ["inhalt"])
    expect([anker.of(heading), anker.unique("inhalt"), anker.unique("Inhalt")]).toEqual(["inhalt-2", "inhalt-3", "inhalt-4"])
  })

  it("makes plain ids of hostile words", () => {
    const heading = Block.ueberschrift(2, '"><script>', { anker: "__proto__" })
    expect(Anker.plan({ bloecke: [heading] }).of(heading)).toMatch(/^[a-z0-9-]+$/u)
    expect(Anker.plan({ bloecke: [] }).resolve("constructor")).toBeUndefined()
  })
})
