import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { testEventStore } from "@teilhabe/conformance"
import { journalStorage } from "../src/journalStorage.js"

testEventStore("journalStorage", {
  prepare: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "journal-"))
    return {
      layer: journalStorage({ datei: path.join(folder, "stadt.journal") }),
      dump: async () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
})
