/**
 * The row about order, missing values and names.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import * as Cube from "../../src/cube/Cube.js"
import { zeitreihe } from "../../src/indikator/zeitreihe.js"
import * as Id from "../../src/kernel/Id.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Codeliste from "../../src/merkmal/Codeliste.js"
import * as Merkmal from "../../src/merkmal/Merkmal.js"
import { EventStore } from "../../src/ports/EventStore.js"
import { memoryEventStore } from "../../src/ports/memoryEventStore.js"
import { ergebnis, statistiken } from "../ergebnisse.js"
import { druck, gelungen, type Zeile } from "./zeile.js"

/** Keys that mean something to an object of JavaScript. */
const reserved = ["constructor", "toString", "valueOf"]

/** What a store makes of streams whose names share a beginning or mean something to JavaScript, and of payloads that are nothing. */
const gespeichert = () =>
  Effect.runSync(Effect.provide(Effect.gen(function* () {
    const store = yield* EventStore
    const write = (stream: string, data: unknown) =>
      store.append([{ stream, expected: 0, events: [{ id: `${stream}-1`, type: "Noted", schema: 1, data }] }])
    const refused = yield* Effect.flip(write("fall/3", undefined))
    yield* write("fall/2", null)
    yield* write("fall/1", 1)
    yield* write("fall/10", 10)
    const { entries } = yield* store.readAll()
    const { events } = yield* store.read("fall/1")
    const { version } = yield* store.read("constructor")
    return { refused: refused.reason, order: entries.map(({ position, stream }) => `${position} ${stream}`), data: entries.map((entry) => (entry._tag === "Event" ? entry.data : entry._tag)), alone: events.length, version }
  }), memoryEventStore()))

/** The row about what adapters have to agree on. */
export const ablaufZeilen: ReadonlyArray<Zeile> = [
  {
    fall: "records come out of order, are null or undefined, or share a name space",
    system: "Emmett #239, keyv #1160",
    deren: "adapters disagree although there was a suite, because parts of it could be switched off",
    pruefe: () => {
      const years = [2021, 2019, 2020].map((jahr) => ergebnis(jahr, jahr))
      const sorted = (list: typeof years) => gelungen(zeitreihe(list, { statistiken })).punkte.map(({ ergebnis: { jahr } }) => jahr)
      expect([sorted(years), sorted([...years].reverse())]).toEqual([[2019, 2020, 2021], [2019, 2020, 2021]])
      for (const nothing of [null, undefined]) expect(Result.isFailure(Schema.decodeUnknownResult(Messwert.Messwert)(nothing))).toBe(true)
      const merkmal = Merkmal.make("name", Codeliste.make({ id: "name", titel: "Name", quelle: "erfunden", auspraegungen: reserved.map((schluessel) => ({ schluessel, name: schluessel })) }))
      const cube = Cube.make([merkmal], "unbekannt", [{ koordinate: { name: "toString" }, wert: Messwert.exakt(1) }])
      const values = reserved.map((name) => Cube.get(cube, { name }))
      expect(values).toEqual([Messwert.fehlend("unbekannt"), Messwert.exakt(1), Messwert.fehlend("unbekannt")])
      expect(["a/b", "a:b", "__proto__"].filter((text) => Result.isSuccess(Id.parse(text)))).toEqual([])
      const { alone, data, order, refused, version } = gespeichert()
      expect({ alone, data, order, refused, version }).toEqual({ alone: 1, data: [null, 1, 10], order: ["1 fall/2", "2 fall/1", "3 fall/10"], refused: "request", version: 0 })
      return `A store gives entries in the order in which they became readable (${order.join(", ")}), whatever their names; \`fall/1\` alone is read by that name (${alone} event), and \`constructor\` is a stream that nobody wrote (version ${version}). A payload \`null\` comes back as ${JSON.stringify(data[0])}, \`undefined\` is refused (\`${refused}\`). Every adapter has to pass the suite of \`@teilhabe/conformance\`, of which no part can be switched off. A series is in the order of time whatever the order it came in; null and undefined are refused where a value is read; a key such as \`constructor\` is a key like any other (${druck(values[0])} where it is not stated); an id holds no slash, colon or underscore, so that it can be told from a name space in front of it.`
    },
  },
]
