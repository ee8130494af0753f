import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import type { Row, Statement } from "./driver.js"
import type { Statements } from "./statements.js"
import { makeWatch } from "./watch.js"

const statement = (all: () => ReadonlyArray<Row>): Statement => ({ run: () => ({ changes: 0, last: 0 }), all })

const busy = (): never => {
  throw Object.assign(new Error("database is locked"), { rawCode: 5 })
}

describe("whoever waits for a change", () => {
  it.each(["seen by another connection", "of this process"])("is woken by one %s, though the file was busy when it was looked for", async (whose) => {
    let version = 1
    let position = 4
    let isBusy = false
    const sql = { dataVersion: statement(() => [[version]]), lastPosition: statement(() => (isBusy ? busy() : [[position]])) } as Partial<Statements> as Statements
    const watch = makeWatch("test", "stadt.db", sql)
    const waiting = Effect.runFork(watch.until(4))
    await Effect.runPromise(Effect.sleep(100))
    isBusy = true
    position = 5
    if (whose === "of this process") watch.wake()
    else version = 2
    await Effect.runPromise(Effect.sleep(200))
    expect(waiting.pollUnsafe()).toBeUndefined()
    isBusy = false
    await Effect.runPromise(Effect.timeout(Fiber.join(waiting), 1000))
    watch.close()
  })
})
