import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Cube from "../src/cube/Cube.js"
import type { Datensatz } from "../src/cube/Datensatz.js"
import { evaluate } from "../src/indikator/evaluate.js"
import { findDefinition } from "../src/indikator/definitionen.js"
import { GESCHLECHT, NATIONALITAET } from "../src/indikator/internal/gliederungen.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"
import * as Aufenthaltsdauer from "../src/merkmal/Aufenthaltsdauer.js"
import * as Aufenthaltsstatus from "../src/merkmal/Aufenthaltsstatus.js"
import * as Betreuungsart from "../src/merkmal/Betreuungsart.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Elternherkunft from "../src/merkmal/Elternherkunft.js"
import * as Familiensprache from "../src/merkmal/Familiensprache.js"
import * as Klassenstufe from "../src/merkmal/Klassenstufe.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import * as Migrationsstatus from "../src/merkmal/Migrationsstatus.js"
import * as Raummerkmal from "../src/merkmal/Raummerkmal.js"
import * as Schulabschluss from "../src/merkmal/Schulabschluss.js"
import * as Schulart from "../src/merkmal/Schulart.js"
import * as Schulform from "../src/merkmal/Schulform.js"
import * as Zeitmerkmal from "../src/merkmal/Zeitmerkmal.js"

const folder = new URL("cases/indikator/", import.meta.url)

const Gruppe = Schema.Record(Schema.String, Schema.NonEmptyString)

/** A group is written in the words of the official lists, an age as tables print it. */
const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Struct({
    indikator: Schema.NonEmptyString,
    variante: Schema.NonEmptyString,
    raum: Schema.Struct({ schluessel: Schema.NonEmptyString, name: Schema.NonEmptyString }),
    jahr: Schema.Int,
    zahlen: Schema.Array(Schema.Struct({
      was: Schema.NonEmptyString,
      statistik: Schema.NonEmptyString,
      zeit: Schema.NonEmptyString,
      gruppe: Schema.optionalKey(Gruppe),
      einheit: Schema.optionalKey(Schema.NonEmptyString),
      zahl: Messwert.Messwert,
    })),
  }),
  erwartet: Schema.Array(Schema.Struct({
    gruppe: Gruppe,
    wert: Schema.optionalKey(Schema.Finite),
    fehlt: Schema.optionalKey(Messwert.Grund),
  })),
  toleranz: Schema.optionalKey(Schema.Finite),
})

type Fall = typeof Fall.Type
type Angabe = Fall["gegeben"]["zahlen"][number]

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

// B2a is published for eight years and more in one number, which the list of bands does not have.
const aufenthaltsdauer = Codeliste.make({
  ...Aufenthaltsdauer.liste,
  auspraegungen: [
    ...Aufenthaltsdauer.liste.auspraegungen.filter(({ schluessel }) => schluessel === "AUFDA00B08"),
    { schluessel: "AUFDA08UM", name: "8 Jahre und mehr" },
  ],
})

const lists: Readonly<Record<string, Codeliste.Codeliste>> = {
  geschlecht: GESCHLECHT.merkmal.liste,
  nationalitaet: NATIONALITAET.merkmal.liste,
  migrationsstatus: Migrationsstatus.liste,
  aufenthaltsdauer,
  "aufenthaltsstatus-intmk": Aufenthaltsstatus.listeIntmk,
  "aufenthaltsstatus-lsn": Aufenthaltsstatus.listeLsn,
  betreuungsart: Betreuungsart.liste,
  elternherkunft: Elternherkunft.liste,
  familiensprache: Familiensprache.liste,
  klassenstufe: Klassenstufe.liste,
  schulabschluss: Schulabschluss.liste,
  schulart: Schulart.liste,
  schulform: Schulform.liste,
}

const ageKey = (text: string): string => Altersgruppe.keyOf(Result.getOrThrow(Altersgruppe.parseText(text)))

const keyOf = (merkmal: string, wort: string): string => {
  if (merkmal === Altersgruppe.ID) return ageKey(wort)
  const found = lists[merkmal]?.auspraegungen.find(({ name }) => name === wort)
  if (found === undefined) throw new Error(`No list has "${wort}" for ${merkmal}`)
  return found.schluessel
}

const keysOf = (gruppe: Fall["erwartet"][number]["gruppe"] = {}): Merkmal.Koordinate =>
  Object.fromEntries(Object.entries(gruppe).map(([merkmal, wort]) => [merkmal, keyOf(merkmal, wort)]))

const merkmalOf = (id: string, zahlen: ReadonlyArray<Angabe>): Merkmal.Merkmal => {
  const liste = lists[id]
  if (liste !== undefined) return Merkmal.make(id, liste)
  const words = [...new Set(zahlen.flatMap(({ gruppe }) => gruppe?.[id] ?? []))]
  const auspraegungen = words.map((name) => ({ schluessel: ageKey(name), name, gliederung: "darunter" as const }))
  return Merkmal.make(id, Codeliste.make({ id, titel: "Alter", quelle: "der Fall selbst", auspraegungen }))
}

const datensatz = (raum: Raum.Raum, zahlen: ReadonlyArray<Angabe>): Datensatz => {
  const [first] = zahlen
  if (first === undefined) throw new Error("A table needs a number")
  const { was, statistik, einheit = "Personen" } = first
  const ids = [...new Set(zahlen.flatMap(({ gruppe = {} }) => Object.keys(gruppe)))]
  const zeiten = zahlen.map(({ zeit }) => Result.getOrThrow(Zeitmerkmal.parse(zeit)))
  const merkmale = [Raummerkmal.make([raum]), Zeitmerkmal.make(zeiten), ...ids.map((id) => merkmalOf(id, zahlen))]
  const cells = zahlen.map(({ gruppe, zeit, zahl }) => ({ koordinate: { ...keysOf(gruppe), raum: Raummerkmal.keyOf(raum), zeit }, wert: zahl }))
  return {
    id: was,
    titel: was,
    groesse: was,
    einheit,
    statistik,
    definitionen: {},
    herkunft: "veroeffentlicht",
    fundstelle: { herausgeber: "siehe Quelle des Falls", tabelle: was },
    anmerkungen: [],
    cube: Cube.make(merkmale, "unbekannt", cells),
  }
}

const calculate = ({ indikator, variante, raum: { schluessel, name }, jahr, zahlen }: Fall["gegeben"]) => {
  const definition = findDefinition(indikator, variante)
  if (definition === undefined) throw new Error(`No definition ${indikator} ${variante}`)
  const raum = Raum.make(schluessel, name)
  const kinds = [...new Set(zahlen.map(({ was }) => was))]
  const daten = kinds.map((kind) => datensatz(raum, zahlen.filter(({ was }) => was === kind)))
  return evaluate(definition, { daten, raum, jahr })
}

const faelle = readdirSync(folder).sort().map((file) => {
  const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
  return [file, fall.beschreibung, fall] as const
})

describe("cases of published figures", () => {
  it.each(faelle)("%s: %s", (_, __, { gegeben, erwartet, toleranz = 0 }) => {
    const { ergebnisse } = calculate(gegeben)
    expect(erwartet.length).toBeGreaterThan(0)
    for (const { gruppe, wert, fehlt } of erwartet) {
      const keys = keysOf(gruppe)
      const found = ergebnisse.filter((one) => JSON.stringify(Object.entries(one.gruppe).sort()) === JSON.stringify(Object.entries(keys).sort()))
      expect(found, `results of ${JSON.stringify(gruppe)}`).toHaveLength(1)
      const [one] = found
      if (fehlt !== undefined) {
        expect(one?.wert).toEqual(Messwert.fehlend(fehlt))
        continue
      }
      const number = one === undefined ? undefined : Messwert.getWert(one.wert)
      expect(number, JSON.stringify(one?.wert)).toBeTypeOf("number")
      expect(Math.abs((number ?? Number.NaN) - (wert ?? Number.NaN)), `${number} for ${JSON.stringify(gruppe)}`).toBeLessThanOrEqual(toleranz + 1e-12)
    }
  })
})

describe("the published unemployment rates of Nordrhein-Westfalen 2011", () => {
  it("have the total between Germans and foreigners", () => {
    const fall = faelle.find(([file]) => file === "arbeitslosenquote-nrw-2011.json")?.[2]
    if (fall === undefined) throw new Error("The case is gone")
    const { ergebnisse } = calculate(fall.gegeben)
    const rate = (nationalitaet?: string): Messwert.Messwert | undefined =>
      ergebnisse.find(({ gruppe }) => gruppe["nationalitaet"] === nationalitaet && gruppe["geschlecht"] === undefined)?.wert
    const [all, german, foreign] = [rate(), rate("NATD"), rate("NATA")]
    if (all === undefined || german === undefined || foreign === undefined) throw new Error("A rate is missing")
    expect([Messwert.compare(german, all), Messwert.compare(all, foreign)]).toEqual(["kleiner", "kleiner"])
  })
})

describe("the classes of residence status", () => {
  it("leave a rest that the rounding cannot make negative", () => {
    const fall = faelle.find(([file]) => file === "aufenthaltsstatus-rest-niedersachsen-2024.json")?.[2]
    if (fall === undefined) throw new Error("The case is gone")
    const rest = calculate(fall.gegeben).ergebnisse.find(({ gruppe }) => Object.keys(gruppe).length === 0)?.wert
    expect(rest).toBeDefined()
    const ends = rest === undefined ? undefined : Messwert.getIntervall(rest)
    // Five numbers, each off by at most 2.5.
    expect(ends).toEqual({ von: 40_690 - 12.5, bis: 40_690 + 12.5 })
  })
})
