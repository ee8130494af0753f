import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { generateKonzept } from "../../test/generateKonzept.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import { checkKonzept } from "./checkKonzept.js"
import { decodeKonzept } from "./decodeKonzept.js"
import * as Konzept from "../konzept/Konzept.js"

describe("decodeKonzept", () => {
  it("fills in what an author may leave out", () => {
    const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
    expect(konzept.projekte[1]).toMatchObject({ partner: [], auftrag: "umsetzen", leitzielbezug: "lesart", titel: { de: "Jobmesse" } })
    expect(konzept.beschluss?.zeit).toEqual({ art: "tag", von: "2020-03-31", bis: "2020-03-31" })
    expect(konzept.zielgruppen[1]?.bestand[0]).toMatchObject({ wert: { _tag: "Exakt", wert: 120 }, genauigkeit: "genau", herkunft: "gezaehlt" })
  })

  it("names every error and refuses the whole", () => {
    const result = decodeKonzept({ ...smallKonzept(), id: "Ä", stadt: { name: "", ags: "1" } })
    expect(Result.isFailure(result) && result.failure._tag).toBe("konzept/KonzeptInvalid")
    expect(Result.isFailure(result) && result.failure.findings).toHaveLength(3)
    expect(Result.isFailure(result) && result.failure.message).toMatch(/^3 errors keep the Konzept from being used:\nfehler /u)
  })

  it("says at most five errors in its message and all in its findings", () => {
    const { projekte, ...authored } = smallKonzept()
    const result = decodeKonzept({ ...authored, projekte: Array.from({ length: 9 }, () => ({ ...projekte[0], id: "patenschaft", horizont: "x" })) })
    expect(Result.isFailure(result) && result.failure.message).toContain("… and 4 more, see findings")
  })

  it("accepts warnings", () => {
    const authored = smallKonzept()
    authored.akteure.push({ id: "verein", titel: "Verein", art: "verein", quelle: { kapitel: "K", ueberschrift: "U" } })
    expect(checkKonzept(authored).map(({ schwere }) => schwere)).toEqual(["warnung"])
    expect(Result.isSuccess(decodeKonzept(authored))).toBe(true)
  })
})

describe("properties", () => {
  it.each([["small", smallKonzept()], ["generated", generateKonzept(1)]])("decoding gives back what was decoded: %s", (_, authored) => {
    const once = Result.getOrThrow(decodeKonzept(authored))
    expect(Result.getOrThrow(decodeKonzept(once))).toEqual(once)
    expect(Result.getOrThrow(decodeKonzept(JSON.parse(JSON.stringify(once))))).toEqual(once)
    expect(Schema.encodeSync(Konzept.Konzept)(once)).toEqual(once)
  })

  it("does not change what it reads", () => {
    const authored = smallKonzept()
    decodeKonzept(authored)
    expect(authored).toEqual(smallKonzept())
  })
})
