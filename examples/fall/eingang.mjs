// What comes from a form or a queue may be no command: all mistakes are told at once, in German, and no word of it is repeated.
// #region eingang
import { findingText } from "@teilhabe/core/bericht"
import { decodeBefehl } from "@teilhabe/core/fall"
import { Finding } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"

const eingabe = { _tag: "WithdrawBestand", bestand: "b-1", notiz: "…", vermerk: { von: "cm-awo-3", am: "12.01.2026", zweck: "fallarbeit" } }
const gelesen = decodeBefehl(eingabe)
const zeilen = Result.isSuccess(gelesen) ? [] : gelesen.failure.findings.map((finding) => `${Finding.pathToText(finding.path)}: ${findingText(finding)}`)
for (const zeile of zeilen) console.log(zeile)
// notiz: Den Schlüssel „notiz“ gibt es hier nicht.
// grund: Der Schlüssel „grund“ fehlt.
// vermerk.am: Erwartet: ein Tag wie 2020-06-30; gefunden: ein Text mit 10 Zeichen.
// #endregion eingang
if (zeilen.length !== 3) throw new Error("three mistakes had to be told")
