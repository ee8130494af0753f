/**
 * Makes an edition from duties, and from the edition before it.
 *
 * @module
 */
import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import type { Kalenderangaben } from "../Kalenderangaben.js"
import { entfallen, isAbgesagt } from "./entfallen.js"
import { type Entwurf, entwurfOf } from "./entwurf.js"
import type { Kalenderausgabe, Kalendereintrag } from "./form.js"
import { markeOf, markiert, type Marke } from "./marke.js"
import { momentOf } from "./moment.js"
import { namenOf } from "./namen.js"
import { isDomain, namensraum } from "./uid.js"

const BEGINN = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u

const fail = (message: string): never => {
  throw new RangeError(message)
}

const isCount = (value: number | undefined, least: number): boolean => value === undefined || (Number.isSafeInteger(value) && value >= least)

const checkAngaben = ({ domain, erinnerung, spanne, zeiten }: Kalenderangaben): void => {
  if (!isDomain(domain)) fail(`"${domain.slice(0, 80)}" is no host name: give one of at most 70 characters, such as integration.example`)
  if (spanne.bis < spanne.von) fail(`No time from ${spanne.von} to ${spanne.bis}: the first day comes first`)
  if (!isCount(erinnerung, 0)) fail(`Nobody can be reminded ${String(erinnerung)} days before: give a whole number, 0 for the day itself`)
  for (const [id, { beginn, dauer }] of zeiten ?? []) {
    if (!BEGINN.test(beginn)) fail(`"${beginn.slice(0, 20)}" is no time of day for ${id}: give one such as 14:00`)
    if (!isCount(dauer, 1)) fail(`${id} cannot last ${String(dauer)} minutes: give a whole number above 0`)
  }
}

const checkPflichten = (pflichten: ReadonlyArray<Pflicht.Pflicht>, { spanne: { bis, von } }: Kalenderangaben): void => {
  const outside = pflichten.find(({ am }) => am < von || am > bis)
  if (outside !== undefined) fail(`The duty ${outside.id} is due on ${outside.am}, outside ${von} to ${bis}: give the Spanne from which the duties were made`)
  const ids = new Set<string>()
  for (const { id } of pflichten) {
    if (ids.has(id)) fail(`Two duties have the id "${id}": every duty has its own`)
    ids.add(id)
  }
}

const checkBisher = (bisher: Kalenderausgabe | undefined, raum: string, erstellt: string): void => {
  if (bisher === undefined) return
  const foreign = bisher.eintraege.find(({ uid }) => !uid.endsWith(raum))
  if (foreign !== undefined) fail(`The edition before is of another calendar: its UID ${foreign.uid.slice(0, 120)} does not end in ${raum}`)
  if (bisher.erstellt > erstellt) fail(`The edition before was made at ${bisher.erstellt}, after this one at ${erstellt}: give the editions in their order`)
}

/** What is new has never been changed, what is the same keeps its number, what is not gets the next one. */
const numbered = (entwurf: Entwurf, before: Kalendereintrag | undefined, erstellt: string): Kalendereintrag => {
  if (before === undefined) return { ...entwurf, sequence: 0, geaendert: erstellt }
  const same = before.zeilen.length === entwurf.zeilen.length && before.zeilen.every((zeile, at) => zeile === entwurf.zeilen[at])
  return { ...entwurf, ...(same ? { sequence: before.sequence, geaendert: before.geaendert } : { sequence: before.sequence + 1, geaendert: erstellt }) }
}

/** What is gone stays as called off; what was called off before is known already, and is only marked where its mark is new. */
const gone = (eintrag: Kalendereintrag, marke: Marke | undefined, erstellt: string): Kalendereintrag => {
  const called = isAbgesagt(eintrag) ? eintrag : entfallen(eintrag, erstellt)
  return numbered({ ...called, zeilen: markiert(called.zeilen, marke) }, eintrag, erstellt)
}

/** In the order of days, those of one day by UID, so that the same duties always give the same file. */
const inOrder = (a: Kalendereintrag, b: Kalendereintrag): number => {
  if (a.tag !== b.tag) return a.tag < b.tag ? -1 : 1
  return a.uid < b.uid ? -1 : 1
}

/** Makes an edition; throws a `RangeError` where what was given cannot be a calendar. */
export const ausgabeOf = (pflichten: ReadonlyArray<Pflicht.Pflicht>, angaben: Kalenderangaben): Kalenderausgabe => {
  const { bisher, domain, konzept, spanne } = angaben
  const erstellt = momentOf(angaben.erstellt) ?? fail(`"${angaben.erstellt.slice(0, 40)}" is no day and no moment in UTC: give one such as 2026-11-22 or 2026-11-22T08:30:00Z`)
  const raum = namensraum(konzept.id, domain)
  checkAngaben(angaben)
  checkPflichten(pflichten, angaben)
  checkBisher(bisher, raum, erstellt)
  const marke = markeOf(angaben.kennzeichnung)
  const namen = namenOf(konzept)
  const before = new Map((bisher?.eintraege ?? []).map((eintrag) => [eintrag.uid, eintrag]))
  const now = pflichten.map((pflicht) => {
    const entwurf = entwurfOf(pflicht, { angaben, marke, namen, raum })
    return numbered(entwurf, before.get(entwurf.uid), erstellt)
  })
  const uids = new Set(now.map(({ uid }) => uid))
  const called = [...before.values()].filter(({ tag, uid }) => spanne.von <= tag && tag <= spanne.bis && !uids.has(uid))
  return { erstellt, eintraege: [...now, ...called.map((eintrag) => gone(eintrag, marke, erstellt))].sort(inOrder) }
}
