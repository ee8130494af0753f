import { describe, expect, it } from "vitest"
import { befehle, fallIn, ids, spiele, tag, umfeld } from "../../test/faelle/beispielfall.js"
import { wechsel } from "../../test/faelle/checklisten.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import { wiedervorlagen } from "./wiedervorlagen.js"

const stadt = { ...umfeld, checklisten: [wechsel] }
const geplant = fallIn("leistungssteuerung")
const list = (fall: Eroeffnet, am: Stichtag.Stichtag, bis: Stichtag.Stichtag) => wiedervorlagen(fall, stadt, am, bis).map((one) => `${one.am} ${one.art} ${one.id}${one.schritt === undefined ? "" : ` ${one.schritt}`}${one.ueberfaellig ? " !" : ""}`)

describe("what is due", () => {
  it("is the review, the measures and the goals, the earliest first", () => {
    expect(list(geplant, tag(40), tag(400))).toEqual([
      `${tag(120)} pruefung f-1`, `${tag(150)} massnahme ma-1`, `${tag(150)} massnahme ma-2`, `${tag(180)} handlungsziel h-1`,
    ])
  })

  it("ends on the day asked for, and begins with what should have been done before", () => {
    expect(list(geplant, tag(40), tag(119))).toEqual([])
    expect(list(geplant, tag(40), tag(120))).toHaveLength(1)
    expect(list(geplant, tag(121), tag(120))).toEqual([`${tag(120)} pruefung f-1 !`])
    expect(list(geplant, tag(120), tag(120))).toEqual([`${tag(120)} pruefung f-1`])
  })

  it("is no measure that is done, no goal that is settled and no review of a case at its evaluation", () => {
    expect(list(fallIn("evaluation"), tag(151), tag(400))).toEqual([])
    const settled = spiele(befehle.slice(0, befehle.findIndex(({ _tag }) => _tag === "CompleteMonitoring"))).fall
    expect(settled.phase !== "neu" && list(settled, tag(151), tag(400))).toEqual([`${tag(120)} pruefung f-1 !`])
  })

  it("is no goal below one that was given up", () => {
    const motto = geplant.ziele.motto.map((ziel) => ({ ...ziel, aufgegeben: { am: tag(36), grund: "anders" } }))
    expect(list({ ...geplant, ziele: { ...geplant.ziele, motto } }, tag(40), tag(400)).filter((line) => line.includes("handlungsziel"))).toEqual([])
  })

  it("is nothing in a case that has ended", () => {
    const fall = { ...fallIn("abgeschlossen"), massnahmen: geplant.massnahmen, ziele: geplant.ziele, rechtskreise: [{ id: Id.make("z-1"), person: ids.kind, rechtskreis: "asylblg", von: tag(0), bis: tag(10), traeger: ids.traeger }] }
    expect(list(fall, tag(1), tag(900))).toEqual([])
  })

  it("is a consent on its last day, unless it was withdrawn or has ended with the case", () => {
    const give = {
      id: Schluessel.einwilligung("e-1"), person: ids.hauptperson, erteiltVon: ids.hauptperson, datenarten: ["ziele"], besondere: [], empfaenger: [ids.anderer],
      zwecke: ["konferenz", "statistik"], richtung: "abgeben", von: tag(0), bis: tag(60), form: { art: "schriftlich" }, belehrt: true, beendet: [],
    } as const
    const withEnd = (teil: object) => list({ ...geplant, einwilligungen: [{ ...give, ...teil }] }, tag(40), tag(60))
    expect(withEnd({})).toEqual([`${tag(60)} einwilligung-endet e-1`])
    expect(withEnd({ beendet: ["konferenz"] })).toHaveLength(1)
    expect(withEnd({ beendet: ["konferenz", "statistik"] })).toEqual([])
    expect(withEnd({ widerrufenAm: tag(20) })).toEqual([])
    expect(withEnd({ bis: tag(39) })).toEqual([])
  })

  it("is the answer to a hand-over that waits for one", () => {
    const base = { id: Id.make("u-1"), an: geplant.zustaendig, von: geplant.zustaendig, grund: "Umzug", frist: tag(50), angebotenAm: tag(40) }
    expect(list({ ...geplant, uebergaben: [{ ...base, stand: "offen" }] }, tag(40), tag(60))).toEqual([`${tag(50)} uebergabe u-1`])
    expect(list({ ...geplant, uebergaben: [{ ...base, stand: "angenommen" }] }, tag(40), tag(60))).toEqual([])
  })

  it("is each step of a checklist that has a term and is not done", () => {
    const lauf = { id: Id.make("l-1"), person: ids.hauptperson, checkliste: wechsel.id, wechselAm: tag(100), erledigt: [] }
    const [antrag, konto] = ["2025-02-23 checklisten-schritt l-1 antrag !", "2025-05-07 checklisten-schritt l-1 konto"]
    expect(list({ ...geplant, checklisten: [lauf] }, tag(45), tag(115))).toEqual([antrag, konto])
    expect(list({ ...geplant, checklisten: [{ ...lauf, erledigt: [{ schritt: Id.make("antrag"), am: tag(30) }] }] }, tag(45), tag(115))).toEqual([konto])
  })

  it("is no step of a change on a day at the end of the calendar", () => {
    const lauf = { id: Id.make("l-1"), person: ids.hauptperson, checkliste: wechsel.id, wechselAm: Stichtag.make(2999, 12, 31), erledigt: [] }
    expect(list({ ...geplant, checklisten: [lauf] }, tag(45), tag(115))).toEqual([])
  })

  it("is a gap between two laws: ahead on the last covered day, then from its first day on, and no more once it is over", () => {
    const zeit = { id: Id.make("z-1"), person: ids.hauptperson, rechtskreis: "asylblg", von: tag(0), bis: tag(99), traeger: ids.traeger }
    const open: Eroeffnet = { ...geplant, rechtskreise: [zeit] }
    expect(list(open, tag(40), tag(110))).toEqual([`${tag(99)} rechtskreis-luecke z-1`])
    expect(list(open, tag(102), tag(110))).toEqual([`${tag(100)} rechtskreis-luecke z-1 !`])
    const closed: Eroeffnet = { ...geplant, rechtskreise: [zeit, { ...zeit, id: Id.make("z-2"), rechtskreis: "sgb-ii", von: tag(105), bis: tag(899) }] }
    expect(list(closed, tag(104), tag(110))).toEqual([`${tag(100)} rechtskreis-luecke z-1 !`])
    expect(list(closed, tag(105), tag(110))).toEqual([])
  })

  it("holds no word of the case", () => {
    const uebergabe = { id: Id.make("u-1"), an: geplant.zustaendig, von: geplant.zustaendig, grund: "Marker-Grund", frist: tag(90), angebotenAm: tag(60), stand: "offen" } as const
    const text = JSON.stringify(wiedervorlagen({ ...geplant, uebergaben: [uebergabe] }, stadt, tag(60), tag(900)))
    expect(text).toContain("u-1")
    for (const wort of ["Marker-Grund", "Kursplatz", "einkaufen", "Zweimal"]) expect(text).not.toContain(wort)
  })
})
