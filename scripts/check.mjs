// Runs every check but the tests, one after the other, and shows what the failing ones print.
import { run } from "./run.mjs"

const checks = [
  ["build"],
  ["typecheck"],
  ["lint"],
  ["imports"],
  ["doors", "--", "--check"],
  ["cut", "--", "--check"],
  ["exports"],
  ["docs"],
  ["size"],
  ["load"],
  ["smoke"],
]

const failed = []
for (const [name, ...rest] of checks) {
  const begin = performance.now()
  const { code, output } = await run("npm", ["run", "--silent", name, ...rest], { quiet: true })
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(6)
  console.log(`${name.padEnd(10)} ${code === 0 ? "passed" : "failed"} ${seconds} s`)
  const isTable = ["size", "load", "smoke"].includes(name)
  if (code === 0 && isTable) console.log(output.trimEnd().replace(/^/gmu, "  "))
  if (code !== 0) failed.push([name, output])
}
for (const [name, output] of failed) console.error(`\n== ${name}\n${output}`)
console.log(`${checks.length - failed.length} checks passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
