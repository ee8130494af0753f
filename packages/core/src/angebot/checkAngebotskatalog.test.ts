import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { angebote, angebotsdaten } from "../../test/faelle/angebote.js"
import type { Finding } from "../kernel/Finding.js"
import * as Rechtskreis from "../merkmal/Rechtskreis.js"
import { checkAngebotskatalog } from "./checkAngebotskatalog.js"
import { decodeAngebotskatalog } from "./decodeAngebotskatalog.js"

/** What is found in the invented catalogue with one offer changed, beyond what is found in it anyway. */
const found = (id: string, change: Readonly<Record<string, unknown>>, kopf: Readonly<Record<string, unknown>> = {}): ReadonlyArray<Finding> => {
  const input = { ...angebotsdaten, ...kopf, angebote: angebotsdaten.angebote.map((one) => (one.id === id ? { ...one, ...change } : one)) }
  const decoded = decodeAngebotskatalog(input, marl)
  const findings = Result.isFailure(decoded) ? decoded.failure.findings : checkAngebotskatalog(decoded.success, marl)
  const known = checkAngebotskatalog(angebote, marl).map((finding) => JSON.stringify(finding))
  return findings.filter((finding) => !known.includes(JSON.stringify(finding)))
}

describe("the invented catalogue", () => {
  it("has no error, and tells what is doubtful in it", () => {
    expect(checkAngebotskatalog(angebote, marl).map(({ code, path, schwere }) => [schwere, code, ...path])).toEqual([
      ["warnung", "angebot/KapazitaetExceeded", "angebote", 12, "kapazitaet", "belegt"],
      ["hinweis", "angebot/AngebotEnded", "angebote", 10, "gueltig"],
      ["hinweis", "angebot/KapazitaetOutdated", "angebote", 13, "kapazitaet", "stand"],
      ["hinweis", "angebot/HandlungsfeldWithoutAngebot", "angebote"],
    ])
  })

  it("names the Handlungsfeld that nothing serves", () => {
    const finding = checkAngebotskatalog(angebote, marl).at(-1)
    expect(finding?.details).toEqual({ id: "partizipation", stand: "2024-06-30" })
  })

  it("says itself that it is made up", () => {
    expect(angebote.angebote.every(({ titel, quelle }) => titel.de.includes("erfunden") && quelle.dokument === "erfundener-katalog")).toBe(true)
  })
})

describe("a catalogue of offers, checked", () => {
  it("takes an id once", () => {
    expect(found("fussball", { id: "patenschaften" })).toMatchObject([
      { code: "angebot/IdDoubled", schwere: "fehler", path: ["angebote", 13, "id"], details: { id: "patenschaften", first: "angebote[11]" } },
    ])
  })

  it.each([
    ["traeger", { traeger: "sportverein" }, ["traeger"], "akteur", "sportvereine"],
    ["handlungsfelder", { handlungsfelder: ["sport", "ehrenamd"] }, ["handlungsfelder", 1], "handlungsfeld", "ehrenamt"],
    ["zielgruppen", { zielgruppen: ["familie"] }, ["zielgruppen", 0], "zielgruppe", "familien"],
    ["ort", { ort: "rathauss" }, ["ort"], "ort", "rathaus"],
  ])("finds every reference in the Konzept: %s", (_, change, path, wanted, near) => {
    expect(found("fussball", change)).toMatchObject([
      { code: "angebot/ReferenceNotFound", schwere: "fehler", path: ["angebote", 11, ...path], details: { wanted }, nearest: near, element: "fussball" },
    ])
  })

  it("does not take an Ort for an Akteur", () => {
    expect(found("fussball", { traeger: "rathaus" })).toMatchObject([{ code: "angebot/ReferenceNotFound", details: { id: "rathaus", wanted: "akteur" } }])
  })

  it("belongs to the Konzept it is checked against", () => {
    expect(found("fussball", {}, { konzept: "mahl" })).toMatchObject([
      { code: "angebot/KonzeptMismatch", schwere: "fehler", path: ["konzept"], details: { id: "mahl", wanted: "marl" }, nearest: "marl" },
    ])
  })

  it.each([
    ["handlungsfelder", { handlungsfelder: ["sport", "sport"] }, ["handlungsfelder", 1]],
    ["sprachen", { sprachen: ["de", "tr", "de"] }, ["sprachen", 2]],
    ["rechtskreise", { zugang: { rechtskreise: ["sgb-ii", "sgb-ii"] } }, ["zugang", "rechtskreise", 1]],
  ])("names nothing twice in one list: %s", (_, change, path) => {
    expect(found("fussball", change)).toMatchObject([{ code: "angebot/ReferenceDoubled", schwere: "fehler", path: ["angebote", 11, ...path] }])
  })

  it.each([
    ["rechtskreise", "sgb-2", "sgb-ii", undefined],
    ["rechtskreise", "sgbii", "sgb-ii", "sgb-ii"],
    ["aufenthaltsstatus", "gestatung", "", "gestattung"],
    ["geschlecht", "W", "", "w"],
  ])("knows the keys of %s: not %s", (key, schluessel, _, near) => {
    const [finding] = found("fussball", { zugang: { [key]: [schluessel] } })
    expect(finding).toMatchObject({ code: "angebot/SchluesselNotFound", schwere: "fehler", path: ["angebote", 11, "zugang", key, 0] })
    if (near !== undefined) expect(finding?.nearest).toBe(near)
  })

  it.each([["aufenthaltsstatus", "ungeklaert"], ["geschlecht", "unbekannt"]])("lets nobody be asked for a missing answer: %s", (key, schluessel) => {
    expect(found("fussball", { zugang: { [key]: [schluessel] } })).toMatchObject([{ code: "angebot/SchluesselMeansMissing", schwere: "fehler" }])
  })

  // The Bundesversorgungsgesetz was replaced by SGB XIV on 1 January 2024; the list of the library says so.
  it.each([
    ["bvg", "2024", "SchluesselNotValid", "fehler"],
    ["sgb-xiv", "2023", "SchluesselNotValid", "fehler"],
    ["bvg", "2023-12-31", undefined, undefined],
    ["sgb-xiv", "2024-01-01/..", undefined, undefined],
    ["bvg", "2020-01-01/..", "SchluesselPartlyValid", "hinweis"],
    ["sgb-xiv", "2023-07-01/2024-06-30", "SchluesselPartlyValid", "hinweis"],
  ])("takes %s as a condition of an offer of %s: %s", (schluessel, gueltig, code, schwere) => {
    const findings = found("begegnungscafe", { zugang: { rechtskreise: [schluessel] }, gueltig }).filter(({ code: one }) => one.startsWith("angebot/Schluessel"))
    expect(findings.map((finding) => [finding.code, finding.schwere])).toEqual(code === undefined ? [] : [[`angebot/${code}`, schwere]])
  })

  it("takes every key of the list of laws that is in use", () => {
    const inUse = Rechtskreis.liste.auspraegungen.filter(({ gueltigBis }) => gueltigBis === undefined)
    expect(inUse.length).toBeGreaterThan(8)
    expect(found("fussball", { zugang: { rechtskreise: inUse.map(({ schluessel }) => schluessel) }, gueltig: "2024-01-01/.." })).toEqual([])
  })

  it("asks whether the whole group is meant where its name stands alone", () => {
    const zugang = (...aufenthaltsstatus: ReadonlyArray<string>) => ({ zugang: { aufenthaltsstatus }, gueltig: "2020-01-01/.." })
    expect(found("fussball", zugang("familie", "duldung", "ausbildungsduldung"))).toMatchObject([{
      code: "angebot/StatusPartlyNamed", schwere: "hinweis", path: ["angebote", 11, "zugang", "aufenthaltsstatus", 1],
      details: { schluessel: "duldung", fehlend: "duldung-ungeklaerte-identitaet, beschaeftigungsduldung" },
    }])
    expect(found("fussball", zugang("duldung", "duldung-ungeklaerte-identitaet", "ausbildungsduldung", "beschaeftigungsduldung"))).toEqual([])
    expect(found("fussball", zugang("ausbildungsduldung", "familie", "sonstige"))).toEqual([])
    // The special kinds of a Duldung are younger than 2019.
    expect(found("begegnungscafe", { ...zugang("duldung"), gueltig: "2018" }).map(({ code }) => code)).not.toContain("angebot/StatusPartlyNamed")
  })

  it("wants ages to run upwards", () => {
    expect(found("fussball", { zugang: { alter: { von: 20, bis: 6 } } })).toMatchObject([
      { code: "angebot/AlterOutOfOrder", schwere: "fehler", path: ["angebote", 11, "zugang", "alter"], details: { von: 20, bis: 6 } },
    ])
    expect(found("fussball", { zugang: { alter: { von: 6, bis: 6 } } })).toEqual([])
  })

  it("warns of more places taken than there are, and of nothing when all are taken", () => {
    expect(found("familienhaus", { kapazitaet: { plaetze: 24, belegt: 25, stand: "2024-06-30" } })).toMatchObject([
      { code: "angebot/KapazitaetExceeded", schwere: "warnung", details: { plaetze: 24, belegt: 25 } },
    ])
    expect(found("familienhaus", { kapazitaet: { plaetze: 24, belegt: 24, stand: "2024-06-30" } })).toEqual([])
  })

  it.each([
    ["2023-06-30", undefined],
    ["2023-06-29", "hinweis angebot/KapazitaetOutdated"],
    ["2024-07-01", "warnung angebot/KapazitaetAfterStand"],
  ])("weighs a count of %s on 30 June 2024: %s", (stand, told) => {
    const findings = found("familienhaus", { kapazitaet: { plaetze: 24, belegt: 24, stand } })
    expect(findings.map(({ code, schwere }) => `${schwere} ${code}`)).toEqual(told === undefined ? [] : [told])
  })

  it("asks for a Sozialraum that the city does not have", () => {
    expect(found("nachbarschaftstreff", { zugang: { sozialraeume: ["huels-nord"] } })).toMatchObject([
      { code: "angebot/SozialraumNotFound", schwere: "hinweis", path: ["angebote", 14, "zugang", "sozialraeume", 0], nearest: "huels-sued" },
    ])
  })

  it("tells that an offer ended before the catalogue's day, and not that it ends on it", () => {
    expect(found("begegnungscafe", { gueltig: "2020-01-01/2024-06-29" }).map(({ code }) => code)).toEqual([
      "angebot/AngebotEnded", "angebot/HandlungsfeldWithoutAngebot",
    ])
    expect(found("begegnungscafe", { gueltig: "2020-01-01/2024-06-30" })).toEqual([])
  })

  it("does not call a Handlungsfeld empty while an offer of it could not be read", () => {
    const findings = found("patenschaften", { form: "pate" })
    expect(findings.map(({ code }) => code)).toEqual(["angebot/ValueInvalid"])
  })

  it("stays silent on groups that an offer does not address", () => {
    expect(found("fussball", { zielgruppen: [] })).toEqual([])
  })
})
