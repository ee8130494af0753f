/**
 * Reads what is published into what is known: the cells of the tables, their totals, and their rates.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import { type Codeliste, INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Stelle } from "../../Stelle.js"
import type { VeroeffentlichteTabelle, Veroeffentlichung } from "../../Veroeffentlichung.js"
import { type Achse, achseOf, isPartial, withReste } from "./achse.js"
import { addQuoten } from "./quote.js"
import { addAround, addRahmen, type Rahmen, sizeOf, type Vorhanden } from "./rahmen.js"
import { emptyWissen, nameOf, numberOf, sortedKeys, state, type Wissen, type Zahlart } from "./wissen.js"

/** Frames with more cells than this are not spanned as a whole. */
const SPANNED = 1_000_000

/** All Merkmale of one thing together. */
export interface Verbund {
  readonly rahmen: Rahmen
  /** The same without what may make it too large. */
  readonly einfacher?: Rahmen
}

/** What is known from tables, and the frames in which more may be found. */
export interface Gelesen {
  readonly wissen: Wissen
  readonly vorhanden: Vorhanden
  /** For each thing that several tables count over different Merkmale: all of these together. */
  readonly verbunde: ReadonlyArray<Verbund>
  /** The things whose tables were too large to be spanned. */
  readonly zuGross: ReadonlyArray<string>
}

/** The cells that a table states; a count of rows states all that follows. */
const cellsOf = ({ cube }: VeroeffentlichteTabelle): ReadonlyArray<Cube.Zelle> => {
  if (cube.ungenannt === "unbekannt") return Cube.zellen(cube)
  const places = cube.merkmale.reduce<ReadonlyArray<Koordinate>>(
    (found, { id, liste }) => found.flatMap((one) => [INSGESAMT, ...liste.auspraegungen.map(({ schluessel }) => schluessel)].map((key) => ({ ...one, [id]: key }))),
    [{}],
  )
  return places.filter((koordinate) => Cube.has(cube, koordinate)).map((koordinate) => ({ koordinate, wert: Cube.get(cube, koordinate) }))
}

/** Leaves totals out of a place. */
const cleaned = (koordinate: Koordinate): Koordinate => Object.fromEntries(Object.entries(koordinate).filter(([, key]) => key !== INSGESAMT))

const addCell = (wissen: Wissen, tabelle: VeroeffentlichteTabelle, { koordinate, wert }: Cube.Zelle, art: Zahlart): void => {
  const variable = numberOf(wissen, nameOf(tabelle.gegenstand, sortedKeys(koordinate)), art)
  wissen.genannt[variable] = true
  const intervall = Messwert.getIntervall(wert)
  if (intervall !== undefined) state(wissen, variable, intervall.von, intervall.bis, `the table ${tabelle.id}`)
  if (wert._tag !== "Fehlend" || (wert.grund !== "gesperrt" && wert.grund !== "geheim")) return
  if (art.nichtNegativ) state(wissen, variable, tabelle.mindestens, Infinity, `the table ${tabelle.id}`)
  const ziel = wissen.ziele.get(variable)
  const clean = cleaned(koordinate)
  if (ziel === undefined) wissen.ziele.set(variable, { stelle: { gegenstand: tabelle.gegenstand, koordinate: clean }, tabellen: [tabelle.id] })
  else ziel.tabellen.push(tabelle.id)
}

/** Notes a cell that nobody must learn although no table withholds it. */
const addZiel = (wissen: Wissen, { gegenstand, koordinate }: Stelle, art: Zahlart): void => {
  const variable = numberOf(wissen, nameOf(gegenstand, sortedKeys(koordinate)), art)
  wissen.genannt[variable] = true
  const clean = cleaned(koordinate)
  if (!wissen.ziele.has(variable)) wissen.ziele.set(variable, { stelle: { gegenstand, koordinate: clean }, tabellen: [] })
}

/** Of the tables of one thing, or of those that name it in a rate: whole numbers where one of them says so, and nothing below 0 unless one shows it. */
const artOf = ({ gegenstand, tabellen: own }: Gruppe, all: ReadonlyArray<VeroeffentlichteTabelle>): Zahlart => {
  const naming = all.filter(({ quoten }) => quoten.some(({ nenner, zaehler }) => zaehler.gegenstand === gegenstand || nenner.gegenstand === gegenstand))
  const tabellen = own.length > 0 ? own : naming
  return {
    ganz: tabellen.some(({ ganzzahlig }) => ganzzahlig),
    nichtNegativ: !own.some(({ cube }) => [...cube.inhalt.values()].some((wert) => (Messwert.getIntervall(wert)?.bis ?? 0) < 0)),
  }
}

/** The tables of one thing, and the places of it that rates and targets name, in whichever table. */
interface Gruppe {
  readonly gegenstand: string
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
  readonly genannt: ReadonlyArray<Koordinate>
}

/** The keys of one Merkmal that tables state, and the total where they state one. */
const usedOf = (id: string, { genannt, tabellen }: Gruppe): ReadonlySet<string> => {
  const used = new Set(genannt.map((koordinate) => koordinate[id] ?? INSGESAMT))
  for (const tabelle of tabellen) {
    if (tabelle.cube.ungenannt === "null") {
      const liste = tabelle.cube.merkmale.find((one) => one.id === id)?.liste.auspraegungen ?? []
      for (const { schluessel } of liste) used.add(schluessel)
      used.add(INSGESAMT)
    }
    for (const { koordinate } of Cube.zellen(tabelle.cube)) used.add(koordinate[id] ?? INSGESAMT)
  }
  return used
}

const listenOf = (id: string, tabellen: ReadonlyArray<VeroeffentlichteTabelle>): ReadonlyArray<Codeliste> =>
  [...new Set(tabellen.flatMap(({ cube }) => cube.merkmale.filter((one) => one.id === id).map(({ liste }) => liste)))]

/** The Merkmale of one thing; what only a rate names has the list that tables of other things have for it. */
const achsenOf = (gruppe: Gruppe, { tabellen: all, zuordnungen = [] }: Veroeffentlichung): ReadonlyMap<string, Achse> => {
  const { genannt, tabellen } = gruppe
  const ids = [...new Set([...tabellen.flatMap(({ cube }) => cube.merkmale.map(({ id }) => id)), ...genannt.flatMap((one) => Object.keys(one))])].sort()
  return new Map(ids.map((id) => {
    const own = listenOf(id, tabellen)
    return [id, achseOf(id, { listen: own.length > 0 ? own : listenOf(id, all), zuordnungen, used: usedOf(id, gruppe) })] as const
  }))
}

/** The sets of Merkmale that tables and rates have, without those that lie in a larger one. */
const maximal = ({ genannt, tabellen }: Gruppe): ReadonlyArray<ReadonlyArray<string>> => {
  // Names of cells have the Merkmale in the order of their ids, whatever the order in which a rate has them.
  const all = [...tabellen.map(({ cube }) => cube.merkmale.map(({ id }) => id)), ...genannt.map((koordinate) => Object.keys(koordinate))].map((ids) => [...ids].sort())
  const sets = [...new Map(all.map((ids) => [ids.join("\u001F"), ids] as const)).values()]
  return sets.filter((ids) => !sets.some((other) => other.length > ids.length && ids.every((id) => other.includes(id))))
}

/** Puts together what concerns one thing: its tables, and what rates of any table say of it. */
const groups = ({ tabellen }: Veroeffentlichung, ziele: ReadonlyArray<Stelle>): ReadonlyArray<Gruppe> => {
  const inRates = tabellen.flatMap(({ quoten }) => quoten.flatMap(({ zaehler, nenner }) => [zaehler, nenner]))
  const named = new Set([...tabellen, ...inRates].map(({ gegenstand }) => gegenstand))
  const placesOf = (gegenstand: string): ReadonlyArray<Koordinate> =>
    [...inRates, ...ziele].filter((stelle) => stelle.gegenstand === gegenstand).map(({ koordinate }) => cleaned(koordinate))
  return [...named].map((gegenstand) => ({ gegenstand, tabellen: tabellen.filter((one) => one.gegenstand === gegenstand), genannt: placesOf(gegenstand) }))
}

/** The frame of all Merkmale of one thing, where it says more than those of the tables: each group that is only part of its whole with its rest. */
const verbundOf = (alle: Rahmen, isJoint: boolean): ReadonlyArray<Verbund> => {
  const hasReste = alle.art.nichtNegativ && alle.achsen.filter(isPartial).length > 1
  if (hasReste) return [{ rahmen: { ...alle, achsen: alle.achsen.map(withReste) }, ...(isJoint ? { einfacher: alle } : {}) }]
  return isJoint ? [{ rahmen: alle }] : []
}

/** Reads everything that is published, and the further cells that nobody must learn. */
export const readTabellen = (veroeffentlichung: Veroeffentlichung, ziele: ReadonlyArray<Stelle> = []): Gelesen => {
  const wissen = emptyWissen()
  const vorhanden: Vorhanden = new Set()
  const verbunde: Array<Verbund> = []
  const zuGross: Array<string> = []
  const gruppen = groups(veroeffentlichung, ziele)
  const arten = new Map(gruppen.map((gruppe) => [gruppe.gegenstand, artOf(gruppe, veroeffentlichung.tabellen)] as const))
  const artFor = (gegenstand: string): Zahlart => arten.get(gegenstand) ?? { ganz: true, nichtNegativ: true }
  for (const tabelle of veroeffentlichung.tabellen) for (const zelle of cellsOf(tabelle)) addCell(wissen, tabelle, zelle, artFor(tabelle.gegenstand))
  for (const stelle of ziele) if (arten.has(stelle.gegenstand)) addZiel(wissen, stelle, artFor(stelle.gegenstand))
  addQuoten(wissen, veroeffentlichung.tabellen, arten)
  for (const gruppe of gruppen) {
    const { gegenstand } = gruppe
    const art = artFor(gegenstand)
    const achsen = achsenOf(gruppe, veroeffentlichung)
    const rahmen = maximal(gruppe).map((ids) => ({ gegenstand, art, achsen: ids.flatMap((id) => achsen.get(id) ?? []) }))
    for (const one of rahmen) {
      if (sizeOf(one) <= SPANNED) addRahmen(wissen, vorhanden, one)
      else {
        addAround(wissen, vorhanden, one)
        zuGross.push(gegenstand)
      }
    }
    verbunde.push(...verbundOf({ gegenstand, art, achsen: [...achsen.values()] }, rahmen.length > 1))
  }
  return { wissen, vorhanden, verbunde, zuGross }
}
