// What the workspace consists of: its packages, their doors and their order. Every other script asks here.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/u, "")

/** Subpaths a package offers that are files and no code. */
const assets = { "konzept-yaml": { "./schema/konzept.schema.json": "./schema/konzept.schema.json" } }

/** A source file that a door may publish: no test, no data made by a generator, no command. */
const isPublic = (name) =>
  name.endsWith(".ts") && !/\.(?:test|test-d|bench|generated|d)\.ts$/u.test(name) && name !== "index.ts" && name !== "bin.ts"

const list = (folder) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])

/** The public source files directly in a folder, by name, sorted without regard to the locale of the machine. */
export const publicFiles = (folder) =>
  list(folder)
    .filter((entry) => entry.isFile() && isPublic(entry.name))
    .map((entry) => entry.name)
    .sort()

/**
 * The doors of a package: subpath, source entry, and whether the entry is a generated index.
 * core has a door per floor, konzepte a door per city, every other package one door and one per folder of public files.
 */
export const doorsOf = (name, base = root) => {
  const source = path.join(base, "packages", name, "src")
  const rooms = list(source)
    .filter((entry) => entry.isDirectory() && entry.name !== "internal" && publicFiles(path.join(source, entry.name)).length > 0)
    .map((entry) => ({ subpath: `./${entry.name}`, folder: path.join(source, entry.name), entry: `${entry.name}/index`, generated: true }))
    .sort((a, b) => (a.subpath < b.subpath ? -1 : 1))
  if (name === "core") return rooms
  if (name === "konzepte") {
    return publicFiles(source).map((file) => {
      const stem = file.slice(0, -3)
      return { subpath: `./${stem}`, folder: source, entry: stem, generated: false }
    })
  }
  const hall = publicFiles(source).length === 0 ? [] : [{ subpath: ".", folder: source, entry: "index", generated: true }]
  return [...hall, ...rooms]
}

export const manifest = (name, base = root) =>
  JSON.parse(readFileSync(path.join(base, "packages", name, "package.json"), "utf8"))

/** Names of all packages, those first that others need. */
export const packageNames = (base = root) => {
  const names = list(path.join(base, "packages"))
    .filter((entry) => entry.isDirectory() && existsSync(path.join(base, "packages", entry.name, "package.json")))
    .map((entry) => entry.name)
    .sort()
  const done = new Set()
  const visit = (name) => {
    if (done.has(name)) return
    for (const dependency of Object.keys(manifest(name, base).dependencies ?? {})) {
      const own = dependency.replace(/^@teilhabe\//u, "")
      if (own !== dependency && names.includes(own)) visit(own)
    }
    done.add(name)
  }
  names.forEach(visit)
  return [...done]
}

/** The import name of a door: `@teilhabe/core/kernel`. */
export const importName = (name, door) => `@teilhabe/${name}${door.subpath.slice(1)}`

/** What `package.json#exports` of a package has to be. */
export const exportsOf = (name, base = root) => {
  const doors = doorsOf(name, base).map((door) => [
    door.subpath,
    { import: { types: `./dist/${door.entry}.d.ts`, default: `./dist/${door.entry}.js` } },
  ])
  return Object.fromEntries([...doors, ...Object.entries(assets[name] ?? {}), ["./package.json", "./package.json"]])
}
