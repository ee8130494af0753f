// What is counted: the counts over five dimensions, and the questions of the nineteen figures.
import { questionsOf } from "./five.mjs"
import { columnsOf } from "./loop.mjs"
import { toSql } from "./sql.mjs"
import { Raummerkmal } from "@teilhabe/core/merkmal"
import { fragenZu } from "@teilhabe/register"

/** The questions of the nineteen figures, one set for each table of the register. */
const nineteen = (town) => {
  const questions = fragenZu(town)
  const sets = [...new Set(questions.map(({ tabelle }) => tabelle))].map((name) => {
    const fragen = questions.filter(({ tabelle }) => tabelle === name).map(({ frage }) => frage)
    return { name, table: town[name], fragen, queries: fragen.map((frage) => toSql(frage, name)) }
  })
  return { id: "nineteen", title: "all nineteen indicators", says: "every question of `fragenZu`, to the five tables of the register", sets }
}

/** All that is counted of a register, each a list of sets: a table, its questions, and the queries written by hand. */
export const workOf = (town) => {
  const raum = Raummerkmal.make(town.sozialraeume, { vollstaendig: true })
  const five = questionsOf({ raum, stichtag: town.stichtag }).map(({ frage, sql, ...rest }) =>
    ({ ...rest, sets: [{ name: "personen", table: town.personen, fragen: [frage], queries: [sql] }] }))
  return [...five, nineteen(town)]
}

/** The tables that some work needs, with the columns of each. */
export const tablesOf = (work) => {
  const sets = work.flatMap((one) => one.sets)
  return [...new Set(sets.map(({ name }) => name))].map((name) => {
    const own = sets.filter((set) => set.name === name)
    return { name, table: own[0].table, columns: columnsOf(own.flatMap(({ fragen }) => fragen)) }
  })
}
