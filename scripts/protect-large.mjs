// Protects linked tables of an invented register and attacks what is published: npm run protect-large, or
// npm run protect-large -- 84000 40 for 84,000 people in 40 quarters. More quarters make more and smaller cells. Ends with 1
// where a secret cell is worked out. It has no solver: exact values and narrowing only.
import { ensureBuilt } from "./build.mjs"

const [personen = 84_000, viertel = 24] = process.argv.slice(2).map(Number)
if (!(personen > 0 && viertel > 0)) throw new Error("npm run protect-large -- PEOPLE QUARTERS")

await ensureBuilt({ names: ["core", "register"], dts: false })
const { attack, protect, regeln, Stelle } = await import("../packages/core/dist/geheimhaltung/index.js")
const { countSpalten } = await import("../packages/core/dist/cube/index.js")
const { Raum, Stichtag } = await import("../packages/core/dist/kernel/index.js")
const { Altersgruppensatz, Aufenthaltsstatus, Geschlecht, Geschlechtszuordnung, Merkmal, Nationalitaet, Raummerkmal, Staatsangehoerigkeit } = await import("../packages/core/dist/merkmal/index.js")
const { erfinden } = await import("../packages/register/dist/index.js")
const Result = await import("effect/Result")

const timed = (name, work) => {
  const begin = performance.now()
  const result = work()
  const peak = (process.resourceUsage().maxRSS / 1000).toFixed(0)
  console.log(`${name.padEnd(10)} ${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s, ${peak} MB at the peak so far`)
  return result
}

const stadt = Raum.make("05999001", "Beispielstadt")
const stichtag = Stichtag.make(2024, 12, 31)
const sozialraeume = Array.from({ length: viertel }, (_, place) => Raum.sozialraum("05999001", `v${place}`, `Viertel ${place}`))
const register = timed("invent", () => erfinden({ personen, saat: 1, stichtag, raum: stadt, sozialraeume }))

const spalte = (merkmal) => ({ merkmal, lesart: { art: "spalte", spalte: merkmal.id } })
const raum = spalte(Raummerkmal.make([stadt, ...sozialraeume], { vollstaendig: true }))
const alter = { merkmal: Altersgruppensatz.toMerkmal(Altersgruppensatz.ALTX20), lesart: { art: "alter", spalte: "geburtstag", stichtag } }
const geschlecht = { merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "geschlecht", spalte: "geschlecht", geburtstag: "geburtstag", zuordnung: Geschlechtszuordnung.nord } }
const nationalitaet = spalte(Merkmal.make("nationalitaet", Nationalitaet.liste))
const staat = spalte(Merkmal.make("staatsangehoerigkeit", Staatsangehoerigkeit.liste))
const status = spalte(Merkmal.make("aufenthaltsstatus", Aufenthaltsstatus.liste))

// Three tables of the same people: their quarters, sexes and nationalities are margins that they have in common.
const fragen = [
  { id: "alter", merkmale: [raum, alter, geschlecht, nationalitaet] },
  { id: "staat", merkmale: [raum, staat, geschlecht] },
  { id: "status", merkmale: [raum, status, nationalitaet] },
]
const wohnt = { art: "nicht", teil: { art: "zwischen", spalte: "auszug", bis: stichtag } }
const filter = { art: "oder", teile: [{ art: "fehlt", spalte: "auszug" }, wohnt] }
const antworten = timed("count", () => Result.getOrThrow(countSpalten(register.personen, fragen.map(({ merkmale }) => ({ merkmale, filter })))))
const tabellen = antworten.map(({ cube }, at) => ({ id: fragen[at].id, gegenstand: "einwohner", cube }))

const regel = regeln.bundesagentur
const schutz = timed("protect", () => Result.getOrThrowWith(protect(tabellen, regel), (findings) => new Error(findings.map(({ message }) => message).join("\n"))))
const primaer = schutz.sperrungen.filter(({ art }) => art === "primaer")
console.log(`${schutz.zellen} cells in ${tabellen.length} linked tables, ${primaer.length} secret in themselves, ${schutz.sperrungen.length} withheld`)

const spannen = new Map(primaer.map(({ stelle, spanne }) => [Stelle.keyOf(stelle), spanne]))
const angriff = timed("attack", () => attack({ tabellen: schutz.tabellen }, { spanne: (stelle) => spannen.get(Stelle.keyOf(stelle)) ?? 1 }))
console.log(`${angriff.gesperrt} withheld cells attacked by equations and narrowing, ${angriff.enthuellt.length} worked out`)
process.exitCode = angriff.enthuellt.length > 0 || angriff.findings.some(({ schwere }) => schwere === "fehler") ? 1 : 0
