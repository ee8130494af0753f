import { createHash, createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import * as Pseudonym from "./Pseudonym.js"
import { Zweck } from "./Zweck.js"

const hmac = (text: string) => createHmac("sha256", "nur-im-test").update(text).digest("hex")
const statistik = { empfaenger: Id.make("statistikstelle"), zweck: "statistik" as const }
const person = Id.make("p-1")

/** Crockford's base 32 over one large number, where the code under test goes by groups of 20 bits. */
const base32 = (hex: string): string => {
  let rest = BigInt(`0x${hex}`)
  let text = ""
  for (let place = 0; place < 16; place += 1) {
    text = `${"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number(rest % 32n)]}${text}`
    rest /= 32n
  }
  return text
}

describe("Pseudonym", () => {
  it("is the first 80 bits of the host's function over recipient, purpose and key", () => {
    const hex = createHmac("sha256", "nur-im-test").update('["statistikstelle","statistik","p-1"]').digest("hex")
    expect(Pseudonym.make(hmac, person, statistik)).toBe(`P-${base32(hex.slice(0, 20))}`)
    expect(Pseudonym.make(hmac, person, statistik)).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{16}$/u)
  })

  it("is written as Crockford does", () => {
    expect(Pseudonym.make(() => "f".repeat(32), person, statistik)).toBe("P-ZZZZZZZZZZZZZZZZ")
    expect(Pseudonym.make(() => `${"0".repeat(19)}1${"0".repeat(12)}`, person, statistik)).toBe("P-0000000000000001")
  })

  it("is the same for the same person, recipient and purpose, and another for any other", () => {
    const all = ["p-1", "p-2"].flatMap((key) => ["stelle-a", "stelle-b"].flatMap((empfaenger) =>
      Zweck.literals.map((zweck) => Pseudonym.make(hmac, Id.make(key), { empfaenger: Id.make(empfaenger), zweck }))))
    expect(new Set(all).size).toBe(2 * 2 * 8)
    expect(Pseudonym.make(hmac, person, statistik)).toBe(Pseudonym.make(hmac, person, statistik))
  })

  it("does not confuse a recipient's key that ends like a person's begins", () => {
    const seen: Array<string> = []
    const watch = (text: string) => { seen.push(text); return hmac(text) }
    Pseudonym.make(watch, Id.make("b-c"), { empfaenger: Id.make("a"), zweck: "statistik" })
    Pseudonym.make(watch, Id.make("c"), { empfaenger: Id.make("a-b"), zweck: "statistik" })
    expect(new Set(seen).size).toBe(2)
  })

  it.each([["upper case", "A".repeat(32)], ["31 digits", "a".repeat(31)], ["other signs", `${"a".repeat(31)}g`], ["nothing", ""]])("refuses a function that gives %s", (_, hex) => {
    expect(() => Pseudonym.make(() => hex, person, statistik)).toThrow(RangeError)
  })

  it("refuses a function that gives another value each time", () => {
    let count = 0
    expect(() => Pseudonym.make((text) => hmac(`${text}${(count += 1)}`), person, statistik)).toThrow("the same")
  })
})

describe("properties", () => {
  it("100,000 keys have 100,000 pseudonyms", () => {
    const sha = (text: string) => createHash("sha1").update(text).digest("hex")
    const all = new Set(Array.from({ length: 100_000 }, (_, index) => Pseudonym.make(sha, Id.make(`p-${index}`), statistik)))
    expect(all.size).toBe(100_000)
  })

  it("writes what a large number in base 32 is written as", () => {
    forAll(500, (chance) => {
      const hex = Array.from({ length: 32 }, () => chance.int(0, 15).toString(16)).join("")
      expect(Pseudonym.make(() => hex, person, statistik)).toBe(`P-${base32(hex.slice(0, 20))}`)
    })
  })
})
