// Judges the packed packages: publint for the manifest, attw for whether TypeScript finds the types of every door.
import { pack } from "./pack.mjs"
import { binary, node } from "./run.mjs"

const tarballs = await pack()
const judge = async ([name, tarball]) => {
  const results = [
    await node([binary("publint"), "run", tarball, "--strict", "--pack", "false"], { quiet: true }),
    await node([binary("@arethetypeswrong/cli", "attw"), tarball, "--profile", "esm-only", "--no-emoji"], { quiet: true }),
  ]
  const failed = results.filter(({ code }) => code !== 0)
  console.log(`${name.padEnd(18)} ${failed.length === 0 ? "good" : "failed"}`)
  for (const { output } of failed) console.error(output)
  return failed.length
}

const failures = []
for (const entry of tarballs) failures.push(await judge(entry))
process.exitCode = failures.some((count) => count > 0) ? 1 : 0
