// Writes the page of the benchmark from what was measured, and nothing else.
import { against, median, ratio } from "./measure.mjs"

const NAMES = {
  process: "in the process, `countSpalten`", source: "DuckDB source, `duckdbSource`", sql: "SQL by hand, DuckDB", arquero: "arquero",
  map: "`Map` loop", scan: "scan by rows", scanOfColumns: "scan by columns",
}

const digits = (value, count) => value.toLocaleString("en-US", { minimumFractionDigits: count, maximumFractionDigits: count })
const whole = (value) => digits(value, 0)
/** Three digits that count. */
const short = (value) => digits(value, value < 10 ? 2 : value < 100 ? 1 : 0)
const mb = (bytes) => digits(bytes / 1e6, 1)
const millions = (rows) => (rows < 1e6 ? whole(rows) : `${digits(rows / 1e6, rows < 1e7 ? 2 : 1)} M`)

const row = (cells) => `| ${cells.join(" | ")} |`
const tableOf = (head, rows) => [row(head), row(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n")

const spread = (of) => `${short(of.median)} (${short(of.min)}–${short(of.max)})`
const isScan = (id) => id.startsWith("scan")

/** The cells of one contender at one size: milliseconds, times the SQL, times the scan. */
const cellsOf = (id, { times, without }) => {
  const all = times[id]
  if (all === undefined) return [without.some((one) => one.id === id) ? "not run" : "", "", ""]
  const ms = `${short(median(all))} (${short(Math.min(...all))}–${short(Math.max(...all))})`
  return [ms, isScan(id) ? "" : spread(ratio(all, times.sql)), id === "scan" ? "" : spread(ratio(all, times.scan))]
}

const asked = ({ columns, bytes, equal }, rows) =>
  `${millions(rows)} rows: ${columns.length} columns of ${mb(bytes)} MB, ${whole(equal.cells.reduce((sum, cells) => sum + cells, 0))} cells, ${equal.contenders} contenders with equal answers`

const notRun = (results) => results.flatMap(({ without }) => without.slice(0, 1).map(({ why }) => `Not run at the larger size: ${why}.`))

const section = (sizes, at) => {
  const results = sizes.map((size) => size.results[at])
  const [{ title, says, equal }] = results
  const questions = equal.cells.length === 1 ? "" : ` ${equal.cells.length} questions.`
  const head = ["contender", ...sizes.flatMap(({ rows }) => [`ms, ${millions(rows)} rows`, "× SQL by hand", "× scan by rows"])]
  return [
    `### ${title[0].toUpperCase()}${title.slice(1)}`,
    `${says[0].toUpperCase()}${says.slice(1)}.${questions} ${results.map((one, size) => asked(one, sizes[size].rows)).join("; ")}.`,
    tableOf(head, Object.keys(NAMES).map((id) => [NAMES[id], ...results.flatMap((one) => cellsOf(id, one))])),
    ...notRun(results),
  ]
}

/** The aims for one count at one size: what is held against what, and how many times it may take. */
const aimsOf = ({ id, title, times }, rows) => {
  const all = id === "nineteen"
  const aim = (what, by, most) => ({ title, rows, what, by, most, ...ratio(times[what], times[by]) })
  return [
    ...(all ? [] : [aim("process", "sql", rows >= 1e7 ? 1 : 0.4)]),
    ...["scan", "scanOfColumns"].map((by) => aim("process", by, all ? 3 : 2)),
    ...(rows >= 1e7 && !all ? [aim("source", "sql", 1.1)] : []),
  ]
}

const aims = (sizes, memory) => tableOf(
  ["count", "rows", "what ÷ by what", "at most", "measured", ""],
  [
    ...sizes.flatMap(({ rows, results }) => results.flatMap((result) => aimsOf(result, rows))).map((one) =>
      [one.title, millions(one.rows), `${NAMES[one.what]} ÷ ${NAMES[one.by]}`, short(one.most), spread(one), against(one.median, one.most).text]),
    ...memory.map((one) => {
      const all = 1 + one.peak / one.columns
      return [one.title, millions(one.rows), "memory at the peak ÷ columns", short(1.2), short(all), against(all, 1.2).text]
    }),
  ],
)

const memoryTable = (memory) => tableOf(
  ["count", "rows", "columns, MB", "beyond them at the peak, MB", "held by the answers, MB", "cells"],
  memory.map((one) => [one.title, millions(one.rows), mb(one.columns), mb(one.peak), mb(one.answer), whole(one.cells)]),
)

const perCube = ({ results }) => results.map(({ count, median: middle }) => middle / count)

const mergingTable = (merging) => tableOf(
  ["cubes", "seconds", "milliseconds per cube", "× per cube of the first"],
  merging.results.map(({ count, median: middle, min, max }, at) => {
    const [first, own] = [perCube(merging)[0], perCube(merging)[at]]
    return [whole(count), `${short(middle / 1000)} (${short(min / 1000)}–${short(max / 1000)})`, digits(own, 3), short(own / first)]
  }),
)

const linear = (merging) => {
  const more = Math.round((Math.max(...perCube(merging)) / Math.min(...perCube(merging)) - 1) * 100)
  return `${more < 25 ? "Linear" : "Not linear"}: the time per cube differs by ${more} % at most.`
}

const loading = (sizes) => tableOf(
  ["rows", "make the register, s", "load what is asked of it into DuckDB, s", "columns of that, MB"],
  sizes.map(({ rows, making, loading: seconds, bytes }) => [millions(rows), digits(making, 1), digits(seconds, 1), mb(bytes)]),
)

const machine = ({ cpu, cores, memory, os, versions }) =>
  [`- ${cpu}, ${cores} cores; ${memory} GB of memory; ${os}`, `- ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")}`].join("\n")

const INTRO = `What is timed is the count alone, from the question to its answer as values of JavaScript; the rows are in the engine
already. All contenders of a table stand in one process, warmed up, and take turns; before that, their answers are held
against each other cell by cell, and one difference ends the benchmark. Each number is the median of the rounds, with the
least and the most behind it; a ratio is taken within a round.

- The rows are those of an invented register (\`erfinden\`) with a fixed seed; its table of persons also has those who left.
- DuckDB holds them as tables of its own in memory, keys as ENUM, days as DATE. The SQL by hand and the DuckDB source ask
  the same tables over the same connection, with as many threads as DuckDB takes by itself; JavaScript has one thread. Ages
  are asked of DuckDB by dates of birth, which is faster than to reckon them.
- The SQL by hand is one query per question. For the five dimensions it stands in \`scripts/bench/five.mjs\`; for the nineteen
  indicators a translator of the benchmark's own writes it, in \`scripts/bench/sql.mjs\`.
- arquero gets the same typed arrays, codes and no texts, which it groups fastest; the \`Map\` loop is written out for each
  question, with a text as key.
- A scan reads each value of the columns once and adds them up. *By rows* reads all columns of a row in one loop, which is
  the least that has to be done; *by columns* reads one after the other.`

const WHY = `Where the count in the process takes longer than its aim:

- A scan of five columns adds up five numbers per row in registers. A count multiplies and adds the same five, with bounds and
  steps that only the question tells, more than there are registers for, and then raises one cell in memory. *By rows* is what
  no count of any question has reached here; *by columns* is about what a loop for any number of columns costs.
- A count with long lists of keys has a cell for every combination of keys, though few of them hold anybody. To clear and to
  walk them costs the same for few rows as for many, and so weighs on the smaller table.
- The nineteen indicators ask questions with different filters, which have no count in common that is small enough. They fall
  into groups, and each group reads the columns it needs and raises its own cells for every row; the scan reads every column
  once.
- DuckDB counts with all cores, and one thread of JavaScript is held against it.`

/** The page. */
export const page = ({ date, sizes, memory, merging, description }) => [
  "---\ntitle: \"How fast it counts\"\n---",
  "# How fast it counts",
  `Measured on ${date} by \`npm run bench\`, which writes this page: all figures are of that one run.`,
  machine(description),
  INTRO,
  `Rounds: ${sizes.map(({ rows, rounds }) => `${rounds} at ${whole(rows)} rows`).join(", ")}.`,
  "## Aims", aims(sizes, memory), WHY,
  "## Times, in milliseconds", ...sizes[0].results.flatMap((_, at) => section(sizes, at)),
  "## Memory",
  "A process that has held nothing else reads the columns into arrays, warms up on 50,000 rows, and counts once. What the whole\nprocess took at most beyond what it had before is the peak; the aim adds it to the columns that the questions need.",
  memoryTable(memory),
  "## Before the first count", loading(sizes),
  "## Merging",
  `Cubes of ${whole(merging.cells)} cells each, ${whole(merging.different)} of them different, which come round again, merged by \`Cube.${merging.by}\`.\n${linear(merging)}`,
  mergingTable(merging),
  "## How to run it",
  "`npm run bench -- --datum=2026-01-31` measures everything and writes this page; the date is the one that it shall bear.\n`npm run bench -- --klein` counts 100,000 rows, holds the answers against each other, refuses what has become absurdly slow,\nand writes nothing.",
].join("\n\n") + "\n"
