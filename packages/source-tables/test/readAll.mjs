// Reads all files named, in one pass, and says how much processor time it took and how much memory it needed. Run by realData.test.ts.
import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import path from "node:path"
import { findMapping, packagedMappings, readDatensaetze } from "../dist/index.js"

const firstLine = async (file) => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead).toString("latin1").split("\n")[0] ?? ""
  } finally {
    await handle.close()
  }
}

const start = process.cpuUsage()
const mappings = await packagedMappings()
let [cells, rows] = [0, 0]
for (const file of process.argv.slice(2)) {
  const mapping = findMapping(mappings, { zeile: await firstLine(file), datei: file })
  const { zellen, zeilen } = await readDatensaetze(createReadStream(file), mapping, { datei: path.basename(file) })
  cells += zellen
  rows += zeilen
}
const { system, user } = process.cpuUsage(start)
const milliseconds = Math.round((user + system) / 1000)
console.log(JSON.stringify({ files: process.argv.length - 2, rows, cells, milliseconds, maxRss: process.resourceUsage().maxRSS * 1024 }))
