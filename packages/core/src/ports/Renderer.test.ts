import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Dokument } from "../bericht/Dokument.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { Renderer, RendererError } from "./Renderer.js"

const bericht: Dokument = {
  id: "kurz", titel: "Kurz", untertitel: "", stand: Stichtag.make(2021, 2, 1), zusammenfassung: "", bloecke: [],
}

/** Writes the title, and cannot draw pictures. */
const fake = Layer.succeed(Renderer, {
  mediaType: "text/plain",
  render: (dokument) =>
    dokument.bloecke.some(({ _tag }) => _tag === "Bild")
      ? Effect.fail(new RendererError({ reason: "picture", message: "cannot draw", cause: new Error("no pen") }))
      : Effect.succeed([{ path: `${dokument.id}.txt`, mediaType: "text/plain", bytes: new TextEncoder().encode(dokument.titel) }]),
})

const render = (dokument: Dokument) =>
  Effect.runSync(Effect.result(Effect.provide(Effect.flatMap(Renderer, (renderer) => renderer.render(dokument)), fake)))

const bild: Dokument["bloecke"][number] = {
  _tag: "Bild", titel: "", alternativtext: "", diagramm: { _tag: "Zeitachse", termine: [] },
  tabelle: { _tag: "Tabelle", titel: "", spalten: [], zeilen: [] },
}

describe("Renderer", () => {
  it("is reached through a Layer", () => {
    const files = Result.getOrThrow(render(bericht))
    expect(files.map(({ mediaType, path }) => [path, mediaType])).toEqual([["kurz.txt", "text/plain"]])
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe("Kurz")
  })

  it("fails in the error channel, with reason and cause", () => {
    const result = render({ ...bericht, bloecke: [bild] })
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      _tag: "ports/RendererError", reason: "picture", message: "cannot draw", cause: { message: "no pen" },
    })
  })
})

describe("RendererError", () => {
  it("can be told apart from other errors", () => {
    expect(Schema.is(RendererError)(new RendererError({ reason: "document", message: "no columns" }))).toBe(true)
    expect(Schema.is(RendererError)(new Error("no columns"))).toBe(false)
  })

  it("takes no reason that nobody knows", () => {
    expect(() => new RendererError({ reason: "weather" as "picture", message: "" })).toThrow("Schema validation failed")
  })
})
