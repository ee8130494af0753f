import { describe, expect, it } from "vitest"
import { type Aufnahmekriterium, empfehlung, kriterien, type Schluessel } from "./Aufnahmekriterium.js"

const answers = (given: Readonly<Partial<Record<Schluessel, boolean>>>): ReadonlyArray<Aufnahmekriterium> =>
  kriterien.flatMap(({ schluessel }) => {
    const erfuellt = given[schluessel]
    return erfuellt === undefined ? [] : [{ kriterium: schluessel, erfuellt, grund: "Grund" }]
  })

const needed = { "komplexe-problemlage": true, "hohe-akteursdichte": true, einverstaendnis: true } as const

describe("the criteria of the Aufnahme", () => {
  it("are five, of which three are needed", () => {
    expect(kriterien.map(({ schluessel }) => schluessel)).toHaveLength(new Set(kriterien.map(({ schluessel }) => schluessel)).size)
    expect(kriterien).toHaveLength(5)
    expect(kriterien.filter(({ pflicht }) => pflicht).map(({ schluessel }) => schluessel)).toEqual(Object.keys(needed))
  })

  it.each<readonly [Readonly<Partial<Record<Schluessel, boolean>>>, string]>([
    [{ ...needed, "regelversorgung-greift-nicht": true, "eigene-mittel-fehlen": true }, "case-management"],
    [{ ...needed, "regelversorgung-greift-nicht": true, "eigene-mittel-fehlen": false }, "case-management"],
    [{ ...needed, "eigene-mittel-fehlen": true }, "case-management"],
    [{ ...needed, "regelversorgung-greift-nicht": false, "eigene-mittel-fehlen": false }, "einzelberatung"],
    [{ ...needed, einverstaendnis: false, "eigene-mittel-fehlen": true }, "einzelberatung"],
    [{ "hohe-akteursdichte": false }, "einzelberatung"],
    [{ ...needed, "regelversorgung-greift-nicht": false }, "ungeklaert"],
    [needed, "ungeklaert"],
    [{ "komplexe-problemlage": true, einverstaendnis: true, "eigene-mittel-fehlen": true }, "ungeklaert"],
    [{}, "ungeklaert"],
  ])("answered with %j speak for %s", (given, expected) => {
    expect(empfehlung(answers(given))).toBe(expected)
  })

  it("leave open what is answered in two ways, and take the same answer twice", () => {
    const all = answers({ ...needed, "eigene-mittel-fehlen": true })
    expect(empfehlung([...all, ...answers({ einverstaendnis: false })])).toBe("ungeklaert")
    expect(empfehlung([...all, ...all])).toBe("case-management")
  })
})

describe("properties", () => {
  it("what is recommended stays, whatever the missing answers are", () => {
    const keys = kriterien.map(({ schluessel }) => schluessel)
    const total = 3 ** keys.length
    for (let at = 0; at < total; at += 1) {
      const digits = keys.map((_, place) => Math.trunc(at / 3 ** place) % 3)
      const given = Object.fromEntries(keys.flatMap((key, place) => (digits[place] === 2 ? [] : [[key, digits[place] === 1] as const])))
      const open = keys.filter((_, place) => digits[place] === 2)
      const complete = Array.from({ length: 2 ** open.length }, (_, bits) =>
        empfehlung(answers({ ...given, ...Object.fromEntries(open.map((key, place) => [key, (bits >> place) % 2 === 1])) })))
      const [first, ...others] = new Set(complete)
      expect(empfehlung(answers(given))).toBe(others.length === 0 ? first : "ungeklaert")
    }
  })
})
