// Uses the packed packages as a stranger would: outside this repository, installed by npm.
// First every door, in plain Node and in TypeScript; then every project under examples/, or those that are named: npm run smoke -- fall
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { pack } from "./pack.mjs"
import { freshDatabase, startPostgres } from "./postgres.mjs"
import { node, run } from "./run.mjs"
import { doorsOf, importName, packageNames, root } from "./workspace.mjs"

const tarballs = new Map([...(await pack())].map(([name, file]) => [`@teilhabe/${name}`, `file:${file}`]))
const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
const rooms = []
process.on("exit", () => rooms.forEach((room) => rmSync(room, { recursive: true, force: true })))

const room = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "teilhabe-smoke-"))
  rooms.push(folder)
  return folder
}

/** Every package of ours comes from its tarball, also where another package asks for it. */
const withTarballs = (manifest) => {
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [name, tarballs.get(name) ?? range]),
  )
  return { ...manifest, dependencies: { ...Object.fromEntries(tarballs), ...dependencies } }
}

const install = (folder, manifest) => {
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(withTarballs(manifest), null, 2))
  return run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, quiet: true })
}

/** Runs steps one after the other; the first that fails is shown and ends it. */
const inOrder = async (steps) => {
  for (const [what, step] of steps) {
    const { code, output } = await step()
    if (code !== 0) return `${what} failed with ${code}\n${output}`
  }
  return undefined
}

const doors = packageNames().flatMap((name) => doorsOf(name).map((door) => importName(name, door)))

const everyDoor = async () => {
  const folder = room()
  const imports = doors.map((door, at) => `import * as door${at} from ${JSON.stringify(door)}`).join("\n")
  const used = `export const doors = [${doors.map((_, at) => `door${at}`).join(", ")}]\n`
  writeFileSync(path.join(folder, "doors.mjs"), `${imports}\n${used}`)
  writeFileSync(path.join(folder, "doors.ts"), `${imports}\n${used}`)
  const common = { strict: true, noEmit: true, skipLibCheck: true, target: "ES2022", types: [] }
  const config = (name, options) => writeFileSync(path.join(folder, name), JSON.stringify({ compilerOptions: { ...common, ...options }, files: ["doors.ts"] }))
  config("nodenext.json", { module: "nodenext", moduleResolution: "nodenext" })
  config("bundler.json", { module: "esnext", moduleResolution: "bundler" })
  const tsc = path.join(folder, "node_modules", "typescript", "bin", "tsc")
  const { effect, typescript } = devDependencies
  return inOrder([
    ["npm install", () => install(folder, { name: "doors", private: true, type: "module", dependencies: { effect, typescript } })],
    ["node", () => node(["doors.mjs"], { cwd: folder, quiet: true })],
    ["tsc with nodenext", () => node([tsc, "-p", "nodenext.json"], { cwd: folder, quiet: true })],
    ["tsc with bundler", () => node([tsc, "-p", "bundler.json"], { cwd: folder, quiet: true })],
  ])
}

let server

/** An example that may run on PostgreSQL gets an empty database of its own. */
const databaseFor = async ({ dependencies = {} }) => {
  if (dependencies["@teilhabe/storage-postgres"] === undefined) return {}
  server ??= await startPostgres()
  return { TEILHABE_POSTGRES_URL: await freshDatabase(server) }
}

const oneExample = async (name) => {
  const folder = room()
  const kept = (source) => !["node_modules", "out", "dist"].includes(path.basename(source))
  cpSync(path.join(root, "examples", name), folder, { recursive: true, filter: kept })
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"))
  const env = await databaseFor(manifest)
  const scripts = ["start", "test"].filter((script) => manifest.scripts?.[script] !== undefined)
  return inOrder([
    ["npm install", () => install(folder, manifest)],
    ...(scripts.length === 0 ? [["node main.mjs", () => node(["main.mjs"], { cwd: folder, quiet: true, env })]] : []),
    ...scripts.map((script) => [`npm run ${script}`, () => run("npm", ["run", script], { cwd: folder, quiet: true, env })]),
  ])
}

const folder = path.join(root, "examples")
const examples = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "package.json"))).sort() : []

const named = process.argv.slice(2)
const works = named.length > 0 ? [] : [["every door", everyDoor]]

try {
  for (const [name, work] of [...works, ...examples.filter((name) => named.length === 0 || named.includes(name)).map((name) => [`examples/${name}`, () => oneExample(name)])]) {
    const at = performance.now()
    const failure = await work()
    console.log(`${name.padEnd(28)} ${failure === undefined ? "passed" : "failed"} ${((performance.now() - at) / 1000).toFixed(1)} s`)
    if (failure !== undefined) {
      console.error(failure)
      process.exitCode = 1
    }
  }
} finally {
  await server?.stop()
}
