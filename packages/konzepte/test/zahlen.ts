/**
 * Reads the typed-in figures of a city from their YAML files, and writes the module that keeps them.
 */
import { Tabellenzeichen, type Messwert } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "yaml"
import type { Wert, Zahlentabelle, Zahlenzeile } from "../src/internal/zahlentabelle.js"

const Toleranz = Schema.Union([
  Schema.Struct({ art: Schema.Literal("gerundet"), basis: Schema.Finite }),
  Schema.Struct({ art: Schema.Literal("abweichung"), hoechstens: Schema.Int }),
  Schema.Struct({ art: Schema.Literal("ohne-angabe") }),
])

const Datei = Schema.Struct({
  fundstelle: Schema.Struct({
    herausgeber: Schema.NonEmptyString,
    tabelle: Schema.NonEmptyString,
    stand: Schema.NonEmptyString,
    lizenz: Schema.optionalKey(Schema.NonEmptyString),
  }),
  datensaetze: Schema.NonEmptyArray(Schema.Struct({
    id: Schema.NonEmptyString,
    titel: Schema.NonEmptyString,
    groesse: Schema.NonEmptyString,
    einheit: Schema.Literals(["Personen", "Fälle", "Prozent"]),
    statistik: Schema.NonEmptyString,
    definitionen: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
    toleranz: Schema.optionalKey(Toleranz),
    rundung: Schema.optionalKey(Schema.Struct({
      basis: Schema.Finite,
      ganzzahlig: Schema.optionalKey(Schema.Boolean),
      nichtNegativ: Schema.optionalKey(Schema.Boolean),
    })),
    anmerkungen: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
    spalten: Schema.NonEmptyArray(Schema.NonEmptyString),
    zellen: Schema.NonEmptyString,
  })),
})

type Authored = (typeof Datei.Type)["datensaetze"][number]

// Counts of persons and moves are whole: a printed 0 is nothing, and not less than half of one.
const readCell = (text: string, { einheit, rundung }: Authored, where: string): Wert => {
  const counted = einheit === "Prozent" ? undefined : { basis: 1, ganzzahlig: true }
  const read: Messwert.Messwert = Result.getOrThrowWith(
    Tabellenzeichen.read(text, undefined, rundung ?? counted),
    ({ message }) => new Error(`${where}: ${message}`),
  )
  if (read._tag !== "Fehlend") return read.wert
  if (read.grund === "gesperrt") throw new Error(`${where}: no source writes what we withhold ourselves`)
  return read.grund
}

const readRows = (datensatz: Authored, file: string): ReadonlyArray<Zahlenzeile> =>
  datensatz.zellen.trimEnd().split("\n").map((line, index) => {
    const where = `${file}, ${datensatz.id}, row ${index + 1}`
    const cells = line.trim().split(/ +/u)
    const text = cells.pop()
    if (text === undefined || cells.length !== datensatz.spalten.length) {
      throw new Error(`${where}: expected ${datensatz.spalten.length} keys and a value, found "${line.trim()}"`)
    }
    return [...cells, readCell(text, datensatz, where)]
  })

/** Reads every file of a folder, in the order of their names. */
export const readZahlen = (folder: string): ReadonlyArray<Zahlentabelle> =>
  readdirSync(folder).sort().flatMap((file) => {
    const datei = Schema.decodeUnknownSync(Datei)(parse(readFileSync(path.join(folder, file), "utf8")), { onExcessProperty: "error" })
    return datei.datensaetze.map((datensatz): Zahlentabelle => {
      const { zellen: _, definitionen = {}, anmerkungen = [], ...rest } = datensatz
      return {
        ...rest,
        definitionen,
        anmerkungen,
        herkunft: "veroeffentlicht",
        fundstelle: datei.fundstelle,
        zeilen: readRows(datensatz, file),
      }
    })
  })

const written = (tabelle: Zahlentabelle): string => {
  const { zeilen, ...rest } = tabelle
  const head = Object.entries(rest).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},\n`).join("")
  return `  {\n${head}    zeilen: [\n${zeilen.map((zeile) => `      ${JSON.stringify(zeile)},\n`).join("")}    ],\n  },\n`
}

/** Writes the module. */
export const zahlenModule = (tabellen: ReadonlyArray<Zahlentabelle>): string =>
  `// Generated from the YAML files in marl-zahlen by vitest -u: do not edit.\n` +
  `import type { Zahlentabelle } from "./internal/zahlentabelle.js"\n\n` +
  `/** The figures as they were read from their YAML files. */\n` +
  `export const zahlen: ReadonlyArray<Zahlentabelle> = [\n${tabellen.map(written).join("")}]\n`
