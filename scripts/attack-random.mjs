// Protects random linked tables and attacks what is published, seed after seed: npm run attack-random -- 1000, from seed 1
// on, or npm run attack-random -- 50 2001 from seed 2001 on. Ends with 1 where a withheld cell is recovered.
// The largest public set of linked tables comes first, where the shared data lies beside this folder.
import { existsSync, mkdirSync } from "node:fs"
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
const { groesster, laufe, laufeZufall, linked, zusammenfassung } = await import(outfile)
const { highsLoeser } = await import("../packages/solver-highs/dist/index.js")
const loeser = await highsLoeser()

const ergebnisse = []
let recovered = 0

/** Counts a run in, and says what is wrong with it. */
const zaehleMit = (name, one) => {
  ergebnisse.push(one)
  if (one._tag === "Abgelehnt") return console.log(`${name}: refused: ${one.findings[0]?.message}`)
  const { enthuellt, findings, offen } = one.lauf
  if (enthuellt.length + findings.length + offen === 0) return undefined
  recovered += 1
  return console.log(`${name}: ${enthuellt.length} recovered, ${offen} left; ${findings[0]?.message ?? ""}`)
}

const ordner = path.join(root, "..", "shared", "data", "geheimhaltung")
if (first === 1 && existsSync(path.join(ordner, groesster.datei))) {
  const { regeln } = await import("../packages/core/dist/geheimhaltung/index.js")
  const one = laufe(groesster.datei, linked(ordner, groesster), regeln.bundesagentur, loeser)
  zaehleMit(groesster.datei, one)
  console.log(`${groesster.datei}: ${one._tag === "Lauf" ? `${one.lauf.gesperrt} of ${one.lauf.zellen} cells withheld, ${one.lauf.enthuellt.length} recovered` : "refused"}`)
  if (one._tag !== "Lauf") recovered += 1
}
for (let seed = first; seed < first + count; seed++) {
  for (const one of laufeZufall(seed, 1, loeser)) zaehleMit(`seed ${seed}`, one)
  if (ergebnisse.length % 100 === 0) console.log(`after ${ergebnisse.length}: ${zusammenfassung(ergebnisse)}`)
}
console.log(zusammenfassung(ergebnisse))
if (recovered > 0) process.exitCode = 1
