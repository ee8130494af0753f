/**
 * Reads an edition back from its file.
 *
 * @module
 */
import { Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import type { Kalenderausgabe, Kalendereintrag } from "./form.js"
import { momentOf } from "./moment.js"
import { gelesen, type Komponente, lies } from "./zeile.js"

/** What the fields of an entry say, so that it does not stand in its lines. */
const FELDER = new Set(["uid", "dtstamp", "sequence", "last-modified"])

const valueOf = ([, eigenschaften]: Komponente, name: string): unknown => eigenschaften.find(([one]) => one === name)?.[3]

const textOf = (komponente: Komponente, name: string): string => {
  const value = valueOf(komponente, name)
  return typeof value === "string" ? value : ""
}

/** A reminder of ours says no more than the title of its entry. */
const isOwn = (alarm: Komponente, titel: string): boolean =>
  alarm[0] === "valarm" && alarm[1].map(([name]) => name).join(" ") === "action description trigger" && textOf(alarm, "description") === titel

const linesOf = (vevent: Komponente): ReadonlyArray<string> => {
  const [, eigenschaften, inner] = vevent
  const alarms = inner.filter((one) => isOwn(one, textOf(vevent, "summary"))).slice(0, 1)
  return [
    ...eigenschaften.filter(([name]) => !FELDER.has(name)).map(gelesen),
    ...alarms.flatMap((one) => ["BEGIN:VALARM", ...one[1].map(gelesen), "END:VALARM"]),
  ]
}

const sequenceOf = (vevent: Komponente): number | undefined => {
  const sequence = valueOf(vevent, "sequence") ?? 0
  return Number.isSafeInteger(sequence) && Number(sequence) >= 0 ? Number(sequence) : undefined
}

/** An entry, or what is wrong with it. */
const eintragOf = (vevent: Komponente): Kalendereintrag | string => {
  const uid = textOf(vevent, "uid")
  if (uid === "") return "an event has no UID"
  const tag = Stichtag.parse(textOf(vevent, "dtstart").slice(0, 10))
  if (Result.isFailure(tag)) return `the event ${uid} has no day on which it begins`
  const geaendert = momentOf(textOf(vevent, "last-modified")) ?? momentOf(textOf(vevent, "dtstamp"))
  if (geaendert === undefined) return `the event ${uid} says in no LAST-MODIFIED or DTSTAMP when it was changed`
  const sequence = sequenceOf(vevent)
  if (sequence === undefined) return `the event ${uid} has a SEQUENCE that is no number`
  return { uid, tag: tag.success, sequence, geaendert, zeilen: linesOf(vevent) }
}

/** Larger than the duties of a big city in a hundred years. */
const MOST_BYTES = 32 * 1024 * 1024

const parse = (datei: Uint8Array | string): ReadonlyArray<Komponente> =>
  lies(typeof datei === "string" ? datei : new TextDecoder("utf-8", { fatal: true }).decode(datei))

const ausgabeIn = (komponenten: ReadonlyArray<Komponente>): Kalenderausgabe | string => {
  const [vcalendar, second] = komponenten
  if (vcalendar?.[0] !== "vcalendar" || second !== undefined) return "the file does not hold one VCALENDAR"
  const vevents = vcalendar[2].filter(([name]) => name === "vevent")
  const eintraege: Array<Kalendereintrag> = []
  for (const vevent of vevents) {
    const eintrag = eintragOf(vevent)
    if (typeof eintrag === "string") return eintrag
    eintraege.push(eintrag)
  }
  if (new Set(eintraege.map(({ uid }) => uid)).size < eintraege.length) return "two events have one UID"
  const stamps = vevents.map((vevent) => momentOf(textOf(vevent, "dtstamp")) ?? "").sort()
  const erstellt = momentOf(textOf(vcalendar, "last-modified")) ?? momentOf(stamps.at(-1) ?? "")
  return erstellt === undefined ? "nothing in it says when it was made (LAST-MODIFIED)" : { erstellt, eintraege }
}

/** Reads an edition, or says what is wrong with the file. */
export const readAusgabe = (datei: Uint8Array | string): Kalenderausgabe | string => {
  if (datei.length > MOST_BYTES) return "the file has more than 32 MB"
  try {
    return ausgabeIn(parse(datei))
  } catch (cause) {
    return String(cause instanceof Error ? cause.message : cause).slice(0, 200)
  }
}
