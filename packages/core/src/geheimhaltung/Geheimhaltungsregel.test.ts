import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Geheimhaltungsregel from "./Geheimhaltungsregel.js"
import { regeln } from "./regeln.js"

const { bundesagentur } = regeln

const codesOf = (aenderung: Partial<Geheimhaltungsregel.Geheimhaltungsregel>): ReadonlyArray<string> =>
  Geheimhaltungsregel.check({ ...bundesagentur, ...aenderung }).map(({ code, schwere }) => `${schwere} ${code.replace("geheimhaltung/", "")}`)

describe("A rule", () => {
  it.each([
    [{ schwelle: 1 }, ["fehler SchwelleInvalid"]],
    [{ schwelle: 2.5 }, ["fehler SchwelleInvalid"]],
    [{ schwelle: Number.NaN }, ["fehler SchwelleInvalid"]],
    [{ schwelle: 2 }, []],
    [{ spanne: 0 }, ["fehler SpanneInvalid"]],
    [{ spanne: Infinity }, ["fehler SpanneInvalid"]],
    [{ spanne: 1 }, ["warnung SpanneNarrow"]],
    [{ spanne: 2, nullen: "geheim" }, ["warnung SpanneNarrow"]],
    [{ spanne: 2 }, []],
    [{ dominanz: [{ art: "nk", n: 2, k: 85 }] }, []],
    [{ dominanz: [{ art: "nk", n: 0, k: 85 }] }, ["fehler DominanzInvalid"]],
    [{ dominanz: [{ art: "nk", n: 1, k: 100 }] }, ["fehler DominanzInvalid"]],
    [{ dominanz: [{ art: "nk", n: 1, k: 0 }] }, ["fehler DominanzInvalid"]],
    [{ dominanz: [{ art: "p", p: 0 }] }, ["fehler DominanzInvalid"]],
    [{ dominanz: [{ art: "pq", p: 10, q: 10 }] }, ["fehler DominanzInvalid"]],
    [{ dominanz: [{ art: "pq", p: 10, q: 50 }] }, []],
    [{ dominanz: [{ art: "p", p: 10 }], verfahren: { art: "rundung", basis: 5 } }, ["fehler DominanzNotKept"]],
    [{ gruppen: ["a", "b", "a"] }, ["warnung GruppeTwice"]],
    [{ verfahren: { art: "rundung", basis: 1 } }, ["fehler BasisInvalid"]],
    [{ verfahren: { art: "rundung", basis: 2.5 } }, ["fehler BasisInvalid"]],
    [{ schwelle: 5, verfahren: { art: "rundung", basis: 3 } }, ["fehler BasisHidesNothing"]],
    [{ schwelle: 5, verfahren: { art: "rundung", basis: 5 } }, []],
    [{ verfahren: { art: "cell-key", hoechstens: 3, varianz: 9, kleinste: 2 } }, ["fehler VarianzUnreachable"]],
    [{ verfahren: { art: "cell-key", hoechstens: 4, varianz: 3, kleinste: 1 } }, ["warnung KleinsteUnderSchwelle"]],
    [{ verfahren: { art: "cell-key", hoechstens: 4, varianz: 1, kleinste: 2 } }, ["hinweis VarianzNotEverywhere"]],
  ] satisfies ReadonlyArray<[Partial<Geheimhaltungsregel.Geheimhaltungsregel>, ReadonlyArray<string>]>)("with %j: %j", (aenderung, codes) => {
    expect(codesOf(aenderung)).toEqual(codes)
  })

  it("ends after it begins", () => {
    const { azr } = regeln
    expect(Geheimhaltungsregel.check({ ...azr, gueltigBis: azr.gueltigAb })).toEqual([])
    expect(Geheimhaltungsregel.check({ ...regeln.asylblg, gueltigAb: azr.gueltigAb, gueltigBis: Schema.decodeUnknownSync(Schema.String)("2015-01-01") as typeof azr.gueltigAb }).length).toBe(1)
  })

  it("says all that is wrong with it at once, and is not made so", () => {
    const wrong = { ...bundesagentur, schwelle: 0, verfahren: { art: "rundung" as const, basis: 0 } }
    const made = Geheimhaltungsregel.make(wrong)
    expect(Result.isFailure(made) && made.failure.length).toBe(2)
    expect(Result.isSuccess(Geheimhaltungsregel.make({ ...bundesagentur, spanne: 1 }))).toBe(true)
  })

  it("tells each problem with what to do, and where", () => {
    const found = Geheimhaltungsregel.check({ ...bundesagentur, schwelle: 1, verfahren: { art: "cell-key", hoechstens: 0, varianz: 3, kleinste: -1 } })
    expect(found.map(({ path }) => path.join("."))).toEqual(["schwelle", "verfahren.hoechstens", "verfahren.kleinste"])
    expect(found.every(({ message }) => message.includes(", not ") || message.includes(": give"))).toBe(true)
  })

  it("is read from JSON and written there as it was", () => {
    for (const regel of Object.values(regeln)) {
      const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Geheimhaltungsregel.Geheimhaltungsregel)(regel)))
      expect(Schema.decodeUnknownSync(Geheimhaltungsregel.Geheimhaltungsregel)(json)).toEqual(regel)
    }
  })

  it.each([{ schwelle: "3" }, { nullen: "vielleicht" }, { verfahren: { art: "rundung" } }, { dominanz: [{ art: "nk", n: 2 }] }, { quelle: "" }])("is not read with %j", (wrong) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Geheimhaltungsregel.Geheimhaltungsregel)({ ...bundesagentur, ...wrong }))).toBe(true)
  })
})

describe("The rules that come along", () => {
  it("make sense", () => {
    for (const regel of Object.values(regeln)) expect(Geheimhaltungsregel.check(regel)).toEqual([])
  })

  it("say what an office published and what is recommended, and bear different ids", () => {
    const all: ReadonlyArray<Geheimhaltungsregel.Geheimhaltungsregel> = Object.values(regeln)
    expect(all.every(({ herkunft, quelle }) => (herkunft === "empfehlung") === quelle.startsWith("Empfehlung"))).toBe(true)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it("let a reader know of zeros only where none is ever withheld", () => {
    expect([regeln.bundesagentur, regeln.schwelleFuenf, regeln.stadtStreng].map(Geheimhaltungsregel.getMindestens)).toEqual([1, 1, 0])
    expect(Geheimhaltungsregel.getMindestens({ ...bundesagentur, gruppen: ["rechtskreis"] })).toBe(0)
    expect(Geheimhaltungsregel.getMindestens({ ...bundesagentur, nullen: "geheim" })).toBe(0)
  })
})
