// Runs every check but the tests, one after the other, and says which failed.
import { run } from "./run.mjs"

const checks = [
  ["typecheck"], ["lint"], ["imports"], ["doors", "--", "--check"], ["cut", "--", "--check"], ["exports"], ["docs"], ["size"], ["load"], ["smoke"],
]
const failed = []
for (const [name, ...rest] of checks) {
  const { code, output } = await run("npm", ["run", "--silent", name, ...rest], { quiet: true })
  console.log(`${name.padEnd(10)} ${code === 0 ? "passed" : "failed"}`)
  if (code !== 0) failed.push([name, output])
}
for (const [name, output] of failed) console.error(`\n== ${name}\n${output}`)
process.exitCode = failed.length > 0 ? 1 : 0
