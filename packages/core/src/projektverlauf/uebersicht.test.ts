import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyEreignisse, anyProjekt, anyTag, beschlossen } from "../../test/anyProjektverlauf.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import type { Id } from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Handlungsfeld } from "../konzept/Handlungsfeld.js"
import { Projekt } from "../konzept/Projekt.js"
import { Zielgruppe } from "../konzept/Zielgruppe.js"
import { controlling } from "./controlling.js"
import { Ereignis } from "./Ereignis.js"
import type { Projektstand } from "./Projektstand.js"
import { standAt } from "./standAt.js"
import { type Anteil, type Groesse, type Teil, uebersicht } from "./uebersicht.js"

const quelle = { kapitel: "K" }

const felder = ["wohnen", "arbeit"].map((id, at) =>
  Schema.decodeUnknownSync(Handlungsfeld)({ id, titel: id, quelle, leitziele: at === 0 ? [{ id: "z-1", titel: "Z1", quelle }, { id: "z-2", titel: "Z2", quelle }] : [] }))

const gruppen = ["g-1", "g-2"].map((id) => Schema.decodeUnknownSync(Zielgruppe)({ id, titel: id, quelle }))

const projekt = (id: string, part: object = {}): Projekt => Schema.decodeUnknownSync(Projekt)({ id, titel: id, quelle, handlungsfeld: "wohnen", horizont: "kurzfristig", ...part })

const konzept = (...projekte: ReadonlyArray<Projekt>) => ({ ...beschlossen, projekte, handlungsfelder: felder, zielgruppen: gruppen })

const stichtag = Stichtag.make(2021, 12, 31)

let count = 0

const noted = (id: string, ...parts: ReadonlyArray<object>): readonly [Id, Projektstand] => {
  const ereignisse = parts.map((part) => Schema.decodeUnknownSync(Ereignis)({ projekt: id, vermerk: { von: "stelle-1", am: "2021-12-01", zweck: "controlling" }, ...part }))
  return [projekt(id).id, standAt(ereignisse, stichtag)]
}

const zahl = (part: object) => {
  count += 1
  return { _tag: "KennzahlRecorded", kennzahl: { id: `k-${count}`, titel: "Kurse", projekt: "a", art: "teilnehmende", zeitraum: 2021, quelle, ...part } }
}

const summe = (teil: Teil | undefined, groesse: Groesse) => teil?.summen.find((one) => one.groesse === groesse)

const jahr = { zeitraum: Zeitraum.jahr(2021) }

describe("uebersicht", () => {
  it("never counts a Projekt without a figure as 0, and says how many had none", () => {
    const staende = new Map([noted("a", zahl({ wert: 30 })), noted("b", zahl({ wert: { fehlt: "nicht-erhoben" } })), noted("c", zahl({ wert: 0 }))])
    const { gesamt } = uebersicht(konzept(projekt("a"), projekt("b"), projekt("c"), projekt("d")), staende, stichtag, "horizont", jahr)
    expect(summe(gesamt, "personen")).toMatchObject({ wert: Messwert.exakt(30), einheit: "Personen", mit: { anzahl: 2, bruch: "2" }, ohne: { anzahl: 2, bruch: "2" } })
    expect(summe(gesamt, "teilnahmen")?.wert).toEqual(Messwert.fehlend("unbekannt"))
    expect(gesamt.satz).toBe("Alle Teile zusammen umfassen 4 Projekte; eine Angabe fehlt zu den bewilligten Mitteln bei 4 Projekten, zu den ausgegebenen Mitteln bei 4 Projekten, zu den Personen bei 2 Projekten, zu den Teilnahmen bei 4 Projekten, zu den Stunden bei 4 Projekten, zum Personal bei 4 Projekten, zum Geld laut Kennzahl bei 4 Projekten und zum Erreichten bei 4 Projekten.")
  })

  it("gives the reason where nobody has the figure, and none where nobody is there", () => {
    const { teile } = uebersicht(konzept(projekt("a")), new Map([noted("a", zahl({ wert: { fehlt: "geheim" } }))]), stichtag, "handlungsfeld", jahr)
    expect(summe(teile[0], "personen")?.wert).toEqual(Messwert.fehlend("geheim"))
    expect(summe(teile[1], "personen")?.wert).toEqual(Messwert.fehlend("undefiniert"))
    expect(teile[0]?.satz).toBe("Der Teil „wohnen“ umfasst 1 Projekt; zu keiner Zahl liegt eine Angabe vor.")
    expect(teile[1]?.satz).toBe("Der Teil „arbeit“ umfasst kein Projekt.")
  })

  it("never adds persons to Teilnahmen, nor persons and posts of several spans of time", () => {
    const quartale = ["2021-Q1", "2021-Q2"].flatMap((zeitraum) => [zahl({ zeitraum, wert: 10 }), zahl({ zeitraum, wert: 40, einheit: "Teilnahmen" }), zahl({ zeitraum, wert: 2, art: "personal" }), zahl({ zeitraum, wert: 5.5, art: "stunden" })])
    const { gesamt } = uebersicht(konzept(projekt("a")), new Map([noted("a", ...quartale)]), stichtag, "horizont", jahr)
    expect(["personen", "teilnahmen", "personal", "stunden"].map((one) => summe(gesamt, one as Groesse)?.wert)).toEqual([Messwert.fehlend("nicht-sinnvoll"), Messwert.exakt(80), Messwert.fehlend("nicht-sinnvoll"), Messwert.exakt(11)])
  })

  it("adds no hours of two spans that overlap, as nobody knows which are counted twice", () => {
    const stunden = ["2021-01-01/2021-03-31", "2021-03-01/2021-04-30"].map((zeitraum) => zahl({ zeitraum, wert: 3, art: "stunden" }))
    const { gesamt } = uebersicht(konzept(projekt("a")), new Map([noted("a", ...stunden)]), stichtag, "horizont", jahr)
    expect(summe(gesamt, "stunden")?.wert).toEqual(Messwert.fehlend("nicht-sinnvoll"))
  })

  it("takes the figure of the year in place of those of its quarters, and leaves out what lies in it by part", () => {
    const werte = [zahl({ zeitraum: "2021-Q1", wert: 10 }), zahl({ wert: 25 }), zahl({ zeitraum: "2020/21", wert: 99, titel: "Schule" }), zahl({ zeitraum: 2020, wert: 7 })]
    const { gesamt } = uebersicht(konzept(projekt("a")), new Map([noted("a", ...werte, { _tag: "MittelGranted", mittel: "m", geber: "land", betrag: 5 })]), stichtag, "horizont", jahr)
    expect(summe(gesamt, "personen")?.wert).toEqual(Messwert.exakt(25))
    expect(gesamt.ausgelassen.map(({ art, grund }) => [art, grund])).toEqual([["bewilligung", "ohne-zeitraum"], ["kennzahl", "teilweise"], ["kennzahl", "enthalten"]])
    expect(gesamt.satz).toContain("; 1 Zahl bleibt außer Betracht, weil sie nicht ganz in den Zeitraum fällt; 1 Zahl bleibt außer Betracht, weil bei ihr kein Zeitraum angegeben ist; 1 Zahl bleibt außer Betracht, weil sie in einer anderen enthalten ist.")
  })

  it("takes the hours of the quarters where nobody knows those of the year, unless a quarter is missing too", () => {
    const stunden = (zeitraum: unknown, wert: unknown) => zahl({ zeitraum, wert, art: "stunden" })
    const ask = (...werte: ReadonlyArray<object>) => uebersicht(konzept(projekt("a")), new Map([noted("a", ...werte)]), stichtag, "horizont", jahr).gesamt
    const [year, ...quartale] = [stunden(2021, { fehlt: "nicht-erhoben" }), ...["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"].map((one) => stunden(one, 100))]
    const gesamt = ask(year ?? {}, ...quartale)
    expect(summe(gesamt, "stunden")).toMatchObject({ wert: Messwert.exakt(400), mit: { anzahl: 1 }, ohne: { anzahl: 0 } })
    expect(gesamt.ausgelassen).toEqual([])
    expect(summe(ask(year ?? {}, ...quartale.slice(1)), "stunden")?.wert).toEqual(Messwert.fehlend("nicht-erhoben"))
    expect(summe(ask(year ?? {}, ...quartale.slice(1), stunden("2021-Q1", { fehlt: "unbekannt" })), "stunden")?.wert).toEqual(Messwert.fehlend("nicht-erhoben"))
    expect(summe(ask(zahl({ wert: { fehlt: "nicht-erhoben" } }), zahl({ zeitraum: "2021-01-01/2021-06-30", wert: 9 }), zahl({ zeitraum: "2021-07-01/2021-12-31", wert: 9 })), "personen")?.wert).toEqual(Messwert.fehlend("nicht-erhoben"))
  })

  it("does not add some to all of them", () => {
    const alle = zahl({ wert: 20 })
    const { gesamt } = uebersicht(konzept(projekt("a")), new Map([noted("a", alle, zahl({ wert: 12, titel: "davon Frauen", teilVon: alle.kennzahl.id }))]), stichtag, "horizont", jahr)
    expect(summe(gesamt, "personen")?.wert).toEqual(Messwert.exakt(20))
    expect(gesamt.satz).toContain("; 1 Zahl bleibt außer Betracht, weil sie in einer anderen enthalten ist.")
  })

  it("divides a Projekt among the Leitziele it serves, by weights that it publishes", () => {
    const both = projekt("a", { leitziele: ["z-1", "z-2"] })
    const { gesamt, teile } = uebersicht(konzept(both, projekt("b", { leitziele: ["z-1"] }), projekt("c")), new Map([noted("a", zahl({ wert: 9 })), noted("b", zahl({ wert: 4 }))]), stichtag, "leitziel", jahr)
    expect(teile.map(({ gewichte, projekte, titel }) => [titel, gewichte.map(({ gewicht }) => gewicht), projekte.bruch])).toEqual([["Z1", ["1/2", "1"], "3/2"], ["Z2", ["1/2"], "1/2"], ["ohne Leitziel", ["1"], "1"]])
    expect(teile.map((teil) => summe(teil, "personen")?.wert)).toEqual([Messwert.exakt(8.5), Messwert.exakt(4.5), Messwert.fehlend("unbekannt")])
    expect([gesamt.projekte.bruch, summe(gesamt, "personen")?.wert]).toEqual(["3", Messwert.exakt(13)])
    const halves = uebersicht(konzept(both, projekt("b", { leitziele: ["z-1", "z-2"] })), new Map(), stichtag, "leitziel")
    expect(halves.teile.map(({ projekte }) => [projekte.anzahl, projekte.bruch, projekte.wert])).toEqual([[2, "1", 1], [2, "1", 1]])
    expect(teile[0]?.satz).toContain("; 1 davon gehört auch anderen Teilen an und zählt hier nur zum Teil.")
  })

  it("keeps apart what is for everybody alike, also once it is extended", () => {
    const extended = { _tag: "ProjektExtended", zielgruppen: ["g-2"], orte: [] }
    const start = { _tag: "ProjektStarted" }
    const { teile } = uebersicht(konzept(projekt("a"), projekt("b", { zielgruppen: ["g-1"] })), new Map([noted("a", start, extended), noted("b", start, extended)]), stichtag, "zielgruppe")
    expect(teile.map(({ projekte, titel }) => [titel, projekte.bruch])).toEqual([["g-1", "1/2"], ["g-2", "1/2"], ["an alle gleichermaßen gerichtet", "1"]])
  })

  it("names the states of which the Konzept has no Projekt", () => {
    expect(uebersicht(konzept(), new Map([noted("a", { _tag: "ProjektStarted" })]), stichtag, "horizont").nichtImKonzept).toEqual(["a"])
  })
})

describe("controlling", () => {
  const mittel = (id: string, geber: string, betrag: unknown, zeitraum?: unknown) => ({ _tag: "MittelGranted", mittel: id, geber, betrag, ...(zeitraum === undefined ? {} : { zeitraum }) })
  const ausgabe = (id: string, von: string, betrag: unknown, am = "2021-05-01") => ({ _tag: "MittelSpent", ausgabe: id, mittel: von, betrag, am })

  it("sets what was spent against what was granted, source by source", () => {
    const [, stand] = noted("a", mittel("m-1", "land", 1000, 2021), mittel("m-2", "land", 500, "2021-Q3"), mittel("m-3", "stadt", 700, 2021), mittel("m-4", "bund", 90, "2020/21"), ausgabe("a-1", "m-1", 1600), ausgabe("a-2", "m-4", 30), ausgabe("a-3", "m-1", 9, "2020-12-31"),
      mittel("m-5", "land", 800, "2021/22"), ausgabe("a-4", "m-5", 7), ausgabe("a-5", "m-1", 4000), { _tag: "AusgabeRevoked", ausgabe: "a-5", grund: "Falsch gebucht" })
    expect(controlling(stand, Zeitraum.jahr(2021)).mittel).toEqual([
      { geber: "land", bewilligt: Messwert.exakt(1500), ausgegeben: Messwert.exakt(1607), rest: Messwert.exakt(-100), ueberzogen: true },
      { geber: "stadt", bewilligt: Messwert.exakt(700), ausgegeben: Messwert.fehlend("unbekannt"), rest: Messwert.fehlend("unbekannt") },
      { geber: "bund", bewilligt: Messwert.fehlend("unbekannt"), ausgegeben: Messwert.exakt(30), rest: Messwert.fehlend("unbekannt") },
    ])
    expect(controlling(stand, Zeitraum.jahr(2021)).ausgelassen).toMatchObject([{ id: "m-4", grund: "teilweise" }, { id: "m-5", grund: "teilweise" }])
  })

  it.each([
    ["erreicht", { wert: 20, ziel: 20 }], ["nicht-erreicht", { wert: 19, ziel: 20 }], ["ungewiss", { wert: { wert: 25, basis: 5 }, ziel: 26 }], ["ungewiss", { art: "stunden", wert: { wert: 25, basis: 5 }, ziel: 27.5 }], ["nicht-erreicht", { art: "stunden", wert: { wert: 25, basis: 5 }, ziel: 28 }],
    ["erreicht", { wert: { wert: 25, basis: 5 }, ziel: 22 }], ["ohne-ziel", { wert: 3 }], ["ohne-wert", { wert: { fehlt: "folgt-spaeter" }, ziel: 3 }],
  ])("says %s of a Kennzahl with %j", (erreichung, part) => {
    const [, stand] = noted("a", zahl(part))
    expect(controlling(stand, Zeitraum.jahr(2021)).kennzahlen.map((one) => one.erreichung)).toEqual([erreichung])
  })
})

const plus = (a: readonly [bigint, bigint], text: string): readonly [bigint, bigint] => {
  const [p = "0", q = "1"] = text.split("/")
  return [a[0] * BigInt(q) + BigInt(p) * a[1], a[1] * BigInt(q)]
}

/** Whether fractions sum to a whole number, exactly. */
const sumsTo = (parts: ReadonlyArray<Anteil>, whole: Anteil): boolean => {
  const [p, q] = parts.reduce<readonly [bigint, bigint]>((sum, { bruch }) => plus(sum, bruch), [0n, 1n])
  return p === BigInt(whole.bruch) * q && whole.anzahl === Number(whole.bruch)
}

const anteile = (teil: Teil): ReadonlyArray<Anteil> =>
  [teil.projekte, ...Object.values(teil.lagen), ...Object.values(teil.farben), ...Object.values(teil.erreicht), ...teil.summen.flatMap(({ mit, ohne }) => [mit, ohne])]

const draw = (chance: Seeded) => {
  const projekte = Array.from({ length: chance.int(0, 6) }, (_, at) => anyProjekt(chance, `p-${at}`))
  const tag = anyTag(chance)
  const staende = new Map(projekte.filter(() => chance.int(0, 4) > 0).map(({ id }) => [id, standAt(anyEreignisse(chance, id), tag)]))
  const frage = chance.bool() ? jahr : {}
  return uebersicht(konzept(...projekte), staende, tag, chance.pick(["handlungsfeld", "horizont", "leitziel", "zielgruppe"]), frage)
}

describe("properties", () => {
  it("parts sum to the whole, counts exactly", () => {
    forAll(80, (chance) => {
      const { gesamt, teile } = draw(chance)
      const parts = teile.map(anteile)
      anteile(gesamt).forEach((whole, at) => {
        expect(sumsTo(parts.flatMap((list) => list.slice(at, at + 1)), whole)).toBe(true)
      })
      for (const { groesse, wert } of gesamt.summen) {
        const werte = teile.map((teil) => summe(teil, groesse)?.wert ?? Messwert.fehlend("unbekannt")).filter(Messwert.isZahl)
        expect(Messwert.isZahl(wert)).toBe(werte.length > 0)
        expect(Messwert.getWert(Messwert.sum(werte)) ?? 0).toBeCloseTo(Messwert.getWert(wert) ?? 0, 6)
      }
    })
  })

  it("every part says a sentence that is well formed, and every Projekt has one Lage and one colour", () => {
    forAll(60, (chance) => {
      const { gesamt, teile } = draw(chance)
      for (const { farben, lagen, projekte, satz } of [...teile, gesamt]) {
        expect(satz).toMatch(/^(?:Der Teil „[^„“]+“ umfasst|Alle Teile zusammen umfassen) (?:kein Projekt|1 Projekt;|[\d.]+ Projekte;)[^.]*\.$/u)
        expect(satz).not.toMatch(/ {2}|undefined|NaN|bei 1 Projekten|; ;/u)
        expect(Object.values(lagen).reduce((sum, { anzahl }) => sum + anzahl, 0)).toBe(projekte.anzahl)
        expect(Object.values(farben).reduce((sum, { anzahl }) => sum + anzahl, 0)).toBe(projekte.anzahl)
      }
    })
  })
})
