/**
 * Rows about tables: what adds up, what is ranked, what leaks.
 *
 * @module
 */
import * as Result from "effect/Result"
import { expect } from "vitest"
import * as Cube from "../../src/cube/Cube.js"
import { attack } from "../../src/geheimhaltung/attack.js"
import { protect } from "../../src/geheimhaltung/protect.js"
import { regeln } from "../../src/geheimhaltung/regeln.js"
import { abstand } from "../../src/indikator/abstand.js"
import { findDefinition } from "../../src/indikator/definitionen.js"
import { evaluate } from "../../src/indikator/evaluate.js"
import { rangliste } from "../../src/indikator/rangliste.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Raum from "../../src/kernel/Raum.js"
import * as Codeliste from "../../src/merkmal/Codeliste.js"
import * as Merkmal from "../../src/merkmal/Merkmal.js"
import { liste as staaten } from "../../src/merkmal/Staatsangehoerigkeit.js"
import { ergebnis } from "../ergebnisse.js"
import { tabelle } from "../kleineTabellen.js"
import { codes, druck, gelungen, type Zeile } from "./zeile.js"

const { exakt } = Messwert

const merkmal = (id: string, auspraegungen: ReadonlyArray<Codeliste.Auspraegung>): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen }))

const plain = (...keys: ReadonlyArray<string>) => keys.map((schluessel) => ({ schluessel, name: schluessel }))

const rows = ["a", "b", "c"] as const
const columns = ["x", "y", "z"] as const

/** A 3×3 table of persons: one cell is small. */
const gezaehlt = () => {
  const counts = [[3, 17, 30], [24, 8, 18], [13, 25, 12]]
  const inner = rows.flatMap((zeile, row) => columns.map((spalte, column) => ({ koordinate: { zeile, spalte }, wert: exakt(counts[row]?.[column] ?? 0) })))
  return Cube.make([merkmal("zeile", plain(...rows)), merkmal("spalte", plain(...columns))], "null", inner)
}

/** The same with its margins; the 3 and one complement in its row are withheld, as is done once and not checked. */
const naive = (cube: Cube.Cube) => {
  const [all, down, across] = [[{}], rows.map((zeile) => ({ zeile })), columns.map((spalte) => ({ spalte }))]
  const inner = rows.flatMap((zeile) => columns.map((spalte) => ({ zeile, spalte })))
  const isWithheld = (koordinate: Merkmal.Koordinate): boolean => koordinate["zeile"] === "a" && ["x", "y"].includes(koordinate["spalte"] ?? "")
  const zellen = [...all, ...down, ...across, ...inner].map((koordinate: Merkmal.Koordinate) =>
    ({ koordinate, wert: isWithheld(koordinate) ? Messwert.fehlend("gesperrt") : Cube.get(cube, koordinate) }))
  return { id: "personen", gegenstand: "personen", cube: Cube.make(cube.merkmale, "unbekannt", zellen), quoten: [], mindestens: 1, ganzzahlig: true } as const
}

const deutsche = (gliederung: Codeliste.Gliederung) => {
  const groups = ["aussiedler", "eingebuergert"].map((schluessel) => ({ schluessel, name: schluessel, gliederung }))
  return Cube.make([merkmal("herkunft", groups)], "unbekannt", [
    { koordinate: {}, wert: exakt(100) },
    { koordinate: { herkunft: "aussiedler" }, wert: exakt(30) },
    { koordinate: { herkunft: "eingebuergert" }, wert: exakt(50) },
  ])
}

const gerundet = (total: number) => Cube.make([merkmal("dauer", plain("kurz", "mittel", "lang"))], "unbekannt", [
  { koordinate: {}, wert: exakt(total) },
  ...[125, 340, 535].map((wert, at) => ({ koordinate: { dauer: ["kurz", "mittel", "lang"][at] ?? "" }, wert: exakt(wert) })),
])

const niedersachsen = Raum.make("03", "Niedersachsen")

/** Class 8 of Niedersachsen, 2024: Hauptschule and all schools, by nationality. */
const klasse8 = tabelle({ id: "schule", groesse: "schueler-allgemeinbildend", statistik: "schulstatistik" }, ["raum", "zeit", "klassenstufe", "nationalitaet", "schulart"], [
  ["03", "2024/25", "KLSTUFE08", "*", "SCHULE05", 3980], ["03", "2024/25", "KLSTUFE08", "NATA", "SCHULE05", 1360],
  ["03", "2024/25", "KLSTUFE08", "*", "*", 77_361], ["03", "2024/25", "KLSTUFE08", "NATA", "*", 12_711],
])

const hauptschule = (variante: string) => {
  const definition = findDefinition("5.6", variante)
  if (definition === undefined) throw new Error(`5.6 has no reading ${variante}`)
  const { ergebnisse } = evaluate(definition, { daten: [klasse8], raum: niedersachsen, jahr: 2024 })
  const all = ergebnisse.filter(({ gruppe }) => gruppe["schulart"] === "SCHULE05" && gruppe["geschlecht"] === undefined)
  const found = all.find(({ gruppe }) => gruppe["nationalitaet"] === "NATA") ?? all[0]
  if (found === undefined) throw new Error(`5.6 (${variante}) has no result for the Hauptschule`)
  return found
}

/** Foreign residents by state: the tenth and the eleventh are equal, all of Europe stands beside its states. */
const herkunft = () => {
  const counts: ReadonlyArray<readonly [string, number]> = [
    ["163", 900], ["154", 800], ["475", 700], ["152", 600], ["166", 500], ["150", 400], ["170", 300], ["164", 200],
    ["125", 120], ["137", 100], ["129", 100], ["134", 90], ["1XX", 4110], ["998", 350],
  ]
  const wert = (zahl: number) => Messwert.gerundet(zahl, { basis: 5, ganzzahlig: true, nichtNegativ: true })
  const of = (zahl: number, gruppe: Readonly<Record<string, string>>) => ergebnis(2019, wert(zahl), { mass: "rangliste", gruppe })
  const ergebnisse = [of(5500, {}), ...counts.map(([staatsangehoerigkeit, zahl]) => of(zahl, { staatsangehoerigkeit }))]
  return gelungen(rangliste(ergebnisse, { merkmal: Merkmal.make("staatsangehoerigkeit", staaten), plaetze: 10 }))
}

/** Rows about tables. */
export const tabellenZeilen: ReadonlyArray<Zeile> = [
  {
    fall: "a small cell of a 3×3 table is withheld, and one complement",
    system: "OpenSPP2",
    deren: "suppresses complements once; the hidden 3 comes back from the margins",
    pruefe: () => {
      const cube = gezaehlt()
      const [small] = attack({ tabellen: [naive(cube)] }).enthuellt
      expect(small).toMatchObject({ stelle: { koordinate: { zeile: "a", spalte: "x" } }, von: 3, bis: 3, durch: "gleichungen" })
      const { sperrungen, tabellen } = gelungen(protect([{ id: "personen", gegenstand: "personen", cube }], regeln.schwelleFuenf))
      const secret = sperrungen.filter(({ art }) => art === "primaer")
      expect(secret.map(({ stelle }) => stelle.koordinate)).toEqual([{ zeile: "a", spalte: "x" }])
      const { enthuellt, schranken } = attack({ tabellen })
      expect(enthuellt).toEqual([])
      const range = schranken.find(({ stelle }) => stelle.koordinate["zeile"] === "a" && stelle.koordinate["spalte"] === "x")
      expect((range?.bis ?? 0) - (range?.von ?? 0)).toBeGreaterThanOrEqual(4)
      return `The table as they publish it is attacked and broken: the withheld cell is **${small?.von}**. Protected here, ${sperrungen.length} cells are withheld, ${secret.length} of them secret in itself; the attacker, who shares no code with the protector, learns **${enthuellt.length}** of them: the 3 may be anything from ${range?.von} to ${range?.bis}. A report with own counts is rendered only with the record of such an attack.`
    },
  },
  {
    fall: "several countries share rank 10, and all of Europe stands among the countries",
    system: "published rankings",
    deren: "lets aggregate rows compete with countries and cuts ties without a word",
    pruefe: () => {
      const { plaetze, rest, nichtGereiht } = herkunft()
      expect(plaetze).toHaveLength(11)
      expect(plaetze.slice(-2).map(({ rang }) => rang)).toEqual([{ von: 10, bis: 11 }, { von: 10, bis: 11 }])
      expect(plaetze.map(({ schluessel }) => schluessel)).not.toContain("1XX")
      expect(nichtGereiht.map(({ schluessel }) => schluessel)).toEqual(["998"])
      expect(rest.wert).toMatchObject({ wert: 780 })
      return `${plaetze.length} countries, the last two on rank ${plaetze.at(-1)?.rang.von}–${plaetze.at(-1)?.rang.bis}; the row of the continent does not compete; what is unclear is named apart (${nichtGereiht.length} row) and stays in the rest of ${druck(rest.wert)}.`
    },
  },
  {
    fall: "groups that are picked out (darunter) are taken for parts (davon)",
    system: "published figures of Köln",
    deren: "Aussiedler and Eingebürgerte are shown below Deutsche mit Migrationshintergrund and never add up to them; a check of sums raises a false alarm",
    pruefe: () => {
      const [picked, parts] = [Cube.checkTotals(deutsche("darunter")), Cube.checkTotals(deutsche("davon"))]
      expect(picked.findings).toEqual([])
      expect(parts.abweichend).toBe(1)
      return `The list of values says which they are. 30 and 50 out of 100 as \`darunter\`: findings ${codes(picked.findings)}, and never added up. The same numbers as \`davon\`: ${codes(parts.findings)}.`
    },
  },
  {
    fall: "a percent may be one of the school form or one of the group",
    system: "published school figures",
    deren: "a share without its base can be read either way: 34.2 % of the pupils of a Hauptschule are foreign, 10.7 % of the foreign pupils attend one",
    pruefe: () => {
      const [form, group] = [hauptschule("klasse-8-anteil-schulform"), hauptschule("klasse-8-anteil-gruppe")]
      expect([Messwert.getWert(form.wert)?.toFixed(2), Messwert.getWert(group.wert)?.toFixed(2)]).toEqual(["34.17", "10.70"])
      const mixed = Result.getOrThrow(Result.flip(abstand(form, group)))
      expect(mixed.map(({ details }) => details["was"])).toContain("variante")
      return `Two readings of the figure 5.6, each with its name and its denominator. Niedersachsen 2024, class 8: \`anteil-schulform\` ${druck(form.wert, 2)} %, \`anteil-gruppe\` ${druck(group.wert, 2)} %. Setting one against the other: ${codes(mixed)}.`
    },
  },
  {
    fall: "the source rounds every cell to 5",
    system: "published tables of the AZR",
    deren: "checks of sums drown in false alarms, unless the rounding is a declared tolerance",
    pruefe: () => {
      const five = { art: "gerundet", basis: 5 } as const
      const [strict, tolerant, wrong] = [Cube.checkTotals(gerundet(995)), Cube.checkTotals(gerundet(995), five), Cube.checkTotals(gerundet(950), five)]
      expect([strict.abweichend, tolerant.abweichend, wrong.abweichend]).toEqual([1, 0, 1])
      return `125, 340 and 535 under a total of 995: ${strict.abweichend} finding where nothing is declared, ${tolerant.abweichend} with the rounding of the source. Under a total of 950 still ${wrong.abweichend}: ${codes(wrong.findings)}.`
    },
  },
]
