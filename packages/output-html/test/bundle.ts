/** Makes one script of a file beside this one, so that a plain node process can run it. */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = fileURLToPath(new URL(".", import.meta.url))

/** Bundles the file and gives the path of the script. */
export const bundle = async (file: string): Promise<string> => {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), "output-html-")), "script.mjs")
  const doors = ["bericht", "kernel", "ports"].map((door) => [`@teilhabe/core/${door}`, path.join(here, `../../core/src/${door}/index.ts`)])
  const pictures = ["@teilhabe/output-svg", path.join(here, "../../output-svg/src/index.ts")]
  await build({ entryPoints: [path.join(here, file)], bundle: true, platform: "node", format: "esm", outfile, alias: Object.fromEntries([...doors, pictures]), logLevel: "error" })
  return outfile
}
