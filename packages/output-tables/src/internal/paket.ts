/**
 * The Data Package that describes the files of a report.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import * as Tabellenform from "../Tabellenform.js"
import { schemaOf, type Feld, type Json } from "./felder.js"
import type { Tabellenkopf } from "./spalten.js"

/** The file that describes the others. */
export const DESCRIPTOR = "datapackage.json"

/** The file that explains them to people. */
export const LIESMICH = "LIESMICH.txt"

/** The media type of a CSV file. */
export const CSV_TYPE = "text/csv; charset=utf-8"

// Written for every table, the standard values too: a program that knows no defaults needs none.
const dialectOf = ({ trennzeichen }: Tabellenform.Schreibweise): Feld => ({
  csvddfVersion: 1.2,
  delimiter: trennzeichen,
  lineTerminator: "\r\n",
  quoteChar: "\"",
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
})

const asName = (text: string): string => text.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/gu, "-").replace(/^-+|-+$/gu, "") || "lizenz"

/** A table without what has no value, as JSON can hold it. */
const toJson = (kopf: Tabellenkopf): Json => JSON.parse(JSON.stringify(kopf))

/** Describes the file of a table; `teilhabe` holds what a Table Schema has no word for. */
export const resourceOf = (kopf: Tabellenkopf, name: string, form: Tabellenform.Tabellenform): Feld => {
  const schreibweise = Tabellenform.schreibweise(form)
  const { beschreibung, herkunft, lizenz, quellen, titel } = kopf
  return {
    profile: "tabular-data-resource",
    name,
    path: `daten/${name}.csv`,
    title: titel,
    description: beschreibung,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    herkunft,
    dialect: dialectOf(schreibweise),
    schema: schemaOf(kopf, schreibweise),
    ...(quellen.length === 0 ? {} : { sources: quellen.map((title) => ({ title })) }),
    ...(lizenz === undefined ? {} : { licenses: [{ name: asName(lizenz), title: lizenz }] }),
    teilhabe: toJson(kopf),
  }
}

/** The folder of a report; the two forms lie apart, so that both can go out together. */
export const folderOf = ({ id }: Pick<Dokument.Dokument, "id">, form: Tabellenform.Tabellenform): string =>
  `${Id.suggest(id)}-tabellen${form === "deutsch" ? "-deutsch" : ""}`

/** Names for tables that every file system takes, each once. */
export const namesFor = (tabellen: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return tabellen.map(({ id }) => {
    const wanted = Id.suggest(id)
    let [name, number] = [wanted, last.get(wanted) ?? 1]
    while (taken.has(name)) {
      number += 1
      name = `${wanted}-${number}`
    }
    last.set(wanted, number)
    taken.add(name)
    return name
  })
}

/** Describes all files of a report as a Tabular Data Package of version 1, which validators of version 2 accept too. */
export const paketOf = (dokument: Dokument.Dokument, resources: ReadonlyArray<Feld>, form: Tabellenform.Tabellenform): Feld => {
  const { id, kennzeichnung, stand, titel, zusammenfassung } = dokument
  return {
    profile: "tabular-data-package",
    name: Id.suggest(id),
    title: titel,
    description: [kennzeichnung, zusammenfassung].filter((text) => text !== undefined).join(" "),
    ...(kennzeichnung === undefined ? {} : { kennzeichnung }),
    stand,
    teilhabe: { form },
    resources,
  }
}
