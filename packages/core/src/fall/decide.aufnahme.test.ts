import { describe, expect, it } from "vitest"
import { befehle, bisVor, fallIn, ids, refused, spiele, tag, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Notierbar as Angabe } from "./Angabe.js"
import { kriterien } from "./Aufnahmekriterium.js"
import type { Befehl } from "./Befehl.js"
import { type Fall, GELOESCHT } from "./Fall.js"
import type { Person } from "./Person.js"

type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

const neu: Fall = { phase: "neu" }
const inAufnahme = fallIn("aufnahme")
const hauptperson: Person = { id: ids.hauptperson, beziehung: "hauptperson", vertretenDurch: [] }
const kind: Person = { id: ids.kind, beziehung: "kind", vertretenDurch: [ids.hauptperson] }

const open = (...personen: readonly [Person, ...ReadonlyArray<Person>]): Befehl => ({
  _tag: "OpenFall", fall: ids.fall, personen, wunsch: "Wunsch-Wortlaut", vermerk: vermerk(),
  zustaendig: { traeger: ids.traeger, fallfuehrung: ids.fallfuehrung, vertretung: [] },
})

const person = { id: Id.make("a-9"), person: ids.hauptperson, herkunft: { art: "person" } } as const
const note = (angabe: Angabe, am = 1): BefehlOf<"RecordAngabe"> => ({ _tag: "RecordAngabe", angabe, vermerk: vermerk(am) })
const rectify = (angabe: Angabe, am = 2): Befehl => ({ _tag: "RectifyAngabe", angabe, grund: "Grund-Wortlaut", vermerk: vermerk(am) })
const kontakt: Angabe = { ...person, feld: "kontakt", datenart: "identitaet", wert: "Kontakt-Wortlaut" }

const consent = (changes: Partial<BefehlOf<"GiveEinwilligung">["einwilligung"]> = {}): Befehl => ({
  _tag: "GiveEinwilligung", vermerk: vermerk(),
  einwilligung: {
    id: Schluessel.einwilligung("e-1"), person: ids.hauptperson, erteiltVon: ids.hauptperson, datenarten: ["identitaet"], besondere: ["gesundheit"],
    empfaenger: [ids.anderer, ids.traeger], zwecke: ["fallarbeit"], richtung: "einholen", von: tag(), bis: tag(365), form: { art: "schriftlich" }, belehrt: true, ...changes,
  },
})
const restrict: Befehl = { _tag: "RestrictVerarbeitung", person: ids.hauptperson, grund: "richtigkeit-bestritten", vermerk: vermerk(1) }

describe("to open a case", () => {
  it("takes one Hauptperson and people who represent others", () => {
    const { fall } = spiele([open(hauptperson, kind)])
    expect(fall).toMatchObject({ phase: "aufnahme", version: 1, zuletzt: tag(), personen: [hauptperson, kind], verlauf: [{ phase: "aufnahme", von: tag() }] })
  })

  it("takes the Hauptperson alone", () => {
    expect(spiele([open(hauptperson)]).fall).toMatchObject({ personen: [hauptperson] })
  })

  it.each<readonly [string, readonly [Person, ...ReadonlyArray<Person>]]>([
    ["without a Hauptperson", [kind]],
    ["with two", [hauptperson, { ...hauptperson, id: ids.partner }]],
    ["with a representative from outside", [hauptperson, { ...kind, vertretenDurch: [ids.partner] }]],
    ["with a person who represents herself", [{ ...hauptperson, vertretenDurch: [ids.hauptperson] }]],
  ])("is refused %s", (_, personen) => {
    expect(refused(open(...personen), neu)._tag).toBe("fall/HauptpersonInvalid")
  })

  it("is refused with the same key twice, and for a case that is open", () => {
    expect(refused(open(hauptperson, { ...kind, id: ids.hauptperson, vertretenDurch: [] }), neu)).toMatchObject({ _tag: "fall/IdTaken", details: { id: ids.hauptperson } })
    expect(refused(open(hauptperson), inAufnahme)._tag).toBe("fall/AlreadyOpened")
    expect(refused(note(kontakt), neu)._tag).toBe("fall/NotOpened")
  })
})

describe("a further person", () => {
  const add = (one: Person): Befehl => ({ _tag: "AddPerson", person: one, vermerk: vermerk(1) })

  it("joins the case, and may be represented by who is there", () => {
    expect(spiele([add({ id: ids.partner, beziehung: "kind", vertretenDurch: [ids.hauptperson] })], inAufnahme).fall).toMatchObject({
      personen: [{ id: ids.hauptperson }, { id: ids.kind }, { id: ids.partner }],
    })
  })

  it("is no second Hauptperson, has a key of her own, and is represented by others of the case", () => {
    expect(refused(add({ ...hauptperson, id: ids.partner }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(refused(add(kind), inAufnahme)._tag).toBe("fall/IdTaken")
    expect(refused(add({ id: ids.partner, beziehung: "weitere", vertretenDurch: [ids.partner] }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(refused(add({ id: ids.partner, beziehung: "weitere", vertretenDurch: [Schluessel.person("p-9")] }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
  })
})

describe("what a person is to the case", () => {
  const amend = (one: Person, am = 1): Befehl => ({ _tag: "AmendPerson", person: one, grund: "Grund-Wortlaut", vermerk: vermerk(am) })
  const partner: Person = { id: ids.partner, beziehung: "partner", vertretenDurch: [] }
  const zuDritt = spiele([{ _tag: "AddPerson", person: partner, vermerk: vermerk(1) }], inAufnahme).fall

  it("changes under the same key and in the same place, with who may act for her and by what right", () => {
    const { ereignisse, fall } = spiele([amend({ ...kind, beziehung: "weitere", vertretenDurch: [ids.partner], vertretung: "betreuung" })], zuDritt)
    expect(ereignisse).toMatchObject([{ _tag: "PersonAmended", grund: "Grund-Wortlaut" }])
    expect(fall).toMatchObject({ personen: [hauptperson, { id: ids.kind, beziehung: "weitere", vertretenDurch: [ids.partner], vertretung: "betreuung" }, partner] })
  })

  it("counts from then on: who has lost custody agrees for the child no more", () => {
    const { fall } = spiele([amend({ ...kind, vertretenDurch: [ids.partner] })], zuDritt)
    const decideOn = (erteiltVon: typeof ids.partner): Befehl => ({
      _tag: "DecideAufnahme", ergebnis: "case-management", begruendung: "Begründung-Wortlaut", vermerk: vermerk(7),
      zustimmungen: [zustimmungen[0], { person: ids.kind, erteiltVon, form: "unterschrift" }],
      kriterien: kriterien.map(({ schluessel }) => ({ kriterium: schluessel, erfuellt: true, grund: "Grund-Wortlaut" })),
    })
    expect(refused(decideOn(ids.hauptperson), fall)._tag).toBe("fall/VertretungInvalid")
    expect(spiele([decideOn(ids.partner)], fall).fall.phase).toBe("bestandsaufnahme")
  })

  it("can be put right after the end too: who may no longer act must not be told any more", () => {
    const ende = spiele([amend({ ...kind, vertretenDurch: [] }, 400)], fallIn("abgeschlossen")).fall
    expect(ende).toMatchObject({ phase: "abgeschlossen", personen: [hauptperson, { id: ids.kind, vertretenDurch: [] }] })
  })

  it("leaves one Hauptperson, the same; a child may come to represent her", () => {
    expect(refused(amend({ ...hauptperson, beziehung: "elternteil" }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(refused(amend({ ...kind, beziehung: "hauptperson" }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(spiele([amend({ ...hauptperson, vertretenDurch: [ids.kind], vertretung: "betreuung" })], inAufnahme).fall).toMatchObject({
      personen: [{ id: ids.hauptperson, vertretung: "betreuung" }, kind],
    })
  })

  it("is told of people of the case only, represented by others of it", () => {
    expect(refused(amend(partner), inAufnahme)).toMatchObject({ _tag: "fall/PersonNotFound", details: { person: ids.partner } })
    expect(refused(amend({ ...kind, vertretenDurch: [ids.partner] }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(refused(amend({ ...kind, vertretenDurch: [ids.kind] }), inAufnahme)._tag).toBe("fall/HauptpersonInvalid")
    expect(refused(amend(kind), neu)._tag).toBe("fall/NotOpened")
  })
})

describe("what is noted of a person", () => {
  it("keeps its day and where it comes from", () => {
    expect(spiele([note(kontakt)], inAufnahme).fall).toMatchObject({ angaben: [{ ...kontakt, am: tag(1) }] })
  })

  it("needs a person of the case and an id of its own", () => {
    expect(refused(note({ ...kontakt, person: ids.partner }), inAufnahme)._tag).toBe("fall/PersonNotFound")
    expect(refused(note(kontakt), spiele([note(kontakt)], inAufnahme).fall)._tag).toBe("fall/IdTaken")
  })

  it.each<readonly [Angabe, string]>([
    [{ ...person, feld: "staatsangehoerigkeit", datenart: "aufenthalt", wert: "4755" }, "475"],
    [{ ...person, feld: "staatsangehoerigkeit", datenart: "aufenthalt", wert: "Wort-des-Amtes" }, "Wort"],
    [{ ...person, feld: "aufenthaltsstatus", datenart: "aufenthalt", wert: "duldungg" }, "duldung"],
    [{ ...person, feld: "geschlecht", datenart: "lebenslage", wert: "ohne-angaben" }, "ohne-angabe"],
  ])("%j is no key of its list, and the refusal tells neither it nor the key that was meant", (angabe, meant) => {
    const ablehnung = refused(note(angabe), inAufnahme)
    expect(ablehnung).toMatchObject({ _tag: "fall/SchluesselNotFound", details: { angabe: angabe.id } })
    expect(JSON.stringify(ablehnung)).not.toContain(meant)
  })

  it("takes the keys of the lists, and no heading of a list", () => {
    const staat = (wert: string): Angabe => ({ ...person, feld: "staatsangehoerigkeit", datenart: "aufenthalt", wert })
    expect(spiele([note(staat("163"))], inAufnahme).fall).toMatchObject({ angaben: [{ wert: "163" }] })
    expect(refused(note(staat("europa")), inAufnahme)._tag).toBe("fall/SchluesselNotFound")
    expect(refused({ ...note({ ...person, feld: "aufenthaltsstatus", datenart: "aufenthalt", wert: "aufenthaltsdokument-gb" }), vermerk: { ...vermerk(), am: Stichtag.make(2020, 12, 31) } },
      { ...inAufnahme, zuletzt: Stichtag.make(2020, 12, 1) })._tag).toBe("fall/SchluesselNotFound")
  })

  it("takes a birth date from 120 years ago up to the day itself", () => {
    const born = (wert: Stichtag.Stichtag): Befehl => note({ ...person, feld: "geburtsdatum", datenart: "identitaet", wert }, 0)
    expect(spiele([born(tag())], inAufnahme).fall).toMatchObject({ angaben: [{ wert: tag() }] })
    expect(spiele([born(Stichtag.make(1904, 1, 14))], inAufnahme).fall).toMatchObject({ angaben: [{ wert: "1904-01-14" }] })
    expect(refused(born(Stichtag.make(1904, 1, 13)), inAufnahme)._tag).toBe("fall/GeburtsdatumInvalid")
    expect(refused(born(tag(1)), inAufnahme)._tag).toBe("fall/GeburtsdatumInvalid")
  })

  it("takes or refuses a birth date at either end of the calendar, and never throws", () => {
    const born = (wert: Stichtag.Stichtag, am: Stichtag.Stichtag): Befehl => ({ ...note({ ...person, feld: "geburtsdatum", datenart: "identitaet", wert }), vermerk: { ...vermerk(), am } })
    const [ende, anfang] = [Stichtag.make(2999, 12, 31), Stichtag.make(1800, 1, 1)]
    expect(spiele([born(Stichtag.make(2879, 1, 1), ende), born(ende, ende)].map((befehl, at): Befehl =>
      (befehl._tag === "RecordAngabe" ? { ...befehl, angabe: { ...befehl.angabe, id: Id.make(`a-${at + 8}`) } } : befehl)), inAufnahme).fall).toMatchObject({ angaben: [{}, {}] })
    expect(refused(born(Stichtag.make(2878, 12, 31), ende), inAufnahme)._tag).toBe("fall/GeburtsdatumInvalid")
    expect(refused(born(anfang, ende), inAufnahme)._tag).toBe("fall/GeburtsdatumInvalid")
    expect(spiele([born(anfang, anfang)], { ...inAufnahme, zuletzt: anfang }).fall).toMatchObject({ angaben: [{ wert: anfang }] })
  })

  it("comes from a third party only with a consent to ask that party for that kind", () => {
    const asked: Angabe = { ...kontakt, herkunft: { art: "dritte", stelle: ids.anderer, einwilligung: Schluessel.einwilligung("e-1") } }
    expect(refused(note(asked), inAufnahme)._tag).toBe("fall/EinwilligungNotFound")
    expect(spiele([consent(), note(asked)], inAufnahme).fall).toMatchObject({ angaben: [asked] })
    const wrong = [
      consent({ person: ids.kind }), consent({ richtung: "abgeben" }), consent({ empfaenger: [ids.sprachschule] }), consent({ datenarten: ["ziele"] }),
      consent({ zwecke: ["vermittlung"] }), consent({ bis: tag() }),
    ]
    for (const einwilligung of wrong) {
      expect(refused(note(asked), spiele([einwilligung], inAufnahme).fall)._tag).toBe("fall/EinwilligungNotCovering")
    }
  })

  it("is of a special category only with a consent in force that names the category", () => {
    const krank: Angabe = { ...person, feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-1"), wert: "Gesundheit-Wortlaut" }
    const withdraw: Befehl = { _tag: "WithdrawEinwilligung", einwilligung: Schluessel.einwilligung("e-1"), durch: ids.hauptperson, vermerk: vermerk(1) }
    expect(refused(note(krank), inAufnahme)._tag).toBe("fall/EinwilligungNotFound")
    expect(spiele([consent(), note(krank)], inAufnahme).fall).toMatchObject({ angaben: [krank] })
    expect(spiele([consent({ richtung: "abgeben" }), note(krank)], inAufnahme).fall).toMatchObject({ angaben: [krank] })
    expect(refused(note({ ...krank, datenart: "sexualitaet" }), spiele([consent()], inAufnahme).fall)._tag).toBe("fall/EinwilligungNotCovering")
    expect(refused(note(krank), spiele([consent(), withdraw], inAufnahme).fall)).toMatchObject({ _tag: "fall/EinwilligungNotCovering", details: { datenart: "gesundheit" } })
  })

  it("is not added to while the processing is restricted, and may still be put right and disputed", () => {
    const { fall } = spiele([note(kontakt), restrict], inAufnahme)
    expect(refused(note({ ...kontakt, id: Id.make("a-8") }), fall)).toMatchObject({ _tag: "fall/VerarbeitungRestricted", details: { person: ids.hauptperson } })
    const after = spiele([{ _tag: "DisputeAngabe", angabe: kontakt.id, notiz: "Notiz-Wortlaut", vermerk: vermerk(2) }, rectify(kontakt)], fall).fall
    expect(after).toMatchObject({ angaben: [{ berichtigtAm: tag(2) }] })
  })
})

describe("to put right what is noted", () => {
  const dispute: Befehl = { _tag: "DisputeAngabe", angabe: kontakt.id, notiz: "Notiz-Wortlaut", vermerk: vermerk(2) }
  const noted = spiele([note(kontakt)], inAufnahme).fall
  const erased: Fall = { ...inAufnahme, angaben: [{ ...kontakt, wert: GELOESCHT, am: tag(1) }] }

  it("replaces the words, keeps the day of noting, and ends the dispute", () => {
    const disputed = spiele([dispute], noted).fall
    expect(disputed).toMatchObject({ angaben: [{ bestritten: { am: tag(2), vermerk: "Notiz-Wortlaut" } }] })
    const right = { ...kontakt, wert: "Richtiger-Wortlaut" }
    expect(spiele([rectify(right, 3)], disputed).fall).toMatchObject({ angaben: [{ wert: "Richtiger-Wortlaut", am: tag(1), berichtigtAm: tag(3) }] })
    expect(spiele([rectify(right, 3)], disputed).fall).not.toHaveProperty("angaben.0.bestritten")
  })

  it("leaves it disputed where the value stays as it was", () => {
    expect(spiele([dispute, rectify(kontakt, 3)], noted).fall).toMatchObject({ angaben: [{ berichtigtAm: tag(3), bestritten: { am: tag(2), vermerk: "Notiz-Wortlaut" } }] })
  })

  it("needs something that is held; what was erased does not come back under its id", () => {
    expect(refused(rectify({ ...kontakt, id: Id.make("a-7") }), noted)._tag).toBe("fall/AngabeNotFound")
    expect(refused(rectify(kontakt), erased)._tag).toBe("fall/AngabeNotFound")
    expect(refused(dispute, erased)._tag).toBe("fall/AngabeNotFound")
  })

  it("leaves the person and the field as they are, and the value in its list", () => {
    expect(refused(rectify({ ...kontakt, person: ids.kind }), noted)._tag).toBe("fall/AngabeMismatch")
    expect(refused(rectify({ ...person, feld: "anschrift", datenart: "identitaet", wert: "Anschrift-Wortlaut" }), noted)._tag).toBe("fall/AngabeMismatch")
    const sex = (wert: string): Angabe => ({ ...person, feld: "geschlecht", datenart: "lebenslage", wert })
    expect(refused(rectify(sex("weiblich-falsch")), spiele([note(sex("w"))], inAufnahme).fall)._tag).toBe("fall/SchluesselNotFound")
  })

  it("needs no consent for where it came from before, and one for a new source or category", () => {
    const withdraw: Befehl = { _tag: "WithdrawEinwilligung", einwilligung: Schluessel.einwilligung("e-1"), durch: ids.hauptperson, vermerk: vermerk(1) }
    const asked: Angabe = { ...kontakt, herkunft: { art: "dritte", stelle: ids.anderer, einwilligung: Schluessel.einwilligung("e-1") } }
    const krank: Angabe = { ...person, feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-1"), wert: "Gesundheit-Wortlaut" }
    const fall = spiele([consent(), note(asked), note({ ...krank, id: Id.make("a-8") }), withdraw], inAufnahme).fall
    expect(spiele([rectify(asked), rectify({ ...krank, id: Id.make("a-8") })], fall).fall).toMatchObject({ angaben: [{ berichtigtAm: tag(2) }, { berichtigtAm: tag(2) }] })
    expect(refused(rectify({ ...asked, herkunft: { ...asked.herkunft, stelle: ids.sprachschule } as Angabe["herkunft"] }), fall)._tag).toBe("fall/EinwilligungNotCovering")
    expect(refused(rectify({ ...krank, id: Id.make("a-8"), einwilligung: Schluessel.einwilligung("e-2") }), fall)._tag).toBe("fall/EinwilligungNotFound")
  })
})

describe("to decide on the Aufnahme", () => {
  const vorher = bisVor("DecideAufnahme")
  const decideOn = (changes: Partial<BefehlOf<"DecideAufnahme">> = {}): Befehl => ({
    _tag: "DecideAufnahme", ergebnis: "case-management", begruendung: "Begründung-Wortlaut", zustimmungen, vermerk: vermerk(7),
    kriterien: kriterien.map(({ schluessel }) => ({ kriterium: schluessel, erfuellt: true, grund: "Grund-Wortlaut" })), ...changes,
  })
  const without = (...keys: ReadonlyArray<string>) =>
    kriterien.map(({ schluessel }) => ({ kriterium: schluessel, erfuellt: !keys.includes(schluessel), grund: "Grund-Wortlaut" }))

  it("leads to the Bestandsaufnahme, or ends the case after one consultation with what is bound to it", () => {
    expect(spiele([decideOn()], vorher).fall).toMatchObject({
      phase: "bestandsaufnahme", aufnahme: { ergebnis: "case-management", am: tag(7), zustimmungen },
      verlauf: [{ phase: "aufnahme", von: tag(), bis: tag(7) }, { phase: "bestandsaufnahme", von: tag(7) }],
    })
    const { fall } = spiele([consent(), decideOn({ ergebnis: "einzelberatung", kriterien: without("einverstaendnis") })], vorher)
    expect(fall).toMatchObject({ phase: "beraten", aufnahme: { ergebnis: "einzelberatung" }, einwilligungen: [{ beendet: ["fallarbeit", "vermittlung", "konferenz", "uebergabe"] }] })
  })

  it("needs every criterion once, whatever the result", () => {
    const some = without().slice(1)
    expect(refused(decideOn({ kriterien: some }), vorher)).toMatchObject({ _tag: "fall/KriterienIncomplete", details: { kriterien: "komplexe-problemlage" } })
    expect(refused(decideOn({ ergebnis: "einzelberatung", kriterien: [...without(), ...without().slice(4)] }), vorher)).toMatchObject({
      _tag: "fall/KriterienIncomplete", details: { kriterien: "einverstaendnis" },
    })
  })

  it("needs the criteria of the Konzept and the person's own will for Case Management, and weighs the others", () => {
    expect(refused(decideOn({ kriterien: without("hohe-akteursdichte", "einverstaendnis", "eigene-mittel-fehlen") }), vorher)).toMatchObject({
      _tag: "fall/KriterienNotMet", details: { kriterien: "hohe-akteursdichte, einverstaendnis" },
    })
    expect(spiele([decideOn({ kriterien: without("regelversorgung-greift-nicht", "eigene-mittel-fehlen") })], vorher).fall.phase).toBe("bestandsaufnahme")
  })

  it("needs the agreement of the Hauptperson, by somebody who may act for her", () => {
    const [own, forChild] = zustimmungen
    expect(refused(decideOn({ zustimmungen: [forChild] }), vorher)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.hauptperson } })
    expect(refused(decideOn({ zustimmungen: [{ ...own, erteiltVon: ids.kind }] }), vorher)._tag).toBe("fall/VertretungInvalid")
    expect(refused(decideOn({ zustimmungen: [own, { ...forChild, erteiltVon: ids.kind }] }), vorher)._tag).toBe("fall/PersonTooYoung")
    expect(refused(decideOn({ zustimmungen: [{ ...own, erteiltVon: ids.partner }] }), vorher)._tag).toBe("fall/PersonNotFound")
  })

  it("is not possible twice, nor with a note older than the last event", () => {
    expect(refused(decideOn(), fallIn("bestandsaufnahme"))._tag).toBe("fall/NotInPhase")
    expect(refused(decideOn({ vermerk: vermerk(-1) }), vorher)._tag).toBe("fall/VermerkTooEarly")
  })
})

describe("replay", () => {
  it("gives plain data that survives JSON, with the day and the number of events", () => {
    const { ereignisse, fall } = spiele(befehle)
    expect(JSON.parse(JSON.stringify(fall))).toEqual(fall)
    expect(structuredClone(fall)).toEqual(fall)
    expect(fall).toMatchObject({ version: ereignisse.length, zuletzt: tag(165) })
  })
})
