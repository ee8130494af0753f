// Packs every package as it would be published.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { must, run } from "./run.mjs"
import { doorsOf, packageNames, root } from "./workspace.mjs"

const folder = path.join(root, ".cache", "packed")

/** Packages that have a door and can be used by somebody. */
export const publishable = () => packageNames().filter((name) => doorsOf(name).length > 0)

/** Builds and packs; gives the tarball of each package by its name. */
export const pack = async () => {
  await ensureBuilt()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  const filters = publishable().flatMap((name) => ["--filter", `./packages/${name}`])
  await must(run("npx", ["--yes", packageManager, "-r", ...filters, "pack", "--pack-destination", folder], { quiet: true }))
  const files = readdirSync(folder)
  return new Map(publishable().map((name) => [name, path.join(folder, files.find((file) => new RegExp(`^teilhabe-${name}-\\d`, "u").test(file)) ?? "")]))
}
