import { Horizont } from "@teilhabe/core/konzept"
import { checkKonzept, decodeKonzept } from "@teilhabe/core/pruefung"
import { formatMeldungen, konzeptModule, readKonzeptOrdner } from "@teilhabe/konzept-yaml"
import * as Result from "effect/Result"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { marl } from "../src/marl.js"

const folder = fileURLToPath(new URL("../marl", import.meta.url))

describe("Marl's Konzept", () => {
  test("is what its YAML files say (written anew by vitest -u)", async () => {
    const konzept = Result.getOrThrowWith(
      await readKonzeptOrdner(folder),
      ({ meldungen }) => new Error(formatMeldungen(meldungen)),
    )
    await expect(konzeptModule(konzept, "data")).toMatchFileSnapshot("../src/marl.generated.ts")
  })

  test("decodes to itself and has no errors", () => {
    expect(Result.getOrThrow(decodeKonzept(marl))).toEqual(marl)
    expect(checkKonzept(marl).filter(({ schwere }) => schwere === "fehler")).toEqual([])
  })
})

/** Counted by hand from the headings of the Konzept; a Steuerungsgruppe under a Horizont heading is a Projekt too. */
const HEADINGS: Readonly<Record<string, readonly [leitziele: number, kurz: number, mittel: number, lang: number, dauerhaft: number]>> = {
  "Gemeinsam Wohnen in Marl": [7, 3, 1, 1, 4],
  "Gemeinsam Arbeiten in Marl": [6, 4, 2, 0, 4],
  "Bildung in Marl": [3, 2, 0, 3, 3],
  "Integration durch Sport": [2, 3, 1, 0, 1],
  "Die Unterstützung und Stärkung des Ehrenamtes": [7, 0, 0, 1, 3],
  "Integration und Teilhabe in den Sozialräumen": [3, 3, 1, 0, 2],
  "Die Stärkung des interkulturellen und interreligiösen Dialogs": [4, 0, 0, 0, 3],
  "Politische Partizipation: Der Integrationsrat": [2, 0, 0, 0, 4],
}

describe("counted in the Konzept by hand, in Marl's data there are", () => {
  test("8 Handlungsfelder with their Leitziele and Projekte by Horizont, in the order of the text", () => {
    const found = marl.handlungsfelder.map(({ id, titel, leitziele }) => {
      const projekte = marl.projekte.filter(({ handlungsfeld }) => handlungsfeld === id)
      const counts = Horizont.all.map((horizont) => projekte.filter((projekt) => projekt.horizont === horizont).length)
      return [titel.de, [leitziele.length, ...counts]]
    })
    expect(found).toEqual(Object.entries(HEADINGS))
  })

  test("34 Leitziele and 49 Projekte", () => {
    expect(marl.handlungsfelder.flatMap(({ leitziele }) => leitziele)).toHaveLength(34)
    expect(marl.projekte).toHaveLength(49)
  })

  test("797 Romanian and 120 Bulgarian citizens on 30 June 2019, and more than a thousand by an estimate", () => {
    const bestand = marl.zielgruppen.flatMap((zielgruppe) => zielgruppe.bestand)
    const counted = bestand.filter(({ herkunft }) => herkunft === "gezaehlt")
    expect(counted.map(({ wert }) => wert)).toEqual([{ _tag: "Exakt", wert: 797 }, { _tag: "Exakt", wert: 120 }])
    expect(counted.map(({ stand }) => stand?.bis)).toEqual(["2019-06-30", "2019-06-30"])
    const estimated = bestand.filter(({ herkunft }) => herkunft === "geschaetzt")
    expect(estimated.map(({ genauigkeit }) => genauigkeit)).toEqual(["mehr-als"])
  })

  test("an Integrationsrat of 13 + 8 + 5 = 26 seats, elected in 2014 by 10.3 % of 10,543", () => {
    const rat = marl.gremien.find((gremium) => gremium.art === "integrationsrat")
    if (rat?.art !== "integrationsrat") throw new Error("Marl has no Integrationsrat")
    expect([rat.mitglieder, rat.sitze.map(({ anzahl }) => anzahl)]).toEqual([26, [13, 8, 5]])
    expect(rat.amtszeit).toBe("P5Y")
    expect(rat.wahlen).toHaveLength(1)
    expect(rat.wahlen[0]).toMatchObject({ zeit: { von: "2014-01-01" }, wahlberechtigte: { wert: 10_543 }, wahlbeteiligung: { wert: 10.3 } })
  })

  test("19 Indikatoren under their own numbers, reported every year from 2021", () => {
    expect(marl.monitoring?.indikatoren.map(({ id }) => id)).toEqual([
      "1.1.1", "1.1.2", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1",
      "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8",
    ])
    expect([marl.monitoring?.erstesJahr, marl.monitoring?.rhythmus]).toEqual([2021, "P1Y"])
  })

  test("5 Steuerungsgruppen, each set up by a Projekt of its Handlungsfeld", () => {
    const gruppen = marl.gremien.filter(({ art }) => art === "steuerungsgruppe")
    expect(gruppen).toHaveLength(5)
    for (const gruppe of gruppen) {
      const projekte = marl.projekte.filter(({ gremium }) => gremium === gruppe.id)
      expect(projekte.map(({ handlungsfeld }) => handlungsfeld), gruppe.id).toEqual(gruppe.handlungsfelder)
    }
  })
})

test("the door of Marl brings nothing with it but data", () => {
  const sources = ["marl.ts", "marl.generated.ts"].map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8"))
  const imports = sources.flatMap((source) => [...source.matchAll(/^import (?!type )[^\n]*$/gmu)].map(([line]) => line))
  expect(imports).toEqual([`import { data } from "./marl.generated.js"`])
})
