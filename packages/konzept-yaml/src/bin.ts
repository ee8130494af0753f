#!/usr/bin/env node
/**
 * The command `teilhabe-konzept` on a terminal.
 *
 * @module
 */
import { mkdir, writeFile } from "node:fs/promises"
import path from "node:path"
import { run } from "./internal/cli.js"

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  write,
})
