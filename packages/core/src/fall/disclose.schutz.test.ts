import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { umfeld } from "../../test/faelle/beispielfall.js"
import { haupt, heute, kind, markierterFall, personen } from "../../test/faelle/markierterFall.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Stand } from "../datenschutz/Einwilligung.js"
import { rollenbilder } from "../datenschutz/Rolle.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { disclose } from "./disclose.js"
import { evolve } from "./evolve.js"
import { type Eroeffnet, type Fall, isEroeffnet } from "./Fall.js"
import { mayDisclose } from "./mayDisclose.js"
import type { Anfrage } from "./Offenlegung.js"
import type { Uebergabestand } from "./Uebergabe.js"

const alle: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]
const vermerk = (zweck: Befehl["vermerk"]["zweck"]) => ({ von: Id.make("cm-1"), am: heute, zweck })
const happen = (fall: Eroeffnet, ...folge: ReadonlyArray<Befehl>): Eroeffnet => {
  const after = folge.reduce<Fall>((state, befehl) => Result.getOrThrow(decide<Fall>(befehl, state, umfeld)).reduce(evolve, state), fall)
  if (!isEroeffnet(after)) throw new Error("the case is open")
  return after
}
const show = (fall: Eroeffnet, anfrage: Anfrage) => Result.getOrThrow(disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk: vermerk(anfrage.zweck) }, umfeld)).sicht
const auskunft = (empfaenger: Schluessel.PersonId, ...wessen: readonly [Schluessel.PersonId, ...ReadonlyArray<Schluessel.PersonId>]): Anfrage => ({ empfaenger: Id.make(empfaenger), rolle: "person", zweck: "auskunft", personen: wessen, datenarten: alle })
const fallarbeit: Anfrage = { empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen, datenarten: alle }

describe("a transmission that a law orders", () => {
  const send: Extract<Befehl, { readonly _tag: "RecordUebermittlung" }> = {
    _tag: "RecordUebermittlung", empfaenger: Id.make("jugendamt"), personen: [kind], datenarten: ["lebenslage"], norm: "§ 8a SGB VIII", begruendung: "Verdacht-Wortlaut", vermerk: vermerk("fallarbeit"),
  }
  const lines = (fall: Eroeffnet, anfrage: Anfrage) => show(fall, anfrage).protokoll.filter(({ _tag }) => _tag === "UebermittlungRecorded")

  it("is told to the person and who represents her without the words that were written about it", () => {
    const fall = happen({ ...markierterFall, protokoll: [] }, send, { ...send, personen: [haupt] })
    for (const anfrage of [auskunft(haupt, haupt), auskunft(haupt, haupt, kind), auskunft(kind, kind)]) {
      expect(lines(fall, anfrage).length).toBeGreaterThan(0)
      expect(JSON.stringify(show(fall, anfrage))).not.toContain("Verdacht-Wortlaut")
    }
    expect(JSON.stringify(show(fall, fallarbeit))).toContain("Verdacht-Wortlaut")
  })

  it("is not told at all to the person where the law lets her be told later; who works the case and who supervises data protection see it", () => {
    const fall = happen({ ...markierterFall, protokoll: [] }, { ...send, mitteilung: "zurueckgestellt" })
    for (const anfrage of [auskunft(haupt, haupt, kind), auskunft(kind, kind)]) expect(JSON.stringify(show(fall, anfrage))).not.toMatch(/jugendamt|Verdacht-Wortlaut|8a/u)
    expect(lines(fall, fallarbeit)).toMatchObject([{ mitteilung: "zurueckgestellt", begruendung: "Verdacht-Wortlaut" }])
    expect(lines(fall, { ...fallarbeit, empfaenger: Id.make("dsb"), rolle: "datenschutz", zweck: "aufsicht", datenarten: [] })).toHaveLength(1)
  })
})

describe("who takes a case over", () => {
  const anderer = Id.make("traeger-b")
  const anfrage: Anfrage = { empfaenger: anderer, rolle: "uebernehmende-stelle", zweck: "uebergabe", personen: [haupt], datenarten: ["ziele"] }
  const [vorlage] = markierterFall.uebergaben
  if (vorlage === undefined) throw new Error("the case has a hand-over")
  const { ablehnungsgrund: _grund, ...rest } = vorlage
  const uebergabe: Uebergabestand = { ...rest, id: Id.make("u-9"), an: { ...vorlage.an, traeger: anderer }, stand: "offen", frist: Stichtag.addDays(heute, 10) }
  const consent: Stand = {
    id: Schluessel.einwilligung("e-9"), person: haupt, erteiltVon: haupt, datenarten: ["ziele"], besondere: [], empfaenger: [anderer], zwecke: ["uebergabe"], richtung: "abgeben",
    von: heute, bis: Stichtag.addDays(heute, 900), form: { art: "schriftlich" }, belehrt: true, beendet: [],
  }
  const may = (offered: Partial<Uebergabestand> | undefined, nach = 0) =>
    mayDisclose({ ...markierterFall, einwilligungen: [consent], uebergaben: offered === undefined ? [] : [{ ...uebergabe, ...offered }] }, anfrage, Stichtag.addDays(heute, nach))

  it("sees it while an offer waits for an answer, up to its last day", () => {
    expect([0, 10, 11, 500].map((nach) => Result.isSuccess(may({}, nach)))).toEqual([true, true, false, false])
  })

  it.each<readonly [string, Partial<Uebergabestand> | undefined]>([
    ["before any offer", undefined], ["after it refused", { stand: "abgelehnt" }], ["after the offer was taken back", { stand: "zurueckgezogen" }],
    ["after it took the case", { stand: "angenommen" }], ["where the offer goes to another Träger", { an: { ...uebergabe.an, traeger: Id.make("traeger-c") } }],
  ])("sees nothing %s, whatever consent there is", (_, offered) => {
    const asked = may(offered)
    expect(Result.isFailure(asked) ? asked.failure.gruende : []).toMatchObject([{ grund: "nicht-zustaendig" }])
  })
})

describe("a view", () => {
  it("shares nothing with the case: whoever changes it changes nothing else", () => {
    const before = structuredClone(markierterFall)
    const wreck = (value: unknown): void => {
      if (typeof value !== "object" || value === null || Object.isFrozen(value)) return
      for (const [key, inner] of Object.entries(value)) {
        wreck(inner)
        ;(value as Record<string, unknown>)[key] = "verändert"
      }
    }
    for (const anfrage of [fallarbeit, auskunft(haupt, haupt, kind)]) wreck(show(markierterFall, anfrage))
    expect(markierterFall).toEqual(before)
  })

  it("holds no word of a review to who may not see what deviates in it", () => {
    const fachaufsicht: Anfrage = { empfaenger: Id.make("traeger-a"), rolle: "fachaufsicht", zweck: "aufsicht", personen, datenarten: ["ziele", "verlauf", "hilfeplan"] }
    const grund = (anfrage: Anfrage) => show(markierterFall, anfrage).ueberpruefungen.map((one) => one.grund)
    expect(grund(fachaufsicht)).toEqual(["[nicht gezeigt]"])
    expect(grund(fallarbeit)[0]).toMatch(/^marke-/u)
    expect(grund({ ...fallarbeit, personen: [haupt] })).toEqual(["[nicht gezeigt]"])
  })
})

describe("what roles may see", () => {
  it("can be changed by nobody who reads it", () => {
    expect(Object.isFrozen(rollenbilder)).toBe(true)
    for (const bild of rollenbilder) expect([Object.isFrozen(bild), Object.isFrozen(bild.zwecke), Object.isFrozen(bild.datenarten)]).toEqual([true, true, true])
  })
})
