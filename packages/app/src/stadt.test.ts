import { Cube, Spaltentabelle } from "@teilhabe/core/cube"
import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
import { CubeSource, EventStore, makeMemory, Renderer } from "@teilhabe/core/ports"
import { marl } from "@teilhabe/konzepte/marl"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { errorOf, ids, oeffne, spiele, storeWith } from "../test/stadt.js"

describe("the Konzept", () => {
  it("is given, walked and checked", async () => {
    const { konzept } = await oeffne({ konzept: marl })
    expect(await konzept.get()).toBe(marl)
    const faden = await konzept.roterFaden("wohnen-mieterqualifizierung")
    expect(faden.pfad.map(({ art }) => art)).toEqual(["projekt", "leitziel", "handlungsfeld", "integrationsbegriff"])
    expect(Array.isArray(await konzept.check())).toBe(true)
    expect(await errorOf(konzept.roterFaden("wohnen-mieterqualifizirung"))).toMatchObject({ reason: "not-found", message: expect.stringContaining("wohnen-mieterqualifizierung") as string })
    expect((await errorOf(konzept.roterFaden("Wohnen!"))).reason).toBe("request")
    expect((await errorOf(konzept.roterFaden(7 as never))).message).toContain("type number")
  })

  it("gives its Projekte by what they have in common, and what is due in them", async () => {
    const { projekte } = await oeffne({ konzept: marl })
    expect(await projekte.list()).toHaveLength(marl.projekte.length)
    const kurz = await projekte.list({ horizont: "kurzfristig", handlungsfeld: "wohnen" })
    expect(kurz.length).toBeGreaterThan(0)
    expect(kurz.every(({ handlungsfeld, horizont }) => handlungsfeld === "wohnen" && horizont === "kurzfristig")).toBe(true)
    expect((await projekte.get("wohnen-mieterqualifizierung")).id).toBe("wohnen-mieterqualifizierung")
    expect((await errorOf(projekte.get("wohnen-mieterqualifizirung"))).message).toContain('did you mean "wohnen-mieterqualifizierung"')
    expect((await errorOf(projekte.list({ handlungsfeld: "wohnung" }))).reason).toBe("not-found")
    const due = await projekte.fristen("2022-12-31")
    expect(due.length).toBeGreaterThan(0)
    expect(due.every(({ am }) => am <= "2022-12-31")).toBe(true)
    expect(due.map(({ am }) => am)).toEqual(due.map(({ am }) => am).toSorted())
    const [first] = due
    expect((await projekte.fristen(String(first?.am)))[0]).toEqual(first)
    expect(await projekte.fristen("1900-01-01")).toEqual([])
  })

  it("gives its Gremien", async () => {
    const { gremien } = await oeffne({ konzept: marl })
    const [first] = await gremien.list()
    expect(await gremien.get(String(first?.id))).toBe(first)
    expect((await errorOf(gremien.get("kein-gremium"))).reason).toBe("not-found")
  })
})

describe("offers", () => {
  it("are held against a need, and against those of a case without who it is", async () => {
    const teilhabe = await oeffne()
    const { angebote } = teilhabe
    expect(await angebote.list()).toHaveLength(3)
    const bedarf = { handlungsfeld: ids.sprache, stichtag: Stichtag.make(2027, 1, 15) }
    expect((await angebote.match(bedarf)).map(({ angebot }) => angebot.id)[0]).toBe(ids.kurs)
    await spiele(teilhabe, "f-1", 14)
    const needs = await angebote.matchFall("f-1", ids.handlung)
    expect(needs.map(({ person }) => person)).toEqual([ids.hauptperson, ids.kind])
    expect(needs[0]?.vorschlaege[0]?.angebot.id).toBe(ids.kurs)
    expect(await angebote.findLuecken([bedarf, { ...bedarf, handlungsfeld: Id.make("wohnen") }])).toEqual([])
    expect((await errorOf(angebote.matchFall("f-1", "h-9"))).reason).toBe("request")
    expect((await errorOf(angebote.matchFall("f-9", ids.handlung))).reason).toBe("not-found")
  })

  it("are none where none were given", async () => {
    const { angebote } = await oeffne({ konzept: marl, angebote: undefined as never })
    const luecken = await angebote.findLuecken([{ handlungsfeld: Id.make("wohnen"), stichtag: Stichtag.make(2027, 1, 15) }])
    expect(luecken.map(({ art }) => art)).toEqual(["kein-angebot"])
  })
})

const lost = Effect.fail(new EventStore.EventStoreError({ reason: "connection", message: "no answer came" }))

const tabelle = (id: string) => ({ id, gegenstand: id, cube: Cube.make([], "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(120) }]), quoten: [], mindestens: 1, ganzzahlig: true } as const)

describe("figures", () => {
  it("are counted by what was given, and asked for where nothing was", async () => {
    const source = CubeSource.layerOf(Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w", "m"]) }))
    const { zahlen } = await oeffne({ source })
    expect((await zahlen.count([{ merkmale: [] }])).map(({ gezaehlt }) => gezaehlt)).toEqual([2])
    expect((await errorOf(zahlen.count([{ merkmale: [], gewicht: "keins" }]))).reason).toBe("figures")
    const without = await oeffne()
    expect((await errorOf(without.zahlen.count([]))).message).toContain("give openTeilhabe a source")
  })

  it("that go out are kept in the store, in order, each once, whoever publishes", async () => {
    const memory = makeMemory()
    const [one, two] = [await oeffne({}, memory), await oeffne({}, memory)]
    const eintrag = (id: string) => ({ am: Stichtag.make(2027, 1, 15), bericht: "Jahresbericht 2026", tabelle: tabelle(id) })
    await Promise.all([one.zahlen.publish(eintrag("kurse")), two.zahlen.publish(eintrag("wohnungen")), one.zahlen.publish(eintrag("faelle"))])
    const register = await two.zahlen.register()
    expect(register.eintraege.map(({ tabelle: { id } }) => id).toSorted()).toEqual(["faelle", "kurse", "wohnungen"])
    expect(register.eintraege[0]).toEqual(eintrag(String(register.eintraege[0]?.tabelle.id)))
    expect(await errorOf(two.zahlen.publish(eintrag("kurse")))).toMatchObject({ reason: "ablehnung", cause: { _tag: "geheimhaltung/EintragDoppelt" } })
    expect(await one.faelle.list()).toEqual([])
    const same = await Promise.allSettled([one, two].map(({ zahlen }) => zahlen.publish(eintrag("gleich"))))
    expect(same.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  })
})

describe("a table that goes out", () => {
  const eintrag = (id: string) => ({ am: Stichtag.make(2027, 1, 15), bericht: "Jahresbericht 2026", tabelle: tabelle(id) })

  it("is not told to be in where the ids of the host begin anew, and nothing is stored", async () => {
    const memory = makeMemory()
    const start = () => {
      let last = 0
      return oeffne({ ids: () => `id-${++last}` }, memory)
    }
    await (await start()).zahlen.publish(eintrag("kurse"))
    const second = await start()
    expect(await errorOf(second.zahlen.publish(eintrag("wohnungen")))).toMatchObject({ reason: "host", message: expect.stringContaining("gave before") as string })
    expect((await second.zahlen.register()).eintraege.map(({ tabelle: { id } }) => id)).toEqual(["kurse"])
    await spiele(await oeffne({ ids: () => "fall-1" }, memory), "f-1", 1)
    expect((await errorOf((await oeffne({ ids: () => "fall-1" }, memory)).zahlen.publish(eintrag("wohnungen")))).reason).toBe("host")
  })

  it("is entered once where the request is asked again with its id, and the id stands for that table alone", async () => {
    const memory = makeMemory()
    let losing = 1
    const { zahlen } = await oeffne({ storage: storeWith(memory, (store) => EventStore.EventStore.of({
      ...store, append: (requests) => Effect.flatMap(store.append(requests), (done) => (losing-- > 0 ? lost : Effect.succeed(done))),
    })) })
    expect((await errorOf(zahlen.publish(eintrag("kurse"), { id: "tabelle-1" }))).reason).toBe("storage")
    expect((await zahlen.publish(eintrag("kurse"), { id: "tabelle-1" })).eintraege).toEqual([eintrag("kurse")])
    expect((await zahlen.publish(eintrag("faelle"), { id: "tabelle-2" })).eintraege).toHaveLength(2)
    expect((await zahlen.publish(eintrag("kurse"), { id: "tabelle-1" })).eintraege).toHaveLength(2)
    expect((await errorOf(zahlen.publish(eintrag("wohnungen"), { id: "tabelle-1" }))).reason).toBe("duplicate")
    expect((await zahlen.register()).eintraege).toHaveLength(2)
  })

  it("that is none is a wrong call, and nothing of it is quoted", async () => {
    const { zahlen } = await oeffne()
    for (const wrong of [undefined, "geheim", { am: "geheim" }, { ...eintrag("kurse"), tabelle: { id: "geheim" } }]) {
      const error = await errorOf(zahlen.publish(wrong as never))
      expect(error.reason).toBe("request")
      expect(error.message).not.toContain("geheim")
    }
    expect((await errorOf(zahlen.publish(eintrag("kurse"), null as never))).reason).toBe("request")
    expect((await errorOf(zahlen.publish(eintrag("kurse"), { id: 7 } as never))).reason).toBe("request")
  })
})

describe("reports", () => {
  it("are made of the day of the clock and rendered by what is given", async () => {
    const { bericht } = await oeffne({ konzept: marl })
    const dokument = await bericht.konzeptbericht()
    expect(dokument).toEqual(await bericht.konzeptbericht({ stand: "2027-01-15" }))
    const plain = Layer.succeed(Renderer.Renderer, {
      mediaType: "text/plain",
      render: ({ id }) => Effect.succeed([{ path: `${id}.txt`, mediaType: "text/plain", bytes: new TextEncoder().encode(id) }]),
    })
    expect((await bericht.render(dokument, plain)).map(({ path }) => path)).toEqual([`${dokument.id}.txt`])
    const broken = Layer.succeed(Renderer.Renderer, { mediaType: "text/plain", render: () => Effect.fail(new Renderer.RendererError({ reason: "picture", message: "no room" })) })
    expect(await errorOf(bericht.render(dokument, broken))).toMatchObject({ reason: "renderer", cause: { reason: "picture" } })
    expect((await errorOf(bericht.render(dokument, undefined as never))).message).toContain("HtmlRenderer.layer")
    expect((await errorOf(bericht.konzeptbericht({ stand: "heute" }))).reason).toBe("request")
  })
})
