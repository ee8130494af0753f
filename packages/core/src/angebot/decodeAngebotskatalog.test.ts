import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { angebote, angebotsdaten } from "../../test/faelle/angebote.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import { type Finding, isFehler } from "../kernel/Finding.js"
import { checkAngebotskatalog } from "./checkAngebotskatalog.js"
import { decodeAngebotskatalog } from "./decodeAngebotskatalog.js"

const findingsOf = (input: unknown): ReadonlyArray<Finding> => {
  const decoded = decodeAngebotskatalog(input, marl)
  return Result.isFailure(decoded) ? decoded.failure.findings : []
}

const errorsOf = (input: unknown): ReadonlyArray<Finding> => findingsOf(input).filter(({ schwere }) => schwere === "fehler")

const [first = {}, ...others] = angebotsdaten.angebote

/** The invented catalogue with its first offer changed. */
const changed = (change: Readonly<Record<string, unknown>>) => ({ ...angebotsdaten, angebote: [{ ...first, ...change }, ...others] })

const withoutKey = (key: string) => ({ ...angebotsdaten, angebote: [Object.fromEntries(Object.entries(first).filter(([name]) => name !== key)), ...others] })

describe("a catalogue of offers, read", () => {
  it("fills in what an author may leave out", () => {
    const erstausstattung = angebote.angebote.find(({ id }) => id === "erstausstattung")
    expect(erstausstattung).toMatchObject({
      zielgruppen: [],
      zugang: { rechtskreise: ["sgb-ii"], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] },
      gueltig: { von: "2019-01-01", art: "zeitraum" },
    })
    expect(erstausstattung).not.toHaveProperty("kapazitaet")
  })

  it("sets no condition where no Zugang is written", () => {
    const [read] = Result.getOrThrow(decodeAngebotskatalog(withoutKey("zugang"), marl)).angebote
    expect(read?.zugang).toEqual({ rechtskreise: [], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] })
  })

  it("gives back what was read, and what was read and written as JSON", () => {
    expect(Result.getOrThrow(decodeAngebotskatalog(angebote, marl))).toEqual(angebote)
    expect(Result.getOrThrow(decodeAngebotskatalog(JSON.parse(JSON.stringify(angebote)), marl))).toEqual(angebote)
  })

  it.each([
    [undefined, "found nothing"],
    [null, "found null"],
    ["marl", 'found "marl"'],
    [[], "found a list of 0"],
    [17, "found the number 17"],
  ])("refuses %j as a whole and says what it is", (input, found) => {
    const [finding, ...more] = findingsOf(input)
    expect(finding).toMatchObject({ code: "angebot/ValueInvalid", schwere: "fehler", path: [] })
    expect(finding?.message).toContain(found)
    expect(more).toEqual([])
  })

  it.each([
    ["form", { form: "kur" }, "ValueInvalid", ["form"], "kurs"],
    ["gueltig", { gueltig: "2020-02-30/.." }, "ValueInvalid", ["gueltig"], undefined],
    ["titel", { titel: " " }, "ValueInvalid", ["titel"], undefined],
    ["a direction of reading turned round", { titel: "Kurs \u202E" }, "ValueInvalid", ["titel"], undefined],
    ["no language", { sprachen: [] }, "ValueInvalid", ["sprachen"], undefined],
    ["no Handlungsfeld", { handlungsfelder: [] }, "ValueInvalid", ["handlungsfelder"], undefined],
    ["half a place", { kapazitaet: { plaetze: 1.5, stand: "2024-01-01" } }, "ValueInvalid", ["kapazitaet", "plaetze"], undefined],
    ["fewer than no places", { kapazitaet: { plaetze: 2, belegt: -1, stand: "2024-01-01" } }, "ValueInvalid", ["kapazitaet", "belegt"], undefined],
    ["an age nobody has", { zugang: { alter: { von: 130 } } }, "ValueInvalid", ["zugang", "alter", "von"], undefined],
    ["an unknown key", { traegr: "vhs" }, "KeyUnknown", ["traegr"], "traeger"],
    ["an unknown condition", { zugang: { rechtskreis: ["sgb-ii"] } }, "KeyUnknown", ["zugang", "rechtskreis"], "rechtskreise"],
    ["places without a day", { kapazitaet: { plaetze: 2 } }, "KeyMissing", ["kapazitaet", "stand"], undefined],
  ])("names the place and the mistake: %s", (_, change, code, path, near) => {
    const [finding, ...more] = errorsOf(changed(change))
    expect(finding).toMatchObject({ code: `angebot/${code}`, path: ["angebote", 0, ...path] })
    expect(finding?.nearest).toBe(near)
    expect(more).toEqual([])
  })

  it.each(["id", "titel", "traeger", "handlungsfelder", "sprachen", "form", "gueltig", "quelle"])("misses %s", (key) => {
    expect(errorsOf(withoutKey(key))).toMatchObject([{ code: "angebot/KeyMissing", path: ["angebote", 0, key], details: { key } }])
  })

  it.each(["id", "titel", "konzept", "stand", "angebote"])("misses the catalogue's own %s", (key) => {
    const input = Object.fromEntries(Object.entries(angebotsdaten).filter(([name]) => name !== key))
    expect(errorsOf(input)).toMatchObject([{ code: "angebot/KeyMissing", path: [key] }])
  })

  it("does not repeat a key without end in its message", () => {
    const [finding] = errorsOf(changed({ zugang: { rechtskreise: ["x".repeat(9000)] } }))
    expect(finding?.code).toBe("angebot/SchluesselNotFound")
    expect(finding?.message.length).toBeLessThan(200)
  })

  it("tells mistakes of form and of reference together, in one offer's place each", () => {
    const [one, two = {}, ...rest] = angebotsdaten.angebote
    const input = { ...angebotsdaten, stand: "heute", angebote: [{ ...one, form: 1 }, { ...two, traeger: "jobcenter-mahl" }, ...rest] }
    expect(errorsOf(input).map(({ code, path }) => [code, ...path])).toEqual([
      ["angebot/ValueInvalid", "stand"],
      ["angebot/ValueInvalid", "angebote", 0, "form"],
      ["angebot/ReferenceNotFound", "angebote", 1, "traeger"],
    ])
  })

  it("says in its message how many errors there are, and shows five", () => {
    const input = { ...angebotsdaten, angebote: angebotsdaten.angebote.map((one) => ({ ...one, traeger: "niemand" })) }
    const decoded = decodeAngebotskatalog(input, marl)
    const message = Result.isFailure(decoded) ? decoded.failure.message : ""
    expect(message).toContain("16 errors keep the catalogue of offers from being used:")
    expect(message).toContain('angebote[4].traeger: the Konzept "marl" has no akteur "niemand"; name one that exists or add it to the Konzept')
    expect(message).toContain("… and 11 more, see findings")
    expect(message.split("\n")).toHaveLength(7)
  })
})

const STRANGE = [
  null, 0, -1, 1.5, Number.NaN, "", "marl", "2024-02-30", "constructor", "\u0000", [], {}, [null], { de: 1 }, true, [[]],
  { __proto__: null, von: "2024" }, "x".repeat(9000), 10 ** 30,
] as const

/** Replaces, removes or adds one thing somewhere in a value. */
const spoil = (chance: Seeded, value: unknown, depth = 0): unknown => {
  if (depth > 4 || typeof value !== "object" || value === null || chance.int(1, 6) === 1) return chance.pick(STRANGE)
  if (Array.isArray(value)) {
    const at = chance.int(0, Math.max(0, value.length - 1))
    return value.map((inner: unknown, index) => (index === at ? spoil(chance, inner, depth + 1) : inner))
  }
  const keys = Object.keys(value)
  const key = keys[chance.int(0, keys.length - 1)] ?? "neu"
  const inner: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  if (chance.int(1, 5) === 1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  return { ...value, [chance.int(1, 6) === 1 ? `${key}s` : key]: spoil(chance, inner, depth + 1) }
}

describe("properties", () => {
  it("takes any value without a fault, and what it reads has no error left", () => {
    const seen = { read: 0, refused: 0 }
    forAll(400, (chance) => {
      const decoded = decodeAngebotskatalog(spoil(chance, angebotsdaten), marl)
      if (Result.isSuccess(decoded)) {
        seen.read += 1
        expect(checkAngebotskatalog(decoded.success, marl).filter(isFehler)).toEqual([])
      } else {
        seen.refused += 1
        const { findings, message } = decoded.failure
        expect(findings.filter(isFehler).length).toBeGreaterThan(0)
        expect(findings.every(({ code }) => code.startsWith("angebot/"))).toBe(true)
        expect(message.length).toBeLessThan(4000)
      }
    })
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(5)
  })
})
