// Holds the counting against what people would use instead: npm run bench writes docs/benchmarks.md.
//   npm run bench -- --datum=2026-01-31   everything, with the date that the page shall bear (or BENCH_DATUM)
//   npm run bench -- --klein              100,000 rows: equal answers and ratios that can be; writes nothing
//   npm run bench -- --probe              the page over 50,000 and 100,000 rows, printed and not written
import { fork } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { root } from "./workspace.mjs"

const given = (name) => process.argv.slice(2).find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const small = process.argv.includes("--klein")

// A fresh clone has nothing to import before it is built.
await ensureBuilt({ names: ["core", "register", "source-duckdb"], dts: false })
const { against, median, ratio } = await import("./bench/measure.mjs")
const { withFolder } = await import("./bench/memory.mjs")
const { page } = await import("./bench/page.mjs")

/** Runs one part in a process of its own, so that none leaves anything behind for the next. */
const part = (...options) => new Promise((resolve, reject) => {
  const child = fork(path.join(root, "scripts/bench/part.mjs"), options.map(String), { execArgv: ["--expose-gc", "--max-old-space-size=8192"] })
  let result
  child.on("message", (value) => { result = value })
  child.on("error", reject)
  child.on("exit", (code) => (code === 0 && result !== undefined ? resolve(result) : reject(new Error(`${options.join(" ")} ended with ${code}`))))
})

const versionOf = (name) => createRequire(import.meta.url)(path.join(root, "node_modules", name, "package.json")).version

const describe = ({ engine }) => ({
  cpu: os.cpus()[0]?.model.trim() ?? "unknown processor",
  cores: os.cpus().length,
  memory: Math.round(os.totalmem() / 2 ** 30),
  os: `${os.type()} ${os.arch()}`,
  versions: { "Node.js": process.versions.node, DuckDB: `${engine.version} (${engine.threads} threads)`, "@duckdb/node-api": versionOf("@duckdb/node-api"), arquero: versionOf("arquero") },
})

const memoryOf = (persons, pieces) => withFolder(async (folder) => {
  await part("columns", persons, folder)
  const needs = []
  for (let at = 0; at < pieces; at++) needs.push(await part("memory", at, folder))
  return needs
})

/** Everything: the page of so many rows, rounds, and cubes. */
const measure = async (date, sizes, cubes) => {
  const counts = []
  for (const [persons, rounds] of sizes) counts.push(await part("count", persons, rounds))
  const memory = await memoryOf(sizes.at(-1)[0], counts[0].results.length)
  const merging = await part("merging", cubes.join(","), 5)
  return page({ date, sizes: counts, memory, merging, description: describe(counts[0]) })
}

const write = async (date) => {
  const start = performance.now()
  writeFileSync(path.join(root, "docs/benchmarks.md"), await measure(date, [[1e6, 5], [1e7, 5]], [1000, 2000, 5000, 10_000]))
  console.log(`docs/benchmarks.md is written; ${Math.round((performance.now() - start) / 1000)} s`)
}

/** How many times as long as the hand-written SQL a count in the process may take before something is broken. */
const BROKEN = 10

/** Enough to see that all answers are equal and nothing has become absurdly slow. */
const check = async () => {
  const { rows, results } = await part("count", 1e5, 5)
  for (const { title, equal, times } of results) {
    const all = Object.entries(times).map(([id, series]) => `${id} ${median(series).toFixed(2)}`)
    const process = ratio(times.process, times.sql).median
    console.log(`${title}, ${rows} rows: ${equal.contenders} equal answers; ms: ${all.join(", ")}; in the process ${process.toFixed(2)} × hand-written SQL`)
    if (!against(process, BROKEN).reached) throw new Error(`${title}: the count in the process takes ${process.toFixed(2)} times as long as SQL written by hand, more than ${BROKEN}`)
  }
}

if (small) await check()
else if (process.argv.includes("--probe")) console.log(await measure("2026-01-31", [[5e4, 5], [1e5, 5]], [10, 20]))
else {
  const date = given("datum") ?? process.env.BENCH_DATUM
  if (!/^\d{4}-\d\d-\d\d$/u.test(date ?? "")) throw new Error("Say which date the page shall bear: npm run bench -- --datum=2026-01-31")
  await write(date)
}
