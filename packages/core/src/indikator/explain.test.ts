import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { definition, kreis, nationalitaet, operand, recklinghausen2015, tabelle } from "../../test/kleineTabellen.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Ausdruck } from "./Ausdruck.js"
import type { Ergebnis } from "./Ergebnis.js"
import * as Erklaerung from "./Erklaerung.js"
import { evaluate } from "./evaluate.js"
import { explain } from "./explain.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"

const only = ({ ergebnisse }: ReturnType<typeof evaluate>): Ergebnis => {
  const [first] = ergebnisse
  if (first === undefined) throw new Error("no result")
  return first
}

const kopf = ["raum", "zeit", "nationalitaet"]
const satz = (rest: Partial<Indikatordefinition>, zeilen: Parameters<typeof tabelle>[2], jahr = 2015) =>
  explain(only(evaluate(definition(rest), { daten: [tabelle({ id: "a", einheit: "Personen" }, kopf, zeilen)], raum: kreis, jahr }))).satz
const anteil = (teil: number | Messwert.Messwert, gesamt: number | Messwert.Messwert = 1000, rest: Partial<Indikatordefinition> = {}) =>
  satz(rest, [["05562", "2015-12-31", "NATA", teil], ["05562", "2015-12-31", "*", gesamt]])

/** Computes the sentence again, from its words alone. */
const again = (text: string): number => {
  const bare = (/Gerechnet aus (?<rest>.*?)\. Quelle/u.exec(text)?.groups?.["rest"] ?? "").replaceAll(/ Personen \([^()]*\)/gu, "").replaceAll(/(?<=\d)\.(?=\d)/gu, "")
  const parse = (term: string): number => {
    const open = /(?:der Summe|dem Mittel|der Differenz) \[(?<inner>[^[\]]*)\]/u.exec(term)
    if (open !== null) return parse(term.replace(open[0], String(parse(`${/Summe|Mittel|Differenz/u.exec(open[0])?.[0] ?? ""}: ${open.groups?.["inner"] ?? ""}`))))
    const [art, parts] = term.includes(": ") ? term.split(": ") : [/^de[rm] (Summe|Mittel) aus/u.exec(term)?.[1] ?? "Differenz", term.replace(/^de[rm] (?:Summe|Mittel) aus /u, "")]
    const numbers = (parts ?? "").split(/, | und | abzüglich /u).map(Number)
    if (art === "Differenz") return numbers.reduce((a, b) => a - b)
    const sum = numbers.reduce((a, b) => a + b)
    return art === "Mittel" ? sum / numbers.length : sum
  }
  return parse(bare)
}

const published = explain(only(evaluate(definition(), { daten: [recklinghausen2015], raum: kreis, jahr: 2015 })))

describe("explain", () => {
  it("says the published figure with both numbers, their source and day", () => {
    expect(published.satz).toBe(
      "Ausländeranteil im Kreis Recklinghausen am 31.12.2015: 9,6 Prozent. " +
        "Gerechnet aus 59.428 Personen (Bevölkerung: Ausländerinnen und Ausländer; Fortschreibung des Bevölkerungsstandes, 31.12.2015) " +
        "von 617.807 Personen (Bevölkerung; Fortschreibung des Bevölkerungsstandes, 31.12.2015). " +
        "Quelle: Statistische Ämter des Bundes und der Länder, Regionaldatenbank, Tabelle 12411-03-03-4.",
    )
    expect(published.formel).toBe("[Bevölkerung: Ausländerinnen und Ausländer] ÷ [Bevölkerung] × 100")
  })

  it("says the reason of an absent value, never a 0, and what is there beside it", () => {
    const secret = anteil(Messwert.fehlend("geheim"))
    expect(secret).toContain("am 31.12.2015: kein Wert. Bevölkerung, Ausländerinnen und Ausländer (Fortschreibung des Bevölkerungsstandes, am 31.12.2015): von der Quelle geheim gehalten.")
    expect(secret).toContain("Vorhanden: 1.000 Personen (Bevölkerung; ")
    expect(anteil(0, 0)).toContain("kein Wert. Der Wert ist nicht berechenbar, da der Nenner null ist oder null sein kann.")
    expect(satz({}, [["05562", "2015-12-31", "*", 5]])).toContain("kein Wert. Zu „Bevölkerung“ fehlen Zahlen:")
    expect(secret).not.toMatch(/(?:^|\s)0(?:,0)? (?:Prozent|Personen)/u)
  })

  it("says 0 for a true zero and brackets for what is limited", () => {
    expect(anteil(0)).toContain(": 0 Prozent. Gerechnet aus 0 Personen")
    expect(anteil(Messwert.markEingeschraenkt(Messwert.exakt(96)))).toContain(": 9,6 Prozent (eingeschränkt aussagekräftig). ")
  })

  it("says an interval from rounded numbers, and how the numbers were rounded", () => {
    const rounded = Messwert.gerundet(100, { basis: 5, ganzzahlig: true })
    const text = anteil(rounded)
    expect(text).toContain(": zwischen 9,8 und 10,2 Prozent. Gerechnet aus 100 Personen, auf 5 gerundet (Bevölkerung")
    expect(anteil(rounded, 1000, { mass: "anzahl", einheit: "Personen", nachkommastellen: 0, formel: operand({ fest: { nationalitaet: "NATA" } }) }))
      .toContain("am 31.12.2015: 100 Personen, auf 5 gerundet. Gezählt: ")
    expect(anteil(Messwert.intervall(94.21, 94.29))).toContain(": zwischen 9,4 und 9,5 Prozent.")
  })

  it("says rates per thousand, balances with their sign, and one case as one", () => {
    const je = definition().formel
    if (je.art !== "quotient") throw new Error("no quotient")
    expect(anteil(9, 1000, { mass: "quote", einheit: "je 1.000", formel: { ...je, je: 1000 } })).toContain(": 9,0 je 1.000. Gerechnet aus 9 Personen (Bevölkerung: Ausländerinnen und Ausländer; Fortschreibung des Bevölkerungsstandes, 31.12.2015) im Verhältnis zu 1.000 Personen")
    const saldo = { mass: "saldo", einheit: "Personen", nachkommastellen: 0, formel: { art: "differenz", von: operand({ fest: { nationalitaet: "NATA" } }), minus: operand() } } as const
    expect(anteil(1500, 1000, saldo)).toContain(": +500 Personen. ")
    expect(anteil(500, 1000, saldo)).toContain(": −500 Personen. Gerechnet aus 500 Personen")
    expect(anteil(1000, 1000, saldo)).toContain(": 0 Personen. ")
    expect(anteil(1, 1000)).toContain("Gerechnet aus einer Person (Bevölkerung: ")
  })

  it("shows what belongs together, so that the sentence gives the value again", () => {
    const op = (key?: string) => operand(key === undefined ? {} : { fest: { nationalitaet: key } })
    const differenz = (von: Ausdruck, minus: Ausdruck) => ({ art: "differenz", von, minus }) as const
    const formeln: ReadonlyArray<readonly [Ausdruck, number]> = [
      [differenz(differenz(op(), op("NATA")), differenz(op("NATD"), op("NATA"))), 1000 - 300 - (600 - 300)],
      [differenz(op(), { art: "summe", teile: [op("NATA"), op("NATD")] }), 1000 - (300 + 600)],
      [{ art: "summe", teile: [op(), differenz(op("NATD"), op("NATA"))] }, 1000 + (600 - 300)],
      [differenz(op(), { art: "mittel", teile: [op("NATA"), op("NATD")] }), 1000 - (300 + 600) / 2],
    ]
    for (const [formel, expected] of formeln) {
      const text = satz({ formel, mass: "saldo", einheit: "Personen", nachkommastellen: 0 }, [["05562", "2015-12-31", "NATA", 300], ["05562", "2015-12-31", "NATD", 600], ["05562", "2015-12-31", "*", 1000]])
      expect(again(text)).toBe(expected)
    }
  })

  it("says whole German sentences", () => {
    const formel = { art: "quotient", zaehler: operand({ fest: { nationalitaet: "NATA" } }), nenner: { art: "mittel", teile: [operand(), operand()] }, je: 1000 } as const
    expect(anteil(9, 1000, { mass: "quote", einheit: "je 1.000", formel })).toContain(" im Verhältnis zum Mittel [1.000 Personen (")
    expect(satz({ titel: "Ausländeranteil, wie veröffentlicht", formel: operand(), einheit: "Personen" }, [["05562", "2015-12-31", "*", 9]])).toContain("Ausländeranteil, wie veröffentlicht, im Kreis Recklinghausen am")
    const saldo = { mass: "saldo", einheit: "Fälle", nachkommastellen: 0, formel: { art: "differenz", von: operand({ fest: { nationalitaet: "NATA" } }), minus: operand() } } as const
    const cases = tabelle({ id: "a", einheit: "Fälle" }, kopf, [["05562", "2015-12-31", "NATA", 4], ["05562", "2015-12-31", "*", 5]])
    expect(explain(only(evaluate(definition(saldo), { daten: [cases], raum: kreis, jahr: 2015 }))).satz).toContain(": −1 Fall. ")
    const rate = tabelle({ id: "a", einheit: "Prozent", groesse: "arbeitslosenquote-alle" }, ["raum", "zeit"], [["05562", "2015-12-31", 9.6]])
    expect(explain(only(evaluate(definition({ mass: "quote", einheit: "Prozent", formel: operand({ groesse: "arbeitslosenquote-alle" }) }), { daten: [rate], raum: kreis, jahr: 2015 }))).satz).toContain("Veröffentlicht: Arbeitslosenquote")
    expect(satz({ stellvertretend: "Statt der Quote" }, [["05562", "2015-12-31", "*", 5]])).not.toContain("stellvertretend")
    const flat = { mass: "saldo", einheit: "Personen", nachkommastellen: 0, formel: operand() } as const
    expect(satz(flat, [["05562", "2015-12-31", "*", 0.04]])).toContain(": 0 Personen.")
  })

  it("takes one result, not the whole evaluation", () => {
    const whole = evaluate(definition(), { daten: [recklinghausen2015], raum: kreis, jahr: 2015 })
    expect(() => Reflect.apply(explain, undefined, [whole])).toThrow(/one of its ergebnisse/u)
  })

  it("names the reporting year where the operands are of different times, and the time of each", () => {
    const formel = { art: "quotient", zaehler: operand({ fest: { nationalitaet: "NATA" } }), nenner: operand({ zeit: [{ art: "stichtag", tag: "12-31", jahr: -1 }] }), je: 100 } as const
    const text = satz({ formel }, [["05562", "2015-12-31", "NATA", 50], ["05562", "2014-12-31", "*", 1000]])
    expect(text).toContain("im Kreis Recklinghausen im Berichtsjahr 2015: 5,0 Prozent.")
    expect(text).toContain("Bevölkerungsstandes, 31.12.2014)")
  })

  it("names the group, and says what is open, chosen, mixed and standing in", () => {
    const daten = [tabelle({ id: "a" }, kopf, [["05562", "2015-12-31", "NATA", 50]]), tabelle({ id: "b", statistik: "melderegister" }, kopf, [["05562", "2015-12-31", "*", 1000]])]
    const flagged = definition({ mischung: "So vereinbart", offen: "Die Altersgrenze", wahl: "Alle Alter.", stellvertretend: "Statt der Quote" })
    const erklaerung = explain(only(evaluate(flagged, { daten, raum: kreis, jahr: 2015 })))
    expect(erklaerung.kennzeichen.map(({ text }) => text)).toEqual([
      "Die Zahlen stammen aus verschiedenen Statistiken: So vereinbart.",
      "Nicht in allem bestätigt: Die Altersgrenze. Gewählt: Alle Alter.",
      "Die Zahl steht stellvertretend für eine andere: Statt der Quote.",
    ])
    for (const { text } of erklaerung.kennzeichen) expect(erklaerung.satz).toContain(text)
    const group = definition({ mass: "anzahl", einheit: "Personen", nachkommastellen: 0, formel: operand({ nach: ["nationalitaet"] }), gliederung: [{ merkmal: nationalitaet, schluessel: ["NATA"] }] })
    expect(explain(only(evaluate(group, { daten: [recklinghausen2015], raum: kreis, jahr: 2015 }))).satz)
      .toContain("Ausländeranteil (Ausländerinnen und Ausländer) im Kreis Recklinghausen am 31.12.2015: 59.428 Personen. Gezählt: ")
  })

  it("says that a value is of another area or year", () => {
    const ergebnis = { ...only(evaluate(definition(), { daten: [recklinghausen2015], raum: kreis, jahr: 2015 })), kennzeichen: ["andere-ebene", "anderes-jahr"] } as const
    expect(explain(ergebnis).satz).toContain("Der Wert gilt für ein größeres Gebiet als das gefragte: Kreis Recklinghausen. Der Wert gilt für ein anderes Jahr als das gefragte: 2015.")
  })
})

describe("Erklaerung, version 1", () => {
  it("keeps its shape", () => {
    expect(JSON.stringify(published, undefined, 2)).toMatchSnapshot()
  })

  it("survives JSON through its codec", () => {
    const encoded = JSON.parse(JSON.stringify(Schema.encodeSync(Erklaerung.Erklaerung)(published)))
    expect(encoded).toEqual(published)
    const decoded = Schema.decodeUnknownResult(Erklaerung.Erklaerung)(encoded, { errors: "all", onExcessProperty: "error" })
    expect(decoded).toEqual(Result.succeed(published))
    expect(Result.isFailure(Schema.decodeUnknownResult(Erklaerung.Erklaerung)({ ...encoded, version: 2 }))).toBe(true)
  })

  it("holds everything that the value was computed from", () => {
    expect(Erklaerung.recompute(published)).toEqual(published.wert)
    const bands = tabelle({ id: "a" }, ["raum", "zeit", "alter"], [["05562", "2015-12-31", "ALT015B18", 1], ["05562", "2015-12-31", "ALT018B65", 20]])
    const erklaerung = explain(only(evaluate(definition({ mass: "anzahl", formel: operand({ alter: { von: 15, bis: 65 } }) }), { daten: [bands], raum: kreis, jahr: 2015 })))
    expect(Erklaerung.recompute(erklaerung)).toEqual(Messwert.exakt(21))
    const encoded = JSON.parse(JSON.stringify(erklaerung))
    expect(Schema.decodeUnknownResult(Erklaerung.Erklaerung)(encoded, { onExcessProperty: "error" })).toEqual(Result.succeed(erklaerung))
  })
})
