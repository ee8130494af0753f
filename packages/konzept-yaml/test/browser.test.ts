import { build } from "esbuild"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const packages = fileURLToPath(new URL("../..", import.meta.url))

test("the door can be bundled for a browser: nothing in it imports a module of Node", async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "./konzept-yaml/src/index.ts"`, resolveDir: packages },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    alias: Object.fromEntries(
      ["kernel", "konzept", "pruefung"].map((floor) => [`@teilhabe/core/${floor}`, `${packages}core/src/${floor}/index.ts`]),
    ),
  })
  expect(outputFiles[0]?.text).not.toMatch(/(?:from|import\(|require\()\s*"node:/u)
})
