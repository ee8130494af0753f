import { Codeliste, Schulform } from "@teilhabe/core/merkmal"
import { checkAbdeckung, definitionen, evaluate, indikatoren, type Indikatordefinition } from "@teilhabe/core/indikator"
import { Messwert, Raum, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { jahre, sex, wohnt, zeilenVon, type Zeile } from "../test/zeilen.js"
import { ausPersonendaten } from "./ausPersonendaten.js"
import { auszaehlen } from "./auszaehlen.js"
import { erfinden } from "./erfinden.js"
import { fragenZu } from "./fragenZu.js"

const stichtag = Stichtag.make(2024, 12, 31)
const stadt = Raum.make("05999001", "Beispielstadt")
const kreisfrei = Raum.make("05999", "Beispielstadt")

const counted = (register: Parameters<typeof auszaehlen>[0], fragen = fragenZu(register)) => Result.getOrThrow(auszaehlen(register, fragen))

describe("the nineteen Indikatoren from records of persons", () => {
  const large = erfinden({ personen: 84_000, saat: 1, stichtag, raum: kreisfrei })

  it("are all there for a town of the size of Marl that is its own Kreis, by the readings as offices have them", () => {
    const { datensaetze, findings, auszaehlungen } = counted(large)
    expect(findings).toEqual([])
    expect(auszaehlungen.map(({ nichtGezaehlt }) => nichtGezaehlt).filter((many) => many > 0)).toEqual([])
    const abdeckung = checkAbdeckung({ indikatoren, definitionen, daten: datensaetze, raum: kreisfrei, jahr: 2024 })
    expect(abdeckung.map(({ indikator, stand }) => `${indikator} ${stand}`)).toEqual(indikatoren.map((one) => `${one} vorhanden`))
    // Every result says that its numbers are made up.
    expect(abdeckung.filter(({ kennzeichen }) => !kennzeichen.includes("synthetisch"))).toEqual([])
  })

  it("are all there for a Gemeinde, by readings widened to records of persons; without, offices' levels keep five away", () => {
    const register = { ...large, raum: stadt, sozialraeume: [] }
    const { datensaetze } = counted(register)
    const ask = (all: typeof definitionen) => checkAbdeckung({ indikatoren, definitionen: all, daten: datensaetze, raum: stadt, jahr: 2024 })
    expect(ask(ausPersonendaten(definitionen)).filter(({ stand }) => stand !== "vorhanden")).toEqual([])
    expect(ask(definitionen).filter(({ stand }) => stand !== "vorhanden").map(({ indikator }) => indikator)).toEqual(["2.1", "2.2", "3.1", "5.1", "5.2"])
  })

  it("are all there before 2017 too, when the Mikrozensus asked otherwise", () => {
    const register = erfinden({ personen: 20_000, saat: 2, stichtag: Stichtag.make(2015, 12, 31), raum: stadt })
    const abdeckung = checkAbdeckung({ indikatoren, definitionen: ausPersonendaten(definitionen), daten: counted(register).datensaetze, raum: stadt, jahr: 2015 })
    // The smallest denominator of the Bundesagentur is above this town.
    expect(abdeckung.filter(({ stand }) => stand !== "vorhanden").map(({ indikator, variante }) => [indikator, variante])).toEqual([["3.3", "anzahl-rechtskreis"]])
    expect(abdeckung.find(({ indikator }) => indikator === "3.1")?.variante).toBe("mikrozensus-bis-2016")
  })

  it("answer by most of their readings", () => {
    const { datensaetze } = counted(large)
    const abdeckung = checkAbdeckung({ indikatoren, definitionen, daten: datensaetze, raum: kreisfrei, jahr: 2024 })
    const answering = new Set(abdeckung.flatMap(({ indikator, variante = "", lesarten = [] }) => [variante, ...lesarten].map((one) => `${indikator} ${one}`)))
    const silent = definitionen.map(({ indikator, variante }) => `${indikator} ${variante}`).filter((one) => !answering.has(one))
    expect(silent).toEqual(OHNE_ANTWORT)
  })
})

/** The days of the Zensus, the Mikrozensus before 2017, rates as printed, the place of work, and what never answers for its Indikator. */
const OHNE_ANTWORT = [
  ...["anzahl-zensus-2011", "anzahl-zensus-2022", "auslaenderanteil-zensus-2011", "auslaenderanteil-zensus-2022", "auslaenderanteil-veroeffentlicht"].map((one) => `1.1.1 ${one}`),
  ...["mikrozensus-bis-2016", "mikrozensus-anteil-bis-2016", "zensus-2011", "zensus-2011-anteil", "zensus-2011-anteil-mit-mh"].map((one) => `1.1.2 ${one}`),
  ...["anzahl-zensus-2011", "auslaenderanteil-zensus-2011"].map((one) => `1.2 ${one}`),
  ...["mikrozensus-bis-2016", "mikrozensus-veroeffentlicht", "zensus-2011"].map((one) => `3.1 ${one}`),
  ...["beschaeftigungsquote-veroeffentlicht", "anzahl-arbeitsort", "geschlechteranteil-arbeitsort"].map((one) => `3.2 ${one}`),
  ...["alle-veroeffentlicht", "abhaengige-veroeffentlicht"].map((one) => `3.3 ${one}`),
  ...["betreuungsquote", "betreuungsquote-tageseinrichtung"].map((one) => `5.1 ${one}`),
]

const MIT_ARBEIT = new Set<string | number | undefined>(["svb", "geringfuegig", "beamtet", "selbststaendig"])
const ENDE = "2024-12-31"
const VORJAHR = "2023-12-31"

const warAuslaendisch = (row: Zeile): boolean => wohnt(row, VORJAHR) && (isNata(row) || String(row["deutschseit"] ?? "") >= "2024-01-01")
const eingebuergert = (row: Zeile): boolean => String(row["deutschseit"] ?? "") >= "2024-01-01"
const seit = ({ zuwanderung, geburtstag }: Zeile): string | number | undefined => zuwanderung ?? geburtstag

interface Rows {
  readonly wanderungen: ReadonlyArray<Zeile>
  readonly personen: ReadonlyArray<Zeile>
  readonly schulabgaenge: ReadonlyArray<Zeile>
  readonly neuaufnahmen: ReadonlyArray<Zeile>
}

const many = (rows: ReadonlyArray<Zeile>, is: (row: Zeile) => boolean): number => rows.reduce((sum, row) => sum + (is(row) ? 1 : 0), 0)
const months = (rows: ReadonlyArray<Zeile>, is: (row: Zeile) => boolean): number => rows.reduce((sum, row) => sum + (is(row) ? Number(row["monate"]) : 0), 0) / 12
const isMh = ({ migrationsstatusmikrozensus: status }: Zeile): boolean => status === "deutsche-mit-mh" || status === "auslaender"
const inKita = ({ betreuung }: Zeile): boolean => betreuung === "tageseinrichtung" || betreuung === "beides"
const schulart = ({ schulform }: Zeile): string => Codeliste.get(Schulform.liste, String(schulform)).name
const isNata = ({ nationalitaet }: Zeile): boolean => nationalitaet === "NATA"
const vonFuenfzehn = (row: Zeile, tag: string, bis = 65): boolean => jahre(row["geburtstag"], tag) >= 15 && jahre(row["geburtstag"], tag) < bis

type Orakel = readonly [indikator: string, variante: string, gruppe: Readonly<Record<string, string>>, wert: (rows: Rows) => number]

/** Each figure once more, by a plain loop over the rows, as its definition reads. */
const ORAKEL: ReadonlyArray<Orakel> = [
  ["1.1.1", "anzahl", { nationalitaet: "NATA", geschlecht: "w" }, ({ personen }) => many(personen, (row) => wohnt(row, ENDE) && isNata(row) && sex(row) === "w")],
  ["1.1.1", "auslaenderanteil", {}, ({ personen }) => (100 * many(personen, (row) => wohnt(row, ENDE) && isNata(row))) / many(personen, (row) => wohnt(row, ENDE))],
  ["1.1.2", "melderegister", { migrationsstatus: "deutsche-mit-mh", geschlecht: "m" }, ({ personen }) => many(personen, (row) => wohnt(row, ENDE) && row["migrationsstatus"] === "deutsche-mit-mh" && sex(row) === "m")],
  ["1.1.2", "mikrozensus", { migrationsstatus: "mit-mh" }, ({ personen }) => months(personen, (row) => row["haushalt"] === "privat" && isMh(row))],
  ["1.2", "anzahl-altx20", { nationalitaet: "NATD", geschlecht: "w", alter: "ALT003B06" }, ({ personen }) => many(personen, (row) => wohnt(row, ENDE) && !isNata(row) && sex(row) === "w" && jahre(row["geburtstag"], ENDE) >= 3 && jahre(row["geburtstag"], ENDE) < 6)],
  ["1.3", "anzahl-melderegister", { staatsangehoerigkeit: "163" }, ({ personen }) => many(personen, (row) => wohnt(row, ENDE) && row["staatsangehoerigkeit"] === "163")],
  ["1.4", "saldo-insgesamt", { nationalitaet: "NATA" }, ({ personen }) => many(personen, (row) => isNata(row) && String(row["einzug"]) >= "2024-01-01" && row["einzug"] !== row["geburtstag"]) - many(personen, (row) => isNata(row) && row["auszugsgrund"] === "fortzug")],
  ["1.4", "saldo-aussen", { nationalitaet: "NATA" }, ({ wanderungen }) => many(wanderungen, (row) => isNata(row) && row["grenze"] === "ausland" && row["art"] === "zuzug") - many(wanderungen, (row) => isNata(row) && row["grenze"] === "ausland" && row["art"] === "fortzug")],
  ["2.1", "intmk", { "aufenthaltsstatus-intmk": "duldung" }, ({ personen }) => many(personen, (row) => wohnt(row, ENDE) && String(row["aufenthaltsstatus"]).includes("duldung"))],
  ["2.2", "b2b", {}, ({ personen }) => (100 * many(personen, eingebuergert)) / many(personen, warAuslaendisch)],
  ["2.2", "b2a", {}, ({ personen }) => (100 * many(personen, eingebuergert)) / many(personen, (row) => warAuslaendisch(row) && jahre(seit(row), VORJAHR) >= 8)],
  ["2.2", "b2a-aufda1", {}, ({ personen }) => (100 * many(personen, eingebuergert)) / many(personen, (row) => warAuslaendisch(row) && jahre(seit(row), VORJAHR) >= 8)],
  ["2.2", "potenzial", {}, ({ personen }) => (100 * many(personen, eingebuergert)) / many(personen, (row) => warAuslaendisch(row) && jahre(seit(row), VORJAHR) >= 10)],
  ["3.1", "mikrozensus", { migrationsstatus: "mit-mh", geschlecht: "m" }, ({ personen }) => {
    const all = (row: Zeile) => row["haushalt"] === "privat" && isMh(row) && sex(row) === "m" && vonFuenfzehn(row, ENDE)
    return (100 * months(personen, (row) => all(row) && MIT_ARBEIT.has(row["erwerbsstatus"]))) / months(personen, all)
  }],
  ["3.2", "beschaeftigungsquote", { nationalitaet: "NATD" }, ({ personen }) =>
    (100 * many(personen, (row) => wohnt(row, "2024-06-30") && !isNata(row) && row["erwerbsstatus"] === "svb" && vonFuenfzehn(row, "2024-06-30"))) / many(personen, (row) => wohnt(row, VORJAHR) && row["nationalitaetvorjahr"] === "NATD" && vonFuenfzehn(row, VORJAHR))],
  ["3.3", "alle", { geschlecht: "w" }, ({ personen }) => {
    const out = (row: Zeile) => row["erwerbsstatus"] === "arbeitslos"
    return (100 * months(personen, (row) => sex(row) === "w" && out(row))) / months(personen, (row) => sex(row) === "w" && (out(row) || MIT_ARBEIT.has(row["erwerbsstatus"])))
  }],
  ["3.3", "anzahl-rechtskreis", { nationalitaet: "NATA", rechtskreis: "sgb-ii" }, ({ personen }) => months(personen, (row) => row["rechtskreis"] === "sgb-ii" && isNata(row))],
  ["3.3", "abhaengige", { nationalitaet: "NATD" }, ({ personen }) => {
    const out = (row: Zeile) => row["erwerbsstatus"] === "arbeitslos" && !isNata(row)
    return (100 * months(personen, out)) / months(personen, (row) => !isNata(row) && (out(row) || (MIT_ARBEIT.has(row["erwerbsstatus"]) && row["erwerbsstatus"] !== "selbststaendig")))
  }],
  ["4.1", "sgb-ii-quote", { nationalitaet: "NATA" }, ({ personen }) => (100 * many(personen, (row) => wohnt(row, ENDE) && isNata(row) && row["grundsicherung"] !== undefined)) / many(personen, (row) => wohnt(row, ENDE) && isNata(row) && jahre(row["geburtstag"], ENDE) < 65)],
  ["4.1", "anzahl-jahresdurchschnitt", { nationalitaet: "NATA" }, ({ personen }) => months(personen, (row) => isNata(row) && row["grundsicherung"] === "elb")],
  ["4.1", "elb-quote", { nationalitaet: "NATA" }, ({ personen }) => (100 * many(personen, (row) => wohnt(row, ENDE) && isNata(row) && row["grundsicherung"] === "elb")) / many(personen, (row) => wohnt(row, ENDE) && isNata(row) && vonFuenfzehn(row, ENDE))],
  ["5.1", "anteil", {}, ({ personen }) => (100 * many(personen, (row) => inKita(row) && row["elternherkunft"] === "ausland")) / many(personen, inKita)],
  ["5.2", "anteil", { alter: "ALT003B06" }, ({ personen }) => {
    const is = (row: Zeile) => inKita(row) && jahre(row["geburtstag"], "2024-03-01") >= 3 && jahre(row["geburtstag"], "2024-03-01") < 6
    return (100 * many(personen, (row) => is(row) && row["familiensprache"] === "nicht-deutsch")) / many(personen, is)
  }],
  ["5.3", "anteil-schulform", {}, ({ personen }) => (100 * many(personen, (row) => row["schulform"] === "02" && isNata(row))) / many(personen, (row) => row["schulform"] === "02")],
  ["5.4", "verteilung", { nationalitaet: "NATD", schulform: "20" }, ({ neuaufnahmen }) => (100 * many(neuaufnahmen, (row) => !isNata(row) && schulart(row) === "Gymnasium")) / many(neuaufnahmen, (row) => !isNata(row))],
  ["5.5", "10-1a", {}, ({ personen }) => (100 * many(personen, (row) => row["klassenstufe"] === "11")) / many(personen, (row) => row["klassenstufe"] === "10")],
  ["5.5", "10-1a-vorjahr", {}, ({ personen }) => (100 * many(personen, (row) => row["klassenstufe"] === "11")) / many(personen, (row) => row["klassenstufevorjahr"] === "10" && wohnt(row, "2023-10-15"))],
  ["5.6", "anzahl", { klassenstufe: "KLSTUFE07", nationalitaet: "NATD", schulart: "SCHULE09" }, ({ personen }) => many(personen, (row) => row["klassenstufe"] === "7" && !isNata(row) && schulart(row) === "Gesamtschule")],
  ["5.7", "anteil", { schulabschluss: "BILABS13" }, ({ schulabgaenge }) => (100 * many(schulabgaenge, (row) => row["schulabschluss"] === "BILABS13" || row["schulabschluss"] === "BILABS14D")) / schulabgaenge.length],
  ["5.7", "anteil", { schulabschluss: "BILABS14D" }, ({ schulabgaenge }) => (100 * many(schulabgaenge, (row) => row["schulabschluss"] === "BILABS14D")) / schulabgaenge.length],
  ["5.7", "ohne-abschluss-mit-foerderschule", {}, ({ schulabgaenge }) => (100 * many(schulabgaenge, (row) => row["schulabschluss"] === "ohne-abschluss" || row["schulabschluss"] === "foerderschulabschluss")) / schulabgaenge.length],
  ["5.8", "anzahl", { nationalitaet: "NATD" }, ({ personen }) => many(personen, (row) => row["schulform"] === "30" && !isNata(row))],
]

// A town this small is below the denominators for which an office prints a rate; what is asked here is the arithmetic.
const ohneSchwelle = ({ mindestnenner: _mindestnenner, ...definition }: Indikatordefinition.Indikatordefinition): Indikatordefinition.Indikatordefinition => definition

describe("a town of 2,000", () => {
  const register = erfinden({ personen: 2000, saat: 7, stichtag, raum: stadt })
  const { datensaetze } = counted(register)
  const rows: Rows = { personen: zeilenVon(register.personen), wanderungen: zeilenVon(register.wanderungen), schulabgaenge: zeilenVon(register.schulabgaenge), neuaufnahmen: zeilenVon(register.neuaufnahmen) }
  const all = ausPersonendaten(definitionen).map(ohneSchwelle)

  it("has an oracle for each Indikator", () => {
    expect([...new Set(ORAKEL.map(([indikator]) => indikator))]).toEqual(indikatoren)
  })

  it.each(ORAKEL)("%s %s %j is what a plain loop over the rows gives", (indikator, variante, gruppe, expected) => {
    const definition = all.find((one) => one.indikator === indikator && one.variante === variante)
    if (definition === undefined) throw new Error(`no reading ${variante}`)
    const { ergebnisse } = evaluate(definition, { daten: datensaetze, raum: stadt, jahr: 2024 })
    const found = ergebnisse.find((one) => Object.keys(one.gruppe).length === Object.keys(gruppe).length && Object.entries(gruppe).every(([id, key]) => one.gruppe[id] === key))
    expect(expected(rows)).not.toBe(0)
    expect(found === undefined ? undefined : Messwert.getWert(found.wert)).toBeCloseTo(expected(rows), 8)
  })

  it("says of every Datensatz that it is made up, in four places", () => {
    for (const { herkunft, titel, fundstelle, anmerkungen } of datensaetze) {
      expect([herkunft, fundstelle.herausgeber, fundstelle.tabelle]).toEqual(["synthetisch", "erfunden", "erfundenes Register"])
      expect(titel).toMatch(/\(erfundenes Register\)$/u)
      expect(anmerkungen[0]).toMatch(/^Erfundene Personen: /u)
    }
  })

  it("makes no Datensatz under another office's statistics from a register of the town's own", () => {
    const fragen = fragenZu({ ...register, herkunft: "eigene-auszaehlung", herausgeber: "Beispielstadt" })
    const heads = fragen.flatMap((one) => one.datensaetze.map(({ kopf }) => kopf))
    expect(new Set(heads.map(({ statistik }) => statistik))).toEqual(new Set(["melderegister"]))
    expect(heads.filter(({ titel, anmerkungen }) => titel.includes("erfunden") || anmerkungen.length > 0)).toEqual([])
  })

  it("counts the quarters so that they make up the town", () => {
    const sozialraeume = ["nord", "sued", "west"].map((id) => Raum.sozialraum("05999001", id, id))
    const divided = erfinden({ personen: 2000, saat: 11, stichtag, raum: stadt, sozialraeume })
    const daten = counted(divided, fragenZu(divided, { nachSozialraum: true })).datensaetze
    const definition = definitionen.find((one) => one.variante === "anzahl-melderegister" && one.indikator === "1.1.1")
    if (definition === undefined) throw new Error("no reading")
    const total = (raum: Raum.Raum): number => Messwert.getWert(evaluate(definition, { daten, raum, jahr: 2024 }).ergebnisse[0]?.wert ?? Messwert.fehlend("unbekannt")) ?? 0
    expect(sozialraeume.map(total).reduce((sum, one) => sum + one, 0)).toBe(2000)
    expect(total(stadt)).toBe(2000)
    expect(zeilenVon(divided.personen).filter((row) => wohnt(row, ENDE) && row["raum"] === "05999001:nord").length).toBe(total(sozialraeume[0] ?? stadt))
  })
})
