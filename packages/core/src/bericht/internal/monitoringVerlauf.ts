/**
 * Which groups of a figure are drawn through the years, and where their lines break.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Ergebnis } from "../../indikator/Ergebnis.js"
import { zeitreihe } from "../../indikator/zeitreihe.js"
import type { Finding } from "../../kernel/Finding.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Reihe, Reihenbruch, Zeitreihe } from "../Diagramm.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import { operanden } from "./monitoringSicht.js"
import type { Posten } from "./monitoringSicht.js"
import { rangOf } from "./monitoringTabelle.js"
import { satzanfang } from "./satz.js"

/** As many lines as a reader can follow; of more groups, those by one Merkmal alone are drawn. */
const MAX_LINES = 6
const MAX_RANKED = 5

const told = ({ gruppe }: Ergebnis): ReadonlyArray<string> =>
  Object.entries(gruppe).filter(([, key]) => key !== Codeliste.INSGESAMT).map(([id, key]) => `${id}=${key}`).sort()

const keyOf = (ergebnis: Ergebnis): string => told(ergebnis).join("|")

const groupsOf = (ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyMap<string, ReadonlyArray<Ergebnis>> => {
  const groups = new Map<string, Array<Ergebnis>>()
  for (const ergebnis of ergebnisse) {
    const key = keyOf(ergebnis)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [ergebnis])
    else group.push(ergebnis)
  }
  return groups
}

type Groups = ReadonlyArray<ReadonlyArray<Ergebnis>>

const hasNumber = ({ wert }: Ergebnis): boolean => wert._tag !== "Fehlend"

/** All of all is 100 percent in every year: no course. */
const isWhole = (group: ReadonlyArray<Ergebnis>): boolean =>
  group.every(({ einheit, wert }) => einheit === "Prozent" && (wert._tag === "Fehlend" || wert.wert === 100))

const fits = (groups: Groups): boolean => groups.length > 0 && groups.length <= MAX_LINES

/** Leaves out what would crowd the picture; the table of the year holds all groups. */
const choose = ({ abdeckung, definition, verlauf }: Posten): Groups => {
  const groups = [...groupsOf(verlauf)].filter(([, group]) => group.some(hasNumber) && !isWhole(group))
  const liste = rangOf(abdeckung.ergebnisse, definition)
  if (liste !== undefined) {
    const top = new Set(liste.plaetze.slice(0, MAX_RANKED).map(({ ergebnis }) => keyOf(ergebnis)))
    return groups.filter(([key]) => top.has(key)).map(([, group]) => group)
  }
  const all = groups.map(([, group]) => group)
  if (fits(all)) return all
  const byOne = (definition?.gliederung ?? []).map(({ merkmal: { id } }) =>
    all.filter(([one]) => one !== undefined && told(one).every((part) => part.startsWith(`${id}=`))))
  // The first Merkmal that tells groups apart; the total alone would say least.
  return byOne.find((some) => fits(some) && some.length > 1) ?? byOne.find(fits) ?? []
}

/** The time of each year as the numbers say it: where a group has none, its gap stands at the time of the others. */
const timesOf = (groups: Groups): ReadonlyMap<number, Zeitraum> =>
  new Map(groups.flat().flatMap(({ jahr, rechnung }) => operanden(rechnung).slice(0, 1).map(([, { zeit }]) => [jahr, zeit])))

const nameOf = ({ gruppenname }: Ergebnis): string => (gruppenname.length === 0 ? "Insgesamt" : satzanfang(gruppenname.join(", ")))

const joined = (brueche: ReadonlyArray<Reihenbruch>): ReadonlyArray<Reihenbruch> =>
  [...new Map(brueche.map((bruch) => [`${bruch.ab} ${bruch.grund}`, bruch])).values()].sort((a, b) => (a.ab < b.ab ? -1 : a.ab > b.ab ? 1 : 0))

/** The series of a figure; nothing where none is to be drawn, the findings where the years cannot stand in one series. */
export const verlaufOf = (posten: Posten, { statistiken }: Monitoringzahlen): Result.Result<Zeitreihe | undefined, ReadonlyArray<Finding>> => {
  const reihen: Array<Reihe> = []
  const brueche: Array<Reihenbruch> = []
  const groups = choose(posten)
  const times = timesOf(groups)
  const [first] = groups[0] ?? []
  for (const group of groups) {
    const series = zeitreihe(group, { statistiken })
    if (Result.isFailure(series)) return Result.fail(series.failure)
    const [one] = group
    if (one === undefined) continue
    reihen.push({ name: nameOf(one), punkte: series.success.punkte.map(({ ergebnis, wert, zeit }) => ({ zeit: times.get(ergebnis.jahr) ?? zeit, wert })) })
    brueche.push(...series.success.brueche)
  }
  if (first === undefined) return Result.succeed(undefined)
  const { einheit, nachkommastellen } = first
  return Result.succeed({ _tag: "Zeitreihe", einheit, nachkommastellen, reihen, brueche: joined(brueche) })
}
