/**
 * The bodies that meet: who convenes them, who must be invited, how often.
 *
 * @module
 */
import { type Art, type Einladung, type Gremium, isVertretung } from "../../konzept/Gremium.js"
import * as Block from "../Block.js"
import { beschreibungOf, fact, quelleUnter } from "./elemente.js"
import { vertretungBloecke } from "./vertretung.js"
import { schritteDes } from "./prozess.js"
import { alle, rhythmus, satzanfang, semikolon, undText } from "./satz.js"
import { ankerOf, type Sicht } from "./sicht.js"

const ROLLE: Readonly<Record<Einladung["als"], string>> = {
  "festes-mitglied": "festes Mitglied",
  einzuladen: "einzuladen",
  "vorab-zu-ermitteln": "vorab zu ermitteln, dann einzuladen",
  ansprechperson: "Ansprechperson",
  teilnahmepflicht: "zur Teilnahme verpflichtet",
}

const pflichten = (gremium: Gremium): string => {
  const kept = [...(gremium.tagesordnungspflicht ? ["Tagesordnung"] : []), ...(gremium.protokollpflicht ? ["Protokoll"] : [])]
  return [
    ...(kept.length === 0 ? [] : [`${undText(kept)} ${kept.length === 1 ? "ist" : "sind"} Pflicht`]),
    ...(gremium.fallberichte === "anonymisiert" ? ["über Einzelfälle wird nur anonymisiert berichtet"] : []),
  ].join("; ")
}

/** The tasks that every one of several groups has. */
const commonTasks = (gruppen: ReadonlyArray<Gremium>): ReadonlySet<string> => {
  const [first, ...others] = gruppen.map(({ aufgaben }) => aufgaben.map(({ de }) => de))
  return new Set(others.length === 0 ? [] : first?.filter((task) => others.every((tasks) => tasks.includes(task))))
}

const facts = (
  sicht: Sicht,
  gremium: Gremium,
  withGuests: boolean,
  said: ReadonlySet<string> = new Set(),
): ReadonlyArray<Block.Zeile> => {
  const tasks = gremium.aufgaben.map((aufgabe) => aufgabe.de).filter((task) => !said.has(task))
  const guests = gremium.einladungen.map(({ als, wer }) =>
    als === "einzuladen" ? sicht.titel(wer) : `${sicht.titel(wer)} (${ROLLE[als]})`)
  const duties = pflichten(gremium)
  return [
    ...fact(gremium.handlungsfelder.length > 1 ? "Handlungsfelder" : "Handlungsfeld", semikolon(gremium.handlungsfelder.map(sicht.verweis))),
    ...fact("Lädt ein und leitet", semikolon(gremium.organisation.map(sicht.verweis))),
    ...fact("Trifft sich", gremium.rhythmus === undefined ? [] : [rhythmus(gremium.rhythmus)]),
    ...fact("Ort", semikolon(gremium.orte.map(sicht.titel))),
    ...(withGuests ? fact("Eingeladen", semikolon(guests)) : []),
    ...fact(said.size === 0 ? "Aufgaben" : "Weitere Aufgaben", semikolon(tasks)),
    ...fact("Auf dem Weg zum Konzept", semikolon(schritteDes(sicht, gremium.id))),
    ...fact("Regeln", duties === "" ? [] : [satzanfang(duties)]),
  ]
}

const keyOf = (line: Block.Zeile): string => JSON.stringify(line)

/** What holds for every one of several groups and needs saying only once. */
const commonFacts = (sicht: Sicht, gruppen: ReadonlyArray<Gremium>): ReadonlyArray<Block.Zeile> => {
  const tasks = commonTasks(gruppen)
  const [first, ...others] = gruppen.map((gruppe) => facts(sicht, gruppe, false, tasks))
  if (first === undefined || others.length === 0) return []
  const said = others.map((lines) => new Set(lines.map(keyOf)))
  return [
    ...first.filter((line) => said.every((keys) => keys.has(keyOf(line)))),
    ...fact("Aufgaben", semikolon([...tasks])),
  ]
}

/** What several groups have in common, and is therefore not said again at each. */
interface Said {
  readonly lines: ReadonlyArray<Block.Zeile>
  readonly tasks: ReadonlySet<string>
}

const NOTHING: Said = { lines: [], tasks: new Set() }

const abschnitt = (sicht: Sicht, gremium: Gremium, said: Said): ReadonlyArray<Block.Block> => {
  const known = new Set(said.lines.map(keyOf))
  const lines = facts(sicht, gremium, gremium.art !== "steuerungsgruppe", said.tasks).filter((line) => !known.has(keyOf(line)))
  return [
    Block.ueberschrift(4, gremium.titel.de, { anker: ankerOf("gremium", gremium.id), quelle: quelleUnter(gremium.titel.de, gremium.quelle) }),
    ...beschreibungOf(gremium.beschreibung === undefined ? {} : { beschreibung: gremium.beschreibung }),
    ...(lines.length === 0 ? [] : [Block.liste(lines)]),
  ]
}

/** Who must be invited to which group: one row for everybody in one role, however many groups there are. */
const gaesteTabelle = (sicht: Sicht, gruppen: ReadonlyArray<Gremium>): ReadonlyArray<Block.Block> => {
  const rows = new Map<string, { readonly einladung: Einladung; readonly gruppen: Array<Gremium> }>()
  for (const gruppe of gruppen) {
    for (const einladung of gruppe.einladungen) {
      const key = `${einladung.wer} ${einladung.als}`
      const row = rows.get(key)
      if (row === undefined) rows.set(key, { einladung, gruppen: [gruppe] })
      else row.gruppen.push(gruppe)
    }
  }
  if (rows.size === 0) return []
  const where = (invited: ReadonlyArray<Gremium>): Block.Zeile =>
    invited.length === gruppen.length && gruppen.length > 1
      ? [`${alle(gruppen.length)} Gruppen`]
      : semikolon(invited.map(({ id }) => sicht.verweis(id)))
  const lines = [...rows.values()].map(({ einladung, gruppen: invited }) =>
    [[sicht.titel(einladung.wer)], [ROLLE[einladung.als]], where(invited)])
  return [Block.tabelle("Wer in die Steuerungsgruppen einzuladen ist", ["Wer", "Als", "Wohin"], lines)]
}

const gruppe = (
  sicht: Sicht,
  titel: string,
  gremien: ReadonlyArray<Gremium>,
  more: (gremium: Gremium) => ReadonlyArray<Block.Block>,
  before: ReadonlyArray<Block.Block> = [],
  said: Said = NOTHING,
): ReadonlyArray<Block.Block> =>
  gremien.length === 0
    ? []
    : [
      Block.ueberschrift(3, titel),
      ...before,
      ...gremien.flatMap((gremium) => [...abschnitt(sicht, gremium, said), ...more(gremium)]),
    ]

/** What the kinds that have neither seats nor steer anything are called together, in the order of a heading. */
const RUNDEN: ReadonlyArray<readonly [Art, string]> = [
  ["runder-tisch", "Runde Tische"], ["konferenz", "Konferenzen"], ["arbeitsgruppe", "Arbeitsgruppen"], ["austausch", "Austausch"],
]

const rundenTitel = (rounds: ReadonlyArray<Gremium>): string =>
  undText(RUNDEN.filter(([art]) => rounds.some((gremium) => gremium.art === art)).map(([, titel]) => titel))

/** Steuerungsgruppen, round tables, and the bodies with seats. */
export const gremien = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const all = sicht.konzept.gremien
  if (all.length === 0) return []
  const steering = all.filter(({ art }) => art === "steuerungsgruppe")
  const councils = all.filter(isVertretung)
  const rounds = all.filter((gremium) => gremium.art !== "steuerungsgruppe" && !isVertretung(gremium))
  const none = (): ReadonlyArray<Block.Block> => []
  const common = commonFacts(sicht, steering)
  const before = [
    ...(common.length === 0 ? [] : [Block.absatz(`Für ${alle(steering.length)} Gruppen gilt:`), Block.liste(common)]),
    ...gaesteTabelle(sicht, steering),
  ]
  return [
    Block.ueberschrift(2, "Gremien", { anker: "gremien" }),
    ...gruppe(sicht, "Steuerungsgruppen", steering, none, before, { lines: common, tasks: commonTasks(steering) }),
    ...gruppe(sicht, rundenTitel(rounds), rounds, none),
    ...gruppe(sicht, "Politische Vertretung", councils, (gremium) =>
      isVertretung(gremium) ? vertretungBloecke(gremium) : []),
  ]
}
