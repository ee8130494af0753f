/**
 * A report as PDF, printed from its page by a browser of the machine.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { drucken } from "../internal/pdf/drucken.js"
import type { PdfBrowser } from "../internal/pdf/drucken.js"
import { withStand } from "../internal/pdf/bytes.js"
import { renderHtml } from "../renderHtml.js"
import type { HtmlOptions } from "../renderHtml.js"
import { PdfError } from "./PdfError.js"

export type { PdfBrowser } from "../internal/pdf/drucken.js"

/** Which browser prints: one that runs already and stays open, or one to be started and closed for this report. */
export type PdfDrucker =
  /** A Chromium that playwright runs already. */
  | { readonly browser: PdfBrowser; readonly executablePath?: never }
  /** Where Chromium lies: see `findChromium`. */
  | { readonly executablePath: string; readonly browser?: never }

/** Which browser prints, and for how long it may. */
export type PdfOptions = HtmlOptions & PdfDrucker & {
  /** Milliseconds until the print is given up; 120,000 where it is left out. */
  readonly timeout?: number
}

/** A page that is there already, so that it is not made again. */
export interface PdfSeite {
  /**
   * What `renderHtml` made of the same report. It is printed as it is: nobody looks whether it tells the same, and nothing
   * but the report given with it is held to what may go out.
   */
  readonly seite?: Renderer.Datei
}

/** The media type of the file. */
export const pdfMediaType = "application/pdf"

const FLAGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

interface Gestartet extends PdfBrowser {
  readonly close: () => Promise<void>
}

const start = async (executablePath: string): Promise<Gestartet> => {
  const playwright = await import("playwright-core").catch((cause: unknown) => {
    throw new PdfError({ reason: "playwright", message: "renderPdf starts the browser by playwright-core, which is not installed; add it to the dependencies of your project", cause })
  })
  // Chromium has no sandbox for root.
  const chromiumSandbox = process.getuid?.() !== 0
  return playwright.chromium.launch({ executablePath, args: FLAGS, chromiumSandbox }).catch((cause: unknown) => {
    throw new PdfError({ reason: "browser", message: `no browser started from "${executablePath}"; give the path of a Chromium as executablePath, or a browser that runs as browser`, cause })
  })
}

const begin = async (executablePath: string): Promise<{ readonly browser: PdfBrowser; readonly close: () => Promise<void> }> => {
  const browser = await start(executablePath)
  return { browser, close: () => browser.close() }
}

/** A browser that ran before the report goes on running. */
const leaveOpen = (): Promise<void> => Promise.resolve()

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
export const renderPdf = async (bericht: Dokument.Dokument, options: PdfOptions & PdfSeite): Promise<ReadonlyArray<Renderer.Datei>> => {
  const dokument = Renderer.requireForm(bericht)
  const { browser: running, executablePath, timeout = 120_000 } = options
  if (running === undefined && executablePath === undefined) {
    throw new PdfError({ reason: "browser", message: "renderPdf needs a browser; give executablePath (findChromium looks for one) or browser" })
  }
  const page = options.seite ?? (await renderHtml(dokument, options))[0]
  if (page === undefined) return []
  const { browser, close } = running === undefined ? await begin(executablePath) : { browser: running, close: leaveOpen }
  try {
    const bytes = await limited(drucken(browser, new TextDecoder().decode(page.bytes)), timeout)
    return [{ path: page.path.replace(/html$/u, "pdf"), mediaType: pdfMediaType, bytes: withStand(bytes, dokument.stand) }]
  } catch (cause) {
    throw printFailed(cause)
  } finally {
    await close()
  }
}
