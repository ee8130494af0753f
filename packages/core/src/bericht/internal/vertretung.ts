import * as Stichtag from "../../kernel/Stichtag.js"
import type { Vertretung, Wahl } from "../../konzept/Gremium.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Block from "../Block.js"
import { formatZahl } from "../formatZahl.js"
import { laenge, satzanfang, wann, zeitpunkt } from "./satz.js"

const BESTELLUNG = { "direkt-gewaehlt": "direkt gewählt", "vom-rat-benannt": "vom Rat benannt", beratend: "beratend" } as const

/** A turnout rounded to one point or finer shows in its decimals to what; anything coarser is said. */
const percent = (value: Messwert.Messwert): string => {
  const form = { einheit: "%", stellen: 1 }
  if (value._tag !== "Gerundet" || value.basis === undefined || value.basis > 1) return formatZahl(value, form)
  const exakt = Messwert.exakt(value.wert)
  return formatZahl(value.eingeschraenkt === true ? Messwert.markEingeschraenkt(exakt) : exakt, form)
}

/** Tells one election: `10,3 % von 10.543 Wahlberechtigten`. */
const wahlSatz = ({ abgegeben, wahlberechtigte, wahlbeteiligung, zeit }: Wahl): string => {
  const begin = `Wahl ${wann(zeit)}:`
  const turnout = wahlbeteiligung
    ?? (abgegeben === undefined || wahlberechtigte === undefined ? undefined : Messwert.anteil(abgegeben, wahlberechtigte))
  const parts = [
    ...(turnout === undefined ? [] : [`Wahlbeteiligung ${percent(turnout)}`]),
    ...(wahlberechtigte === undefined ? [] : [`Wahlberechtigte: ${formatZahl(wahlberechtigte)}`]),
    ...(abgegeben === undefined ? [] : [`abgegebene Stimmen: ${formatZahl(abgegeben)}`]),
  ]
  if (parts.length === 0) return `${begin} ohne Angaben zur Beteiligung.`
  const full = turnout !== undefined && wahlberechtigte !== undefined && Messwert.isZahl(turnout) && Messwert.isZahl(wahlberechtigte)
  if (!full) return `${begin} ${parts.join("; ")}.`
  const votes = abgegeben === undefined || Messwert.isFehlend(abgegeben) ? "" : ` (${formatZahl(abgegeben)} Stimmen)`
  return `${begin} ${percent(turnout)} von ${formatZahl(wahlberechtigte)} Wahlberechtigten haben gewählt${votes}.`
}

const sitze = ({ mitglieder, sitze: groups, titel }: Vertretung): ReadonlyArray<Block.Block> => {
  if (groups.length === 0) return []
  const rows = groups.map((group) => [group.titel.de, BESTELLUNG[group.bestellung], String(group.anzahl)])
  const voting = groups.reduce((sum, group) => sum + group.anzahl, 0)
  return [Block.tabelle(`Sitze: ${titel.de}`, ["Gruppe", "Wie bestellt", "Sitze#"], [
    ...rows,
    ["Zusammen", mitglieder === undefined || mitglieder === voting ? "–" : `genannte Mitglieder: ${mitglieder}`, String(voting)],
  ])]
}

/** Seats, term and elections. */
export const vertretungBloecke = (rat: Vertretung): ReadonlyArray<Block.Block> => {
  const elections = [...rat.wahlen].sort((a, b) => Stichtag.compare(b.zeit.von, a.zeit.von))
  const begin = elections.length === 0 ? "Die nächste Wahl ist" : "Auf die letzte genannte Wahl folgt die nächste"
  return [
    ...sitze(rat),
    ...(rat.amtszeit === undefined ? [] : [Block.absatz(`Eine Amtszeit dauert ${laenge(rat.amtszeit)}.`)]),
    ...elections.map((wahl) => Block.absatz(satzanfang(wahlSatz(wahl)), wahl.quelle === undefined ? {} : { quelle: wahl.quelle })),
    ...(rat.naechsteWahl === undefined ? [] : [Block.absatz(`${begin} ${zeitpunkt(rat.naechsteWahl)}.`)]),
  ]
}
