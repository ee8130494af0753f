import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { haupt, heute, kind, markierterFall, partner, personen } from "../../test/faelle/markierterFall.js"
import { anyAnfrage, anyEinwilligung, anyEinwilligungen, empfaenger as stellen } from "../../test/faelle/zufallsanfrage.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Stand } from "../datenschutz/Einwilligung.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import { rollenbilder } from "../datenschutz/Rolle.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import { mayDisclose } from "./mayDisclose.js"
import type { Anfrage, Verweigerungsgrund } from "./Offenlegung.js"

const vermittlung: Anfrage = { empfaenger: Id.make("sprachschule"), rolle: "leistungserbringer", zweck: "vermittlung", personen: [haupt], datenarten: ["ziele"] }
const consent: Stand = {
  id: Schluessel.einwilligung("e-1"), person: haupt, erteiltVon: haupt, datenarten: ["ziele"], besondere: [], empfaenger: [Id.make("sprachschule")],
  zwecke: ["vermittlung"], richtung: "abgeben", von: Stichtag.make(2026, 1, 1), bis: Stichtag.make(2026, 12, 31), form: { art: "schriftlich" }, belehrt: true, beendet: [],
}
const mit = (...einwilligungen: ReadonlyArray<Stand>): Eroeffnet => ({ ...markierterFall, einwilligungen })
const geschlossen: Eroeffnet = { ...markierterFall, phase: "abgeschlossen", abschluss: { art: "evaluiert", am: heute, bericht: "x" } }

const gruende = (fall: Eroeffnet, anfrage: Anfrage, am = heute): ReadonlyArray<Omit<Verweigerungsgrund, "needed">> => {
  const answer = mayDisclose(fall, anfrage, am)
  return Result.isSuccess(answer) ? [] : answer.failure.gruende.map(({ needed: _words, ...grund }) => grund)
}
const grundlage = (fall: Eroeffnet, anfrage: Anfrage) => Result.getOrThrow(mayDisclose(fall, anfrage, heute)).grundlage

describe("mayDisclose, by consent", () => {
  it("allows what a consent covers, and names it", () => {
    expect(grundlage(mit(consent), vermittlung)).toEqual({ art: "einwilligung", einwilligungen: ["e-1"] })
  })

  it.each<[string, Partial<Stand>, string]>([
    ["of nobody", { person: partner }, "keine-einwilligung"],
    ["of another kind", { datenarten: ["bedarf"] }, "keine-einwilligung"],
    ["of another recipient", { empfaenger: [Id.make("praxis")] }, "keine-einwilligung"],
    ["of another purpose", { zwecke: ["konferenz"] }, "keine-einwilligung"],
    ["that only allows to ask", { richtung: "einholen" }, "keine-einwilligung"],
    ["that begins tomorrow", { von: Stichtag.addDays(heute, 1) }, "noch-nicht"],
    ["that ended yesterday", { bis: Stichtag.addDays(heute, -1) }, "abgelaufen"],
    ["that was withdrawn today", { widerrufenAm: heute }, "widerrufen"],
    ["whose purpose ended with the case", { beendet: ["vermittlung"] }, "zweck-beendet"],
  ])("refuses on a consent %s", (_which, changes, grund) => {
    expect(gruende(mit({ ...consent, ...changes }), vermittlung)).toEqual([{ grund, person: haupt, datenart: "ziele" }])
  })

  it("says of several consents that do not hold why the last one does not", () => {
    const old = { ...consent, bis: Stichtag.addDays(heute, -1) }
    expect(gruende(mit(old, { ...consent, widerrufenAm: heute }), vermittlung)[0]?.grund).toBe("widerrufen")
    expect(gruende(mit({ ...consent, widerrufenAm: heute }, old), vermittlung)[0]?.grund).toBe("abgelaufen")
  })

  it("wants a consent for each person and each kind, and lists all that are missing", () => {
    const anfrage = { ...vermittlung, personen: [haupt, partner], datenarten: ["ziele", "gesundheit"] } as const
    expect(gruende(mit(consent), anfrage)).toEqual([
      { grund: "keine-einwilligung", person: haupt, datenart: "gesundheit" },
      { grund: "keine-einwilligung", person: partner, datenart: "ziele" },
      { grund: "keine-einwilligung", person: partner, datenart: "gesundheit" },
    ])
  })

  it("takes a special category only from the list of special categories", () => {
    const anfrage = { ...vermittlung, datenarten: ["gesundheit"] } as const
    expect(gruende(mit({ ...consent, datenarten: Datenart.Gewoehnlich.literals }), anfrage)).toHaveLength(1)
    expect(gruende(mit({ ...consent, besondere: ["gesundheit"] }), anfrage)).toEqual([])
  })

  it("names each consent once, in order, and none that was not needed", () => {
    const second = { ...consent, id: Schluessel.einwilligung("e-0"), datenarten: ["bedarf", "hilfeplan"] } as const
    const third = { ...consent, id: Schluessel.einwilligung("e-2") }
    const both = { ...consent, id: Schluessel.einwilligung("e-3"), datenarten: ["ziele", "bedarf"] } as const
    expect(grundlage(mit(second, both), { ...vermittlung, datenarten: ["ziele", "bedarf"] })).toEqual({ art: "einwilligung", einwilligungen: ["e-3"] })
    expect(grundlage(mit(consent, second, third), { ...vermittlung, datenarten: ["ziele", "bedarf", "hilfeplan", "ziele"] })).toEqual({ art: "einwilligung", einwilligungen: ["e-0", "e-1"] })
  })
})

describe("mayDisclose, by role", () => {
  it.each<[Anfrage["rolle"], string, Anfrage["zweck"]]>([
    ["fallfuehrung", "cm-1", "fallarbeit"], ["vertretung", "cm-2", "fallarbeit"], ["fachaufsicht", "traeger-a", "aufsicht"],
  ])("lets %s see who is it in this case, and nobody else", (rolle, who, zweck) => {
    const anfrage = { rolle, zweck, personen, datenarten: ["ziele"], empfaenger: Id.make(who) } as const
    expect(grundlage(markierterFall, anfrage)).toEqual({ art: "aufgabe" })
    expect(gruende(markierterFall, { ...anfrage, empfaenger: Id.make("cm-9") })).toEqual([{ grund: "nicht-zustaendig" }])
  })

  it("refuses what the role does not need, whatever a consent allows", () => {
    const wide = { ...consent, datenarten: Datenart.Gewoehnlich.literals, zwecke: ["vermittlung", "statistik"] } as const
    expect(gruende(mit(wide), { ...vermittlung, datenarten: ["biografie", "ziele"] })).toEqual([{ grund: "rolle", datenart: "biografie" }])
    expect(gruende(mit(wide), { ...vermittlung, zweck: "statistik" })).toEqual([{ grund: "rolle" }])
  })

  it("wants at least one kind of data, save from who supervises data protection, who gets none", () => {
    expect(gruende(mit(consent), { ...vermittlung, datenarten: [] })).toEqual([{ grund: "rolle" }])
    const dsb = { empfaenger: Id.make("dsb"), rolle: "datenschutz", zweck: "aufsicht", personen: [haupt], datenarten: [] } as const
    expect(grundlage(markierterFall, dsb)).toEqual({ art: "aufgabe" })
    expect(gruende(markierterFall, { ...dsb, datenarten: ["ziele"] })).toEqual([{ grund: "rolle", datenart: "ziele" }])
  })

  it("tells a person of herself and of those for whom she may act", () => {
    const own = { empfaenger: Id.make(haupt), rolle: "person", zweck: "auskunft", personen: [haupt, kind], datenarten: ["ziele"] } as const
    expect(grundlage(markierterFall, own)).toEqual({ art: "auskunft" })
    expect(gruende(markierterFall, { ...own, personen: [partner] })).toEqual([{ grund: "nicht-zustaendig", person: partner }])
    expect(gruende(markierterFall, { ...own, empfaenger: Id.make(kind), personen: [kind] })).toEqual([])
    expect(gruende(markierterFall, { ...own, empfaenger: Id.make("niemand") })).toEqual([{ grund: "nicht-zustaendig" }])
  })

  it("knows nobody but the people of the case", () => {
    expect(gruende(mit(consent), { ...vermittlung, personen: [haupt, Schluessel.person("fremd")] })).toEqual([{ grund: "person-unbekannt", person: "fremd" }])
  })

  it("throws for a role that there is not", () => {
    // @ts-expect-error no role of that name
    expect(() => mayDisclose(markierterFall, { ...vermittlung, rolle: "neugierige" }, heute)).toThrow(RangeError)
  })
})

describe("mayDisclose, restricted and closed", () => {
  const restricted: Eroeffnet = { ...mit(consent), eingeschraenkt: [{ person: haupt, seit: heute, grund: "widerspruch" }] }
  const fallarbeit = { empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen: [haupt], datenarten: ["ziele"] } as const

  it("keeps the data of a restricted person from all but herself and who supervises data protection", () => {
    for (const anfrage of [vermittlung, fallarbeit]) expect(gruende(restricted, anfrage)).toEqual([{ grund: "eingeschraenkt", person: haupt }])
    expect(gruende(restricted, { ...fallarbeit, personen: [partner] })).toEqual([])
    expect(gruende(restricted, { ...fallarbeit, empfaenger: Id.make(haupt), rolle: "person", zweck: "auskunft" })).toEqual([])
    expect(gruende(restricted, { ...fallarbeit, rolle: "datenschutz", zweck: "aufsicht", datenarten: [] })).toEqual([])
  })

  it("ends the purposes of the case with the case, for the case manager too", () => {
    for (const fall of [geschlossen, { ...markierterFall, phase: "beraten" } as unknown as Eroeffnet]) {
      expect(gruende(fall, fallarbeit)).toEqual([{ grund: "zweck-beendet" }])
      expect(gruende({ ...fall, einwilligungen: [consent] }, vermittlung)).toEqual([{ grund: "zweck-beendet" }])
    }
  })

  it("still tells the person, lets it be supervised, and counts and reports by consent, after the end", () => {
    const statistik = { ...vermittlung, empfaenger: Id.make("statistikstelle"), rolle: "statistik", zweck: "statistik" } as const
    const einwilligungen = [{ ...consent, empfaenger: [statistik.empfaenger] as const, zwecke: ["statistik"] as const, beendet: ["vermittlung"] as const }]
    expect(gruende(geschlossen, { ...fallarbeit, empfaenger: Id.make(haupt), rolle: "person", zweck: "auskunft" })).toEqual([])
    expect(gruende(geschlossen, { ...fallarbeit, empfaenger: Id.make("traeger-a"), rolle: "fachaufsicht", zweck: "aufsicht" })).toEqual([])
    expect(gruende({ ...geschlossen, einwilligungen }, statistik)).toEqual([])
    expect(gruende(geschlossen, statistik)[0]?.grund).toBe("keine-einwilligung")
  })

  it("answers for no day before the last event, of which it would know too much", () => {
    expect(gruende(mit(consent), vermittlung, Stichtag.addDays(heute, -1))).toEqual([{ grund: "vor-letztem-vermerk" }])
  })
})

describe("mayDisclose, the refusal", () => {
  it("says who, what for, when and why, and what would be needed, for each line", () => {
    const refused = Result.merge(mayDisclose(mit(), vermittlung, heute))
    if (!("_tag" in refused)) throw new Error("it was allowed")
    expect(refused).toMatchObject({ _tag: "fall/NotDisclosable", anfrage: vermittlung })
    expect(refused.message).toBe("the case f-markiert may not be shown to sprachschule as leistungserbringer for vermittlung on 2026-06-30: keine-einwilligung 1")
    expect(refused.gruende[0]?.needed).toBe(`a consent for the kind ziele of ${haupt}, for sprachschule and vermittlung, in force on 2026-06-30`)
  })

  it("gives a leave that nobody can widen afterwards", () => {
    const datenarten: Array<Datenart.Datenart> = ["ziele"]
    const erlaubnis = Result.getOrThrow(mayDisclose(mit(consent), { ...vermittlung, datenarten }, heute))
    datenarten.push("biografie")
    expect(erlaubnis).toMatchObject({ am: heute, anfrage: { datenarten: ["ziele"] } })
    expect([erlaubnis, erlaubnis.anfrage, erlaubnis.anfrage.datenarten, erlaubnis.anfrage.personen].every(Object.isFrozen)).toBe(true)
  })
})

// An answer written from the rules alone: every consent is tried for every person and kind, and every rule is a line.
const oracle = (fall: Eroeffnet, { datenarten, empfaenger, personen: asked, rolle, zweck }: Anfrage, am: string): boolean => {
  const ended = ["abgeschlossen", "beraten"].includes(fall.phase)
  if (ended && ["fallarbeit", "vermittlung", "konferenz", "uebergabe"].includes(zweck)) return false
  if (asked.some((person) => !personen.includes(person))) return false
  const restricted = asked.some((person) => fall.eingeschraenkt.map((zeile) => zeile.person).includes(person))
  const minder = asked.every((person) => person === empfaenger || (person === kind && (empfaenger === haupt || empfaenger === partner)))
  const consented = asked.every((person) => datenarten.every((datenart) => {
    let yes = 0
    for (const e of fall.einwilligungen) {
      const kinds: ReadonlyArray<string> = [...e.datenarten, ...e.besondere]
      const open = e.widerrufenAm === undefined || e.widerrufenAm > am
      if (e.person === person && kinds.includes(datenart) && e.empfaenger.includes(empfaenger) && e.zwecke.includes(zweck) && e.richtung !== "einholen" &&
        e.von <= am && e.bis >= am && open && !e.beendet.includes(zweck)) yes += 1
    }
    return yes > 0
  }))
  const within = (...names: ReadonlyArray<string>): boolean => datenarten.length > 0 && datenarten.every((datenart) => names.includes(datenart))
  const ordinary = ["identitaet", "aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf", "evaluation"]
  const special = ["ethnische-herkunft", "politische-meinung", "religion-weltanschauung", "gewerkschaft", "genetik", "biometrie", "gesundheit", "sexualitaet"]
  const all = [...ordinary, ...special]
  switch (rolle) {
    case "fallfuehrung": return zweck === "fallarbeit" && empfaenger === "cm-1" && !restricted && within(...all)
    case "vertretung": return zweck === "fallarbeit" && empfaenger === "cm-2" && !restricted && within(...all)
    case "fachaufsicht": return zweck === "aufsicht" && empfaenger === "traeger-a" && !restricted && within("bedarf", "ziele", "hilfeplan", "verlauf", "evaluation")
    case "konferenz": return zweck === "konferenz" && !restricted && within(...all) && consented
    case "uebernehmende-stelle": return fall.uebergaben.some(({ an, frist, stand }) => stand === "offen" && String(an.traeger) === String(empfaenger) && frist >= heute) && zweck === "uebergabe" && !restricted && within(...all) && consented
    case "leistungserbringer": return zweck === "vermittlung" && !restricted && within("identitaet", "lebenslage", "rechtskreis", "aufenthalt", "bedarf", "ziele", "hilfeplan", "gesundheit") && consented
    case "statistik": return zweck === "statistik" && !restricted && within(...ordinary.filter((art) => !["identitaet", "biografie", "evaluation"].includes(art))) && consented
    case "steuerungsgruppe": return zweck === "bericht" && !restricted && within(...ordinary.filter((art) => !["identitaet", "evaluation"].includes(art))) && consented
    case "datenschutz": return zweck === "aufsicht" && datenarten.length === 0
    case "person": return zweck === "auskunft" && minder && within(...all)
  }
}

const anyFall = (chance: Seeded): Eroeffnet => ({
  ...(chance.int(1, 6) === 1 ? geschlossen : markierterFall),
  einwilligungen: anyEinwilligungen(chance, 12),
  uebergaben: stellen.flatMap((traeger) => markierterFall.uebergaben.map((one) =>
    ({ ...one, an: { ...one.an, traeger }, frist: Stichtag.addDays(heute, chance.int(1, 9) === 1 ? -1 : chance.int(0, 5)), stand: chance.int(1, 9) === 1 ? chance.pick(["angenommen", "abgelehnt"] as const) : "offen" as const }))),
  eingeschraenkt: chance.int(1, 6) === 1 ? [{ person: chance.pick(personen), seit: heute, grund: "widerspruch" }] : [],
})

describe("properties", () => {
  it("says yes exactly where the rules do, tried one by one", () => {
    const answers = new Map<string, number>()
    forAll(3000, (chance) => {
      const fall = anyFall(chance)
      const anfrage = anyAnfrage(chance)
      const yes = Result.isSuccess(mayDisclose(fall, anfrage, heute))
      answers.set(`${anfrage.rolle} ${yes}`, (answers.get(`${anfrage.rolle} ${yes}`) ?? 0) + 1)
      expect(yes).toBe(oracle(fall, anfrage, heute))
    })
    for (const { rolle } of rollenbilder) {
      expect(answers.get(`${rolle} true`) ?? 0, `${rolle} was never allowed`).toBeGreaterThan(5)
      expect(answers.get(`${rolle} false`) ?? 0, `${rolle} was never refused`).toBeGreaterThan(5)
    }
  })

  it("names only consents that allow something of what was asked, and enough of them", () => {
    forAll(3000, (chance) => {
      const fall = anyFall(chance)
      const anfrage = anyAnfrage(chance)
      const answer = mayDisclose(fall, anfrage, heute)
      if (Result.isFailure(answer) || answer.success.grundlage.art !== "einwilligung") return
      const used: ReadonlyArray<string> = answer.success.grundlage.einwilligungen
      expect([...new Set(used)].sort()).toEqual(used)
      expect(oracle({ ...fall, einwilligungen: fall.einwilligungen.filter(({ id }) => used.includes(id)) }, anfrage, heute)).toBe(true)
    })
  })

  it("shows nothing more by a consent once it is withdrawn", () => {
    let refused = 0
    forAll(4000, (chance) => {
      const fall = anyFall(chance)
      const anfrage = anyAnfrage(chance, chance.pick(["konferenz", "leistungserbringer", "statistik", "uebernehmende-stelle"]))
      const before = mayDisclose(fall, anfrage, heute)
      if (Result.isFailure(before) || before.success.grundlage.art !== "einwilligung") return
      const gone = chance.pick(before.success.grundlage.einwilligungen)
      const after = mayDisclose({ ...fall, einwilligungen: fall.einwilligungen.map((one) => (one.id === gone ? { ...one, widerrufenAm: heute } : one)) }, anfrage, heute)
      if (Result.isFailure(after)) refused += 1
      else expect(after.success.grundlage).not.toMatchObject({ einwilligungen: expect.arrayContaining([gone]) })
    })
    expect(refused).toBeGreaterThan(20)
  })

  it("gives a role no more by any consent than its task needs", () => {
    forAll(3000, (chance) => {
      const anfrage = anyAnfrage(chance)
      const most = rollenbilder.find(({ rolle }) => rolle === anfrage.rolle)
      const everything = personen.map((person, at) => ({
        ...anyEinwilligung(chance, at), person, datenarten: Datenart.Gewoehnlich.literals, besondere: Datenart.Besonders.literals, empfaenger: [anfrage.empfaenger] as const,
        zwecke: [anfrage.zweck] as const, richtung: "gegenseitig" as const, von: heute, bis: heute, beendet: [],
      }))
      if (Result.isFailure(mayDisclose({ ...markierterFall, einwilligungen: everything }, anfrage, heute))) return
      expect(most?.zwecke).toContain(anfrage.zweck)
      expect(most?.datenarten).toEqual(expect.arrayContaining([...anfrage.datenarten]))
    })
  })
})
