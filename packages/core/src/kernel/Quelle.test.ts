import * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import * as Quelle from "./Quelle.js"

it("a source without document points into the Konzept itself", () => {
  const decode = Schema.decodeUnknownSync(Quelle.Quelle)
  expect(decode({ kapitel: "Zielgruppen" })).toEqual({ dokument: "konzept", kapitel: "Zielgruppen" })
  expect(decode(decode({ kapitel: "Zielgruppen" }))).toEqual(decode({ kapitel: "Zielgruppen" }))
})
