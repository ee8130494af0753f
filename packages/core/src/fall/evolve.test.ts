import { describe, expect, it } from "vitest"
import { befehle, fallIn, ids, spiele, vermerk } from "../../test/faelle/beispielfall.js"
import { forAll } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import { phasen } from "./internal/vorgang/phasen.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"

const { ereignisse, fall: closed } = spiele(befehle)
const neu: Fall = { phase: "neu" }

describe("an event without a place", () => {
  it("leaves a case that was not opened as it is", () => {
    for (const ereignis of ereignisse.slice(1)) expect(evolve(neu, ereignis)).toBe(neu)
  })

  it("leaves the case as it is where the same was told before", () => {
    const once = ["FallOpened", "AngabeRecorded", "AufnahmeDecided", "BestandRecorded", "BestandsaufnahmeCompleted", "MottozielFormulated", "RahmenzielFormulated",
      "HandlungszielFormulated", "ZielvereinbarungAgreed", "MassnahmePlanned", "HilfeplanAgreed"]
    const again = ereignisse.filter(({ _tag }) => once.includes(_tag))
    expect(new Set(again.map(({ _tag }) => _tag)).size).toBe(once.length)
    for (const ereignis of again) expect(evolve(closed, ereignis)).toBe(closed)
  })

  it("leaves the case as it is where it speaks of what is not there", () => {
    const fall = fallIn("leistungssteuerung")
    const grund = { grund: "Grund", vermerk: vermerk(40) }
    const nowhere: ReadonlyArray<Ereignis> = [
      { _tag: "BestandWithdrawn", bestand: Id.make("b-0"), ...grund },
      { _tag: "AngabeDisputed", angabe: Id.make("a-0"), notiz: "Notiz", vermerk: vermerk(40) },
      { _tag: "AngabeRectified", angabe: { id: Id.make("a-0"), person: ids.kind, herkunft: { art: "person" }, feld: "kontakt", datenart: "identitaet", wert: "Wort" }, ...grund },
      { _tag: "PersonAdded", person: { id: ids.kind, beziehung: "weitere", vertretenDurch: [] }, vermerk: vermerk(40) },
      { _tag: "ZielAbandoned", ziel: { ebene: "mottoziel", id: Kennung.mottoziel("m-0") }, ...grund },
      { _tag: "MassnahmeDropped", massnahme: Kennung.massnahme("ma-0"), ...grund },
      { _tag: "LeistungRequested", massnahme: Kennung.massnahme("ma-0"), vermerk: vermerk(40) },
    ]
    for (const ereignis of nowhere) expect(evolve(fall, ereignis)).toBe(fall)
  })

  it("is one that a store gives twice: a span under a law, a checklist, a step of it", () => {
    const zeit = { id: Id.make("z-1"), person: ids.kind, rechtskreis: "sgb-viii", von: vermerk(1).am, traeger: ids.traeger }
    const lauf = { id: Id.make("l-1"), person: ids.kind, checkliste: Id.make("wechsel"), wechselAm: vermerk(40).am }
    const doppelt: ReadonlyArray<Ereignis> = [
      { _tag: "RechtskreisRecorded", zeit, vermerk: vermerk(40) },
      { _tag: "ChecklisteStarted", lauf, vermerk: vermerk(40) },
      { _tag: "SchrittCompleted", lauf: lauf.id, schritt: Id.make("antrag"), am: vermerk(40).am, vermerk: vermerk(40) },
    ]
    const einmal = doppelt.reduce<Fall>(evolve, fallIn("leistungssteuerung"))
    for (const ereignis of doppelt) expect(evolve(einmal, ereignis)).toBe(einmal)
    const niemand: Ereignis = { _tag: "PersonAmended", person: { id: ids.partner, beziehung: "weitere", vertretenDurch: [] }, grund: "Grund", vermerk: vermerk(40) }
    expect(evolve(einmal, niemand)).toBe(einmal)
  })

  it("is one of a name that nobody knows, or that every object has", () => {
    for (const _tag of ["FallVanished", "constructor", "toString", "__proto__"]) {
      expect(evolve(closed, { _tag, vermerk: vermerk(200) } as unknown as Ereignis)).toBe(closed)
    }
  })
})

describe("an event with a place", () => {
  it("tells the day and counts, and leaves the case before as it was", () => {
    const kept = structuredClone(closed)
    const after = evolve(closed, { _tag: "AngabeDisputed", angabe: Id.make("a-1"), notiz: "Notiz", vermerk: vermerk(170) })
    expect(after).toMatchObject({ version: ereignisse.length + 1, zuletzt: vermerk(170).am })
    expect(closed).toEqual(kept)
  })
})

describe("properties", () => {
  it("the goals are a forest and every measure has its goal, whatever the order of the events", () => {
    forAll(200, (chance) => {
      let fall: Fall = ereignisse.slice(0, 1).reduce<Fall>(evolve, neu)
      const rest = ereignisse.slice(1)
      while (rest.length > 0) fall = rest.splice(chance.int(0, rest.length - 1), 1).reduce<Fall>(evolve, fall)
      if (fall.phase === "neu") throw new Error("the case was opened")
      const { massnahmen, ziele: { handlung, motto, rahmen } } = fall
      for (const { mottoziel } of rahmen) expect(motto.map(({ id }) => id)).toContain(mottoziel)
      for (const { rahmenziel } of handlung) expect(rahmen.map(({ id }) => id)).toContain(rahmenziel)
      for (const { handlungsziel } of massnahmen) expect(handlung.map(({ id }) => id)).toContain(handlungsziel)
      expect(Object.values(phasen).some((list) => (list as ReadonlyArray<string>).includes(fall.phase))).toBe(true)
    })
  })
})
