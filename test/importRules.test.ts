import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
// @ts-expect-error the configuration is plain JavaScript
import config from "../.dependency-cruiser.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const cache = path.join(root, ".cache")
mkdirSync(cache, { recursive: true })
const trees: Array<string> = []

afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })))

type Files = Readonly<Record<string, string>>

/** A workspace of its own with the installed packages of ours. */
const plant = (files: Files): string => {
  const tree = mkdtempSync(path.join(cache, "imports-"))
  trees.push(tree)
  const all: Files = {
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "nodenext",
        paths: {
          "@teilhabe/core/*": ["./packages/core/src/*/index.ts"],
          "@teilhabe/konzepte/*": ["./packages/konzepte/src/*.ts"],
          "@teilhabe/app": ["./packages/app/src/index.ts"],
          "@teilhabe/conformance": ["./packages/conformance/src/index.ts"],
          "@teilhabe/output-html": ["./packages/output-html/src/index.ts"],
          "@teilhabe/output-svg": ["./packages/output-svg/src/index.ts"],
          "@teilhabe/source-postgres": ["./packages/source-postgres/src/index.ts"],
          "@teilhabe/storage-postgres": ["./packages/storage-postgres/src/index.ts"],
          "@teilhabe/storage-sqlite": ["./packages/storage-sqlite/src/index.ts"],
        },
      },
    }),
    ...files,
  }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), text)
  }
  symlinkSync(path.join(root, "packages/core/node_modules"), path.join(tree, "packages/core/node_modules"), "junction")
  return tree
}

type Violation = { readonly from: string; readonly rule: { readonly name: string } }

/** Rules that fire, by the file they fire for. */
const cruise = (files: Files): Readonly<Record<string, ReadonlyArray<string>>> => {
  const cli = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")
  const args = [cli, "--config", path.join(root, ".dependency-cruiser.mjs"), "-T", "json", "packages"]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: plant(files), encoding: "utf8" })
  expect(stderr).toBe("")
  const { summary } = JSON.parse(stdout) as { readonly summary: { readonly violations: ReadonlyArray<Violation> } }
  const fired: Record<string, Array<string>> = {}
  for (const { from, rule } of summary.violations) {
    const rules = (fired[from] ??= [])
    if (!rules.includes(rule.name)) rules.push(rule.name)
  }
  return fired
}

const doors = {
  "packages/core/src/kernel/index.ts": `export * as Id from "./Id.js"\n`,
  "packages/core/src/kernel/Id.ts": `export const id = 1\n`,
  "packages/core/src/konzept/index.ts": `export * as Konzept from "./Konzept.js"\n`,
  "packages/core/src/konzept/internal/secret.ts": `export const secret = 1\n`,
  "packages/konzepte/src/marl.ts": `import type { Konzept } from "@teilhabe/core/konzept"\nexport const marl = 1 as unknown as typeof Konzept\n`,
  "packages/output-html/src/index.ts": `export * from "./html.js"\n`,
  "packages/output-svg/src/index.ts": `export const all = 1\n`,
}

const clean: Files = {
  ...doors,
  "packages/core/src/kernel/Zeitraum.ts": `import { utc } from "@date-fns/utc"\nimport { addDays } from "date-fns/addDays"\nimport * as Schema from "effect/Schema"\nexport const all = [utc, addDays, Schema]\n`,
  "packages/core/src/konzept/Konzept.ts": `import * as Id from "../kernel/Id.js"\nimport { secret } from "./internal/secret.js"\nexport const all = [Id, secret]\n`,
  "packages/core/src/konzept/Konzept.test.ts": `import { readFile } from "node:fs"\nimport { test } from "vitest"\nimport { secret } from "../kernel/Id.js"\nexport const all = [readFile, test, secret]\n`,
  "packages/core/src/ports/Renderer.ts": `import * as Effect from "effect/Effect"\nimport * as Bericht from "../bericht/Bericht.js"\nexport const all = [Effect, Bericht]\n`,
  "packages/core/src/bericht/Bericht.ts": `import * as Konzept from "../konzept/Konzept.js"\nexport const all = [Konzept]\n`,
  "packages/output-html/src/html.ts": `import { readFile } from "node:fs"\nimport { Id } from "@teilhabe/core/kernel"\nimport * as Effect from "effect/Effect"\nimport * as yaml from "yaml"\nexport const all = [readFile, Id, Effect, yaml]\n`,
  "packages/output-html/src/bild.ts": `import { all } from "@teilhabe/output-svg"\nexport const bild = all\n`,
  "packages/output-office/src/bild.ts": `import { all } from "@teilhabe/output-svg"\nexport const bild = all\n`,
}

/** Who may not import whom on the floors: one forbidden step per floor. */
const steps: Readonly<Record<string, string>> = {
  kernel: "konzept",
  konzept: "pruefung",
  pruefung: "cube",
  merkmal: "cube",
  cube: "konzept",
  zaehlsql: "indikator",
  befragung: "konzept",
  ereignis: "konzept",
  datenschutz: "ereignis",
  angebot: "kim",
  projektverlauf: "angebot",
  kim: "projektverlauf",
  fall: "geheimhaltung",
  befund: "projektverlauf",
  gremienarbeit: "angebot",
  fortschreibung: "angebot",
  geheimhaltung: "indikator",
  indikator: "geheimhaltung",
  bericht: "ports",
  ports: "konzept",
}

/** A file that breaks one rule, and nothing else, by the rule it breaks. */
const broken: Readonly<Record<string, { readonly file: string; readonly text: string }>> = {
  ...Object.fromEntries(
    Object.entries(steps).map(([floor, other]) => [
      `floor-${floor}`,
      { file: `packages/core/src/${floor}/Breaks.ts`, text: `import type { leaf } from "../${other}/leaf.js"\nexport type Leaf = typeof leaf\n` },
    ]),
  ),
  "floor-unknown": { file: "packages/core/src/keller/Breaks.ts", text: `import * as Schema from "effect/Schema"\nexport const all = Schema\n` },
  "no-circle": { file: "packages/core/src/kernel/Other.ts", text: `import type { Round } from "./Round.js"\nexport type Other = Round | 2\n` },
  "no-own-index": { file: "packages/core/src/konzept/Index.ts", text: `import { Id } from "@teilhabe/core/kernel"\nexport const all = Id\n` },
  "no-foreign-internal": { file: "packages/core/src/bericht/Peeks.ts", text: `import { secret } from "../konzept/internal/secret.js"\nexport const all = secret\n` },
  "browser-no-node": { file: "packages/core/src/ports/Node.ts", text: `import { readFile } from "node:fs"\nexport const all = readFile\n` },
  "attacker-apart": { file: "packages/core/src/geheimhaltung/internal/angriff/peeks.ts", text: `import { schutz } from "../schutz/leaf.js"\nexport const all = schutz\n` },
  "protector-apart": { file: "packages/core/src/geheimhaltung/internal/schutz/asks.ts", text: `import { angriff } from "../angriff/leaf.js"\nexport const all = angriff\n` },
  "core-imports": { file: "packages/core/src/kernel/Yaml.ts", text: `import * as yaml from "yaml"\nexport const all = yaml\n` },
  "no-effect-barrel": { file: "packages/output-html/src/barrel.ts", text: `import { Effect } from "effect"\nexport const all = Effect\n` },
  "runtime-in-ports-only": { file: "packages/core/src/konzept/Runs.ts", text: `import type * as Layer from "effect/Layer"\nexport type All = typeof Layer\n` },
  "doors-only": { file: "packages/output-html/src/window.ts", text: `import { id } from "../../core/src/kernel/Id.js"\nexport const all = id\n` },
  "adapters-apart": { file: "packages/output-markdown/src/borrows.ts", text: `import { html } from "@teilhabe/output-html"\nexport const all = html\n` },
  "pictures-by-one": { file: "packages/output-office/src/borrows.ts", text: `import { html } from "@teilhabe/output-html"\nexport const all = html\n` },
  "packages-down": { file: "packages/core/src/kernel/Marl.ts", text: `import { marl } from "@teilhabe/konzepte/marl"\nexport const all = marl\n` },
  "no-drawer": { file: "packages/core/src/kernel/Rummages.ts", text: `import { any } from "./utils.js"\nexport const all = any\n` },
  "no-dead-end": { file: "packages/core/src/kernel/Lost.ts", text: `import { gone } from "./Gone.js"\nexport const all = gone\n` },
}

/** Imports between packages that may not know each other: who imports what, and the rule that refuses it. */
const stores: ReadonlyArray<readonly [from: string, to: string, rule: string]> = [
  ["app", "storage-sqlite", "packages-down"],
  ["app", "conformance", "packages-down"],
  ["conformance", "storage-sqlite", "packages-down"],
  ["source-postgres", "storage-postgres", "adapters-apart"],
  ["storage-postgres", "source-postgres", "adapters-apart"],
  ["storage-sqlite", "source-postgres", "adapters-apart"],
  ["conformance", "app", "packages-down"],
  ["storage-postgres", "storage-sqlite", "adapters-apart"],
  ["storage-postgres", "app", "adapters-apart"],
  ["storage-sqlite", "storage-postgres", "adapters-apart"],
  ["storage-sqlite", "conformance", "adapters-apart"],
  ["output-markdown", "output-svg", "adapters-apart"],
  ["output-svg", "storage-sqlite", "adapters-apart"],
  ["output-html", "storage-sqlite", "pictures-by-one"],
]
const storeFile = (from: string, to: string): string => `packages/${from}/src/borrows-${to}.ts`
const storeFiles: Files = {
  ...Object.fromEntries([...new Set(stores.map(([, to]) => to))].map((name) => [`packages/${name}/src/index.ts`, `export const all = 1\n`])),
  ...Object.fromEntries(stores.map(([from, to]) => [storeFile(from, to), `import { all } from "@teilhabe/${to}"\nexport const borrowed = all\n`])),
}

/** What the broken files point at. */
const targets: Files = {
  ...Object.fromEntries(Object.keys(steps).map((floor) => [`packages/core/src/${floor}/leaf.ts`, `export const leaf = 1\n`])),
  "packages/core/src/kernel/Round.ts": `import type { Other } from "./Other.js"\nexport type Round = Other | 1\n`,
  "packages/core/src/geheimhaltung/internal/schutz/leaf.ts": `export const schutz = 1\n`,
  "packages/core/src/geheimhaltung/internal/angriff/leaf.ts": `export const angriff = 1\n`,
  "packages/core/src/kernel/utils.ts": `export const any = 1\n`,
  "packages/output-html/src/html.ts": `export const html = 1\n`,
  "packages/core/src/konzept/Konzept.ts": `export const konzept = 1\n`,
  // The city's data must not lead back into core, or the rule on circles fired as well.
  "packages/konzepte/src/marl.ts": `export const marl = 1\n`,
}

/** Modules of effect that run, each imported by a floor that may not run anything. */
const running = ["Effect", "Layer", "Context", "Stream", "ManagedRuntime", "Fiber", "Schedule", "Scope", "TxRef", "sql/SqlClient"]
const runner = (module: string): string => `packages/core/src/bericht/${module.replace("/", "")}.ts`
const runners: Files = Object.fromEntries(running.map((module) => [runner(module), `import * as all from "effect/${module}"\nexport { all }\n`]))

describe("import rules", () => {
  test("nothing fires for a tree that keeps them", () => {
    expect(cruise(clean)).toEqual({})
  })

  const fired = cruise({ ...doors, ...targets, ...runners, ...storeFiles, ...Object.fromEntries(Object.values(broken).map(({ file, text }) => [file, text])) })

  test.each(Object.entries(broken))("%s fires, and no other rule", (name, { file }) => {
    expect(fired[file]).toEqual([name])
  })

  test.each(running)("effect/%s runs in ports and adapters only", (module) => {
    expect(fired[runner(module)]).toEqual(["runtime-in-ports-only"])
  })

  test.each(stores)("%s may not import %s", (from, to, name) => {
    expect(fired[storeFile(from, to)]).toEqual([name])
  })

  test("nothing fires where nothing is broken", () => {
    const files = [...Object.values(broken).map(({ file }) => file), ...running.map(runner), ...stores.map(([from, to]) => storeFile(from, to))]
    const innocent = Object.keys(fired).filter((file) => !files.includes(file))
    expect(innocent).toEqual([])
  })

  test("every rule of the configuration is provoked", () => {
    const rules = (config as { readonly forbidden: ReadonlyArray<{ readonly name: string }> }).forbidden.map(({ name }) => name)
    expect(Object.keys(broken).sort()).toEqual([...rules].sort())
  })
})
