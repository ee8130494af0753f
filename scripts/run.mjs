// Starting other programs, and remembering what need not be done again.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { root } from "./workspace.mjs"

/** The JavaScript file behind a command of an installed package, to be run without a shell. */
export const binary = (name, command = name) => {
  const file = path.join(root, "node_modules", name, "package.json")
  const { bin } = createRequire(import.meta.url)(file)
  return path.join(path.dirname(file), typeof bin === "string" ? bin : bin[command])
}

/** Runs a program without stdin and gives its exit code and, when `quiet`, what it printed. */
export const run = (command, args, { cwd = root, env = {}, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      shell: process.platform === "win32" && !command.includes(path.sep),
    })
    let output = ""
    child.stdout?.on("data", (chunk) => (output += chunk))
    child.stderr?.on("data", (chunk) => (output += chunk))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })

export const node = (args, options) => run(process.execPath, args, options)

/** Runs a step that has to succeed; otherwise shows what it printed and ends this program with its code. */
export const must = async (step) => {
  const { code, output } = await step
  if (code === 0) return output
  process.stderr.write(output)
  process.exit(code)
}

const isSource = (entry) => entry.name !== "node_modules" && entry.name !== "dist"

/** All files below a folder, sorted, without installed and built ones. */
export const filesBelow = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter(isSource)
        .flatMap((entry) => {
          const full = path.join(folder, entry.name)
          return entry.isDirectory() ? filesBelow(full) : entry.isFile() ? [full] : []
        })
        .sort()

/** One number for the content of files: equal exactly when nothing changed. */
export const fingerprint = (files) => {
  const hash = createHash("sha256")
  for (const file of files) hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
  return hash.digest("hex")
}

/** A remembered fingerprint: `isFresh` says whether the work was done for this state, `remember` that it now is. */
export const stamp = (file) => ({
  isFresh: (value) => existsSync(file) && readFileSync(file, "utf8") === value,
  remember: (value) => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, value)
  },
})
