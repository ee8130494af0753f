import * as Result from "effect/Result"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { formatMeldungen } from "../src/formatMeldungen.js"
import { assemble, parseDateien } from "../src/internal/readDateien.js"
import { parseDatei } from "../src/internal/parseDatei.js"
import type { Meldung } from "../src/Meldung.js"
import { type KonzeptDatei, readKonzept } from "../src/readKonzept.js"
import { beispielstadt, filesOf, marl } from "./beispielstadt.js"
import { careless } from "./mutation/careless.js"
import { hostile } from "./mutation/hostile.js"
import { randomOf } from "./mutation/random.js"
import { type Mutant, targetsOf } from "./mutation/targets.js"

setFlagsFromString("--expose-gc")
const collectGarbage = runInNewContext("gc") as () => void

/** What is still held after everything that can go has gone. */
const heapInUse = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

/** Kinds whose every finding must stand on the very line that was changed. */
const EXACT: ReadonlySet<string> = new Set([
  "misspelt key", "misspelt choice", "dangling id", "id of the wrong kind", "hostile id", "hostile choice", "endless text", "blank text",
  "number without measure", "day that does not exist", "duration that is none", "duration beyond measure", "AGS of the wrong form", "tag", "invisible character",
  "escaped invisible character", "reserved key",
])

const makeMutants = (files: ReadonlyArray<KonzeptDatei>, share: number): ReadonlyArray<Mutant> => {
  const targets = files.flatMap(targetsOf)
  const random = randomOf(20_201_231)
  return [...careless, ...hostile].flatMap(([, anzahl, make]) => Array.from({ length: Math.ceil(anzahl * share) }, () => make(targets, random)))
}

/** Whether a place is in the file that was changed, within its text; a clash of two files names both. */
const isIn = (mutant: Mutant, lines: ReadonlyArray<string>, { finding, fundstelle }: Meldung): boolean => {
  if (String(finding.details["ort"] ?? "").startsWith(`${mutant.datei}:`)) return true
  const line = lines[fundstelle.zeile - 1]
  return finding.schwere === "fehler" && fundstelle.datei === mutant.datei && line !== undefined && fundstelle.spalte >= 1 && fundstelle.spalte <= line.length + 1
}

const complaint = (mutant: Mutant, result: ReturnType<typeof readKonzept>, ms: number): string | undefined => {
  if (Result.isSuccess(result)) return "was loaded"
  // Split once: a mutant with thousands of findings would have its text split for each of them.
  const lines = mutant.text.split("\n")
  const here = result.failure.meldungen.filter((meldung) => isIn(mutant, lines, meldung))
  if (here.length === 0) return `has no finding in its file, but ${result.failure.meldungen.slice(0, 2).map(({ finding }) => finding.message).join("; ")}`
  if (EXACT.has(mutant.art) && !here.some(({ fundstelle }) => fundstelle.zeile === mutant.zeile)) return `has no finding on line ${mutant.zeile}`
  return ms < 2000 ? undefined : `took ${Math.round(ms)} ms`
}

/** Reads every mutant among the unchanged other files, which are parsed once; by processor time, since a busy machine is no fault of the reader. */
const judge = (files: ReadonlyArray<KonzeptDatei>, mutants: ReadonlyArray<Mutant>) => {
  const unchanged = parseDateien(files)
  let slowest = 0
  const complaints = mutants.flatMap((mutant) => {
    const began = process.cpuUsage()
    const changed = parseDatei({ path: mutant.datei, text: mutant.text })
    const result = Result.map(assemble(unchanged.map((one) => (one.path === mutant.datei ? changed : one))), ({ konzept }) => konzept)
    const { system, user } = process.cpuUsage(began)
    const ms = (system + user) / 1000
    slowest = Math.max(slowest, ms)
    const why = complaint(mutant, result, ms)
    return why === undefined ? [] : [`${mutant.art} in ${mutant.datei}:${mutant.zeile ?? "?"} ${why}: ${JSON.stringify(mutant.text.split("\n")[(mutant.zeile ?? 1) - 1]).slice(0, 120)}`]
  })
  return { complaints, slowest }
}

const count = (mutants: ReadonlyArray<Mutant>): string => {
  const kinds = new Map<string, number>()
  for (const { art } of mutants) kinds.set(art, (kinds.get(art) ?? 0) + 1)
  return [...kinds].map(([art, anzahl]) => `${anzahl} ${art}`).join(", ")
}

const bases = [["Beispielstadt", beispielstadt, 0.1], ["Marl", marl, 0.5]] as const

describe.each(bases)("mutations of the files of %s", (name, folder, share) => {
  const files = filesOf(folder)
  const mutants = makeMutants(files, share)

  test("start from files that are in order", () => {
    const sound = readKonzept(files)
    expect(Result.isFailure(sound) ? formatMeldungen(sound.failure.meldungen) : "").toBe("")
  })

  test(`all ${mutants.length} are refused with their place`, { timeout: 60_000 }, () => {
    const heap = heapInUse()
    const began = performance.now()
    const { complaints, slowest } = judge(files, mutants)
    const grown = (heapInUse() - heap) / 1_048_576
    console.log(`${name}: ${mutants.length} mutants (${count(mutants)}) in ${Math.round(performance.now() - began)} ms, the slowest ${Math.round(slowest)} ms, heap ${Math.round(grown)} MiB more`)
    expect(complaints).toEqual([])
    expect(mutants.length).toBeGreaterThanOrEqual(name === "Marl" ? 500 : 100)
    expect(grown).toBeLessThan(64)
  })

  test("are refused alike by readKonzept", () => {
    for (const mutant of mutants.filter((_, index) => index % 50 === 0)) {
      const changed = files.map((one) => (one.path === mutant.datei ? { path: one.path, text: mutant.text } : one))
      expect(Result.isFailure(readKonzept(changed)), mutant.art).toBe(true)
    }
  })
})
