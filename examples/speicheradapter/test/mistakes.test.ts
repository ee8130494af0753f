// The usual mistakes, each made in a copy of the adapter: the kit has to notice every one.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { checkEventStore } from "@teilhabe/conformance"
import { afterAll, expect, test } from "vitest"

const mistakes = [
  {
    mistake: "The version is not compared", check: "conflict: an append at another version is refused and stores nothing, also between many writers",
    file: "anfragen.ts", find: "for (const request of requests) requireSeen(bestand, request)", write: "",
  },
  {
    mistake: "The version of the first stream of a call is compared, and no other", check: "conflict: an append at another version is refused and stores nothing, also between many writers",
    file: "anfragen.ts", find: "for (const request of requests) requireSeen", write: "for (const request of requests.slice(0, 1)) requireSeen",
  },
  {
    mistake: "The revision is not compared", check: "conflict: an append or a rewrite that names another revision is refused",
    file: "anfragen.ts", find: "if (revision !== undefined && revision !== strom.revision)", write: "if (revision === -1)",
  },
  {
    mistake: "The last page is the one that is not full", check: "paging: a page says whether more follows, also where its size cut it short",
    file: "bestand.ts", find: "end: start + rows.length === order.length", write: "end: rows.length < limit",
  },
  {
    mistake: "Known ids are looked up by the first event only", check: "idempotency: an id that is known otherwise is refused by name",
    file: "anfragen.ts", find: "StoreForm.repeatedAppend(requests,", write: "StoreForm.repeatedAppend(requests.map(({ events, stream }) => ({ stream, events: events.slice(0, 1) })),",
  },
  {
    mistake: "What came in is taken in, and never written", check: "reopening: the place is found as it was left, or empty, as `durable` of the manifest says",
    file: "journalStorage.ts", find: "else if (add.length > 0) speicher.journal.add(add)", write: "",
  },
  {
    mistake: "The next position is the number of entries", check: "order: positions have no gap, and what tombstones count adds up",
    file: "bestand.ts", find: "return this.order.at(-1)?.position ?? 0", write: "return this.order.length",
  },
  {
    mistake: "The name of an erased stream is free again", check: "erasure: the name of an erased stream is never free again",
    file: "anfragen.ts", find: "if (tombstone !== undefined) throw StoreFault.erased(tombstone)", write: "void tombstone",
  },
  {
    mistake: "An erasure adds a tombstone to the file and takes nothing out", check: "erasure: no byte of what was erased is in the dump",
    file: "journalStorage.ts", find: "if (replace !== undefined) speicher.journal.replace(replace)", write: "if (replace !== undefined) speicher.journal.add(replace.slice(-1))",
  },
  {
    mistake: "The snapshot of a rewritten stream stays", check: "snapshots: one goes with a rewrite, to the last byte",
    file: "anfragen.ts", find: "stand === undefined || stream === changed", write: "stand === undefined || stream === \"\"",
  },
  {
    mistake: "Payloads are written by JSON.stringify alone", check: "payloads: what JSON cannot say is refused by its place, and nothing is stored",
    file: "anfragen.ts", find: "StoreForm.writeEvents(stream, events).map((event, at) =>", write: "events.map(({ data, ...event }) => ({ ...event, text: JSON.stringify(data) ?? \"null\" })).map((event, at) =>",
  },
  {
    mistake: "Names are put into one form", check: "unicode: names of streams come back unchanged, and those that differ at all are different",
    file: "journalStorage.ts", find: "append: (requests) => settle(speicher, (bestand) => Anfragen.append(bestand, requests))", write: "append: (requests) => settle(speicher, (bestand) => Anfragen.append(bestand, requests.map((request) => ({ ...request, stream: request.stream.normalize() }))))",
  },
  {
    mistake: "A page counts events and not their size", check: "paging: a page ends at about 8 MiB of payload",
    file: "bestand.ts", find: "row?._tag === \"Event\" ? row.text.length : 0", write: "row === undefined ? 0 : 1",
  },
  {
    mistake: "Who waits is not woken", check: "waiting: awaitChange comes back when something was appended, by another opening too",
    file: "journalStorage.ts", find: "for (const wake of speicher.waiting) wake()\n    return answer", write: "return answer",
  },
  {
    mistake: "A closed store goes on", check: "closing: every call on a closed store is refused as closed",
    file: "journalStorage.ts", find: "if (!speicher.isOpen) throw", write: "if (speicher.isOpen === undefined) throw",
  },
  {
    mistake: "The manifest promises more than there is", check: "openings: two see each other's events at once, or not at all, as `shared` of the manifest says",
    file: "journalStorage.ts", find: "shared: false", write: "shared: true",
  },
]

const folders: Array<string> = []
const folderIn = (base: string): string => {
  const folder = mkdtempSync(path.join(base, "mistake-"))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** The names of the checks that fail for a copy of the adapter in which one text is another. */
const failedBy = async (file: string, find: string, write: string): Promise<ReadonlyArray<string>> => {
  const copy = folderIn(import.meta.dirname)
  cpSync(path.join(import.meta.dirname, "..", "src"), copy, { recursive: true })
  const text = readFileSync(path.join(copy, file), "utf8")
  expect(text.split(find)).toHaveLength(2)
  writeFileSync(path.join(copy, file), text.replace(find, write))
  const { journalStorage } = (await import(path.join(copy, "journalStorage.ts"))) as typeof import("../src/journalStorage.js")
  const prepare = async () => {
    const folder = folderIn(tmpdir())
    return {
      layer: journalStorage({ datei: path.join(folder, "stadt.journal") }),
      dump: async () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  return (await checkEventStore({ prepare })).filter(({ outcome }) => outcome === "failed").map(({ name }) => name)
}

test.concurrent.each(mistakes)("$mistake", { timeout: 120_000 }, async ({ check, file, find, write }) => {
  expect(await failedBy(file, find, write)).toContain(check)
})

test("mistakes.txt says which check notices them", async () => {
  const lines = mistakes.map(({ check, mistake }) => `${mistake}\n  ${check}\n`)
  await expect(lines.join("")).toMatchFileSnapshot("../mistakes.txt")
})
