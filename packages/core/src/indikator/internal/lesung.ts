/**
 * Reads one operand out of the tables at hand: every table that states the cell, the best one first.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Operand } from "../Ausdruck.js"
import type { Altersteil, Operandwert } from "../Ergebnis.js"
import { raumkeys } from "./operanden.js"

/** What the tables say about one operand: nothing, one number (with the tables that agree), or several that differ. */
export interface Lesung {
  readonly kandidaten: ReadonlyArray<Operandwert>
  readonly widerspruch: boolean
}

/** What is looked for. */
export interface Gesucht {
  readonly operand: Operand
  readonly raum: Raum
  readonly zeit: Zeitraum
  readonly gruppe: Koordinate
}

/** The keys that an operand selects beside area and time; a total is left out. */
export const auswahlOf = ({ fest, nach }: Operand, gruppe: Koordinate): Koordinate => {
  const selected: Record<string, string> = {}
  for (const [id, key] of Object.entries(fest)) if (key !== Codeliste.INSGESAMT) selected[id] = key
  for (const id of nach) {
    const key = gruppe[id]
    if (key !== undefined && key !== Codeliste.INSGESAMT) selected[id] = key
  }
  return selected
}

const nameOf = ({ cube }: Datensatz, id: string, key: string): string => {
  const merkmal = cube.merkmale.find((one) => one.id === id)
  return (merkmal === undefined ? undefined : Codeliste.find(merkmal.liste, key)?.name) ?? key
}

const fillAges = Altersgruppe.fill

/** The age bands of a table that exactly fill a range and that it states for a cell. */
const altersteile = ({ cube }: Datensatz, cell: Koordinate, alter: NonNullable<Operand["alter"]>): ReadonlyArray<Altersteil> | undefined => {
  const merkmal = cube.merkmale.find(({ id }) => id === Altersgruppe.ID)
  if (merkmal === undefined) return undefined
  const stated = merkmal.liste.auspraegungen.filter(({ schluessel }) => Cube.has(cube, { ...cell, [Altersgruppe.ID]: schluessel }))
  const filling = fillAges({ ...merkmal.liste, auspraegungen: stated }, alter)
  if (Result.isFailure(filling)) return undefined
  return filling.success.map((schluessel) => ({
    schluessel,
    name: Codeliste.get(merkmal.liste, schluessel).name,
    wert: Cube.get(cube, { ...cell, [Altersgruppe.ID]: schluessel }),
  }))
}

type Zelle = Pick<Operandwert, "wert" | "koordinate" | "alter">

const zelleOf = (datensatz: Datensatz, { alter }: Operand, cells: ReadonlyArray<Koordinate>): Zelle | undefined => {
  for (const koordinate of cells) {
    if (alter === undefined) {
      if (Cube.has(datensatz.cube, koordinate)) return { wert: Cube.get(datensatz.cube, koordinate), koordinate }
      continue
    }
    const teile = altersteile(datensatz, koordinate, alter)
    if (teile !== undefined) return { wert: Messwert.sum(teile.map(({ wert }) => wert)), koordinate, alter: teile }
  }
  return undefined
}

const operandwert = (datensatz: Datensatz, gesucht: Gesucht, zelle: Zelle): Operandwert => {
  const { operand, gruppe, raum, zeit } = gesucht
  const words = Object.entries(auswahlOf(operand, gruppe)).map(([id, key]) => nameOf(datensatz, id, key))
  return {
    art: "operand",
    ...zelle,
    groesse: datensatz.groesse,
    einheit: datensatz.einheit,
    datensatz: datensatz.id,
    titel: datensatz.titel,
    statistik: datensatz.statistik,
    herkunft: datensatz.herkunft,
    fundstelle: datensatz.fundstelle,
    zeit,
    raum,
    auswahl: operand.alter === undefined ? words : [...words, Altersgruppe.toText(operand.alter)],
    definitionen: datensatz.definitionen,
  }
}

const width = ({ wert }: Operandwert): number => {
  const ends = Messwert.getIntervall(wert)
  return ends === undefined ? Infinity : ends.bis - ends.von
}

// What we withhold stays withheld, even where another table prints it; else a number goes before a reason.
const rank = ({ wert }: Operandwert): number =>
  wert._tag !== "Fehlend" ? (wert.eingeschraenkt === true ? 2 : 1) : wert.grund === "gesperrt" ? 0 : 3

const rest = (one: Operandwert): string =>
  JSON.stringify([one.herkunft === "veroeffentlicht" ? 0 : 1, one.datensatz, one.titel, one.fundstelle, one.definitionen, one.koordinate])

const better = (a: Operandwert, b: Operandwert): number => {
  const known = rank(a) - rank(b) || (a.alter?.length ?? 0) - (b.alter?.length ?? 0)
  if (known !== 0) return known
  const [wide, other] = [width(a), width(b)]
  if (wide !== other) return wide - other
  const [left, right] = [rest(a), rest(b)]
  return left < right ? -1 : left > right ? 1 : Messwert.order(a.wert, b.wert)
}

/** A source that altered cells to protect people may print one number twice, not quite the same. */
const slack = ({ toleranz }: Datensatz, { alter }: Zelle): number =>
  [toleranz ?? []].flat().reduce((sum, one) => (one.art === "abweichung" ? sum + one.hoechstens : sum), 0) * Math.max(1, alter?.length ?? 1)

interface Fund {
  readonly wert: Operandwert
  readonly slack: number
}

const agree = (a: Fund, b: Fund): boolean => {
  if (Messwert.isCompatible(a.wert.wert, b.wert.wert)) return true
  const [one, other] = [Messwert.getIntervall(a.wert.wert), Messwert.getIntervall(b.wert.wert)]
  if (one === undefined || other === undefined) return true
  return Math.max(one.von - other.bis, other.von - one.bis) <= a.slack + b.slack
}

/** Reads an operand from tables of one statistics; none where no table states the cell. */
export const lies = (daten: ReadonlyArray<Datensatz>, gesucht: Gesucht): Lesung | undefined => {
  const { gruppe, operand, raum, zeit } = gesucht
  const selected = auswahlOf(operand, gruppe)
  const cells = raumkeys(raum).map((key) => ({ ...selected, [Raummerkmal.ID]: key, [Zeitmerkmal.ID]: Zeitmerkmal.keyOf(zeit) }))
  const found = daten.flatMap((datensatz): ReadonlyArray<Fund> => {
    const zelle = zelleOf(datensatz, operand, cells)
    return zelle === undefined ? [] : [{ wert: operandwert(datensatz, gesucht, zelle), slack: slack(datensatz, zelle) }]
  })
  if (found.length === 0) return undefined
  return {
    kandidaten: found.map(({ wert }) => wert).sort(better),
    widerspruch: found.some((a, at) => found.slice(at + 1).some((b) => a.wert.einheit !== b.wert.einheit || !agree(a, b))),
  }
}

/** Tells whether tables answer with a number, or with several that differ, which is told and not passed over. */
export const isAntwort = (lesung: Lesung | undefined): boolean => {
  const first = lesung?.kandidaten[0]
  return first !== undefined && (lesung?.widerspruch === true || Messwert.isZahl(first.wert))
}
