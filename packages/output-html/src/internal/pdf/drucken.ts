/**
 * Prints a page in a browser that reaches nobody.
 *
 * @module
 */
import type { Browser, Page } from "playwright-core"
import { pageNumbers } from "./bytes.js"

/** So often the contents are numbered at most; they settle at once unless the numbers themselves move a page. */
const ROUNDS = 4

const print = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true, outline: true })

/** Writes the numbers of the pages beside the entries of the contents; before they are known, places of their width. */
const number = (page: Page, numbers: ReadonlyMap<string, number> | undefined): Promise<void> => {
  const known = numbers === undefined ? null : Object.fromEntries(numbers)
  // The words below run in the page, and see nothing of what is around them.
  return page.evaluate(`(known => {
    for (const link of document.querySelectorAll("nav a")) {
      link.dataset.seite = known === null ? "000" : String(known[link.hash.slice(1)] ?? "")
    }
  })(${JSON.stringify(known)})`)
}

const same = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([id, page]) => other.get(id) === page)

/** Prints until the numbers in the contents are those of the pages. */
const printNumbered = async (page: Page): Promise<Uint8Array> => {
  await number(page, undefined)
  let bytes = await print(page)
  let numbers = pageNumbers(bytes)
  for (let round = 0; round < ROUNDS; round += 1) {
    await number(page, numbers)
    bytes = await print(page)
    const found = pageNumbers(bytes)
    if (same(found, numbers)) return bytes
    numbers = found
  }
  throw new Error("the numbers in the contents moved the pages that they name, again and again")
}

/** Prints the page as a tagged PDF. Its scripts do not run, and it reaches no network. */
export const drucken = async (browser: Browser, markup: string): Promise<Uint8Array> => {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false, locale: "de-DE", timezoneId: "UTC", userAgent: "Teilhabe", serviceWorkers: "block" })
  try {
    await context.route("**/*", (route) => route.abort())
    const page = await context.newPage()
    await page.setContent(markup, { waitUntil: "load" })
    return await printNumbered(page)
  } finally {
    await context.close()
  }
}
