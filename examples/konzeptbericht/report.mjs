// Writes the report on a city's Konzept as of a day: node report.mjs 2026-11-22
import { mkdir, writeFile } from "node:fs/promises"
import { findingText, konzeptbericht } from "@teilhabe/core/bericht"
import { Finding, Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { marl } from "@teilhabe/konzepte/marl"
import { renderHtml } from "@teilhabe/output-html"
import { renderMarkdown } from "@teilhabe/output-markdown"
import * as Result from "effect/Result"

const stand = Stichtag.parse(process.argv[2] ?? "")
if (Result.isFailure(stand)) {
  console.error("Aufruf mit einem Tag: node report.mjs 2026-11-22")
  process.exit(2)
}

// Everything the check has to say, in German; only a Fehler keeps the data from being used.
const findings = checkKonzept(marl)
for (const finding of findings) console.log(`${finding.schwere}: ${findingText(finding)}`)
if (findings.some(Finding.isFehler)) process.exit(1)

// One report, two forms. Rendering gives files as bytes; where they go is up to the program.
const bericht = konzeptbericht(marl, { stand: stand.success, findings })
const dateien = (await Promise.all([renderHtml(bericht), renderMarkdown(bericht)])).flat()
await mkdir("out", { recursive: true })
for (const { bytes, path } of dateien) {
  await writeFile(`out/${path}`, bytes)
  console.log(`out/${path} (${bytes.length} bytes)`)
}
