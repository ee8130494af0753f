// Makes reports on invented cases whose stories hold every secret, and looks for them: npm run reidentify -- 10000. Ends with 1 on any hit.
import { mkdirSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { root } from "./workspace.mjs"

const [anzahl = 10_000] = process.argv.slice(2).map(Number)
if (!(anzahl > 0)) throw new Error("npm run reidentify -- COUNT")

// The run is that of the test, with more cases.
const outfile = path.join(root, ".cache", "reidentifikation.mjs")
mkdirSync(path.dirname(outfile), { recursive: true })
await build({ entryPoints: [path.join(root, "packages/core/test/befund/reidentifikation.ts")], outfile, bundle: true, format: "esm", platform: "node", tsconfigRaw: {}, logLevel: "warning" })
const { bevoelkerung, pruefe, pruefeBefunde } = await import(outfile)

const start = performance.now()
const seconds = () => ((performance.now() - start) / 1000).toFixed(1)
const alle = bevoelkerung(anzahl)
console.log(`${alle.length} invented cases after ${seconds()} s`)
const { abgelehnt, berichte, entfernt, faelle, merkmale, treffer, zuSelten } = pruefe(alle)
console.log(`${berichte} reports on ${faelle} cases, ${abgelehnt} refused, ${entfernt} places removed, ${merkmale} features told, after ${seconds()} s`)
console.log(`${treffer.length} secrets found, ${zuSelten.length} combinations below the threshold`)
const befunde = pruefeBefunde(alle)
console.log(`${befunde.befunde} findings, ${befunde.genannt} with a number, ${befunde.zuKlein} of them below the threshold, ${befunde.treffer.length} secrets found, after ${seconds()} s`)
for (const one of [...treffer, ...zuSelten, ...befunde.treffer].slice(0, 40)) console.log(one)
if (treffer.length + befunde.treffer.length + befunde.zuKlein + zuSelten.length > 0) process.exitCode = 1
