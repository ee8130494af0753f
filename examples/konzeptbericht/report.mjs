// Writes the report on a city's Konzept as of a day: node report.mjs 2026-11-22
import { mkdir, writeFile } from "node:fs/promises"
import { findingText, konzeptbericht, Monitoringzahlen } from "@teilhabe/core/bericht"
import { definitionen, statistiken } from "@teilhabe/core/indikator"
import { Finding, Raum, Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { marl } from "@teilhabe/konzepte/marl"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
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

// The nineteen figures for 2015, the latest year with tables for most of them; where Marl has none, the Kreis stands in.
const monitoring = Monitoringzahlen.calculate(marl, {
  raum: Raum.make("05562024", "Marl"),
  weitereRaeume: [Raum.make("05562", "Recklinghausen")],
  jahr: 2015,
  daten: marlZahlen,
  definitionen,
  statistiken,
})

// One report, two forms. Rendering gives files as bytes; where they go is up to the program.
const bericht = konzeptbericht(marl, { stand: stand.success, findings, monitoring })
const dateien = (await Promise.all([renderHtml(bericht), renderMarkdown(bericht)])).flat()
await mkdir("out", { recursive: true })
for (const { bytes, path } of dateien) {
  await writeFile(`out/${path}`, bytes)
  console.log(`out/${path} (${bytes.length} bytes)`)
}
