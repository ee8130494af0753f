/**
 * Days as a reader writes them.
 *
 * @module
 */
import type { Stichtag } from "@teilhabe/core/kernel"

const LONG = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })

/** Writes a day with the name of its month: `30. Juni 2020`. */
export const longDate = (stichtag: Stichtag.Stichtag): string => LONG.format(Date.parse(`${stichtag}T00:00:00Z`)).replaceAll(" ", "\u00A0")
