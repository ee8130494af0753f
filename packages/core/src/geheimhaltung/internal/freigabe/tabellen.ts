/**
 * Datensätze as tables of disclosure control, and back: which of them count the same persons.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import { type Datensatz, fundstelleText } from "../../../cube/Datensatz.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import type { Geheimhaltungsregel } from "../../Geheimhaltungsregel.js"
import type { Stelle } from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import type { Eintrag } from "../../Veroeffentlichungsregister.js"
import type { Freigabeposten } from "./type.js"

// Words for persons counted one by one: another word does not make them other persons.
const PERSONEN = /^(?:Anzahl|Personen|Menschen|Fälle|Einwohner|Einwohnerinnen und Einwohner|Kinder|Schüler|Schülerinnen und Schüler|Beschäftigte)$/u
const NACH = "@"

/** What a Datensatz counts: two of one `gegenstand` count the same persons, whatever word their unit has for persons. */
export const gegenstandOf = ({ einheit, groesse, statistik }: Pick<Datensatz, "einheit" | "groesse" | "statistik">): string =>
  [groesse, statistik, ...(PERSONEN.test(einheit.trim()) ? [] : [einheit])].join(" ")

type Definitionen = Datensatz["definitionen"]

// Groups by two definitions of one Merkmal are different cells, while the totals over them are the same persons.
const idOf = (definitionen: Definitionen, id: string): string => {
  const definition = definitionen[id]
  return definition === undefined ? id : `${id}${NACH}${definition}`
}

/** The Merkmal that an id of a table names, and the definition that it follows. */
export const merkmalOf = (id: string): { readonly merkmal: string; readonly definition: string | undefined } => {
  const at = id.indexOf(NACH)
  return at < 0 ? { merkmal: id, definition: undefined } : { merkmal: id.slice(0, at), definition: id.slice(at + 1) }
}

const renameKoordinate = (koordinate: Koordinate, name: (id: string) => string): Koordinate =>
  Object.fromEntries(Object.entries(koordinate).map(([id, key]) => [name(id), key]))

const renameCube = (cube: Cube.Cube, name: (id: string) => string): Cube.Cube => {
  if (cube.merkmale.every(({ id }) => name(id) === id)) return cube
  const merkmale = cube.merkmale.map((merkmal): Merkmal => ({ ...merkmal, id: name(merkmal.id) }))
  const cells = Cube.zellen(cube).map(({ koordinate, wert }) => ({ koordinate: renameKoordinate(koordinate, name), wert }))
  return Cube.make(merkmale, cube.ungenannt, cells)
}

/** What says of a number which persons it counts, and by which definitions. */
export type Zaehlung = Pick<Datensatz, "definitionen" | "einheit" | "groesse" | "statistik">

/** Names the place of a cell as the tables do. */
export const koordinateIn = ({ definitionen }: Pick<Zaehlung, "definitionen">, koordinate: Koordinate): Koordinate =>
  renameKoordinate(koordinate, (id) => idOf(definitionen, id))

/** Reads the place of a cell as a Datensatz names it; nothing where it counts by other Merkmale or definitions. */
export const koordinateFrom = (datensatz: Datensatz, { gegenstand, koordinate }: Stelle): Koordinate | undefined => {
  const own = renameKoordinate(koordinate, (id) => merkmalOf(id).merkmal)
  const isOwn = gegenstand === gegenstandOf(datensatz) && Object.keys(koordinate).every((id) => idOf(datensatz.definitionen, merkmalOf(id).merkmal) === id)
  return isOwn && Cube.has(datensatz.cube, own) ? own : undefined
}

/** Turns a Datensatz into a table that is to be protected. */
export const tabelleOf = ({ beitraege, datensatz, quoten, traeger, zellen, zellschluessel }: Freigabeposten): Tabelle => {
  const gegenstand = gegenstandOf(datensatz)
  const name = (id: string): string => idOf(datensatz.definitionen, id)
  const stelle = (koordinate: Koordinate): Stelle => ({ gegenstand, koordinate: renameKoordinate(koordinate, name) })
  return {
    id: datensatz.id,
    gegenstand,
    cube: renameCube(datensatz.cube, name),
    ...(zellen === undefined ? {} : { zellen: zellen.map((one) => renameKoordinate(one, name)) }),
    ...(quoten === undefined ? {} : { quoten: quoten.map((one) => ({ ...one, zaehler: stelle(one.zaehler), nenner: stelle(one.nenner) })) }),
    ...(traeger === undefined ? {} : { traeger: renameCube(traeger, name) }),
    ...(beitraege === undefined ? {} : { beitraege: beitraege.map((one) => renameCube(one, name)) }),
    ...(zellschluessel === undefined ? {} : { zellschluessel: renameCube(zellschluessel, name) }),
  }
}

/** Gives a Datensatz the counts of its protected table. */
export const releasedOf = (datensatz: Datensatz, { cube }: VeroeffentlichteTabelle, anmerkung: string): Datensatz => ({
  ...datensatz,
  anmerkungen: [...datensatz.anmerkungen, anmerkung],
  cube: renameCube(cube, (id) => merkmalOf(id).merkmal),
})

/** States cells of a Datensatz beside its released table, so that an attacker reads them too. */
export const statedOf = (datensatz: Datensatz, tabelle: VeroeffentlichteTabelle, zellen: ReadonlyArray<Cube.Zelle>): VeroeffentlichteTabelle => ({
  ...tabelle,
  id: `${datensatz.id}-weitere`,
  cube: renameCube(Cube.make(datensatz.cube.merkmale, "unbekannt", zellen), (id) => idOf(datensatz.definitionen, id)),
  quoten: [],
})

/** Enters a table that others published: nothing is known of their rule, so that a withheld cell may hold 0. */
export const bekanntOf = (datensatz: Datensatz, am: Stichtag): Eintrag => ({
  am,
  bericht: fundstelleText(datensatz.fundstelle),
  tabelle: {
    id: datensatz.id,
    gegenstand: gegenstandOf(datensatz),
    cube: renameCube(datensatz.cube, (id) => idOf(datensatz.definitionen, id)),
    quoten: [],
    mindestens: 0,
    ganzzahlig: true,
  },
})

/** Names in a rule the Merkmale as the tables do. */
export const regelFor = (regel: Geheimhaltungsregel, tabellen: ReadonlyArray<Tabelle>): Geheimhaltungsregel => {
  if (regel.gruppen === undefined) return regel
  const ids = [...new Set(tabellen.flatMap(({ cube }) => cube.merkmale.map(({ id }) => id)))]
  return { ...regel, gruppen: ids.filter((id) => regel.gruppen?.includes(merkmalOf(id).merkmal)) }
}
