// Invents the register of a town, counts it and computes the nineteen figures from it: npm run register, or
// npm run register -- 84000 618000 10000000. Everything it prints about the town is made up. Ends with 1 where a figure is not there.
import { ensureBuilt } from "./build.mjs"

const sizes = process.argv.slice(2).map((text) => {
  if (!/^[1-9]\d*$/u.test(text)) throw new Error(`"${text}" is no number of people; write 84000`)
  return Number(text)
})

// A fresh clone has nothing to import before it is built.
await ensureBuilt({ names: ["core", "register"], dts: false })
const { auszaehlen, erfinden, fragenZu } = await import("../packages/register/dist/index.js")
const { checkAbdeckung, definitionen, indikatoren } = await import("../packages/core/dist/indikator/index.js")
const { Raum, Stichtag, Tabellenzeichen } = await import("../packages/core/dist/kernel/index.js")

const stichtag = Stichtag.make(2024, 12, 31)
// A town that is its own Kreis: many statistics do not go further down.
const raum = Raum.make("05999", "Beispielstadt")

/** Starts a clock that tells the time that went by, and what of it the processor worked. */
const clock = () => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return `${((performance.now() - start) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`
  }
}

const peak = () => `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`

const bytesOf = ({ spalten }) =>
  Object.values(spalten).reduce((sum, { codes, tage, zahlen }) => sum + (codes ?? tage ?? zahlen).byteLength, 0)

const core = new Map(definitionen.map(({ indikator, variante, kern }) => [`${indikator} ${variante}`, kern]))

/** One group with a number that tells the figure's core apart, of foreigners where it can be. */
const shown = ({ indikator, variante, ergebnisse }) => {
  const kern = core.get(`${indikator} ${variante}`)
  const apart = ergebnisse.filter(({ gruppe, wert }) => wert._tag !== "Fehlend" && Object.keys(gruppe).length === kern.length && kern.every((id) => gruppe[id] !== undefined))
  return apart.find(({ gruppe }) => gruppe.nationalitaet === "NATA") ?? apart[0] ?? ergebnisse[0]
}

const run = (personen) => {
  let past = clock()
  const register = erfinden({ personen, saat: 1, stichtag, raum })
  const rows = register.personen.zeilen
  console.log(`\n${personen} people, ${rows} rows of ${(bytesOf(register.personen) / 1e6).toFixed(0)} MB: invented in ${past()}, peak ${peak()}`)
  past = clock()
  const fragen = fragenZu(register)
  const counted = auszaehlen(register, fragen)
  if (counted._tag === "Failure") throw new Error(JSON.stringify(counted.failure))
  const { datensaetze, findings } = counted.success
  console.log(`${fragen.length} questions, ${datensaetze.length} Datensätze: counted in ${past()}, peak ${peak()}`)
  if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)))
  past = clock()
  const abdeckung = checkAbdeckung({ indikatoren, definitionen, daten: datensaetze, raum, jahr: 2024 })
  console.log(`${abdeckung.length} figures: computed in ${past()}, peak ${peak()}`)
  for (const one of abdeckung) {
    const { gruppenname, wert, nachkommastellen, einheit } = shown(one)
    console.log(`${one.indikator.padEnd(6)} ${one.stand} ${one.variante.padEnd(18)} ${gruppenname.join(", ") || "alle"}: ${Tabellenzeichen.print(wert, { nachkommastellen })} ${einheit} (erfunden)`)
  }
  const lost = abdeckung.filter(({ stand }) => stand !== "vorhanden")
  if (lost.length > 0) throw new Error(`not there: ${lost.map(({ indikator }) => indikator).join(", ")}`)
}

for (const personen of sizes.length > 0 ? sizes : [84_000]) run(personen)
