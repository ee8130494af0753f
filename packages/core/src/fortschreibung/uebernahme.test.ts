import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import type { Befehl } from "../projektverlauf/Befehl.js"
import { decide } from "../projektverlauf/decide.js"
import type { Ereignis } from "../projektverlauf/Ereignis.js"
import { evolve } from "../projektverlauf/evolve.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import { ereignisseOf } from "./ereignisseOf.js"
import * as Fassungen from "./Fassungen.js"
import { uebernahme } from "./uebernahme.js"
import type { Ueberfuehrung, Uebergang } from "./Uebergang.js"

const [a, b] = marl.projekte as readonly [Projekt, Projekt]
const neu = Id.make("wohnen-neu")
const TAG = Stichtag.make(2024, 1, 1)
const am = (jahr: number, monat: number, tag: number) => ({ von: Id.make("stelle-1"), am: Stichtag.make(jahr, monat, tag), zweck: "steuerung" }) as const

/** What was noted, stream by stream, and how everything stands. */
class Buch {
  readonly staende = new Map<Id.Id, Projektstand>()
  readonly ereignisse = new Map<Id.Id, ReadonlyArray<Ereignis>>()

  note(befehl: Befehl, konzept: Konzept): void {
    const stand = this.staende.get(befehl.projekt) ?? { lage: "vorgesehen" }
    const events = Result.getOrThrow(decide(befehl, stand, { konzept }))
    this.staende.set(befehl.projekt, events.reduce(evolve, stand))
    this.ereignisse.set(befehl.projekt, [...(this.ereignisse.get(befehl.projekt) ?? []), ...events])
  }
}

const zwei = (projekte: ReadonlyArray<Projekt>): Konzept => ({ ...marl, fassung: { nummer: 2, gueltigAb: TAG }, projekte })
const way = (...ueberfuehrungen: ReadonlyArray<Ueberfuehrung>): Uebergang =>
  ({ konzept: marl.id, von: 1, nach: 2, ueberfuehrungen, begruendungen: [{ elemente: [neu], beschluesse: [Id.make("b-1")] }] })
const rest = marl.projekte.slice(2)
const umbenannt = { konzept: zwei([{ ...a, id: neu }, b, ...rest]), uebergang: way({ art: "umbenannt", alt: [a.id], neu: [neu] }) }

const carriedOut = (buch: Buch, { konzept, uebergang }: { readonly konzept: Konzept; readonly uebergang: Uebergang }): ReadonlyArray<string> => {
  const steps = uebernahme(marl, konzept, uebergang, buch.staende, TAG)
  for (const step of steps) buch.note({ ...step, vermerk: am(2024, 1, 3) } as Befehl, konzept)
  return steps.map(({ _tag, am: seit, projekt }) => `${_tag} ${projekt} ${seit}`)
}

describe("what lives on under another id", () => {
  it.each<readonly [string, ReadonlyArray<Befehl>, string, string]>([
    ["runs", [{ _tag: "StartProjekt", projekt: a.id, vermerk: am(2021, 5, 3) }], "laufend", "2021-05-03"],
    ["is tried out, and goes on as long as it did", [
      { _tag: "BeginErprobung", projekt: a.id, dauer: Dauer.make({ years: 1 }), vermerk: am(2023, 2, 1) },
      { _tag: "ProlongErprobung", projekt: a.id, bis: Stichtag.make(2024, 6, 30), grund: "Zu wenige", vermerk: am(2023, 9, 1) },
    ], "in-erprobung", "2023-02-01"],
    ["is planned", [{ _tag: "PlanProjekt", projekt: a.id, beginn: Stichtag.make(2024, 3, 1), vermerk: am(2023, 2, 1) }], "geplant", "2023-02-01"],
    ["is examined", [{ _tag: "CommissionPruefung", projekt: a.id, frage: "Braucht es das?", bis: Stichtag.make(2023, 6, 30), vermerk: am(2023, 2, 1) }], "in-pruefung", "2023-02-01"],
    ["is a regular offer", [{ _tag: "StartProjekt", projekt: a.id, vermerk: am(2021, 5, 3) }, { _tag: "MakeRegelangebot", projekt: a.id, vermerk: am(2022, 5, 3) }], "regelangebot", "2022-05-03"],
  ])("stands where the old one stood: %s", (_title, befehle, lage, seit) => {
    const buch = new Buch()
    for (const befehl of befehle) buch.note(befehl, marl)
    const alt = buch.staende.get(a.id)
    carriedOut(buch, umbenannt)
    expect(buch.staende.get(neu)).toMatchObject({ lage, seit, ...(alt !== undefined && "bis" in alt ? { bis: alt.bis } : {}) })
    expect(buch.staende.get(a.id)).toMatchObject({ lage: "zusammengefuehrt", nach: neu, weg: expect.arrayContaining([expect.objectContaining({ beschluss: "b-1" })]) as unknown })
    expect(uebernahme(marl, umbenannt.konzept, umbenannt.uebergang, buch.staende, TAG)).toEqual([])
  })

  it("takes along what is still to be reached, and leaves what was reached and what has ended", () => {
    const buch = new Buch()
    const set = (id: string) => ({ _tag: "SetMeilenstein", projekt: a.id, meilenstein: Id.make(id), titel: Text.make(id), bis: Stichtag.make(2024, 2, 1), vermerk: am(2023, 1, 2) }) as const
    for (const befehl of [set("offen"), set("fertig"), { _tag: "ReachMeilenstein", projekt: a.id, meilenstein: Id.make("fertig"), vermerk: am(2023, 3, 1) } as const]) buch.note(befehl, marl)
    expect(carriedOut(buch, umbenannt)).toEqual([`SetMeilenstein ${neu} 2024-01-01`, `MergeProjekt ${a.id} 2024-01-01`])
    expect(carriedOut(new Buch(), umbenannt)).toEqual([])
  })
})

describe("what lives on together, or in several", () => {
  it("goes where the furthest of them was, and each that goes ends", () => {
    const buch = new Buch()
    buch.note({ _tag: "PlanProjekt", projekt: a.id, vermerk: am(2021, 5, 3) }, marl)
    buch.note({ _tag: "StartProjekt", projekt: b.id, vermerk: am(2022, 5, 3) }, marl)
    const both = { konzept: zwei([{ ...a, id: neu }, ...rest]), uebergang: way({ art: "zusammengefuehrt", alt: [a.id, b.id], neu: [neu] }) }
    expect(carriedOut(buch, both)).toEqual([`StartProjekt ${neu} 2022-05-03`, `MergeProjekt ${a.id} 2024-01-01`, `MergeProjekt ${b.id} 2024-01-01`])
  })

  it("is begun in each, and keeps running where it keeps its id", () => {
    const buch = new Buch()
    buch.note({ _tag: "StartProjekt", projekt: a.id, vermerk: am(2021, 5, 3) }, marl)
    const shared = { konzept: zwei([a, { ...a, id: neu }, b, ...rest]), uebergang: way({ art: "geteilt", alt: [a.id], neu: [a.id, neu] }) }
    expect(carriedOut(buch, shared)).toEqual([`StartProjekt ${neu} 2021-05-03`])
  })
})

describe("the events of what was called otherwise", () => {
  it("are found under all its ids, in the order of the notes", () => {
    const buch = new Buch()
    buch.note({ _tag: "StartProjekt", projekt: a.id, vermerk: am(2021, 5, 3) }, marl)
    carriedOut(buch, umbenannt)
    buch.note({ _tag: "AdaptProjekt", projekt: neu, was: "Neue Zeiten", vermerk: am(2024, 5, 3) }, umbenannt.konzept)
    const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, umbenannt]))
    const of = (id: Id.Id, nummer: number) => ereignisseOf(fassungen, buch.ereignisse, id, nummer).map(({ _tag, projekt }) => `${_tag} ${projekt}`)
    expect(of(neu, 2)).toEqual([`ProjektStarted ${a.id}`, `ProjektMerged ${a.id}`, `ProjektStarted ${neu}`, `ProjektAdapted ${neu}`])
    expect(of(a.id, 1)).toEqual([`ProjektStarted ${a.id}`, `ProjektMerged ${a.id}`])
  })
})
