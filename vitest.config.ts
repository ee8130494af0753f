import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const packages = fileURLToPath(new URL("packages/", import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@teilhabe\/core\/(\w+)$/u, replacement: `${packages}core/src/$1/index.ts` },
      { find: /^@teilhabe\/konzepte\/(\w+)$/u, replacement: `${packages}konzepte/src/$1.ts` },
      { find: /^@teilhabe\/(konzept-yaml|output-\w+)$/u, replacement: `${packages}$1/src/index.ts` },
    ],
  },
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "test/**/*.test.ts"],
    typecheck: { enabled: false },
  },
})
