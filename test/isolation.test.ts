import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { isolated } from "./isolated.js"

/** What a test does to more than itself: modules, globals, clocks and the environment; and what measures the process. */
const REACHES_OUT = /\bvi\s*\.|\bprocess\.(?:env(?:\.\w+|\[[^\]]*\])\s*=[^=]|chdir|umask|cpuUsage|memoryUsage)|\bglobalThis(?:\.\w+|\[[^\]]*\])\s*=[^=]|\.prototype\.\w+\s*=[^=]|\bsetFlagsFromString\b/u

const isIsolated = (file: string): boolean => isolated.some((one) => (one.endsWith("/") ? file.startsWith(one) : file === one))

const testFiles = ["packages", "test"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .filter((file) => file.endsWith(".test.ts") && !file.includes("/node_modules/")))

describe("tests that share a process", () => {
  it("change nothing for their neighbours and measure none of them: whatever does has a process of its own", () => {
    expect(testFiles.length).toBeGreaterThan(200)
    const reaching = testFiles.filter((file) => REACHES_OUT.test(readFileSync(file, "utf8")))
    expect(reaching.filter((file) => !isIsolated(file)), "name them in test/isolated.ts, or let them leave the process alone").toEqual([])
  })

  it("are told apart by paths that are there", () => {
    expect(isolated.filter((one) => !existsSync(one))).toEqual([])
  })
})
