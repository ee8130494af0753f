import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll, expect, test } from "vitest"
// @ts-expect-error the scripts are plain JavaScript
import { missedMutations, validatePaket } from "../../../scripts/validate/frictionless.mjs"
import { renderTabellen } from "../src/renderTabellen.js"
import type { Tabellenform } from "../src/Tabellenform.js"
import { bericht, erfunden, quote } from "./beispiel.js"

const root = mkdtempSync(path.join(os.tmpdir(), "tabellen-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each<Tabellenform>(["rfc4180", "deutsch"])("a foreign reader of Data Packages takes the form %s with all its rows, and refuses each broken one", async (form) => {
  const dateien = await renderTabellen(bericht(erfunden, quote), { form })
  for (const { bytes, path: file } of dateien) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), bytes)
  }
  const folder = path.join(root, path.dirname(dateien[0]?.path ?? ""))
  expect(await (validatePaket as (folder: string) => Promise<unknown>)(folder)).toEqual({ rows: erfunden.zeilen.length + quote.zeilen.length, problems: [] })
  expect(await (missedMutations as (folder: string) => Promise<unknown>)(folder)).toEqual([])
})
