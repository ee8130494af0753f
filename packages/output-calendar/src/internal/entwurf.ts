/**
 * A duty as the content lines of an event.
 *
 * @module
 */
import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import { Stichtag, Text } from "@teilhabe/core/kernel"
import type { Kalenderangaben, Sitzungszeit } from "../Kalenderangaben.js"
import type { Kalendereintrag } from "./form.js"
import type { Marke } from "./marke.js"
import type { Namen } from "./namen.js"
import { STANDWORTE } from "./standworte.js"
import { clean, oneLine } from "./text.js"
import { uidOf } from "./uid.js"
import { ortszeile, zeile } from "./zeile.js"
import { ZONE, ZONE_AB } from "./zeitzone.js"

/** An entry before it is known how often it was changed. */
export type Entwurf = Pick<Kalendereintrag, "tag" | "uid" | "zeilen">

/** What is the same for all entries of a calendar. */
export interface Rahmen {
  readonly angaben: Kalenderangaben
  readonly marke: Marke | undefined
  readonly namen: Namen
  readonly raum: string
}

// The names of colours are those of CSS, as RFC 7986 wants them. Five kinds: what one goes to, its papers, days in Projekte, reports, elections.
const ARTEN: Readonly<Record<Pflicht.Art, readonly [wort: string, farbe: string]>> = {
  sitzung: ["Sitzung", "steelblue"],
  "runder-tisch": ["Runder Tisch", "steelblue"],
  austausch: ["Austausch", "steelblue"],
  protokoll: ["Protokoll", "slategray"],
  einladung: ["Einladung", "slategray"],
  "vorab-ermittlung": ["Vorab-Ermittlung", "slategray"],
  frist: ["Frist", "darkorange"],
  ueberpruefung: ["Überprüfung", "darkorange"],
  meilenstein: ["Meilenstein", "darkorange"],
  schritt: ["Schritt im Prozess", "darkorange"],
  monitoringbericht: ["Monitoringbericht", "teal"],
  befragung: ["Befragung", "teal"],
  fortschreibung: ["Fortschreibung", "teal"],
  wahl: ["Wahl", "rebeccapurple"],
  amtszeitende: ["Ende der Amtszeit", "rebeccapurple"],
}

/** Kinds whose title reads as if people met on the day, where it is only the last day on which they may. */
const TREFFEN: ReadonlySet<Pflicht.Art> = new Set(["sitzung", "runder-tisch", "austausch", "wahl"])

const standwort = ({ ab, am, art, stand }: Pflicht.Pflicht): string => {
  const meets = TREFFEN.has(art) && ab === am
  if (stand === "offen") return TREFFEN.has(art) && !meets ? STANDWORTE.frist : ""
  // That a sitting of the past was held is what everybody takes it for.
  return stand === "erfuellt" && meets ? "" : STANDWORTE[stand]
}

/** Outlook cuts a subject at 255 characters. */
const LONGEST = 200

const titelOf = (pflicht: Pflicht.Pflicht, namen: Namen, marke: Marke | undefined): string => {
  const titel = Text.read(pflicht.titel)
  const own = ` am ${Stichtag.toText(pflicht.am)}`
  // The calendar shows the day already.
  const short = titel.endsWith(own) ? titel.slice(0, -own.length) : titel
  const zusatz = namen.zusatz(pflicht)
  const kurz = marke?.kurz ?? ""
  return oneLine(zusatz === undefined ? short : `${short} (${zusatz})`, LONGEST - Array.from(kurz).length) + kurz
}

const beschreibung = (pflicht: Pflicht.Pflicht, namen: Namen, marke: Marke | undefined): string => {
  const felder = namen.handlungsfelder(pflicht)
  return [
    ...(marke === undefined ? [] : [marke.satz]),
    clean(pflicht.satz),
    ...(pflicht.wer.length === 0 ? [] : [`Zuständig: ${pflicht.wer.map(namen.nenne).join(", ")}`]),
    ...(felder.length === 0 ? [] : [`Handlungsfeld: ${felder.join(", ")}`]),
    ...(pflicht.quelle === undefined ? [] : [`Quelle: ${namen.quelle(pflicht.quelle)}`]),
  ].join("\n")
}

const isGanztags = ({ am }: Pflicht.Pflicht, zeit: Sitzungszeit | undefined): boolean => zeit === undefined || am < ZONE_AB

const wann = (pflicht: Pflicht.Pflicht, zeit: Sitzungszeit | undefined): ReadonlyArray<string> => {
  const tag = pflicht.am
  // A whole day has no zone: it is the same day for every reader. Its end is the first day after it.
  if (zeit === undefined || isGanztags(pflicht, zeit)) return [zeile("dtstart", "date", tag), zeile("dtend", "date", Stichtag.addDays(tag, 1))]
  const sekunden = zeit.beginn.length === 5 ? ":00" : ""
  return [
    ortszeile("dtstart", ZONE, `${tag}T${zeit.beginn}${sekunden}`),
    ...(zeit.dauer === undefined ? [] : [zeile("duration", "duration", `PT${zeit.dauer}M`)]),
  ]
}

/** So many days before: at nine in the morning, as a whole day begins at midnight; a sitting with its time, at that time. */
const alarm = (titel: string, tage: number, ganztags: boolean): ReadonlyArray<string> => {
  const atNine = tage === 0 ? "PT9H" : `-P${tage === 1 ? "" : `${tage - 1}D`}T15H`
  const before = tage === 0 ? "PT0S" : `-P${tage}D`
  return [
    "BEGIN:VALARM",
    zeile("action", "text", "DISPLAY"),
    zeile("description", "text", titel),
    zeile("trigger", "duration", ganztags ? atNine : before),
    "END:VALARM",
  ]
}

/** A day that is assumed and still to come is shown as not certain. */
const statusOf = ({ herkunft, stand, tagHerkunft = herkunft }: Pflicht.Pflicht): string => {
  if (stand === "abgesagt") return "CANCELLED"
  return stand === "offen" && tagHerkunft === "annahme" ? "TENTATIVE" : "CONFIRMED"
}

/** Writes a duty as the lines of an event. */
export const entwurfOf = (pflicht: Pflicht.Pflicht, { angaben: { erinnerung, zeiten }, marke, namen, raum }: Rahmen): Entwurf => {
  const [wort, farbe] = ARTEN[pflicht.art]
  const zeit = zeiten?.get(pflicht.id)
  const titel = `${standwort(pflicht)}${titelOf(pflicht, namen, marke)}`
    return {
    uid: uidOf(pflicht.id, raum),
    tag: pflicht.am,
    zeilen: [
      ...wann(pflicht, zeit),
      zeile("summary", "text", titel),
      zeile("description", "text", beschreibung(pflicht, namen, marke)),
      ...(zeit?.ort === undefined ? [] : [zeile("location", "text", oneLine(zeit.ort, LONGEST))]),
      zeile("categories", "text", wort, ...namen.handlungsfelder(pflicht)),
      zeile("color", "text", farbe),
      zeile("status", "text", statusOf(pflicht)),
      zeile("transp", "text", "TRANSPARENT"),
      ...(erinnerung === undefined || pflicht.stand !== "offen" ? [] : alarm(titel, erinnerung, isGanztags(pflicht, zeit))),
    ],
  }
}
