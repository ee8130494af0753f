import { existsSync } from "node:fs"

/** Where the packages of the systems put it, the free build first. */
const PLACES = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/**
 * Looks for Chromium in the usual places, and gives nothing where there is none; a path of your own comes first where you have one.
 *
 * @example
 * ```ts
 * import { findChromium } from "@teilhabe/output-html/pdf"
 *
 * const executablePath = findChromium()
 * executablePath === undefined || executablePath.length > 0 // => true
 * ```
 */
export const findChromium = (): string | undefined => PLACES.find((place) => existsSync(place))
