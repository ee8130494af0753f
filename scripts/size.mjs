// Measures what each door costs in a browser, minified and gzipped with all it pulls in, against .size-limit.json.
import { readFileSync } from "node:fs"
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { binary, node } from "./run.mjs"
import { doorsOf, importName, packageNames, root } from "./workspace.mjs"

await ensureBuilt({ dts: false })
const rows = JSON.parse(readFileSync(path.join(root, ".size-limit.json"), "utf8")).map(({ name }) => name)
const doors = packageNames().flatMap((name) => doorsOf(name).map((door) => importName(name, door)))
const unmeasured = doors.filter((door) => !rows.includes(door))
for (const door of unmeasured) console.error(`${door} has no limit in .size-limit.json`)

const { output } = await node([binary("size-limit"), "--json"], { quiet: true })
const start = output.search(/^\[\s*\{/mu)
if (start < 0) {
  console.error(output)
  process.exit(1)
}
const results = JSON.parse(output.slice(start))
const kilobytes = (bytes) => (bytes === undefined ? "?" : (bytes / 1000).toFixed(1)).padStart(7)
console.log("door                                       gzip kB   limit")
for (const { name, size, sizeLimit, passed } of results) {
  console.log(`${name.padEnd(42)} ${kilobytes(size)} ${kilobytes(sizeLimit)}${passed ? "" : "   over"}`)
}
process.exitCode = unmeasured.length > 0 || results.some(({ passed }) => !passed) ? 1 : 0
