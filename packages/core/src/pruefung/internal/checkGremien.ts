import type { Finding, Path } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { isVertretung, type Vertretung, type Wahl } from "../../konzept/Gremium.js"
import { LAST_YEAR } from "./checkGrundlagen.js"
import type { Context } from "./context.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Placed } from "../../konzept/Teilkonzept.js"

const checkSitze = ({ at, it }: Placed<Vertretung>): ReadonlyArray<Finding> => {
  if (it.mitglieder === undefined) return []
  const sum = it.sitze.reduce((total, sitze) => total + sitze.anzahl, 0)
  const voting = it.sitze.reduce((total, { anzahl, bestellung }) => total + (bestellung === "beratend" ? 0 : anzahl), 0)
  // Some Konzepte count those who advise among the members, some do not.
  if (it.sitze.length === 0 || sum === it.mitglieder || voting === it.mitglieder) return []
  const message = `the groups of seats of "${it.id}" add up to ${sum}, while mitglieder says ${it.mitglieder}`
  return [fehler("SitzeDoNotSum", [...at, "sitze"], message, { id: it.id, sum, mitglieder: it.mitglieder }, it)]
}

interface Intervall {
  readonly von: number
  readonly bis: number
}

const intervallOf = (value: Messwert.Messwert | undefined): Intervall | undefined =>
  value === undefined ? undefined : Messwert.getIntervall(value)

/** The turnout that the counts allow, in percent. */
const counted = (abgegeben: Intervall | undefined, wahlberechtigte: Intervall | undefined): Intervall | undefined =>
  abgegeben === undefined || wahlberechtigte === undefined || wahlberechtigte.von <= 0
    ? undefined
    : { von: (abgegeben.von / wahlberechtigte.bis) * 100, bis: (abgegeben.bis / wahlberechtigte.von) * 100 }

/** Room for the last digit of a division. */
const SLACK = 1e-9

const checkWahl = (rat: Vertretung, wahl: Wahl, at: Path): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  const [votes, voters, stated] = [wahl.abgegeben, wahl.wahlberechtigte, wahl.wahlbeteiligung].map(intervallOf)
  const turnout = counted(votes, voters)
  if (votes !== undefined && voters !== undefined && votes.von > voters.bis) {
    findings.push(fehler("MoreVotesThanVoters", [...at, "abgegeben"], `in the election ${wahl.zeit.von} of "${rat.id}" more votes were cast than persons were entitled`, { id: rat.id }, rat))
  }
  if (turnout !== undefined && stated !== undefined && (turnout.von > stated.bis + SLACK || turnout.bis < stated.von - SLACK)) {
    const found = ((turnout.von + turnout.bis) / 2).toFixed(4)
    const said = String(wahl.wahlbeteiligung === undefined ? "" : Messwert.getWert(wahl.wahlbeteiligung))
    const message = `the turnout of "${rat.id}" is stated as ${said} %, while its counts give ${found} %; a rounded turnout is written { wert: ${said}, basis: 0.1 }`
    findings.push(fehler("WahlbeteiligungContradicted", [...at, "wahlbeteiligung"], message, { id: rat.id, stated: said, counted: found }, rat))
  }
  for (const [key, value] of Object.entries({ abgegeben: wahl.abgegeben, wahlbeteiligung: wahl.wahlbeteiligung, wahlberechtigte: wahl.wahlberechtigte })) {
    const wert = value === undefined ? undefined : Messwert.getWert(value)
    if (wert === undefined || (wert >= 0 && (key !== "wahlbeteiligung" || wert <= 100))) continue
    findings.push(fehler("CountOutOfRange", [...at, key], `${key} of "${rat.id}" is ${wert}, which no count can be`, { id: rat.id, key, wert }, rat))
  }
  return findings
}

/** Elections fall on Sundays, within some weeks of the day that the term would give. */
const SUNDAYS = 90

const checkTerm = ({ at, it }: Placed<Vertretung>): ReadonlyArray<Finding> => {
  const last = [...it.wahlen].sort((a, b) => Stichtag.compare(a.zeit.von, b.zeit.von)).at(-1)?.zeit
  const next = it.naechsteWahl
  if (last === undefined || next === undefined) return []
  if (!Stichtag.isAfter(next.bis ?? next.von, last.von)) {
    return [fehler("WahlenOutOfOrder", [...at, "naechsteWahl"], `the next election of "${it.id}" lies before the last one`, { id: it.id }, it)]
  }
  if (it.amtszeit === undefined || Stichtag.jahr(last.bis ?? last.von) > LAST_YEAR) return []
  const slack = last.art === "tag" && next.art === "tag" ? SUNDAYS : 0
  const earliest = Stichtag.addDays(Stichtag.addDauer(last.von, it.amtszeit), -slack)
  const latest = Stichtag.addDays(Stichtag.addDauer(last.bis ?? last.von, it.amtszeit), slack)
  if (!Stichtag.isAfter(next.von, latest) && !Stichtag.isBefore(next.bis ?? next.von, earliest)) return []
  const message = `the last election (${last.von}) and the next (${next.von}) of "${it.id}" do not lie one term of ${it.amtszeit} apart`
  return [hinweis("AmtszeitDoesNotFit", [...at, "naechsteWahl"], message, { id: it.id, last: last.von, next: next.von, amtszeit: it.amtszeit }, it)]
}

const checkVertretung = (placed: Placed<Vertretung>): ReadonlyArray<Finding> => [
  ...checkSitze(placed),
  ...placed.it.wahlen.flatMap((wahl, index) => checkWahl(placed.it, wahl, [...placed.at, "wahlen", index])),
  ...checkTerm(placed),
]

/** Seats add up, turnouts fit their counts, elections fit the term; a Gremium has somebody who convenes it. */
export const checkGremien = ({ byId, complete, view }: Context): ReadonlyArray<Finding> => {
  const schritte = view.prozess?.it.schritte ?? []
  const inProzess = new Set<string>(schritte.flatMap(({ durch, gremium, mit }) => [...durch, ...mit, ...(gremium === undefined ? [] : [gremium])]))
  // A step that cannot be read, or that misspells an id, may be the one that names the Steuerungsgruppe.
  const isSettled = complete && [...inProzess].every((id) => byId.has(id))
  return view.gremien.flatMap(({ at, it }) => {
    const findings: Array<Finding> = isVertretung(it) ? [...checkVertretung({ at, it })] : []
    if (isSettled && it.art === "steuerungsgruppe" && it.handlungsfelder.length === 0 && !inProzess.has(it.id)) {
      findings.push(fehler("SteuerungsgruppeWithoutHandlungsfeld", [...at, "handlungsfelder"], `the Steuerungsgruppe "${it.id}" belongs to no Handlungsfeld and to no step of the Prozess; name one`, { id: it.id }, it))
    }
    if (!isVertretung(it) && it.organisation.length === 0) {
      findings.push(warnung("GremiumWithoutOrganisation", [...at, "organisation"], `nobody is named who convenes "${it.id}"`, { id: it.id }, it))
    }
    const invited = new Set<string>()
    it.einladungen.forEach(({ als, wer }, index) => {
      if (invited.has(`${wer} ${als}`)) findings.push(fehler("ReferenceDoubled", [...at, "einladungen", index, "wer"], `"${wer}" is invited twice to "${it.id}"`, { id: wer }, it))
      if (wer === it.id) findings.push(fehler("CircleFound", [...at, "einladungen", index, "wer"], `"${it.id}" invites itself`, { id: it.id, key: "wer" }, it))
      invited.add(`${wer} ${als}`)
    })
    return findings
  })
}
