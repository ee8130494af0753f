// The loops that somebody would write by hand over the columns: one with a Map of text keys, and one that only reads them.
import { agesAt, bandsOf, dayOf, FIRST, NO_DAY } from "./ages.mjs"
import { SEPARATOR } from "./answers.mjs"

/** The array that a column holds. */
export const arrayOf = (spalte) => spalte.codes ?? spalte.tage ?? spalte.zahlen

/** What stands in a text key where a row has no answer. */
const MISSING = "-"

const ages = new Map()
const agesOf = (stichtag) => ages.get(stichtag) ?? ages.set(stichtag, agesAt(stichtag)).get(stichtag)

const missingCode = (spalte) => 2 ** (8 * spalte.codes.BYTES_PER_ELEMENT) - 1

/** What a written expression needs from outside, each value under one name, and how it reads the row in hand. */
export class Scope {
  values = new Map()
  constructor(spalten, read = (name) => `${this.name(arrayOf(spalten[name]))}[i]`) {
    this.spalten = spalten
    this.read = read
  }
  name(value) {
    if (!this.values.has(value)) this.values.set(value, `v${this.values.size}`)
    return this.values.get(value)
  }
  compile(body) {
    return new Function(...this.values.values(), body)(...this.values.keys())
  }
}

const heldBy = (one, spalte, value, scope) => {
  if (one.art === "in") {
    const codes = one.schluessel.map((key) => spalte.schluessel.indexOf(key)).filter((code) => code >= 0)
    return codes.length === 0 ? "false" : `(${codes.map((code) => `${value} === ${code}`).join(" || ")})`
  }
  const [of, from, to] = one.art === "zwischen"
    ? [value, one.von && dayOf(one.von), one.bis && dayOf(one.bis) + 1]
    : [`${scope.name(agesOf(one.stichtag))}[${value} - ${FIRST}]`, one.von, one.unter]
  return `(${from === undefined ? "true" : `${of} >= ${from}`} && ${to === undefined ? "true" : `${of} < ${to}`})`
}

/** A condition as two texts: when it is true, and when it is false; a row without an answer is neither. */
export const conditionOf = (one, scope) => {
  if (one.art === "nicht") return conditionOf(one.teil, scope).toReversed()
  if (one.art === "und" || one.art === "oder") {
    const parts = one.teile.map((part) => conditionOf(part, scope))
    const whole = (at, word, empty) => (parts.length === 0 ? empty : `(${parts.map((part) => part[at]).join(` ${word} `)})`)
    return one.art === "und" ? [whole(0, "&&", "true"), whole(1, "||", "false")] : [whole(0, "||", "false"), whole(1, "&&", "true")]
  }
  const spalte = scope.spalten[one.spalte]
  const value = scope.read(one.spalte)
  const there = spalte._tag === "Tag" ? `${value} !== ${NO_DAY}` : spalte._tag === "Zahl" ? `${value} === ${value}` : `${value} !== ${missingCode(spalte)}`
  if (one.art === "fehlt") return [`!(${there})`, `(${there})`]
  const holds = heldBy(one, spalte, value, scope)
  return [`(${there} && ${holds})`, `(${there} && !${holds})`]
}

/** The text key of every code of a column, that of a missing answer for all other codes. */
const textsOf = (spalte, change) => {
  const texts = Array.from({ length: Math.min(missingCode(spalte) + 1, 65536) }, () => MISSING)
  spalte.schluessel.forEach((key, code) => { texts[code] = change(key) ?? MISSING })
  return texts
}

const bandTexts = (merkmal, stichtag) => {
  const bands = bandsOf(merkmal)
  const byAge = Array.from({ length: 200 }, (_, years) => bands.find(({ von, bis }) => von <= years && years < bis)?.key ?? MISSING)
  return Array.from(agesOf(stichtag), (years) => byAge[years])
}

/** The months of birth by day, odd ones 1. */
const oddMonths = Uint8Array.from({ length: dayOf("2100-01-01") - FIRST }, (_, at) => (new Date((FIRST + at) * 86_400_000).getUTCMonth() + 1) % 2)

const sexOf = ({ zuordnung, spalte: name, geburtstag }, scope) => {
  const spalte = scope.spalten[name]
  const code = scope.read(name)
  const texts = `${scope.name(textsOf(spalte, (key) => key))}[${code}]`
  if (zuordnung.art === "keine") return texts
  const born = scope.read(geburtstag)
  const both = ["d", "ohne-angabe"].map((key) => `${code} === ${spalte.schluessel.indexOf(key)}`).join(" || ")
  const group = `${scope.name(oddMonths)}[${born} - ${FIRST}] === 1 ? "${zuordnung.ungerade}" : "${zuordnung.gerade}"`
  return `((${both}) ? (${born} === ${NO_DAY} ? "${MISSING}" : ${group}) : ${texts})`
}

/** The text of the expression that gives the key of a row, read in a scope. */
export const keyOf = ({ merkmal, lesart }, scope) => {
  if (lesart.art === "fest") return JSON.stringify(lesart.schluessel)
  if (lesart.art === "geschlecht") return sexOf(lesart, scope)
  const value = scope.read(lesart.spalte)
  if (lesart.art === "alter") return `(${value} === ${NO_DAY} ? "${MISSING}" : ${scope.name(bandTexts(merkmal, lesart.stichtag))}[${value} - ${FIRST}])`
  const change = lesart.art === "spalte" ? (key) => key : (key) => (Object.hasOwn(lesart.paare, key) ? lesart.paare[key] : lesart.sonst)
  return `${scope.name(textsOf(scope.spalten[lesart.spalte], change))}[${value}]`
}

/** Writes and compiles the loop for a question: it gives a Map from text key to number of cases. */
export const toLoop = ({ merkmale, filter, gewicht }, { zeilen, spalten }) => {
  const scope = new Scope(spalten)
  const keys = merkmale.map((one) => keyOf(one, scope))
  const skip = filter === undefined ? "" : `if (!${conditionOf(filter, scope)[0]}) continue;`
  const add = gewicht === undefined ? "1" : scope.read(gewicht)
  return scope.compile(`return () => {
    const cells = new Map()
    for (let i = 0; i < ${zeilen}; i++) {
      ${skip}
      const key = ${keys.length === 0 ? '""' : keys.join(` + "${SEPARATOR}" + `)}
      cells.set(key, (cells.get(key) ?? 0) + ${add})
    }
    return cells
  }`)
}

/** The rows of such a Map, to be held against other answers. */
export const rowsOf = (cells) =>
  [...cells].map(([key, count]) => [...(key === "" ? [] : key.split(SEPARATOR).map((part) => (part === MISSING ? undefined : part))), count])

/** Writes and compiles the least that has to be done: reading every value of some columns once, row by row, and adding them up. */
export const toScan = (names, { zeilen, spalten }) => {
  const scope = new Scope(spalten)
  const sum = names.map(scope.read).join(" + ")
  return scope.compile(`return () => {
    let sum = 0
    for (let i = 0; i < ${zeilen}; i++) sum = (sum + ${sum}) | 0
    return sum
  }`)
}

/** The same, one column after the other. */
export const toScanOfColumns = (names, table) => {
  const scans = names.map((name) => toScan([name], table))
  return () => scans.reduce((sum, scan) => sum + scan(), 0)
}

const columnsOfCondition = (one) => one.art === "nicht" ? columnsOfCondition(one.teil) : (one.teile?.flatMap(columnsOfCondition) ?? [one.spalte])

/** The columns that some questions need, each once. */
export const columnsOf = (fragen) => [...new Set(fragen.flatMap(({ merkmale, filter, gewicht }) => [
  ...merkmale.flatMap(({ lesart }) => (lesart.art === "fest" ? [] : lesart.art === "geschlecht" ? [lesart.spalte, lesart.geburtstag] : [lesart.spalte])),
  ...(filter === undefined ? [] : columnsOfCondition(filter)),
  ...(gewicht === undefined ? [] : [gewicht]),
]))]

/** The bytes of some columns. */
export const bytesOf = (names, { spalten }) => names.reduce((sum, name) => sum + arrayOf(spalten[name]).byteLength, 0)
