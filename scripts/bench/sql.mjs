// The SQL that somebody would write by hand for a question. Nothing of what the library writes for DuckDB is used here, so
// that equal answers mean something.
import { bandsOf } from "./ages.mjs"

const quoted = (text) => `'${text.replaceAll("'", "''")}'`
const column = (name) => `"${name}"`

/** The last day of birth of those who have completed so many years at a Stichtag; a date compares faster than an age is reckoned. */
export const lastBirth = (stichtag, years) => {
  if (stichtag.endsWith("02-29")) throw new Error("no day lies whole years before every 29 February")
  return `DATE '${String(Number(stichtag.slice(0, 4)) - years).padStart(4, "0")}${stichtag.slice(4)}'`
}
const atLeast = (name, stichtag, years) => `${column(name)} <= ${lastBirth(stichtag, years)}`
const under = (name, stichtag, years) => `${column(name)} > ${lastBirth(stichtag, years)}`
const joined = (parts, word, empty) => (parts.length === 0 ? empty : `(${parts.join(` ${word} `)})`)

const sqlCondition = (one) => {
  switch (one.art) {
    case "in": return `${column(one.spalte)} IN (${one.schluessel.map(quoted).join(", ")})`
    case "fehlt": return `${column(one.spalte)} IS NULL`
    case "nicht": return `NOT (${sqlCondition(one.teil)})`
    case "und": return joined(one.teile.map(sqlCondition), "AND", "true")
    case "oder": return joined(one.teile.map(sqlCondition), "OR", "false")
    case "zwischen": return joined([
      ...(one.von === undefined ? [] : [`${column(one.spalte)} >= DATE '${one.von}'`]),
      ...(one.bis === undefined ? [] : [`${column(one.spalte)} <= DATE '${one.bis}'`]),
    ], "AND", `${column(one.spalte)} IS NOT NULL`)
    default: return joined([
      ...(one.von === undefined ? [] : [atLeast(one.spalte, one.stichtag, one.von)]),
      ...(one.unter === undefined ? [] : [under(one.spalte, one.stichtag, one.unter)]),
    ], "AND", `${column(one.spalte)} IS NOT NULL`)
  }
}

const sqlPairs = ({ spalte, paare, sonst }) => {
  const targets = [...new Set(Object.values(paare))]
  const cases = targets.map((target) => {
    const keys = Object.keys(paare).filter((key) => paare[key] === target)
    return `WHEN ${column(spalte)} IN (${keys.map(quoted).join(", ")}) THEN ${quoted(target)}`
  })
  const rest = sonst === undefined ? "" : `WHEN ${column(spalte)} IS NOT NULL THEN ${quoted(sonst)} `
  return `CASE ${cases.join(" ")} ${rest}END`
}

const sqlAge = (merkmal, { spalte, stichtag }) => {
  const cases = bandsOf(merkmal).map(({ key, von, bis }) =>
    `WHEN ${[atLeast(spalte, stichtag, von), ...(bis === Infinity ? [] : [under(spalte, stichtag, bis)])].join(" AND ")} THEN '${key}'`)
  return `CASE ${cases.join(" ")} END`
}

const sqlKey = ({ merkmal, lesart }) => {
  switch (lesart.art) {
    case "spalte": return column(lesart.spalte)
    case "umschluesselung": return sqlPairs(lesart)
    case "alter": return sqlAge(merkmal, lesart)
    case "fest": return quoted(lesart.schluessel)
    default: {
      const { zuordnung, spalte, geburtstag } = lesart
      if (zuordnung.art === "keine") return column(spalte)
      const odd = `month(${column(geburtstag)}) % 2 = 1`
      const group = `CASE WHEN ${odd} THEN ${quoted(zuordnung.ungerade)} WHEN ${column(geburtstag)} IS NOT NULL THEN ${quoted(zuordnung.gerade)} END`
      return `CASE WHEN ${column(spalte)} IN ('d', 'ohne-angabe') THEN ${group} ELSE ${column(spalte)} END`
    }
  }
}

/** One query for one question. */
export const toSql = ({ merkmale, filter, gewicht }, table = "personen") => {
  const keys = merkmale.map((one, at) => `${sqlKey(one)} AS k${at}`)
  const where = filter === undefined ? "" : ` WHERE ${sqlCondition(filter)}`
  const group = keys.length === 0 ? "" : ` GROUP BY ${keys.map((_, at) => at + 1).join(", ")}`
  return `SELECT ${[...keys, gewicht === undefined ? "count(*)" : `sum(${column(gewicht)})`].join(", ")} FROM ${table}${where}${group}`
}
