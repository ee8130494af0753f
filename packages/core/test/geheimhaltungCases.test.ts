import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Cube from "../src/cube/Cube.js"
import { findSperrgruende } from "../src/geheimhaltung/findSperrgruende.js"
import * as Geheimhaltungsregel from "../src/geheimhaltung/Geheimhaltungsregel.js"
import { isGeheimeQuote } from "../src/geheimhaltung/isGeheimeQuote.js"
import { rundenTabelle } from "../src/geheimhaltung/rundenTabelle.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

const folder = new URL("cases/geheimhaltung/", import.meta.url)

const { Geheimhaltungsregel: Regel } = Geheimhaltungsregel

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Union([
    Schema.Struct({ regel: Regel, zellen: Schema.Record(Schema.String, Schema.Finite) }),
    Schema.Struct({ regel: Regel, zaehler: Schema.Finite, nenner: Schema.Finite }),
  ]),
  erwartet: Schema.Union([Schema.Boolean, Schema.Record(Schema.String, Schema.Union([Schema.Finite, Schema.Array(Schema.String)]))]),
  toleranz: Schema.optionalKey(Schema.Finite),
})

type Gegeben = typeof Fall.Type["gegeben"]

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

const tabelleOf = (zellen: Readonly<Record<string, number>>) => {
  const liste = Codeliste.make({ id: "liste", titel: "Liste", quelle: "erfunden", auspraegungen: Object.keys(zellen).map((key) => ({ schluessel: key, name: key })) })
  const cube = Cube.make([Merkmal.make("merkmal", liste)], "null", Object.entries(zellen).map(([merkmal, zahl]) => ({ koordinate: { merkmal }, wert: Messwert.exakt(zahl) })))
  return { id: "tabelle", gegenstand: "personen", cube }
}

const keyed = <A>(entries: ReadonlyArray<readonly [Merkmal.Koordinate, A]>): Readonly<Record<string, A>> =>
  Object.fromEntries(entries.map(([{ merkmal = Codeliste.INSGESAMT }, what]) => [merkmal, what]))

const answer = (gegeben: Gegeben): unknown => {
  const { regel } = gegeben
  if ("zaehler" in gegeben) return isGeheimeQuote(gegeben.zaehler, gegeben.nenner, regel)
  const tabelle = tabelleOf(gegeben.zellen)
  if (regel.verfahren.art === "sperrung") return keyed(findSperrgruende(tabelle, regel).map(({ koordinate, gruende }) => [koordinate, gruende]))
  return keyed(Cube.zellen(Result.getOrThrow(rundenTabelle(tabelle, regel)).cube).map(({ koordinate, wert }) => [koordinate, Messwert.getWert(wert)]))
}

describe("cases of the statistics office", () => {
  it.each(readdirSync(folder).sort().map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, fall) => {
    expect(Geheimhaltungsregel.check(fall.gegeben.regel)).toEqual([])
    expect(answer(fall.gegeben)).toEqual(fall.erwartet)
  })
})
