import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { AM, gremium, kunstfall, raeume, statistikstelle } from "../../test/befund/kuenstlicheFaelle.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import { evolve } from "../fall/evolve.js"
import { type Eroeffnet, isEroeffnet } from "../fall/Fall.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Fallbericht from "./Fallbericht.js"
import * as Fallmerkmale from "./Fallmerkmale.js"

const kunst = Array.from({ length: 60 }, (_, at) => kunstfall(at + 1))
const zaehlbar = kunst.filter(({ wahr }) => wahr.zaehlbar)
const faelle = kunst.map(({ fall }) => fall)
const weise = { empfaenger: statistikstelle, am: AM, raeume }
const { merkmale: vergleich } = Fallmerkmale.ofAll(faelle, weise)
const vermerk = { von: Id.make("cm-1"), am: AM, zweck: "bericht" as const }
const auftrag = { gremium, raeume, vermerk, vergleich, schilderung: "Ein langer Weg.", frage: "Was tun?" }
const [first] = zaehlbar
if (first === undefined) throw new Error("No invented case may be counted")
const fall: Eroeffnet = first.fall

const after = (case_: Eroeffnet, ...ereignisse: ReadonlyArray<Parameters<typeof evolve>[1]>): Eroeffnet => {
  const next = ereignisse.reduce(evolve, case_ as Parameters<typeof evolve>[0])
  if (!isEroeffnet(next)) throw new Error("The case was lost")
  return next
}

const codes = (result: ReturnType<typeof Fallbericht.make>): ReadonlyArray<string> => (Result.isFailure(result) ? result.failure.map(({ code }) => code) : [])

describe("a Fallbericht", () => {
  it("says how many cases look the same by the threshold alone", () => {
    const { bericht } = Result.getOrThrow(Fallbericht.make(fall, auftrag))
    expect(bericht.pruefung).toMatchObject({ schwelle: 5, gleiche: "mindestens 5" })
    expect(JSON.stringify(bericht)).not.toContain(fall.fall)
  })

  it("gives the command that remembers what it told", () => {
    const { befehl, bericht } = Result.getOrThrow(Fallbericht.make(fall, auftrag))
    expect(befehl).toMatchObject({ _tag: "IssueFallbericht", gremium, vermerk })
    expect(befehl.merkmale).toEqual({ ...bericht.merkmale, ...(bericht.ziele.length === 0 ? {} : { ziele: befehl.merkmale["ziele"] }) })
  })

  it("tells everything where all cases are alike, and nothing finer than a threshold of all allows", () => {
    const [eigene] = vergleich
    if (eigene === undefined) throw new Error("empty")
    const gleiche = Array.from({ length: 5 }, () => eigene)
    const { bericht } = Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, vergleich: gleiche }))
    expect(Object.keys(bericht.merkmale).length).toBeGreaterThan(4)
    const { befehl } = Result.getOrThrow(Fallbericht.make(fall, { ...auftrag, schwelle: vergleich.length }))
    for (const [merkmal, text] of Object.entries(befehl.merkmale)) expect(vergleich.every(({ stufen }) => (stufen as Readonly<Record<string, ReadonlyArray<string>>>)[merkmal]?.includes(text))).toBe(true)
    expect(Object.keys(befehl.merkmale)).not.toContain("rechtskreis")
  })

  it("is refused where the comparison has fewer cases than the threshold", () => {
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: vergleich.slice(0, 4) }))).toEqual(["befund/FallTooRare"])
  })

  it("is refused without consent, and on the day of a withdrawal", () => {
    expect(codes(Fallbericht.make(fall, { ...auftrag, gremium: Id.make("anderes-gremium") }))).toEqual(["befund/FallNotDisclosable"])
    const [einwilligung] = fall.einwilligungen
    if (einwilligung === undefined) throw new Error("no consent")
    const widerrufen = after(fall, { _tag: "EinwilligungWithdrawn", einwilligung: einwilligung.id, durch: einwilligung.person, vermerk })
    expect(codes(Fallbericht.make(widerrufen, auftrag))).toEqual(["befund/FallNotDisclosable"])
  })

  it("tells nothing of a kind of data that the consent does not name", () => {
    const eng = { ...fall, einwilligungen: fall.einwilligungen.map((one) => ({ ...one, datenarten: ["bedarf" as const] })) }
    const { bericht } = Result.getOrThrow(Fallbericht.make(eng, auftrag))
    expect(Object.keys(bericht.merkmale).filter((one) => one !== "handlungsfelder")).toEqual([])
    expect(bericht.ziele).toEqual([])
  })

  it("counts what an earlier report told, also where it may not be told any more", () => {
    const eigenes = vergleich[0]?.stufen.altersgruppe[0] ?? ""
    const gezeigt = after(fall, { _tag: "FallberichtIssued", gremium, merkmale: { altersgruppe: eigenes }, vermerk })
    const andere = vergleich.map((one) => ({ ...one, stufen: { ...one.stufen, altersgruppe: ["ein anderes Alter", "noch ein anderes", ""] } }))
    expect(codes(Fallbericht.make(fall, { ...auftrag, vergleich: andere }))).toEqual([])
    expect(codes(Fallbericht.make(gezeigt, { ...auftrag, vergleich: andere }))).toEqual(["befund/FallTooRare"])
    const anders = after(fall, { _tag: "FallberichtIssued", gremium, merkmale: { herkunft: "Gegend, die sonst niemand hat" }, vermerk })
    const eng = { ...anders, einwilligungen: fall.einwilligungen.map((one) => ({ ...one, datenarten: ["bedarf" as const] })) }
    expect(codes(Fallbericht.make(eng, auftrag))).toEqual(["befund/FallTooRare"])
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
    for (const { fall: one } of zaehlbar.slice(0, 20)) {
      const result = Fallbericht.make(one, auftrag)
      if (Result.isFailure(result)) continue
      const eigene = Result.getOrThrow(Fallbericht.make(one, { ...auftrag, vergleich: Array.from({ length: 5 }, () => vergleich[zaehlbar.findIndex(({ fall: same }) => same === one)] ?? vergleich[0]).flatMap((x) => (x === undefined ? [] : [x])) })).befehl.merkmale
      const told = result.success.befehl.merkmale
      const shared = (merkmale: Readonly<Record<string, string>>): number =>
        vergleich.filter(({ stufen }) => Object.entries(merkmale).every(([merkmal, text]) => (stufen as Readonly<Record<string, ReadonlyArray<string>>>)[merkmal]?.includes(text))).length
      expect(shared(told)).toBeGreaterThanOrEqual(5)
      for (const [merkmal, text] of Object.entries(eigene)) if (told[merkmal] !== text) expect(shared({ ...told, [merkmal]: text }), `${one.fall} ${merkmal}`).toBeLessThan(5)
    }
  })

  it("the same case gives the same report", () => {
    expect(Fallbericht.make(fall, auftrag)).toEqual(Fallbericht.make(structuredClone(fall), { ...auftrag, vergleich: [...vergleich] }))
  })
})

describe("the comparison", () => {
  it("leaves out who may not be counted, and does not tell how few", () => {
    expect(vergleich.length).toBe(zaehlbar.length)
    const ohne = kunst.filter(({ wahr }) => !wahr.zaehlbar).slice(0, 2).map(({ fall: one }) => one)
    expect(Fallmerkmale.ofAll([fall, ...ohne], weise).ausgelassen).toEqual(Messwert.fehlend("gesperrt"))
  })

  it("tells no day, no country and no exact age", () => {
    expect(JSON.stringify(vergleich)).not.toMatch(/\d{4}-\d{2}-\d{2}|Syrien|Türkei|person-x/u)
  })

  it("has for each feature a ladder that ends in nothing", () => {
    for (const { stufen } of vergleich) for (const leiter of Object.values(stufen)) expect(leiter.at(-1)).toBe("")
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
