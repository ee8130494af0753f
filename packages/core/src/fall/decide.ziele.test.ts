import { describe, expect, it } from "vitest"
import { bisVor, fallIn, handlungsziel, ids, mottoziel, rahmenziel, refused, spiele, tag, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"
import * as Ziel from "./Ziel.js"

type Abandoned = Extract<Befehl, { readonly _tag: "AbandonZiel" }>["ziel"]

const begun = fallIn("zielvereinbarung")
const motto = (ziel = mottoziel): Befehl => ({ _tag: "FormulateMottoziel", ziel, vermerk: vermerk(21) })
const rahmen = (ziel = rahmenziel): Befehl => ({ _tag: "FormulateRahmenziel", ziel, vermerk: vermerk(21) })
const handlung = (ziel = handlungsziel): Befehl => ({ _tag: "FormulateHandlungsziel", ziel, vermerk: vermerk(21) })
const abandon = (ziel: Abandoned): Befehl => ({ _tag: "AbandonZiel", ziel, grund: "Grund-Wortlaut", vermerk: vermerk(21) })
const agree = (given: Extract<Befehl, { readonly _tag: "AgreeZielvereinbarung" }>["zustimmungen"] = zustimmungen): Befehl => ({
  _tag: "AgreeZielvereinbarung", zustimmungen: given, vermerk: vermerk(28),
})

const theMotto: Abandoned = { ebene: "mottoziel", id: ids.motto }
const theRahmen: Abandoned = { ebene: "rahmenziel", id: ids.rahmen }
const theHandlung: Abandoned = { ebene: "handlungsziel", id: ids.handlung }
const formulated = spiele([motto(), rahmen(), handlung()], begun).fall
const zieleOf = (fall: Fall): Ziel.Zielbaum => (fall.phase === "neu" ? { motto: [], rahmen: [], handlung: [] } : fall.ziele)
const restricted: Fall = { ...begun, eingeschraenkt: [{ person: ids.hauptperson, seit: tag(15), grund: "widerspruch" }] }

describe("a Mottoziel", () => {
  it("is kept in the person's words and language, and with nothing that measures it", () => {
    const { fall } = spiele([motto({ ...mottoziel, wortlaut: "Kendi adıma konuşurum", sprache: "tr" })], begun)
    expect(zieleOf(fall).motto).toEqual([{ ...mottoziel, wortlaut: "Kendi adıma konuşurum", sprache: "tr", seit: tag(21) }])
  })

  it("is of a person of the case, under an id that no goal has", () => {
    expect(refused(motto({ ...mottoziel, person: ids.partner }), begun)._tag).toBe("fall/PersonNotFound")
    expect(refused(motto(), formulated)._tag).toBe("fall/IdTaken")
    expect(refused(motto({ ...mottoziel, id: Kennung.mottoziel(ids.rahmen) }), formulated)._tag).toBe("fall/IdTaken")
    expect(refused(motto(), restricted)._tag).toBe("fall/VerarbeitungRestricted")
  })
})

describe("a Rahmenziel", () => {
  it("serves a Mottoziel of the case that is not given up, in a Handlungsfeld of the city", () => {
    expect(refused(rahmen(), begun)).toMatchObject({ _tag: "fall/MottozielNotFound", details: { ziel: ids.motto } })
    expect(refused(rahmen(), spiele([motto(), abandon(theMotto)], begun).fall)._tag).toBe("fall/ZielAbandoned")
    const { fall } = spiele([motto()], begun)
    expect(refused(rahmen({ ...rahmenziel, handlungsfeld: Id.make("sprahce") }), fall)).toMatchObject({ _tag: "fall/HandlungsfeldNotFound", details: { nearest: "sprache" } })
    expect(refused(rahmen(), formulated)._tag).toBe("fall/IdTaken")
  })

  it("is not formulated while the person's data is not used", () => {
    expect(refused(rahmen(), { ...restricted, ziele: { motto: [{ ...mottoziel, seit: tag(15) }], rahmen: [], handlung: [] } })._tag).toBe("fall/VerarbeitungRestricted")
  })
})

describe("a Handlungsziel", () => {
  const before = spiele([motto(), rahmen()], begun).fall

  it("begins open and unrated", () => {
    expect(zieleOf(spiele([handlung()], before).fall).handlung).toEqual([{ ...handlungsziel, seit: tag(21), bewertungen: [], ausgang: "offen" }])
  })

  it("serves a Rahmenziel that is not given up", () => {
    expect(refused(handlung(), begun)._tag).toBe("fall/RahmenzielNotFound")
    expect(refused(handlung(), spiele([abandon(theRahmen)], before).fall)._tag).toBe("fall/ZielAbandoned")
  })

  it("is of people of the case and ends on the day or later", () => {
    expect(refused(handlung({ ...handlungsziel, personen: [ids.hauptperson, ids.partner] }), before)._tag).toBe("fall/PersonNotFound")
    expect(refused(handlung({ ...handlungsziel, bis: tag(20) }), before)).toMatchObject({ _tag: "fall/FristInvalid", details: { bis: tag(20), am: tag(21) } })
    expect(spiele([handlung({ ...handlungsziel, bis: tag(21) })], before).fall).toMatchObject({ ziele: { handlung: [{ bis: tag(21) }] } })
    expect(refused(handlung(), formulated)._tag).toBe("fall/IdTaken")
  })

  it("has five levels that differ by more than blanks", () => {
    const [a, b, c, d] = handlungsziel.skala
    expect(refused(handlung({ ...handlungsziel, skala: [a, b, c, d, `${a} `] }), before)).toMatchObject({ _tag: "fall/SkalaInvalid", details: { ziel: ids.handlung } })
  })
})

describe("to give up a goal", () => {
  const others = [
    rahmen({ ...rahmenziel, id: Kennung.rahmenziel("r-2") }), handlung({ ...handlungsziel, id: Kennung.handlungsziel("h-2"), rahmenziel: Kennung.rahmenziel("r-2") }),
    handlung({ ...handlungsziel, id: Kennung.handlungsziel("h-3") }),
  ]
  const forest = spiele(others, formulated).fall
  const left = (fall: Fall) => {
    const { handlung: steps, motto: tops, rahmen: middle } = zieleOf(fall)
    return [...tops, ...middle, ...steps].filter(({ aufgegeben }) => aufgegeben === undefined).map(({ id }) => id)
  }

  it("gives up what hangs below and nothing beside", () => {
    expect(left(spiele([abandon(theHandlung)], forest).fall)).toEqual(["m-1", "r-1", "r-2", "h-2", "h-3"])
    expect(left(spiele([abandon(theRahmen)], forest).fall)).toEqual(["m-1", "r-2", "h-2"])
    expect(left(spiele([abandon(theMotto)], forest).fall)).toEqual([])
  })

  it("keeps the goal with day and reason, and the first reason where it was given up before", () => {
    const grund = { am: tag(21), grund: "Grund-Wortlaut" }
    const once = spiele([abandon(theHandlung)], formulated).fall
    expect(zieleOf(once).handlung).toMatchObject([{ ausgang: "aufgegeben", aufgegeben: grund }])
    const twice = spiele([{ ...abandon(theMotto), vermerk: vermerk(23) }], once).fall
    expect(zieleOf(twice)).toMatchObject({ motto: [{ aufgegeben: { am: tag(23) } }], rahmen: [{ aufgegeben: { am: tag(23) } }], handlung: [{ aufgegeben: grund }] })
  })

  it("leaves what was settled as it was settled", () => {
    const settled = bisVor("CompleteMonitoring")
    const { fall } = spiele([{ ...abandon(theMotto), vermerk: vermerk(151) }], settled)
    expect(zieleOf(fall)).toMatchObject({ motto: [{ aufgegeben: { am: tag(151) } }], handlung: [{ ausgang: "erreicht" }] })
    expect(zieleOf(fall).handlung[0]).not.toHaveProperty("aufgegeben")
    expect(refused({ ...abandon(theHandlung), vermerk: vermerk(151) }, settled)).toMatchObject({ _tag: "fall/ZielSettled", details: { ausgang: "erreicht" } })
  })

  it("is refused twice, and for a goal that the case does not have", () => {
    expect(refused(abandon(theMotto), spiele([abandon(theMotto)], formulated).fall)._tag).toBe("fall/ZielAbandoned")
    expect(refused(abandon(theHandlung), spiele([abandon(theMotto)], formulated).fall)._tag).toBe("fall/ZielAbandoned")
    expect(refused(abandon(theMotto), begun)._tag).toBe("fall/MottozielNotFound")
    expect(refused(abandon(theRahmen), begun)._tag).toBe("fall/RahmenzielNotFound")
    expect(refused(abandon(theHandlung), begun)._tag).toBe("fall/HandlungszielNotFound")
  })
})

describe("to agree on the goals", () => {
  it("makes the first Zielvereinbarung and leads to the Hilfeplanung", () => {
    expect(spiele([agree()], formulated).fall).toMatchObject({
      phase: "hilfeplanung", zielvereinbarung: { art: "zielvereinbarung", fassung: 1, am: tag(28), zustimmungen }, verlauf: { 3: { phase: "hilfeplanung", von: tag(28) } },
    })
  })

  it("needs all three levels, and says which goal lacks what", () => {
    expect(refused(agree(), begun)).toMatchObject({ _tag: "fall/ZieleIncomplete", details: { ebene: "mottoziel" } })
    expect(refused(agree(), spiele([motto()], begun).fall)).toMatchObject({ _tag: "fall/ZieleIncomplete", details: { ebene: "rahmenziel", ziele: "m-1" } })
    expect(refused(agree(), spiele([motto(), rahmen()], begun).fall)).toMatchObject({ _tag: "fall/ZieleIncomplete", details: { ebene: "handlungsziel", ziele: "r-1" } })
  })

  it("does not count what is given up, on any level", () => {
    for (const [ziel, ebene] of [[theMotto, "mottoziel"], [theRahmen, "rahmenziel"], [theHandlung, "handlungsziel"]] as const) {
      expect(refused(agree(), spiele([abandon(ziel)], formulated).fall)).toMatchObject({ _tag: "fall/ZieleIncomplete", details: { ebene } })
    }
  })

  it("counts a Handlungsziel that is settled: the Rahmenziel was worked for", () => {
    const baum = zieleOf(formulated)
    const settled: Fall = { ...fallIn("zielvereinbarung"), ziele: { ...baum, handlung: baum.handlung.map((ziel) => ({ ...ziel, ausgang: "erreicht" as const })) } }
    expect(spiele([agree()], settled).fall.phase).toBe("hilfeplanung")
  })

  it("needs the agreement of everybody whose goal it is, and of nobody else", () => {
    const [own, forChild] = zustimmungen
    expect(refused(agree([own]), formulated)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.kind } })
    expect(refused(agree([forChild]), formulated)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.hauptperson } })
    expect(refused(agree([own, { ...forChild, erteiltVon: ids.kind }]), formulated)._tag).toBe("fall/PersonTooYoung")
    const alone = spiele([motto(), rahmen(), handlung({ ...handlungsziel, personen: [ids.hauptperson] })], begun).fall
    expect(spiele([agree([own])], alone).fall.phase).toBe("hilfeplanung")
  })

  it("needs the agreement of a person whose only goal is a Mottoziel", () => {
    const own = { ...mottoziel, id: Kennung.mottoziel("m-2"), person: ids.kind }
    const { fall } = spiele([motto(), rahmen(), handlung({ ...handlungsziel, personen: [ids.hauptperson] }), motto(own),
      rahmen({ ...rahmenziel, id: Kennung.rahmenziel("r-2"), mottoziel: own.id }),
      handlung({ ...handlungsziel, id: Kennung.handlungsziel("h-2"), rahmenziel: Kennung.rahmenziel("r-2"), personen: [ids.hauptperson] })], begun)
    expect(refused(agree([zustimmungen[0]]), fall)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.kind } })
  })
})
