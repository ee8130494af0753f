import type { Spaltentabelle } from "@teilhabe/core/cube"
import { Raum, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { auszaehlen } from "./auszaehlen.js"
import { erfinden } from "./erfinden.js"
import { fragenZu } from "./fragenZu.js"
import type { Register } from "./Register.js"

const invented = erfinden({ personen: 300, saat: 4, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })

/** The rows of an invented register, marked as a town's own would be. */
const marked = (tabelle: Spaltentabelle.Spaltentabelle, schluessel: string): Spaltentabelle.Spaltentabelle =>
  ({ ...tabelle, spalten: { ...tabelle.spalten, synthetisch: { _tag: "Schluessel", schluessel: [schluessel], codes: new Uint8Array(tabelle.zeilen) } } })

const own: Register = {
  ...invented, herkunft: "eigene-auszaehlung", herausgeber: "Beispielstadt",
  personen: marked(invented.personen, "nein"), wanderungen: marked(invented.wanderungen, "nein"),
}

const codes = (result: ReturnType<typeof auszaehlen>): ReadonlyArray<unknown> =>
  (Result.isSuccess(result) ? [] : result.failure.map(({ code, path }) => [code, path.at(-1)]))

describe("a register is counted by its own questions only", () => {
  it("counts a town's own by them", () => {
    const { datensaetze } = Result.getOrThrow(auszaehlen(own, fragenZu(own)))
    expect(new Set(datensaetze.map(({ herkunft }) => herkunft))).toEqual(new Set(["eigene-auszaehlung"]))
  })

  it("does not name the counts of a town's own after an invented register", () => {
    expect(codes(auszaehlen(own, fragenZu(invented)))).toEqual([["register/FrageOfOtherRegister", "herkunft"]])
  })

  it("does not name the counts of one town or year after another", () => {
    const other = { ...invented, raum: Raum.make("05999002", "Musterstadt"), stichtag: Stichtag.make(2020, 12, 31) }
    expect(codes(auszaehlen(invented, fragenZu(other)))).toEqual([["register/FrageOfOtherRegister", "raum"], ["register/FrageOfOtherRegister", "stichtag"]])
  })

  it("lets no spread drop the mark of invented rows", () => {
    const relabelled: Register = { ...invented, herkunft: "eigene-auszaehlung" }
    expect(codes(auszaehlen(relabelled, fragenZu(relabelled)))).toEqual([["register/ZeilenSynthetisch", "synthetisch"], ["register/ZeilenSynthetisch", "synthetisch"]])
  })

  it("nor give it to rows that are a town's own, whether they say so or not", () => {
    const masked: Register = { ...own, herkunft: "synthetisch" }
    const fragen = fragenZu(masked).filter(({ tabelle }) => tabelle === "personen")
    expect(codes(auszaehlen(masked, fragen))).toEqual([["register/ZeilenNotSynthetisch", "synthetisch"]])
    const { synthetisch: _synthetisch, ...spalten } = own.personen.spalten
    expect(codes(auszaehlen({ ...masked, personen: { ...own.personen, spalten } }, fragen))).toEqual([["cube/SpalteNotFound", "spalte"]])
  })

  it("takes a town's own rows that say nothing of it", () => {
    const { synthetisch: _synthetisch, ...spalten } = own.personen.spalten
    expect(codes(auszaehlen({ ...own, personen: { ...own.personen, spalten } }, fragenZu(own)))).toEqual([])
  })
})

describe("a column that is missing", () => {
  const { einzug: _einzug, ...spalten } = own.personen.spalten
  const failure = auszaehlen({ ...own, personen: { ...own.personen, spalten } }, fragenZu(own))

  it("is told once, with its table, what it holds, and the Datensätze that it keeps away", () => {
    const findings = Result.isSuccess(failure) ? [] : failure.failure
    expect(findings.map(({ code, path, message }) => [code, path.slice(0, 2), message])).toEqual([[
      "cube/SpalteNotFound",
      ["personen", "register-bevoelkerung-altx20"],
      expect.stringMatching(/^the table personen has no column "einzug" \(Tag: erster Tag in der Stadt.*\), which register-bevoelkerung-altx20, register-bevoelkerung-vorjahr, .* need; add it/u),
    ]])
  })
})

describe("the questions to a town's own register", () => {
  it("make the Datensätze that the README names", () => {
    expect(fragenZu(own).flatMap(({ tabelle, datensaetze }) => datensaetze.map(({ kopf }) => `${tabelle} ${kopf.id}`))).toEqual([
      "personen register-bevoelkerung-altx20", "personen register-bevoelkerung-vorjahr", "personen register-migrationsstatus", "personen register-staaten",
      "wanderungen register-zuzuege-melderegister", "wanderungen register-fortzuege-melderegister",
    ])
  })

  it("read the columns that the README names, and none besides", () => {
    const nameIn = (json: string): ReadonlyArray<string> => [...json.matchAll(/"(?:spalte|geburtstag|gewicht)":"(\w+)"/gu)].map(([, name = ""]) => name)
    const read = (tabelle: string) => [...new Set(fragenZu(own).filter((one) => one.tabelle === tabelle).flatMap(({ frage }) => nameIn(JSON.stringify(frage))))].sort()
    expect(read("personen")).toEqual(["auszug", "einzug", "geburtstag", "geschlecht", "migrationsstatus", "nationalitaet", "nationalitaetvorjahr", "staatsangehoerigkeit"])
    expect(read("wanderungen")).toEqual(["art", "geburtstag", "geschlecht", "grenze", "nationalitaet"])
  })
})
