/**
 * Chooses which statistics and which time answer for each operand of a formula, once for all groups of a figure.
 *
 * One choice for all groups, so that men and women of one table are never counted by two statistics.
 *
 * @module
 */
import type { Datensatz } from "../../cube/Datensatz.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Operand } from "../Ausdruck.js"
import { isAntwort, lies, type Lesung } from "./lesung.js"
import { raumkeys, zeitOf } from "./operanden.js"

/** Which tables are asked: those of offices and cities, made-up ones, or both at once, which is always refused. */
type Topf = "echt" | "synthetisch" | "beide"

/** What answers for one operand: a statistics and a time, by their places in the operand's lists. */
export interface Wahl {
  readonly topf: Topf
  readonly statistik: string
  readonly zeit: number
}

/** One choice for every operand, in their order. */
export type Plan = ReadonlyArray<Wahl>

/** What a choice is made from. */
export interface Lage {
  readonly operanden: ReadonlyArray<Operand>
  readonly daten: ReadonlyArray<Datensatz>
  readonly gruppen: ReadonlyArray<Koordinate>
  readonly raum: Raum
  readonly jahr: number
  readonly mischung: boolean
}

/** Reads what an operand is for a group. */
type Frage = (gruppe: Koordinate) => Lesung | undefined

/** Gives the way to read an operand under a choice; none where no table can answer for any group. */
export type Leser = (operand: Operand, wahl: Wahl) => Frage | undefined

const isIn = (topf: Topf, { herkunft }: Datensatz): boolean =>
  topf === "beide" || (herkunft === "synthetisch") === (topf === "synthetisch")

const names = ({ cube }: Datensatz, id: string, keys: ReadonlyArray<string>): boolean => {
  const liste = cube.merkmale.find((one) => one.id === id)?.liste
  return liste !== undefined && keys.some((key) => Codeliste.find(liste, key) !== undefined)
}

/** Makes a reader that reads nothing twice, and asks no table that does not name the area and the time. */
export const leser = ({ daten, raum, jahr }: Pick<Lage, "daten" | "raum" | "jahr">): Leser => {
  const fragen = new Map<Operand, Map<string, Frage | undefined>>()
  const keys = raumkeys(raum)
  const make = (operand: Operand, { topf, statistik, zeit: at }: Wahl): Frage | undefined => {
    const regel = operand.zeit[at]
    const zeit = regel === undefined ? undefined : zeitOf(regel, jahr)
    if (zeit === undefined) return undefined
    const tabellen = daten.filter((one) =>
      one.groesse === operand.groesse && one.statistik === statistik && isIn(topf, one) &&
      names(one, Raummerkmal.ID, keys) && names(one, Zeitmerkmal.ID, [Zeitmerkmal.keyOf(zeit)]))
    if (tabellen.length === 0) return undefined
    const read = new Map<Koordinate, Lesung | undefined>()
    const alike = new Map<string, Lesung | undefined>()
    return (gruppe) => {
      if (read.has(gruppe)) return read.get(gruppe)
      const key = operand.nach.map((id) => gruppe[id] ?? "").join("\u001F")
      const lesung = alike.has(key) ? alike.get(key) : lies(tabellen, { operand, raum, zeit, gruppe })
      read.set(gruppe, lesung)
      alike.set(key, lesung)
      return lesung
    }
  }
  return (operand, wahl) => {
    const own = fragen.get(operand) ?? new Map<string, Frage | undefined>()
    fragen.set(operand, own)
    const name = `${wahl.topf}|${wahl.statistik}|${wahl.zeit}`
    if (!own.has(name)) own.set(name, make(operand, wahl))
    return own.get(name)
  }
}

/** Operands with the same list of times have to take the same of them. */
export const zeitklasse = ({ zeit }: Operand): string => JSON.stringify(zeit)

const combine = <A>(lists: ReadonlyArray<ReadonlyArray<A>>): ReadonlyArray<ReadonlyArray<A>> =>
  lists.reduce<ReadonlyArray<ReadonlyArray<A>>>((all, list) => all.flatMap((one) => list.map((next) => [...one, next])), [[]])

const indices = (list: ReadonlyArray<unknown>): ReadonlyArray<number> => list.map((_, at) => at)

/** The place in its list of times that each operand takes, in every way in which equal lists go together. */
const zeitwahlen = (operanden: ReadonlyArray<Operand>): ReadonlyArray<ReadonlyArray<number>> => {
  const classes = [...new Map(operanden.map((one) => [zeitklasse(one), indices(one.zeit)]))]
  return combine(classes.map(([, places]) => places)).map((choice) =>
    operanden.map((one) => choice[classes.findIndex(([key]) => key === zeitklasse(one))] ?? 0))
}

const count = (gruppen: ReadonlyArray<Koordinate>, holds: (gruppe: Koordinate) => boolean): number => gruppen.filter(holds).length

/** The best choices for one operand alone: those that answer for most groups, in the order of preference. */
const best = (lage: Lage, read: Leser, operand: Operand, wahlen: ReadonlyArray<Wahl>): Wahl | undefined => {
  const scored = wahlen.map((wahl) => {
    const frage = read(operand, wahl)
    return { wahl, zahlen: frage === undefined ? 0 : count(lage.gruppen, (gruppe) => isAntwort(frage(gruppe))) }
  })
  const most = Math.max(0, ...scored.map(({ zahlen }) => zahlen))
  return scored.find(({ zahlen }) => zahlen === most)?.wahl
}

const free = (lage: Lage, read: Leser, topf: Topf, zeiten: (at: number) => ReadonlyArray<number>): Plan =>
  lage.operanden.flatMap((operand, at) => {
    const wahlen = operand.statistiken.flatMap((statistik) => zeiten(at).map((zeit): Wahl => ({ topf, statistik, zeit })))
    return best(lage, read, operand, wahlen) ?? []
  })

/** Every choice worth looking at, the preferred first: one statistics, several, several times, made-up and real ones. */
const plaene = (lage: Lage, read: Leser): ReadonlyArray<Plan> => {
  const { operanden } = lage
  const [first] = operanden
  const common = (first?.statistiken ?? []).filter((id) => operanden.every(({ statistiken }) => statistiken.includes(id)))
  const times = zeitwahlen(operanden)
  const pots = ["echt", "synthetisch"] as const
  const all = (at: number): ReadonlyArray<number> => indices(operanden[at]?.zeit ?? [])
  return [
    ...pots.flatMap((topf) => [
      ...common.flatMap((statistik) => times.map((zeiten) => zeiten.map((zeit): Wahl => ({ topf, statistik, zeit })))),
      ...times.map((zeiten) => free(lage, read, topf, (at) => [zeiten[at] ?? 0])),
    ]),
    ...pots.map((topf) => free(lage, read, topf, all)),
    free(lage, read, "beide", all),
  ].filter((plan) => plan.length === operanden.length)
}

/** How many different statistics a choice takes. */
const statistiken = (plan: Plan): number => new Set(plan.map(({ statistik }) => statistik)).size

const isOneTime = (operanden: ReadonlyArray<Operand>, plan: Plan): boolean =>
  new Set(operanden.map((one, at) => `${zeitklasse(one)} ${plan[at]?.zeit}`)).size === new Set(operanden.map(zeitklasse)).size

const isAllowed = ({ operanden, mischung }: Lage, plan: Plan): boolean =>
  (mischung || statistiken(plan) <= 1) && isOneTime(operanden, plan) && plan.every(({ topf }) => topf !== "beide")

const isReal = (plan: Plan): boolean => plan.every(({ topf }) => topf === "echt")

const planText = (plan: Plan): string => plan.map(({ topf, statistik, zeit }) => `${topf}|${statistik}|${zeit}`).join(" ")

/**
 * Chooses: first real numbers, however few; among those what gives most groups a number, then fewer statistics, then the order of preference.
 *
 * Where nothing that is allowed gives any number, a choice that is not allowed is taken, so that its refusal can be told;
 * where that gives none either, the one that finds most absent values with their reasons.
 */
export const choosePlan = (lage: Lage, read: Leser): Plan => {
  const different = new Map(plaene(lage, read).map((plan) => [planText(plan), plan] as const))
  const scored = [...different.values()].map((plan, at) => {
    const fragen = plan.map((wahl, place) => {
      const operand = lage.operanden[place]
      return operand === undefined ? undefined : read(operand, wahl)
    })
    const all = (holds: (lesung: Lesung | undefined) => boolean): number =>
      fragen.includes(undefined) ? 0 : count(lage.gruppen, (gruppe) => fragen.every((frage) => holds(frage?.(gruppe))))
    return {
      plan,
      at,
      allowed: isAllowed(lage, plan),
      zahlen: all(isAntwort),
      genannt: all((lesung) => lesung !== undefined),
      teile: fragen.filter((frage) => frage !== undefined && lage.gruppen.some((gruppe) => frage(gruppe) !== undefined)).length,
    }
  })
  // One statistics stands before several in the list, so that the place decides between them.
  const rank = (one: (typeof scored)[number]): ReadonlyArray<number> => [
    one.zahlen > 0 ? (one.allowed ? 0 : 2) + (isReal(one.plan) ? 0 : 1) : one.allowed ? 4 : 5,
    -one.zahlen,
    -one.genannt,
    -one.teile,
    one.at,
  ]
  const sorted = scored.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    const differs = left.findIndex((value, place) => value !== right[place])
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0)
  })
  return sorted[0]?.plan ?? []
}
