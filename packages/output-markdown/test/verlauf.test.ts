/** The report on some years of an invented town, as a person would read it in Markdown. */
import { verlaufsbericht } from "@teilhabe/core/bericht"
import { expect, test } from "vitest"
import { eingang } from "../../core/test/verlaufBeispiel.js"
import { renderMarkdown } from "../src/renderMarkdown.js"

test("tells what became of a strategy", async () => {
  const [datei] = await renderMarkdown(verlaufsbericht(eingang))
  await expect(new TextDecoder().decode(datei?.bytes)).toMatchFileSnapshot("verlauf.snapshot.md")
})
