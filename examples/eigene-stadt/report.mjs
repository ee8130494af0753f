// Reads the folder konzept/, and writes the report to out/ as one HTML file.
import { mkdir, writeFile } from "node:fs/promises"
// #region report
import { konzeptbericht } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { meldungText, readKonzeptOrdner } from "@teilhabe/konzept-yaml"
import { renderHtml } from "@teilhabe/output-html"
import * as Result from "effect/Result"

const result = await readKonzeptOrdner("konzept")
if (Result.isFailure(result)) {
  for (const meldung of result.failure.meldungen) console.error(meldungText(meldung))
  process.exit(1)
}

const konzept = result.success
const stand = Stichtag.make(2026, 1, 15) // the day as of which the report speaks: you choose it
const bericht = konzeptbericht(konzept, { stand, findings: checkKonzept(konzept) })
const dateien = await renderHtml(bericht, { herausgeber: "Stadt Musterhausen" })
// #endregion report

await mkdir("out", { recursive: true })
for (const { path, bytes } of dateien) {
  await writeFile(`out/${path}`, bytes)
  console.log(`out/${path}: ${bytes.length} Bytes`)
}
