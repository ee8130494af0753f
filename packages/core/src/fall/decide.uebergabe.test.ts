import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { befehle, fallIn, ids, refused, spiele, tag, umfeld, vermerk } from "../../test/faelle/beispielfall.js"
import { after, codeOf, evaluate, opened, review } from "../../test/faelle/verlaufbefehle.js"
import * as Datenart from "../datenschutz/Datenart.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Befehl } from "./Befehl.js"
import { disclose } from "./disclose.js"
import { entscheider } from "./entscheider.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import * as Uebergabe from "./Uebergabe.js"

type Angebot = Extract<Befehl, { readonly _tag: "OfferUebergabe" }>
type Geben = Extract<Befehl, { readonly _tag: "GiveEinwilligung" }>

const given = Spezifikation.of(entscheider(umfeld))

const intern: Uebergabe.Zustaendigkeit = { traeger: ids.traeger, fallfuehrung: ids.vertretung, vertretung: [] }
const extern: Uebergabe.Zustaendigkeit = { traeger: ids.anderer, fallfuehrung: Id.make("cm-9"), vertretung: [] }

const u1 = Id.make("u-1")

const offer = (an: Uebergabe.Zustaendigkeit, nach = 125, mehr: Partial<Angebot["uebergabe"]> = {}): Angebot => ({
  _tag: "OfferUebergabe", uebergabe: { id: u1, an, grund: "Umzug in ein anderes Gebiet", frist: tag(nach + 20), ...mehr }, vermerk: vermerk(nach),
})

const accept = (nach: number): Befehl => ({ _tag: "AcceptUebergabe", uebergabe: u1, vermerk: vermerk(nach) })
const decline = (nach: number): Befehl => ({ _tag: "DeclineUebergabe", uebergabe: u1, grund: "Keine freien Plätze", vermerk: vermerk(nach) })
const withdraw = (nach: number): Befehl => ({ _tag: "WithdrawUebergabe", uebergabe: u1, grund: "Doch kein Umzug", vermerk: vermerk(nach) })

const consent = (id: string, person: Schluessel.PersonId, mehr: Partial<Geben["einwilligung"]> = {}): Geben => ({
  _tag: "GiveEinwilligung", vermerk: vermerk(121),
  einwilligung: {
    id: Schluessel.einwilligung(id), person, erteiltVon: ids.hauptperson, datenarten: Datenart.Gewoehnlich.literals, besondere: [], empfaenger: [ids.anderer],
    zwecke: ["uebergabe"], richtung: "abgeben", von: tag(121), bis: tag(300), form: { art: "schriftlich" }, belehrt: true, ...mehr,
  },
})

const monitoring = fallIn("monitoring")

/** What the example holds: reasons for empty parts of the Bestandsaufnahme and the record of the phases too. */
const gehalten = ["identitaet", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf"] as const
const beide = [consent("e-1", ids.hauptperson), consent("e-2", ids.kind)] as const
const eingewilligt = after(monitoring, ...beide)

describe("an offer to hand a case over", () => {
  it("leaves the case with who has it, and remembers from whom it comes", () => {
    const fall = opened(after(monitoring, offer(intern)))
    expect(fall.zustaendig).toEqual(monitoring.zustaendig)
    expect(fall.uebergaben).toEqual([{ ...offer(intern).uebergabe, von: monitoring.zustaendig, angebotenAm: tag(125), stand: "offen" }])
  })

  it("within one Träger needs no consent, from the Aufnahme on", () => {
    expect(opened(after(fallIn("aufnahme"), offer(intern, 1), accept(2))).zustaendig).toEqual(intern)
  })

  it("waits alone: a second one is refused until the first is answered", () => {
    const offered = after(monitoring, offer(intern))
    const zweite = offer(intern, 126, { id: Id.make("u-2") })
    expect(refused(zweite, offered)).toMatchObject({ _tag: "fall/UebergabeOpen", details: { uebergabe: "u-1", frist: tag(145) } })
    expect(opened(after(offered, decline(126), zweite)).uebergaben.map(({ stand }) => stand)).toEqual(["abgelehnt", "offen"])
  })

  it("has an id that no other had", () => {
    expect(codeOf(after(monitoring, offer(intern), decline(126)), offer(intern, 127))).toBe("fall/IdTaken")
  })

  it("goes to another case manager or another Träger, and may change who stands in", () => {
    const { fallfuehrung, traeger } = monitoring.zustaendig
    expect(codeOf(monitoring, offer(monitoring.zustaendig))).toBe("fall/UebergabeToSelf")
    const ohneVertretung = { traeger, fallfuehrung, vertretung: [] }
    expect(opened(after(monitoring, offer(ohneVertretung), accept(126))).zustaendig).toEqual(ohneVertretung)
    expect(after(eingewilligt, offer({ traeger: ids.anderer, fallfuehrung, vertretung: [] })).phase).toBe("monitoring")
  })

  it("may be answered on the day itself, and not before it", () => {
    expect(codeOf(monitoring, offer(intern, 125, { frist: tag(124) }))).toBe("fall/FristInvalid")
    expect(after(monitoring, offer(intern, 125, { frist: tag(125) }), accept(125))).toMatchObject({ zustaendig: intern })
  })
})

describe("a hand-over to another Träger", () => {
  it("needs the consent of each person for everything ordinary that the case holds, and says what is missing", () => {
    expect(after(eingewilligt, offer(extern)).phase).toBe("monitoring")
    const ohneKind = refused(offer(extern), after(monitoring, consent("e-1", ids.hauptperson)))
    expect(ohneKind).toMatchObject({ _tag: "fall/NotDisclosable", details: { empfaenger: ids.anderer } })
    expect(ohneKind.details["fehlt"]).toMatch(/^p-3\//u)
    expect(ohneKind.details["fehlt"]).not.toContain("p-1/")
    expect(refused(offer(extern), monitoring).details["fehlt"]).toContain("p-1/")
  })

  it.each(gehalten)("needs the kind %s, which the example holds", (ohne) => {
    const datenarten = Datenart.Gewoehnlich.literals.filter((art) => art !== ohne)
    const [, kind] = beide
    const { details } = refused(offer(extern), after(monitoring, consent("e-1", ids.hauptperson, { datenarten }), kind))
    expect(details["fehlt"]).toMatch(new RegExp(`^p-1/${ohne}/[a-z-]+$`, "u"))
  })

  it("needs no consent to kinds that the case holds nothing of", () => {
    const datenarten = gehalten
    const fall = after(monitoring, consent("e-1", ids.hauptperson, { datenarten }), consent("e-2", ids.kind, { datenarten }))
    expect(after(fall, offer(extern), accept(126))).toMatchObject({ zustaendig: extern })
  })

  it.each([
    ["another recipient", { empfaenger: [ids.sprachschule] }],
    ["another purpose", { zwecke: ["vermittlung"] }],
    ["the other direction", { richtung: "einholen" }],
    ["a time that is over", { bis: tag(124) }],
  ] as const)("is not opened by a consent for %s", (_, mehr) => {
    const [, kind] = beide
    expect(codeOf(after(monitoring, consent("e-1", ids.hauptperson, mehr), kind), offer(extern))).toBe("fall/NotDisclosable")
  })

  it("is asked for again on the day on which it is taken: a consent withdrawn meanwhile keeps the case where it is", () => {
    const widerruf: Befehl = { _tag: "WithdrawEinwilligung", einwilligung: Schluessel.einwilligung("e-2"), durch: ids.hauptperson, vermerk: vermerk(126) }
    const offered = after(eingewilligt, offer(extern))
    expect(refused(accept(127), after(offered, widerruf))).toMatchObject({ _tag: "fall/NotDisclosable", befehl: "AcceptUebergabe" })
    expect(opened(after(offered, widerruf)).zustaendig).toEqual(monitoring.zustaendig)
  })

  it("remembers, before it is taken, that the new Träger now sees the case, and by which consents", () => {
    const { ereignisse, fall } = spiele([...beide, offer(extern), accept(126)], monitoring)
    expect(ereignisse.slice(-2)).toMatchObject([
      {
        _tag: "FallDisclosed", vermerk: { ...vermerk(126), zweck: "uebergabe" },
        anfrage: { empfaenger: ids.anderer, rolle: "uebernehmende-stelle", zweck: "uebergabe", personen: [ids.hauptperson, ids.kind], datenarten: gehalten },
        grundlage: { art: "einwilligung", einwilligungen: ["e-1", "e-2"] },
      },
      { _tag: "UebergabeAccepted", uebergabe: "u-1" },
    ])
    expect(opened(fall).protokoll).toHaveLength(1)
  })

  it("needs, for a special category that is noted about a person, a consent of hers that names it for the hand-over", () => {
    const notiert = Schluessel.einwilligung("e-7")
    const gesundheit = (id: string, mehr: Partial<Geben["einwilligung"]>): Geben => consent(id, ids.hauptperson, { datenarten: [], besondere: ["gesundheit"], ...mehr })
    const angabe: Befehl = {
      _tag: "RecordAngabe", vermerk: vermerk(122),
      angabe: { id: Id.make("a-9"), person: ids.hauptperson, herkunft: { art: "person" }, feld: "besonders", datenart: "gesundheit", einwilligung: notiert, wert: "vertraulich" },
    }
    const mitAngabe = after(eingewilligt, gesundheit("e-7", { empfaenger: [ids.traeger], zwecke: ["fallarbeit"] }), angabe)
    const { details, needed } = refused(offer(extern), mitAngabe)
    expect(details["fehlt"]).toBe("p-1/gesundheit/keine-einwilligung")
    expect(needed).toContain("names the special category")
    expect(needed).toContain("EraseDaten")
    const { ereignisse, fall } = spiele([{ ...gesundheit("e-8", { von: tag(123) }), vermerk: vermerk(123) }, offer(extern), accept(126)], mitAngabe)
    expect(ereignisse.filter(({ _tag }) => _tag === "FallDisclosed")).toMatchObject([
      { anfrage: { personen: [ids.hauptperson, ids.kind] } },
      { anfrage: { personen: [ids.hauptperson], datenarten: ["gesundheit"] }, grundlage: { einwilligungen: ["e-8"] } },
    ])
    expect(opened(fall).zustaendig).toEqual(extern)
  })

  it("needs such a consent for words that touch a special category as well, of everybody whom they concern", () => {
    const notizen = [ids.hauptperson, ids.kind].map((person, at) => consent(`e-1${at}`, person, { datenarten: [], besondere: ["gesundheit"], empfaenger: [ids.traeger], zwecke: ["fallarbeit"] }))
    const woerter: ReadonlyArray<Befehl> = [
      review("evaluation", { ziele: [{ handlungsziel: ids.handlung, lage: "abweichung", abweichung: "Wortlaut", gegenmassnahme: "Wortlaut", beruehrt: ["gesundheit"] }] }, 122),
      { _tag: "RecordBestand", vermerk: vermerk(122), bestand: { id: Id.make("b-9"), person: ids.kind, art: "schwaeche", wortlaut: "Wortlaut", beruehrt: ["gesundheit"] } },
    ]
    for (const [at, wort] of woerter.entries()) {
      const { details } = refused(offer(extern), after(eingewilligt, ...notizen, wort))
      expect(details["fehlt"]).toBe(at === 0 ? "p-1/gesundheit/keine-einwilligung, p-3/gesundheit/keine-einwilligung" : "p-3/gesundheit/keine-einwilligung")
    }
  })

  it.each<readonly [string, Fall, ReadonlyArray<Befehl>, ReadonlyArray<string>]>([
    ["an opened case", fallIn("aufnahme"), [], ["identitaet", "ziele", "verlauf"]],
    ["a decision on the Aufnahme", fallIn("bestandsaufnahme"), [], ["identitaet", "bedarf", "ziele", "verlauf"]],
    ["a law by which somebody is helped", fallIn("aufnahme"), [{ _tag: "RecordRechtskreis", vermerk: vermerk(7), zeit: { id: Id.make("z-1"), person: ids.kind, rechtskreis: "sgb-ii", von: tag(), traeger: ids.traeger } }], ["identitaet", "rechtskreis", "ziele", "verlauf"]],
    ["an evaluation", fallIn("evaluation"), [evaluate(160)], [...gehalten, "evaluation"]],
  ])("needs, in a case that holds %s, the consent to exactly that and how it went", (_, fall, folge, arten) => {
    const { details } = refused(offer(extern, 160), after(fall, ...folge))
    const fehlt = String(details["fehlt"]).split(", ")
    expect(fehlt.filter((line) => line.startsWith("p-3/")).map((line) => line.split("/")[1])).toEqual(arten)
  })

  it("shows afterwards no word of a kind that it did not ask for", () => {
    const fall = opened(after(eingewilligt, offer(extern), accept(126)))
    const asked = fall.protokoll.flatMap((line) => (line._tag === "FallDisclosed" ? line.anfrage.datenarten : []))
    const alle = { empfaenger: extern.fallfuehrung, rolle: "fallfuehrung", zweck: "fallarbeit", personen: [ids.hauptperson, ids.kind] } as const
    const sicht = (datenarten: ReadonlyArray<Datenart.Datenart>) => {
      const { anfrage: _anfrage, protokoll: _protokoll, ...rest } = Result.getOrThrow(disclose(fall, { _tag: "DiscloseFall", anfrage: { ...alle, datenarten }, vermerk: vermerk(127) }, umfeld)).sicht
      return rest
    }
    expect(sicht([...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals])).toEqual(sicht(asked))
  })

  it("within one Träger shows nobody anything", () => {
    const vorher = spiele([...befehle.slice(0, 1), offer(intern, 1)]).ereignisse
    expect(() => { given(vorher).when(accept(2)).then([{ _tag: "UebergabeAccepted", uebergabe: u1, vermerk: vermerk(2) }]) }).not.toThrow()
  })
})

describe("the answer", () => {
  const offered = after(monitoring, offer(intern))

  it("changes who is responsible when it is taken, and not before", () => {
    const fall = opened(after(offered, accept(145)))
    expect(fall.zustaendig).toEqual(intern)
    expect(fall.uebergaben).toMatchObject([{ stand: "angenommen", von: monitoring.zustaendig, an: intern, beendetAm: tag(145) }])
  })

  it("comes too late the day after the last one; a new offer is needed", () => {
    expect(refused(accept(146), offered)).toMatchObject({ _tag: "fall/UebergabeExpired", details: { uebergabe: "u-1", frist: tag(145), am: tag(146) } })
    expect(after(offered, withdraw(146), offer(intern, 146, { id: Id.make("u-2") })).phase).toBe("monitoring")
  })

  it("may be no, with the reason, or the offer is taken back; either leaves the case where it is", () => {
    expect(after(offered, decline(126))).toMatchObject({ zustaendig: monitoring.zustaendig, uebergaben: [{ stand: "abgelehnt", ablehnungsgrund: "Keine freien Plätze", beendetAm: tag(126) }] })
    expect(after(offered, withdraw(126))).toMatchObject({ zustaendig: monitoring.zustaendig, uebergaben: [{ stand: "zurueckgezogen", beendetAm: tag(126) }] })
  })

  it("is given once, to an offer that is there", () => {
    for (const answer of [accept, decline, withdraw]) {
      expect(refused(answer(126), monitoring)).toMatchObject({ _tag: "fall/UebergabeNotOpen", details: { uebergabe: "u-1", stand: "unbekannt" } })
      for (const first of [accept, decline, withdraw]) expect(codeOf(after(offered, first(126)), answer(127))).toBe("fall/UebergabeNotOpen")
    }
  })

  it("that comes after another one changes nothing, should a store ever hold it", () => {
    const declined = after(offered, decline(126))
    const zuSpaet: ReadonlyArray<Ereignis> = [
      { _tag: "UebergabeAccepted", uebergabe: u1, vermerk: vermerk(127) },
      { _tag: "UebergabeWithdrawn", uebergabe: u1, grund: "x", vermerk: vermerk(127) },
      { ...offer(intern, 127), _tag: "UebergabeOffered" },
    ]
    for (const ereignis of zuSpaet) expect(evolve(declined, ereignis)).toBe(declined)
  })

  it("of the new Träger hands on from there", () => {
    const there = after(eingewilligt, offer(extern), accept(126))
    const zurueck = offer(monitoring.zustaendig, 130, { id: Id.make("u-2") })
    expect(codeOf(there, zurueck)).toBe("fall/NotDisclosable")
    const weiter = offer({ ...extern, fallfuehrung: Id.make("cm-10") }, 130, { id: Id.make("u-2") })
    expect(opened(after(there, weiter)).uebergaben.at(-1)).toMatchObject({ von: extern })
  })
})

describe("a broken hand-over", () => {
  const standOf = (...folge: ReadonlyArray<Befehl>): Uebergabe.Uebergabestand => {
    const [stand] = opened(after(monitoring, offer(intern), ...folge)).uebergaben
    if (stand === undefined) throw new Error("nothing was offered")
    return stand
  }
  const spaet = Stichtag.addDays(tag(), 1000)

  it("is one that was refused or taken back, whenever one asks", () => {
    for (const answer of [decline, withdraw]) expect(Uebergabe.isGebrochen(standOf(answer(126)), tag(126))).toBe(true)
  })

  it("is one whose last day went by without an answer", () => {
    expect([tag(145), tag(146)].map((am) => Uebergabe.isGebrochen(standOf(), am))).toEqual([false, true])
  })

  it("is never one that was taken", () => {
    expect(Uebergabe.isGebrochen(standOf(accept(126)), spaet)).toBe(false)
  })
})
