// Walks through cases at random and holds each step against the rules: npm run faelle -- 100000, from seed 1 on, or
// npm run faelle -- 5000 2001 from seed 2001 on. Ends with 1, the seed and the shortest walk found where a property fails.
import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { root } from "./workspace.mjs"

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number)
if (!(count > 0 && first > 0)) throw new Error("npm run faelle -- COUNT [FIRST SEED]")

// The walks are those of the tests, over the sources.
const outfile = path.join(root, ".cache", `zufallslauf-${process.pid}.mjs`)
mkdirSync(path.dirname(outfile), { recursive: true })
await build({ entryPoints: [path.join(root, "packages/core/test/faelle/zufallsbericht.ts")], outfile, bundle: true, format: "esm", platform: "node", tsconfigRaw: {}, logLevel: "warning" })
const { bericht, laufe, luecken, neueZaehlung, schrumpfe, seltene } = await import(outfile)
process.on("exit", () => rmSync(outfile, { force: true }))

const start = performance.now()
const seconds = () => ((performance.now() - start) / 1000).toFixed(0)
const zaehlung = neueZaehlung()
const ziele = luecken(zaehlung)
const getroffen = []

const namesSeldom = first === 1 && count <= 10_000

/** Counts a walk in with the others, and notes what it met of all there is to meet. */
const zaehleMit = (seed, eine) => {
  for (const [teil, summen] of Object.entries(zaehlung)) for (const [was, wieOft] of eine[teil]) summen.set(was, (summen.get(was) ?? 0) + wieOft)
  if (!namesSeldom) return
  const fehlend = new Set(luecken(eine))
  getroffen.push({ seed, ziele: ziele.filter((ziel) => !fehlend.has(ziel)) })
}

for (let seed = first; seed < first + count; seed += 1) {
  const eine = neueZaehlung()
  const fehlgang = laufe(seed, eine)
  if (fehlgang !== undefined) {
    const kurz = schrumpfe(fehlgang)
    console.log(`seed ${seed}: ${fehlgang.satz}\nshortest walk found, ${kurz.befehle.length} of ${fehlgang.befehle.length} commands: ${kurz.satz}`)
    for (const befehl of kurz.befehle) console.log(JSON.stringify(befehl))
    process.exit(1)
  }
  zaehleMit(seed, eine)
  const done = seed - first + 1
  if (done % Math.max(1000, Math.round(count / 20)) === 0) console.log(`${done} walks, ${seconds()} s`)
}
console.log(bericht(zaehlung))
console.log(`${count} walks from seed ${first}, ${seconds()} s`)
if (namesSeldom) console.log(`seldom walks behind the first 1,300, for faelle.test.ts: ${seltene(getroffen, 1300).join(", ")}`)
const fehlend = luecken(zaehlung)
for (const eine of fehlend) console.log(`not reached: ${eine}`)
if (fehlend.length > 0 && count >= 1000) process.exitCode = 1
