// Finds the code fences in Markdown and in doc comments, with the line each starts on.
import { readFileSync } from "node:fs"
import path from "node:path"
import { filesBelow } from "./run.mjs"
import { root } from "./workspace.mjs"

/** Folders whose Markdown is not ours or is made by a tool. */
const foreign = /^(?:\.git|\.doctest|\.cache|out|coverage)\//u

/** Every Markdown file of the repository, by its path from the root. */
export const markdownFiles = (base = root) =>
  filesBelow(base)
    .map((file) => path.relative(base, file).split(path.sep).join("/"))
    .filter((file) => file.endsWith(".md") && !foreign.test(file) && !file.endsWith("/CHANGELOG.md"))

/** Every source file of the packages, tests aside. */
export const sourceFiles = (base = root) =>
  filesBelow(path.join(base, "packages"))
    .map((file) => path.relative(base, file).split(path.sep).join("/"))
    .filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/u.test(file) && !/\.(?:test|test-d|bench)\.ts$/u.test(file))

/** The lines of doc comments without their stars; every other line empty, so that line numbers stay. */
const docLines = (text) => {
  let inside = false
  return text.split("\n").map((line) => {
    if (!inside && /^\s*\/\*\*/u.test(line)) inside = true
    else if (!inside) return ""
    const end = line.includes("*/")
    const content = line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/u, "").replace(/\s*\*\/.*$/u, "")
    if (end) inside = false
    return content
  })
}

const opening = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/u

/** The line before a fence that is not blank: where `<!-- cut: … -->` stands. */
const markBefore = (lines, index) => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = (lines[at] ?? "").trim()
    if (line !== "") return line
  }
  return ""
}

/** The fences in a list of lines: `line` is the number of the opening line, counted from 1. */
export const fencesIn = (lines, file) => {
  const fences = []
  for (let at = 0; at < lines.length; at += 1) {
    const match = opening.exec(lines[at])
    if (match === null) continue
    const [, indent, marker, language] = match
    const isEnd = (line) => line !== undefined && line.trim().startsWith(marker) && /^[`~]+$/u.test(line.trim())
    let end = at + 1
    while (end < lines.length && !isEnd(lines[end])) end += 1
    const code = lines.slice(at + 1, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    const [, cut] = /^<!-- cut: (\S+) -->$/u.exec(markBefore(lines, at)) ?? []
    fences.push({ file, line: at + 1, endLine: end + 1, language, code, cut, closed: end < lines.length })
    at = end
  }
  return fences
}

/** All fences of one file, found as its kind asks. */
export const fencesOf = (file, base = root) => {
  const text = readFileSync(path.join(base, file), "utf8")
  return fencesIn(file.endsWith(".md") ? text.split("\n") : docLines(text), file)
}
