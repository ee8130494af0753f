/**
 * Two attacks on numbers that were corrected: by the oldest and by the newest of them.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import type { Angriff, Reichweite, Schranke } from "../../Angriff.js"
import * as Stelle from "../../Stelle.js"

const byStelle = (schranken: ReadonlyArray<Schranke>): ReadonlyMap<string, Schranke> => new Map(schranken.map((one) => [Stelle.keyOf(one.stelle), one]))

const closer = (newest: Schranke, oldest: Schranke | undefined): Schranke =>
  oldest !== undefined && oldest.bis - oldest.von < newest.bis - newest.von ? oldest : newest

const isSame = (one: Finding, other: Finding): boolean =>
  one.code === other.code && one.schwere === other.schwere && one.details?.["stelle"] === other.details?.["stelle"]

const reachOf = (newest: Reichweite, oldest: Reichweite): Reichweite => {
  const gruende = [...new Set([newest.grund, oldest.grund].flatMap((one) => one ?? []))]
  return { gleichungen: newest.gleichungen, programme: Math.min(newest.programme, oldest.programme), ...(gruende.length === 0 ? {} : { grund: gruende.join("; ") }) }
}

/** Joins both: what either learns is learned, and of two bounds the closer one holds, the newest where they are as close. */
export const joinFassungen = (newest: Angriff, oldest: Angriff): Angriff => {
  const others = byStelle(oldest.schranken)
  const learned = byStelle([...oldest.enthuellt, ...newest.enthuellt])
  const schranken = newest.schranken.map((one) => closer(one, others.get(Stelle.keyOf(one.stelle))))
  return {
    gesperrt: newest.gesperrt,
    schranken,
    enthuellt: schranken.filter(({ stelle }) => learned.has(Stelle.keyOf(stelle))),
    reichweite: reachOf(newest.reichweite, oldest.reichweite),
    findings: [...newest.findings, ...oldest.findings.filter((one) => !newest.findings.some((other) => isSame(one, other)))],
  }
}
