import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { isolated } from "./test/isolated.js"

const packages = fileURLToPath(new URL("packages/", import.meta.url))

/** One package sees another by its doors, taken from the sources so that tests need no build. */
const alias = [
  { find: /^@teilhabe\/core\/(\w+)$/u, replacement: `${packages}core/src/$1/index.ts` },
  { find: /^@teilhabe\/konzepte\/(\w+)$/u, replacement: `${packages}konzepte/src/$1.ts` },
  { find: /^@teilhabe\/(output-\w+)\/(\w+)$/u, replacement: `${packages}$1/src/$2/index.ts` },
  { find: /^@teilhabe\/(app|conformance|konzept-yaml|register|storage-\w+|output-\w+|solver-\w+|source-\w+)$/u, replacement: `${packages}$1/src/index.ts` },
]

const alone = isolated.map((one) => (one.endsWith("/") ? `${one}{src,test}/**/*.test.ts` : one))

export default defineConfig({
  resolve: { alias },
  test: {
    testTimeout: 20_000,
    // A machine with two cores gets two workers; without this it gets one.
    maxWorkers: "100%",
    // Tests that say they may run at once: more of them would only wait for the same core.
    maxConcurrency: 3,
    projects: [
      { extends: true, test: { name: "alone", include: alone, isolate: true } },
      {
        extends: true,
        // What is imported is loaded once per worker and not once per file: that halves the time of a run.
        test: { name: "shared", include: ["packages/*/{src,test}/**/*.test.ts", "test/**/*.test.ts", ".doctest/**/*.test.ts"], exclude: ["**/node_modules/**", ...alone], isolate: false },
      },
    ],
  },
})
