// Measures how long a fresh Node takes to import each door: the median of nine processes.
// The limits in load-limits.json are those of a quiet machine; a build machine may take `factor` times as long.
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { doorsOf, importName, packageNames, root } from "./workspace.mjs"

const runs = 9
const { factor, milliseconds } = JSON.parse(readFileSync(path.join(root, "scripts", "load-limits.json"), "utf8"))

const once = (door) => {
  const code = `const at = performance.now(); await import(${JSON.stringify(door)}); console.log(performance.now() - at)`
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" }))
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

await ensureBuilt({ dts: false })
console.log(`door                         median ms   limit (times ${factor} on a busy machine)`)
for (const door of packageNames().flatMap((name) => doorsOf(name).map((entry) => importName(name, entry)))) {
  const limit = milliseconds[door]
  const time = median(Array.from({ length: runs }, () => once(door)))
  const verdict = limit === undefined ? "   no limit in scripts/load-limits.json" : time > limit * factor ? "   over" : ""
  console.log(`${door.padEnd(28)} ${time.toFixed(0).padStart(9)} ${String(limit ?? "?").padStart(7)}${verdict}`)
  if (verdict !== "") process.exitCode = 1
}
