/**
 * An anonymous report on a case for a Steuerungsgruppe: what could point to somebody is removed or made coarse, and a check says what remains and how rare it is.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Zweck } from "../datenschutz/Zweck.js"
import type { Vermerk } from "../ereignis/Vermerk.js"
import type { Befehl } from "../fall/Befehl.js"
import type { Berichtsmerkmale } from "../fall/Berichtsmerkmal.js"
import { decide } from "../fall/decide.js"
import type { Eroeffnet, Fall } from "../fall/Fall.js"
import type { Umfeld } from "../fall/Umfeld.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Raum } from "../kernel/Raum.js"
import { checkSchilderung } from "./checkSchilderung.js"
import type { Fallmerkmale, Merkmal, Vergleich, Zielstand } from "./Fallmerkmale.js"
import { type Empfang, isAllowed } from "./internal/anfrage.js"
import { gemacht } from "./internal/gemacht.js"
import { merkmaleOf, reihenfolge } from "./internal/merkmale.js"
import { bekanntOf, type Entfernt, remove } from "./internal/schilderung/entfernen.js"
import { checkLength, checkSprachen } from "./internal/schilderung/zweifel.js"
import { requireSchwelle } from "./internal/schwelle.js"
import { gruppeOf, lageOf } from "./internal/vergleich.js"
import { choose, countFor, type Ebenen, facing } from "./internal/wahl.js"

declare const marke: unique symbol

/** An anonymous report; only `make` gives one. */
export interface Fallbericht {
  readonly [marke]: true
  readonly gremium: Id
  /** What is told, coarse enough. */
  readonly merkmale: Readonly<Partial<Record<Merkmal, string>>>
  /** The story, with every known word about the people taken out. */
  readonly schilderung: string
  readonly frage: string
  /** Goals by Handlungsfeld, and how they stand; empty where that would be too rare. */
  readonly ziele: ReadonlyArray<Zielstand>
  readonly pruefung: {
    /** The least number of cases that look the same. */
    readonly schwelle: number
    /** How rare it is: `mindestens` so many cases of the comparison look the same, the threshold, 10, 20, 50 or 100, never the exact number. */
    readonly gleiche: string
    /** What was made coarser, or was left out as it is not known, may not be told, or is too rare; it does not say which of these. */
    readonly vergroebert: ReadonlyArray<Merkmal>
    readonly entfernt: number
    readonly findings: ReadonlyArray<Finding>
  }
}

/** What a report is made of. */
export interface Auftrag {
  /** Who reads it; a consent of the Hauptperson names it. */
  readonly gremium: Id
  /** What the case manager tells, and asks the body. */
  readonly schilderung: string
  readonly frage: string
  /** The cases that it is held against, this one among them, as of the day of the note; see `Fallmerkmale.ofAll`. */
  readonly vergleich: Vergleich
  /** What the case may refer to: the command of the report is held against it, as `decide` will. */
  readonly umfeld: Umfeld
  /** The Sozialräume of the town: their names go from the texts. */
  readonly raeume: ReadonlyArray<Raum>
  /** How many cases must look the same, at least; left out, 5, and never below 3. */
  readonly schwelle?: number
  readonly vermerk: Vermerk<Zweck>
}

/** A report, and the command that remembers what it told: store its event first, then hand the report out. */
export interface Ausgestellt {
  readonly bericht: Fallbericht
  readonly befehl: Extract<Befehl, { readonly _tag: "IssueFallbericht" }>
}

const fehler = (code: string, message: string, details: Finding["details"]): Finding => ({ code, schwere: "fehler", path: [], message, details })

type Ausstellung = Ausgestellt["befehl"]

// What decide would refuse goes out to nobody.
const refusalOf = (fall: Eroeffnet, befehl: Ausstellung, umfeld: Umfeld): ReadonlyArray<Finding> => {
  const decided = decide<Fall>(befehl, fall, umfeld)
  if (Result.isSuccess(decided)) return []
  const { _tag, message, needed } = decided.failure
  const { gremium, vermerk: { am } } = befehl
  if (_tag === "fall/NotDisclosable" || _tag === "fall/VerarbeitungRestricted") {
    return [fehler("befund/FallNotDisclosable", `the case ${fall.fall} may not be told of to ${gremium} on ${am}; needed: ${needed}`, { fall: fall.fall, gremium, am })]
  }
  return [fehler("befund/FallberichtRefused", `the case ${fall.fall} takes no such report: ${message}; needed: ${needed}`, { fall: fall.fall, grund: _tag })]
}

const tooRare = ({ fall }: Eroeffnet, schwelle: number): Finding =>
  fehler("befund/FallTooRare", `fewer than ${schwelle} cases look like the case ${fall} by what earlier reports told, or the comparison has fewer in all: no report can go out; hold it against more cases, or tell the body in general`, { fall, schwelle })

const notCompared = ({ fall }: Eroeffnet): Finding =>
  fehler("befund/FallNotCompared", `the case ${fall} is not among those that it is compared with; give it to Fallmerkmale.ofAll too, and a consent that lets it be counted`, { fall })

const berichteOf = (fall: Eroeffnet): ReadonlyArray<Berichtsmerkmale> =>
  fall.protokoll.flatMap((zeile) => (zeile._tag === "FallberichtIssued" ? [zeile.merkmale] : []))

const shownOf = (eigene: Fallmerkmale, ebenen: Ebenen): Berichtsmerkmale =>
  Object.fromEntries(reihenfolge.flatMap((merkmal) => {
    const text = eigene.stufen[merkmal][ebenen[merkmal]] ?? ""
    return text === "" ? [] : [[merkmal, text]]
  }))

/** From how many cases on a larger number is told. */
const ZAHLEN: ReadonlyArray<number> = [10, 20, 50, 100]

const gleicheText = (gleiche: number, schwelle: number): string => `mindestens ${ZAHLEN.findLast((zahl) => zahl > schwelle && gleiche >= zahl) ?? schwelle}`

interface Texte { readonly schilderung: Entfernt; readonly frage: Entfernt; readonly hinweise: ReadonlyArray<Finding>; readonly gleiche: string }

const berichtOf = (gremium: Id, schwelle: number, eigene: Fallmerkmale, ebenen: Ebenen, { frage, gleiche, hinweise, schilderung }: Texte): Fallbericht => {
  const shown = shownOf(eigene, ebenen)
  const { ziele, ...merkmale } = shown
  const inhalt: Omit<Fallbericht, typeof marke> = {
    gremium,
    merkmale,
    schilderung: schilderung.text,
    frage: frage.text,
    ziele: ziele === undefined ? [] : eigene.ziele,
    pruefung: {
      schwelle,
      gleiche,
      vergroebert: reihenfolge.filter((merkmal) => shown[merkmal] === undefined || ebenen[merkmal] > 0),
      entfernt: schilderung.entfernt + frage.entfernt,
      findings: [...checkSchilderung(schilderung.text, "schilderung"), ...checkSchilderung(frage.text, "frage"), ...hinweise],
    },
  }
  const bericht = Object.freeze(inhalt) as Fallbericht
  gemacht.add(bericht)
  return bericht
}

const issue = (fall: Eroeffnet, { frage, gremium, raeume, schilderung, schwelle, umfeld, vermerk }: Required<Auftrag>, gegen: Parameters<typeof facing>[1]): Result.Result<Ausgestellt, ReadonlyArray<Finding>> => {
  const empfang: Empfang = { ausgang: "bericht", empfaenger: gremium, am: vermerk.am }
  const eigene = merkmaleOf(fall, raeume, empfang, (datenart) => isAllowed(fall, [datenart], empfang))
  const gegenueber = facing(eigene, gegen, berichteOf(fall))
  const ebenen = choose(gegenueber, schwelle)
  if (ebenen === undefined) return Result.fail([tooRare(fall, schwelle)])
  const befehl: Ausstellung = { _tag: "IssueFallbericht", gremium, merkmale: shownOf(eigene, ebenen), vermerk }
  const refused = refusalOf(fall, befehl, umfeld)
  if (refused.length > 0) return Result.fail(refused)
  const bekannt = bekanntOf(fall, raeume.flatMap((raum) => (raum._tag === "Sozialraum" ? [raum.name, raum.id] : [])))
  const texte = { schilderung: remove(schilderung, bekannt), frage: remove(frage, bekannt), hinweise: checkSprachen(bekannt.sprachen), gleiche: gleicheText(countFor(gegenueber, ebenen), schwelle) }
  return Result.succeed({ bericht: berichtOf(gremium, schwelle, eigene, ebenen, texte), befehl })
}

/**
 * Makes an anonymous report on a case, with the command that remembers what it told; or says why there can be none.
 *
 * The case is held against those that stand as it does: running ones, or ones that ended within twelve months before the day.
 * What is told of the features is shared by at least `schwelle` of them, together with all that earlier reports told. A feature for
 * which an earlier report had other words than those of today is told no more, and the words of that time count on; as a comparison
 * knows only how other cases are today, it is by today's features that they fit them. From the finest
 * on that feature is made coarser by which most cases more look the same, of equals the first in the order goals, Sozialraum,
 * time in the case, household, Rechtskreis, age, origin, Handlungsfelder. From the texts goes all that the case knows of its
 * people, every day, age, number, address and word of origin; too much rather than too little. A report is given only where
 * `decide` takes its command. Throws a `RangeError` for a threshold below 3, and for a comparison that `Fallmerkmale.ofAll` did not
 * make for the day of the note.
 *
 * @quelle Art. 4 Nr. 1 DSGVO with recital 26: what tells of nobody; Konzept, Case Management in der Integrationsarbeit, Strukturebene
 * @example
 * ```ts
 * import { Fallbericht, Fallmerkmale } from "@teilhabe/core/befund"
 * import { type Ereignis, evolve, Fall, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const am = Stichtag.make(2026, 6, 30)
 * const vermerk = { von: Id.make("cm-1"), am, zweck: "bericht" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const geoeffnet: Ereignis.Ereignis = { _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: Kennung.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk }
 * const fall = evolve({ phase: "neu" }, geoeffnet)
 * const faelle = Fall.isEroeffnet(fall) ? [fall] : []
 * const umfeld = { handlungsfelder: [], checklisten: [], katalog: { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("konzept"), stand: am, angebote: [] } }
 * const vergleich = Fallmerkmale.ofAll(faelle, { empfaenger: Id.make("statistikstelle"), am, raeume: [] })
 * const auftrag = { gremium: Id.make("steuerungsgruppe"), vergleich, umfeld, raeume: [], schilderung: "Die Familie sucht eine Wohnung.", frage: "Wer vermittelt?", vermerk }
 * // Nobody has consented to a report:
 * faelle.flatMap((one) => Result.match(Fallbericht.make(one, auftrag), { onSuccess: () => [], onFailure: (findings) => findings.map(({ code }) => code) })) // => ["befund/FallNotDisclosable"]
 * ```
 */
export const make = (fall: Eroeffnet, auftrag: Auftrag): Result.Result<Ausgestellt, ReadonlyArray<Finding>> => {
  const { frage, gremium, schilderung, schwelle = 5, umfeld, vergleich, vermerk } = auftrag
  requireSchwelle(schwelle)
  const long = checkLength({ schilderung, frage })
  if (long.length > 0) return Result.fail(long)
  const lage = lageOf(fall, vermerk.am)
  const gruppe = gruppeOf(vergleich, lage ?? "beendet", vermerk.am)
  const refused = refusalOf(fall, { _tag: "IssueFallbericht", gremium, merkmale: {}, vermerk }, umfeld)
  if (refused.length > 0) return Result.fail(refused)
  if (lage === undefined) return Result.fail([tooRare(fall, schwelle)])
  const platz = gruppe.plaetze.get(fall.fall)
  return platz === undefined ? Result.fail([notCompared(fall)]) : issue(fall, { ...auftrag, schwelle }, { merkmale: gruppe.merkmale, platz })
}
