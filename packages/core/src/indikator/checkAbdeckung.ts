import type { Datensatz } from "../cube/Datensatz.js"
import * as Raum from "../kernel/Raum.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import type { Abdeckung } from "./Abdeckung.js"
import type { Ergebnis, Kennzeichen } from "./Ergebnis.js"
import { evaluate } from "./evaluate.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { counted, isComplete, lueckenText, mangelOf as mangelDerWerte } from "./internal/antwort.js"
import { type Befund, befundText, nearest } from "./internal/befund.js"
import { gruppenOf } from "./internal/gruppen.js"
import { kennzeichenOf, standInText, type Versuch, versuche } from "./internal/versuche.js"
import { mangelOf as mangelDerTabellen, type Vorrat, vorratOf } from "./internal/vorrat.js"
import { hasWert } from "./internal/warumFehlt.js"

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

interface Fehlversuch {
  readonly versuch: Versuch
  readonly befund: Befund
}

interface Suche {
  readonly frage: Abdeckungsfrage
  readonly vorrat: Vorrat
}

type Fund = { readonly ergebnisse: ReadonlyArray<Ergebnis> } | { readonly befund: Befund }

const tryOut = ({ definition, raum, jahr }: Versuch, { frage: { daten }, vorrat }: Suche): Fund => {
  const early = mangelDerTabellen(vorrat, definition, raum, jahr)
  if (early !== undefined) return { befund: early }
  const { ergebnisse } = evaluate(definition, { daten, raum, jahr })
  const befund = mangelDerWerte(definition, counted(definition, ergebnisse))
  return befund === undefined ? { ergebnisse } : { befund }
}

const withKennzeichen = (ergebnis: Ergebnis, added: ReadonlyArray<Kennzeichen>): Ergebnis => ({
  ...ergebnis,
  kennzeichen: [...new Set([...ergebnis.kennzeichen, ...added])].sort(),
})

/** Why the areas that were tried have no value of their own; readings that stand in do not speak for the figure. */
const whyNot = (failed: ReadonlyArray<Fehlversuch>, { jahr, hoechstensJahreZurueck: back = 0 }: Abdeckungsfrage, nur = false): string => {
  const own = failed.filter(({ versuch }) => versuch.definition.stellvertretend === undefined)
  const heard = own.length === 0 ? failed : own
  const befunde = [...new Set(heard.map(({ versuch }) => versuch.raum))].flatMap((raum) => {
    const there = heard.filter(({ versuch }) => versuch.raum === raum)
    const befund = nearest(there.map((one) => ({ variante: one.versuch.definition.variante, befund: one.befund })))
    return befund === undefined ? [] : [{ raum, befund }]
  })
  return befundText(befunde, { jahre: nur || back === 0 ? String(jahr) : `${jahr - back} bis ${jahr}`, nur })
}

/** Why something stands in: of a wider area, because the nearer ones have nothing; of an older year, because that year has nothing. */
const whyNotBefore = (failed: ReadonlyArray<Fehlversuch>, found: Versuch, frage: Abdeckungsfrage, added: ReadonlyArray<Kennzeichen>): string => {
  if (added.includes("andere-ebene")) return whyNot(failed.filter(({ versuch }) => versuch.raum !== found.raum), frage)
  const isOlder = added.includes("anderes-jahr") && !added.includes("stellvertretend")
  return isOlder ? whyNot(failed.filter(({ versuch }) => versuch.jahr === frage.jahr), frage, true) : whyNot(failed, frage)
}

const groupsOf = (definition: Indikatordefinition): number => (definition.rangliste === undefined ? gruppenOf(definition).length : 0)

const missing = (indikator: string, failed: ReadonlyArray<Fehlversuch>, frage: Abdeckungsfrage): Abdeckung => {
  const [first] = failed
  const grund = first === undefined ? `Für den Indikator ${indikator} ist keine Definition hinterlegt.` : whyNot(failed, frage)
  const alle = first === undefined ? 0 : groupsOf(first.versuch.definition)
  return { indikator, stand: "fehlt", kennzeichen: [], ergebnisse: [], gruppen: { mitWert: 0, alle }, grund }
}

/** The other readings that answer for the same area and year. */
const otherReadings = (found: Versuch, ways: ReadonlyArray<Versuch>, suche: Suche): ReadonlyArray<string> => {
  const from = ways.indexOf(found)
  return ways
    .filter((one, at) => at > from && one.raum === found.raum && one.jahr === found.jahr && "ergebnisse" in tryOut(one, suche))
    .map(({ definition }) => definition.variante)
}

const answered = (versuch: Versuch, ergebnisse: ReadonlyArray<Ergebnis>, failed: ReadonlyArray<Fehlversuch>, frage: Abdeckungsfrage): Abdeckung => {
  const { definition, raum, jahr } = versuch
  const added = kennzeichenOf(versuch, frage)
  const groups = counted(definition, ergebnisse)
  const grund = [
    ...(added.length === 0 ? [] : [whyNotBefore(failed, versuch, frage, added), ...standInText(versuch, frage)]),
    ...lueckenText(definition, groups),
  ].filter((text) => text !== "").join(" ")
  const marked = ergebnisse.map((one) => withKennzeichen(one, added))
  return {
    indikator: definition.indikator,
    stand: added.length > 0 ? "vertreten" : isComplete(groups) ? "vorhanden" : "teilweise",
    variante: definition.variante,
    raum,
    jahr,
    kennzeichen: [...new Set(marked.flatMap(({ kennzeichen }) => kennzeichen))].sort(),
    ergebnisse: marked,
    gruppen: { mitWert: groups.filter(hasWert).length, alle: groups.length },
    ...(grund === "" ? {} : { grund }),
  }
}

const cover = (indikator: string, suche: Suche): Abdeckung => {
  const { frage } = suche
  const ways = versuche(frage.definitionen.filter((one) => one.indikator === indikator), frage)
  const failed: Array<Fehlversuch> = []
  for (const versuch of ways) {
    const fund = tryOut(versuch, suche)
    if ("befund" in fund) {
      failed.push({ versuch, befund: fund.befund })
      continue
    }
    const lesarten = otherReadings(versuch, ways, suche)
    return { ...answered(versuch, fund.ergebnisse, failed, frage), ...(lesarten.length === 0 ? {} : { lesarten }) }
  }
  return missing(indikator, failed, frage)
}

/**
 * Reports for each figure of a list whether it is there for an area and a year, by what, and why not.
 *
 * The first answer counts that has a number for at least one group that tells the `kern` of its definition apart (totals
 * alone answer nothing), in this order: the area and year themselves, by the
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
  const suche = { frage, vorrat: vorratOf(frage.daten) }
  return frage.indikatoren.map((indikator) => cover(indikator, suche))
}
