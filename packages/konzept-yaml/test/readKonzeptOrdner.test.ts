import * as Result from "effect/Result"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { placeToText } from "../src/Meldung.js"
import { readKonzeptOrdner } from "../src/readKonzeptOrdner.js"
import { beispielstadt } from "./beispielstadt.js"

let ordner = ""

beforeEach(() => {
  ordner = mkdtempSync(path.join(tmpdir(), "teilhabe-"))
})

afterEach(() => {
  rmSync(ordner, { recursive: true, force: true })
})

const said = async (folder: string): Promise<ReadonlyArray<string>> => {
  const result = await readKonzeptOrdner(folder)
  const meldungen = Result.isFailure(result) ? result.failure.meldungen : []
  return meldungen.map(({ finding, fundstelle }) => `${placeToText(fundstelle).replace(`${ordner}/`, "")} ${finding.code}`)
}

describe("a folder", () => {
  test("is read with the folders below it", async () => {
    const konzept = Result.getOrThrow(await readKonzeptOrdner(beispielstadt))
    expect(konzept.stadt.name).toBe("Beispielstadt")
    expect(konzept.handlungsfelder.map(({ id }) => id)).toEqual(["sprache", "wohnen"])
  })

  test("may hold .yml files; other files, links, hidden folders and node_modules are passed over", async () => {
    cpSync(beispielstadt, ordner, { recursive: true })
    writeFileSync(path.join(ordner, "notes.txt"), "akteure: 1")
    writeFileSync(path.join(ordner, "leer.yml"), "akteure: []\n")
    symlinkSync("/etc/hostname", path.join(ordner, "link.yaml"))
    for (const foreign of [".github", "node_modules"]) {
      mkdirSync(path.join(ordner, foreign))
      writeFileSync(path.join(ordner, foreign, "a.yaml"), "on: push\n")
    }
    symlinkSync(ordner, path.join(ordner, "circle"))
    expect(await said(ordner)).toEqual([])
  })

  test("that is empty is refused", async () => {
    expect(await said(ordner)).toEqual([`${ordner}:1:1 yaml/NoFiles`])
  })

  test("that is not there is refused", async () => {
    expect((await said(path.join(ordner, "nirgends")))[0]).toContain("yaml/FolderUnreadable")
  })

  test("with too many files is refused unread", async () => {
    for (let index = 0; index <= 500; index += 1) writeFileSync(path.join(ordner, `${index}.yaml`), "")
    expect(await said(ordner)).toEqual([`${ordner}:1:1 yaml/TooManyFiles`])
  })

  test.each(["x".repeat(1_048_570), "ü".repeat(524_000)])("with files of too many bytes together is refused", async (text) => {
    const comment = `#${text}\n`
    for (let index = 0; index < 34; index += 1) writeFileSync(path.join(ordner, `${index}.yaml`), comment)
    expect(await said(ordner)).toEqual([`${ordner}:1:1 yaml/FolderTooLarge`])
  })
})

describe("a file is refused with its place", () => {
  test("where it is not UTF-8", async () => {
    mkdirSync(path.join(ordner, "teil"))
    writeFileSync(path.join(ordner, "teil/a.yaml"), Buffer.from("titel: A\nid: M\u00fcnster\n", "latin1"))
    expect(await said(ordner)).toEqual(["teil/a.yaml:2:6 yaml/NotUtf8"])
  })

  test("where it is too large, without being read", async () => {
    writeFileSync(path.join(ordner, "a.yaml"), Buffer.alloc(1_048_577, 0x23))
    expect(await said(ordner)).toEqual(["a.yaml:1:1 yaml/FileTooLarge"])
  })
})
