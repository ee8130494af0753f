import { describe, expect, it } from "vitest"
import * as Id from "../kernel/Id.js"
import * as Block from "./Block.js"

const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }

describe("Block", () => {
  it("keeps sources, and no key for what is not there", () => {
    expect(Block.absatz("Text", { quelle })).toEqual({ _tag: "Absatz", inhalt: ["Text"], quelle })
    expect(Object.keys(Block.absatz("Text"))).toEqual(["_tag", "inhalt"])
    expect(Object.keys(Block.ueberschrift(3, "Titel"))).toEqual(["_tag", "ebene", "text"])
    expect(Block.ueberschrift(3, "Titel", { anker: "t", quelle })).toMatchObject({ anker: "t", quelle })
    expect(Block.hinweis("quelle", "Text", { quelle })).toMatchObject({ quelle })
  })

  it("sets columns of numbers to the right", () => {
    const { spalten } = Block.tabelle("Titel", ["Wer", "Wie viele#"], [], { quelle })
    expect(spalten).toEqual([{ titel: "Wer", ausrichtung: "links" }, { titel: "Wie viele", ausrichtung: "rechts" }])
  })

  it("takes plain words and lines alike", () => {
    const line = ["siehe ", Block.verweis("wohnen", "Wohnen")]
    expect(Block.liste(["a", line]).punkte).toEqual([["a"], line])
    expect(Block.schritte(["a"]).geordnet).toBe(true)
  })
})
