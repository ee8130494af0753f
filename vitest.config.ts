import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const packages = fileURLToPath(new URL("packages/", import.meta.url))

/** One package sees another by its doors, taken from the sources so that tests need no build. */
const alias = [
  { find: /^@teilhabe\/core\/(\w+)$/u, replacement: `${packages}core/src/$1/index.ts` },
  { find: /^@teilhabe\/konzepte\/(\w+)$/u, replacement: `${packages}konzepte/src/$1.ts` },
  { find: /^@teilhabe\/(app|conformance|konzept-yaml|register|storage-\w+|output-\w+|solver-\w+|source-\w+)$/u, replacement: `${packages}$1/src/index.ts` },
]

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "test/**/*.test.ts", ".doctest/**/*.test.ts"],
    testTimeout: 20_000,
    // A machine with two cores gets two workers; without this it gets one.
    maxWorkers: "100%",
  },
})
