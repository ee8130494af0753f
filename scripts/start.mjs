// The main job on a bare clone: install, build what running needs, run. Does again only what changed.
import path from "node:path"
import { ensureBuilt } from "./build.mjs"
import { ensureInstalled } from "./install.mjs"
import { node } from "./run.mjs"
import { root } from "./workspace.mjs"

const say = (line) => console.log(line)
await ensureInstalled(say)
await ensureBuilt({ dts: false, say })
const { code } = await node([path.join(root, "scripts", "main-job.mjs"), ...process.argv.slice(2)])
process.exitCode = code
