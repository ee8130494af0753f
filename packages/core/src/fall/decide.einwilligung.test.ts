import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { fallIn, refused, umfeld } from "../../test/faelle/beispielfall.js"
import { haupt, heute, kind, markierterFall, partner } from "../../test/faelle/markierterFall.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Einwilligung } from "../datenschutz/Einwilligung.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import { Zweck } from "../datenschutz/Zweck.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Angabe } from "./Angabe.js"
import { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Eroeffnet, type Fall, isEroeffnet } from "./Fall.js"

type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

const vermerk = { von: Id.make("cm-1"), am: heute, zweck: "fallarbeit" } as const
const fuer = (zweck: Befehl["vermerk"]["zweck"]) => ({ ...vermerk, zweck })
const geschlossen: Eroeffnet = { ...markierterFall, phase: "abgeschlossen", abschluss: { art: "evaluiert", am: heute, bericht: "x" } }

const give = (changes: Partial<Einwilligung> = {}): BefehlOf<"GiveEinwilligung"> => ({
  _tag: "GiveEinwilligung", vermerk,
  einwilligung: {
    id: Schluessel.einwilligung("e-1"), person: haupt, erteiltVon: haupt, datenarten: ["lebenslage", "bedarf", "ziele"], besondere: [], empfaenger: [Id.make("praxis"), Id.make("sprachschule")],
    zwecke: ["konferenz", "bericht"], richtung: "abgeben", von: heute, bis: Stichtag.addDays(heute, 90), form: { art: "schriftlich" }, belehrt: true, ...changes,
  },
})
const withdraw = (durch = haupt, einwilligung = "e-1"): BefehlOf<"WithdrawEinwilligung"> => ({ _tag: "WithdrawEinwilligung", einwilligung: Schluessel.einwilligung(einwilligung), durch, vermerk })
const restrict = (person = haupt): Befehl => ({ _tag: "RestrictVerarbeitung", person, grund: "widerspruch", vermerk })
const lift = (person = haupt): Befehl => ({ _tag: "LiftEinschraenkung", person, grund: "Grund-Wortlaut", vermerk })
const hold = (changes: Partial<BefehlOf<"HoldKonferenz">> = {}, anonym = false): BefehlOf<"HoldKonferenz"> => ({
  _tag: "HoldKonferenz", personen: [haupt], datenarten: ["ziele"], vermerk: fuer("konferenz"), ...changes,
  konferenz: { id: Id.make("k-9"), art: "hilfeplankonferenz", teilnehmende: [Id.make("praxis"), Id.make("sprachschule"), Id.make("praxis")], anonym, ergebnis: "Ergebnis-Wortlaut" },
})
const issue: Befehl = { _tag: "IssueFallbericht", gremium: Id.make("praxis"), merkmale: { altersgruppe: "25-34" }, vermerk: fuer("bericht") }
const noteUebermittlung: Befehl = {
  _tag: "RecordUebermittlung", empfaenger: Id.make("jugendamt"), personen: [haupt], datenarten: ["gesundheit"], norm: "§ 4 KKG", begruendung: "Begründung-Wortlaut", vermerk,
}

const happen = (fall: Eroeffnet, ...folge: ReadonlyArray<Befehl>): Eroeffnet => {
  const after = folge.reduce<Fall>((state, befehl) => Result.getOrThrow(decide<Fall>(befehl, state, umfeld)).reduce(evolve, state), fall)
  if (!isEroeffnet(after)) throw new Error("the case is open")
  return after
}
const events = (fall: Fall, befehl: Befehl) => Result.getOrThrow(decide<Fall>(befehl, fall, umfeld))

describe("GiveEinwilligung", () => {
  it("remembers a consent with no purpose ended", () => {
    const { einwilligungen } = happen(markierterFall, give())
    expect(einwilligungen.at(-1)).toEqual({ ...give().einwilligung, beendet: [] })
  })

  it.each<[string, Partial<Einwilligung>]>([
    ["that names no kind of data", { datenarten: [] }],
    ["to everything for everything", { datenarten: Datenart.Gewoehnlich.literals, zwecke: ["fallarbeit", ...Zweck.literals] }],
    ["to everything for two purposes", { datenarten: Datenart.Gewoehnlich.literals, zwecke: ["konferenz", "bericht"] }],
    ["for the person's right to know, which needs none", { zwecke: ["auskunft"] }],
    ["for supervision, which needs none", { zwecke: ["konferenz", "aufsicht"] }],
    ["that ends before it begins", { bis: Stichtag.addDays(heute, -1) }],
    ["that is dated back", { von: Stichtag.addDays(heute, -1) }],
    ["that ends before a later beginning", { von: Stichtag.addDays(heute, 9), bis: Stichtag.addDays(heute, 8) }],
  ])("refuses one %s", (_which, changes) => {
    expect(refused(give(changes), markierterFall)._tag).toBe("fall/EinwilligungInvalid")
  })

  it("takes one that begins later, one for a single day, and one to a special category alone", () => {
    for (const changes of [{ von: Stichtag.addDays(heute, 9) }, { bis: heute }, { datenarten: [], besondere: ["gesundheit"] }] as const) {
      expect(events(markierterFall, give(changes))).toHaveLength(1)
    }
  })

  it("takes everything for one purpose, or all but one kind for several: it names what it is about", () => {
    expect(events(markierterFall, give({ datenarten: Datenart.Gewoehnlich.literals, zwecke: ["konferenz", "konferenz"] }))).toHaveLength(1)
    expect(events(markierterFall, give({ datenarten: Datenart.Gewoehnlich.literals.slice(1), zwecke: ["fallarbeit", "konferenz", "statistik"] }))).toHaveLength(1)
  })

  it("hears nobody who may not act for the person", () => {
    const geburtsdatum: Angabe = { id: Id.make("g-1"), person: kind, herkunft: { art: "person" }, feld: "geburtsdatum", datenart: "identitaet", wert: Stichtag.make(2018, 9, 1) }
    const known = happen(fallIn("monitoring"), { _tag: "RecordAngabe", angabe: { ...geburtsdatum, person: Schluessel.person("p-3") }, vermerk: { ...vermerk, am: heute } })
    const child = { person: Schluessel.person("p-3"), erteiltVon: Schluessel.person("p-3") }
    expect(refused(give(child), known)._tag).toBe("fall/PersonTooYoung")
    expect(events(known, give({ ...child, erteiltVon: Schluessel.person("p-1") }))).toHaveLength(1)
    expect(refused(give({ person: kind, erteiltVon: kind }), markierterFall)._tag).toBe("fall/VertretungInvalid")
    expect(refused(give({ person: haupt, erteiltVon: partner }), markierterFall)._tag).toBe("fall/VertretungInvalid")
    expect(refused(give({ erteiltVon: Schluessel.person("fremd") }), markierterFall)._tag).toBe("fall/PersonNotFound")
  })

  it("says who may instead, and never the one who was just refused", () => {
    const [child, mother] = [Schluessel.person("p-3"), Schluessel.person("p-1")]
    const unknown = { ...fallIn("monitoring"), angaben: [] }
    expect(refused(give({ person: child, erteiltVon: child }), unknown)).toMatchObject({ _tag: "fall/VertretungInvalid", details: { koennen: mother }, needed: `one who may act for ${child}: ${mother}, or ${child} herself, once an Angabe geburtsdatum says that she is 15` })
    expect(events(unknown, give({ person: child, erteiltVon: mother }))).toHaveLength(1)
  })

  it("takes no id twice", () => {
    expect(refused(give({ id: Schluessel.einwilligung("e-notiz-0") }), markierterFall)._tag).toBe("fall/IdTaken")
  })
})

describe("WithdrawEinwilligung", () => {
  const given = happen(markierterFall, give({ person: kind }))

  it("is heard from who may act for the person, whoever gave the consent", () => {
    for (const durch of [haupt, partner]) expect(happen(given, withdraw(durch)).einwilligungen.at(-1)?.widerrufenAm).toBe(heute)
    expect(refused(withdraw(kind), given)._tag).toBe("fall/VertretungInvalid")
    expect(refused(withdraw(Schluessel.person("fremd")), given)._tag).toBe("fall/PersonNotFound")
  })

  it("is heard in a closed case, and while data is restricted", () => {
    expect(happen({ ...geschlossen, einwilligungen: given.einwilligungen }, withdraw()).einwilligungen.at(-1)).toHaveProperty("widerrufenAm")
    expect(happen(given, restrict(kind), restrict(haupt), withdraw()).einwilligungen.at(-1)).toHaveProperty("widerrufenAm")
  })

  it("is not heard twice, nor of a consent that there is not", () => {
    expect(refused(withdraw(), happen(given, withdraw()))._tag).toBe("fall/EinwilligungWithdrawn")
    expect(refused(withdraw(haupt, "e-7"), given)._tag).toBe("fall/EinwilligungNotFound")
  })
})

describe("RestrictVerarbeitung and LiftEinschraenkung", () => {
  it("keep data from use and give it back", () => {
    const restricted = happen(geschlossen, restrict())
    expect(restricted.eingeschraenkt).toEqual([{ person: haupt, seit: heute, grund: "widerspruch" }])
    expect(happen(restricted, lift()).eingeschraenkt).toEqual([])
  })

  it("refuse what is there already, what is not there, and people who are not of the case", () => {
    expect(refused(restrict(), happen(markierterFall, restrict()))._tag).toBe("fall/VerarbeitungRestricted")
    expect(refused(lift(partner), happen(markierterFall, restrict()))._tag).toBe("fall/NotRestricted")
    expect(refused(restrict(Schluessel.person("fremd")), markierterFall)._tag).toBe("fall/PersonNotFound")
  })
})

describe("DiscloseFall", () => {
  const disclose: BefehlOf<"DiscloseFall"> = {
    _tag: "DiscloseFall", vermerk: fuer("konferenz"),
    anfrage: { empfaenger: Id.make("praxis"), rolle: "konferenz", zweck: "konferenz", personen: [haupt, partner], datenarten: ["ziele", "gesundheit"] },
  }

  it("refuses with the people, the kinds and the counts of the reasons, and with no word", () => {
    const { _tag, details, needed } = refused(disclose, happen(markierterFall, give()))
    expect(_tag).toBe("fall/NotDisclosable")
    expect(details).toEqual({ fall: "f-markiert", empfaenger: "praxis", person: `${haupt}, ${partner}`, datenart: "gesundheit, ziele", grund: "keine-einwilligung 3", anzahl: 3 })
    expect(needed).toContain(`a consent that names the special category gesundheit of ${partner}`)
  })

  it("says that data is restricted where nothing else stands in the way", () => {
    const ziele: Befehl = { ...disclose, anfrage: { ...disclose.anfrage, personen: [haupt], datenarten: ["ziele"] } }
    expect(refused(ziele, happen(markierterFall, give(), restrict()))._tag).toBe("fall/VerarbeitungRestricted")
    expect(refused(ziele, happen(markierterFall, restrict()))._tag).toBe("fall/NotDisclosable")
  })

  it("refuses a note for another purpose", () => {
    expect(refused({ ...disclose, vermerk }, markierterFall)._tag).toBe("fall/ZweckMismatch")
  })
})

describe("HoldKonferenz", () => {
  it("shows each Akteur once and holds the conference", () => {
    const held = events(happen(markierterFall, give()), hold())
    expect(held.map(({ _tag }) => _tag)).toEqual(["FallDisclosed", "FallDisclosed", "KonferenzHeld"])
    expect(held).toMatchObject([
      { anfrage: { empfaenger: "praxis", rolle: "konferenz" }, grundlage: { einwilligungen: ["e-1"] } }, { anfrage: { empfaenger: "sprachschule" } }, { konferenz: hold().konferenz },
    ])
    expect(held.every(Schema.is(Ereignis))).toBe(true)
    const after = happen(markierterFall, give(), hold())
    expect(after.protokoll.slice(-3)).toEqual(held)
    expect(after.konferenzen.at(-1)).toEqual({ ...hold().konferenz, am: heute, personen: [haupt], datenarten: ["ziele"] })
  })

  it("shows nobody anything where one of them may not see it", () => {
    const one = give({ empfaenger: [Id.make("praxis")] })
    const { _tag, details } = refused(hold(), happen(markierterFall, one))
    expect([_tag, details["empfaenger"], details["anzahl"]]).toEqual(["fall/NotDisclosable", "sprachschule", 1])
  })

  it("needs no consent for an anonymous one, which names nobody and no kind", () => {
    expect(events(markierterFall, hold({ personen: [], datenarten: [] }, true)).map(({ _tag }) => _tag)).toEqual(["KonferenzHeld"])
    for (const changes of [{ personen: [] }, { datenarten: [] }]) expect(refused(hold(changes, true), markierterFall)._tag).toBe("fall/KonferenzInvalid")
    expect(refused(hold({ personen: [] }), markierterFall)._tag).toBe("fall/KonferenzInvalid")
    expect(refused(hold({ datenarten: [] }), happen(markierterFall, give()))._tag).toBe("fall/NotDisclosable")
  })

  it("takes no id twice, and no note for another purpose", () => {
    const held = happen(markierterFall, give(), hold())
    expect(refused(hold(), held)._tag).toBe("fall/IdTaken")
    expect(refused(hold({ vermerk }), markierterFall)._tag).toBe("fall/ZweckMismatch")
  })
})

describe("IssueFallbericht and RecordUebermittlung", () => {
  it("report to a body only with the consent of the Hauptperson", () => {
    expect(events(happen(markierterFall, give()), issue)).toEqual([{ ...issue, _tag: "FallberichtIssued" }])
    expect(refused(issue, markierterFall).details).toMatchObject({ person: haupt, datenart: "bedarf, lebenslage", anzahl: 2 })
    expect(refused({ ...issue, vermerk }, happen(markierterFall, give()))._tag).toBe("fall/ZweckMismatch")
    expect(refused(issue, happen(markierterFall, give(), restrict()))._tag).toBe("fall/VerarbeitungRestricted")
  })

  it("ask for each kind that the report tells of, and for no other", () => {
    const befehl = (merkmale: BefehlOf<"IssueFallbericht">["merkmale"]): Befehl => ({ ...(issue as BefehlOf<"IssueFallbericht">), merkmale })
    const nurBedarf = happen(markierterFall, give({ datenarten: ["bedarf"] }))
    expect(events(nurBedarf, befehl({ handlungsfelder: "wohnen" }))).toHaveLength(1)
    expect(refused(befehl({ herkunft: "Asien" }), nurBedarf).details).toMatchObject({ datenart: "aufenthalt", anzahl: 1 })
    expect(refused(befehl({ ziele: "wohnen 0/1", rechtskreis: "SGB II", dauer: "unter 1 Jahr" }), nurBedarf).details).toMatchObject({ datenart: "rechtskreis, verlauf, ziele" })
  })

  it("take no feature that is not on the list, and no text that looks like a day", () => {
    const bereit = happen(markierterFall, give())
    const texte = [{ altersgruppe: "geboren am 1990-05-04" }, { altersgruppe: "4.5.90" }, { dauer: "seit 17. 3." }, { haushalt: "x".repeat(121) }, { haushalt: 3 }]
    for (const merkmale of [{ name: "Vorname-17" }, { toString: "x" }, ...texte]) {
      const wild = JSON.parse(JSON.stringify({ ...issue, merkmale })) as Befehl
      expect(() => decide<Fall>(wild, bereit, umfeld), JSON.stringify(merkmale)).toThrow(RangeError)
    }
    for (const merkmale of texte) expect(Schema.is(Befehl)({ ...issue, merkmale }), JSON.stringify(merkmale)).toBe(false)
    expect(Schema.is(Befehl)(issue)).toBe(true)
  })

  it("note what a law ordered to send, whatever consents and restrictions say, and show nothing", () => {
    const after = happen(markierterFall, restrict(), noteUebermittlung)
    expect(after.protokoll.at(-1)).toEqual({ ...noteUebermittlung, _tag: "UebermittlungRecorded" })
    expect(refused({ ...noteUebermittlung, personen: [Schluessel.person("fremd")] }, markierterFall)._tag).toBe("fall/PersonNotFound")
  })
})

describe("properties", () => {
  const all: ReadonlyArray<Befehl> = [give(), withdraw(), restrict(), lift(), hold(), issue, noteUebermittlung]

  it("the state after each event survives a round trip through JSON", () => {
    const steps = [give(), hold(), issue, noteUebermittlung, restrict(), lift(), withdraw()]
    steps.reduce<Eroeffnet>((state, befehl) => {
      const after = happen(state, befehl)
      expect(JSON.parse(JSON.stringify(after))).toEqual(after)
      return after
    }, markierterFall)
  })

  it("an event that has no place leaves the same state", () => {
    const stray: ReadonlyArray<Ereignis> = [
      { ...give({ id: Schluessel.einwilligung("e-notiz-0") }), _tag: "EinwilligungGiven" },
      { _tag: "EinschraenkungLifted", person: haupt, grund: "x", vermerk },
    ]
    for (const ereignis of stray) expect(evolve(markierterFall, ereignis)).toBe(markierterFall)
    const restricted = happen(markierterFall, restrict())
    expect(evolve(restricted, { _tag: "VerarbeitungRestricted", person: haupt, grund: "unrechtmaessig", vermerk })).toBe(restricted)
    const withdrawn = happen(markierterFall, give(), withdraw())
    expect(evolve(withdrawn, { ...withdraw(), _tag: "EinwilligungWithdrawn", vermerk: { ...vermerk, am: Stichtag.addDays(heute, 1) } })).toBe(withdrawn)
    const neu: Fall = { phase: "neu" }
    for (const ereignis of [...stray, ...restricted.protokoll]) expect(evolve(neu, ereignis)).toBe(neu)
  })

  it("no command here has a place before the case is opened", () => {
    for (const befehl of all) expect(refused(befehl, { phase: "neu" })._tag).toBe("fall/NotOpened")
  })
})
