import type { Dokument } from "@teilhabe/core/bericht"
import type { Browser } from "playwright-core"
import { expectTypeOf, test } from "vitest"
import { renderPdf } from "./renderPdf.js"
import type { PdfBrowser } from "./renderPdf.js"

declare const bericht: Dokument.Dokument
declare const browser: Browser

test("a report is printed by one browser, and a browser of playwright is one", () => {
  expectTypeOf<Browser>().toExtend<PdfBrowser>()
  expectTypeOf(renderPdf).toBeCallableWith(bericht, { browser })
  expectTypeOf(renderPdf).toBeCallableWith(bericht, { executablePath: "chromium", herausgeber: "Stadt" })
  // @ts-expect-error no browser is given
  void (() => renderPdf(bericht, {}))
  // @ts-expect-error two are given
  void (() => renderPdf(bericht, { browser, executablePath: "chromium" }))
})
