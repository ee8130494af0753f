// Generates a table of N bytes as it goes, reads it, and asserts that memory stays where it was: npm run large, or
// npm run large -- 2GB. Ends with 1 where the reader holds what it has read, misses a cell, or finds what is not there.
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { ensureBuilt } from "./build.mjs"

const UNITS = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }

const bytesOf = (text = "50MB") => {
  const [, count, unit = "B"] = /^(\d+(?:\.\d+)?)(B|KB|MB|GB)?$/u.exec(text) ?? []
  if (!(Number(count) > 0)) throw new Error(`"${text}" is no size; write 50MB or 2GB`)
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

/** Time that went into making the table, which is not the reader's. */
let making = 0

const make = (seed) => {
  const start = performance.now()
  const chunk = encoder.encode(block(seed))
  making += performance.now() - start
  return chunk
}

const encoder = new TextEncoder()

async function* table(bytes) {
  yield encoder.encode(HEAD)
  let written = 0
  for (let seed = 0; written < bytes; seed++) {
    const chunk = make(seed)
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

/** How much memory the whole process may need, whatever the size of the table. */
const PEAK = 400 * MB
const STEPS = 10

const bytes = bytesOf(process.argv[2])
// A fresh clone has nothing to import before it is built.
await ensureBuilt({ names: ["core", "source-tables"], dts: false })
const { parseMapping, readTabelle } = await import("../packages/source-tables/dist/index.js")
const mapping = parseMapping(MAPPING)
if (mapping._tag === "Failure") throw new Error(JSON.stringify(mapping.failure))

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)
const peak = () => process.resourceUsage().maxRSS * 1024
const start = performance.now()
const before = process.cpuUsage()
let [cells, rows, findings, half, step] = [0, 0, 0, 0, 1]
const onProgress = ({ bytes: at, zeilen }) => {
  if (half === 0 && at >= bytes / 2) {
    gc()
    half = process.memoryUsage().heapUsed
  }
  if (at < (bytes * step) / STEPS) return
  step = Math.floor((at / bytes) * STEPS) + 1
  console.log(`${(at / MB).toFixed(0)} of ${(bytes / MB).toFixed(0)} MB, ${zeilen} lines, ${seconds(start)} s, peak ${(peak() / MB).toFixed(0)} MB`)
  // A reader that holds what it has read is stopped before it takes the memory of all.
  if (peak() > PEAK) throw new Error(`the process needed ${peak()} bytes after ${at}: more than ${PEAK}`)
}
for await (const ereignis of readTabelle(table(bytes), mapping.success, { datei: "erfunden.csv", onProgress })) {
  if (ereignis._tag === "Zeilen") for (const { zellen } of ereignis.zeilen) cells += zellen.length
  if (ereignis._tag === "Meldung") findings += 1
  if (ereignis._tag === "Ende") rows = ereignis.zeilen
}
const all = (performance.now() - start) / 1000
const reading = all - making / 1000
const cpu = process.cpuUsage(before)
gc()
const growth = process.memoryUsage().heapUsed - half
console.log(
  `${(bytes / MB).toFixed(0)} MB, ${rows} lines, ${cells} cells in ${all.toFixed(1)} s, of which ${reading.toFixed(1)} s to read: ` +
  `${(bytes / MB / reading).toFixed(1)} MB/s; ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor with making the table; ` +
  `peak ${(peak() / MB).toFixed(0)} MB, heap after the second half ${growth < 0 ? "" : "+"}${(growth / MB).toFixed(1)} MB`,
)
if (findings > 0) throw new Error(`${findings} findings in a table that has no defect`)
if (cells === 0 || cells !== rows * 9) throw new Error(`${cells} cells of ${rows} lines, not ${rows * 9}`)
if (growth > GROWTH) throw new Error(`the heap grew by ${growth} bytes over the second half: the reader holds what it has read`)
if (peak() > PEAK) throw new Error(`the process needed ${peak()} bytes: more than ${PEAK}`)
