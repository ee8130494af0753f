// The house rules that no linter knows. Every check takes files ({ file, text }) and gives findings ({ file, line, message }).
import { readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import { filesBelow } from "./run.mjs"
import { root } from "./workspace.mjs"

const finding = (file, line, message) => ({ file, line, message })
const isProduct = ({ file }) => /^packages\/[^/]+\/src\/.+\.ts$/u.test(file) && !/\.(?:test|test-d|bench|generated)\.ts$/u.test(file) && !file.endsWith("/index.ts")

const eachLine = (files, pattern, message) =>
  files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [finding(file, at + 1, message)] : [])),
  )

/** Share of lines that are comment, blank lines aside. */
const commentShare = (texts) => {
  let comment = 0
  let all = 0
  for (const text of texts) {
    let inside = false
    for (const line of text.split("\n").map((raw) => raw.trim())) {
      if (line === "") continue
      all += 1
      if (line.startsWith("/*")) inside = true
      if (inside || line.startsWith("//")) comment += 1
      if (line.includes("*/")) inside = false
    }
  }
  return { share: all === 0 ? 0 : comment / all, lines: all }
}

/** Comment share by package. */
export const commentShares = (files) => {
  const groups = {}
  for (const { file, text } of files.filter(isProduct)) (groups[file.split("/")[1]] ??= []).push(text)
  return Object.entries(groups).map(([name, texts]) => ({ name, ...commentShare(texts) }))
}

/** A package below this size says nothing by a share. */
const smallPackage = 60

const comments = (files) =>
  commentShares(files)
    .filter(({ share, lines }) => lines >= smallPackage && (share < 0.15 || share > 0.4))
    .map(({ name, share }) => finding(`packages/${name}/src`, 1, `${Math.round(share * 100)} % of the lines are comment; the house wants 15 to 40 %`))

const isFunctionValue = (node) => node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

/** Names a statement exports with whether each is a function. */
const exportedNames = (statement) => {
  if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => ({ name: declaration.name.getText(), callable: isFunctionValue(declaration.initializer) }))
  }
  return statement.name === undefined ? [] : [{ name: statement.name.text, callable: ts.isFunctionDeclaration(statement) }]
}

/** Every export of a file, its doc comments joined: a schema and its type share one. */
const exportsOf = ({ file, text }) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const found = new Map()
  for (const statement of source.statements) {
    for (const { name, callable } of exportedNames(statement)) {
      const doc = (ts.getJSDocCommentsAndTags(statement) ?? []).map((node) => node.getText()).join("\n")
      const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1
      const known = found.get(name) ?? { line, callable: false, doc: "" }
      found.set(name, { line: known.line, callable: known.callable || callable, doc: known.doc + doc })
    }
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }))
}

const documented = (files) =>
  files.filter(isProduct).flatMap((entry) =>
    exportsOf(entry).flatMap(({ name, line, callable, doc }) => {
      const isInternal = entry.file.includes("/internal/")
      if (doc === "" && isInternal && !callable) return []
      if (doc === "") return [finding(entry.file, line, `${name} has no doc comment`)]
      if (callable && !isInternal && !/@example[^@]*```ts/u.test(doc)) {
        return [finding(entry.file, line, `${name} is a function and has no @example with a ts fence`)]
      }
      return []
    }),
  )

const names = (files) =>
  files
    .filter(({ file }) => /(?:^|\/)(?:utils?|helpers?|common|types)(?:\.[a-z.]+$|\/)/u.test(file))
    .map(({ file }) => finding(file, 1, "a file is named after what it holds, not utils, helpers, common or types"))

const asciiPaths = (files) =>
  files.filter(({ file }) => /[^\u0020-\u007e]/u.test(file)).map(({ file }) => finding(file, 1, "paths are ASCII: ä→ae, ö→oe, ü→ue, ß→ss"))

// Put together from parts, so that this file does not find itself.
const machinePath = new RegExp(`(?:^|[^\\w.])/(?:${["work", "farm", "root", "home", "Users"].join("|")})/[A-Za-z.]|/${"tmp"}/[a-z]`, "u")
const registry = new RegExp(["resolved.*https?://", `registry${"="}`, `_auth${"Token"}`, `registry\\.${"npmjs"}`].join("|"), "u")
const unfinished = new RegExp(`\\b(?:${["DO", "ME", "X"].map((end, at) => ["TO", "FIX", "XX"][at] + end).join("|")})\\b|not ${"implemented"}|\\b(?:it|test|describe)\\.(?:only|todo|skip)\\(`, "u")

// The day and chance come in as arguments.
const clock = /\bnew (?:UTC)?Date\(\)|\bDate\.now\b|\bMath\.random\b/u
const isPure = (entry) => isProduct(entry) && /^packages\/(?:core|konzepte)\//u.test(entry.file)

const isCode = ({ file }) => /^(?:packages|examples|scripts|test)\/.+\.(?:ts|mjs|js)$/u.test(file)

/** Is a test that holds the glossary to the sources there? */
const glossary = (files) => {
  const isThere = files.some(({ file }) => file === "docs/glossary.md")
  const isTested = files.some(({ file, text }) => file.endsWith(".test.ts") && !file.includes("house") && text.includes("glossary.md"))
  return isThere && isTested ? [] : [finding("docs/glossary.md", 1, "the glossary and a test that holds it to the sources have to exist")]
}

export const checks = {
  comments,
  documented,
  names,
  asciiPaths,
  machinePaths: (files) => eachLine(files, machinePath, "a path of somebody's machine"),
  registries: (files) => eachLine(files, registry, "the address of a package registry"),
  clock: (files) => eachLine(files.filter(isPure), clock, "core asks no clock and no chance: take the day as an argument"),
  unfinished: (files) => eachLine(files.filter(isCode), unfinished, "unfinished or switched off"),
  glossary,
}

const binary = /\.(?:png|jpe?g|gif|woff2?|ico|pdf|tgz|db)$/u
const made = /^(?:\.git|\.doctest|\.cache|out|coverage)\//u

/** Every text file of the repository that is neither installed nor built. */
export const allFiles = (base = root) =>
  filesBelow(base)
    .map((full) => path.relative(base, full).split(path.sep).join("/"))
    .filter((file) => !made.test(file) && !binary.test(file) && file !== ".git")
    .map((file) => ({ file, text: readFileSync(path.join(base, file), "utf8") }))

if (process.argv[1] === import.meta.filename) {
  const files = allFiles()
  for (const { name, share, lines } of commentShares(files)) console.log(`${name.padEnd(16)} ${String(lines).padStart(6)} lines, ${(share * 100).toFixed(0)} % comment`)
  const found = Object.values(checks).flatMap((check) => check(files))
  for (const { file, line, message } of found) console.error(`${file}:${line}: ${message}`)
  process.exitCode = found.length > 0 ? 1 : 0
}
