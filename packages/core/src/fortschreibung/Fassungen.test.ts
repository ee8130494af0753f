import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as probe from "../../test/faelle/beispielfall.js"
import { forAll } from "../../test/seeded.js"
import type { Befehl } from "../fall/Befehl.js"
import { decide } from "../fall/decide.js"
import { evolve } from "../fall/evolve.js"
import type { Ereignis } from "../fall/Ereignis.js"
import type { Fall } from "../fall/Fall.js"
import * as Kennung from "../fall/Kennung.js"
import * as Umfeld from "../fall/Umfeld.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import * as Fassungen from "./Fassungen.js"
import type { Ueberfuehrung, Uebergang } from "./Uebergang.js"

const [a, b, c] = marl.projekte as readonly [Projekt, Projekt, Projekt]
const neu = Id.make("wohnen-neu")

const fassung = (nummer: number, projekte: ReadonlyArray<Projekt>, ueberfuehrungen: ReadonlyArray<Ueberfuehrung> = []): Fassungen.Eintrag => ({
  konzept: { ...marl, fassung: { nummer, gueltigAb: Stichtag.make(2020 + 2 * nummer, 1, 1) }, projekte },
  ...(nummer === 1 ? {} : { uebergang: { konzept: marl.id, von: nummer - 1, nach: nummer, ueberfuehrungen, begruendungen: [] } }),
})

const rest = marl.projekte.slice(3)
const drei = Result.getOrThrow(Fassungen.make([
  fassung(1, marl.projekte),
  // a and b go on in a; c is called otherwise.
  fassung(2, [a, { ...c, id: neu }, ...rest], [{ art: "zusammengefuehrt", alt: [a.id, b.id], neu: [a.id] }, { art: "umbenannt", alt: [c.id], neu: [neu] }]),
  fassung(3, [a, ...rest]),
]))

const verbleib = (id: Id.Id, von: number, nach: number): string => {
  const found = Fassungen.verbleib(drei, id, von, nach)
  return Result.isFailure(found) ? found.failure._tag : [found.success.art, ...found.success.elemente.map((element) => element.id)].join(" ")
}

describe("what became of an element", () => {
  it.each([
    [b.id, 1, 2, `zusammengefuehrt ${a.id}`],
    [a.id, 1, 2, `zusammengefuehrt ${a.id}`],
    [c.id, 1, 2, "umbenannt wohnen-neu"],
    [c.id, 1, 3, "entfallen"],
    [b.id, 1, 3, `zusammengefuehrt ${a.id}`],
    [neu, 2, 1, `umbenannt ${c.id}`],
    [a.id, 3, 1, `zusammengefuehrt ${a.id} ${b.id}`],
    [rest[0]?.id ?? a.id, 1, 3, `gleich ${rest[0]?.id}`],
    [neu, 1, 2, "fortschreibung/ElementNotFound"],
    [a.id, 1, 7, "fortschreibung/FassungNotFound"],
  ] as const)("%s from %i to %i", (id, von, nach, expected) => {
    expect(verbleib(id, von, nach)).toBe(expected)
  })

  it("the past of what was merged is found under all its ids", () => {
    expect(Fassungen.vorgeschichte(drei, a.id, 3)).toEqual([a.id, b.id])
    expect(Fassungen.vorgeschichte(drei, neu, 2)).toEqual([neu, c.id])
  })

  it("an id that something of another kind got is not the same thing", () => {
    const wert = { id: b.id, titel: b.titel, quelle: b.quelle }
    const zwei = { ...fassung(2, [a, c, ...rest]).konzept, werte: [...marl.werte, wert] }
    const fassungen = Result.getOrThrow(Fassungen.make([fassung(1, marl.projekte), { konzept: zwei }]))
    expect(Result.getOrThrow(Fassungen.verbleib(fassungen, b.id, 1, 2))).toEqual({ art: "entfallen", elemente: [] })
  })
})

describe("the Handlungsfeld of a case", () => {
  const [alt, umbenannt] = [Id.make("wohnen"), Id.make("wohnen-und-quartier")]
  // Between the first Rahmenziel of the case and the second.
  const ab = probe.tag(29)
  const zwei: Konzept = {
    ...marl, fassung: { nummer: 2, gueltigAb: ab },
    handlungsfelder: marl.handlungsfelder.map((feld) => (feld.id === alt ? { ...feld, id: umbenannt } : feld)),
    projekte: marl.projekte.map((projekt) => (projekt.handlungsfeld === alt ? { ...projekt, handlungsfeld: umbenannt } : projekt)),
  }
  const eins = fassung(1, marl.projekte).konzept
  const uebergang: Uebergang = { konzept: marl.id, von: 1, nach: 2, ueberfuehrungen: [{ art: "umbenannt", alt: [alt], neu: [umbenannt] }], begruendungen: [] }
  const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: eins }, { konzept: zwei, uebergang }]))
  const nummerAm = (tag: Stichtag.Stichtag): number => Fassungen.konzeptAm(fassungen, tag)?.fassung?.nummer ?? 0

  const dient = (handlungsfeld: Id.Id) => ({ ...probe.rahmenziel, handlungsfeld })
  const setze = (befehl: Befehl): Befehl =>
    befehl._tag === "FormulateRahmenziel" ? { ...befehl, ziel: dient(alt) }
      : befehl._tag === "RecordBestand" && befehl.bestand.art === "bedarf" ? { ...befehl, bestand: { ...befehl.bestand, handlungsfeld: alt } } : befehl
  const folge = probe.befehle.slice(0, probe.befehle.findIndex(({ _tag }) => _tag === "AgreeZielvereinbarung")).map(setze)
  const umfeldOf = (konzept: Konzept) => Umfeld.of(konzept, { ...probe.umfeld.katalog, konzept: konzept.id, angebote: [] })
  const ereignisse: ReadonlyArray<Ereignis> = folge.reduce<{ readonly fall: Fall; readonly alle: ReadonlyArray<Ereignis> }>(({ alle, fall }, befehl) => {
    const neue = Result.getOrThrow(decide(befehl, fall, umfeldOf(eins)))
    return { fall: neue.reduce(evolve, fall), alle: [...alle, ...neue] }
  }, { fall: { phase: "neu" }, alle: [] }).alle
  const fallOf = (alle: ReadonlyArray<Ereignis>) => alle.reduce<Fall>(evolve, { phase: "neu" })
  const felderOf = (fall: Fall) => (fall.phase === "neu" ? [] : fall.ziele.rahmen.map(({ handlungsfeld, seit }) => [handlungsfeld, nummerAm(seit)] as const))

  it("that has another id now is found from what the case says, there and back", () => {
    expect(felderOf(fallOf(ereignisse))).toEqual([[alt, 1]])
    for (const [handlungsfeld, nummer] of felderOf(fallOf(ereignisse))) {
      const heute = Result.getOrThrow(Fassungen.verbleib(fassungen, handlungsfeld, nummer, nummerAm(ab)))
      expect(heute).toMatchObject({ art: "umbenannt", elemente: [{ id: umbenannt, art: "handlungsfeld" }] })
      expect(Result.getOrThrow(Fassungen.verbleib(fassungen, umbenannt, 2, nummer))).toMatchObject({ art: "umbenannt", elemente: [{ id: handlungsfeld, art: "handlungsfeld" }] })
      expect(Fassungen.vorgeschichte(fassungen, umbenannt, 2)).toEqual([umbenannt, handlungsfeld])
    }
  })

  it("changes no event of the case: it goes on in the new Fassung beside the Rahmenziel of the old one", () => {
    const zweites = (handlungsfeld: Id.Id): Befehl => ({ _tag: "FormulateRahmenziel", ziel: { ...dient(handlungsfeld), id: Kennung.rahmenziel("r-2") }, vermerk: probe.vermerk(30) })
    const fall = fallOf(ereignisse)
    const veraltet = decide(zweites(alt), fall, umfeldOf(zwei))
    expect(Result.isFailure(veraltet) && veraltet.failure._tag).toBe("fall/HandlungsfeldNotFound")
    const strom = [...ereignisse, ...Result.getOrThrow(decide(zweites(umbenannt), fall, umfeldOf(zwei)))]
    expect(felderOf(fallOf(strom))).toEqual([[alt, 1], [umbenannt, 2]])
    const heute = felderOf(fallOf(strom)).map(([handlungsfeld, nummer]) => Result.getOrThrow(Fassungen.verbleib(fassungen, handlungsfeld, nummer, 2)).elemente.map(({ id }) => id))
    expect(heute).toEqual([[umbenannt], [umbenannt]])
    expect(strom.flatMap((one) => (one._tag === "RahmenzielFormulated" ? [one.ziel.handlungsfeld] : []))).toEqual([alt, umbenannt])
  })
})

describe("the Fassung of a day", () => {
  it("is the last adopted one that had begun", () => {
    const am = (jahr: number, monat: number, tag: number): number | undefined => Fassungen.konzeptAm(drei, Stichtag.make(jahr, monat, tag))?.fassung?.nummer
    expect([am(2021, 12, 31), am(2022, 1, 1), am(2023, 12, 31), am(2024, 1, 1), am(2099, 1, 1)]).toEqual([undefined, 1, 1, 2, 3])
  })

  it("is not one that was adopted later, from whatever day it was to hold", () => {
    const spaet = { ...fassung(2, [a, ...rest]).konzept, fassung: { nummer: 2, gueltigAb: Stichtag.make(2023, 1, 1) }, beschluss: { zeit: Zeitraum.tag(Stichtag.make(2023, 12, 1)), quelle: a.quelle } }
    const fassungen = Result.getOrThrow(Fassungen.make([fassung(1, marl.projekte), { konzept: spaet }]))
    const am = (monat: number, tag: number) => Fassungen.konzeptAm(fassungen, Stichtag.make(2023, monat, tag))?.fassung?.nummer
    expect([am(6, 30), am(11, 30), am(12, 1)]).toEqual([1, 1, 2])
  })

  it("is not a draft, whatever day it names", () => {
    const { beschluss: _, ...entwurf } = fassung(2, [a, ...rest]).konzept
    const fassungen = Result.getOrThrow(Fassungen.make([fassung(1, marl.projekte), { konzept: entwurf }]))
    expect(Fassungen.konzeptAm(fassungen, Stichtag.make(2030, 1, 1))?.fassung?.nummer).toBe(1)
  })
})

describe("Fassungen that do not follow each other", () => {
  const codes = (...eintraege: readonly [Fassungen.Eintrag, ...ReadonlyArray<Fassungen.Eintrag>]): ReadonlyArray<string> => {
    const made = Fassungen.make(eintraege)
    return Result.isFailure(made) ? made.failure.map(({ code }) => code) : []
  }

  it("are refused with everything that is wrong", () => {
    const other: Konzept = { ...fassung(1, marl.projekte).konzept, id: Id.make("anders") }
    expect(codes(fassung(2, marl.projekte), { konzept: other })).toEqual(["fortschreibung/KonzeptIdChanged", "fortschreibung/NummerNotNext", "fortschreibung/GueltigAbTooEarly"])
    expect(codes(fassung(1, marl.projekte), { ...fassung(3, marl.projekte) })).toEqual(["fortschreibung/UebergangMismatch"])
  })
})

describe("properties", () => {
  it("whatever lives on leads back to where it came from", () => {
    forAll(60, (chance) => {
      const ids = marl.projekte.map(({ id }) => id)
      const at = chance.int(0, ids.length - 3)
      const [x, y] = [ids[at], ids[at + 1]] as readonly [Id.Id, Id.Id]
      const art = (["umbenannt", "zusammengefuehrt", "geteilt"] as const)[chance.int(0, 2)] ?? "geteilt"
      const passage: Ueberfuehrung = art === "umbenannt"
        ? { art, alt: [x], neu: [neu] }
        : art === "zusammengefuehrt" ? { art, alt: [x, y], neu: [chance.bool() ? x : neu] } : { art, alt: [x], neu: [x, neu] }
      const kept = marl.projekte.filter(({ id }) => !passage.alt.includes(id) || passage.neu.includes(id))
      const projekte = passage.neu.includes(neu) ? [...kept, { ...a, id: neu }] : kept
      const fassungen = Result.getOrThrow(Fassungen.make([fassung(1, marl.projekte), fassung(2, projekte, [passage])]))
      for (const id of ids) {
        const found = Result.getOrThrow(Fassungen.verbleib(fassungen, id, 1, 2))
        expect(found.elemente.length).toBeGreaterThan(0)
        for (const element of found.elemente) expect(Fassungen.vorgeschichte(fassungen, element.id, 2)).toContain(id)
      }
    })
  })
})
