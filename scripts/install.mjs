// Installs what the lockfile names, and only when it changed since the last time. Needs node and npm, nothing else.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import path from "node:path"
import { must, run, stamp } from "./run.mjs"
import { manifest, packageNames, root } from "./workspace.mjs"

/** The exact version that package.json names: a range would be looked up at every start. */
const pnpm = () => JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).packageManager

/** What an install depends on; doors are left out, since a new door installs nothing. */
const wanted = () => {
  const hash = createHash("sha256")
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(path.join(root, file)))
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  hash.update(JSON.stringify([pnpm(), devDependencies]))
  for (const name of packageNames()) {
    const { dependencies, devDependencies: own, peerDependencies, bin } = manifest(name)
    hash.update(JSON.stringify([name, dependencies, own, peerDependencies, bin]))
  }
  return hash.digest("hex")
}

/** Installs if needed; `say` is told before something takes long. */
export const ensureInstalled = async (say = () => {}) => {
  const remembered = stamp(path.join(root, "node_modules", ".teilhabe-install"))
  const value = wanted()
  if (remembered.isFresh(value)) return
  say("Abhängigkeiten werden installiert …")
  await must(run("npx", ["--yes", pnpm(), "install", "--frozen-lockfile"], { quiet: true }))
  remembered.remember(value)
}
