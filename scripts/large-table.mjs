// Generates a table of N bytes as it goes, reads it, and asserts that memory stays where it was: npm run large -- 2GB
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { parseMapping, readTabelle } from "../packages/source-tables/dist/index.js"
import { ensureBuilt } from "./build.mjs"

const UNITS = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }

const bytesOf = (text = "200MB") => {
  const [, count, unit = "B"] = /^(\d+(?:\.\d+)?)(B|KB|MB|GB)?$/u.exec(text) ?? []
  if (count === undefined) throw new Error(`"${text}" is no size; write 200MB or 2GB`)
  return Number(count) * UNITS[unit]
}

const MAPPING = `tabelle: 99999-99-99-9
titel: Erfundene Tabelle
format: genesis
fundstelle: { herausgeber: niemand }
herkunft: synthetisch
titelzeilen: 1
merkmale:
  geschlecht: { liste: geschlecht, insgesamt: Insgesamt }
  nationalitaet: { liste: nationalitaet, insgesamt: Insgesamt }
vorspalten:
  - zeit: { art: jahr }
  - raum: schluessel
  - raum: name
kopf:
  - merkmal: nationalitaet
  - merkmal: geschlecht
datensaetze:
  - { id: personen, titel: Personen, groesse: bevoelkerung, einheit: Personen, statistik: keine, ganzzahlig: true }
`

const HEAD = `GENESIS-Tabelle: 99999-99-99-9
Erfundene Tabelle;;;;;;;;;;;
;;;Insgesamt;Insgesamt;Insgesamt;Deutsche;Deutsche;Deutsche;Ausländer(innen);Ausländer(innen);Ausländer(innen)
;;;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich
`

const FOOT = "__________\n\"erfunden\"\nStand: 01.01.2026 / 00:00:00\n"

/** A block of lines whose numbers and signs differ from block to block. */
const block = (seed) => {
  const lines = []
  for (let at = 0; at < 1000; at++) {
    const mix = (seed * 1000 + at) * 2654435761 % 4294967296
    const gemeinde = String(mix % 900 + 100)
    const cells = Array.from({ length: 9 }, (_, column) => {
      const value = (mix >>> column) % 90000
      return value % 97 === 0 ? "-" : value % 89 === 0 ? "." : String(value + 1)
    })
    lines.push(`${1990 + mix % 35};05562${gemeinde};        Gemeinde ${gemeinde};${cells.join(";")}\n`)
  }
  return lines.join("")
}

async function* table(bytes) {
  const encoder = new TextEncoder()
  yield encoder.encode(HEAD)
  let written = 0
  for (let seed = 0; written < bytes; seed++) {
    const chunk = encoder.encode(block(seed))
    written += chunk.length
    yield chunk
  }
  yield encoder.encode(FOOT)
}

setFlagsFromString("--expose-gc")
const gc = runInNewContext("gc")
const MB = 1e6
/** How much more memory the second half may hold than the first, after all that can be freed is freed. */
const GROWTH = 40 * MB

await ensureBuilt({ names: ["core", "source-tables"], dts: false })
const bytes = bytesOf(process.argv[2])
const mapping = parseMapping(MAPPING)
if (mapping._tag === "Failure") throw new Error(JSON.stringify(mapping.failure))
let [cells, rows, findings, half] = [0, 0, 0, 0]
const next = bytes / 2
const start = performance.now()
const onProgress = ({ bytes: at }) => {
  if (half > 0 || at < next) return
  gc()
  half = process.memoryUsage().heapUsed
}
for await (const ereignis of readTabelle(table(bytes), mapping.success, { datei: "erfunden.csv", onProgress })) {
  if (ereignis._tag === "Zeilen") for (const { zellen } of ereignis.zeilen) cells += zellen.length
  if (ereignis._tag === "Meldung") findings += 1
  if (ereignis._tag === "Ende") rows = ereignis.zeilen
}
const seconds = (performance.now() - start) / 1000
gc()
const cpu = process.cpuUsage()
const growth = process.memoryUsage().heapUsed - half
const peak = process.resourceUsage().maxRSS * 1024
console.log(
  `${(bytes / MB).toFixed(0)} MB, ${rows} lines, ${cells} cells in ${seconds.toFixed(1)} s: ${(bytes / MB / seconds).toFixed(1)} MB/s; ` +
  `${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor; peak ${(peak / MB).toFixed(0)} MB, heap after the second half ${growth < 0 ? "" : "+"}${(growth / MB).toFixed(1)} MB`,
)
if (findings > 0) throw new Error(`${findings} findings in a table that has no defect`)
if (cells !== rows * 9) throw new Error(`${cells} cells of ${rows} lines, not ${rows * 9}`)
if (growth > GROWTH) throw new Error(`the heap grew by ${growth} bytes over the second half: the reader holds what it has read`)
if (peak > 400 * MB) throw new Error(`the process needed ${peak} bytes: more than 400 MB`)
