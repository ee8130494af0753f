/**
 * Says why no table answers for an operand: the first thing that would have to be there and is not.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Operand } from "../Ausdruck.js"
import type { Operandluecke } from "../Ergebnis.js"
import { type Einwand, hinweis } from "./einwand.js"
import { auswahlOf } from "./lesung.js"
import { merkmalText, schluesselText } from "./merkmalText.js"
import { raumkeys, zeitOf } from "./operanden.js"
import type { Lage } from "./plan.js"
import { denRaum } from "./raumText.js"
import { statistikText } from "./statistikText.js"
import { groesseText, zurZeit } from "./woerter.js"

interface Mangel {
  readonly code: "OperandNotFound" | "AlterNotFilling"
  readonly message: string
  readonly warum: string
}

const oder = (words: ReadonlyArray<string>): string => words.join(" oder ")

const missing = (message: string, warum: string, code: Mangel["code"] = "OperandNotFound"): Mangel => ({ code, message, warum })

const holds = ({ cube }: Datensatz, id: string, keys: ReadonlyArray<string>): boolean => {
  const merkmal = cube.merkmale.find((one) => one.id === id)
  return merkmal !== undefined && keys.some((key) => Codeliste.find(merkmal.liste, key) !== undefined)
}

const zeiten = ({ zeit }: Operand, jahr: number): ReadonlyArray<Zeitraum.Zeitraum> =>
  zeit.flatMap((regel) => zeitOf(regel, jahr) ?? [])

const bands = ({ daten, cell, alter }: { readonly daten: ReadonlyArray<Datensatz>; readonly cell: Koordinate; readonly alter: NonNullable<Operand["alter"]> }): Mangel | undefined => {
  const stated = daten.some(({ cube }) => {
    const merkmal = cube.merkmale.find(({ id }) => id === Altersgruppe.ID)
    return merkmal?.liste.auspraegungen.some(({ schluessel }) => Cube.has(cube, { ...cell, [Altersgruppe.ID]: schluessel })) === true
  })
  const text = Altersgruppe.toText(alter)
  return stated
    ? missing(
      `the age bands of the tables do not exactly fill ${text}; add a table with finer bands`,
      `die Altersgruppen der Tabellen ergeben zusammen nicht genau ${text}`,
      "AlterNotFilling",
    )
    : undefined
}

/** Finds the first thing that is missing. */
const mangelOf = ({ daten, raum, jahr }: Lage, operand: Operand, gruppe: Koordinate): Mangel => {
  const ofGroesse = daten.filter(({ groesse }) => groesse === operand.groesse)
  if (ofGroesse.length === 0) return missing("there is no Datensatz of it; add one", "es liegen keine Daten vor")
  const names = oder(operand.statistiken.map(statistikText))
  const allowed = ofGroesse.filter(({ statistik }) => operand.statistiken.includes(statistik))
  if (allowed.length === 0) {
    return missing(`no Datensatz of it is of ${operand.statistiken.join(" or ")}; add one`, `es liegen keine Daten aus der passenden Statistik vor (${names})`)
  }
  const here = allowed.filter((one) => holds(one, Raummerkmal.ID, raumkeys(raum)))
  if (here.length === 0) return missing("no table names the area; ask for a wider one", `die Daten nennen ${denRaum(raum)} nicht`)
  const times = zeiten(operand, jahr)
  const now = here.filter((one) => holds(one, Zeitmerkmal.ID, times.map(Zeitmerkmal.keyOf)))
  const when = oder(times.map(zurZeit)) || `im Berichtsjahr ${jahr}`
  if (now.length === 0) return missing(`no table of the area is of the time wanted (${times.map(Zeitmerkmal.keyOf).join(" or ")})`, `es liegen keine Daten ${when} vor`)
  const selected = auswahlOf(operand, gruppe)
  const split = Object.entries(selected).find(([id, key]) => !now.some((one) => holds(one, id, [key])))
  if (split !== undefined) {
    const [id, key] = split
    const named = now.some(({ cube }) => cube.merkmale.some((one) => one.id === id))
    return missing(
      `no table is broken down by ${id} with the key ${key}`,
      named ? `die Daten nennen zum Merkmal „${merkmalText(id)}“ nicht „${schluesselText(id, key)}“` : `die Daten sind nicht nach „${merkmalText(id)}“ aufgegliedert`,
    )
  }
  const cells = raumkeys(raum).flatMap((key) => times.map((zeit) => ({ ...selected, [Raummerkmal.ID]: key, [Zeitmerkmal.ID]: Zeitmerkmal.keyOf(zeit) })))
  const { alter } = operand
  const filling = alter === undefined ? undefined : cells.map((cell) => bands({ daten: now, cell, alter })).find((one) => one !== undefined)
  return filling ?? missing("no table states this cell", "keine Tabelle nennt diesen Wert")
}

/** Makes the gap in the computation and the finding that tells it. */
export const luecke = (lage: Lage, operand: Operand, gruppe: Koordinate): { readonly rechnung: Operandluecke; readonly einwand: Einwand } => {
  const { code, message, warum } = mangelOf(lage, operand, gruppe)
  const text = groesseText(operand.groesse)
  const german = `Zu ${text.startsWith("„") ? text : `„${text}“`} fehlen Zahlen: ${warum}.`
  const details = { groesse: operand.groesse, statistiken: operand.statistiken.join(", ") }
  const told = [`${operand.groesse} is not to be had: ${message}`, german, details, "unbekannt"] as const
  return {
    rechnung: { art: "luecke", wert: Messwert.fehlend("unbekannt"), groesse: operand.groesse, warum: german },
    einwand: code === "AlterNotFilling" ? hinweis("AlterNotFilling", ...told) : hinweis("OperandNotFound", ...told),
  }
}
