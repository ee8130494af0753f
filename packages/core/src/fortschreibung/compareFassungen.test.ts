import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import { aenderungText } from "./aenderungText.js"
import { applyUnterschied } from "./applyUnterschied.js"
import { compareFassungen } from "./compareFassungen.js"

const withProjekte = (change: (projekte: ReadonlyArray<Projekt>) => ReadonlyArray<Projekt>): Konzept => ({ ...marl, projekte: change(marl.projekte) })
const [first, second] = marl.projekte as readonly [Projekt, Projekt]

describe("what differs", () => {
  it("is nothing between a Fassung and itself", () => {
    expect(compareFassungen(marl, structuredClone(marl))).toMatchObject({ aenderungen: [], reihenfolgen: [] })
  })

  it("names what came, what went, and behind what it stood", () => {
    const neu: Projekt = { ...first, id: Id.make("wohnen-neu"), titel: Text.make("Neu") }
    const { aenderungen, reihenfolgen } = compareFassungen(marl, withProjekte((all) => [neu, ...all.slice(1)]))
    expect(aenderungen.map(({ art }) => art)).toEqual(["entfallen", "hinzugekommen"])
    expect(aenderungen[0]).toMatchObject({ element: first.id, elementart: "projekt", stelle: { liste: "projekte" } })
    expect(aenderungen[1]).toMatchObject({ element: "wohnen-neu", titel: { de: "Neu" } })
    expect(reihenfolgen).toEqual([])
  })

  it("tells renamed, reworded, moved to another Horizont and moved to another Handlungsfeld apart", () => {
    const changed: Projekt = { ...first, titel: Text.make("Anders"), beschreibung: Text.make("Anders gesagt"), horizont: "langfristig", handlungsfeld: Id.make("bildung"), auftrag: "pruefen" }
    const { aenderungen } = compareFassungen(marl, withProjekte(([, ...rest]) => [changed, ...rest]))
    expect(aenderungen).toMatchObject([{ art: "geaendert", element: first.id, titel: { de: "Anders" }, weisen: expect.arrayContaining(["umbenannt", "neu-gefasst", "verschoben", "verlegt", "geaendert"]) as unknown }])
  })

  it("does not blame a Handlungsfeld for what differs in one of its Leitziele", () => {
    const [feld, ...felder] = marl.handlungsfelder
    if (feld === undefined) throw new Error("Marl has Handlungsfelder")
    const [ziel, ...ziele] = feld.leitziele
    if (ziel === undefined) throw new Error("it has Leitziele")
    const neu = { ...marl, handlungsfelder: [{ ...feld, leitziele: [...ziele, { ...ziel, titel: Text.make("Anders") }] }, ...felder] }
    const { aenderungen, reihenfolgen } = compareFassungen(marl, neu)
    expect(aenderungen).toMatchObject([{ element: ziel.id, elementart: "leitziel", weisen: ["umbenannt"] }])
    expect(reihenfolgen).toMatchObject([{ stelle: { in: feld.id, liste: "leitziele" } }])
  })

  it("says what moved into another Handlungsfeld, from where and to where", () => {
    const [eins, zwei, ...rest] = marl.handlungsfelder
    const ziel = eins?.leitziele[0]
    if (eins === undefined || zwei === undefined || ziel === undefined) throw new Error("Marl has Handlungsfelder with Leitziele")
    const neu = { ...marl, handlungsfelder: [{ ...eins, leitziele: eins.leitziele.slice(1) }, { ...zwei, leitziele: [zwei.leitziele[0] ?? ziel, ziel, ...zwei.leitziele.slice(1)] }, ...rest] }
    const { aenderungen, reihenfolgen } = compareFassungen(marl, neu)
    expect(aenderungen).toMatchObject([{ element: ziel.id, weisen: ["verlegt"], stelle: { alt: { in: eins.id }, neu: { in: zwei.id }, nachNeu: zwei.leitziele[0]?.id } }])
    expect(reihenfolgen).toEqual([])
    const titel = (id: Id.Id): Text.Text | undefined => marl.handlungsfelder.find((feld) => feld.id === id)?.titel
    expect(aenderungen.flatMap((one) => aenderungText(one, titel))).toEqual([`Das Leitziel „${ziel.titel.de}“ gehört jetzt zu „${zwei.titel.de}“ statt zu „${eins.titel.de}“.`])
  })

  it("sees what is only one more key deep inside", () => {
    const mehr = withProjekte(([one, ...rest]) => (one === undefined ? [] : [{ ...one, titel: { ...one.titel, tr: "Kiracılar" } }, ...rest]))
    expect(compareFassungen(marl, mehr).aenderungen).toMatchObject([{ element: first.id, felder: [{ feld: "titel" }] }])
    expect(compareFassungen(mehr, marl).aenderungen).toMatchObject([{ element: first.id, felder: [{ feld: "titel" }] }])
  })

  it("lets what was one kind and is another now go and come", () => {
    const wert = { id: first.id, titel: Text.make("Ein Wert"), quelle: first.quelle }
    const { aenderungen } = compareFassungen(marl, { ...withProjekte((all) => all.slice(1)), werte: [...marl.werte, wert] })
    expect(aenderungen).toMatchObject([{ art: "entfallen", elementart: "projekt" }, { art: "hinzugekommen", elementart: "wert" }])
  })

  it("tells what differs in the Konzept itself", () => {
    const { beschluss: _, ...rest } = marl
    const { aenderungen } = compareFassungen(marl, { ...rest, titel: Text.make("Anders") })
    expect(aenderungen).toEqual([{ art: "rahmen", felder: [{ feld: "titel", alt: marl.titel, neu: { de: "Anders" } }, { feld: "beschluss", alt: marl.beschluss }] }])
  })

  it("refuses a Konzept in which two elements have one id", () => {
    expect(() => compareFassungen(withProjekte((all) => [...all, first]), marl)).toThrow(RangeError)
  })
})

describe("applying it to another Konzept", () => {
  it("fails with every place that does not fit, and applies nothing", () => {
    const unterschied = compareFassungen(marl, withProjekte((all) => [{ ...first, titel: Text.make("Anders") }, ...all.slice(2)]))
    const other = withProjekte((all) => [{ ...first, titel: Text.make("Ganz anders") }, { ...second, horizont: "dauerhaft" }, ...all.slice(2)])
    const failed = applyUnterschied(other, unterschied)
    expect(Result.isFailure(failed) && failed.failure.map(({ details }) => details["element"])).toEqual([second.id, first.id])
    expect(Result.isFailure(applyUnterschied({ ...marl, fassung: { nummer: 7 } }, unterschied))).toBe(true)
    expect(Result.isFailure(applyUnterschied(Result.getOrThrow(applyUnterschied(marl, unterschied)), unterschied))).toBe(true)
  })
})

type Chance = Parameters<Parameters<typeof forAll>[1]>[0]

const shuffled = <T>(chance: Chance, all: ReadonlyArray<T>): ReadonlyArray<T> =>
  all.map((it) => ({ at: chance.int(0, 9999), it })).sort((a, b) => a.at - b.at).map(({ it }) => it)

const renamed = <T extends { readonly id: Id.Id; readonly titel: Text.Text }>(chance: Chance, all: ReadonlyArray<T>): ReadonlyArray<T> => {
  const kept = all.filter(() => chance.int(0, 9) > 0)
  const changed = kept.map((it) => (chance.int(0, 9) === 0 ? { ...it, titel: Text.make(`Titel ${chance.int(0, 99)}`) } : it))
  const more = all.filter(() => chance.int(0, 19) === 0).map((it, at) => ({ ...it, id: Id.make(`neu-${it.id.slice(0, 40)}-${at}`) }))
  const next = [...changed.slice(0, 2), ...more, ...changed.slice(2)]
  return chance.int(0, 3) === 0 ? shuffled(chance, next) : next
}

/** Another Fassung: everything may come, go, be called otherwise and stand elsewhere. */
const anyFassung = (chance: Chance, from: Konzept): Konzept => {
  const { fortschreibung, inklusion, monitoring, ...rest } = from
  const felder = renamed(chance, rest.handlungsfelder).map((feld) => {
    const begriffe = chance.bool() ? feld.begriffe : []
    return feld.id.startsWith("neu-") ? { ...feld, leitziele: [], begriffe: [] } : { ...feld, leitziele: renamed(chance, feld.leitziele), begriffe }
  })
  const [one, other, ...more] = felder
  const exchanged = one !== undefined && other !== undefined && chance.bool()
    ? [{ ...one, leitziele: one.leitziele.slice(1) }, { ...other, leitziele: [...one.leitziele.slice(0, 1), ...other.leitziele] }, ...more]
    : felder
  return {
    ...rest,
    fassung: { nummer: 2 },
    ...(chance.bool() && fortschreibung !== undefined ? { fortschreibung } : {}),
    ...(chance.bool() && inklusion !== undefined ? { inklusion } : {}),
    ...(chance.bool() && monitoring !== undefined ? { monitoring: { ...monitoring, indikatoren: renamed(chance, monitoring.indikatoren) } } : {}),
    handlungsfelder: exchanged,
    projekte: renamed(chance, rest.projekte),
    akteure: renamed(chance, rest.akteure),
    gremien: renamed(chance, rest.gremien),
    werte: renamed(chance, rest.werte),
  }
}

describe("properties", () => {
  it("applied to the old Fassung it gives the new one, and back", () => {
    forAll(60, (chance) => {
      const neu = anyFassung(chance, marl)
      expect(Result.getOrThrow(applyUnterschied(marl, compareFassungen(marl, neu)))).toEqual(neu)
      expect(Result.getOrThrow(applyUnterschied(neu, compareFassungen(neu, marl)))).toEqual(marl)
      expect(compareFassungen(neu, structuredClone(neu)).aenderungen).toEqual([])
    })
  })
})
