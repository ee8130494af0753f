import { expectTypeOf, test } from "vitest"
import type { Kopf } from "./kopfSchema.js"
import type { Tabellenkopf } from "./spalten.js"

test("the reader knows every part of a table, and no other", () => {
  expectTypeOf<keyof typeof Kopf.Type>().toEqualTypeOf<keyof Tabellenkopf>()
  expectTypeOf<keyof (typeof Kopf.Type)["spalten"][number]>().toEqualTypeOf<keyof Tabellenkopf["spalten"][number]>()
  expectTypeOf<(typeof Kopf.Type)["herkunft"]>().toEqualTypeOf<Tabellenkopf["herkunft"]>()
})
