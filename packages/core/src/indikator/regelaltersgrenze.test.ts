import { describe, expect, test } from "vitest"
import { regelaltersgrenze } from "./regelaltersgrenze.js"

describe("the Regelaltersgrenze", () => {
  test.each([
    [1900, 65, 0],
    [1946, 65, 0],
    [1947, 65, 1],
    [1957, 65, 11],
    [1958, 66, 0],
    [1959, 66, 2],
    [1963, 66, 10],
    [1964, 67, 0],
    [2000, 67, 0],
  ])("of those born in %i is %i years and %i months", (geburtsjahr, jahre, monate) => {
    expect(regelaltersgrenze(geburtsjahr)).toEqual({ jahre, monate })
  })

  test("never falls from one year of birth to the next", () => {
    const months = Array.from({ length: 80 }, (_, at) => regelaltersgrenze(1920 + at)).map(({ jahre, monate }) => jahre * 12 + monate)
    expect(months).toEqual(months.toSorted((a, b) => a - b))
  })

  test.each([1960.5, Number.NaN, 60])("is refused for %s, which is no year", (geburtsjahr) => {
    expect(() => regelaltersgrenze(geburtsjahr)).toThrow(RangeError)
  })
})
