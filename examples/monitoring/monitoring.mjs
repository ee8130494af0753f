// Reads a city's own table, checks it, computes the figures it allows, and says where each number comes from.
import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { Cube } from "@teilhabe/core/cube"
import { checkAbdeckung, definitionen, evaluate, explain, findDefinition } from "@teilhabe/core/indikator"
import { Raum, Tabellenzeichen } from "@teilhabe/core/kernel"
import { Meldung, meldungText, parseMapping, readDatensaetze } from "@teilhabe/source-tables"
import * as Result from "effect/Result"

// #region read
const mapping = Result.getOrThrow(parseMapping(await readFile("tabellen/einwohner.yaml", "utf8")))
const datei = "tabellen/einwohner.csv"
const { datensaetze, meldungen } = await readDatensaetze(createReadStream(datei), mapping, { datei })
for (const meldung of meldungen) console.error(meldungText(meldung))
if (Meldung.hasFehler(meldungen)) process.exit(1)
// #endregion read

// #region check
for (const { cube, toleranz } of datensaetze) {
  const { geprueft, findings } = Cube.checkTotals(cube, toleranz)
  console.log(`${geprueft} Summen geprüft, ${findings.length} weichen ab.`)
}
// #endregion check

// #region evaluate
const stadt = Raum.make("05999001", "Beispielstadt")
const anteil = findDefinition("1.1.1", "auslaenderanteil-melderegister")
const { ergebnisse } = evaluate(anteil, { daten: datensaetze, raum: stadt, jahr: 2024 })
for (const { gruppenname, wert, nachkommastellen } of ergebnisse) {
  console.log(`${gruppenname.join(", ") || "zusammen"}: ${Tabellenzeichen.print(wert, { nachkommastellen })} %`)
}
console.log(explain(ergebnisse[0]).satz)
// #endregion evaluate

// #region coverage
const indikatoren = [...new Set(definitionen.map(({ indikator }) => indikator))]
for (const { indikator, stand, grund } of checkAbdeckung({ indikatoren, definitionen, daten: datensaetze, raum: stadt, jahr: 2024 })) {
  console.log(`${indikator}: ${stand}${grund === undefined ? "" : `. ${grund}`}`)
}
// #endregion coverage
