// Protects random linked tables and attacks what is published, seed after seed: npm run attack-random -- 1000, from seed 1
// on, or npm run attack-random -- 50 2001 from seed 2001 on. Ends with 1 where a withheld cell is recovered.
import { mkdirSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { ensureBuilt } from "./build.mjs"
import { root } from "./workspace.mjs"

const [count = 1000, first = 1] = process.argv.slice(2).map(Number)
if (!(count > 0 && first > 0)) throw new Error("npm run attack-random -- COUNT [FIRST SEED]")

await ensureBuilt({ names: ["core", "solver-highs"], dts: false })
// The tables and the run are those of the tests; the packages are the built ones.
const outfile = path.join(root, ".cache", "angriffslauf.mjs")
mkdirSync(path.dirname(outfile), { recursive: true })
await build({ entryPoints: [path.join(root, "packages/solver-highs/test/angriffslauf.ts")], outfile, bundle: true, format: "esm", platform: "node", packages: "external", tsconfigRaw: {}, logLevel: "warning" })
const { laufeZufall, zusammenfassung } = await import(outfile)
const { highsLoeser } = await import("../packages/solver-highs/dist/index.js")
const loeser = await highsLoeser()

const ergebnisse = []
let recovered = 0
for (let seed = first; seed < first + count; seed++) {
  for (const one of laufeZufall(seed, 1, loeser)) {
    ergebnisse.push(one)
    if (one._tag === "Abgelehnt") console.log(`seed ${seed}: refused: ${one.findings[0]?.message}`)
    else if (one.lauf.enthuellt.length + one.lauf.findings.length + one.lauf.offen > 0) {
      recovered += 1
      console.log(`seed ${seed}: ${one.lauf.enthuellt.length} recovered, ${one.lauf.offen} left; ${one.lauf.findings[0]?.message ?? ""}`)
    }
  }
  if (ergebnisse.length % 100 === 0) console.log(`after ${ergebnisse.length}: ${zusammenfassung(ergebnisse)}`)
}
console.log(zusammenfassung(ergebnisse))
if (recovered > 0) process.exitCode = 1
