/**
 * A report as PDF, printed from its page by a browser of the machine.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import type { Renderer } from "@teilhabe/core/ports"
import type { Browser } from "playwright-core"
import { drucken } from "../internal/pdf/drucken.js"
import { withStand } from "../internal/pdf/bytes.js"
import { renderHtml } from "../renderHtml.js"
import type { HtmlOptions } from "../renderHtml.js"
import { PdfError } from "./PdfError.js"

/** Which browser prints, and for how long it may. One of `browser` and `executablePath` has to be given. */
export interface PdfOptions extends HtmlOptions {
  /** A Chromium that runs already; it stays open. */
  readonly browser?: Browser
  /** Where Chromium lies, to be started and closed for this report: see `findChromium`. */
  readonly executablePath?: string
  /** Milliseconds until the print is given up; 120,000 where it is left out. */
  readonly timeout?: number
}

/** The media type of the file. */
export const pdfMediaType = "application/pdf"

const FLAGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

const start = async (executablePath: string): Promise<Browser> => {
  const playwright = await import("playwright-core").catch((cause: unknown) => {
    throw new PdfError({ reason: "playwright", message: "renderPdf starts the browser by playwright-core, which is not installed; add it to the dependencies of your project", cause })
  })
  // Chromium has no sandbox for root.
  const chromiumSandbox = process.getuid?.() !== 0
  return playwright.chromium.launch({ executablePath, args: FLAGS, chromiumSandbox }).catch((cause: unknown) => {
    throw new PdfError({ reason: "browser", message: `no browser started from "${executablePath}"; give the path of a Chromium as executablePath, or a browser that runs as browser`, cause })
  })
}

const limited = async <A>(work: Promise<A>, milliseconds: number): Promise<A> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PdfError({ reason: "timeout", message: `the browser printed no PDF in ${milliseconds} ms; give it more time as timeout, or print a smaller report` })), milliseconds)
  })
  // What is given up ends with its browser; nobody listens to it any more.
  work.catch(() => undefined)
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}

const printFailed = (cause: unknown): PdfError =>
  cause instanceof PdfError ? cause : new PdfError({ reason: "print", message: "the browser could not print the page of the report; see cause", cause })

/**
 * Renders a report as one tagged PDF named after its id, with outline, language and page numbers in its contents.
 *
 * The page runs no script and reaches no network while it is printed. The same report gives the same bytes with the same
 * browser and fonts. Fails with a `RendererError` as `renderHtml` does, and with a `PdfError` where no browser prints.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { PdfError, renderPdf } from "@teilhabe/output-html/pdf"
 *
 * const bericht = { id: "wohnen-2024", titel: "Gemeinsam wohnen", untertitel: "Bericht", stand: Stichtag.make(2024, 6, 30), zusammenfassung: "Kurz.", bloecke: [] }
 * const error = await renderPdf(bericht, { executablePath: "nirgends/chromium" }).catch((cause: unknown) => cause)
 * error instanceof PdfError.PdfError ? error.reason : undefined // => "browser"
 * ```
 */
export const renderPdf = async (dokument: Dokument.Dokument, options: PdfOptions): Promise<ReadonlyArray<Renderer.Datei>> => {
  const { stand } = dokument
  const { browser: running, executablePath, timeout = 120_000 } = options
  if (running === undefined && executablePath === undefined) {
    throw new PdfError({ reason: "browser", message: "renderPdf needs a browser; give executablePath (findChromium looks for one) or browser" })
  }
  const [page] = await renderHtml(dokument, options)
  if (page === undefined) return []
  const browser = running ?? (await start(executablePath ?? ""))
  try {
    const bytes = await limited(drucken(browser, new TextDecoder().decode(page.bytes)), timeout)
    return [{ path: page.path.replace(/html$/u, "pdf"), mediaType: pdfMediaType, bytes: withStand(bytes, stand) }]
  } catch (cause) {
    throw printFailed(cause)
  } finally {
    if (running === undefined) await browser.close()
  }
}
