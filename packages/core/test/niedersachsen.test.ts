import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import * as Cube from "../src/cube/Cube.js"
import type { Datensatz } from "../src/cube/Datensatz.js"
import { findDefinition } from "../src/indikator/definitionen.js"
import type { Ergebnis } from "../src/indikator/Ergebnis.js"
import { evaluate } from "../src/indikator/evaluate.js"
import { AUFENTHALT_LSN, GESCHLECHT, NATIONALITAET } from "../src/indikator/internal/gliederungen.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import type { Merkmal } from "../src/merkmal/Merkmal.js"
import * as Raummerkmal from "../src/merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../src/merkmal/Zeitmerkmal.js"

const folder = fileURLToPath(new URL("../../../../shared/data/niedersachsen/", import.meta.url))
const isThere = existsSync(folder)

type Row = Readonly<Record<string, string>>

/** Splits a line at its commas, those in quotes apart. */
const split = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "")

const table = (id: string): ReadonlyArray<Row> => {
  const [head = "", ...lines] = readFileSync(`${folder}indicator_${id}.csv`, "utf8").replace(/^\uFEFF/u, "").trim().split(/\r?\n/u)
  const columns = split(head)
  return lines.map((line) => {
    const cells = split(line)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]))
  })
}

// The names of areas are unique in these files, their keys are not given in every row.
const keyed = (rows: ReadonlyArray<Row>, ...columns: ReadonlyArray<string>): ReadonlyMap<string, string> =>
  new Map(rows.filter((row) => row["Value"] !== "").map((row) => [["Year", "Gebietseinheit", ...columns].map((column) => row[column]).join("|"), row["Value"] ?? ""]))

/** The areas of a table by name, numbered as if they were Gemeinden: evaluate needs a key, the relation does not. */
const raeume = (rows: ReadonlyArray<Row>): ReadonlyMap<string, Raum.Raum> =>
  new Map([...new Set(rows.map((row) => row["Gebietseinheit"] ?? ""))].map((name, at) => [name, Raum.make(`03${String(901 + at)}`, name.replaceAll(",", ""))]))

const percent = (text: string): number => Number(text)

// The printed shares have nine digits or more.
const isPrinted = (wert: Messwert.Messwert | undefined, text: string): boolean => {
  const number = wert === undefined ? undefined : Messwert.getWert(wert)
  return number !== undefined && Math.abs(number - percent(text)) <= 1e-6
}

interface Tabelle {
  readonly groesse: string
  readonly statistik: string
  readonly merkmale: ReadonlyArray<Merkmal>
  readonly zeit: (jahr: number) => Zeitraum.Zeitraum
  readonly zellen: ReadonlyArray<{ readonly jahr: number; readonly raum: Raum.Raum; readonly gruppe: Readonly<Record<string, string>>; readonly wert: Messwert.Messwert }>
}

const datensatz = ({ groesse, statistik, merkmale, zeit, zellen }: Tabelle): Datensatz => ({
  id: groesse,
  titel: groesse,
  groesse,
  einheit: statistik === "wanderungsstatistik" ? "Fälle" : "Personen",
  statistik,
  definitionen: {},
  herkunft: "veroeffentlicht",
  fundstelle: { herausgeber: "Landesamt für Statistik Niedersachsen", tabelle: "Integrationsmonitoring" },
  anmerkungen: [],
  cube: Cube.make(
    [Raummerkmal.make(zellen.map(({ raum }) => raum)), Zeitmerkmal.make(zellen.map(({ jahr }) => zeit(jahr))), ...merkmale],
    "unbekannt",
    zellen.map(({ jahr, raum, gruppe, wert }) => ({ koordinate: { ...gruppe, raum: Raummerkmal.keyOf(raum), zeit: Zeitmerkmal.keyOf(zeit(jahr)) }, wert })),
  ),
})

const jahresende = (jahr: number): Zeitraum.Zeitraum => Zeitraum.tag(Stichtag.make(jahr, 12, 31))
const year = (row: Row): number => Number(row["Year"])

const raumOf = (places: ReadonlyMap<string, Raum.Raum>, row: Row): Raum.Raum => {
  const raum = places.get(row["Gebietseinheit"] ?? "")
  if (raum === undefined) throw new Error(`Nobody knows ${row["Gebietseinheit"]}`)
  return raum
}

const results = (indikator: string, variante: string, daten: ReadonlyArray<Datensatz>, at: { readonly raum: Raum.Raum; readonly jahr: number }): ReadonlyArray<Ergebnis> => {
  const definition = findDefinition(indikator, variante)
  if (definition === undefined) throw new Error(`No definition ${indikator} ${variante}`)
  return evaluate(definition, { daten, ...at }).ergebnisse
}

const valueOf = (ergebnisse: ReadonlyArray<Ergebnis>, gruppe: Readonly<Record<string, string>>): Messwert.Messwert | undefined =>
  ergebnisse.find((one) => Object.keys(one.gruppe).length === Object.keys(gruppe).length && Object.entries(gruppe).every(([id, key]) => one.gruppe[id] === key))?.wert

const skipped = isThere ? "" : " (skipped: the tables of Niedersachsen are not beside the repository)"

describe(`the monitoring of Niedersachsen${skipped}`, () => {
  it.skipIf(!isThere)("has 1,040 naturalisation rates that are the naturalisations by the foreigners of the same year", () => {
    const [rates, counts, people] = [table("2-3-3"), table("2-3-1"), table("1-2-1")]
    const places = raeume([...rates, ...counts, ...people])
    const make = (rows: ReadonlyArray<Row>, rest: Pick<Tabelle, "groesse" | "statistik" | "zeit">): Datensatz =>
      datensatz({ ...rest, merkmale: [], zellen: rows.map((row) => ({ jahr: year(row), raum: raumOf(places, row), gruppe: {}, wert: Messwert.exakt(Number(row["Value"])) })) })
    const daten = [
      make(counts, { groesse: "einbuergerungen", statistik: "einbuergerungsstatistik", zeit: Zeitraum.jahr }),
      make(people, { groesse: "auslaender", statistik: "azr", zeit: jahresende }),
    ]
    const hits = (variante: string): number =>
      rates.filter((row) => isPrinted(valueOf(results("2.2", variante, daten, { raum: raumOf(places, row), jahr: year(row) }), {}), row["Value"] ?? "")).length
    expect(rates).toHaveLength(1040)
    expect(hits("lsn")).toBe(1040)
    // The stock of the year before, as B2b has it, gives other numbers; one area had the same stock twice.
    expect(hits("b2b")).toBe(1)
  }, 60_000)

  it.skipIf(!isThere)("has 3,900 balances that are arrivals less departures", () => {
    const rows = table("1-4-5")
    const places = raeume(rows)
    const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      Insgesamt: {}, Deutsche: { nationalitaet: "NATD" }, "Ausländerinnen und Ausländer": { nationalitaet: "NATA" }, Männer: { geschlecht: "m" }, Frauen: { geschlecht: "w" },
    }
    const groupOf = (row: Row): Readonly<Record<string, string>> => groups[row["Nationalität / Geschlecht"] ?? ""] ?? { unbekannt: "" }
    const flow = (groesse: string, name: string): Datensatz =>
      datensatz({
        groesse,
        statistik: "wanderungsstatistik",
        zeit: Zeitraum.jahr,
        merkmale: [NATIONALITAET.merkmal, GESCHLECHT.merkmal],
        zellen: rows.filter((row) => row["Wanderung"] === name).map((row) => ({ jahr: year(row), raum: raumOf(places, row), gruppe: groupOf(row), wert: Messwert.exakt(Number(row["Value"])) })),
      })
    const daten = [flow("zuzuege-ausland", "Zuzüge"), flow("fortzuege-ausland", "Fortzüge")]
    const salden = rows.filter((row) => row["Wanderung"] === "Saldo der Zu- und Fortzüge")
    const computed = new Map<string, ReadonlyArray<Ergebnis>>()
    const at = (row: Row): ReadonlyArray<Ergebnis> => {
      const key = `${row["Year"]}|${row["Gebietseinheit"]}`
      const known = computed.get(key) ?? results("1.4", "saldo-aussen", daten, { raum: raumOf(places, row), jahr: year(row) })
      computed.set(key, known)
      return known
    }
    const right = salden.filter((row) => Messwert.getWert(valueOf(at(row), groupOf(row)) ?? Messwert.fehlend("unbekannt")) === Number(row["Value"]))
    expect([right.length, salden.length]).toEqual([3900, 3900])
  }, 60_000)

  it.skipIf(!isThere)("has 4,390 shares of foreigners among the pupils of the 8th class in a form of school", () => {
    const rows = table("4-1-1")
    const counts = keyed(rows.filter((row) => row["Units"] === "Anzahl"), "Schulgliederung", "Nationalität")
    const shares = rows.filter((row) => row["Units"] === "Prozent" && row["Nationalität"] === "Ausländerinnen und Ausländer" && row["Value"] !== "")
    const of = (row: Row, nationalitaet: string): Messwert.Messwert => {
      const text = counts.get([row["Year"], row["Gebietseinheit"], row["Schulgliederung"], nationalitaet].join("|"))
      return text === undefined ? Messwert.fehlend("unbekannt") : Messwert.exakt(Number(text))
    }
    const right = shares.filter((row) => {
      const foreign = of(row, "Ausländerinnen und Ausländer")
      return isPrinted(Messwert.anteil(foreign, Messwert.add(foreign, of(row, "Deutsche"))), row["Value"] ?? "")
    })
    expect([right.length, shares.length]).toEqual([4390, 4390])
  }, 60_000)

  it.skipIf(!isThere)("has 1,456 shares of women and of men among foreign employees", () => {
    const rows = table("5-2-1")
    const places = raeume(rows)
    const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = { Insgesamt: {}, Männer: { geschlecht: "m" }, Frauen: { geschlecht: "w" } }
    const groupOf = (row: Row): Readonly<Record<string, string>> => ({ nationalitaet: "NATA", ...(keys[row["Geschlecht"] ?? ""] ?? { unbekannt: "" }) })
    const daten = datensatz({
      groesse: "svb-arbeitsort",
      statistik: "beschaeftigungsstatistik",
      zeit: (jahr) => Zeitraum.tag(Stichtag.make(jahr, 6, 30)),
      merkmale: [NATIONALITAET.merkmal, GESCHLECHT.merkmal],
      zellen: rows.filter((row) => row["Units"] === "Anzahl").map((row) => ({ jahr: year(row), raum: raumOf(places, row), gruppe: groupOf(row), wert: Messwert.exakt(Number(row["Value"])) })),
    })
    const shares = rows.filter((row) => row["Units"] === "Prozent" && row["Geschlecht"] !== "Insgesamt")
    const right = shares.filter((row) =>
      isPrinted(valueOf(results("3.2", "geschlechteranteil-arbeitsort", [daten], { raum: raumOf(places, row), jahr: year(row) }), groupOf(row)), row["Value"] ?? ""))
    expect([right.length, shares.length]).toEqual([1456, 1456])
  }, 60_000)

  it.skipIf(!isThere)("has 4,350 shares of titles, all inside what the rounding of the counts to 5 allows once their years are put right", () => {
    const rows = table("2-1-3")
    const places = raeume(rows)
    const key: Readonly<Record<string, string>> = { männlich: "m", weiblich: "w", "zeitlich befristet": "befristet", "zeitlich unbefristet": "unbefristet" }
    const groupOf = (row: Row): Readonly<Record<string, string>> => {
      const geschlecht = key[row["Geschlecht"] ?? ""]
      return { "aufenthaltsstatus-lsn": key[row["Befristung"] ?? ""] ?? "", ...(geschlecht === undefined ? {} : { geschlecht }) }
    }
    const make = (basis?: number): Datensatz =>
      datensatz({
        groesse: "auslaender",
        statistik: "azr",
        zeit: jahresende,
        merkmale: [AUFENTHALT_LSN.merkmal, GESCHLECHT.merkmal],
        zellen: rows.filter((row) => row["Units"] === "Anzahl").map((row) => ({
          jahr: year(row),
          raum: raumOf(places, row),
          gruppe: groupOf(row),
          wert: basis === undefined ? Messwert.exakt(Number(row["Value"])) : Messwert.gerundet(Number(row["Value"]), { basis, ganzzahlig: true, nichtNegativ: true }),
        })),
      })
    const printed = rows.filter((row) => row["Units"] === "Prozent")
    // The file labels the shares wrongly: those of unlimited titles up to 2022 are of the year after, and what stands
    // as limited titles of 2023 are the unlimited ones of 2010. The counts say so themselves.
    const meant = (row: Row): Row => {
      const isUnlimited = row["Befristung"] === "zeitlich unbefristet"
      if (isUnlimited && year(row) <= 2022) return { ...row, Year: String(year(row) + 1) }
      return !isUnlimited && year(row) === 2023 ? { ...row, Year: "2010", Befristung: "zeitlich unbefristet" } : row
    }
    const hits = (shares: ReadonlyArray<Row>, daten: Datensatz, holds: (wert: Messwert.Messwert, text: string) => boolean): number => {
      const computed = new Map<string, ReadonlyArray<Ergebnis>>()
      return shares.filter((row) => {
        const at = `${row["Year"]}|${row["Gebietseinheit"]}`
        const known = computed.get(at) ?? results("2.1", "lsn-titel", [daten], { raum: raumOf(places, row), jahr: year(row) })
        computed.set(at, known)
        return holds(valueOf(known, groupOf(row)) ?? Messwert.fehlend("unbekannt"), row["Value"] ?? "")
      }).length
    }
    const slack = 1e-6
    const inside = (wert: Messwert.Messwert, text: string): boolean => {
      const ends = Messwert.getIntervall(wert)
      return ends !== undefined && ends.von - slack <= percent(text) && percent(text) <= ends.bis + slack
    }
    const [rounded, exact] = [make(5), make()]
    expect(printed).toHaveLength(4350)
    expect(hits(printed.map(meant), rounded, inside)).toBe(4350)
    expect(hits(printed.map(meant), exact, isPrinted)).toBe(3359)
    // By the labels as they are printed, 2,611 differ, and no rounding explains most of them.
    expect(hits(printed, exact, isPrinted)).toBe(4350 - 2611)
    expect(hits(printed, rounded, inside)).toBeLessThan(2400)
  }, 60_000)
})
