/**
 * The run of the re-identification test: reports on invented cases, searched and counted again by others than who made them.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fallbericht from "../../src/befund/Fallbericht.js"
import * as Fallstand from "../../src/befund/Fallstand.js"
import * as Fallmerkmale from "../../src/befund/Fallmerkmale.js"
import { findBefunde } from "../../src/befund/findBefunde.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"
import { regeln } from "../../src/geheimhaltung/regeln.js"
import { decide } from "../../src/fall/decide.js"
import { evolve } from "../../src/fall/evolve.js"
import { type Fall, isEroeffnet } from "../../src/fall/Fall.js"
import * as Id from "../../src/kernel/Id.js"
import { seeded } from "../seeded.js"
import { boeserText } from "./boeseTexte.js"
import { AM, felder, gremium, kunstfall, type Kunstfall, raeume, stadt, statistikstelle } from "./kuenstlicheFaelle.js"
import { nachzaehlung, type Nachzaehlung, noteEnde } from "./nachzaehlung.js"
import { finde, findeHausnummer, type Gelesen, lies } from "./suche.js"
import { umfeld } from "./kunstumfeld.js"

/** What a run came to. */
export interface Lauf {
  readonly faelle: number
  readonly berichte: number
  readonly abgelehnt: number
  readonly entfernt: number
  readonly merkmale: number
  readonly treffer: ReadonlyArray<string>
  readonly zuSelten: ReadonlyArray<string>
}

const SCHWELLE = 5
const weise = { empfaenger: statistikstelle, am: AM, raeume }

/** Makes the invented cases from 1 to a number. */
export const bevoelkerung = (anzahl: number): ReadonlyArray<Kunstfall> => Array.from({ length: anzahl }, (_, at) => {
  const fall = kunstfall(at + 1)
  const last = fall.fall.verlauf.at(-1)
  noteEnde(fall.wahr, last?.phase === "abgeschlossen" ? last.von : undefined)
  return fall
})

const merkmaleIn = ({ merkmale, ziele }: Fallbericht.Fallbericht): Record<string, string> =>
  ({ ...merkmale, ...(ziele.length === 0 ? {} : { ziele: ziele.map(({ anzahl, erreicht, handlungsfeld }) => `${handlungsfeld} ${erreicht}/${anzahl}`).join(", ") }) })

const textOf = (bericht: Fallbericht.Fallbericht): string => [...Object.values(bericht.merkmale), bericht.schilderung, bericht.frage, ...bericht.pruefung.findings.map(({ message }) => message)].join("\n")

/** Makes a report on each case, and on some a second one that is held against other cases, and looks for what must not be there. */
export const pruefe = (alle: ReadonlyArray<Kunstfall>): Lauf => {
  const vergleich = Fallmerkmale.ofAll(alle.map(({ fall }) => fall), weise)
  const halbe = [0, 1].map((rest) => {
    const halb = alle.filter((_, at) => at % 2 === rest)
    return { vergleich: Fallmerkmale.ofAll(halb.map(({ fall }) => fall), weise), wahr: nachzaehlung(halb.filter(({ wahr }) => wahr.zaehlbar).map(({ wahr }) => wahr)) }
  })
  const treffer: Array<string> = []
  const zuSelten: Array<string> = []
  let [berichte, abgelehnt, entfernt, gezeigt] = [0, 0, 0, 0]
  const look = (kunst: Kunstfall, bericht: Fallbericht.Fallbericht, bisher: ReadonlyArray<Record<string, string>>, gegen: Nachzaehlung): void => {
    berichte += 1
    entfernt += bericht.pruefung.entfernt
    gezeigt += Object.keys(bericht.merkmale).length
    const found = [
      ...finde(lies(`${textOf(bericht)}\n${JSON.stringify({ ...bericht, schilderung: "", frage: "" })}`), kunst.geheim),
      ...findeHausnummer(`${bericht.schilderung}\n${bericht.frage}`, kunst.geheim),
    ]
    treffer.push(...found.map((one) => `${kunst.fall.fall} ${one}`))
    const wieviele = gegen(kunst.wahr, [...bisher, merkmaleIn(bericht)])
    if (wieviele < SCHWELLE) zuSelten.push(`${kunst.fall.fall}: ${wieviele} ${JSON.stringify([...bisher, merkmaleIn(bericht)])}`)
  }
  const alleWahr = nachzaehlung(alle.filter(({ wahr }) => wahr.zaehlbar).map(({ wahr }) => wahr))
  for (const [at, kunst] of alle.entries()) {
    const chance = seeded(at + 77)
    const auftrag = { gremium, raeume, umfeld, schwelle: SCHWELLE, vermerk: { von: Id.make("cm-1"), am: AM, zweck: "bericht" as const } }
    const erster = Fallbericht.make(kunst.fall, { ...auftrag, schilderung: boeserText(kunst.geheim, chance), frage: at % 4 === 0 ? boeserText({ ...kunst.geheim, tage: [] }, chance) : "Wer kann helfen?", vergleich })
    if (Result.isFailure(erster)) {
      abgelehnt += 1
      continue
    }
    look(kunst, erster.success.bericht, [], alleWahr)
    const angenommen = decide<Fall>(erster.success.befehl, kunst.fall, umfeld)
    if (Result.isFailure(angenommen)) treffer.push(`${kunst.fall.fall} the command of a report was refused: ${angenommen.failure.message}`)
    const halb = at % 10 < 2 ? halbe[at % 2] : undefined
    if (halb === undefined) continue
    const spaeter = evolve(kunst.fall, { ...erster.success.befehl, _tag: "FallberichtIssued" })
    const zweiter = isEroeffnet(spaeter) ? Fallbericht.make(spaeter, { ...auftrag, schilderung: boeserText(kunst.geheim, chance), frage: "Was tun?", vergleich: halb.vergleich }) : undefined
    if (zweiter === undefined || Result.isFailure(zweiter)) abgelehnt += 1
    else look(kunst, zweiter.success.bericht, [merkmaleIn(erster.success.bericht)], halb.wahr)
  }
  return { faelle: alle.length, berichte, abgelehnt, entfernt, merkmale: gezeigt, treffer, zuSelten }
}

/** What a run over the findings came to. */
export interface Befundlauf {
  readonly befunde: number
  readonly genannt: number
  readonly treffer: ReadonlyArray<string>
  readonly zuKlein: number
}

// Most cases have nothing in common with the findings: their long words are looked up before they are searched for.
const mayHold = (gelesen: Gelesen, grams: ReadonlySet<string>, { geheim }: Kunstfall): boolean => {
  const begin = (word: string): string => word.toLowerCase().normalize("NFD").replace(/[^a-z]/gu, "").slice(0, 5)
  return [...geheim.namen, geheim.strasse, geheim.ort].some((word) => grams.has(begin(word)) || begin(word).length < 5) || geheim.geburtstage.some((tag) => gelesen.compact.includes(tag))
    || geheim.kennungen.some((one) => gelesen.compact.includes(one)) || gelesen.numbers.has(geheim.plz)
}

/** Makes findings of all cases, and looks in them for every case. */
export const pruefeBefunde = (alle: ReadonlyArray<Kunstfall>): Befundlauf => {
  const lage = Result.getOrThrowWith(findBefunde(alle.map(({ ereignisse }) => Fallstand.of(ereignisse, Stichtag.make(2026, 11, 30))), {
    zeitraum: Zeitraum.zwischen(Stichtag.make(2024, 1, 1), Stichtag.make(2026, 11, 30)), am: AM, empfaenger: statistikstelle, regel: regeln.schwelleFuenf, gemeinde: stadt as never, raeume,
    handlungsfelder: Object.fromEntries(felder.map((id) => [id, id])), herausgeber: "Beispielstadt", umfeld, bericht: "Befunde", ohneGrenzen: "erlaubt",
  }), (findings) => new Error(findings.map(({ message }) => message).join("; ")))
  const gelesen = lies(JSON.stringify(lage, (_, wert: unknown) => (wert instanceof Map ? [...wert] : wert)))
  const grams = new Set(gelesen.letters.flatMap((letters) => Array.from({ length: Math.max(0, letters.length - 4) }, (_, at) => letters.slice(at, at + 5))))
  const told = lage.befunde.flatMap(({ faelle }) => Messwert.getIntervall(faelle)?.von ?? [])
  // The frame of the findings names days and Sozialräume of its own, and a town has people from everywhere.
  const ohneRahmen = ["Herkunft", "Telefon", "Alter"]
  return {
    befunde: lage.befunde.length, genannt: told.length, zuKlein: told.filter((anzahl) => anzahl < SCHWELLE).length,
    treffer: alle.filter((kunst) => mayHold(gelesen, grams, kunst)).flatMap((kunst) => finde(gelesen, kunst.geheim, { tage: false }).filter((one) => !ohneRahmen.some((art) => one.startsWith(art))).map((one) => `${kunst.fall.fall} ${one}`)),
  }
}

/** Looks for the secrets of a case in its own story, where all of them stand: what the search does not find there, it would find nowhere. */
export const blinderFleck = (alle: ReadonlyArray<Kunstfall>): { readonly gesucht: number; readonly gefunden: number } => {
  const each = alle.map(({ geheim }, at) => {
    const gefunden = new Set(finde(lies(boeserText(geheim, seeded(at + 77))), geheim, { nummern: true }).map((one) => one.split(":")[0]))
    return gefunden.size
  })
  return { gesucht: each.length * 10, gefunden: each.reduce((sum, one) => sum + one, 0) }
}
