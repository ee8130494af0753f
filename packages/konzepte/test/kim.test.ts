import { formatMeldungen, kimModule, readKimOrdner } from "@teilhabe/konzept-yaml"
import * as Result from "effect/Result"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { marl } from "../src/marl.js"

// Apart from the tests of the data, so that one run writes the module before they read it.
test("Marl's data on KIM are what their YAML files say (written anew by vitest -u)", async () => {
  const { kim } = Result.getOrThrowWith(
    await readKimOrdner(fileURLToPath(new URL("../marl-kim", import.meta.url)), marl),
    ({ meldungen }) => new Error(formatMeldungen(meldungen)),
  )
  await expect(kimModule(kim, "data")).toMatchFileSnapshot("../src/marlKim.generated.ts")
})
