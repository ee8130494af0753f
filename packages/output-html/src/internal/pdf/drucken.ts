/**
 * Prints a page in a browser that reaches nobody.
 *
 * @module
 */
import { pageNumbers } from "./bytes.js"

/** What is used of a page of playwright. */
interface Page {
  readonly setContent: (markup: string, options: { readonly waitUntil: "load" }) => Promise<unknown>
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly pdf: (options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean; readonly tagged: boolean; readonly outline: boolean }) => Promise<Uint8Array>
}

/** How a page is opened: without scripts, network, language and clock of the machine. */
interface ContextOptions {
  readonly offline: boolean
  readonly javaScriptEnabled: boolean
  readonly locale: string
  readonly timezoneId: string
  readonly userAgent: string
  readonly serviceWorkers: "block"
}

/** What is used of a browser of playwright: written down here, so that the types of the package need no playwright. */
export interface PdfBrowser {
  readonly newContext: (options: ContextOptions) => Promise<{
    readonly route: (url: string, handler: (route: { readonly abort: () => Promise<void> }) => Promise<void>) => Promise<unknown>
    readonly newPage: () => Promise<Page>
    readonly close: () => Promise<void>
  }>
}

/** So often the contents are numbered at most; they settle at once unless the numbers themselves move a page. */
const ROUNDS = 4

const print = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true, outline: true })

/** Writes the numbers of the pages beside the entries of the contents; before they are known, places of their width. */
const number = (page: Page, numbers: ReadonlyMap<string, number> | undefined): Promise<unknown> => {
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
export const drucken = async (browser: PdfBrowser, markup: string): Promise<Uint8Array> => {
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
