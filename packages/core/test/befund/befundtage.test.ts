import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Befund } from "../../src/befund/Befund.js"
import * as Fallstand from "../../src/befund/Fallstand.js"
import { findBefunde } from "../../src/befund/findBefunde.js"
import type { Umfeld } from "../../src/fall/Umfeld.js"
import type { Veroeffentlichungsregister } from "../../src/geheimhaltung/Veroeffentlichungsregister.js"
import { regeln } from "../../src/geheimhaltung/regeln.js"
import * as Id from "../../src/kernel/Id.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Raum from "../../src/kernel/Raum.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"
import { statistikstelle } from "./kuenstlicheFaelle.js"
import { angabe, bedarf, einwilligung, ereignisseOf, kreis, type Kurzfall, wer } from "./kurzfall.js"

const gemeinde = Raum.make("05999001", "Beispielstadt")
if (gemeinde._tag !== "Gemeinde") throw new Error("the invented town is no town")
const raeume = ["nord", "sued"].map((id) => Raum.sozialraum("05999001", id, id))
const offen = { rechtskreise: [], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] }
const ANGEBOT = { id: Id.make("hilfe"), titel: { de: "Hilfe" }, traeger: Id.make("traeger-a"), handlungsfelder: [Id.make("wohnen")] as const, zielgruppen: [], sprachen: ["de"] as const, form: "kurs" as const, zugang: offen, gueltig: Zeitraum.abDem(Stichtag.make(2020, 1, 1)), quelle: { dokument: Id.make("katalog"), kapitel: "Angebote" } }
const umfeldOf = (angebote: ReadonlyArray<Umfeld["katalog"]["angebote"][number]>): Umfeld => ({
  handlungsfelder: [Id.make("wohnen")], checklisten: [], katalog: { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("stadt"), stand: Stichtag.make(2024, 1, 1), angebote },
})
const mitAngebot = umfeldOf([ANGEBOT])

interface Weise { readonly jahr?: number; readonly am?: Stichtag.Stichtag; readonly umfeld?: Umfeld; readonly felder?: Readonly<Record<string, string>>; readonly regel?: typeof regeln.schwelleFuenf | typeof regeln.stadtStreng; readonly register?: Veroeffentlichungsregister; readonly zeitraum?: Zeitraum.Zeitraum }

const lageOf = (faelle: ReadonlyArray<Kurzfall>, { am = Stichtag.make(2026, 12, 1), felder = { wohnen: "Wohnen" }, jahr = 2025, regel = regeln.schwelleFuenf, register, umfeld = mitAngebot, zeitraum = Zeitraum.jahr(jahr) }: Weise = {}) =>
  findBefunde(faelle.map((plan, at) => Fallstand.of(ereignisseOf(at, plan), zeitraum.bis ?? am)), {
    zeitraum, am, empfaenger: statistikstelle, regel, gemeinde, raeume, handlungsfelder: felder, herausgeber: "Beispielstadt", umfeld, bericht: `Befunde ${am}`, ohneGrenzen: "erlaubt",
    ...(register === undefined ? {} : { register }),
  })

const befundeOf = (faelle: ReadonlyArray<Kurzfall>, weise: Weise = {}): ReadonlyArray<Befund> =>
  Result.getOrThrowWith(lageOf(faelle, weise), (findings) => new Error(findings.map(({ code, message }) => `${code}: ${message}`).join("\n"))).befunde

const zahl = (befunde: ReadonlyArray<Befund>, art: Befund["art"], sozialraum?: string): number | undefined => {
  const found = befunde.find((one) => one.art === art && one.sozialraum === sozialraum)
  return found === undefined ? 0 : Messwert.getWert(found.faelle)
}

const jeder = (anzahl: number, plan: Kurzfall | ((nummer: number) => Kurzfall)): ReadonlyArray<Kurzfall> => Array.from({ length: anzahl }, (_, at) => (typeof plan === "function" ? plan(at) : plan))
const ruhig: Kurzfall = { offen: "2024-02-01", raum: "nord" }
const frage = (nummer: number, am: string, ...dann: ReadonlyArray<readonly [string, string]>): Kurzfall => ({
  ...ruhig, dazu: [[am, { _tag: "LeistungRequested", massnahme: wer(nummer).massnahme }],
    ...dann.map(([tag, was]) => [tag, was === "MassnahmeStarted" ? { _tag: was, massnahme: wer(nummer).massnahme } : { _tag: "MassnahmeEnded", massnahme: wer(nummer).massnahme, stand: was, grund: "x" }] as const)],
})
const wartezeit = (befunde: ReadonlyArray<Befund>): Befund | undefined => befunde.find(({ art, sozialraum }) => art === "wartezeit" && sozialraum === undefined)

describe("a town in which nothing is found", () => {
  it.each([0, 1, 4, 5, 9, 10, 20])("of %i cases has no finding, and its number of cases goes out", (anzahl) => {
    expect(befundeOf(jeder(anzahl, ruhig))).toEqual([])
  })
})

describe("too few cases", () => {
  it("are told by no finding that one of them shows", () => {
    const befunde = befundeOf(jeder(9, ruhig), { umfeld: umfeldOf([]) })
    expect(befunde.map(({ art, faelle }) => [art, faelle])).toEqual([["bedarf-ohne-angebot", Messwert.fehlend("gesperrt")]])
  })

  it("of one area are told together with those of others", () => {
    const faelle = [...jeder(30, ruhig), ...jeder(7, { ...ruhig, raum: "sued" }), ...jeder(12, { offen: "2024-02-01" })]
    const befunde = befundeOf(faelle, { umfeld: umfeldOf([]) })
    expect([zahl(befunde, "bedarf-ohne-angebot"), zahl(befunde, "bedarf-ohne-angebot", "nord"), zahl(befunde, "bedarf-ohne-angebot", "sued"), zahl(befunde, "bedarf-ohne-angebot", "ohne-angabe"), zahl(befunde, "bedarf-ohne-angebot", "uebrige")]).toEqual([49, 30, 0, 0, 19])
  })

  it("that do not show what the others show are not told either", () => {
    const luecke = (nummer: number): Kurzfall => ({ ...ruhig, dazu: [["2025-01-01", kreis(`z1-${nummer}`, wer(nummer).haupt, "asylblg", "2024-01-01", "2025-03-31")], ["2025-01-01", kreis(`z2-${nummer}`, wer(nummer).haupt, "sgb-ii", "2025-05-01")]] })
    expect(zahl(befundeOf(jeder(20, (nummer) => (nummer < 15 ? luecke(nummer) : ruhig))), "rechtskreis-luecke")).toBe(15)
    expect(zahl(befundeOf(jeder(20, (nummer) => (nummer < 19 ? luecke(nummer) : ruhig))), "rechtskreis-luecke")).toBeUndefined()
    expect(zahl(befundeOf(jeder(20, luecke)), "rechtskreis-luecke")).toBe(20)
    expect(zahl(befundeOf(jeder(20, luecke), { regel: regeln.stadtStreng }), "rechtskreis-luecke")).toBeUndefined()
  })
})

describe("a wait", () => {
  it("ends with its case", () => {
    const found = wartezeit(befundeOf(jeder(10, (nummer) => ({ ...frage(nummer, "2025-02-01"), ende: ["umzug", "2025-03-01"] }))))
    expect(found?.wochenMindestens).toEqual(Messwert.exakt(4))
  })

  it("of which one service is over and another one is not, is not known yet", () => {
    const zwei = (nummer: number): Kurzfall => {
      const zweite = { id: `mb-${nummer}`, handlungsziel: wer(nummer).ziel, wortlaut: "x", bis: "2030-01-01", beruehrt: [], art: "leistung", durch: "traeger-b", aus: { art: "fallfuehrung" } }
      const { dazu = [] } = frage(nummer, "2025-01-01", ["2025-03-12", "MassnahmeStarted"])
      return { ...ruhig, dazu: [...dazu, ["2025-12-01", { _tag: "MassnahmePlanned", massnahme: zweite }], ["2025-12-20", { _tag: "LeistungRequested", massnahme: zweite.id }]] }
    }
    expect(wartezeit(befundeOf(jeder(10, zwei)))).toMatchObject({ wochen: Messwert.fehlend("unbekannt"), wochenMindestens: Messwert.exakt(10) })
  })

  it("that was refused is none, and is counted as refused", () => {
    const befunde = befundeOf(jeder(20, (nummer) => (nummer < 10 ? frage(nummer, "2025-02-01", ["2025-03-03", "MassnahmeStarted"]) : frage(nummer, "2025-02-01", ["2025-02-11", "abgelehnt"]))))
    expect(wartezeit(befunde)).toMatchObject({ faelle: Messwert.exakt(10), wochen: Messwert.exakt(4) })
    expect(zahl(befunde, "anfrage-abgelehnt")).toBe(10)
  })

  it("has a median from ten cases on", () => {
    const neun = jeder(20, (nummer) => (nummer < 9 ? frage(nummer, "2025-02-01", ["2025-03-03", "MassnahmeStarted"]) : ruhig))
    expect(wartezeit(befundeOf(neun))).toMatchObject({ faelle: Messwert.exakt(9), wochen: Messwert.fehlend("gesperrt") })
  })
})

describe("a broken hand-over", () => {
  const angeboten = (nummer: number, am: string, frist: string, dazu: Kurzfall["dazu"] = [], ende: Pick<Kurzfall, "ende"> = {}): Kurzfall => ({
    ...ruhig, ...ende, dazu: [[am, { _tag: "UebergabeOffered", uebergabe: { id: `u-${nummer}`, an: { traeger: "traeger-b", fallfuehrung: "cm-2", vertretung: [] }, grund: "x", frist } }], ...dazu],
  })
  const antwort = (nummer: number, am: string, was: string) => [[am, { _tag: was, uebergabe: `u-${nummer}`, grund: "x" }]] as const

  it("is none where the case ended while it was waiting in time", () => {
    const faelle = jeder(10, (nummer) => angeboten(nummer, "2025-06-01", "2025-06-30", [], { ende: ["verstorben", "2025-06-15"] }))
    expect(zahl(befundeOf(faelle), "uebergabe-gebrochen")).toBe(0)
    const spaet = jeder(10, (nummer) => angeboten(nummer, "2025-06-01", "2025-06-30", [], { ende: ["verstorben", "2025-07-15"] }))
    expect(zahl(befundeOf(spaet), "uebergabe-gebrochen")).toBe(10)
  })

  it("is counted in the year in which its term went by, whatever came of it later and whenever it is counted", () => {
    for (const was of ["UebergabeDeclined", "UebergabeAccepted"]) {
      const faelle = jeder(10, (nummer) => angeboten(nummer, "2025-11-01", "2025-12-01", [...antwort(nummer, "2026-01-15", was)]))
      for (const am of [Stichtag.make(2026, 1, 2), Stichtag.make(2026, 2, 1)]) {
        const bisher = faelle.map((plan) => ({ ...plan, dazu: (plan.dazu ?? []).filter(([tag]) => tag <= am) }))
        expect(zahl(befundeOf(bisher, { am }), "uebergabe-gebrochen"), `${was} ${am}`).toBe(10)
      }
      expect(zahl(befundeOf(faelle, { jahr: 2026, am: Stichtag.make(2027, 1, 5) }), "uebergabe-gebrochen")).toBe(0)
    }
  })

  it("is counted on the day of a refusal within its term", () => {
    expect(zahl(befundeOf(jeder(10, (nummer) => angeboten(nummer, "2025-11-01", "2025-12-01", [...antwort(nummer, "2025-11-15", "UebergabeDeclined")]))), "uebergabe-gebrochen")).toBe(10)
  })
})

describe("a gap between laws", () => {
  const mit = (zeiten: ReadonlyArray<readonly [string, string, string?]>, plan: Partial<Kurzfall> = {}) => (nummer: number): Kurzfall =>
    ({ ...ruhig, ...plan, dazu: zeiten.map(([gesetz, von, bis], at) => [plan.offen ?? ruhig.offen, kreis(`z-${nummer}-${at}`, wer(nummer).haupt, gesetz, von, bis)] as const) })

  it("is none after the last law, and none on days on which nobody worked on the case", () => {
    expect(zahl(befundeOf(jeder(10, mit([["sgb-ii", "2024-01-01", "2025-06-30"]]))), "rechtskreis-luecke")).toBe(0)
    expect(zahl(befundeOf(jeder(10, mit([["sgb-ii", "2024-01-01", "2025-09-30"], ["asylblg", "2025-11-01"]], { ende: ["umzug", "2025-06-01"] }))), "rechtskreis-luecke")).toBe(0)
    expect(zahl(befundeOf(jeder(10, mit([["sgb-ii", "2024-01-01", "2024-12-31"], ["asylblg", "2025-01-10"]], { offen: "2025-01-12" }))), "rechtskreis-luecke")).toBe(0)
    expect(zahl(befundeOf(jeder(10, mit([["sgb-ii", "2024-01-01", "2024-12-31"], ["asylblg", "2025-01-10"]]))), "rechtskreis-luecke")).toBe(10)
  })

  it("is that of the Hauptperson, without what a child has", () => {
    const faelle = jeder(10, (nummer) => ({ ...ruhig, kind: true, dazu: [["2024-02-01", kreis(`z1-${nummer}`, wer(nummer).kind, "asylblg", "2024-01-01", "2025-03-31")], ["2024-02-01", kreis(`z2-${nummer}`, wer(nummer).kind, "sgb-ii", "2025-05-01")]] }))
    expect(zahl(befundeOf(faelle), "rechtskreis-luecke")).toBe(0)
  })
})

describe("where a case lives", () => {
  it("is told as of the last day of the span", () => {
    const umgezogen = jeder(10, (nummer) => ({ ...ruhig, dazu: [["2026-01-15", angabe(`an-${nummer}`, wer(nummer).haupt, "sued")]] }))
    const befunde = befundeOf([...umgezogen, ...jeder(10, { ...ruhig, raum: "sued" })], { umfeld: umfeldOf([]) })
    expect([zahl(befunde, "bedarf-ohne-angebot", "nord"), zahl(befunde, "bedarf-ohne-angebot", "sued")]).toEqual([10, 10])
  })
})

describe("a need without an offer", () => {
  it("is judged on the day of the end of the case", () => {
    const bisSeptember = umfeldOf([{ ...ANGEBOT, gueltig: Zeitraum.zwischen(Stichtag.make(2020, 1, 1), Stichtag.make(2025, 9, 30)) }])
    expect(zahl(befundeOf(jeder(10, { ...ruhig, ende: ["umzug", "2025-03-01"] }), { umfeld: bisSeptember }), "bedarf-ohne-angebot")).toBe(0)
    expect(zahl(befundeOf(jeder(10, ruhig), { umfeld: bisSeptember }), "bedarf-ohne-angebot")).toBe(10)
  })

  it("counts by the laws that held while somebody worked on it", () => {
    const nurAsyl = umfeldOf([{ ...ANGEBOT, zugang: { ...offen, rechtskreise: ["asylblg"] } }])
    const faelle = jeder(10, (nummer): Kurzfall => ({ ...ruhig, ende: ["umzug", "2025-06-30"], dazu: [["2024-02-01", kreis(`z-${nummer}`, wer(nummer).haupt, "sgb-ii", "2024-01-01", "2025-06-30")]] }))
    expect(zahl(befundeOf(faelle, { umfeld: nurAsyl }), "bedarf-ohne-angebot")).toBe(10)
  })

  it("is none once all its goals are reached", () => {
    const erreicht = (nummer: number): Kurzfall => ({ ...ruhig, phase: "monitoring", dazu: [["2024-09-01", { _tag: "HandlungszielSettled", handlungsziel: wer(nummer).ziel, ausgang: "erreicht" }]] })
    expect(zahl(befundeOf(jeder(10, erreicht), { umfeld: umfeldOf([]) }), "bedarf-ohne-angebot")).toBe(0)
    expect(zahl(befundeOf(jeder(10, erreicht), { umfeld: umfeldOf([]), zeitraum: Zeitraum.zwischen(Stichtag.make(2024, 2, 1), Stichtag.make(2024, 8, 31)) }), "bedarf-ohne-angebot")).toBe(10)
  })

  it("of a child counts where the child may be counted", () => {
    const faelle = (darf: boolean) => jeder(10, (nummer): Kurzfall => ({ ...ruhig, bedarf: "wohnen", kind: true, dazu: [["2024-02-02", bedarf(`bk-${nummer}`, wer(nummer).kind, "sprache")], ...(darf ? [["2024-02-02", einwilligung(wer(nummer).kind)] as const] : [])] }))
    const felder = { wohnen: "Wohnen", sprache: "Sprache" }
    const sprache = (darf: boolean): number => befundeOf(faelle(darf), { felder }).filter(({ art, handlungsfeld }) => art === "bedarf-ohne-angebot" && handlungsfeld === "sprache").length
    expect([sprache(true), sprache(false)]).toEqual([2, 0])
  })

  it("in a Handlungsfeld that is not named is an error and no silence", () => {
    expect(() => lageOf(jeder(12, { ...ruhig, bedarf: "sprache" }), { umfeld: umfeldOf([]) })).toThrow(/sprache/u)
  })
})

describe("days that are out", () => {
  it("are not counted again, nor with a day less", () => {
    const faelle = jeder(20, ruhig)
    const erste = Result.getOrThrow(lageOf(faelle, { umfeld: umfeldOf([]), am: Stichtag.make(2026, 1, 5) }))
    const codes = (weise: Weise) => Result.match(lageOf(faelle.slice(1), { umfeld: umfeldOf([]), register: erste.freigabe.register, ...weise }), { onFailure: (findings) => findings.map(({ code }) => code), onSuccess: () => [] })
    expect(codes({})).toEqual(["befund/ZeitraumPublished"])
    expect(codes({ zeitraum: Zeitraum.zwischen(Stichtag.make(2025, 1, 2), Stichtag.make(2025, 12, 31)) })).toEqual(["befund/ZeitraumPublished"])
    expect(codes({ jahr: 2026, am: Stichtag.make(2027, 1, 5) })).toEqual([])
  })
})

describe("a case that is told up to another day", () => {
  it("is refused with what tells it up to the right one", () => {
    const heute = Fallstand.of(ereignisseOf(1, { ...ruhig, ende: ["umzug", "2026-02-01"] }), Stichtag.make(2026, 12, 1))
    const ask = (fall: Fallstand.Fallstand) => () => findBefunde([fall], { zeitraum: Zeitraum.jahr(2025), am: Stichtag.make(2026, 12, 1), empfaenger: statistikstelle, regel: regeln.schwelleFuenf, gemeinde, raeume, handlungsfelder: { wohnen: "Wohnen" }, herausgeber: "Beispielstadt", umfeld: mitAngebot, bericht: "Befunde" })
    expect(ask(heute)).toThrow(/Fallstand\.of.*2025-12-31.*replayUntil/u)
    expect(ask({ ...heute, bis: Stichtag.make(2025, 12, 31) })).toThrow(/2026-02-01/u)
  })
})
