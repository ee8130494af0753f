/**
 * The objections of an evaluation, each with what, why and what to do.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Operandwert, Quotient } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import type { Bruch } from "../Statistik.js"
import { type Einwand, fehler, hinweis, warnung } from "./einwand.js"
import { merkmalText } from "./merkmalText.js"
import { raumText } from "./raumText.js"
import { statistikText } from "./statistikText.js"
import { groesseText } from "./woerter.js"

const unique = (words: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(words)].sort()

const german = (zahl: number | string): string => (typeof zahl === "string" ? zahl : new Intl.NumberFormat("de-DE").format(zahl))

const und = (words: ReadonlyArray<string>): string => unique(words).join(" und ")

/** The level of the area is none for which the figure is published. */
export const ebeneNotPublished = ({ ebenen }: Indikatordefinition, raum: Raum): Einwand =>
  hinweis(
    "EbeneNotPublished",
    `its statistics are made for ${ebenen.join(", ") || "no level"}, not for a ${raum._tag}; ask for a wider area and show it as such`,
    `Die Statistik gibt es für die Ebene ${raum._tag} nicht (${raumText(raum)}), nur für: ${ebenen.join(", ") || "keine Ebene"}.`,
    { ebene: raum._tag, ebenen: ebenen.join(", ") },
    "nicht-auf-dieser-ebene",
  )

/** The definition does not hold on the day. */
export const definitionNotValid = ({ gueltigAb, gueltigBis }: Indikatordefinition, tag: string): Einwand => {
  const von = gueltigAb === undefined ? "" : ` ab ${Stichtag.toText(gueltigAb)}`
  const bis = gueltigBis === undefined ? "" : ` bis ${Stichtag.toText(gueltigBis)}`
  const span = gueltigAb !== undefined && gueltigAb === gueltigBis ? ` nur am ${Stichtag.toText(gueltigAb)}` : `${von}${bis}`
  return fehler(
    "DefinitionNotValid",
    `the definition holds from ${gueltigAb ?? "ever"} to ${gueltigBis ?? "now"}, not on ${tag}; take a variant that holds on that day`,
    `Diese Definition gilt${span}, nicht am ${tag.split("-").reverse().join(".")}.`,
    { stichtag: tag, gueltigAb: gueltigAb ?? "", gueltigBis: gueltigBis ?? "" },
    "nicht-sinnvoll",
  )
}

/** Tables that should say the same differ. */
export const sourcesContradict = (werte: ReadonlyArray<Operandwert>): Einwand => {
  const [first] = werte
  const shown = werte.map(({ datensatz, wert, einheit }) => `${datensatz}: ${Messwert.getWert(wert) ?? "absent"} ${einheit}`)
  const titles = unique(werte.map(({ titel, datensatz }) => `„${titel}“ (${datensatz})`))
  return fehler(
    "SourcesContradict",
    `tables of one statistics state different numbers for the same cell (${shown.join("; ")}); leave out the one that is wrong or outdated`,
    `Die Quellen widersprechen sich bei ${groesseText(first?.groesse ?? "")}: ${titles.join(" und ")} nennen verschiedene Werte.`,
    { groesse: first?.groesse ?? "", datensaetze: unique(werte.map(({ datensatz }) => datensatz)).join(", ") },
    "unbekannt",
  )
}

/** Numbers of several statistics meet although the definition does not say that they may. */
export const statistikMixed = (werte: ReadonlyArray<Operandwert>): Einwand => {
  const ids = unique(werte.map(({ statistik }) => statistik))
  return fehler(
    "StatistikMixed",
    `only numbers of different statistics are there (${ids.join(", ")}) and the definition declares no mischung; add tables of one statistics or take a variant that declares it`,
    `Die vorhandenen Zahlen stammen aus verschiedenen Statistiken (${und(ids.map(statistikText))}), die nicht miteinander verrechnet werden dürfen.`,
    { statistiken: ids.join(", ") },
    "nicht-sinnvoll",
  )
}

/** Numbers of several times meet where the definition wants one. */
export const zeitMixed = (werte: ReadonlyArray<Operandwert>): Einwand => {
  const times = unique(werte.map(({ zeit }) => Zeitraum.toText(zeit)))
  return fehler(
    "ZeitMixed",
    `only numbers of different times are there (${times.join(", ")}) where the definition wants one; add the numbers of one time`,
    `Die vorhandenen Zahlen gehören zu verschiedenen Zeiten (${times.join(" und ")}).`,
    { zeiten: times.join(", ") },
    "nicht-sinnvoll",
  )
}

/** Values of one Merkmal follow several versions of its definition. */
export const definitionMixed = (merkmal: string, werte: ReadonlyArray<Operandwert>): Einwand => {
  const versions = unique(werte.flatMap(({ definitionen }) => definitionen[merkmal] ?? []))
  return fehler(
    "DefinitionMixed",
    `the values of ${merkmal} follow different definitions (${versions.join(", ")}), which no mischung allows; add tables that follow one`,
    `Das Merkmal „${merkmalText(merkmal)}“ ist in den Zahlen verschieden definiert (${versions.join(" und ")}).`,
    { merkmal, versionen: versions.join(", ") },
    "nicht-sinnvoll",
  )
}

/** Made-up numbers meet real ones. */
export const herkunftMixed = (werte: ReadonlyArray<Operandwert>): Einwand => {
  const ids = unique(werte.filter(({ herkunft }) => herkunft === "synthetisch").map(({ datensatz }) => datensatz))
  return fehler(
    "HerkunftMixed",
    `made-up numbers (${ids.join(", ")}) would meet real ones, which nothing can declare; take either`,
    `Erfundene Zahlen (${ids.join(", ")}) dürfen nicht mit echten verrechnet werden.`,
    { datensaetze: ids.join(", ") },
    "nicht-sinnvoll",
  )
}

/** Numbers of different units would be added. */
export const einheitMixed = (einheiten: ReadonlyArray<string>): Einwand =>
  fehler(
    "EinheitMixed",
    `numbers of different units (${unique(einheiten).join(", ")}) cannot be added, subtracted, averaged or set as part and whole; check the unit of the tables`,
    `Zahlen verschiedener Einheiten (${und(einheiten)}) lassen sich nicht miteinander verrechnen.`,
    { einheiten: unique(einheiten).join(", ") },
    "nicht-sinnvoll",
  )

/** The numbers have another unit than the figure. */
export const einheitOther = (einheiten: ReadonlyArray<string>, wanted: string): Einwand =>
  fehler(
    "EinheitMixed",
    `the numbers are in ${unique(einheiten).join(", ")}, the figure is in ${wanted}; correct the unit of the tables or give them another groesse`,
    `Die Zahlen haben die Einheit ${und(einheiten)}, der Wert wäre in ${wanted}.`,
    { einheiten: [...unique(einheiten), wanted].join(", ") },
    "nicht-sinnvoll",
  )

/** Some numbers say which definition of a Merkmal they follow, others do not. */
export const definitionUndeclared = (merkmal: string, werte: ReadonlyArray<Operandwert>): Einwand => {
  const silent = unique(werte.filter(({ definitionen }) => definitionen[merkmal] === undefined).map(({ datensatz }) => datensatz))
  const named = unique(werte.flatMap(({ definitionen }) => definitionen[merkmal] ?? []))
  return warnung(
    "DefinitionUndeclared",
    `some tables follow ${named.join(", ")} for ${merkmal}, others (${silent.join(", ")}) do not say what they follow; name it in their definitionen`,
    `Nach welcher Definition das Merkmal „${merkmalText(merkmal)}“ gebildet ist, sagen nicht alle Tabellen (ohne Angabe: ${silent.join(", ")}).`,
    { merkmal, versionen: named.join(", "), datensaetze: silent.join(", ") },
    "unbekannt",
  )
}

/** Numbers before and after a break would be put together. */
export const breakInside = ({ ab, grund }: Bruch): Einwand =>
  fehler(
    "BreakInside",
    `the figure puts together numbers from before and after ${ab}, from when on they are made in another way (${grund}); take another year, or a reading that needs one time only`,
    `Der Wert nähme Zahlen von vor und nach dem ${Stichtag.toText(ab)} zusammen, die verschieden gezählt sind: ${grund}`,
    { ab, grund },
    "nicht-sinnvoll",
  )

/** A count is below 0, which nothing can be. */
export const valueBelowZero = (wert: Messwert.Messwert): Einwand => {
  const shown = Messwert.getWert(wert) ?? "absent"
  return warnung(
    "ValueBelowZero",
    `the value (${shown}) is below 0, beyond any rounding, which only a balance can be; check whether the parts are all of one table and overlap`,
    `Der Wert (${german(shown)}) liegt unter null, was nur ein Saldo kann.`,
    { wert: shown },
    "unbekannt",
  )
}

/** An extrapolated number is too small to be told, or to be told without brackets. */
export const hochrechnungTooSmall = ({ groesse }: Operandwert, rule: NonNullable<Indikatordefinition["hochrechnung"]>): Einwand =>
  hinweis(
    "HochrechnungTooSmall",
    `an extrapolated number of ${groesse} is or may be below ${rule.unsicherUnter}, which is too unsure to be told (${rule.quelle}); ask for a wider area or fewer groups`,
    `Die hochgerechnete Zahl zu „${groesseText(groesse)}“ liegt unter ${german(rule.unsicherUnter)} und ist zu unsicher (${rule.quelle}).`,
    { groesse, mindestens: rule.unsicherUnter },
    "unsicher",
  )

/** A part is greater than its whole. */
export const anteilAboveWhole = ({ zaehler, nenner }: Quotient): Einwand => {
  const [part, whole] = [Messwert.getWert(zaehler.wert) ?? "absent", Messwert.getWert(nenner.wert) ?? "absent"]
  return warnung(
    "AnteilAboveWhole",
    `the part (${part}) is greater than the whole (${whole}), beyond any rounding; check what the two tables count`,
    `Der Teil (${german(part)}) ist größer als das Ganze (${german(whole)}).`,
    { zaehler: part, nenner: whole },
    "unbekannt",
  )
}

/** The denominator is smaller than the keepers of the statistics allow. */
export const nennerTooSmall = ({ nenner, mindestnenner }: Quotient): Einwand => {
  const [wert, least] = [Messwert.getWert(nenner.wert) ?? "absent", mindestnenner?.wert ?? 0]
  return hinweis(
    "NennerTooSmall",
    `the denominator (${wert}) is or may be below ${least}, for which no rate is allowed (${mindestnenner?.quelle ?? ""}); ask for a wider area`,
    `Die Bezugsgröße liegt unter ${german(least)}; dafür wird keine Quote berechnet (${mindestnenner?.quelle ?? ""}).`,
    { nenner: wert, mindestens: least },
    mindestnenner?.grund ?? "unsicher",
  )
}
