import type { Datensatz } from "../cube/Datensatz.js"
import * as Raum from "../kernel/Raum.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import type { Abdeckung } from "./Abdeckung.js"
import type { Ergebnis, Kennzeichen } from "./Ergebnis.js"
import { evaluate } from "./evaluate.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { isCovered } from "./internal/luecke.js"
import { operanden } from "./internal/operanden.js"
import { hasWert, warumFehlt } from "./internal/warumFehlt.js"
import { raumText } from "./internal/woerter.js"

/** What a coverage report is asked of. */
export interface Abdeckungsfrage {
  /** The ids of the Konzept's list, in its order. */
  readonly indikatoren: ReadonlyArray<string>
  readonly definitionen: ReadonlyArray<Indikatordefinition>
  readonly daten: ReadonlyArray<Datensatz>
  readonly raum: Raum.Raum
  readonly jahr: number
  /** Areas that hold the one asked for, the nearest first. */
  readonly weitereRaeume?: ReadonlyArray<Raum.Raum>
  /** How many years back a value may lie to stand in; left out, none. */
  readonly hoechstensJahreZurueck?: number
}

interface Versuch {
  readonly definition: Indikatordefinition
  readonly raum: Raum.Raum
  readonly jahr: number
}

const isSame = (a: Raum.Raum, b: Raum.Raum): boolean => Raum.isWithin(a, b) && Raum.isWithin(b, a)

/** The ways to an answer, the best first. */
const versuche = (definitionen: ReadonlyArray<Indikatordefinition>, frage: Abdeckungsfrage): ReadonlyArray<Versuch> => {
  const { raum, jahr, weitereRaeume = [], hoechstensJahreZurueck = 0 } = frage
  const sorted = definitionen.toSorted((a, b) => Number(b.standard) - Number(a.standard))
  const own = sorted.filter(({ stellvertretend }) => stellvertretend === undefined)
  const proxies = sorted.filter(({ stellvertretend }) => stellvertretend !== undefined)
  const older = Array.from({ length: hoechstensJahreZurueck }, (_, back) => jahr - 1 - back)
  const raeume = [raum, ...weitereRaeume.filter((one) => !isSame(one, raum))]
  return raeume.flatMap((where) =>
    [own, proxies].flatMap((group) => [jahr, ...older].flatMap((year) => group.map((definition) => ({ definition, raum: where, jahr: year })))))
}

const kennzeichenOf = ({ definition, raum, jahr }: Versuch, frage: Abdeckungsfrage): ReadonlyArray<Kennzeichen> => [
  ...(isSame(raum, frage.raum) ? [] : ["andere-ebene" as const]),
  ...(jahr === frage.jahr ? [] : ["anderes-jahr" as const]),
  ...(definition.stellvertretend === undefined ? [] : ["stellvertretend" as const]),
]

const withKennzeichen = (ergebnis: Ergebnis, added: ReadonlyArray<Kennzeichen>): Ergebnis => ({
  ...ergebnis,
  kennzeichen: [...new Set([...ergebnis.kennzeichen, ...added])].sort(),
})

/** The results that count as groups: in a ranking those that name a key, without the total. */
const counted = ({ rangliste }: Indikatordefinition, ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<Ergebnis> =>
  rangliste === undefined ? ergebnisse : ergebnisse.filter(({ gruppe }) => gruppe[rangliste.merkmal] !== undefined)

const reasons = ({ definition, raum, jahr }: Versuch, daten: ReadonlyArray<Datensatz>): string =>
  [...new Set(evaluate(definition, { daten, raum, jahr }).ergebnisse.flatMap(warumFehlt))].join(" ") ||
  "Keine Tabelle nennt einen Wert."

const standIn = (versuch: Versuch, frage: Abdeckungsfrage): string => {
  const flags = kennzeichenOf(versuch, frage)
  return [
    ...(flags.includes("andere-ebene") ? [`Gezeigt wird der Wert eines größeren Gebiets: ${raumText(versuch.raum)}.`] : []),
    ...(flags.includes("anderes-jahr") ? [`Gezeigt wird der Wert von ${versuch.jahr}.`] : []),
    ...(flags.includes("stellvertretend") ? [`Stellvertretend: ${versuch.definition.stellvertretend ?? ""}`] : []),
  ].join(" ")
}

const missing = (indikator: string, first: Versuch | undefined, frage: Abdeckungsfrage, tried: number): Abdeckung => {
  const more = tried > 1 ? " Auch andere Lesarten, Jahre und Gebiete, soweit erlaubt, geben keinen Wert." : ""
  const grund = first === undefined
    ? `Für den Indikator ${indikator} ist keine Definition hinterlegt.`
    : `${raumText(first.raum)}, ${first.jahr}: ${reasons(first, frage.daten)}${more}`
  return { indikator, stand: "fehlt", kennzeichen: [], ergebnisse: [], gruppen: { mitWert: 0, alle: 0 }, grund }
}

/** Says by which Merkmale no group has a value although the definition tells them apart. */
const undivided = ({ gliederung }: Indikatordefinition, groups: ReadonlyArray<Ergebnis>): ReadonlyArray<string> => {
  const missed = gliederung.filter(({ merkmal: { id }, schluessel }) =>
    schluessel.some((key) => key !== Codeliste.INSGESAMT) && !groups.some((one) => one.gruppe[id] !== undefined && hasWert(one)))
  return missed.length === 0 ? [] : [`Nicht aufgegliedert nach: ${missed.map(({ merkmal }) => merkmal.titel).join(", ")}.`]
}

const cover = (indikator: string, frage: Abdeckungsfrage): Abdeckung => {
  const ways = versuche(frage.definitionen.filter((one) => one.indikator === indikator), frage)
  const [first] = ways
  for (const versuch of ways) {
    const { definition, raum, jahr } = versuch
    if (!operanden(definition.formel).every((operand) => isCovered(operand, { daten: frage.daten, raum, jahr }))) continue
    const { ergebnisse } = evaluate(definition, { daten: frage.daten, raum, jahr })
    const groups = counted(definition, ergebnisse)
    const mitWert = groups.filter(hasWert).length
    if (mitWert === 0) continue
    const added = kennzeichenOf(versuch, frage)
    const grund = [
      ...(added.length === 0 || first === undefined
        ? []
        : [`${raumText(frage.raum)}, ${frage.jahr}: ${reasons(first, frage.daten)} ${standIn(versuch, frage)}`]),
      ...undivided(definition, groups),
    ].join(" ")
    const marked = ergebnisse.map((one) => withKennzeichen(one, added))
    return {
      indikator,
      stand: added.length === 0 ? "vorhanden" : "vertreten",
      variante: definition.variante,
      raum,
      jahr,
      kennzeichen: [...new Set(marked.flatMap(({ kennzeichen }) => kennzeichen))].sort(),
      ergebnisse: marked,
      gruppen: { mitWert, alle: groups.length },
      ...(grund === "" ? {} : { grund }),
    }
  }
  const nothing = missing(indikator, first, frage, ways.length)
  if (first === undefined) return nothing
  const asked = counted(first.definition, evaluate(first.definition, { daten: frage.daten, raum: first.raum, jahr: first.jahr }).ergebnisse)
  return { ...nothing, gruppen: { mitWert: 0, alle: asked.length } }
}

/**
 * Reports for each figure of a list whether it is there for an area and a year, by what, and why not.
 *
 * The first answer counts that has a value for at least one group, in this order: the area and year themselves, by the
 * standard reading, then by other readings of the same figure; then older years, since they are still the same figure of
 * the same people; then figures that stand in (proxies), which are of the same people but of something else; then the
 * wider areas, the nearest first and each in the same order, since their value is of other people too. One entry never
 * holds results of two areas, and what stands in is flagged in every result. Throws a `RangeError` where a wider area
 * does not hold the one asked for, or `hoechstensJahreZurueck` is no whole number from 0 on.
 *
 * @example
 * ```ts
 * import { checkAbdeckung } from "@teilhabe/core/indikator"
 * import { Raum } from "@teilhabe/core/kernel"
 *
 * const [erster] = checkAbdeckung({ indikatoren: ["1.1.1"], definitionen: [], daten: [], raum: Raum.make("05562024", "Marl"), jahr: 2019 })
 * erster?.stand // => "fehlt"
 * erster?.grund // => "Für den Indikator 1.1.1 ist keine Definition hinterlegt."
 * ```
 */
export const checkAbdeckung = (frage: Abdeckungsfrage): ReadonlyArray<Abdeckung> => {
  const { raum, weitereRaeume = [], hoechstensJahreZurueck = 0 } = frage
  const stray = weitereRaeume.find((one) => !Raum.isWithin(raum, one))
  if (stray !== undefined) {
    throw new RangeError(`${stray.name} (${Raummerkmal.keyOf(stray)}) does not hold ${raum.name}: weitereRaeume takes areas around the one asked for`)
  }
  if (!Number.isInteger(hoechstensJahreZurueck) || hoechstensJahreZurueck < 0) {
    throw new RangeError(`hoechstensJahreZurueck must be a whole number from 0 on, not ${hoechstensJahreZurueck}`)
  }
  return frage.indikatoren.map((indikator) => cover(indikator, frage))
}
