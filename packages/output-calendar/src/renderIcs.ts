/**
 * The duties of a city as one calendar file.
 *
 * @module
 */
import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import { Id } from "@teilhabe/core/kernel"
import type { Renderer } from "@teilhabe/core/ports"
import { ausgabeOf } from "./internal/ausgabe.js"
import { teile } from "./internal/teile.js"
import type { Kalenderangaben } from "./Kalenderangaben.js"

/** The media type of the file. */
export const icsMediaType = "text/calendar; charset=utf-8"

/**
 * Writes duties as one calendar file (iCalendar) that Outlook, Thunderbird and others subscribe to or import.
 *
 * Every duty is a whole day, its last one; a sitting of which `zeiten` has the time of day stands at that time in Berlin.
 * With `bisher`, the edition before, a duty that was put off or changed keeps its UID and gets a higher SEQUENCE, and one that is
 * no longer there stays as called off as long as its day is in the `spanne`. The same input always gives the same bytes.
 *
 * A calendar holds no counts and goes out without the check of a report: words of your own in titles, in the sentence of a
 * duty or in `titel` are written as they are, so keep numbers of persons out of them.
 *
 * Throws a `RangeError` where two duties have one id, one is due outside the `spanne`, or `bisher` is later or of another calendar.
 *
 * @quelle RFC 5545; RFC 7986
 * @example
 * ```ts
 * import { pflichten } from "@teilhabe/core/gremienarbeit"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import { renderIcs } from "@teilhabe/output-calendar"
 *
 * const spanne = { von: Stichtag.make(2021, 1, 1), bis: Stichtag.make(2021, 3, 31) }
 * const eingang = { konzept: marl, gremien: new Map(), projekte: new Map(), berichte: [] }
 * const liste = pflichten(eingang, spanne, Stichtag.make(2021, 1, 1)).filter(({ art }) => art === "runder-tisch")
 * const [datei] = renderIcs(liste, { konzept: marl, domain: "integration.example", spanne, erstellt: "2021-01-01" })
 * const zeilen = new TextDecoder().decode(datei?.bytes).split("\r\n")
 * datei?.path // => "marl-pflichten.ics"
 * zeilen.filter((zeile) => /^(UID|DTSTART|SUMMARY)/u.test(zeile)) // => ["UID:runder-tisch/runde-tische-ehrenamt/2021-01-01@marl.integration.example", "DTSTART;VALUE=DATE:20210331", "SUMMARY:Frist: Runde Tische\\, 1. Quartal 2021"]
 * ```
 */
export const renderIcs = (pflichten: ReadonlyArray<Pflicht.Pflicht>, angaben: Kalenderangaben): ReadonlyArray<Renderer.Datei> => {
  const text = [...teile(ausgabeOf(pflichten, angaben), angaben)].join("")
  const id = angaben.id ?? `${angaben.konzept.id}-pflichten`
  return [{ path: `${Id.suggest(id)}.ics`, mediaType: icsMediaType, bytes: new TextEncoder().encode(text) }]
}
