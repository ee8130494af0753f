import { expect, test } from "vitest"
import { contrast } from "../../../../output-svg/test/contrast.js"
import { BASE } from "./base.js"

test("the word that names a note can be read on it", () => {
  const pairs = [...BASE.matchAll(/--rand:(#\w{6});--ton:(#\w{6})/gu)]
  expect(pairs).toHaveLength(5)
  for (const [, ink = "", ground = ""] of pairs) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(4.5)
})
