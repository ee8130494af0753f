import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { smallKonzept } from "../../test/smallKonzept.js"
import * as Id from "../kernel/Id.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { netzwerk } from "./netzwerk.js"
import { type Auswahl, selectProjekte } from "./selectProjekte.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const select = (auswahl: Auswahl) => Result.getOrThrow(selectProjekte(konzept, auswahl)).map((projekt) => projekt.id)

describe("selectProjekte", () => {
  it.each<readonly [string, Auswahl, ReadonlyArray<string>]>([
    ["nothing asked", {}, ["patenschaft", "jobmesse"]],
    ["a Horizont", { horizont: "dauerhaft" }, ["jobmesse"]],
    ["a Handlungsfeld", { handlungsfeld: Id.make("wohnen") }, ["patenschaft"]],
    ["a partner", { akteur: Id.make("caritas") }, ["patenschaft"]],
    ["who leads", { akteur: Id.make("amt") }, ["patenschaft", "jobmesse"]],
    ["a place", { ort: Id.make("buero") }, ["patenschaft"]],
    ["two at once", { horizont: "kurzfristig", handlungsfeld: Id.make("arbeit") }, []],
    ["a group: what addresses it, and what is for everybody", { zielgruppe: Id.make("gefluechtete") }, ["patenschaft", "jobmesse"]],
    ["everybody: what addresses nobody in particular", { zielgruppe: Id.make("alle") }, ["jobmesse"]],
  ])("selects by %s", (_, auswahl, expected) => {
    expect(select(auswahl)).toEqual(expected)
  })

  it("refuses an id that the Konzept does not know", () => {
    const result = selectProjekte(konzept, { handlungsfeld: Id.make("wohnung") })
    expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: "konzept/ElementNotFound", nearest: "wohnen" })
  })
})

describe("netzwerk", () => {
  it("pairs everybody who works in one Projekt, and says who stands alone", () => {
    const { allein, projekte, verbindungen } = netzwerk(konzept)
    expect(verbindungen).toEqual([
      { a: "abteilung", b: "amt", projekte: ["patenschaft"] },
      { a: "abteilung", b: "caritas", projekte: ["patenschaft"] },
      { a: "amt", b: "caritas", projekte: ["patenschaft"] },
    ])
    expect(allein).toEqual(["rat", "land"])
    expect(projekte.get(Id.make("amt"))).toEqual(["patenschaft", "jobmesse"])
  })

  it("puts the closest first", () => {
    const authored = smallKonzept()
    Object.assign(authored.projekte[1] ?? {}, { partner: ["caritas"] })
    const [first] = netzwerk(Result.getOrThrow(decodeKonzept(authored))).verbindungen
    expect(first).toEqual({ a: "amt", b: "caritas", projekte: ["patenschaft", "jobmesse"] })
  })
})
