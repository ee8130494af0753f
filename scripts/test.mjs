// Every test on a bare clone: install, then types (type tests included), unit, property and root tests, and every fence.
import { rmSync } from "node:fs"
import path from "node:path"
import { ensureInstalled } from "./install.mjs"
import { binary, node } from "./run.mjs"
import { root } from "./workspace.mjs"

await ensureInstalled((line) => console.log(line))
const { extract } = await import("./doctest.mjs")
console.log(`${extract()} fences of doc comments and Markdown become tests`)

const report = path.join(root, ".cache", "vitest.json")
rmSync(report, { force: true })
const [types, tests] = await Promise.all([
  node([binary("typescript", "tsc"), "-p", "tsconfig.check.json", "--pretty", "false"], { quiet: true }),
  node([binary("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)]),
])
process.stdout.write(types.output)
console.log(types.code === 0 ? "types: passed" : "types: failed")
process.exitCode = types.code === 0 && tests.code === 0 ? 0 : 1
