import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { kleines } from "../test/kleines.js"
import * as HtmlRenderer from "./HtmlRenderer.js"
import { renderHtml } from "./renderHtml.js"

const render = (dokument: typeof kleines) =>
  Effect.gen(function* () {
    const renderer = yield* Renderer.Renderer
    return yield* renderer.render(dokument)
  })

test("the layer gives what renderHtml gives", async () => {
  const dateien = await Effect.runPromise(render(kleines).pipe(Effect.provide(HtmlRenderer.layer)))
  expect(dateien).toEqual(await renderHtml(kleines))
  const named = await Effect.runPromise(render(kleines).pipe(Effect.provide(HtmlRenderer.layerWith({ herausgeber: "Stadt Musterstadt" }))))
  expect(new TextDecoder().decode(named[0]?.bytes)).toContain("<p class=\"herausgeber\">Stadt Musterstadt</p>")
})

test("a report that does not fit together fails in the error channel", async () => {
  const broken = { ...kleines, bloecke: [{ _tag: "Tabelle" as const, titel: "T", spalten: [], zeilen: [[["zu viel"]]] }] }
  const error = await Effect.runPromise(Effect.flip(render(broken)).pipe(Effect.provide(HtmlRenderer.layer)))
  expect(error._tag).toBe("ports/RendererError")
})
