import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { kimOf, smallKim } from "../../test/anyKim.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import { forAll } from "../../test/seeded.js"
import * as Finding from "../kernel/Finding.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { checkKim } from "./checkKim.js"
import { decodeKim } from "./decodeKim.js"
import * as Kim from "./Kim.js"
import * as Lesart from "./Lesart.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const tell = (kim: unknown): ReadonlyArray<string> =>
  checkKim(kim, konzept).map(({ code, nearest, path, schwere }) => [schwere, code.replace("kim/", ""), Finding.pathToText(path), ...(nearest === undefined ? [] : [nearest])].join(" "))

/** The small data with one thing changed. */
const edited = (change: (kim: Record<string, ReadonlyArray<Record<string, unknown>>>) => void): unknown => {
  const kim: unknown = JSON.parse(JSON.stringify(smallKim()))
  change(kim as Record<string, ReadonlyArray<Record<string, unknown>>>)
  return kim
}
const quelle = { dokument: "plan", kapitel: "Erfunden" }
const set = (list: string, index: number, values: object): unknown => edited((kim) => { Object.assign(kim[list]?.[index] ?? {}, values) })

describe("checkKim", () => {
  it("finds nothing in data without a mistake", () => {
    expect(tell(smallKim())).toEqual([])
  })

  it.each<readonly [string, unknown, ReadonlyArray<string>]>([
    ["an unknown Akteur, with the nearest", set("stellen", 0, { traeger: "amd" }), ["fehler ReferenceNotFound stellen[0].traeger amt"]],
    ["an unknown Gremium", set("daecher", 0, { gremium: "steuerungsgrupe" }), ["fehler ReferenceNotFound daecher[0].gremium steuerungsgruppe"]],
    ["an unknown Stelle", set("vereinbarungen", 0, { stellen: ["stelle-2", "stele-3"] }), ["fehler ReferenceNotFound vereinbarungen[0].stellen[1] stelle-3"]],
    ["an unknown Baustein", set("austauschpflichten", 0, { bausteine: ["koordinierung", "casemanagement"] }), ["fehler ReferenceNotFound austauschpflichten[0].bausteine[1] case-management"]],
    ["an unknown document", set("bausteine", 0, { quelle: { dokument: "plaan", kapitel: "K" } }), ["fehler ReferenceNotFound bausteine[0].quelle.dokument plan"]],
    ["an id of another kind", set("stellen", 0, { traeger: "koordinierung" }), ["fehler ReferenceOfWrongKind stellen[0].traeger"]],
    ["a Handlungsfeld that the Konzept does not have", set("daecher", 0, { themen: [{ titel: "Wohnen", handlungsfeld: "wohnenn" }] }), ["fehler ReferenceNotFound daecher[0].themen[0].handlungsfeld wohnen"]],
    ["something joined that is no Konzept known here", set("daecher", 0, { verbindet: [{ titel: "Konzept", art: "konzept", id: "beispielstat", quelle }, { titel: "Reihe", art: "format", quelle }] }), ["fehler ReferenceNotFound daecher[0].verbindet[0].id beispielstadt"]],
    ["a partner named twice", set("vereinbarungen", 0, { partner: ["amt", "awo", "awo"] }), ["fehler ReferenceDoubled vereinbarungen[0].partner[2]"]],
    ["an Akteur that the Konzept has already", edited((kim) => { kim["akteure"] = [...(kim["akteure"] ?? []), { id: "land", titel: "Land", art: "amt", quelle }] }), ["fehler IdOfKonzept akteure[1].id"]],
    ["an Akteur that nothing names", edited((kim) => { kim["akteure"] = [...(kim["akteure"] ?? []), { id: "kreis", titel: "Kreis", art: "amt", quelle }] }), ["hinweis AkteurNotMentioned akteure[1]"]],
    ["Besetzungen that overlap", set("stellen", 0, { besetzungen: [{ zeit: "2022-04-01/2023-03-31", quelle }, { zeit: "2023-03-31/..", quelle }] }), ["fehler BesetzungenOverlap stellen[0].besetzungen[1]"]],
    ["a Besetzung before there was the post", set("stellen", 0, { besetzungen: [{ zeit: "2021-12-31/2022-03-31", quelle }] }), ["fehler BesetzungOutsideStelle stellen[0].besetzungen[0].zeit"]],
    ["a post passed on to its own Träger", set("stellen", 1, { traeger: "awo" }), ["fehler WeiterleitungToTraeger stellen[1].weiterleitungen[0].an"]],
    ["a post passed on to no partner", set("vereinbarungen", 0, { partner: ["amt", "caritas"] }), ["fehler WeiterleitungToNonPartner stellen[1].weiterleitungen[0].an"]],
    ["a post passed on without an agreement", set("stellen", 2, { weiterleitungen: [{ an: "awo", quelle }] }), ["warnung WeiterleitungWithoutVereinbarung stellen[2].weiterleitungen[0]"]],
    ["a post passed on before the agreement", set("stellen", 1, { weiterleitungen: [{ an: "awo", zeit: "2022-12-31/..", vereinbarung: "vereinbarung", quelle }] }), ["warnung WeiterleitungOutsideVereinbarung stellen[1].weiterleitungen[0].zeit"]],
    ["a post passed on before it was there", set("stellen", 1, { zeit: "2023-02-01/..", besetzungen: [] }), ["fehler WeiterleitungOutsideStelle stellen[1].weiterleitungen[0].zeit"]],
    ["a post passed on twice at one time", set("stellen", 1, { weiterleitungen: [2023, 2024].map((year) => ({ an: "awo", zeit: `${year}-01-01/..`, vereinbarung: "vereinbarung", quelle })) }), ["fehler WeiterleitungenOverlap stellen[1].weiterleitungen[1]"]],
    ["a post that its agreement does not list", set("vereinbarungen", 0, { stellen: [] }), ["warnung StelleNotCovered stellen[1].weiterleitungen[0].vereinbarung", "hinweis VereinbarungWithoutStelle vereinbarungen[0].stellen"]],
    ["a post of an agreement that is not passed on", set("vereinbarungen", 0, { stellen: ["stelle-2", "stelle-1"] }), ["warnung StelleNotPassedOn vereinbarungen[0].stellen[1]"]],
    ["an agreement without partners", set("vereinbarungen", 0, { partner: ["awo"] }), ["fehler VereinbarungWithoutPartner vereinbarungen[0].partner"]],
    ["a notice for a day before it", set("vereinbarungen", 0, { kuendigung: { am: "2024-01-02", zum: "2024-01-01", quelle } }), ["fehler KuendigungOutOfOrder vereinbarungen[0].kuendigung.zum"]],
    ["a notice after the end of a term that does not extend itself", set("vereinbarungen", 0, { verlaengerung: { um: "P1Y", stillschweigend: false }, kuendigung: { am: "2024-05-01", zum: "2024-12-31", quelle } }), ["warnung KuendigungAfterEnd vereinbarungen[0].kuendigung"]],
    ["a notice that came too late", set("vereinbarungen", 0, { kuendigung: { am: "2023-12-15", zum: "2023-12-31", quelle } }), ["warnung KuendigungTooLate vereinbarungen[0].kuendigung.am"]],
    ["a notice in time", set("vereinbarungen", 0, { kuendigung: { am: "2023-09-30", zum: "2023-12-31", quelle } }), []],
    ["an agreement signed after its first day", set("vereinbarungen", 0, { unterzeichnung: { zeit: "2023-01-02", anwesend: [], quelle } }), ["hinweis UnterzeichnungAfterBegin vereinbarungen[0].unterzeichnung.zeit"]],
    ["an extension without an end", set("vereinbarungen", 0, { laufzeit: "2023-01-01/.." }), ["warnung VerlaengerungWithoutEnd vereinbarungen[0].verlaengerung", "hinweis KuendigungsfristWithoutEnd vereinbarungen[0].kuendigungsfrist"]],
    ["full-time equivalents of 0", set("stellen", 0, { umfang: 0 }), ["fehler UmfangOutOfRange stellen[0].umfang"]],
    ["percent for full-time equivalents", set("stellen", 0, { umfang: 50 }), ["warnung UmfangAboveOne stellen[0].umfang"]],
    ["a negative amount", set("stellen", 0, { foerderungen: [{ titel: "KIM", betrag: -1, quelle }] }), ["fehler BetragOutOfRange stellen[0].foerderungen[0].betrag"]],
    ["a reading of what is not said", set("stellen", 2, { lesarten: [{ zu: "umfang", grund: "So gelesen" }] }), ["hinweis LesartWithoutAngabe stellen[2].lesarten[0].zu"]],
    ["a Dach that joins nothing", set("daecher", 0, { verbindet: [] }), ["fehler DachJoinsNothing daecher[0].verbindet"]],
    ["an exchange of one Baustein", set("austauschpflichten", 0, { bausteine: ["koordinierung"] }), ["fehler AustauschWithoutBausteine austauschpflichten[0].bausteine"]],
    ["a day of exchange that stands twice", set("austauschpflichten", 0, { stattgefunden: ["2022-02-10", "2022-03-10", "2022-02-10"] }), ["warnung AustauschtagDoubled austauschpflichten[0].stattgefunden[2]"]],
    ["days of exchange", set("austauschpflichten", 0, { stattgefunden: ["2022-03-10", "2022-02-10"] }), []],
    ["another Konzept", { ...smallKim(), konzept: "beispielstat" }, ["fehler KimOfOtherKonzept konzept beispielstadt"]],
    ["a misspelt key", set("stellen", 2, { trager: "amt" }), ["fehler KeyUnknown stellen[2].trager traeger"]],
    ["a misspelt word", set("bausteine", 1, { art: "case-managment" }), ["fehler ValueInvalid bausteine[1].art case-management"]],
    ["data that are none", "KIM", ["fehler ValueInvalid "]],
  ])("finds %s", (_, kim, expected) => {
    expect(tell(kim)).toEqual(expected)
  })

  it("finds an id that stands twice, and says where it stands first", () => {
    const doubled = checkKim(set("bausteine", 1, { id: "stelle-1" }), konzept).find(({ code }) => code === "kim/IdDoubled")
    expect([doubled?.path, doubled?.details]).toEqual([["stellen", 0, "id"], { id: "stelle-1", first: "bausteine[1]" }])
  })

  it("finds what is missing", () => {
    const { titel: _, ...kim } = smallKim()
    expect(tell(kim)).toEqual(["fehler KeyMissing titel"])
  })

  it("finds a span that code put together with its end first", () => {
    const kim = kimOf(smallKim())
    const zeit = { von: Stichtag.make(2024, 1, 1), bis: Stichtag.make(2023, 1, 1), art: "zeitraum" } as const
    const [first, ...rest] = kim.stellen
    if (first === undefined) throw new Error("smallKim has posts")
    const { besetzungen: _, ...post } = first
    expect(tell({ ...kim, stellen: [{ ...post, zeit }, ...rest] })).toEqual(["fehler ValueInvalid stellen[0].zeit"])
  })

  it("keeps a broken post from hiding the mistakes in the others, and from being missed", () => {
    const kim = edited((one) => {
      Object.assign(one["stellen"]?.[1] ?? {}, { umfang: "halb" })
      Object.assign(one["stellen"]?.[0] ?? {}, { traeger: "amd" })
    })
    expect(tell(kim)).toEqual(["fehler ValueInvalid stellen[1].umfang", "fehler ReferenceNotFound stellen[0].traeger amt"])
  })
})

describe("decodeKim", () => {
  it("gives back what it gave", () => {
    const kim = kimOf(smallKim())
    expect(Result.getOrThrow(decodeKim(JSON.parse(JSON.stringify(kim)), konzept))).toEqual(kim)
  })

  it("lists every error, and says the first in its message", () => {
    const result = decodeKim({ ...smallKim(), konzept: 7, titel: undefined, daecher: "keine" })
    const failure = Result.isFailure(result) ? result.failure : undefined
    expect(failure?.findings.filter(Finding.isFehler).map(({ path }) => path.join("."))).toEqual(["titel", "konzept", "daecher"])
    expect(failure?.message).toMatch(/^3 errors keep the data on KIM from being used:\n/u)
  })

  it("takes ids of the Konzept as they are where it is not handed in, and no others", () => {
    expect(Result.isSuccess(decodeKim(set("stellen", 0, { traeger: "unbekanntes-amt" })))).toBe(true)
    expect(Result.isFailure(decodeKim(set("stellen", 0, { traeger: "koordinierung" })))).toBe(true)
    expect(Result.isFailure(decodeKim(set("stellen", 0, { baustein: "unbekannt" })))).toBe(true)
  })
})

describe("a post and a reading", () => {
  it("are found by id, and by what they fill", () => {
    const kim = kimOf(smallKim())
    expect(Result.getOrThrow(Kim.findStelle(kim, "stelle-3")).id).toBe("stelle-3")
    const missed = Kim.findStelle(kim, "stele-3")
    expect(Result.isFailure(missed) ? missed.failure.message : "").toBe('"beispiel-kim" has no Stelle "stele-3"; did you mean "stelle-3"?')
    expect(Lesart.bezug({ lesarten: [] }, "umfang")).toBe("quelle")
  })
})

describe("properties", () => {
  it("no data make the check fail", () => {
    const values = [null, 7, "x", [], {}, { id: 7 }]
    forAll(150, (chance) => {
      const key = chance.pick(["id", "titel", "konzept", "programm", "dokumente", "akteure", "bausteine", "stellen", "vereinbarungen", "austauschpflichten", "daecher"] as const)
      const value = values[chance.int(0, 5)]
      const findings = checkKim({ ...smallKim(), [key]: chance.bool() ? value : [value] }, konzept)
      expect(findings.every(({ message }) => !/undefined|NaN/u.test(message))).toBe(true)
    })
  })
})
