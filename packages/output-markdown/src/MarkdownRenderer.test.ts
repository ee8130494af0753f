import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { bericht } from "../test/bericht.js"
import * as MarkdownRenderer from "./MarkdownRenderer.js"
import { renderMarkdown } from "./renderMarkdown.js"

const render = (dokument: ReturnType<typeof bericht>) =>
  Effect.gen(function* () {
    const renderer = yield* Renderer.Renderer
    return yield* renderer.render(dokument)
  }).pipe(Effect.provide(MarkdownRenderer.layer))

test("the layer gives what renderMarkdown gives", async () => {
  const dokument = bericht((text) => text)
  expect(await Effect.runPromise(render(dokument))).toEqual(renderMarkdown(dokument))
})

test("a report that does not fit together fails in the error channel", async () => {
  const dokument = { ...bericht((text) => text), bloecke: [{ _tag: "Tabelle" as const, titel: "T", spalten: [], zeilen: [[["zu viel"]]] }] }
  const error = await Effect.runPromise(Effect.flip(render(dokument)))
  expect(error._tag).toBe("ports/RendererError")
})
