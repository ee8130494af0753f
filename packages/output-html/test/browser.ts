/** The browser on this machine, if there is one. */
import { existsSync } from "node:fs"
import { chromium } from "playwright-core"
import type { Browser } from "playwright-core"

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"]

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
]

/** Where Chromium lies: `TEILHABE_CHROMIUM` first, then the usual places. */
export const findChromium = (): string | undefined => {
  const named = process.env["TEILHABE_CHROMIUM"]
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined
  return PLACES.find((place) => existsSync(place))
}

/** Starts it with a profile of its own, which it throws away. */
export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS })
