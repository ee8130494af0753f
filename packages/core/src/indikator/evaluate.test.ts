import { describe, expect, it } from "vitest"
import { alle, definition, geschlecht, kopf, kreis, marl, nationalitaet, nrw, nurTeil, operand, recklinghausen2015, tabelle } from "../../test/kleineTabellen.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { evaluate } from "./evaluate.js"

const codes = (auswertung: ReturnType<typeof evaluate>) => auswertung.findings.map(({ code }) => code.replace("indikator/", ""))
const wert = (auswertung: ReturnType<typeof evaluate>) => auswertung.ergebnisse[0]?.wert
const fragt = { raum: kreis, jahr: 2015 }

describe("evaluate, on published figures", () => {
  it("computes the share of foreigners in Kreis Recklinghausen, 31.12.2015: the Regionalatlas prints 9,6", () => {
    const auswertung = evaluate(definition(), { daten: [recklinghausen2015], ...fragt })
    expect(auswertung.findings).toEqual([])
    expect(Messwert.getWert(wert(auswertung) ?? Messwert.fehlend("unbekannt"))?.toFixed(2)).toBe("9.62")
    expect(auswertung.ergebnisse[0]).toMatchObject({ raum: kreis, jahr: 2015, kennzeichen: [], rechnung: { art: "quotient", zaehler: { datensatz: "12411-03-03-4" } } })
  })

  it("computes the naturalisation rate of NRW 2017 with the foreigners of the year before: 1,09 and 1,93 percent", () => {
    const daten = [
      tabelle({ id: "einb", groesse: "einbuergerungen", statistik: "einbuergerungsstatistik" }, ["raum", "zeit"], [["05", "2017", 27_381]]),
      tabelle({ id: "azr", groesse: "auslaender", statistik: "azr" }, ["raum", "zeit", "aufenthaltsdauer"], [
        ["05", "2016-12-31", "*", 2_512_865], ["05", "2016-12-31", "8UM", 1_418_325], ["05", "2017-12-31", "*", 9],
      ]),
    ]
    const quote = (fest: Readonly<Record<string, string>>) => definition({
      mass: "quote",
      mischung: "Zwei Statistiken, von den Ländern so vereinbart.",
      formel: {
        art: "quotient",
        zaehler: operand({ groesse: "einbuergerungen", zeit: [{ art: "jahr", jahr: 0 }], statistiken: ["einbuergerungsstatistik"] }),
        nenner: operand({ groesse: "auslaender", fest, zeit: [{ art: "stichtag", tag: "12-31", jahr: -1 }], statistiken: ["azr"] }),
        je: 100,
      },
    })
    const of = (fest: Readonly<Record<string, string>>) => evaluate(quote(fest), { daten, raum: nrw, jahr: 2017 })
    expect(Messwert.getWert(wert(of({})) ?? Messwert.fehlend("unbekannt"))?.toFixed(2)).toBe("1.09")
    expect(Messwert.getWert(wert(of({ aufenthaltsdauer: "8UM" })) ?? Messwert.fehlend("unbekannt"))?.toFixed(2)).toBe("1.93")
    expect(of({}).ergebnisse[0]?.kennzeichen).toEqual(["mischung"])
    const { mischung, ...strict } = quote({})
    expect(mischung).toBeDefined()
    expect(codes(evaluate(strict, { daten, raum: nrw, jahr: 2017 }))).toEqual(["StatistikMixed"])
  })

  it("computes the balance of moves of Niedersachsen 2024 by nationality", () => {
    const niedersachsen = Raum.make("03", "Niedersachsen")
    const table = (groesse: string, rows: ReadonlyArray<readonly [string, number]>) =>
      tabelle({ id: groesse, groesse, einheit: "Fälle", statistik: "wanderungsstatistik" }, kopf, rows.map(([key, zahl]) => ["03", "2024", key, zahl]))
    const daten = [
      table("zuzuege", [["*", 150_474], ["NATD", 20_043], ["NATA", 130_431]]),
      table("fortzuege", [["*", 116_820], ["NATD", 22_499], ["NATA", 94_321]]),
    ]
    const side = (groesse: string) => operand({ groesse, nach: ["nationalitaet"], zeit: [{ art: "jahr", jahr: 0 }], statistiken: ["wanderungsstatistik"] })
    const saldo = definition({
      mass: "saldo",
      einheit: "Fälle",
      formel: { art: "differenz", von: side("zuzuege"), minus: side("fortzuege") },
      gliederung: [{ merkmal: nationalitaet, schluessel: ["insgesamt", "NATD", "NATA"] }],
    })
    const { ergebnisse, findings } = evaluate(saldo, { daten, raum: niedersachsen, jahr: 2024 })
    expect(ergebnisse.map((one) => [one.gruppenname.join(), Messwert.getWert(one.wert)])).toEqual([["", 33_654], ["Deutsche", -2_456], ["Ausländerinnen und Ausländer", 36_110]])
    expect(findings).toEqual([])
  })
})

describe("evaluate, what it takes", () => {
  it("takes the statistics that the definition prefers, and one for both operands where it can", () => {
    const fort = alle("a", "bevoelkerungsfortschreibung", 2015, 1000, 100)
    const register = alle("b", "melderegister", 2015, 1000, 200)
    expect(wert(evaluate(definition(), { daten: [register, fort], ...fragt }))).toEqual(Messwert.exakt(10))
    const half = alle("a", "bevoelkerungsfortschreibung", 2015, 1000)
    expect(wert(evaluate(definition(), { daten: [half, register], ...fragt }))).toEqual(Messwert.exakt(20))
    expect(wert(evaluate(definition({ mischung: "erlaubt" }), { daten: [half, register], ...fragt }))).toEqual(Messwert.exakt(20))
  })

  it("counts men and women of one figure by one statistics", () => {
    const head = ["raum", "zeit", "geschlecht"]
    const fort = tabelle({ id: "a" }, head, [["05562", "2015-12-31", "m", 1]])
    const register = tabelle({ id: "b", statistik: "melderegister" }, head, [["05562", "2015-12-31", "m", 2], ["05562", "2015-12-31", "w", 3]])
    const anzahl = definition({ mass: "anzahl", formel: operand({ nach: ["geschlecht"] }), gliederung: [{ merkmal: geschlecht, schluessel: ["m", "w"] }] })
    const values = (first: typeof fort) => evaluate(anzahl, { daten: [first, register], ...fragt }).ergebnisse.map((one) => Messwert.getWert(one.wert))
    expect(values(fort)).toEqual([2, 3])
    const secret = Messwert.fehlend("geheim")
    expect(values(tabelle({ id: "a" }, head, [["05562", "2015-12-31", "m", 1], ["05562", "2015-12-31", "w", secret]]))).toEqual([2, 3])
  })

  it("takes few real numbers rather than many made-up ones", () => {
    const head = ["raum", "zeit", "geschlecht"]
    const daten = [
      tabelle({ id: "a" }, head, [["05562", "2015-12-31", "m", 1]]),
      tabelle({ id: "b", herkunft: "synthetisch" }, head, [["05562", "2015-12-31", "m", 2], ["05562", "2015-12-31", "w", 3]]),
    ]
    const anzahl = definition({ mass: "anzahl", formel: operand({ nach: ["geschlecht"] }), gliederung: [{ merkmal: geschlecht, schluessel: ["m", "w"] }] })
    expect(evaluate(anzahl, { daten, ...fragt }).ergebnisse.map((one) => Messwert.getWert(one.wert))).toEqual([1, undefined])
  })

  it("takes the first time that is there, the same for operands with the same times", () => {
    const zeit = [{ art: "stichtag", tag: "12-31", jahr: 0 }, { art: "stichtag", tag: "12-31", jahr: -1 }] as const
    const both = definition({ formel: { art: "quotient", zaehler: operand({ fest: { nationalitaet: "NATA" }, zeit }), nenner: operand({ zeit }), je: 100 } })
    const old = alle("a", "melderegister", 2014, 1000, 300)
    expect(wert(evaluate(both, { daten: [old, nurTeil("b", "melderegister", 2015, 500)], ...fragt }))).toEqual(Messwert.exakt(30))
    const torn = evaluate(both, { daten: [alle("a", "melderegister", 2014, 1000), nurTeil("b", "melderegister", 2015, 500)], ...fragt })
    expect([wert(torn), codes(torn)]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["ZeitMixed"]])
  })

  it("adds up the age bands that exactly fill the ages asked for", () => {
    const daten = [tabelle({ id: "a" }, ["raum", "zeit", "alter"], [
      ["05562", "2015-12-31", "ALT000B15", 7], ["05562", "2015-12-31", "ALT015B18", 1], ["05562", "2015-12-31", "ALT018B65", 20], ["05562", "2015-12-31", "ALT065UM", 9],
    ])]
    const of = (von: number, bis: number) => evaluate(definition({ mass: "anzahl", formel: operand({ alter: { von, bis } }) }), { daten, ...fragt })
    expect(wert(of(15, 65))).toEqual(Messwert.exakt(21))
    expect(of(15, 65).ergebnisse[0]?.rechnung).toMatchObject({ auswahl: ["15 bis unter 65 Jahre"], alter: [{ schluessel: "ALT015B18" }, { schluessel: "ALT018B65" }] })
    expect([wert(of(16, 65)), codes(of(16, 65))]).toEqual([Messwert.fehlend("unbekannt"), ["AlterNotFilling"]])
  })

  it("finds a town that is its own county under either key", () => {
    const daten = [tabelle({ id: "a" }, ["raum", "zeit"], [["05515", "2015-12-31", 300]])]
    const muenster = Raum.make("05515000", "Münster")
    expect(wert(evaluate(definition({ mass: "anzahl", formel: operand(), ebenen: ["Kreis"] }), { daten, raum: muenster, jahr: 2015 }))).toEqual(Messwert.exakt(300))
  })

  it("gives a ranking one result for each key that is stated, and the total", () => {
    const daten = [tabelle({ id: "a", groesse: "auslaender" }, ["raum", "zeit", "staatsangehoerigkeit"], [
      ["05562", "2015-12-31", "*", 9], ["05562", "2015-12-31", "163", 5], ["05562", "2015-12-31", "152", 4], ["05", "2015-12-31", "475", 8],
    ])]
    const rang = definition({ mass: "rangliste", rangliste: { merkmal: "staatsangehoerigkeit", plaetze: 10 }, formel: operand({ groesse: "auslaender", nach: ["staatsangehoerigkeit"] }) })
    const { ergebnisse } = evaluate(rang, { daten, ...fragt })
    expect(ergebnisse.map((one) => [one.gruppe, Messwert.getWert(one.wert)])).toEqual([[{}, 9], [{ staatsangehoerigkeit: "152" }, 4], [{ staatsangehoerigkeit: "163" }, 5]])
  })
})

describe("evaluate, what it refuses", () => {
  it("never takes the value of a Kreis for a Gemeinde", () => {
    const auswertung = evaluate(definition(), { daten: [recklinghausen2015], raum: marl, jahr: 2015 })
    expect([wert(auswertung), codes(auswertung)]).toEqual([Messwert.fehlend("unbekannt"), ["OperandNotFound"]])
    expect(auswertung.findings[0]?.details["warum"]).toContain("die Daten nennen Marl nicht")
  })

  it("says that a level is not published", () => {
    const auswertung = evaluate(definition({ ebenen: ["Kreis"] }), { daten: [recklinghausen2015], raum: marl, jahr: 2015 })
    expect([wert(auswertung), codes(auswertung)]).toEqual([Messwert.fehlend("nicht-auf-dieser-ebene"), ["EbeneNotPublished"]])
    expect(auswertung.findings[0]?.schwere).toBe("hinweis")
  })

  it.each([["gueltigAb", Stichtag.make(2016, 1, 1)], ["gueltigBis", Stichtag.make(2015, 12, 30)]] as const)("holds a definition to its %s", (key, tag) => {
    const auswertung = evaluate(definition({ [key]: tag }), { daten: [recklinghausen2015], ...fragt })
    expect([wert(auswertung), codes(auswertung)]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["DefinitionNotValid"]])
    expect(codes(evaluate(definition({ [key]: Stichtag.make(2015, 12, 31) }), { daten: [recklinghausen2015], ...fragt }))).toEqual([])
  })

  it("mixes statistics only where the definition declares it, and flags it", () => {
    const daten = [alle("a", "bevoelkerungsfortschreibung", 2015, 1000), nurTeil("b", "melderegister", 2015, 100)]
    const strict = evaluate(definition(), { daten, ...fragt })
    expect([wert(strict), codes(strict)]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["StatistikMixed"]])
    const declared = evaluate(definition({ mischung: "erlaubt" }), { daten, ...fragt })
    expect([wert(declared), codes(declared), declared.ergebnisse[0]?.kennzeichen]).toEqual([Messwert.exakt(10), [], ["mischung"]])
  })

  it("mixes no definitions of one Merkmal that both numbers select by", () => {
    const of = (version: string, fest: string) =>
      tabelle({ id: fest, definitionen: { nationalitaet: version } }, kopf, [["05562", "2015-12-31", fest, 10]])
    const formel = { art: "quotient", zaehler: operand({ fest: { nationalitaet: "NATA" } }), nenner: operand({ fest: { nationalitaet: "NATD" } }), je: 100 } as const
    const ask = (daten: ReadonlyArray<ReturnType<typeof of>>, mischung?: string) =>
      evaluate(definition({ mass: "quote", formel, ...(mischung === undefined ? {} : { mischung }) }), { daten, ...fragt })
    expect(codes(ask([of("alt", "NATA"), of("alt", "NATD")]))).toEqual([])
    expect(codes(ask([of("alt", "NATA"), of("neu", "NATD")]))).toEqual(["DefinitionMixed"])
    expect(codes(ask([of("alt", "NATA"), of("neu", "NATD"), { ...of("alt", "NATD"), id: "z" }]))).toEqual([])
    // A mischung is about statistics; what a word means has to be one thing all the same.
    expect(codes(ask([of("alt", "NATA"), of("neu", "NATD")], "erlaubt"))).toEqual(["DefinitionMixed"])
    const { definitionen: _, ...silent } = of("alt", "NATD")
    const undeclared = ask([of("alt", "NATA"), { ...silent, definitionen: {} }])
    expect([wert(undeclared), codes(undeclared)]).toEqual([Messwert.exakt(100), ["DefinitionUndeclared"]])
    expect(undeclared.findings[0]?.schwere).toBe("warnung")
  })

  it("takes the groups of one figure by one definition, that of most numbers", () => {
    const of = (version: string, fest: string) =>
      tabelle({ id: `${fest}-${version}`, definitionen: { nationalitaet: version } }, kopf, [["05562", "2015-12-31", fest, 10]])
    const groups = definition({ mass: "anzahl", formel: operand({ nach: ["nationalitaet"] }), gliederung: [{ merkmal: nationalitaet, schluessel: ["NATA", "NATD"] }] })
    const ask = (daten: ReadonlyArray<ReturnType<typeof of>>) => evaluate(groups, { daten, ...fragt })
    const torn = ask([of("alt", "NATA"), of("neu", "NATD")])
    expect(torn.ergebnisse.map((one) => one.wert)).toEqual([Messwert.exakt(10), Messwert.fehlend("nicht-sinnvoll")])
    expect([codes(torn), torn.findings[0]?.details["gruppen"]]).toEqual([["DefinitionMixed"], "Deutsche"])
    expect(codes(ask([of("alt", "NATA"), of("neu", "NATD"), of("neu", "NATA")]))).toEqual([])
  })

  it("puts nothing together across a declared break", () => {
    const zeit = (jahr: number) => operand({ zeit: [{ art: "stichtag", tag: "12-31", jahr }] })
    const mean = definition({ mass: "anzahl", formel: { art: "mittel", teile: [zeit(-1), zeit(0)] } })
    const daten = [tabelle({ id: "a" }, ["raum", "zeit"], [2020, 2021, 2022].map((jahr) => ["05562", `${jahr}-12-31`, jahr]))]
    const at = (jahr: number, rest = {}) => evaluate(mean, { daten, raum: kreis, jahr, ...rest })
    expect([wert(at(2021)), codes(at(2021))]).toEqual([Messwert.exakt(2020.5), []])
    expect([wert(at(2022)), codes(at(2022))]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["BreakInside"]])
    expect(codes(at(2022, { statistiken: [] }))).toEqual([])
  })

  it("never lets made-up numbers meet real ones, and prefers the real ones", () => {
    const made = alle("m", "melderegister", 2015, 1000, 500, { herkunft: "synthetisch" })
    const real = alle("a", "melderegister", 2015, 2000)
    const mixed = evaluate(definition({ mischung: "erlaubt" }), { daten: [nurTeil("m", "melderegister", 2015, 5, { herkunft: "synthetisch" }), real], ...fragt })
    expect([wert(mixed), codes(mixed)]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["HerkunftMixed"]])
    const alone = evaluate(definition(), { daten: [made, real], ...fragt })
    expect([wert(alone), alone.ergebnisse[0]?.kennzeichen]).toEqual([Messwert.exakt(50), ["synthetisch"]])
    expect(wert(evaluate(definition(), { daten: [made, alle("b", "melderegister", 2015, 1000, 100)], ...fragt }))).toEqual(Messwert.exakt(10))
  })

  it("chooses silently among tables that agree, never among tables that do not", () => {
    const one = alle("a", "melderegister", 2015, 1000, 100)
    const same = alle("b", "melderegister", 2015, 1000, Messwert.gerundet(100, { basis: 5, ganzzahlig: true }))
    const other = alle("c", "melderegister", 2015, 1000, 103)
    expect(wert(evaluate(definition(), { daten: [same, one], ...fragt }))).toEqual(Messwert.exakt(10))
    const torn = evaluate(definition(), { daten: [one, other], ...fragt })
    expect([wert(torn), codes(torn)]).toEqual([Messwert.fehlend("unbekannt"), ["SourcesContradict"]])
    const tolerant = { ...other, toleranz: { art: "abweichung", hoechstens: 3 } as const }
    expect(codes(evaluate(definition(), { daten: [one, tolerant], ...fragt }))).toEqual([])
  })

  it("keeps withheld what we withhold, whatever another table prints", () => {
    const daten = [alle("a", "melderegister", 2015, 1000, 100), alle("b", "melderegister", 2015, 1000, Messwert.gesperrt("primaer"))]
    expect(wert(evaluate(definition(), { daten, ...fragt }))).toEqual(Messwert.gesperrt("primaer"))
  })

  it("adds no numbers of different units", () => {
    const daten = [alle("a", "melderegister", 2015, 1000), tabelle({ id: "b", groesse: "auslaender", einheit: "Prozent", statistik: "melderegister" }, ["raum", "zeit"], [["05562", "2015-12-31", 5]])]
    const formel = { art: "summe", teile: [operand(), operand({ groesse: "auslaender" })] } as const
    expect(codes(evaluate(definition({ formel, mass: "anzahl" }), { daten, ...fragt }))).toEqual(["EinheitMixed"])
  })

  it("shows no number in another unit than its own, and takes no share of thousands", () => {
    const rates = [tabelle({ id: "a", einheit: "Prozent" }, ["raum", "zeit"], [["05562", "2015-12-31", 9.6]])]
    const count = evaluate(definition({ formel: operand(), mass: "anzahl", einheit: "Personen" }), { daten: rates, ...fragt })
    expect([wert(count), codes(count)]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["EinheitMixed"]])
    const thousands = tabelle({ id: "b", einheit: "1.000 Personen" }, ["raum", "zeit"], [["05562", "2015-12-31", 617.8]])
    const of = (je: number) => evaluate(definition({ formel: { art: "quotient", zaehler: operand({ fest: { nationalitaet: "NATA" } }), nenner: operand(), je }, mass: "quote" }), { daten: [nurTeil("a", "bevoelkerungsfortschreibung", 2015, 100), thousands], ...fragt })
    for (const je of [100, 1000]) expect([wert(of(je)), codes(of(je))]).toEqual([Messwert.fehlend("nicht-sinnvoll"), ["EinheitMixed"]])
  })

  it("tells no small extrapolated number of a sample, and puts the next ones in brackets", () => {
    const hochrechnung = { statistik: "melderegister", unsicherUnter: 5000, eingeschraenktUnter: 10_000, quelle: "Amt" }
    const ask = (zahl: number, rest = {}) =>
      evaluate(definition({ formel: operand(), mass: "anzahl", hochrechnung, ...rest }), { daten: [tabelle({ id: "a", statistik: "melderegister", ...rest }, ["raum", "zeit"], [["05562", "2015-12-31", zahl]])], ...fragt })
    expect([wert(ask(4999)), codes(ask(4999))]).toEqual([Messwert.fehlend("unsicher"), ["HochrechnungTooSmall"]])
    expect([wert(ask(5000)), codes(ask(5000))]).toEqual([Messwert.markEingeschraenkt(Messwert.exakt(5000)), []])
    expect(wert(ask(10_000))).toEqual(Messwert.exakt(10_000))
    expect(wert(ask(12.5, { einheit: "Prozent" }))).toEqual(Messwert.exakt(12.5))
  })
})
