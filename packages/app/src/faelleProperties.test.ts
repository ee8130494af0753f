import { type Befehl, decide, type Ereignis, evolve, type Fall, Kennung } from "@teilhabe/core/fall"
import { Id } from "@teilhabe/core/kernel"
import { makeMemory, type Memory } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { neuesModell } from "../../core/test/faelle/modell.js"
import { gehWeiter } from "../../core/test/faelle/modellUrteil.js"
import { beginne } from "../../core/test/faelle/zufall.js"
import { zufallsbefehl } from "../../core/test/faelle/zufallsbefehl.js"
import { felder, umfeld } from "../../core/test/faelle/zufallsumfeld.js"
import { type Seeded, seeded } from "../../core/test/seeded.js"
import { konzeptWith, oeffne } from "../test/stadt.js"
import { type Teilhabe, TeilhabeError } from "./openTeilhabe.js"
import { readSnapshot } from "../test/kept.js"

const stadt = { konzept: konzeptWith(felder), angebote: umfeld.katalog, checklisten: umfeld.checklisten, clock: () => String(umfeld.heute) }

/** To erase a kind or two of everybody in a case; it is refused where they are needed or not held. */
const erasure = ({ personen: [first, ...others], zuletzt }: Fall.Eroeffnet, chance: Seeded): Befehl.Befehl => {
  if (first === undefined) throw new Error("a case has a Hauptperson")
  return {
    _tag: "EraseDaten", personen: [first.id, ...others.map(({ id }) => id)], grundlage: { art: "verlangen" },
    datenarten: [chance.pick(["lebenslage", "biografie", "ressourcen"]), chance.pick(["netzwerk", "identitaet", "gesundheit"])],
    vermerk: { von: Id.make("cm-1"), am: zuletzt, zweck: "fallarbeit" },
  }
}

/** The commands of a random walk through one case, refused ones too, and what core makes of them. */
const walk = (seed: number, fallId: string, count: number): { readonly befehle: ReadonlyArray<Befehl.Befehl>; readonly fall: Fall.Fall } => {
  const modell = neuesModell()
  const z = beginne(seed, modell)
  const befehle: Array<Befehl.Befehl> = []
  let fall: Fall.Fall = { phase: "neu" }
  for (let at = 0; at < count; at += 1) {
    const drawn: Befehl.Befehl = at % 20 === 19 && fall.phase !== "neu" ? erasure(fall, z.chance) : zufallsbefehl(z)
    const befehl: Befehl.Befehl = drawn._tag === "OpenFall" ? { ...drawn, fall: Kennung.fall(fallId) } : drawn
    befehle.push(befehl)
    const decided: ReturnType<typeof decide> = decide<Fall.Fall>(befehl, fall, umfeld)
    if (Result.isFailure(decided)) continue
    fall = decided.success.reduce(evolve, fall)
    gehWeiter(modell, befehl, decided.success.length)
  }
  return { befehle, fall }
}

/** What a host does with a command: what shows something goes by `show`. */
const ask = ({ faelle }: Teilhabe, fallId: string, befehl: Befehl.Befehl, options?: { readonly id: string }): Promise<{ readonly ereignisse: ReadonlyArray<Ereignis.Ereignis> }> =>
  befehl._tag === "DiscloseFall"
    ? faelle.show(fallId, { anfrage: befehl.anfrage, vermerk: befehl.vermerk }, options).then(({ ereignis }) => ({ ereignisse: [ereignis] }))
    : faelle.handle(fallId, befehl, options)

/** Tells how many events came of a command; anything but a refusal is a failure of the test. */
const take = async (teilhabe: Teilhabe, fallId: string, befehl: Befehl.Befehl): Promise<number> => {
  try {
    return (await ask(teilhabe, fallId, befehl)).ereignisse.length
  } catch (error) {
    if (error instanceof TeilhabeError && (error.reason === "ablehnung" || error.reason === "decode" || error.reason === "not-found")) return 0
    throw error
  }
}

const open = (memory: Memory, snapshotEvery: number, cache: number): Promise<Teilhabe> => oeffne({ ...stadt, snapshotEvery, cache }, memory)

describe("properties", () => {
  it("a case is what core makes of the same commands, with kept states or without, in memory or read anew, after erasures too", async () => {
    let erasures = 0
    let kept = 0
    for (let seed = 1; seed <= 40; seed += 1) {
      const { befehle, fall } = walk(seed, "f-1", 60)
      const chance = seeded(seed)
      const memory = makeMemory()
      const often = await open(memory, chance.int(1, 5), chance.pick([0, 1, 9]))
      for (const befehl of befehle) {
        await take(often, "f-1", befehl)
        if (chance.int(1, 6) === 1 && (await often.faelle.list()).length > 0) await (await open(memory, chance.int(1, 3), 1)).faelle.state("f-1")
      }
      if (fall.phase === "neu") continue
      erasures += fall.geloescht.length
      if (await readSnapshot(memory, "fall/f-1") !== undefined) kept += 1
      const states = await Promise.all([often, await open(memory, 0, 0), await open(memory, 1, 5)].map(({ faelle }) => faelle.state("f-1")))
      for (const state of states) expect(state, `seed ${seed}`).toStrictEqual(fall)
      expect((await often.faelle.events("f-1")).reduce(evolve, { phase: "neu" }), `seed ${seed}`).toStrictEqual(fall)
    }
    // The property stands on nothing where none of this came up.
    expect(erasures).toBeGreaterThan(5)
    expect(kept).toBeGreaterThan(20)
  })

  it("no update is lost and none comes twice where several openings write the same cases in any order", async () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const chance = seeded(seed)
      const memory = makeMemory()
      const openings = await Promise.all([1, 2, 3].map((every) => open(memory, every * 2, every)))
      const queues = ["f-1", "f-2"].flatMap((fallId, at) => walk(seed * 7 + at, fallId, 40).befehle.map((befehl) => ({ fallId, befehl })))
      let taken = 0
      const work = async (opening: Teilhabe): Promise<void> => {
        for (let job = queues.shift(); job !== undefined; job = queues.shift()) {
          if (chance.bool()) await Promise.resolve()
          const came = await take(opening, job.fallId, job.befehl)
          taken += came
        }
      }
      await Promise.all([...openings, ...openings].map(work))
      const fresh = await open(memory, 0, 0)
      let stored = 0
      for (const { fall } of await fresh.faelle.list()) {
        const events = await fresh.faelle.events(fall)
        stored += events.length
        const state = events.reduce<Fall.Fall>(evolve, { phase: "neu" })
        for (const { faelle } of [fresh, ...openings]) expect(await faelle.state(fall), `seed ${seed}`).toStrictEqual(state)
      }
      expect(stored, `seed ${seed}`).toBe(taken)
    }
  })

  it("the same requests asked again, in any order, change nothing and answer as before", async () => {
    for (let seed = 100; seed <= 110; seed += 1) {
      const memory = makeMemory()
      const { befehle } = walk(seed, "f-1", 40)
      const teilhabe = await open(memory, 3, 2)
      const outcomes = new Map<number, unknown>()
      for (const [at, befehl] of befehle.entries()) {
        await ask(teilhabe, "f-1", befehl, { id: `r-${at}` }).then((outcome) => outcomes.set(at, outcome), () => undefined)
      }
      if (outcomes.size === 0) continue
      const before = await teilhabe.faelle.events("f-1")
      const other = await open(memory, 3, 2)
      const wiped = before.some(({ _tag }) => _tag === "DatenErased")
      for (const at of [...outcomes.keys()].toReversed()) {
        const befehl = befehle[at] as Befehl.Befehl
        const again = await ask(other, "f-1", befehl, { id: `r-${at}` }).catch((error: unknown) => {
          // What is shown is held against the rules of today, each time.
          if (befehl._tag === "DiscloseFall" && error instanceof TeilhabeError && error.reason === "ablehnung") return outcomes.get(at)
          throw error
        })
        if (!wiped) expect(again, `seed ${seed}`).toEqual(outcomes.get(at))
      }
      expect(await other.faelle.events("f-1"), `seed ${seed}`).toEqual(before)
    }
  })
})
