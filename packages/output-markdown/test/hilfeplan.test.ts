/** A Hilfeplan whose words are hostile: Markdown and HTML in them stay words. */
import { expect, test } from "vitest"
import { wortplan } from "../../core/test/wortplan.js"
import { renderMarkdown } from "../src/renderMarkdown.js"
import { shape, texts } from "./parsed.js"

const page = async (wort: string): Promise<string> => {
  const [datei] = await renderMarkdown(wortplan(wort))
  return new TextDecoder().decode(datei?.bytes)
}

const tags = async (wort: string): Promise<ReadonlyArray<string>> => shape(await page(wort)).map((tag) => tag.replace(/=\S+/gu, ""))

const HOSTILE = ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](y.png)", "**a**", "| a | b |", "# a", "- a", "> a", "`a`", "<a id=x>", "1. a", "---", "https://example.org"]

test.each(HOSTILE)("in a Hilfeplan stays words: %s", async (wort) => {
  expect(await tags(wort)).toEqual(await tags("Wort"))
  expect(texts(await page(wort), "td").join("\n")).toContain(wort)
})
