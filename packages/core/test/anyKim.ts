import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Kim } from "../src/kim/Kim.js"
import { decodeKim } from "../src/kim/decodeKim.js"
import type { Seeded } from "./seeded.js"

const quelle = { dokument: "plan", kapitel: "Erfunden" }

/** Data on KIM in the invented Beispielstadt, as somebody would author them: without a single finding. */
export const smallKim = () => ({
  id: "beispiel-kim",
  titel: "KIM in Beispielstadt (erfunden)",
  konzept: "beispielstadt",
  programm: { id: "programm", titel: "Programm", geber: ["land"], beginn: "2020", dauerhaft: true, quelle },
  dokumente: [{ id: "plan", titel: "Stellenplan", zeit: "2022-03-22" }, { id: "undatiert", titel: "Ohne Tag" }],
  akteure: [{ id: "awo", titel: "AWO", art: "traeger", quelle }],
  bausteine: [
    { id: "koordinierung", titel: "Koordinierung", art: "koordinierung", quelle },
    { id: "case-management", titel: "Case Management", art: "case-management", quelle },
  ],
  stellen: [
    { id: "stelle-1", titel: "Koordinierung", baustein: "koordinierung", traeger: "amt", umfang: 1, quelle, zeit: "2022-01-01/..", besetzungen: [{ zeit: "2022-04-01/2023-03-31", quelle }, { zeit: "2023-07-01/..", quelle }], foerderungen: [{ titel: "KIM", geber: ["land"], zeit: "2022-01-01/..", betrag: 57000, quelle }] },
    { id: "stelle-2", titel: "Case Management", baustein: "case-management", traeger: "amt", umfang: 0.5, quelle, zeit: "2022-01-01/..", besetzungen: [], foerderungen: [{ titel: "KIM", geber: ["land"], zeit: "2022-01-01/2024-06-30", quelle }], weiterleitungen: [{ an: "awo", zeit: "2023-01-01/..", vereinbarung: "vereinbarung", quelle }] },
    { id: "stelle-3", titel: "Case Management", baustein: "case-management", traeger: "amt", quelle },
  ],
  vereinbarungen: [{
    id: "vereinbarung", titel: "Vereinbarung", partner: ["amt", "awo"], gegenstand: "Case Management", stellen: ["stelle-2"], quelle,
    unterzeichnung: { zeit: "2022-12-15", anwesend: ["land"], quelle },
    laufzeit: "2023", verlaengerung: { um: "P1Y", stillschweigend: true }, kuendigungsfrist: "P3M",
  }],
  austauschpflichten: [{ id: "austausch", titel: "Austausch", bausteine: ["koordinierung", "case-management"], rhythmus: "P1M", zeit: "2022-01-31/..", quelle }],
  daecher: [{
    id: "dach", titel: "Dach", stand: "besteht", leitung: "steuerungsgruppe", organisation: ["amt"], quelle,
    verbindet: [{ titel: "Konzept", art: "konzept", id: "beispielstadt", quelle }, { titel: "Reihe", art: "format", arbeitsgruppen: ["Senioren"], quelle }],
    themen: [{ titel: "Wohnen", handlungsfeld: "wohnen" }],
  }],
})

/** Reads it. */
export const kimOf = (input: unknown): Kim => Result.getOrThrow(decodeKim(input))

const day = (chance: Seeded): string => `${chance.int(2020, 2026)}-0${chance.int(1, 9)}-${chance.int(10, 28)}`

const span = (chance: Seeded): string => {
  const [first, second] = [day(chance), day(chance)].sort()
  return chance.bool() ? `${first}/..` : `${first}/${second === first ? ".." : second}`
}

const maybe = <A>(chance: Seeded, key: string, value: () => A): Readonly<Record<string, A>> => (chance.bool() ? { [key]: value() } : {})

const anyDokument = (chance: Seeded): string => chance.pick(["plan", "spaeter", "undatiert"])

const anyStelle = (chance: Seeded, index: number) => {
  const zitat = { dokument: anyDokument(chance), kapitel: "Erfunden" }
  const filled = [chance.int(2020, 2022), chance.int(2023, 2026)].map((year) => ({ zeit: `${year}-01-01/${year}-0${chance.int(1, 9)}-10`, quelle: zitat }))
  return {
    id: `stelle-${index}`, titel: "Stelle", quelle: zitat,
    ...maybe(chance, "baustein", () => chance.pick(["koordinierung", "case-management"])),
    ...maybe(chance, "umfang", () => chance.pick<unknown>([1, 0.5, 0.75, { fehlt: "unbekannt" }])),
    ...maybe(chance, "zeit", () => span(chance)),
    ...maybe(chance, "besetzungen", () => filled.slice(0, chance.int(0, 2))),
    weiterleitungen: chance.bool() ? [{ an: "awo", quelle: zitat, ...maybe(chance, "zeit", () => span(chance)) }] : [],
  }
}

/** Any posts of two Bausteine over some years; times do not have to fit each other. */
export const anyKim = (chance: Seeded): Kim => Schema.decodeUnknownSync(Kim)({
  ...smallKim(),
  dokumente: [{ id: "plan", titel: "Plan", zeit: day(chance) }, { id: "spaeter", titel: "Plan", zeit: String(chance.int(2022, 2026)) }, { id: "undatiert", titel: "Plan" }],
  vereinbarungen: [], austauschpflichten: [],
  stellen: Array.from({ length: chance.int(0, 6) }, (_, index) => anyStelle(chance, index)),
})
