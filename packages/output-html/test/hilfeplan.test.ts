/** A Hilfeplan whose words are hostile: what people say and write stays words. */
import { expect, test } from "vitest"
import { wortplan } from "../../core/test/wortplan.js"
import { renderHtml } from "../src/renderHtml.js"
import { dangers, elements, shape, textOf } from "./parsed.js"

const page = async (wort: string): Promise<string> => {
  const [datei] = await renderHtml(wortplan(wort))
  return new TextDecoder().decode(datei?.bytes)
}

const HOSTILE = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</h2><h2>x", "<a href=//example.org>x</a>", "[x](javascript:alert(1))", "&lt;b&gt;", "</title><body onload=1>"]

test.each(HOSTILE)("in a Hilfeplan stays words: %s", async (wort) => {
  const markup = await page(wort)
  expect(dangers(markup)).toEqual([])
  expect(shape(markup)).toEqual(shape(await page("Wort")))
  expect(elements(markup).filter(({ tagName }) => tagName === "h2").map(textOf).join("\n")).toContain(`„${wort.replaceAll('"', "'")}`.slice(0, 6))
})
