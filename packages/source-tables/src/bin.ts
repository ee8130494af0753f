#!/usr/bin/env node
/**
 * The command `teilhabe-tabelle` on a terminal.
 *
 * @module
 */
import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { run } from "./internal/cli.js"

const HEAD = 4096

const firstLine = async (file: string): Promise<string> => {
  for await (const chunk of createReadStream(file, { end: HEAD, encoding: "latin1" })) return String(chunk).split("\n")[0] ?? ""
  return ""
}

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  text: (file) => readFile(file, "utf8"),
  firstLine,
  chunks: (file) => createReadStream(file),
})
