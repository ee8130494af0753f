// Walks an invented family through two years of Case Management, tells it in German, and writes the Hilfeplan and the Auskunft.
import { mkdirSync, writeFileSync } from "node:fs"
import { createHmac } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import { Fallbericht, Fallmerkmale } from "@teilhabe/core/befund"
import { ablehnungText, auskunftbericht, fallvorlage, hilfeplanbericht } from "@teilhabe/core/bericht"
import { Loeschklasse, Pseudonym } from "@teilhabe/core/datenschutz"
import { Entscheider } from "@teilhabe/core/ereignis"
import { auskunft, entscheider, Ereignis, loeschplan, withoutDaten } from "@teilhabe/core/fall"
import { Raum } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { renderHtml } from "@teilhabe/output-html"
import { renderMarkdown } from "@teilhabe/output-markdown"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { makeAkte } from "./akte.mjs"
import { alle, KIND_B, MUTTER } from "./familie.mjs"
import { nachbarfaelle } from "./nachbarfaelle.mjs"
import { checklisten, katalog, umfeld } from "./stadt.mjs"
import * as erstes from "./verlauf.mjs"
import * as zweites from "./zweitesjahr.mjs"

const out = new URL("out/", import.meta.url)
mkdirSync(out, { recursive: true })
const write = async (name, dateien) => {
  for (const { bytes } of await dateien) writeFileSync(new URL(name, out), bytes)
}

const akte = makeAkte(umfeld)
// #region ablehnung
/** Names Akteure by their titles; an id of the case stays as it is. */
const nenne = (id) => marl.akteure.find((akteur) => akteur.id === id)?.titel.de ?? `„${id}“`
// #endregion ablehnung
const sag = Object.assign((text) => console.log(text), {
  ablehnung: (ablehnung) => {
    const { noetig, warum } = ablehnungText(ablehnung, nenne)
    console.log(`  Abgelehnt: ${warum}\n  Nötig: ${noetig}`)
  },
})

const { aufnahme, bestandsaufnahme, einwilligungen, ersteSchleife, hilfeplan, leistungen, ziele } = erstes
const { abschluss, fallkonferenz, rechtskreiswechsel, uebergabe, widerruf, zweiteSchleife, zwischenstand } = zweites
for (const kapitel of [aufnahme, einwilligungen, bestandsaufnahme, ziele, hilfeplan, leistungen, ersteSchleife]) kapitel(akte, sag)
for (const kapitel of [rechtskreiswechsel, zweiteSchleife, fallkonferenz, uebergabe, widerruf, zwischenstand]) kapitel(akte, sag)

// #region hilfeplan
const sicht = akte.mustShow({
  _tag: "DiscloseFall", vermerk: { von: "cm-diakonie-2", am: "2025-04-14", zweck: "fallarbeit" },
  anfrage: {
    empfaenger: "cm-diakonie-2", rolle: "fallfuehrung", zweck: "fallarbeit", personen: alle,
    datenarten: ["identitaet", "bedarf", "ressourcen", "netzwerk", "ziele", "hilfeplan", "verlauf", "rechtskreis", "gesundheit"],
  },
})
const plan = hilfeplanbericht(sicht, { konzept: marl, katalog, checklisten, stand: "2025-04-14" })
await write("hilfeplan.md", renderMarkdown(plan))
await write("hilfeplan.html", renderHtml(plan))
// #endregion hilfeplan
sag("14.04.2025  Der Hilfeplan liegt in out/hilfeplan.html und out/hilfeplan.md.")

abschluss(akte, sag)

// #region auskunft
const klassen = Schema.decodeUnknownSync(Schema.Array(Loeschklasse.Loeschklasse))([{
  id: "fallakte", titel: "Fallakte (erfunden)", frist: "P6Y", beginn: "jahresende-nach-fallabschluss", quelle: "Dienstanweisung der Beispielstadt (erfunden)",
  datenarten: ["identitaet", "aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf", "evaluation", "gesundheit"],
}])
const vermerk = { von: "cm-diakonie-2", am: "2026-02-16", zweck: "auskunft" }
const gegeben = Result.getOrThrow(auskunft(akte.fall, MUTTER, vermerk, { klassen, umfeld }))
akte.store([gegeben.ereignis]) // first the record, then the Auskunft
await write("auskunft.html", renderHtml(auskunftbericht(gegeben, { konzept: marl, katalog, checklisten, klassen, stand: "2026-02-16" })))
// #endregion auskunft
sag(`16.02.2026  Die Mutter bekommt Auskunft: ${gegeben.sicht.angaben.length} Angaben, ${gegeben.sicht.protokoll.length} Zeilen darüber, wer was gesehen hat.`)

// #region bericht
const raeume = marl.stadt.sozialraeume.map(({ name, schluessel }) => Raum.sozialraum("05562024", schluessel, name))
// All cases of the city that may be counted: a feature is told only where enough of them share it.
const vergleich = Fallmerkmale.ofAll([akte.fall, ...nachbarfaelle], { empfaenger: "fachdienst-integration", am: "2026-03-02", raeume })
const ausgestellt = Fallbericht.make(akte.fall, {
  gremium: "steuerungsgruppe-bildung", vergleich, raeume, umfeld, vermerk: { von: "cm-diakonie-2", am: "2026-03-02", zweck: "bericht" },
  schilderung: "Mutter wartete auf einen Deutschkurs, weil alle Kurse einen Anspruch nach dem SGB II verlangen.",
  frage: "Wer bietet einen Kurs an, der auch mit Aufenthaltsgestattung offen ist?",
})
if (Result.isFailure(ausgestellt)) throw new Error(ausgestellt.failure.map(({ message }) => message).join("\n"))
akte.must(ausgestellt.success.befehl) // the case remembers what was told
await write("fallbericht.md", renderMarkdown(fallvorlage(ausgestellt.success.bericht, { konzept: marl, stand: "2026-03-02" })))
// #endregion bericht
sag(`02.03.2026  Die Steuerungsgruppe Bildung bekommt einen anonymen Bericht: „${ausgestellt.success.bericht.schilderung}“`)

// #region pseudonym
const schluessel = (text) => createHmac("sha256", "only the host knows this").update(text).digest("hex")
const pseudonym = Pseudonym.make(schluessel, MUTTER, { empfaenger: "fachdienst-integration", zweck: "statistik" })
// #endregion pseudonym
sag(`  In der Statistik heißt die Mutter ${pseudonym}.`)

// #region loeschen
const faellig = loeschplan(akte.fall, klassen, "2033-01-02").posten.filter((posten) => posten.faellig && posten.person === KIND_B)
akte.must({
  _tag: "EraseDaten", personen: [KIND_B], datenarten: faellig.map(({ datenart }) => datenart), grundlage: { art: "loeschklasse", id: "fallakte" },
  vermerk: { von: "cm-diakonie-2", am: "2033-01-02", zweck: "fallarbeit" },
})
const behalten = withoutDaten(akte.zeilen.map((zeile) => JSON.parse(zeile)), [KIND_B], faellig.map(({ datenart }) => datenart)) // what the store keeps
// #endregion loeschen
sag(`02.01.2033  Sechs Jahre nach dem Jahr des Abschlusses wird gelöscht, was von Kind B noch da ist: ${faellig.map(({ datenart }) => datenart).join(", ")}.`)

// #region replay
const isEreignis = Schema.is(Ereignis.Ereignis)
for (const ereignis of behalten) if (!isEreignis(ereignis)) throw new Error(`no event: ${ereignis._tag}`)
const wieder = Entscheider.replay(entscheider(umfeld), behalten)
if (!isDeepStrictEqual(JSON.parse(JSON.stringify(wieder)), JSON.parse(JSON.stringify(akte.fall)))) throw new Error("replay gives another state")
// #endregion replay
if (JSON.stringify(behalten).includes("Kind B (9)")) throw new Error("erased words are still there")
sag(`Aus ${behalten.length} Ereignissen entsteht derselbe Fall noch einmal.`)
