import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Befund } from "./Befund.js"
import { befundkennung } from "./befundkennung.js"

const jahr = Zeitraum.jahr(2025)
const befund = (rest: Partial<Befund> = {}): Befund => ({ art: "wartezeit", handlungsfeld: Id.make("bildung"), faelle: Messwert.exakt(7), ...rest })

describe("befundkennung", () => {
  it("holds no count: the same finding counted again has the same id", () => {
    const einmal = befundkennung(befund(), jahr)
    expect(befundkennung(befund({ faelle: Messwert.fehlend("gesperrt"), wochen: Messwert.exakt(12) }), jahr)).toBe(einmal)
    expect(einmal).not.toContain("7")
  })

  it("is another one for another kind, Handlungsfeld, Sozialraum or span, and where the whole town is meant", () => {
    const all = [
      befundkennung(befund(), jahr), befundkennung(befund({ art: "anfrage-abgelehnt" }), jahr), befundkennung(befund({ handlungsfeld: Id.make("wohnen") }), jahr),
      befundkennung(befund({ sozialraum: Id.make("nord") }), jahr), befundkennung(befund(), Zeitraum.jahr(2024)), befundkennung(befund(), Zeitraum.abDem(jahr.von)),
      befundkennung({ art: "wartezeit", sozialraum: Id.make("bildung") }, jahr), befundkennung({ art: "wartezeit" }, jahr),
      befundkennung(befund({ handlungsfeld: Id.make("a.r-b"), sozialraum: Id.make("c") }), jahr), befundkennung(befund({ handlungsfeld: Id.make("a"), sozialraum: Id.make("b.r-c") }), jahr),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it("stays an id of at most 80 characters, and tells long names apart", () => {
    const long = (end: string): Id.Id => Id.make(`${"f".repeat(78)}-${end}`)
    const [eins, zwei] = [befundkennung(befund({ handlungsfeld: long("1"), sozialraum: long("a") }), jahr), befundkennung(befund({ handlungsfeld: long("1"), sozialraum: long("b") }), jahr)]
    expect(eins).not.toBe(zwei)
    expect([eins, zwei].every(Schema.is(Id.Id))).toBe(true)
  })
})
