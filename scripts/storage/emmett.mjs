// Emmett's stores beside ours: installed at run time into a folder of the system for passing things, never a part of this project.
// Without install scripts first; its SQLite driver has a native part, which is built only where it cannot be loaded.
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { run } from "../run.mjs"

const STORES = {
  // The last one published asks for a core of 0.42.4, which npm does not have; it runs on 0.42.0.
  sqlite: ["@event-driven-io/emmett@0.42.0", "@event-driven-io/emmett-sqlite@0.42.4", "sqlite3@5.1.7", "uuid@10.0.0", "async-retry@1.3.3"],
  postgresql: ["@event-driven-io/emmett@0.42.0", "@event-driven-io/emmett-postgresql@0.42.0", "@event-driven-io/pongo@0.16.11", "uuid@10.0.0", "async-retry@1.3.3", "commander@12.1.0"],
}

const npm = (args, cwd) => run("npm", [...args, "--no-audit", "--no-fund"], { cwd, quiet: true })

const lastLine = (output) => output.trim().split("\n").findLast((line) => line.includes("error")) ?? output.trim().split("\n").at(-1)

const isLoading = async (folder, name) => (await run(process.execPath, ["-e", `require(${JSON.stringify(name)})`], { cwd: folder, quiet: true })).code === 0

/** The folder with a store installed; made once per set of versions. */
const installed = async (kind) => {
  const folder = path.join(tmpdir(), `teilhabe-emmett-${STORES[kind][1].split("@").at(-1)}-${kind}`)
  const mark = path.join(folder, "installed")
  if (existsSync(mark)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "beside", private: true }))
  const { code, output } = await npm(["install", "--ignore-scripts", "--save-exact", ...(kind === "sqlite" ? ["--legacy-peer-deps"] : []), ...STORES[kind]], folder)
  if (code !== 0) throw new Error(`npm install ended with ${code}: ${lastLine(output)}`)
  if (kind === "sqlite" && !(await isLoading(folder, "sqlite3"))) {
    const built = await npm(["rebuild", "sqlite3"], folder)
    if (!(await isLoading(folder, "sqlite3"))) throw new Error(`its driver sqlite3 does not load, and building it ended with ${built.code}: ${lastLine(built.output)}`)
  }
  writeFileSync(mark, "")
  return folder
}

/** The module of a store, or why it cannot be had. */
export const emmettOf = async (kind) => {
  try {
    const folder = await installed(kind)
    const name = kind === "sqlite" ? "emmett-sqlite" : "emmett-postgresql"
    const module = await import(pathToFileURL(path.join(folder, "node_modules", "@event-driven-io", name, "dist", "index.js")).href)
    return { module, versions: STORES[kind].slice(0, 3).join(", ") }
  } catch (error) {
    return { why: String(error?.message ?? error).split("\n")[0] }
  }
}
