import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { umfeld } from "../../test/faelle/beispielfall.js"
import { alleMarken, haupt, heute, kind, type Marke, markierterFall, partner, personen } from "../../test/faelle/markierterFall.js"
import { anyAnfrage } from "../../test/faelle/zufallsanfrage.js"
import { forAll } from "../../test/seeded.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Stand } from "../datenschutz/Einwilligung.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { disclose } from "./disclose.js"
import { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet } from "./Fall.js"
import type { Fallsicht } from "./Fallsicht.js"
import { zeige } from "./internal/sicht.js"
import { mayDisclose } from "./mayDisclose.js"
import type { Anfrage, Erlaubnis } from "./Offenlegung.js"

const alle: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]

const befehlOf = (anfrage: Anfrage, zweck = anfrage.zweck): Extract<Befehl, { readonly _tag: "DiscloseFall" }> => ({ _tag: "DiscloseFall", anfrage, vermerk: { von: Id.make("cm-1"), am: heute, zweck } })
const show = (fall: Eroeffnet, anfrage: Anfrage): Fallsicht => Result.getOrThrow(disclose(fall, befehlOf(anfrage), umfeld)).sicht

const fallarbeit: Anfrage = { empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen, datenarten: alle }
const auskunft: Anfrage = { empfaenger: Id.make(haupt), rolle: "person", zweck: "auskunft", personen: [haupt, kind], datenarten: alle }

/** Consents of everybody to everything for one request, so that only the view itself keeps anything back. */
const mitAllem = ({ empfaenger, zweck }: Anfrage): Eroeffnet => ({
  ...markierterFall,
  uebergaben: [...markierterFall.uebergaben, ...markierterFall.uebergaben.slice(0, 1).map(({ ablehnungsgrund: _grund, ...one }) =>
    ({ ...one, id: Id.make("u-offen"), an: { ...one.an, traeger: empfaenger }, grund: "Umzug", frist: heute, stand: "offen" as const }))],
  einwilligungen: [...markierterFall.einwilligungen, ...personen.map((person, at): Stand => ({
    id: Schluessel.einwilligung(`alles-${at}`), person, erteiltVon: haupt, datenarten: Datenart.Gewoehnlich.literals, besondere: Datenart.Besonders.literals,
    empfaenger: [empfaenger], zwecke: [zweck], richtung: "gegenseitig", von: heute, bis: heute, form: { art: "schriftlich" }, belehrt: true, beendet: [],
  }))],
})

const shownIn = (sicht: Fallsicht): ReadonlyArray<Marke> => {
  const found = new Set(JSON.stringify(sicht).match(/marke-\d{3}/gu))
  return alleMarken.filter(({ wort }) => found.has(wort))
}
const isAllowed = ({ datenarten, geteilt, nie, nieDerPerson, personen: wessen }: Marke, anfrage: Anfrage): boolean => {
  const isAsked = (person: string): boolean => (anfrage.personen as ReadonlyArray<string>).includes(person)
  const shared = anfrage.rolle === "person" && geteilt === true && !datenarten.some(Datenart.isBesonders)
  return nie !== true && !(nieDerPerson === true && anfrage.rolle === "person") &&
    (shared ? wessen.some(isAsked) : wessen.every(isAsked)) && datenarten.every((art) => anfrage.datenarten.includes(art))
}

describe("disclose", () => {
  it("gives the event that decide gives, with the right by which it was shown", () => {
    const { ereignis } = Result.getOrThrow(disclose(markierterFall, befehlOf(fallarbeit), umfeld))
    expect(ereignis).toEqual({ ...befehlOf(fallarbeit), _tag: "FallDisclosed", grundlage: { art: "aufgabe" } })
    expect(decide<Eroeffnet>(befehlOf(fallarbeit), markierterFall, umfeld)).toEqual(Result.succeed([ereignis]))
    expect(Schema.is(Ereignis)(ereignis)).toBe(true)
  })

  it("refuses what decide refuses, in the same words, and says nothing of what is held", () => {
    for (const befehl of [befehlOf({ ...fallarbeit, empfaenger: Id.make("cm-9") }), befehlOf(fallarbeit, "aufsicht"), { ...befehlOf(fallarbeit), vermerk: { ...befehlOf(fallarbeit).vermerk, am: Stichtag.addDays(heute, -1) } }]) {
      const refused = disclose(markierterFall, befehl, umfeld)
      expect(Result.isFailure(refused)).toBe(true)
      expect(refused).toEqual(decide<Eroeffnet>(befehl, markierterFall, umfeld))
      expect(JSON.stringify(refused)).not.toMatch(/marke-/u)
    }
  })

  it("is remembered in the record of the case", () => {
    const { ereignis } = Result.getOrThrow(disclose(markierterFall, befehlOf(auskunft), umfeld))
    const after = evolve(markierterFall, ereignis)
    expect(after).toMatchObject({ version: markierterFall.version + 1, protokoll: [...markierterFall.protokoll, ereignis] })
  })
})

describe("a leave", () => {
  const erlaubnis = Result.getOrThrow(mayDisclose(markierterFall, auskunft, heute))

  it("shows by nothing that mayDisclose did not give", () => {
    const forged = { ...erlaubnis } as Erlaubnis
    expect(() => zeige(markierterFall, forged)).toThrow("was not given by mayDisclose")
  })

  it("holds for one state of the case, and not for the one after the next event", () => {
    expect(() => zeige(markierterFall, erlaubnis)).not.toThrow()
    const after = evolve(markierterFall, { _tag: "EinwilligungWithdrawn", einwilligung: Schluessel.einwilligung("e-notiz-0"), durch: haupt, vermerk: { von: Id.make("cm-1"), am: heute, zweck: "fallarbeit" } })
    if (after.phase === "neu") throw new Error("the case is open")
    expect(() => zeige(after, erlaubnis)).toThrow("version 81")
  })
})

describe("a view, by role", () => {
  it("shows the case manager all, but what rests on a consent that is over", () => {
    const sicht = show(markierterFall, fallarbeit)
    expect(alleMarken.filter((marke) => marke.nie !== true && !shownIn(sicht).includes(marke))).toEqual([])
    for (const over of [{ bis: Stichtag.addDays(heute, -1) }, { widerrufenAm: heute }, { beendet: ["fallarbeit"] as const }]) {
      const fall: Eroeffnet = { ...markierterFall, einwilligungen: markierterFall.einwilligungen.map((one) => (one.person === partner ? { ...one, ...over } : one)) }
      const noted = ({ angaben }: Fallsicht): ReadonlyArray<string> => angaben.filter(({ feld }) => feld === "besonders").map(({ person }) => person)
      expect(noted(show(fall, fallarbeit))).toEqual(["Person 1", "Person 1", "Person 3", "Person 3"])
      expect(noted(show(fall, { ...auskunft, empfaenger: Id.make(partner), personen: [partner] }))).toEqual(["Person 2", "Person 2"])
    }
  })

  it("shows a person all that is held on her, with the note of what she disputes", () => {
    const sicht = show(markierterFall, { ...auskunft, personen: [haupt] })
    const own = alleMarken.filter((marke) => isAllowed(marke, { ...auskunft, personen: [haupt] }))
    expect(shownIn(sicht)).toEqual(own)
    expect(sicht.angaben.find(({ feld }) => feld === "anschrift")?.bestritten?.vermerk).toMatch(/^marke-/u)
  })

  it("shows who gives a service its own services, their steps and needs, and nothing above or beside them", () => {
    const anfrage = { ...fallarbeit, empfaenger: Id.make("sprachschule"), rolle: "leistungserbringer", zweck: "vermittlung", datenarten: ["bedarf", "ziele", "hilfeplan", "gesundheit"] } as const
    const sicht = show(mitAllem(anfrage), anfrage)
    expect(sicht.massnahmen.map(({ id }) => id)).toEqual(["l-0", "l-1"])
    expect(sicht.ziele).toMatchObject({ motto: [], rahmen: [] })
    expect(sicht.ziele.handlung.map(({ id }) => id)).toEqual(["h-0", "h-1"])
    expect(sicht.bestand.map(({ id }) => id)).toEqual(personen.map((person) => `bedarf-0-${person}`))
    expect([sicht.passungen, sicht.ueberpruefungen, sicht.evaluationen, sicht.protokoll, sicht.einwilligungen]).toEqual([[], [], [], [], []])
    for (const key of ["wunsch", "zielvereinbarung", "hilfeplan", "naechstePruefung", "akte"]) expect(sicht).not.toHaveProperty(key)
    expect(show(mitAllem({ ...anfrage, empfaenger: Id.make("praxis") }), { ...anfrage, empfaenger: Id.make("praxis"), datenarten: ["hilfeplan", "gesundheit"] }).passungen).toHaveLength(4)
  })

  it.each(["statistik", "steuerungsgruppe"] as const)("shows %s no content: what a case teaches goes through the findings", (rolle) => {
    const anfrage = { ...fallarbeit, empfaenger: Id.make("stelle"), rolle, zweck: rolle === "statistik" ? "statistik" : "bericht", datenarten: ["ziele", "bedarf", "verlauf", "hilfeplan"] } as const
    const sicht = show(mitAllem(anfrage), anfrage)
    expect(shownIn(sicht)).toEqual([])
    expect(sicht.personen.map(({ label }) => label)).toEqual(["Person 1", "Person 2", "Person 3"])
  })

  it("shows who supervises data protection the record and the consents, and no content", () => {
    const sicht = show(markierterFall, { ...fallarbeit, empfaenger: Id.make("dsb"), rolle: "datenschutz", zweck: "aufsicht", datenarten: [] })
    expect(shownIn(sicht)).toEqual([])
    expect(sicht.protokoll.map(({ _tag }) => _tag)).toEqual(["KonferenzHeld", "FallDisclosed", "UebermittlungRecorded"])
    expect(sicht.einwilligungen).toHaveLength(3)
  })

  it("keeps the record and the consents from those who see by consent, and the record from who stands in", () => {
    for (const [rolle, zweck] of [["konferenz", "konferenz"], ["uebernehmende-stelle", "uebergabe"]] as const) {
      const anfrage = { ...fallarbeit, empfaenger: Id.make("praxis"), rolle, zweck }
      expect(show(mitAllem(anfrage), anfrage)).toMatchObject({ protokoll: [], einwilligungen: [] })
    }
    const vertretung = show(markierterFall, { ...fallarbeit, empfaenger: Id.make("cm-2"), rolle: "vertretung" })
    expect(vertretung.protokoll).toEqual([])
    expect(vertretung.einwilligungen).toHaveLength(3)
  })
})

describe("a view, of people", () => {
  it("calls people by their place in the case, with key and name only where it may be known who they are", () => {
    const ohne = show(markierterFall, { ...fallarbeit, personen: [kind, haupt], datenarten: ["ziele"] })
    expect(ohne.personen).toEqual([{ label: "Person 1", beziehung: "hauptperson" }, { label: "Person 3", beziehung: "kind" }])
    const mit = show(markierterFall, { ...fallarbeit, personen: [kind], datenarten: ["identitaet"] })
    expect(mit.personen).toEqual([{ label: "Person 3", beziehung: "kind", id: kind, name: expect.stringMatching(/^marke-/u) }])
  })

  it("shows what concerns several people only where all of them were asked for", () => {
    const sicht = show(markierterFall, { ...fallarbeit, personen: [haupt] })
    expect(sicht.ziele.handlung.map(({ id, personen: wessen }) => [id, wessen])).toEqual([["h-0", ["Person 1"]]])
    expect(sicht.massnahmen.map(({ id }) => id)).toEqual(["l-0", "g-0", "e-0"])
    expect(sicht.ueberpruefungen[0]?.ziele.map(({ handlungsziel }) => handlungsziel)).toEqual(["h-0"])
    const alone = show(markierterFall, { ...fallarbeit, personen: [partner] })
    expect(alone.massnahmen.map(({ id }) => id)).toEqual(["l-3", "g-3"])
    expect(alone).toMatchObject({ ueberpruefungen: [], evaluationen: [] })
  })

  it("shows a person the goals that she shares, with what is done for them and the others as labels", () => {
    const { massnahmen, passungen, ziele } = show(markierterFall, { ...auskunft, personen: [haupt] })
    expect(ziele.handlung.map(({ id, personen: wessen }) => [id, wessen])).toEqual([["h-0", ["Person 1"]], ["h-1", ["Person 1", "Person 2"]]])
    expect(massnahmen.map(({ id }) => id)).toEqual(["l-0", "g-0", "e-0", "l-1", "e-1", "e-2", "e-3"])
    expect(passungen.map(({ id }) => id)).toEqual(["p-0", "p-1"])
    expect(JSON.stringify(show(markierterFall, { ...auskunft, empfaenger: Id.make(partner), personen: [partner] }).ziele)).not.toContain(haupt)
  })

  it("shows a person that there is a shared goal whose words touch a special category, and of the words none: it may be another's", () => {
    const touched: Eroeffnet = { ...markierterFall, ziele: { ...markierterFall.ziele, handlung: markierterFall.ziele.handlung.map((ziel) => (ziel.id === "h-1" ? { ...ziel, beruehrt: ["gesundheit"] } : ziel)) } }
    const [, frame] = show(touched, { ...auskunft, personen: [haupt] }).ziele.handlung
    expect(frame).toMatchObject({ id: "h-1", wortlaut: "[nicht gezeigt]", beruehrt: [], bis: heute, personen: ["Person 1", "Person 2"] })
    expect(new Set(frame?.skala)).toEqual(new Set(["[nicht gezeigt]"]))
    expect(show(touched, { ...fallarbeit, personen: [haupt] }).ziele.handlung.map(({ id }) => id)).toEqual(["h-0"])
  })

  it("hides words that touch a special category without it, in a review one by one", () => {
    const sicht = show(markierterFall, { ...fallarbeit, datenarten: Datenart.Gewoehnlich.literals })
    expect(sicht.ziele.rahmen.map(({ id }) => id)).toEqual(["r-0"])
    expect(sicht.ueberpruefungen).toMatchObject([{ ziele: [] }])
    expect(shownIn(sicht).every(({ datenarten }) => !datenarten.some(Datenart.isBesonders))).toBe(true)
  })

  it("keeps the reason for giving a goal up with the goal for which it was given", () => {
    const grundOf = (sicht: Fallsicht, id: string) => sicht.ziele.handlung.find((ziel) => ziel.id === id)?.aufgegeben
    const shown = grundOf(show(markierterFall, fallarbeit), "h-3")
    expect(shown?.grund).toMatch(/^marke-/u)
    expect(grundOf(show(markierterFall, { ...fallarbeit, datenarten: ["ziele"] }), "h-3")).toEqual({ ...shown, grund: "[nicht gezeigt]" })
    expect(grundOf(show(markierterFall, { ...fallarbeit, personen: [haupt, kind] }), "h-2")?.grund).toBe("[nicht gezeigt]")
    const praxis = { ...fallarbeit, empfaenger: Id.make("praxis"), rolle: "leistungserbringer", zweck: "vermittlung", datenarten: ["ziele", "gesundheit"] } as const
    expect(grundOf(show(mitAllem(praxis), praxis), "h-3")?.grund).toBe("[nicht gezeigt]")
  })

  it("keeps a reason given for a hidden Mottoziel from the steps below it too", () => {
    const aufgegeben = { am: heute, grund: "Grund-Wortlaut" }
    const { handlung, motto, rahmen } = markierterFall.ziele
    const fall: Eroeffnet = {
      ...markierterFall,
      ziele: {
        motto: motto.map((ziel) => (ziel.id === "m-0" ? { ...ziel, beruehrt: ["gesundheit"], aufgegeben } : ziel)),
        rahmen: rahmen.map((ziel) => (ziel.id === "r-0" ? { ...ziel, aufgegeben } : ziel)),
        handlung: handlung.map((ziel) => (ziel.id === "h-0" ? { ...ziel, aufgegeben, ausgang: "aufgegeben" } : ziel)),
      },
    }
    const sicht = show(fall, { ...fallarbeit, datenarten: ["ziele"] })
    expect([sicht.ziele.rahmen[0]?.aufgegeben?.grund, sicht.ziele.handlung[0]?.aufgegeben?.grund]).toEqual(["[nicht gezeigt]", "[nicht gezeigt]"])
    expect(JSON.stringify(show(fall, fallarbeit)).match(/Grund-Wortlaut/gu)).toHaveLength(3)
  })

  it("shows why a consent was only spoken to who may know how the case went", () => {
    const formen = (anfrage: Anfrage) => show(markierterFall, anfrage).einwilligungen.map(({ form }) => ("grund" in form ? form.grund : form.art))
    expect(formen({ ...fallarbeit, datenarten: ["ziele"] })).toEqual(["[nicht gezeigt]", "[nicht gezeigt]", "[nicht gezeigt]"])
    expect(formen({ ...fallarbeit, datenarten: ["verlauf"] }).every((text) => text.startsWith("marke-"))).toBe(true)
  })

  it("shows an agreement to everybody who agreed to it, with her own assent alone", () => {
    const { akte, hilfeplan, naechstePruefung, zielvereinbarung } = show(markierterFall, { ...auskunft, personen: [kind] })
    expect(zielvereinbarung?.zustimmungen).toEqual([{ person: "Person 3", erteiltVon: "Person 1", form: "unterschrift" }])
    expect(hilfeplan).toMatchObject({ fassung: 2 })
    expect(naechstePruefung).toBe(heute)
    expect(akte?.fruehereVereinbarungen).toHaveLength(1)
    expect(akte).not.toHaveProperty("aufnahme")
    expect(show(markierterFall, { ...auskunft, personen: [haupt] }).akte?.fruehereVereinbarungen).toMatchObject([{ zustimmungen: [] }])
  })

  it("shows in the record only lines about the people asked for, and in them nobody else", () => {
    const { einwilligungen, protokoll } = show(markierterFall, { ...auskunft, empfaenger: Id.make(kind), personen: [kind], datenarten: ["ziele"] })
    expect(protokoll).toMatchObject([
      { _tag: "FallDisclosed", anfrage: { empfaenger: "Person 2", personen: ["Person 3"] } },
      { _tag: "UebermittlungRecorded", personen: ["Person 3"], norm: "§ 4 KKG" },
    ])
    expect(protokoll[1]).not.toHaveProperty("begruendung")
    expect(einwilligungen.map(({ person }) => person)).toEqual(["Person 3"])
  })
})

describe("properties", () => {
  it("no view holds a word of a person or of a kind that was not asked for and allowed, nor a key without leave to know who it is", () => {
    const shown = new Map<string, number>()
    forAll(1500, (chance) => {
      const anfrage = anyAnfrage(chance)
      const fall = mitAllem(anfrage)
      const given = disclose(fall, befehlOf(anfrage), umfeld)
      if (Result.isFailure(given)) return
      const marken = shownIn(given.success.sicht)
      expect(marken.filter((marke) => !isAllowed(marke, anfrage))).toEqual([])
      const keys = personen.filter((person) => !(anfrage.personen.includes(person) && anfrage.datenarten.includes("identitaet")) && String(person) !== anfrage.empfaenger)
      for (const key of keys) expect(JSON.stringify(given.success.sicht)).not.toContain(`"${key}"`)
      shown.set(anfrage.rolle, (shown.get(anfrage.rolle) ?? 0) + marken.length)
    })
    for (const rolle of ["fallfuehrung", "vertretung", "fachaufsicht", "konferenz", "leistungserbringer", "uebernehmende-stelle", "person"]) {
      expect(shown.get(rolle) ?? 0, rolle).toBeGreaterThan(50)
    }
  })

  it("who works the case, takes it over or is the person sees all that was asked for and allowed", () => {
    forAll(600, (chance) => {
      const anfrage = anyAnfrage(chance, chance.pick(["fallfuehrung", "vertretung", "uebernehmende-stelle", "person"]))
      const given = disclose(mitAllem(anfrage), befehlOf(anfrage), umfeld)
      if (Result.isFailure(given)) return
      const hidden = alleMarken.filter((marke) => isAllowed(marke, anfrage) && !shownIn(given.success.sicht).includes(marke))
      expect(hidden.filter(({ protokoll }) => protokoll !== true || anfrage.rolle === "fallfuehrung" || anfrage.rolle === "person")).toEqual([])
    })
  })

  it("asking for less shows nothing more", () => {
    forAll(400, (chance) => {
      const anfrage = anyAnfrage(chance, chance.pick(["fallfuehrung", "konferenz", "leistungserbringer", "person"]))
      const datenarten = anfrage.datenarten.filter(() => chance.bool())
      const [wide, narrow] = [anfrage, { ...anfrage, datenarten }].map((one) => disclose(mitAllem(anfrage), befehlOf(one), umfeld))
      if (wide === undefined || narrow === undefined || Result.isFailure(wide) || Result.isFailure(narrow)) return
      const before = shownIn(wide.success.sicht)
      expect(shownIn(narrow.success.sicht).filter((marke) => !before.includes(marke))).toEqual([])
    })
  })
})
