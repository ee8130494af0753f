import { build } from "esbuild"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const packages = fileURLToPath(new URL("../..", import.meta.url))

test("the door can be bundled for a browser: what needs Node is loaded only by packagedMappings", async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { readDatensaetze, printTabelle, parseMapping } from "./source-tables/src/index.ts"`, resolveDir: packages },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    external: ["node:*"],
    alias: Object.fromEntries(["kernel", "merkmal", "cube"].map((floor) => [`@teilhabe/core/${floor}`, `${packages}core/src/${floor}/index.ts`])),
  })
  expect(outputFiles[0]?.text).not.toMatch(/(?:from|import\(|require\()\s*"(?:node:|stream|fs)/u)
})

test("the build of csv-parse for browsers reads the same as the one for Node", async () => {
  const { parse } = await import("csv-parse/browser/esm/sync")
  const { parse: inNode } = await import("csv-parse/sync")
  const text = "a;\"b;\"\"c\"\"\";ü\n1;-;\n"
  const options = { delimiter: ";", relax_quotes: true, relax_column_count: true }
  expect(parse(text, options)).toEqual(inNode(text, options))
})
