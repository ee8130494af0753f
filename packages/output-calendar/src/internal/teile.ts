/**
 * The file of an edition, part by part.
 *
 * @module
 */
import type { Kalenderangaben } from "../Kalenderangaben.js"
import type { Kalenderausgabe, Kalendereintrag } from "./form.js"
import { markeOf } from "./marke.js"
import { fold, oneLine } from "./text.js"
import { zeile } from "./zeile.js"
import { ZONE, zeitzone } from "./zeitzone.js"

const PRODID = "-//Teilhabe//output-calendar//DE"

/** What a calendar is called where nothing is said. */
const titelOf = ({ kennzeichnung, konzept, titel }: Kalenderangaben): string =>
  oneLine(titel ?? `Integration ${konzept.stadt.name}: Sitzungen und Fristen`, 100) + (markeOf(kennzeichnung)?.kurz ?? "")

const kopf = (erstellt: string, titel: string): ReadonlyArray<string> => [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  zeile("prodid", "text", PRODID),
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
  zeile("name", "text", titel),
  zeile("x-wr-calname", "text", titel),
  zeile("x-wr-timezone", "text", ZONE),
  zeile("last-modified", "date-time", erstellt),
  // A reader that subscribes looks once a day.
  zeile("refresh-interval", "duration", "P1D"),
  zeile("x-published-ttl", "duration", "P1D"),
]

const vevent = (erstellt: string, { geaendert, sequence, uid, zeilen }: Kalendereintrag): ReadonlyArray<string> => [
  "BEGIN:VEVENT",
  zeile("uid", "text", uid),
  zeile("dtstamp", "date-time", erstellt),
  zeile("last-modified", "date-time", geaendert),
  zeile("sequence", "integer", sequence),
  ...zeilen,
  "END:VEVENT",
]

const folded = (zeilen: ReadonlyArray<string>): string => zeilen.map(fold).join("")

const needsZone = ({ eintraege }: Kalenderausgabe): boolean => eintraege.some(({ zeilen }) => zeilen.some((one) => one.startsWith("DTSTART;TZID=")))

/** Gives the head, then each entry, then the end. */
export function* teile(ausgabe: Kalenderausgabe, angaben: Kalenderangaben): Generator<string, void, void> {
  yield folded([...kopf(ausgabe.erstellt, titelOf(angaben)), ...(needsZone(ausgabe) ? zeitzone : [])])
  for (const eintrag of ausgabe.eintraege) yield folded(vevent(ausgabe.erstellt, eintrag))
  yield folded(["END:VCALENDAR"])
}
