import { describe, expect, it } from "vitest"
import { bisVor, eigenaktivitaet, fallIn, handlungsziel, ids, leistung, refused, spiele, tag, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"
import type { Massnahme, Passung } from "./Massnahme.js"
import * as M from "./Massnahme.js"

const begun = fallIn("hilfeplanung")
const plan = (massnahme: Massnahme = leistung): Befehl => ({ _tag: "PlanMassnahme", massnahme, vermerk: vermerk(30) })
const fit = (changes: Partial<Passung> = {}): Befehl => ({
  _tag: "RecordPassung", vermerk: vermerk(30),
  passung: { ...M.passung(handlungsziel, { id: Id.make("pa-1"), art: "kompromiss", grund: "Grund-Wortlaut", vereinbarung: "Vereinbarung-Wortlaut", beruehrt: [] }), ...changes },
})
const drop = (massnahme = ids.leistung, am = 31): Befehl => ({ _tag: "DropMassnahme", massnahme, grund: "Grund-Wortlaut", vermerk: vermerk(am) })
const abandon = (am = 31): Befehl => ({ _tag: "AbandonZiel", ziel: { ebene: "handlungsziel", id: ids.handlung }, grund: "Grund-Wortlaut", vermerk: vermerk(am) })
const agree = (changes: Partial<Extract<Befehl, { readonly _tag: "AgreeHilfeplan" }>> = {}): Befehl => ({
  _tag: "AgreeHilfeplan", zustimmungen, naechstePruefung: tag(120), vermerk: vermerk(35), ...changes,
})
const restrict = (fall: Extract<Fall, { readonly fall: unknown }>): Fall => ({ ...fall, eingeschraenkt: [{ person: ids.kind, seit: tag(15), grund: "widerspruch" }] })
const massnahmenOf = (fall: Fall) => (fall.phase === "neu" ? [] : fall.massnahmen)

describe("to plan a service", () => {
  it("takes it from the catalogue, from the case manager or from a Passung", () => {
    expect(massnahmenOf(spiele([plan()], begun).fall)).toEqual([{ ...leistung, stand: "geplant", geplantAm: tag(30) }])
    expect(massnahmenOf(spiele([plan({ ...leistung, durch: ids.traeger, aus: { art: "fallfuehrung" } })], begun).fall)).toHaveLength(1)
    expect(massnahmenOf(spiele([fit(), plan({ ...leistung, durch: ids.anderer, aus: { art: "passung", passung: Id.make("pa-1") } })], begun).fall)).toHaveLength(1)
  })

  it("is for an open Handlungsziel of the case, once, and in time", () => {
    expect(refused(plan({ ...leistung, handlungsziel: Kennung.handlungsziel("h-9") }), begun)._tag).toBe("fall/HandlungszielNotFound")
    expect(refused(plan(), spiele([abandon(29)], begun).fall)._tag).toBe("fall/ZielAbandoned")
    expect(refused(plan(), { ...begun, ziele: { ...begun.ziele, handlung: begun.ziele.handlung.map((ziel) => ({ ...ziel, ausgang: "teilweise" })) } })._tag).toBe("fall/ZielSettled")
    expect(refused(plan(), spiele([plan()], begun).fall)._tag).toBe("fall/IdTaken")
    expect(refused(plan({ ...leistung, bis: tag(29) }), begun)._tag).toBe("fall/FristInvalid")
    expect(refused(plan(), restrict(begun))._tag).toBe("fall/VerarbeitungRestricted")
  })

  it("names an offer of the catalogue that is valid on the day and serves the Handlungsfeld", () => {
    const from = (angebot: Id.Id, durch: Id.Id) => plan({ ...leistung, durch, aus: { art: "angebot", angebot } })
    expect(refused(from(Id.make("sprachkurse"), ids.sprachschule), begun)).toMatchObject({ _tag: "fall/AngebotNotFound", details: { nearest: "sprachkurs" } })
    expect(refused(from(ids.abgelaufen, ids.traeger), begun)._tag).toBe("fall/AngebotNotValid")
    expect(refused(from(ids.wohnberatung, ids.anderer), begun)).toMatchObject({ _tag: "fall/AngebotNotValid", details: { handlungsfeld: "sprache" } })
  })

  it("is given by who offers it", () => {
    expect(refused(plan({ ...leistung, durch: ids.anderer }), begun)).toMatchObject({ _tag: "fall/LeistungserbringerInvalid", details: { traeger: ids.sprachschule } })
    expect(refused(plan({ ...leistung, durch: ids.anderer, aus: { art: "fallfuehrung" } }), begun)).toMatchObject({ _tag: "fall/LeistungserbringerInvalid", details: { traeger: ids.traeger } })
  })

  it("comes from a Passung of the same Handlungsziel", () => {
    const other = { ...handlungsziel, id: Kennung.handlungsziel("h-2") }
    const two = { ...begun, ziele: { ...begun.ziele, handlung: [...begun.ziele.handlung, { ...other, seit: tag(21), bewertungen: [], ausgang: "offen" as const }] } }
    const { fall } = spiele([fit({ handlungsziel: other.id })], two)
    const fromIt: Massnahme = { ...leistung, aus: { art: "passung", passung: Id.make("pa-1") } }
    expect(refused(plan(fromIt), fall)).toMatchObject({ _tag: "fall/PassungNotFound", details: { passung: "pa-1", ziel: "h-1" } })
    expect(massnahmenOf(spiele([plan({ ...fromIt, handlungsziel: other.id })], fall).fall)).toHaveLength(1)
    expect(refused(plan(fromIt), begun)._tag).toBe("fall/PassungNotFound")
    expect(massnahmenOf(spiele([fit({ id: Id.make("pa-2") }), plan({ ...fromIt, aus: { art: "passung", passung: Id.make("pa-2") } })], fall).fall)).toHaveLength(1)
  })
})

describe("an Eigenaktivität", () => {
  const forChild = { ...begun, ziele: { ...begun.ziele, handlung: begun.ziele.handlung.map((ziel) => ({ ...ziel, personen: [ids.kind] as const })) } }

  it("is of a person whose goal it is, or of who represents her", () => {
    expect(massnahmenOf(spiele([plan(eigenaktivitaet)], begun).fall)).toEqual([{ ...eigenaktivitaet, stand: "geplant", geplantAm: tag(30) }])
    expect(massnahmenOf(spiele([plan(eigenaktivitaet)], forChild).fall)).toHaveLength(1)
  })

  it("is of nobody else", () => {
    expect(refused(plan({ ...eigenaktivitaet, person: ids.partner }), begun)._tag).toBe("fall/PersonNotFound")
    const withPartner = { ...forChild, personen: [...forChild.personen, { id: ids.partner, beziehung: "partner" as const, vertretenDurch: [] }] }
    expect(refused(plan({ ...eigenaktivitaet, person: ids.partner }), withPartner)).toMatchObject({ _tag: "fall/VertretungInvalid", details: { person: ids.partner, personen: ids.kind } })
  })
})

describe("where no offer fits", () => {
  it.each(["anpassung", "anderer-zugang"] as const)("%s names an offer of the catalogue, which need not be valid or of the Handlungsfeld", (art) => {
    expect(spiele([fit({ art, angebot: ids.wohnberatung })], begun).fall).toMatchObject({ passungen: [{ art, am: tag(30) }] })
    expect(refused(fit({ art }), begun)._tag).toBe("fall/PassungInvalid")
    expect(refused(fit({ art, angebot: Id.make("sprachkurse") }), begun)._tag).toBe("fall/AngebotNotFound")
  })

  it("a new offer names none, and a compromise may", () => {
    expect(refused(fit({ art: "neues-angebot", angebot: ids.kurs }), begun)._tag).toBe("fall/PassungInvalid")
    expect(spiele([fit({ art: "neues-angebot" })], begun).fall).toMatchObject({ passungen: [{ art: "neues-angebot" }] })
    expect(spiele([fit({ art: "kompromiss", angebot: ids.kurs })], begun).fall).toMatchObject({ passungen: [{ angebot: ids.kurs }] })
    expect(refused(fit({ art: "kompromiss", angebot: Id.make("sprachkurse") }), begun)._tag).toBe("fall/AngebotNotFound")
  })

  it("the answer belongs to an open Handlungsziel, under an id of its own", () => {
    expect(refused(fit({ handlungsziel: Kennung.handlungsziel("h-9") }), begun)._tag).toBe("fall/HandlungszielNotFound")
    expect(refused(fit(), spiele([fit()], begun).fall)._tag).toBe("fall/IdTaken")
    expect(refused(fit(), restrict(begun))._tag).toBe("fall/VerarbeitungRestricted")
  })
})

describe("to agree on the Hilfeplan", () => {
  it("makes the first plan with the day of the review, beside the Zielvereinbarung", () => {
    expect(spiele([plan(), agree()], begun).fall).toMatchObject({
      phase: "leistungssteuerung", zielvereinbarung: { fassung: 1 }, hilfeplan: { art: "hilfeplan", fassung: 1, am: tag(35), zustimmungen }, naechstePruefung: tag(120),
    })
  })

  it("needs a measure or a Passung for every open Handlungsziel", () => {
    expect(refused(agree(), begun)).toMatchObject({ _tag: "fall/HandlungszielWithoutMassnahme", details: { ziele: "h-1" } })
    expect(refused(agree(), spiele([plan(), drop()], begun).fall)._tag).toBe("fall/HandlungszielWithoutMassnahme")
    expect(spiele([plan(), drop(), fit({ art: "neues-angebot" }), agree()].map((befehl) => ({ ...befehl, vermerk: vermerk(35) })), begun).fall.phase).toBe("leistungssteuerung")
    expect(spiele([abandon(), agree()], begun).fall.phase).toBe("leistungssteuerung")
  })

  it.each(["abgelehnt", "abgebrochen", "gestrichen"] as const)("does not count a measure that is %s", (stand) => {
    expect(refused(agree(), { ...begun, massnahmen: [{ ...leistung, stand, geplantAm: tag(30) }] })._tag).toBe("fall/HandlungszielWithoutMassnahme")
  })

  it("sets the review on a day from now to 12 months ahead", () => {
    const { fall } = spiele([plan()], begun)
    expect(refused(agree({ naechstePruefung: tag(34) }), fall)._tag).toBe("fall/FristInvalid")
    expect(refused(agree({ naechstePruefung: tag(401) }), fall)).toMatchObject({ _tag: "fall/FristInvalid", details: { bis: "2026-02-18" } })
    expect(spiele([agree({ naechstePruefung: tag(400) })], fall).fall).toMatchObject({ naechstePruefung: "2026-02-17" })
  })

  it("needs the agreement of everybody whose goal it is", () => {
    expect(refused(agree({ zustimmungen: [zustimmungen[0]] }), spiele([plan()], begun).fall)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.kind } })
  })

  it("needs the agreement of who is to do something herself, also where she does it for another", () => {
    const withPartner = {
      ...begun, personen: [...begun.personen.map((person) => (person.id === ids.kind ? { ...person, vertretenDurch: [ids.hauptperson, ids.partner] } : person)),
        { id: ids.partner, beziehung: "partner" as const, vertretenDurch: [] }],
    }
    const { fall } = spiele([plan({ ...eigenaktivitaet, person: ids.partner })], withPartner)
    expect(refused(agree(), fall)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.partner } })
    expect(spiele([agree({ zustimmungen: [...zustimmungen, { person: ids.partner, erteiltVon: ids.partner, form: "muendlich" }] })], fall).fall.phase).toBe("leistungssteuerung")
    expect(spiele([plan(), drop(ids.eigenaktivitaet, 30), agree()], fall).fall.phase).toBe("leistungssteuerung")
  })

  it("counts the versions of each agreement by itself", () => {
    const earlier = { art: "hilfeplan", fassung: 1, am: tag(20), zustimmungen } as const
    const { fall } = spiele([plan(), agree()], { ...begun, fruehereVereinbarungen: [earlier] })
    expect(fall).toMatchObject({ hilfeplan: { fassung: 2 }, zielvereinbarung: { fassung: 1 } })
  })
})

describe("a measure on its way", () => {
  const agreed = fallIn("leistungssteuerung")
  const request = (massnahme = ids.leistung): Befehl => ({ _tag: "RequestLeistung", massnahme, vermerk: vermerk(36) })
  const start = (massnahme = ids.leistung): Befehl => ({ _tag: "StartMassnahme", massnahme, vermerk: vermerk(60) })
  const end = (stand: "erbracht" | "abgelehnt" | "abgebrochen", massnahme = ids.leistung, grund: string | undefined = "Grund-Wortlaut"): Befehl => ({
    _tag: "EndMassnahme", massnahme, stand, vermerk: vermerk(90), ...(grund === undefined ? {} : { grund }),
  })
  const first = (fall: Fall) => massnahmenOf(fall).find(({ id }) => id === ids.leistung)

  it("is asked for, begun and done, each on its day", () => {
    expect(first(spiele([request(), start(), end("erbracht")], agreed).fall)).toEqual({
      ...leistung, stand: "erbracht", geplantAm: tag(30), angefragtAm: tag(36), begonnenAm: tag(60), beendetAm: tag(90), grund: "Grund-Wortlaut",
    })
    expect(first(spiele([start()], agreed).fall)).toMatchObject({ stand: "laeuft", begonnenAm: tag(60) })
  })

  it("is refused by the provider with a reason, or broken off from wherever it stands", () => {
    expect(first(spiele([request(), end("abgelehnt")], agreed).fall)).toMatchObject({ stand: "abgelehnt", grund: "Grund-Wortlaut", beendetAm: tag(90) })
    for (const before of [[], [request()], [start()]]) {
      expect(first(spiele([...before, end("abgebrochen")], agreed).fall)).toMatchObject({ stand: "abgebrochen" })
    }
    const { grund: _, ...bare } = end("abgebrochen") as Extract<Befehl, { readonly _tag: "EndMassnahme" }>
    expect(refused(bare, agreed)).toMatchObject({ _tag: "fall/GrundMissing", details: { stand: "abgebrochen" } })
    expect(refused({ ...bare, stand: "abgelehnt" }, spiele([request()], agreed).fall)._tag).toBe("fall/GrundMissing")
    expect(first(spiele([start(), { ...bare, stand: "erbracht" }], agreed).fall)).not.toHaveProperty("grund")
  })

  it.each<readonly [string, ReadonlyArray<Befehl>, Befehl]>([
    ["asked for twice", [request()], request()],
    ["asked for when it is begun", [start()], { ...request(), vermerk: vermerk(61) }],
    ["asked for where the person does it herself", [], request(ids.eigenaktivitaet)],
    ["begun twice", [start()], start()],
    ["done before it is begun", [request()], end("erbracht")],
    ["refused without having been asked for", [], end("abgelehnt")],
    ["refused where the person does it herself", [], end("abgelehnt", ids.eigenaktivitaet)],
    ["broken off after the end", [start(), end("erbracht")], end("abgebrochen")],
    ["struck out while it runs", [start()], drop(ids.leistung, 61)],
  ])("cannot be %s", (_, before, befehl) => {
    expect(refused(befehl, spiele(before, agreed).fall)).toMatchObject({ _tag: "fall/MassnahmeNotInState" })
  })

  it("tells what would be needed: another kind of measure, or another place to stand", () => {
    expect(refused(request(ids.eigenaktivitaet), agreed)).toMatchObject({ needed: "a Maßnahme of the kind leistung", details: { art: "eigenaktivitaet", erlaubt: "" } })
    expect(refused(end("erbracht"), agreed)).toMatchObject({ needed: "a Maßnahme that stands at laeuft", details: { stand: "geplant", erlaubt: "laeuft" } })
  })

  it("is struck out where it was not begun", () => {
    expect(first(spiele([request(), drop(ids.leistung, 37)], agreed).fall)).toMatchObject({ stand: "gestrichen", beendetAm: tag(37), grund: "Grund-Wortlaut" })
  })

  it("is a measure of the case", () => {
    const unknown = Kennung.massnahme("ma-9")
    for (const befehl of [request(unknown), start(unknown), end("abgebrochen", unknown), drop(unknown, 40)]) {
      expect(refused(befehl, agreed)).toMatchObject({ _tag: "fall/MassnahmeNotFound", details: { massnahme: "ma-9" } })
    }
  })

  it("is not begun for a goal that was given up or for a person whose data is not used, and can always be ended", () => {
    const given = spiele([request(), abandon(40)], agreed).fall
    expect(refused(start(), given)._tag).toBe("fall/ZielAbandoned")
    expect(refused(request(), restrict(agreed))._tag).toBe("fall/VerarbeitungRestricted")
    expect(refused(start(), restrict(agreed))._tag).toBe("fall/VerarbeitungRestricted")
    expect(first(spiele([end("abgebrochen")], given).fall)).toMatchObject({ stand: "abgebrochen" })
  })

  it("runs on through the Monitoring, and ends at the latest in the evaluation", () => {
    const late = bisVor("EndMassnahme")
    expect(first(spiele([{ ...end("erbracht"), vermerk: vermerk(150) }], late).fall)).toMatchObject({ stand: "erbracht", beendetAm: tag(150) })
  })
})
