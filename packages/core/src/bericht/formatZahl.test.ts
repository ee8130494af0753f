import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import { formatZahl } from "./formatZahl.js"

describe("formatZahl", () => {
  it.each([
    [0, "0"],
    [-1.5, "-1,5"],
    [10543, "10.543"],
    [1234567.891, "1.234.567,891"],
  ])("writes %d", (zahl, text) => expect(formatZahl(zahl)).toBe(text))

  it("keeps number and unit together", () => {
    expect(formatZahl(Messwert.exakt(10.345), { einheit: "%", stellen: 1 })).toBe("10,3\u00A0%")
    expect(formatZahl(12500, { einheit: "Euro" })).toBe("12.500\u00A0Euro")
  })

  it("says of a rounded number how it was rounded, and of an interval its ends", () => {
    expect(formatZahl(Messwert.gerundet(0, { basis: 5, ganzzahlig: true }))).toBe("0 (auf 5 gerundet)")
    expect(formatZahl(Messwert.intervall(10, 20), { einheit: "%" })).toBe("zwischen 10 und 20\u00A0%")
  })

  it("says of a limited number that it is limited", () => {
    expect(formatZahl(Messwert.markEingeschraenkt(Messwert.exakt(12)))).toBe("12 (nur eingeschränkt aussagekräftig)")
  })

  it.each(Messwert.gruende)("has words for a value that is absent because it is %s", (grund) => {
    const text = formatZahl(Messwert.fehlend(grund), { einheit: "%" })
    expect(text).toMatch(/^[a-zäöüß]/u)
    expect(text).not.toMatch(/[\d%]/u)
  })
})

describe("properties", () => {
  it("an absent value never becomes a number, and no number loses its digits", () => {
    forAll(500, (chance) => {
      const messwert = anyMesswert(chance)
      const text = formatZahl(messwert)
      expect(/\d/u.test(text)).toBe(Messwert.isZahl(messwert))
      expect(text).not.toMatch(/NaN|undefined|∞/u)
    })
  })
})
