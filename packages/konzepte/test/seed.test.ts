import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { marl } from "../src/marl.js"
import type { Kapitel } from "./coverage.js"
import { distanceWithin, sharedRunWith, skeleton } from "./seed.js"

const file = fileURLToPath(new URL("../../../../shared/seeds/002_c49927e90b114e51.txt", import.meta.url))

const descriptionsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === "beschreibung" ? [(inner as { readonly de: string }).de] : descriptionsIn(inner)))
}

const titles = [...marl.handlungsfelder, ...marl.handlungsfelder.flatMap(({ leitziele }) => leitziele), ...marl.projekte]

const list = fileURLToPath(new URL("../coverage/marl.yaml", import.meta.url))
const { kapitel } = parse(readFileSync(list, "utf8")) as { readonly kapitel: ReadonlyArray<Kapitel> }
const headings = new Set([
  ...titles.map(({ titel }) => titel.de),
  ...kapitel.flatMap(({ titel, ueberschriften = [] }) => [titel, ...ueberschriften.map((one) => one.titel)]),
  ...(marl.monitoring?.indikatoren ?? []).map(({ titel }) => titel.de),
])

describe.runIf(existsSync(file))("beside the scanned text of the Konzept", () => {
  const scan = existsSync(file) ? readFileSync(file, "utf8") : ""

  test("every title of a Handlungsfeld, Leitziel, Projekt and Indikator and every listed heading stands in it", { timeout: 60_000 }, () => {
    const text = skeleton(scan)
    const missing = [...headings].flatMap((titel) => {
      const needle = skeleton(titel)
      const limit = Math.floor(1 + needle.length * 0.12)
      return distanceWithin(needle, text, limit) <= limit ? [] : [`${titel} (more than ${limit} letters of ${needle.length} differ)`]
    })
    expect(missing).toEqual([])
  })

  test("no description and no Kodex shares eight words in a row with it", () => {
    const sharedRun = sharedRunWith(scan)
    const own = [...descriptionsIn(marl), ...marl.kodizes.map(({ titel }) => titel.de)]
    expect(own.length).toBeGreaterThan(50)
    expect(own.flatMap((text) => sharedRun(text) ?? [])).toEqual([])
  })
})

describe("the comparison itself", () => {
  test("finds a title through broken umlauts and misses another", () => {
    const text = skeleton("… Wir befihigen Menschen mit besonderem Hilfsbedarf zu einem eigenstdndigen Leben. …")
    expect(distanceWithin(skeleton("Wir befähigen Menschen mit besonderem Hilfsbedarf zu einem eigenständigen Leben."), text)).toBeLessThan(3)
    expect(distanceWithin(skeleton("Wir bauen ein Schwimmbad für alle Kinder der Stadt."), text)).toBeGreaterThan(8)
  })

  test("finds a copied run of words, umlauts broken or not, and lets own words pass", () => {
    const sharedRun = sharedRunWith("Der Markt gibt Gelegenheit dazu, sich mit Menschen aller Biirger auszutauschen.")
    expect(sharedRun("gibt Gelegenheit dazu sich mit Menschen aller Bürger")).toBeDefined()
    expect(sharedRun("Auf dem Markt lernen sich Menschen kennen und reden miteinander.")).toBeUndefined()
  })

  test("was made with the text of the Konzept, or says that it was not", () => {
    if (!existsSync(file)) console.log("The scanned text of the Konzept is not here: titles and descriptions were not compared with it.")
    expect(titles.length).toBe(91)
  })
})
