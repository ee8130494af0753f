// What the kit says of the first step.
import { checkEventStore } from "@teilhabe/conformance"
import { expect, test } from "vitest"
import { schritt1 } from "../src/schritt1.js"

test("schritt1.txt says what is wrong with the first step", { timeout: 120_000 }, async () => {
  const reports = await checkEventStore({
    prepare: async () => ({ layer: schritt1(), dump: async () => new Uint8Array(), remove: async () => undefined }),
  })
  // What asks for the other functions says no more than that they are missing.
  const wrong = reports.filter(({ message, outcome }) => outcome === "failed" && message?.includes("not there yet") !== true)
  const lines = wrong.flatMap(({ message = "", name }) => [name, ...message.split("\n").map((line) => `  ${line}`)])
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../schritt1.txt")
})
