// Turns rows of published counts into the tables that the attacker reads: columns that group others become hierarchies,
// and a column that is grouped in several ways becomes one list, and one table, for each of them.
import { EingabeError } from "./readCsv.mjs"

export const GEGENSTAND = "Zahl"

/** Which group of one column holds which group of another, from the rows that name both. */
const pairsOf = (rows, columns) => {
  const pairs = new Map()
  const keyOf = (from, to) => `${from}\u0000${to}`
  for (const { schluessel } of rows) {
    const named = columns.filter((one) => schluessel[one] !== undefined)
    for (const from of named) {
      for (const to of named) {
        if (from === to) continue
        const known = pairs.get(keyOf(from, to)) ?? new Map()
        pairs.set(keyOf(from, to), known)
        const above = known.get(schluessel[from]) ?? new Set()
        known.set(schluessel[from], above.add(schluessel[to]))
      }
    }
  }
  return (from, to) => pairs.get(keyOf(from, to)) ?? new Map()
}

/** Tells whether each group of one column lies in one group of another. */
const nesting = (pairs, groups) => (from, to) => {
  const known = pairs(from, to)
  return known.size > 0 && [...known.values()].every((above) => above.size === 1) && groups(from).size >= groups(to).size
}

/** The ways up from a column through those that group it, each without detours. */
const waysUp = (column, others, nests) => {
  const above = others.filter((one) => one !== column && nests(column, one))
  const next = above.filter((one) => !above.some((between) => between !== one && nests(between, one) && !nests(one, between)))
  if (next.length === 0) return [[column]]
  return next.flatMap((one) => waysUp(one, above, nests).map((way) => [column, ...way]))
}

// A group is told apart from a value of the same name in another column.
const keyIn = (column, merkmal, value) => (column === merkmal ? value : `${column} ${value}`)

/** One Merkmal of a file: its columns from the finest up, and its lists, one for each way of grouping. */
const merkmalOf = (merkmal, columns, rows, datei) => {
  const values = new Map(columns.map((column) => [column, new Set(rows.flatMap(({ schluessel }) => schluessel[column] ?? []))]))
  const groups = (column) => values.get(column) ?? new Set()
  const pairs = pairsOf(rows, columns)
  const nests = nesting(pairs, groups)
  const [finest, ...others] = columns
  const bad = others.find((one) => !nests(finest, one))
  if (bad !== undefined) {
    const torn = [...pairs(finest, bad)].find(([, above]) => above.size > 1)
    throw new EingabeError(`${datei}: ${torn === undefined ? `Keine Zeile nennt „${finest}“ und „${bad}“ zugleich` : `„${torn[0]}“ liegt in „${bad}“ unter ${[...torn[1]].join(" und ")}`}. Eine Spalte gruppiert „${finest}“ nur, wenn jeder Wert in genau einer Gruppe liegt; --gruppen oder die Zeilen berichtigen.`)
  }
  const lost = others.flatMap((one) => [...groups(finest)].filter((value) => !pairs(finest, one).has(value)).map((value) => [value, one]))[0]
  if (lost !== undefined) throw new EingabeError(`${datei}: Für „${lost[0]}“ nennt keine Zeile die Gruppe in „${lost[1]}“. In den Zeilen von „${finest}“ die Gruppe angeben.`)
  const listen = waysUp(finest, others, nests).map((way) => ({
    way,
    auspraegungen: way.flatMap((column, at) => [...groups(column)].map((value) => {
      const above = way[at + 1]
      const [up] = above === undefined ? [] : (pairs(column, above).get(value) ?? [])
      const schluessel = keyIn(column, merkmal, value)
      return { schluessel, name: schluessel, ...(up === undefined ? {} : { oberhalb: keyIn(above, merkmal, up) }) }
    })),
  }))
  return { id: merkmal, columns, listen, nests, unterste: [...groups(finest)] }
}

/** The key of a row under a Merkmal: that of the finest column it names, which has to lie in all others that it names. */
const keyOfRow = ({ columns, id, nests }, { datei, schluessel, zeile }) => {
  const named = columns.filter((column) => schluessel[column] !== undefined)
  if (named.length === 0) return undefined
  const found = named.find((one) => named.every((other) => other === one || nests(one, other)))
  if (found === undefined) throw new EingabeError(`${datei}, Zeile ${zeile}: ${named.map((one) => `„${one}“ ${schluessel[one]}`).join(" und ")} zugleich ist keine Gruppe von „${id}“. Die Zeile weglassen oder die Schnittmenge als eigene Spalte angeben.`)
  return keyIn(found, id, schluessel[found])
}

const product = (lists) => lists.reduce((all, list) => all.flatMap((one) => list.map((entry) => [...one, entry])), [[]])

const cellText = (koordinate) => Object.entries(koordinate).map(([id, key]) => `${id} ${key}`).join(", ") || "insgesamt"

const shown = (wert) => wert ?? "gesperrt"

/** The cells of a file, each once; two rows that say different things of one cell are refused. */
const cellsOf = (merkmale, rows) => {
  const cells = new Map()
  for (const row of rows) {
    const keys = merkmale.map((one) => [one.id, keyOfRow(one, row)]).filter(([, key]) => key !== undefined)
    const koordinate = Object.fromEntries(keys)
    const place = JSON.stringify(keys)
    const known = cells.get(place)
    if (known !== undefined && known.wert !== row.wert) {
      throw new EingabeError(`${row.datei}, Zeile ${row.zeile}: Für ${cellText(koordinate)} steht hier ${shown(row.wert)}, in Zeile ${known.zeile} aber ${shown(known.wert)}. Eine der Zeilen streichen, oder die Spalte ergänzen, in der sie sich unterscheiden.`)
    }
    cells.set(place, { koordinate, wert: row.wert, zeile: row.zeile })
  }
  return [...cells.values()]
}

const columnsOf = (merkmale, gruppen) => {
  const grouping = new Set(gruppen.flatMap(([, ...others]) => others))
  return merkmale.filter((name) => !grouping.has(name)).map((name) => [name, ...(gruppen.find(([first]) => first === name)?.slice(1) ?? []).filter((one) => merkmale.includes(one))])
}

/** How many combinations of the finest groups no row names. */
const countUnnamed = (merkmale, cells) => {
  const finest = merkmale.map(({ id, unterste }) => [id, new Set(unterste)])
  const named = cells.filter(({ koordinate }) => finest.every(([id, keys]) => keys.has(koordinate[id]))).length
  return merkmale.reduce((all, { unterste }) => all * unterste.length, 1) - named
}

/** Those combinations. */
const unnamed = (merkmale, cells) => {
  const textOf = (koordinate) => JSON.stringify(merkmale.map(({ id }) => koordinate[id]))
  const named = new Set(cells.map(({ koordinate }) => textOf(koordinate)))
  return product(merkmale.map(({ id, unterste }) => unterste.map((key) => [id, key])))
    .map((pairs) => Object.fromEntries(pairs))
    .filter((koordinate) => !named.has(textOf(koordinate)))
}

/** The tables of one file, and how many combinations of its finest groups no row names. */
export const tablesOf = ({ datei, merkmale: names, rows }, { gruppen, mindestens, ohneZeileNull }, { Codeliste, Cube, Merkmal, Messwert }) => {
  const merkmale = columnsOf(names, gruppen).map(([id, ...others]) => merkmalOf(id, [id, ...others], rows, datei))
  const stated = cellsOf(merkmale, rows)
  const cells = [...stated, ...(ohneZeileNull ? unnamed(merkmale, stated).map((koordinate) => ({ koordinate, wert: 0 })) : [])]
  const ganzzahlig = cells.every(({ wert }) => wert === undefined || Number.isInteger(wert))
  const tabellen = product(merkmale.map(({ listen }) => listen)).map((listen, at) => {
    const all = listen.map(({ auspraegungen }, which) => {
      const { id } = merkmale[which]
      return Merkmal.make(id, Codeliste.make({ id: `${datei} ${id} ${at}`, titel: id, quelle: datei, auspraegungen }))
    })
    const isHere = ({ koordinate }) => all.every(({ id, liste }) => koordinate[id] === undefined || Codeliste.find(liste, koordinate[id]) !== undefined)
    const zellen = cells.filter(isHere).map(({ koordinate, wert }) => ({ koordinate, wert: wert === undefined ? Messwert.fehlend("gesperrt") : Messwert.exakt(wert) }))
    return { id: at === 0 ? datei : `${datei} (${at + 1})`, gegenstand: GEGENSTAND, cube: Cube.make(all, "unbekannt", zellen), quoten: [], mindestens, ganzzahlig }
  })
  return { tabellen, zellen: stated, ohneZeile: ohneZeileNull ? 0 : countUnnamed(merkmale, stated) }
}
