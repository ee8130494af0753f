import { describe, expect, it } from "vitest"
import * as Datenart from "./Datenart.js"
import * as Kennung from "./Kennung.js"
import * as Rolle from "./Rolle.js"
import * as Zweck from "./Zweck.js"

const bildOf = (rolle: Rolle.Rolle): Rolle.Rollenbild => {
  const found = Rolle.rollenbilder.find((one) => one.rolle === rolle)
  if (found === undefined) throw new Error(`no role ${rolle}`)
  return found
}

describe("the roles", () => {
  it("are each described once", () => {
    expect(Rolle.rollenbilder.map(({ rolle }) => rolle)).toEqual(Rolle.Rolle.literals)
    expect(new Set(Rolle.rollenbilder.map(({ titel }) => titel)).size).toBe(Rolle.Rolle.literals.length)
  })

  it("have a purpose each, and every purpose has a role", () => {
    expect(Rolle.rollenbilder.filter(({ zwecke }) => zwecke.length === 0)).toEqual([])
    expect(new Set(Rolle.rollenbilder.flatMap(({ zwecke }) => zwecke))).toEqual(new Set(Zweck.Zweck.literals))
  })

  it("tell nobody but those who work with her, take her case over or speak with her about it who somebody is", () => {
    const knowing = Rolle.rollenbilder.filter(({ datenarten }) => datenarten.includes("identitaet")).map(({ rolle }) => rolle)
    expect(knowing).toEqual(["fallfuehrung", "vertretung", "konferenz", "leistungserbringer", "uebernehmende-stelle", "person"])
  })

  it("count and report no special category, and supervise no content", () => {
    for (const rolle of ["statistik", "steuerungsgruppe", "fachaufsicht"] as const) expect(bildOf(rolle).datenarten.some(Datenart.isBesonders)).toBe(false)
    expect(bildOf("datenschutz").datenarten).toEqual([])
  })

  it("show nothing outside the case without a consent", () => {
    const ohne = Rolle.rollenbilder.filter(({ grundlage }) => grundlage !== "einwilligung").map(({ rolle }) => rolle)
    expect(ohne).toEqual(["fallfuehrung", "vertretung", "fachaufsicht", "datenschutz", "person"])
    expect(bildOf("person")).toMatchObject({ grundlage: "auskunft", zwecke: ["auskunft"] })
  })
})

describe("kinds of data and purposes", () => {
  it("are ordinary or special, and never both", () => {
    expect(Datenart.Besonders.literals.every(Datenart.isBesonders)).toBe(true)
    expect(Datenart.Gewoehnlich.literals.some(Datenart.isBesonders)).toBe(false)
  })

  it("hold the special categories of Art. 9 Abs. 1 DSGVO", () => {
    expect(Datenart.Besonders.literals).toHaveLength(8)
  })

  it("end with the case where they are of the case, and stay where they are of the person or of the city", () => {
    expect(Zweck.Zweck.literals.filter((zweck) => !Zweck.fallgebunden.includes(zweck))).toEqual(["statistik", "bericht", "auskunft", "aufsicht"])
  })
})

describe("keys", () => {
  it("are taken as they are, and never a name", () => {
    expect([Kennung.person("p-1"), Kennung.einwilligung("e-1")]).toEqual(["p-1", "e-1"])
    for (const make of [Kennung.person, Kennung.einwilligung]) for (const text of ["", "Frau Muster", "p 1", "P-1"]) expect(() => make(text)).toThrow(RangeError)
  })
})
