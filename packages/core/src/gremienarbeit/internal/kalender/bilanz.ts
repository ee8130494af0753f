import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Pflicht, Stand } from "../../Pflicht.js"

/** How many duties stand how. */
export type Bilanz = Readonly<Record<Stand, number>>

/** Counts duties by how they stand. */
export const bilanzOf = (pflichten: ReadonlyArray<Pflicht>): Bilanz => {
  const bilanz = { erfuellt: 0, offen: 0, versaeumt: 0, "verspaetet-erfuellt": 0, abgesagt: 0 }
  for (const { stand } of pflichten) bilanz[stand] += 1
  return bilanz
}

const WORTE = [["erfuellt", "erfüllt"], ["verspaetet-erfuellt", "verspätet"], ["versaeumt", "versäumt"], ["offen", "offen"]] as const

const dueText = (jahr: number, due: number, isOver: boolean): string => {
  const verb = due > 1 ? (isOver ? "waren" : "sind") : isOver ? "war" : "ist"
  if (due === 0) return `${jahr} ${verb} keine Pflicht fällig`
  return `${jahr} ${verb} ${due} ${due === 1 ? "Pflicht" : "Pflichten"} fällig`
}

const calledOffText = (count: number): string => {
  if (count === 0) return ""
  return count === 1 ? " Abgesagt wurde 1 Termin." : ` Abgesagt wurden ${count} Termine.`
}

/** Says how the year went, or goes; what was called off was not due and is told apart. */
export const kalendersatz = (jahr: number, bilanz: Bilanz, stichtag: Stichtag.Stichtag): string => {
  const isOver = Stichtag.jahr(stichtag) > jahr
  const due = WORTE.reduce((sum, [stand]) => sum + bilanz[stand], 0)
  const parts = WORTE.filter(([stand]) => bilanz[stand] > 0).map(([stand, wort]) => `${bilanz[stand]} ${wort}`)
  const list = parts.length === 0 ? "" : `${isOver ? "" : `, Stand ${Stichtag.toText(stichtag)}`}: ${parts.join(", ")}`
  return `${dueText(jahr, due, isOver)}${list}.${calledOffText(bilanz.abgesagt)}`
}
