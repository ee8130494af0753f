// Writes the page of the benchmark from what was measured, and nothing else.
import { against, median, ratio } from "./measure.mjs"

const NAMES = {
  process: "in the process (`countSpalten`)", source: "DuckDB source (`duckdbSource`)", sql: "hand-written SQL, DuckDB", arquero: "arquero",
  map: "`Map` loop", scan: "one scan, row by row", scanOfColumns: "one scan, column by column",
}

const digits = (value, count) => value.toLocaleString("en-US", { minimumFractionDigits: count, maximumFractionDigits: count })
const whole = (value) => digits(value, 0)
const ms = (value) => digits(value, value < 10 ? 2 : value < 100 ? 1 : 0)
const times = (value) => digits(value, value < 10 ? 2 : value < 100 ? 1 : 0)
const mb = (bytes) => digits(bytes / 1e6, 1)
/** A number of rows, shortly. */
const millions = (rows) => (rows < 1e6 ? whole(rows) : `${digits(rows / 1e6, rows < 1e7 ? 2 : 1)} M`)

const row = (cells) => `| ${cells.join(" | ")} |`
const tableOf = (head, rows) => [row(head), row(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n")

const spread = (of) => `${times(of.median)} (${times(of.min)}–${times(of.max)})`

const measured = ({ times: series, without }) => tableOf(
  ["contender", "ms, median", "least–most", "× hand-written SQL", "× one scan"],
  [
    ...Object.entries(series).map(([id, all]) => [
      NAMES[id], ms(median(all)), `${ms(Math.min(...all))}–${ms(Math.max(...all))}`, spread(ratio(all, series.sql)), spread(ratio(all, series.scan)),
    ]),
    ...without.map(({ id, why }) => [NAMES[id], `not run: ${why}`, "", "", ""]),
  ],
)

const answered = ({ columns, equal, bytes }) =>
  `${columns.length} columns, ${mb(bytes)} MB; ${equal.cells.length === 1 ? "" : `${equal.cells.length} questions, `}` +
  `${whole(equal.cells.reduce((sum, cells) => sum + cells, 0))} cells; ${equal.contenders} contenders gave the same answers.`

const section = (rows, result) => [`### ${result.title}, ${millions(rows)} rows`, answered(result), measured(result)]

/** The aims: what is held against what, and how many times it may take. */
const aimsOf = (sizes) => sizes.flatMap(({ rows, results }) => results.flatMap(({ id, title, times: series }) => {
  const all = id === "nineteen"
  const scans = ["scan", "scanOfColumns"]
  const aim = (what, by, most) => ({ of: title, rows, what, most, ...ratio(series[what], series[by]), by })
  return [
    ...(all ? [] : [aim("process", "sql", rows >= 1e7 ? 1 : 0.4)]),
    ...scans.map((by) => aim("process", by, all ? 3 : 2)),
    ...(rows >= 1e7 && !all ? [aim("source", "sql", 1.1)] : []),
  ]
}))

const aims = (sizes, memory) => tableOf(
  ["aim", "rows", "at most", "measured (least–most)", "reached"],
  [
    ...aimsOf(sizes).map((one) => [`${one.of}: ${NAMES[one.what]} ÷ ${NAMES[one.by]}`, millions(one.rows), times(one.most), spread(one), against(one.median, one.most).text]),
    ...memory.map((one) => {
      const all = 1 + one.peak / one.columns
      return [`${one.title}: memory at its peak ÷ the columns`, millions(one.rows), "1.20", times(all), against(all, 1.2).text]
    }),
  ],
)

const memoryTable = (memory) => tableOf(
  ["count", "rows", "columns, MB", "beyond them at the peak, MB", "held by the answers, MB", "cells"],
  memory.map((one) => [one.title, millions(one.rows), mb(one.columns), mb(one.peak), mb(one.answer), whole(one.cells)]),
)

const mergingTable = ({ results }) => tableOf(
  ["cubes", "s, median", "least–most", "ms per cube", "÷ that of the first"],
  results.map(({ count, median: middle, min, max }) => [
    whole(count), digits(middle / 1000, 2), `${digits(min / 1000, 2)}–${digits(max / 1000, 2)}`, digits(middle / count, 3),
    times(middle / count / (results[0].median / results[0].count)),
  ]),
)

const linear = ({ results }) => {
  const perCube = results.map(({ count, median: middle }) => middle / count)
  const most = Math.max(...perCube) / Math.min(...perCube)
  return most < 1.25 ? `Linear: the time per cube differs by ${Math.round((most - 1) * 100)} % at most.` : `Not linear: the time per cube differs by ${Math.round((most - 1) * 100)} %.`
}

const loading = (sizes) => tableOf(
  ["rows", "make the register, s", "load its tables into DuckDB, s", "its columns, MB"],
  sizes.map(({ rows, making, loading: seconds, bytes }) => [millions(rows), digits(making, 1), digits(seconds, 1), mb(bytes)]),
)

const machine = ({ cpu, cores, memory, os, versions }) =>
  [`- ${cpu}, ${cores} cores; ${memory} GB of memory; ${os}`, `- ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")}`].join("\n")

const INTRO = `What is timed is the count alone, from the question to its answer as values of JavaScript; the rows are in the engine
already. All contenders of a table stand in one process and take turns, each after a garbage collection, after a warm-up;
before that, their answers are held against each other cell by cell, and one difference ends the benchmark. A ratio is
taken within a round; the median of the rounds stands with the least and the most.

- The rows are those of an invented register (\`erfinden\`), a fixed seed.
- DuckDB holds them as its own tables in memory, keys as ENUM, days as DATE. The hand-written SQL and the DuckDB source
  ask the same tables over the same connection, with as many threads as DuckDB takes by itself; everything in JavaScript
  has one thread.
- arquero gets the same typed arrays, codes and no texts, which it groups fastest; the \`Map\` loop is written out for each
  question, with a text as key.
- A scan reads each value of the columns once and adds them up: the least that has to be done. *Row by row* reads all
  columns of a row together, *column by column* each in a loop of its own.`

/** The page. */
export const page = ({ date, sizes, memory, merging, description }) => [
  "---\ntitle: \"How fast it counts\"\n---",
  "# How fast it counts",
  `Measured on ${date} by \`npm run bench\`, which writes this page: every figure here is from that one run.`,
  machine(description),
  INTRO,
  `Rounds: ${sizes.map(({ rows, rounds }) => `${rounds} at ${whole(rows)} rows`).join(", ")}.`,
  "## Aims", aims(sizes, memory),
  "## Times", ...sizes.flatMap(({ rows, results }) => results.flatMap((result) => section(rows, result))),
  "## Memory",
  "One process that has held nothing else reads the columns into arrays, warms up on 50,000 rows, and counts once. What the whole process took beyond what it had before is the peak; the aim adds it to the columns that the questions need.",
  memoryTable(memory),
  "## Before the first count", loading(sizes),
  "## Merging",
  `Cubes of ${whole(merging.cells)} cells each, ${whole(merging.different)} of them different, which come round again, merged by \`Cube.${merging.by}\`. ${linear(merging)}`,
  mergingTable(merging),
  "## How to run it",
  "`npm run bench -- --datum=2026-01-31` measures everything and writes this page; the date is the one that it shall bear. `npm run bench -- --klein` counts 100,000 rows, holds the answers against each other, refuses ratios that cannot be, and writes nothing.",
].join("\n\n") + "\n"
