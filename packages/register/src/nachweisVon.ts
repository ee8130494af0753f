import type { Spaltentabelle } from "@teilhabe/core/cube"
import type { Nachweis } from "@teilhabe/core/merkmal"
import { OHNE_TAG } from "./internal/bau.js"
import { nachweisAus } from "./internal/nachweis.js"
import { jahrVon } from "./internal/tage.js"

const keyAt = ({ spalten }: Spaltentabelle.Spaltentabelle, name: string, zeile: number): string | undefined => {
  const spalte = spalten[name]
  if (spalte?._tag !== "Schluessel") throw new RangeError(`The table of persons has no column of keys "${name}"`)
  return spalte.schluessel[spalte.codes[zeile] ?? -1]
}

const yearAt = ({ spalten }: Spaltentabelle.Spaltentabelle, name: string, zeile: number): number | undefined => {
  const spalte = spalten[name]
  if (spalte?._tag !== "Tag") throw new RangeError(`The table of persons has no column of days "${name}"`)
  const tag = spalte.tage[zeile]
  return tag === undefined || tag === OHNE_TAG ? undefined : jahrVon(tag)
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> =>
  // The one key that the name is.
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>

/**
 * Puts together what a register knows of one person, for definitions of the Migrationsstatus other than its own columns.
 *
 * When a parent came is not a column: it is taken as the year of birth or of the immigration of the person, the earlier.
 * Throws a `RangeError` where the table has no such columns or no such row.
 *
 * @example
 * ```ts
 * import { Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { Migrationsstatus } from "@teilhabe/core/merkmal"
 * import { erfinden, nachweisVon } from "@teilhabe/register"
 *
 * const { personen } = erfinden({ personen: 50, saat: 1, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })
 * Migrationsstatus.classify(nachweisVon(personen, 0), "nrw-2022").fehlt // => []
 * nachweisVon(personen, -1) // => throws RangeError
 * ```
 */
export const nachweisVon = (personen: Spaltentabelle.Spaltentabelle, zeile: number): Nachweis.Nachweis => {
  if (!Number.isInteger(zeile) || zeile < 0 || zeile >= personen.zeilen) throw new RangeError(`The table has no row ${zeile}: it has ${personen.zeilen}, counted from 0`)
  const key = (name: string): string => keyAt(personen, name, zeile) ?? ""
  return nachweisAus({
    staatsangehoerigkeit: key("staatsangehoerigkeit"),
    ...optional("zweitestaatsangehoerigkeit", keyAt(personen, "zweitestaatsangehoerigkeit", zeile)),
    ...optional("herkunftsland", keyAt(personen, "herkunftsland", zeile)),
    geburtsland: key("geburtsland"),
    geburtsjahr: yearAt(personen, "geburtstag", zeile) ?? 0,
    ...optional("zuwanderungsjahr", yearAt(personen, "zuwanderung", zeile)),
    ...optional("deutschdurch", keyAt(personen, "deutschdurch", zeile)),
    elternteil1: key("elternteil1"),
    elternteil2: key("elternteil2"),
    elternimhaushalt: key("elternimhaushalt"),
    familiensprache: key("familiensprache"),
  })
}
