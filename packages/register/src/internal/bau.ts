import { Spaltentabelle } from "@teilhabe/core/cube"
import { jahresanfang } from "./tage.js"

/** No key, in a column of bytes. */
export const OHNE = 255

/** No day, as a column of days says it. */
export const OHNE_TAG = Spaltentabelle.KEIN_TAG

/** The table of persons in the making: one array per column, places of keys as the columns list them. */
export interface Bau {
  readonly jahr: number
  /** The first day of the Berichtsjahr, and the last. */
  readonly anfang: number
  readonly ende: number
  readonly zeilen: number
  readonly bytes: Readonly<Record<Bytespalte, Uint8Array>>
  readonly tage: Readonly<Record<Tagesname, Int32Array>>
}

export const BYTESPALTEN = [
  "raum", "geschlecht", "staatsangehoerigkeit", "nationalitaet", "nationalitaetvorjahr", "auszugsgrund", "monate", "haushalt",
  "zweitestaatsangehoerigkeit", "herkunftsland", "geburtsland", "deutschdurch", "elternteil1", "elternteil2", "elternimhaushalt",
  "familiensprache", "migrationsstatus", "migrationsstatusmikrozensus", "elternherkunft", "aufenthaltsstatus", "aufenthaltsstatusintmk",
  "aufenthaltsjahre", "erwerbsstatus", "rechtskreis", "grundsicherung", "betreuung", "schulform", "klassenstufe", "bildungsgang",
  "schulformvorjahr", "klassenstufevorjahr",
] as const

export const TAGESSPALTEN = ["geburtstag", "einzug", "auszug", "zuwanderung", "deutschseit", "aufenthaltseit"] as const

/** A column of keys or small numbers. */
export type Bytespalte = (typeof BYTESPALTEN)[number]

/** A column of days. */
export type Tagesname = (typeof TAGESSPALTEN)[number]

const record = <Name extends string, Value>(names: ReadonlyArray<Name>, make: () => Value): Readonly<Record<Name, Value>> =>
  // Each name gets its value just here.
  Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Value>

/** Makes room for so many persons; nobody has a key or a day yet. */
export const makeBau = (jahr: number, zeilen: number): Bau => ({
  jahr,
  anfang: jahresanfang(jahr),
  ende: jahresanfang(jahr + 1) - 1,
  zeilen,
  bytes: record(BYTESPALTEN, () => new Uint8Array(zeilen).fill(OHNE)),
  tage: record(TAGESSPALTEN, () => new Int32Array(zeilen).fill(OHNE_TAG)),
})
