// A disk that runs full: npm run storage-full-disk -- ADAPTER
//   ADAPTER   sqlite (the file on 24 MB), postgres (the tables on 24 MB, the log elsewhere), postgres-log (everything on 160 MB, so
//             that the server itself goes down when it cannot write its log), or all where left out
// Wanted: writers get `full` (or, with postgres-log, `connection` while the server is away), nothing acknowledged is lost, reading
// goes on, and once there is room, writing does; the store checks clean. Needs Linux and an account that may mount: a small file
// system in memory is mounted where nobody else sees it. Where that cannot be done it says so and ends with 0, and with 1 where CI is
// set: a step that proves nothing must not be green there.
//   --planted NAME  swallows: acknowledges what found no room; early: acknowledges before it is written; ends with 1 where
//                  nothing is found to be lost
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { PACKAGES, plantedOf } from "./storage/arguments.mjs"

const { defect, rest } = plantedOf(process.argv.slice(2))
const SIZES = { sqlite: 24, postgres: 24, "postgres-log": 160 }

const canMount = () =>
  process.platform === "linux" && spawnSync("unshare", ["-m", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"], { stdio: "ignore" }).status === 0

/** Runs one case in a mount namespace of its own; what is mounted there goes with it. */
const inside = (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), "teilhabe-full-"))
  try {
    const script = `mount -t tmpfs -o size=${SIZES[name]}m,mode=0777 tmpfs "$1" && exec "$2" "$3" "$4" "$1" ${defect ?? ""}`
    return spawnSync("unshare", ["-m", "sh", "-c", script, "sh", folder, process.execPath, path.join(import.meta.dirname, "storage", "full-disk.mjs"), name], { stdio: "inherit" }).status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (canMount()) {
  await ensureBuilt({ names: PACKAGES, dts: false, say: (line) => console.log(line) })
  const wanted = rest.length > 0 ? rest : Object.keys(SIZES)
  const failed = wanted.filter((name) => inside(name) !== 0)
  process.exitCode = failed.length > 0 ? 1 : 0
} else {
  console.log("not run: this account may not mount a small file system (Linux and root are needed)")
  process.exitCode = (process.env.CI ?? "") === "" ? 0 : 1
}
