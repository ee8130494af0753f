import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyLoeschfall } from "../../test/faelle/loeschfaelle.js"
import { befehle, fallIn, ids, spiele, tag, umfeld, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import { forAll } from "../../test/seeded.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { decide } from "./decide.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import { loeschplan } from "./loeschplan.js"
import { withoutDaten } from "./withoutDaten.js"

const alle: Loeschklasse["datenarten"] = ["identitaet", ...Datenart.Gewoehnlich.literals.filter((one) => one !== "identitaet"), ...Datenart.Besonders.literals]
const klasse = (id: string, datenarten: Loeschklasse["datenarten"], frist: Dauer.Dauer, beginn: Loeschklasse["beginn"] = "fallabschluss"): Loeschklasse =>
  ({ id: Id.make(id), titel: `Klasse ${id}`, datenarten, frist, beginn, quelle: "erfunden" })
const jahre = (years: number) => Dauer.make({ years })
const zehn = klasse("zehn", alle, jahre(10))

const offen = fallIn("monitoring")
const zu = fallIn("abgeschlossen")
const closedOn = (am: Stichtag.Stichtag): Eroeffnet => ({ ...zu, abschluss: { art: "evaluiert", am, bericht: "Ende" } })
const dueOf = (fall: Eroeffnet, one: Loeschklasse, am = tag(170)) => [...new Set(loeschplan(fall, [one], am).posten.map(({ faelligAm }) => faelligAm))]

describe("the deletion plan", () => {
  it("lists each person and kind that the case holds something of, or its events: why nothing was noted in a part", () => {
    const { findings, posten } = loeschplan(zu, [zehn], tag(170))
    expect(findings).toEqual([])
    expect(posten.map(({ datenart, person }) => `${person} ${datenart}`).sort()).toEqual([
      "p-1 bedarf", "p-1 biografie", "p-1 evaluation", "p-1 hilfeplan", "p-1 identitaet", "p-1 netzwerk", "p-1 ressourcen", "p-1 verlauf", "p-1 ziele",
      "p-3 hilfeplan", "p-3 identitaet", "p-3 ziele",
    ])
  })

  it("does not begin while the case is open, and begins again after it was taken up again", () => {
    expect(dueOf(offen, zehn)).toEqual([undefined])
    expect(dueOf(zu, zehn)).toEqual([Stichtag.addDays(Stichtag.addDauer(tag(165), jahre(10)), 1)])
    const wieder = spiele([{ _tag: "ReopenFall", grund: "Es fehlt etwas", zustimmungen, vermerk: vermerk(170) }], zu).fall
    expect(wieder.phase !== "neu" && dueOf(wieder, zehn)).toEqual([undefined])
  })

  it("begins where one consultation was enough with the day on which that was decided", () => {
    const { fall } = spiele([...befehle.slice(0, 3), ...befehle.flatMap((one) => (one._tag === "DecideAufnahme" ? [{ ...one, ergebnis: "einzelberatung" } as const] : []))])
    expect(fall.phase !== "neu" && dueOf(fall, zehn)).toEqual([Stichtag.addDays(Stichtag.addDauer(tag(7), jahre(10)), 1)])
  })

  it.each([
    ["fallabschluss", "2026-03-15", { years: 10 }, "2036-03-16"],
    ["fallabschluss", "2026-01-31", { months: 1 }, "2026-03-01"],
    ["fallabschluss", "2024-02-29", { years: 1 }, "2025-03-01"],
    ["fallabschluss", "2026-03-15", { days: 90 }, "2026-06-14"],
    ["jahresende-nach-fallabschluss", "2026-03-15", { years: 10 }, "2037-01-01"],
    ["jahresende-nach-fallabschluss", "2026-12-31", { years: 3 }, "2030-01-01"],
    ["jahresende-nach-fallabschluss", "2026-03-15", { months: 6 }, "2027-07-01"],
  ] as const)("by a class from %s: closed on %s, after %j gone by %s", (beginn, am, frist, due) => {
    const day = am.split("-").map(Number)
    const fall = closedOn(Stichtag.make(day[0] ?? 0, day[1] ?? 0, day[2] ?? 0))
    expect(dueOf(fall, klasse("k", alle, Dauer.make(frist), beginn))).toEqual([due])
  })

  it("by a class from the entry counts from the newest entry of the kind, in an open case too", () => {
    const plan = loeschplan(offen, [klasse("k", alle, jahre(1), "eintrag")], tag(170)).posten
    const due = (datenart: string) => plan.find((one) => one.person === ids.hauptperson && one.datenart === datenart)?.faelligAm
    expect(due("identitaet")).toBe(Stichtag.addDays(tag(0), 366))
    expect(due("ressourcen")).toBe(Stichtag.addDays(tag(14), 366))
  })

  it("has no day beyond the calendar", () => {
    expect(dueOf(closedOn(Stichtag.make(2999, 12, 31)), zehn)).toEqual([undefined])
  })

  it("is due from the first day after the term on", () => {
    const at = (am: Stichtag.Stichtag) => loeschplan(closedOn(Stichtag.make(2026, 3, 15)), [zehn], am).posten.map(({ faellig }) => faellig)
    expect(new Set(at(Stichtag.make(2036, 3, 15)))).toEqual(new Set([false]))
    expect(new Set(at(Stichtag.make(2036, 3, 16)))).toEqual(new Set([true]))
  })

  it("says what is restricted, with all that concerns the person too, and what is disputed", () => {
    const restricted = loeschplan({ ...zu, eingeschraenkt: [{ person: ids.kind, seit: tag(150), grund: "rechtsansprueche" }] }, [zehn], tag(170)).posten
    const held = restricted.filter(({ gehemmt }) => gehemmt === "eingeschraenkt").map(({ datenart, person }) => `${person} ${datenart}`)
    expect(held.sort()).toEqual(["p-1 hilfeplan", "p-1 ziele", "p-3 hilfeplan", "p-3 identitaet", "p-3 ziele"])
    const angaben = zu.angaben.map((one) => (one.person === ids.kind ? { ...one, bestritten: { am: tag(20), vermerk: "stimmt nicht" } } : one))
    expect(loeschplan({ ...zu, angaben }, [zehn], tag(170)).posten.filter(({ gehemmt }) => gehemmt === "bestritten")).toMatchObject([{ person: "p-3", datenart: "identitaet" }])
  })
})

describe("the classes of the host", () => {
  const codes = (fall: Eroeffnet, ...klassen: ReadonlyArray<Loeschklasse>) => loeschplan(fall, klassen, tag(170)).findings.map(({ code, details, schwere }) => `${schwere} ${code} ${details["stuetze"] ?? ""} ${details["datenart"]}`)
  const ohne = (...weg: ReadonlyArray<string>) => alle.filter((one) => !weg.includes(one)) as unknown as Loeschklasse["datenarten"]

  it("leave a kind without a class as a warning and without a line", () => {
    expect(codes(zu, klasse("k", ohne("verlauf"), jahre(10)))).toEqual(["warnung fall/LoeschklasseMissing  verlauf"])
    expect(loeschplan(zu, [klasse("k", ohne("verlauf"), jahre(10))], tag(170)).posten.some(({ datenart }) => datenart === "verlauf")).toBe(false)
    expect(codes(zu, klasse("k", ohne("gesundheit", "aufenthalt"), jahre(10)))).toEqual([])
  })

  it("that claim one kind both are an error, and neither is taken", () => {
    expect(codes(zu, zehn, klasse("kurz", ["verlauf"], jahre(2)))).toEqual(["fehler fall/LoeschklasseAmbiguous  verlauf"])
    expect(loeschplan(zu, [zehn, klasse("kurz", ["verlauf"], jahre(2))], tag(170)).posten.some(({ datenart }) => datenart === "verlauf")).toBe(false)
  })

  it("that take the goals from under the measures are a warning", () => {
    expect(codes(zu, klasse("lang", ohne("ziele"), jahre(10)), klasse("kurz", ["ziele"], jahre(2)))).toEqual([
      "warnung fall/LoeschungTearsApart ziele hilfeplan", "warnung fall/LoeschungTearsApart ziele verlauf",
    ])
    expect(codes(zu, klasse("kurz", ohne("identitaet", "ziele"), jahre(2)), klasse("lang", ["identitaet", "ziele"], jahre(10)))).toEqual([])
  })

  it("that forget first who somebody is are a warning, in an open case too", () => {
    const found = codes(offen, klasse("lang", ohne("identitaet"), jahre(10)), klasse("kurz", ["identitaet"], jahre(2)))
    expect(found).toContain("warnung fall/LoeschungTearsApart identitaet ziele")
    expect(found.every((line) => line.startsWith("warnung fall/LoeschungTearsApart identitaet"))).toBe(true)
  })
})

describe("properties", () => {
  const replay = (ereignisse: Parameters<typeof evolve>[1][]): Fall => ereignisse.reduce<Fall>(evolve, { phase: "neu" })

  it("what the plan lists can be erased line by line, and is then listed no more, until no word is left in the case or in its events", () => {
    forAll(60, (chance) => {
      let { ereignisse } = anyLoeschfall(chance)
      let fall = replay([...ereignisse])
      for (let lines = 1; lines > 0;) {
        if (fall.phase === "neu") throw new Error("the case was not opened")
        const { posten } = loeschplan(fall, [zehn], fall.zuletzt)
        const [first] = posten
        if (first === undefined) break
        fall = evolve(fall, { _tag: "DatenErased", personen: [first.person], datenarten: [first.datenart], grundlage: { art: "loeschklasse", id: zehn.id }, vermerk: { von: ids.fallfuehrung, am: fall.zuletzt, zweck: "aufsicht" } })
        ereignisse = withoutDaten(ereignisse, [first.person], [first.datenart])
        const after = fall.phase === "neu" ? [] : loeschplan(fall, [zehn], fall.zuletzt).posten
        expect(after.length).toBeLessThan(posten.length)
        expect(after.some(({ datenart, person }) => datenart === first.datenart && person === first.person)).toBe(false)
        lines = after.length
      }
      expect(JSON.stringify({ ...fall, geloescht: [] })).not.toMatch(/w\d+x/u)
      expect(JSON.stringify(ereignisse)).not.toMatch(/w\d+x/u)
    })
  })

  it("what is held up by nothing may be erased by its class, and what the plan says is held up may not", () => {
    const counts = { ok: 0, eingeschraenkt: 0, bestritten: 0, gebraucht: 0 }
    forAll(60, (chance) => {
      const { ereignisse } = anyLoeschfall(chance)
      const fall = replay(ereignisse.slice(0, chance.int(2, ereignisse.length)))
      if (fall.phase === "neu") throw new Error("the case was not opened")
      const wer = chance.bool() ? [] : [{ person: chance.pick(fall.personen as [typeof fall.personen[number], ...typeof fall.personen]).id, seit: fall.zuletzt, grund: "widerspruch" }]
      const stand: Eroeffnet = { ...fall, eingeschraenkt: wer }
      for (const { datenart, gehemmt = "ok", person } of loeschplan(stand, [zehn], fall.zuletzt).posten) {
        counts[gehemmt] += 1
        const befehl = { _tag: "EraseDaten", personen: [person], datenarten: [datenart], grundlage: { art: "loeschklasse", id: zehn.id }, vermerk: { von: ids.fallfuehrung, am: fall.zuletzt, zweck: "aufsicht" } } as const
        expect([gehemmt, Result.isSuccess(decide<Fall>(befehl, stand, umfeld))]).toEqual([gehemmt, gehemmt === "ok"])
      }
    })
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10)
  })
})
