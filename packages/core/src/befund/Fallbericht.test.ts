import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { AM, gremium, kunstfall, raeume, statistikstelle } from "../../test/befund/kuenstlicheFaelle.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import { umfeld } from "../../test/befund/kunstumfeld.js"
import { forAll } from "../../test/seeded.js"
import { Gewoehnlich } from "../datenschutz/Datenart.js"
import type { Berichtsmerkmale } from "../fall/Berichtsmerkmal.js"
import { decide } from "../fall/decide.js"
import { evolve } from "../fall/evolve.js"
import { type Eroeffnet, type Fall, isEroeffnet } from "../fall/Fall.js"
import * as Kennung from "../fall/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Fallbericht from "./Fallbericht.js"
import * as Fallmerkmale from "./Fallmerkmale.js"
import { isFallbericht } from "./isFallbericht.js"

const kunst = Array.from({ length: 60 }, (_, at) => kunstfall(at + 1))
const zaehlbar = kunst.filter(({ wahr }) => wahr.zaehlbar)
const faelle = kunst.map(({ fall }) => fall)
const weise = { empfaenger: statistikstelle, am: AM, raeume }
const vergleich = Fallmerkmale.ofAll(faelle, weise)
const vermerk = { von: Id.make("cm-1"), am: AM, zweck: "bericht" as const }
const auftrag = { gremium, raeume, umfeld, vermerk, vergleich, schilderung: "Ein langer Weg.", frage: "Was tun?" }
const [first] = zaehlbar.filter(({ fall: { phase } }) => phase !== "abgeschlossen")
if (first === undefined) throw new Error("No invented case may be counted")
const fall: Eroeffnet = first.fall

const after = (case_: Eroeffnet, ...ereignisse: ReadonlyArray<Parameters<typeof evolve>[1]>): Eroeffnet => {
  const next = ereignisse.reduce(evolve, case_ as Parameters<typeof evolve>[0])
  if (!isEroeffnet(next)) throw new Error("The case was lost")
  return next
}

const kopie = (case_: Eroeffnet, nummer: number, mehr: Partial<Eroeffnet> = {}): Eroeffnet => ({ ...case_, ...mehr, fall: Kennung.fall(`kopie-${nummer}`) }) as Eroeffnet
/** A case among others that are like it but for what is said. */
const unter = (case_: Eroeffnet, anzahl: number, mehr: Partial<Eroeffnet> = {}): Fallmerkmale.Vergleich =>
  Fallmerkmale.ofAll([case_, ...Array.from({ length: anzahl }, (_, at) => kopie(case_, at, mehr))], weise)
const geboren = (case_: Eroeffnet, tag: string): Partial<Eroeffnet> =>
  ({ angaben: case_.angaben.map((one) => (one.feld === "geburtsdatum" ? { ...one, wert: tag as Stichtag.Stichtag } : one)) })
const nur = (...datenarten: ReadonlyArray<Gewoehnlich>): Eroeffnet =>
  ({ ...fall, einwilligungen: fall.einwilligungen.flatMap((one) => [{ ...one, id: Schluessel.einwilligung("e-zaehlen"), zwecke: ["statistik" as const] }, { ...one, datenarten, zwecke: ["bericht" as const] }]) })
const stufenOf = (merkmale: Fallmerkmale.Fallmerkmale): Readonly<Record<string, ReadonlyArray<string>>> => merkmale.stufen
const fitting = ({ merkmale }: Fallmerkmale.Vergleich, told: Berichtsmerkmale): number =>
  merkmale.filter((one) => Object.entries(told).every(([merkmal, text]) => stufenOf(one)[merkmal]?.includes(text))).length

const codes = (result: ReturnType<typeof Fallbericht.make>): ReadonlyArray<string> => (Result.isFailure(result) ? result.failure.map(({ code }) => code) : [])

describe("a Fallbericht", () => {
  it("says how rare it is by the threshold or a round number below the exact one", () => {
    const gleiche = (anzahl: number): string => Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, anzahl) })).bericht.pruefung.gleiche
    expect([4, 8, 9, 18, 19, 120].map(gleiche)).toEqual(["mindestens 5", "mindestens 5", "mindestens 10", "mindestens 10", "mindestens 20", "mindestens 100"])
    const { bericht } = Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, 11), schwelle: 12 }))
    expect(bericht.pruefung).toMatchObject({ schwelle: 12, gleiche: "mindestens 12" })
    expect(JSON.stringify(bericht)).not.toContain(fall.fall)
  })

  it("gives the command that remembers what it told", () => {
    const { befehl, bericht } = Result.getOrThrow(Fallbericht.make(fall, auftrag))
    expect([bericht, structuredClone(bericht), JSON.parse(JSON.stringify(bericht)), Object.freeze({ ...bericht }), undefined].map(isFallbericht)).toEqual([true, false, false, false, false])
    expect(befehl).toMatchObject({ _tag: "IssueFallbericht", gremium, vermerk })
    expect(befehl.merkmale).toEqual({ ...bericht.merkmale, ...(bericht.ziele.length === 0 ? {} : { ziele: befehl.merkmale.ziele }) })
  })

  it("tells everything where all cases are alike, and nothing finer than a threshold of all allows", () => {
    const { bericht } = Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, 4) }))
    expect(Object.keys(bericht.merkmale).length).toBeGreaterThan(4)
    const laufend = Fallmerkmale.ofAll(faelle.filter(({ phase }) => phase !== "abgeschlossen"), weise)
    const { befehl } = Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, vergleich: laufend, schwelle: laufend.merkmale.length }))
    expect(fitting(laufend, befehl.merkmale)).toBe(laufend.merkmale.length)
    expect(Object.keys(befehl.merkmale)).not.toContain("rechtskreis")
  })

  it("is refused where the comparison has fewer cases than the threshold", () => {
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, 3) }))).toEqual(["befund/FallTooRare"])
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, 4) }))).toEqual([])
  })

  it("is not hidden by cases that ended: who runs looks among those that run", () => {
    const vorbei = (tag: Stichtag.Stichtag): Partial<Eroeffnet> => ({ verlauf: [...fall.verlauf, { phase: "abgeschlossen", von: tag }] })
    for (const tag of [Stichtag.make(2025, 1, 1), Stichtag.addDays(AM, -30)]) {
      expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: unter(fall, 6, vorbei(tag)) }))).toEqual(["befund/FallTooRare"])
    }
    const beendet = { ...fall, ...vorbei(Stichtag.addDays(AM, -30)) } as Eroeffnet
    expect(codes(Fallbericht.make(beendet, { ...auftrag, vergleich: unter(beendet, 4, vorbei(Stichtag.addDays(AM, -300))) }))).toEqual([])
    expect(codes(Fallbericht.make(beendet, { ...auftrag, vergleich: unter(beendet, 6, vorbei(Stichtag.addDays(AM, -400))) }))).toEqual(["befund/FallTooRare"])
    const langher = { ...fall, ...vorbei(Stichtag.addDays(AM, -400)) } as Eroeffnet
    expect(codes(Fallbericht.make(langher, { ...auftrag, vergleich: unter(langher, 6) }))).toEqual(["befund/FallTooRare"])
  })

  it("is held against a comparison that ofAll made for the same day, with this case in it and each case once", () => {
    const gestern = Fallmerkmale.ofAll(faelle, { ...weise, am: Stichtag.addDays(AM, 1) })
    expect(() => Fallbericht.make(fall, { ...auftrag, vergleich: gestern })).toThrow(RangeError)
    expect(() => Fallbericht.make(fall, { ...auftrag, vergleich: { ...vergleich } })).toThrow(RangeError)
    expect(() => Fallmerkmale.ofAll([fall, fall], weise)).toThrow(RangeError)
    expect(() => Fallmerkmale.ofAll([fall, structuredClone(fall)], weise)).toThrow(RangeError)
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: Fallmerkmale.ofAll(faelle.filter((one) => one !== fall), weise) }))).toEqual(["befund/FallNotCompared"])
    expect(() => (vergleich.merkmale as Array<unknown>).push(vergleich.merkmale[0])).toThrow(TypeError)
  })

  it("is refused without consent, and on the day of a withdrawal", () => {
    expect(codes(Fallbericht.make(fall, { ...auftrag, gremium: Id.make("anderes-gremium") }))).toEqual(["befund/FallNotDisclosable"])
    const [einwilligung] = fall.einwilligungen
    if (einwilligung === undefined) throw new Error("no consent")
    const widerrufen = after(fall, { _tag: "EinwilligungWithdrawn", einwilligung: einwilligung.id, durch: einwilligung.person, vermerk })
    expect(codes(Fallbericht.make(widerrufen, auftrag))).toEqual(["befund/FallNotDisclosable"])
  })

  it("tells nothing of a kind of data that the consent does not name", () => {
    const eng = nur("bedarf")
    const { bericht, befehl } = Result.getOrThrow(Fallbericht.make(eng, { ...auftrag, vergleich: unter(eng, 6) }))
    expect(Object.keys(befehl.merkmale)).toEqual(fall.bestand.some(({ art }) => art === "bedarf") ? ["handlungsfelder"] : [])
    expect(bericht.ziele).toEqual([])
    expect(codes(Fallbericht.make(nur("lebenslage"), auftrag))).toEqual(["befund/FallNotDisclosable"])
  })

  it("goes out only with a note that the case takes", () => {
    for (const falsch of [{ ...vermerk, zweck: "fallarbeit" as const }]) expect(codes(Fallbericht.make(fall, { ...auftrag, vermerk: falsch }))).toEqual(["befund/FallberichtRefused"])
    expect(codes(Fallbericht.make(fall, { ...auftrag, umfeld: { ...umfeld, heute: Stichtag.addDays(AM, -1) } }))).toEqual(["befund/FallberichtRefused"])
  })

  it("counts what an earlier report told, also where it may not be told any more", () => {
    const alter = vergleich.merkmale.length > 0 ? (Fallmerkmale.ofAll([fall], weise).merkmale[0]?.stufen.altersgruppe[0] ?? "") : ""
    const gezeigt = after(fall, { _tag: "FallberichtIssued", gremium, merkmale: { altersgruppe: alter }, vermerk })
    const [jung, alt] = ["2012-05-03", "1950-05-03"].map((tag) => geboren(fall, tag))
    const andere = alter === "unter 18 Jahre" || alter === "18 bis 24 Jahre" ? alt : jung
    const gegen = (case_: Eroeffnet): Fallmerkmale.Vergleich => unter(case_, 6, andere)
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: gegen(fall) }))).toEqual([])
    expect(codes(Fallbericht.make(gezeigt, { ...auftrag, vergleich: gegen(gezeigt) }))).toEqual(["befund/FallTooRare"])
    const anders = after(nur("bedarf"), { _tag: "FallberichtIssued", gremium, merkmale: { herkunft: "Gegend, die sonst niemand hat" }, vermerk })
    expect(codes(Fallbericht.make(anders, { ...auftrag, vergleich: unter(anders, 6) }))).toEqual(["befund/FallTooRare"])
  })

  describe("after a change", () => {
    const recht = (case_: Eroeffnet, ...laws: ReadonlyArray<string>): Eroeffnet => ({
      ...case_,
      rechtskreise: laws.map((rechtskreis, at) => ({
        id: Id.make(`rk-${at}`), person: Schluessel.person(`person-x${first.fall.fall.slice(6)}-1`), rechtskreis, traeger: Id.make("amt"),
        von: at === 0 ? Stichtag.make(2024, 1, 1) : Stichtag.make(2026, 12, 1), ...(at === 0 && laws.length > 1 ? { bis: Stichtag.make(2026, 11, 30) } : {}),
      })),
    })
    const raum = (case_: Eroeffnet, id: string): Partial<Eroeffnet> => ({ angaben: case_.angaben.map((one) => (one.feld === "sozialraum" ? { ...one, wert: Id.make(id) } : one)) })
    const a1 = recht(fall, "asylblg")
    const gruppeA = [1, 2, 3, 4].map((at) => kopie(a1, at))
    const gruppeB = [5, 6, 7, 8].map((at) => kopie(recht(fall, "sgb-ii"), at))
    const erster = Result.getOrThrow(Fallbericht.make(a1, { ...auftrag, vergleich: Fallmerkmale.ofAll([a1, ...gruppeA, ...gruppeB], weise) }))
    const danach = after(recht(a1, "asylblg", "sgb-ii"), { ...erster.befehl, _tag: "FallberichtIssued" })

    it("two reports whose cases have one in common do not both tell what changed", () => {
      expect(erster.befehl.merkmale.rechtskreis).toBe("AsylbLG")
      const zweiter = Result.getOrThrow(Fallbericht.make(danach, { ...auftrag, vergleich: Fallmerkmale.ofAll([danach, ...gruppeA, ...gruppeB], weise) }))
      expect(zweiter.befehl.merkmale.rechtskreis).toBeUndefined()
      expect(zweiter.bericht.pruefung.vergroebert).toContain("rechtskreis")
    })

    it("nor does the second tell another feature by which only those are left who had not what the first told", () => {
      const sued = raum(fall, "suedhang")
      const nord = (one: Eroeffnet): Eroeffnet => ({ ...one, ...raum(one, "nordfeld") }) as Eroeffnet
      const alle = [nord(danach), ...gruppeA.map((one) => ({ ...one, ...sued }) as Eroeffnet), ...gruppeB.map(nord)]
      const [eigener] = alle
      if (eigener === undefined) throw new Error("empty")
      // What the first told of the Sozialraum is what it has today, at the level where all are alike.
      const bisher = { ...eigener, protokoll: eigener.protokoll.map((zeile) => (zeile._tag === "FallberichtIssued" ? { ...zeile, merkmale: { rechtskreis: "AsylbLG", sozialraum: "Stadt" } } : zeile)) } as Eroeffnet
      const zweiter = Result.getOrThrow(Fallbericht.make(bisher, { ...auftrag, vergleich: Fallmerkmale.ofAll([bisher, ...alle.slice(1)], weise) }))
      expect(zweiter.befehl.merkmale.sozialraum).toBe("Stadt")
    })

    it("no report goes out where nobody else has what was told", () => {
      expect(codes(Fallbericht.make(danach, { ...auftrag, vergleich: Fallmerkmale.ofAll([danach, ...gruppeB], weise) }))).toEqual(["befund/FallTooRare"])
    })
  })

  it("takes no threshold below 3", () => {
    expect(() => Fallbericht.make(fall, { ...auftrag, schwelle: 2 })).toThrow(RangeError)
    expect(() => Fallbericht.make(fall, { ...auftrag, schwelle: 4.5 })).toThrow(RangeError)
  })

  it("warns always that a person has to read it", () => {
    expect(Result.getOrThrow(Fallbericht.make(fall, auftrag)).bericht.pruefung.findings.map(({ code }) => code)).toContain("befund/SchilderungUnread")
  })
})

describe("properties", () => {
  it("no feature could be told finer", () => {
    const laufend = Fallmerkmale.ofAll(faelle.filter(({ phase }) => phase !== "abgeschlossen"), weise)
    let seen = 0
    for (const { fall: one } of zaehlbar.filter(({ fall: { phase } }) => phase !== "abgeschlossen").slice(0, 20)) {
      const result = Fallbericht.make(one, auftrag)
      if (Result.isFailure(result)) continue
      seen += 1
      const eigene = Result.getOrThrow(Fallbericht.make(one, { ...auftrag, vergleich: unter(one, 4) })).befehl.merkmale
      const told: Readonly<Record<string, string>> = result.success.befehl.merkmale
      expect(fitting(laufend, told)).toBeGreaterThanOrEqual(5)
      for (const [merkmal, text] of Object.entries(eigene)) if (told[merkmal] !== text) expect(fitting(laufend, { ...told, [merkmal]: text }), `${one.fall} ${merkmal}`).toBeLessThan(5)
    }
    expect(seen).toBeGreaterThan(10)
  })

  it("the same case gives the same report", () => {
    expect(Fallbericht.make(fall, auftrag)).toEqual(Fallbericht.make(structuredClone(fall), { ...auftrag, vergleich: Fallmerkmale.ofAll(faelle, weise) }))
  })

  it("whatever the consents are, decide takes the command of every report that is made", () => {
    const seen = { made: 0, refused: 0 }
    forAll(150, (chance) => {
      const [one] = [chance.pick(zaehlbar as [typeof first, ...Array<typeof first>]).fall]
      const einwilligungen = Array.from({ length: chance.int(1, 3) }, (_, at) => one.einwilligungen.map((e) => ({
        ...e, id: Schluessel.einwilligung(`e-${at}`), datenarten: Gewoehnlich.literals.filter(() => chance.int(1, 10) > 3), zwecke: ["bericht" as const],
        bis: chance.int(1, 8) === 1 ? Stichtag.addDays(AM, -1) : e.bis,
      }))).flat()
      const zaehlen = one.einwilligungen.map((e) => ({ ...e, id: Schluessel.einwilligung("e-zaehlen"), zwecke: ["statistik" as const] }))
      const eingeschraenkt = chance.int(1, 12) === 1 ? one.personen.slice(0, 1).map(({ id }) => ({ person: id, grund: "widerspruch" as const, seit: AM })) : []
      const case_ = { ...one, eingeschraenkt, einwilligungen: [...einwilligungen, ...zaehlen] } as unknown as Eroeffnet
      const made = Fallbericht.make(case_, { ...auftrag, vergleich: unter(case_, 5) })
      if (Result.isFailure(made)) seen.refused += 1
      else {
        seen.made += 1
        const decided = decide<Fall>(made.success.befehl, case_, umfeld)
        expect(Result.isSuccess(decided), JSON.stringify(made.success.befehl.merkmale)).toBe(true)
      }
    })
    expect(seen.made).toBeGreaterThan(40)
    expect(seen.refused).toBeGreaterThan(20)
  })
})

describe("the comparison", () => {
  it("leaves out who may not be counted, and does not tell how few", () => {
    const frueher = (one: Eroeffnet): boolean => one.phase === "abgeschlossen" && (one.verlauf.at(-1)?.von ?? AM) < Stichtag.addDays(AM, -365)
    expect(zaehlbar.some(({ fall: one }) => frueher(one))).toBe(true)
    expect(vergleich.merkmale.length).toBe(zaehlbar.filter(({ fall: one }) => !frueher(one)).length)
    const ohne = kunst.filter(({ wahr }) => !wahr.zaehlbar).slice(0, 2).map(({ fall: one }) => one)
    expect(Fallmerkmale.ofAll([fall, ...ohne], weise).ausgelassen).toEqual(Messwert.fehlend("gesperrt"))
  })

  it("tells no day, no country and no exact age", () => {
    expect(JSON.stringify(vergleich.merkmale)).not.toMatch(/\d{4}-\d{2}-\d{2}|Syrien|Türkei|person-x/u)
  })

  it("has for each feature a ladder that ends in nothing", () => {
    for (const { stufen } of vergleich.merkmale) for (const leiter of Object.values(stufen)) expect(leiter.at(-1)).toBe("")
  })

  it("counts a child's need only where it may be told of the child", () => {
    const kind = Schluessel.person("person-kind")
    const mitKind = after(fall, { _tag: "PersonAdded", person: { id: kind, beziehung: "kind", vertretenDurch: [] }, vermerk },
      { _tag: "BestandRecorded", bestand: { id: Id.make("b-kind"), person: kind, art: "bedarf", wortlaut: "w", beruehrt: [], handlungsfeld: Id.make("kita"), dringlichkeit: "bald" }, vermerk })
    expect(Fallmerkmale.ofAll([mitKind], weise).merkmale[0]?.handlungsfelder).not.toContain("kita")
    const gegeben = { ...mitKind, einwilligungen: [...mitKind.einwilligungen, ...mitKind.einwilligungen.map((one) => ({ ...one, id: Schluessel.einwilligung("e-kind"), person: kind }))] }
    expect(Fallmerkmale.ofAll([gegeben], weise).merkmale[0]?.handlungsfelder).toContain("kita")
  })

  it("does not take a day before the last event", () => {
    expect(Fallmerkmale.ofAll([fall], { ...weise, am: Stichtag.make(2023, 1, 1) }).merkmale).toEqual([])
  })
})
