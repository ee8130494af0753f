import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { KonzeptDatei } from "../src/readKonzept.js"

const here = fileURLToPath(new URL(".", import.meta.url))

/** The folder of the invented city. */
export const beispielstadt = path.join(here, "beispielstadt")

/** The folder in which Marl's Konzept is authored. */
export const marl = path.join(here, "../../konzepte/marl")

/** The files of a folder, as `readKonzept` takes them. */
export const filesOf = (folder: string): ReadonlyArray<KonzeptDatei> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ path: name.split(path.sep).join("/"), text: readFileSync(path.join(folder, name), "utf8") }))
