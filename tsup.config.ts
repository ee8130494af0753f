import { defineConfig } from "tsup"

/**
 * How every package is built: one output file per source file. A door then stays `export * as X from "./X.js"`,
 * of which a bundler drops what is unused; inside a bundled file it could not. `tsc` adds the declarations.
 */
export default defineConfig({
  entry: ["src/**/*.ts", "!src/**/*.test.ts", "!src/**/*.test-d.ts", "!src/**/*.bench.ts"],
  format: "esm",
  target: "es2022",
  bundle: false,
  splitting: false,
  sourcemap: true,
  clean: true,
  dts: false,
  silent: true,
  tsconfig: "../../tsconfig.build.json",
})
