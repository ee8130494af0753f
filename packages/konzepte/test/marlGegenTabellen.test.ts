import { Cube, type Datensatz } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import type { Merkmal } from "@teilhabe/core/merkmal"
import { findMapping, packagedMappings, readDatensaetze } from "@teilhabe/source-tables"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { marlZahlen } from "../src/marlZahlen.js"

const folder = new URL("../../../../shared/data/regionalstatistik/", import.meta.url)
const isThere = existsSync(folder)

/** Where a figure stands under another coordinate or Größe in its table than here, said one by one. */
interface Abweichung {
  readonly groesse?: string
  readonly toTable?: (koordinate: Merkmal.Koordinate) => Merkmal.Koordinate
}

const ABWEICHUNGEN: Readonly<Record<string, Abweichung>> = {
  // The table counts persons of private households by what they do; those at work are a Größe of their own here.
  "zensus-2011-erwerbstaetige": {
    groesse: "bevoelkerung-privathaushalte",
    toTable: (koordinate) => ({ ...koordinate, erwerbsstatus: "erwerbstaetige" }),
  },
  // The Regionalatlas prints a year only; its share is that of the population on 31 December, as marlZahlen.test.ts holds.
  "regionalatlas-auslaenderanteil": {
    toTable: ({ zeit = "", ...rest }) => ({ ...rest, zeit: zeit.slice(0, 4) }),
  },
}

const keyOf = (koordinate: Merkmal.Koordinate): string =>
  Object.entries(koordinate).map(([id, key]) => `${id}=${key}`).sort().join(" ")

// A counted 0 is typed in as the number 0; both are the interval from 0 to 0.
const isSame = (ours: Messwert.Messwert, theirs: Messwert.Messwert): boolean => {
  if (ours._tag === "Fehlend" || theirs._tag === "Fehlend") return Messwert.equals(ours, theirs)
  const [a, b] = [Messwert.getIntervall(ours), Messwert.getIntervall(theirs)]
  if (a === undefined || b === undefined) return false
  return ours.wert === theirs.wert && ours.eingeschraenkt === theirs.eingeschraenkt && a.von === b.von && a.bis === b.bis
}

const text = (wert: Messwert.Messwert): string => (wert._tag === "Fehlend" ? wert.grund : String(wert.wert))

const official = async (): Promise<(one: Datensatz.Datensatz) => ReadonlyArray<Datensatz.Datensatz>> => {
  const mappings = await packagedMappings()
  const read = await Promise.all(readdirSync(folder).filter((name) => name.endsWith(".csv")).map(async (datei) => {
    const bytes = readFileSync(new URL(datei, folder))
    const mapping = findMapping(mappings, { zeile: bytes.toString("latin1").split("\n")[0] ?? "", datei })
    if (mapping === undefined) throw new Error(`no mapping for ${datei}`)
    const { datensaetze } = await readDatensaetze([bytes], mapping, { datei })
    return { tabelle: mapping.angaben.tabelle, datensaetze }
  }))
  return ({ id, fundstelle, groesse, statistik }) => {
    const tabelle = /Tabelle (\S+)/u.exec(fundstelle.tabelle)?.[1]
    const wanted = ABWEICHUNGEN[id]?.groesse ?? groesse
    // A table may lie there as of several days: the day that the figures name decides.
    return read.filter((one) => one.tabelle === tabelle).flatMap(({ datensaetze }) => datensaetze.filter((one) =>
      one.groesse === wanted && one.statistik === statistik && one.fundstelle.stand === fundstelle.stand))
  }
}

describe("against the official tables, where they are present beside the project", () => {
  test("every figure is the one of its cell: same Größe, time, area and groups", async ({ skip }) => {
    skip(!isThere, "no ../shared/data beside this checkout: nothing was compared")
    const find = await official()
    const compared: Record<string, number> = {}
    const differing: Array<string> = []
    for (const one of marlZahlen.filter(({ id }) => !id.startsWith("konzept-"))) {
      const tables = find(one)
      expect([one.id, tables.length]).toEqual([one.id, 1])
      const cells = new Map(tables.flatMap(({ cube }) => [...Cube.zellen(cube)]).map(({ koordinate, wert }) => [keyOf(koordinate), wert]))
      const { toTable = (koordinate: Merkmal.Koordinate) => koordinate } = ABWEICHUNGEN[one.id] ?? {}
      for (const { koordinate, wert } of Cube.zellen(one.cube)) {
        const theirs = cells.get(keyOf(toTable(koordinate)))
        compared[one.id] = (compared[one.id] ?? 0) + 1
        if (theirs === undefined || !isSame(wert, theirs)) {
          differing.push(`${one.id} ${keyOf(koordinate)}: ${text(wert)}, in the table ${theirs === undefined ? "no such cell" : text(theirs)}`)
        }
      }
    }
    expect(differing).toEqual([])
    // 28 Datensätze of 20 tables; 10 of the cells by the deviations above, 35 of them rates known to half a tenth.
    expect([Object.keys(compared).length, Object.values(compared).reduce((sum, count) => sum + count, 0)]).toEqual([28, 1256])
  })
})
