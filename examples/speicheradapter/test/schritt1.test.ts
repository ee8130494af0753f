// What the kit says of the first step.
import { checkEventStore } from "@teilhabe/conformance"
import { expect, test } from "vitest"
import { schritt1 } from "../src/schritt1.js"

test("schritt1.txt says what the first step passes", { timeout: 120_000 }, async () => {
  const reports = await checkEventStore({
    prepare: async () => ({ layer: schritt1(), dump: async () => new Uint8Array(), remove: async () => undefined }),
  })
  const failed = reports.filter(({ outcome }) => outcome === "failed")
  const wrong = failed.filter(({ message }) => message?.includes("not there yet") !== true)
  const lines = [
    `${reports.length} checks: ${reports.length - failed.length} passed, ${failed.length - wrong.length} asked for what is not there yet, ${wrong.length} found something wrong`, "",
    ...wrong.flatMap(({ message = "", name }) => [name, ...message.split("\n").map((line) => `  ${line}`)]),
  ]
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../schritt1.txt")
})
