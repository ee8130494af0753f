// Writes Marl's report through the Renderer port, once for each Layer that provides it.
// #region imports
import { mkdir, writeFile } from "node:fs/promises"
import { konzeptbericht } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { marl } from "@teilhabe/konzepte/marl"
import { HtmlRenderer } from "@teilhabe/output-html"
import { MarkdownRenderer } from "@teilhabe/output-markdown"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
// #endregion imports

// #region program
/** The day comes from Effect's clock, so a test can set it. */
const today = Effect.map(Clock.currentTimeMillis, (millis) => {
  const now = new Date(millis)
  return Stichtag.make(now.getFullYear(), now.getMonth() + 1, now.getDate())
})

/** Needs a Renderer and does not know which; fails with a RendererError. */
const report = Effect.gen(function* () {
  const renderer = yield* Renderer.Renderer
  return yield* renderer.render(konzeptbericht(marl, { stand: yield* today }))
})
// #endregion program

// #region own
/** A Renderer of your own is a Layer like any other: this one gives the titles of the sections as plain text. */
const outline = Layer.succeed(Renderer.Renderer, {
  mediaType: "text/plain; charset=utf-8",
  render: ({ id, bloecke }) => {
    const titles = bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.ebene === 2 ? [block.text] : []))
    const bytes = new TextEncoder().encode(titles.join("\n"))
    return Effect.succeed([{ path: `${id}.txt`, mediaType: "text/plain; charset=utf-8", bytes }])
  },
})
// #endregion own

// #region run
/** @param {ReadonlyArray<import("@teilhabe/core/ports").Renderer.Datei>} dateien */
const write = (dateien) =>
  Effect.promise(async () => {
    await mkdir("out", { recursive: true })
    for (const { path, bytes } of dateien) await writeFile(`out/${path}`, bytes)
    return dateien.map(({ path, bytes }) => `out/${path} ${bytes.length}`)
  })

const layers = [HtmlRenderer.layerWith({ herausgeber: "Stadt Marl" }), MarkdownRenderer.layer, outline]

const program = Effect.forEach(layers, (layer) => report.pipe(Effect.provide(layer), Effect.flatMap(write)))

const lines = await Effect.runPromise(
  program.pipe(
    Effect.catchTag("ports/RendererError", (error) => {
      process.exitCode = 1
      return Effect.succeed([[`not rendered (${error.reason}): ${error.message}`]])
    }),
  ),
)
console.log(lines.flat().join("\n"))
// #endregion run
