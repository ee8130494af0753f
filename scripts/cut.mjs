// Fills the fences of the guides from the examples: `<!-- cut: examples/x/main.mjs#region -->` before a fence
// gives it the text between `// #region name` and `// #endregion name` of that file.
// With --check it writes nothing and fails where a fence differs from its region.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fencesOf, markdownFiles } from "./fences.mjs"
import { root } from "./workspace.mjs"

/** The lines of a region without the indent they share; other regions' marks are left out. */
export const regionOf = (text, name) => {
  const lines = text.split("\n")
  const mark = (word) => lines.findIndex((line) => new RegExp(`^\\s*(?://|#)\\s*#${word} ${name}\\s*$`, "u").test(line))
  const [from, to] = [mark("region"), mark("endregion")]
  if (from < 0 || to < from) return undefined
  const body = lines.slice(from + 1, to).filter((line) => !/^\s*(?:\/\/|#)\s*#(?:end)?region /u.test(line))
  const indents = body.filter((line) => line.trim() !== "").map((line) => /^\s*/u.exec(line)[0].length)
  const indent = indents.length === 0 ? 0 : Math.min(...indents)
  return body.map((line) => line.slice(indent)).join("\n").replace(/^\n+|\n+$/gu, "").split("\n")
}

/** What a cut fence has to hold, or why it cannot be filled. */
const wanted = (cut, base) => {
  const [file, name] = cut.split("#")
  const full = path.join(base, file)
  if (!existsSync(full)) return { problem: `${file} does not exist` }
  const text = readFileSync(full, "utf8")
  const lines = name === undefined ? text.trimEnd().split("\n") : regionOf(text, name)
  return lines === undefined ? { problem: `${file} has no region "${name}"` } : { lines }
}

/** The cut fences of a Markdown file that differ from their region, last first so that line numbers hold. */
export const stale = (file, base = root) =>
  fencesOf(file, base)
    .filter(({ cut }) => cut !== undefined)
    .map((fence) => ({ fence, ...wanted(fence.cut, base) }))
    .filter(({ fence, lines }) => lines === undefined || lines.join("\n") !== fence.code.join("\n"))
    .reverse()

const fill = (file) => {
  const target = path.join(root, file)
  const text = readFileSync(target, "utf8").split("\n")
  for (const { fence, lines } of stale(file)) if (lines !== undefined) text.splice(fence.line, fence.code.length, ...lines)
  writeFileSync(target, text.join("\n"))
  console.log(`filled ${file}`)
}

if (process.argv[1] === import.meta.filename) {
  const check = process.argv.includes("--check")
  for (const file of markdownFiles()) {
    const found = stale(file)
    for (const { fence, problem } of found) {
      if (problem === undefined && !check) continue
      console.error(`${file}:${fence.line}: ${problem ?? `differs from ${fence.cut}. Run: npm run cut`}`)
      process.exitCode = 1
    }
    if (!check && found.some(({ problem }) => problem === undefined)) fill(file)
  }
}
