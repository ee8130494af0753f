// Builds packages, those first that others need: all, or the ones named. Skips what did not change since the last build.
// TEILHABE_DTS=0 leaves the declarations out, which is all that running programs need.
import { existsSync } from "node:fs"
import path from "node:path"
import { binary, filesBelow, fingerprint, must, node, stamp } from "./run.mjs"
import { doorsOf, packageNames, root } from "./workspace.mjs"

const inPackage = (name, ...rest) => path.join(root, "packages", name, ...rest)

const sourcesOf = (name) => [
  ...filesBelow(inPackage(name, "src")).filter((file) => !/\.(?:test|test-d|bench)\.ts$/u.test(file)),
  inPackage(name, "tsconfig.build.json"),
  path.join(root, "tsup.config.ts"),
  path.join(root, "tsconfig.base.json"),
  path.join(root, "tsconfig.build.json"),
]

const stampOf = (name, kind) => stamp(path.join(root, ".cache", "build", `${name}.${kind}`))

const isBuilt = (name, kind, value) => {
  const [door] = doorsOf(name)
  const file = inPackage(name, "dist", `${door?.entry}${kind === "js" ? ".js" : ".d.ts"}`)
  return existsSync(file) && stampOf(name, kind).isFresh(value)
}

const buildJs = async (name, value) => {
  await must(node([binary("tsup"), "--config", path.join(root, "tsup.config.ts")], { cwd: inPackage(name), quiet: true }))
  stampOf(name, "js").remember(value)
}

const buildDeclarations = async (name, value) => {
  await must(node([binary("typescript", "tsc"), "-p", "tsconfig.build.json"], { cwd: inPackage(name), quiet: true }))
  stampOf(name, "dts").remember(value)
}

/** Builds what is stale. Declarations depend on those of the packages before, so their fingerprint adds up. */
export const ensureBuilt = async ({ names = packageNames(), dts = true, say = () => {} } = {}) => {
  const buildable = packageNames().filter((name) => doorsOf(name).length > 0)
  const prints = new Map()
  let before = ""
  for (const name of buildable) {
    const js = fingerprint(sourcesOf(name))
    before = `${before}${js}\n`
    prints.set(name, { js, dts: before })
  }
  const wanted = buildable.filter((name) => names.includes(name))
  const staleJs = wanted.filter((name) => !isBuilt(name, "js", prints.get(name).js))
  if (staleJs.length > 0) {
    say(`Pakete werden gebaut: ${staleJs.join(", ")} …`)
    await Promise.all(staleJs.map((name) => buildJs(name, prints.get(name).js)))
  }
  if (!dts) return
  for (const name of wanted) {
    if (staleJs.includes(name) || !isBuilt(name, "dts", prints.get(name).dts)) await buildDeclarations(name, prints.get(name).dts)
  }
}

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2)
  await ensureBuilt({
    ...(names.length > 0 ? { names } : {}),
    dts: process.env.TEILHABE_DTS !== "0",
    say: (line) => console.log(line),
  })
}
