import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
// @ts-expect-error the scripts are plain JavaScript
import { doorText, differences } from "../scripts/doors.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { doorsOf, importName, manifest, packageNames } from "../scripts/workspace.mjs"

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8")
const names = (packageNames as () => ReadonlyArray<string>)()
const doors = names.flatMap((name) => doorsOf(name).map((door: unknown) => importName(name, door) as string)) as ReadonlyArray<string>

/** Doors a Markdown table lists: first cell the package, second its doors. */
const listedDoors = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^\| `(@teilhabe\/[\w-]+)` \| ([^|]+) \|/gmu)].flatMap(([, name = "", cell = ""]) => {
    const paths = [...cell.matchAll(/`\/([\w-]+)`/gu)].map(([, door]) => `${name}/${door}`)
    return paths.length > 0 ? paths : [name]
  })

describe("doors", () => {
  test("every generated file is what the sources say", () => {
    expect((differences as () => ReadonlyArray<readonly [string, string]>)().map(([file]) => file)).toEqual([])
  })

  test("a PascalCase file is a namespace, a camelCase file gives its names", () => {
    const text = (doorText as (files: ReadonlyArray<string>, name: string) => string)(["Horizont.ts", "fristen.ts"], "@teilhabe/core/konzept")
    expect(text.split("\n").slice(-3)).toEqual(['export * as Horizont from "./Horizont.js"', 'export * from "./fristen.js"', ""])
  })

  test("the exports of the packages are the doors", () => {
    const exported = names.flatMap((name) =>
      Object.entries(manifest(name).exports as Readonly<Record<string, unknown>>)
        .filter(([, target]) => typeof target === "object")
        .map(([subpath]) => importName(name, { subpath }) as string),
    )
    expect([...exported].sort()).toEqual([...doors].sort())
  })

  test("the first page of the documentation lists every door, and no other", () => {
    expect([...listedDoors(read("docs/index.md"))].sort()).toEqual([...doors].sort())
  })

  test("every package is an ES module without side effects that asks for Node 20.19 and for effect as a peer", () => {
    for (const name of names) {
      expect(manifest(name), name).toMatchObject({
        type: "module",
        license: "MIT",
        sideEffects: false,
        engines: { node: ">=20.19" },
        peerDependencies: { effect: "^4.1.0" },
      })
    }
  })

  test("every door has a limit of size and of load time", () => {
    const sizes = (JSON.parse(read(".size-limit.json")) as ReadonlyArray<{ readonly name: string }>).map(({ name }) => name)
    const { milliseconds } = JSON.parse(read("scripts/load-limits.json")) as { readonly milliseconds: Readonly<Record<string, number>> }
    expect(sizes).toEqual(expect.arrayContaining([...doors]))
    expect(Object.keys(milliseconds)).toEqual(expect.arrayContaining([...doors]))
  })
})
