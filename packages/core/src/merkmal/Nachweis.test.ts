import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyNachweis } from "../../test/anyNachweis.js"
import { forAll } from "../../test/seeded.js"
import { Nachweis } from "./Nachweis.js"

const decode = (input: unknown): Result.Result<Nachweis, { readonly message: string }> =>
  Schema.decodeUnknownResult(Nachweis, { errors: "all", onExcessProperty: "error" })(input)

const refusal = (input: unknown): string => Result.match(decode(input), { onFailure: ({ message }) => message, onSuccess: () => "" })

describe("evidence of a person", () => {
  it.each([
    {},
    { staatsangehoerigkeiten: ["000", "163"], deutschDurch: "geburtsort", geburtsland: "000" },
    { zuwanderung: "nie" },
    { zuwanderung: "1965" },
    { zuwanderung: "2022-03-15", eltern: [{}, { imHaushalt: true }] },
    { staatsangehoerigkeiten: ["999"], deutschDurch: "einbuergerung", deutschSeit: "2019" },
  ])("may be as little as %j", (input) => {
    expect(decode(input)).toEqual(Result.succeed(input))
  })

  it.each([
    ["a key that no list has", { staatsangehoerigkeiten: ["777"] }, /"777" is no key of a nationality/u],
    ["a continent for a nationality", { staatsangehoerigkeiten: ["1XX"] }, /"1XX" is no key/u],
    ["a name for a key", { staatsangehoerigkeiten: ["Türkei"] }, /three digits/u],
    ["an empty list, which would mean no nationality", { staatsangehoerigkeiten: [] }, /at \["staatsangehoerigkeiten"\]/u],
    ["a day that does not exist", { zuwanderung: "2021-02-29" }, /at \["zuwanderung"\]/u],
    ["three parents", { eltern: [{}, {}, {}] }, /at \["eltern"\]/u],
    ["German by something without German nationality", { staatsangehoerigkeiten: ["163"], deutschDurch: "geburt" }, /add 000/u],
    ["the same of a parent", { eltern: [{ staatsangehoerigkeiten: ["163"], deutschSeit: "1999" }] }, /add 000/u],
    ["stateless with a nationality", { staatsangehoerigkeiten: ["997", "163"] }, /997 \(stateless\)/u],
    ["German by birthplace and born abroad", { deutschDurch: "geburtsort", geburtsland: "163" }, /geburtsort/u],
    ["grandparents", { eltern: [{ eltern: [{}] }] }, /eltern/u],
  ])("refuses %s", (_, input, why) => {
    expect(refusal(input)).toMatch(why)
  })
})

describe("properties", () => {
  it("is written as it was read", () => {
    forAll(300, (chance) => {
      const nachweis = anyNachweis(chance)
      expect(decode(JSON.parse(JSON.stringify(nachweis)))).toEqual(Result.succeed(nachweis))
    })
  })
})
