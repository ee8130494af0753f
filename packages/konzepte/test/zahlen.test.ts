import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { readZahlen, zahlenModule } from "./zahlen.js"

// Apart from the tests of the figures, so that one run writes the module before they read it.
test("Marl's figures are what their YAML files say (written anew by vitest -u)", async () => {
  const folder = fileURLToPath(new URL("../marl-zahlen", import.meta.url))
  await expect(zahlenModule(readZahlen(folder))).toMatchFileSnapshot("../src/marlZahlen.generated.ts")
})
