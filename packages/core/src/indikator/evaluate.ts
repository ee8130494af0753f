import type { Datensatz } from "../cube/Datensatz.js"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import { operanden, type Operand } from "./Ausdruck.js"
import { blaetter, type Ergebnis, type Kennzeichen, type Operandwert, type Rechnung } from "./Ergebnis.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { checkLageangabe } from "./internal/angabe.js"
import { bruchInnerhalb } from "./internal/bruch.js"
import * as Einwaende from "./internal/einwaende.js"
import { findingsOf, type Einwand, type Gruppeneinwand } from "./internal/einwand.js"
import { fassungenOf, strays, undeclared } from "./internal/fassung.js"
import { isPublished, outsideOf } from "./internal/gilt.js"
import { gruppenOf, ranggruppen, type Gruppe } from "./internal/gruppen.js"
import { hochgerechnet } from "./internal/hochrechnung.js"
import type { Lesung } from "./internal/lesung.js"
import { luecke } from "./internal/luecke.js"
import { choosePlan, leser, type Lage } from "./internal/plan.js"
import { einheiten, fremdeEinheiten, isTooSmall, quotienten, rechne } from "./internal/rechnen.js"
import { chooseWerte, isMixed, verbot } from "./internal/vertraeglich.js"
import type { Statistik } from "./Statistik.js"
import { statistiken } from "./statistiken.js"

/** What a figure is computed from: tables, the area and the reporting year (Berichtsjahr). */
export interface Lageangabe {
  readonly daten: ReadonlyArray<Datensatz>
  readonly raum: Raum
  readonly jahr: number
  /** Whose breaks no mean may span; left out, those of the library. */
  readonly statistiken?: ReadonlyArray<Statistik>
}

/** The figures of all groups, and what was refused, missing or is to be known. */
export interface Auswertung {
  readonly ergebnisse: ReadonlyArray<Ergebnis>
  readonly findings: ReadonlyArray<Finding>
}

interface Antwort {
  readonly rechnung: Rechnung
  readonly einwaende: ReadonlyArray<Einwand>
}

const refuse = (einwand: Einwand, definition: Indikatordefinition): Antwort => {
  const groessen = [...new Set(operanden(definition.formel).map(({ groesse }) => groesse))].join(", ")
  return {
    rechnung: { art: "luecke", wert: Messwert.fehlend(einwand.grund), groesse: groessen, warum: einwand.warum },
    einwaende: [einwand],
  }
}

/** What forbids the figure as a whole, whatever the tables say. */
const outright = (definition: Indikatordefinition, { raum, jahr }: Lageangabe): Einwand | undefined => {
  if (!isPublished(definition, raum)) return Einwaende.ebeneNotPublished(definition, raum)
  const tag = outsideOf(definition, jahr)
  return tag === undefined ? undefined : Einwaende.definitionNotValid(definition, tag)
}

const isBelowZero = (wert: Messwert.Messwert): boolean => (Messwert.getIntervall(wert)?.bis ?? 0) < 0

const checkRechnung = (rechnung: Rechnung, { mass }: Indikatordefinition): ReadonlyArray<Einwand> => [
  ...(mass !== "saldo" && isBelowZero(rechnung.wert) ? [Einwaende.valueBelowZero(rechnung.wert)] : []),
  ...quotienten(rechnung).flatMap((quotient) => [
    ...(isTooSmall(quotient) ? [Einwaende.nennerTooSmall(quotient)] : []),
    ...(mass === "anteil" && Messwert.compare(quotient.zaehler.wert, quotient.nenner.wert) === "groesser"
      ? [Einwaende.anteilAboveWhole(quotient)]
      : []),
  ]),
]

/** What forbids a computation that has its numbers. */
const refusal = (rechnung: Rechnung, { einheit }: Indikatordefinition, statistiken: ReadonlyArray<Statistik>): Einwand | undefined => {
  const mixed = einheiten(rechnung).find((units) => new Set(units).size > 1)
  if (mixed !== undefined) return Einwaende.einheitMixed(mixed)
  const other = fremdeEinheiten(rechnung, einheit)
  if (other.length > 0) return Einwaende.einheitOther(other, einheit)
  const bruch = bruchInnerhalb(rechnung, statistiken)
  return bruch === undefined ? undefined : Einwaende.breakInside(bruch)
}

/** An operand with what the tables say about it for a group. */
interface Gelesen {
  readonly operand: Operand
  readonly lesung: Lesung | undefined
}

const stateds = (gelesen: ReadonlyArray<Gelesen>): ReadonlyArray<{ readonly operand: Operand; readonly lesung: Lesung }> =>
  gelesen.flatMap(({ operand, lesung }) => (lesung === undefined ? [] : [{ operand, lesung }]))

const chosenOf = (gelesen: ReadonlyArray<Gelesen>): ReadonlyArray<Operandwert> => chooseWerte(stateds(gelesen).map(({ lesung }) => lesung))

/** Holds a number to the rule of its sample, and tells where it fails. */
const held = (wert: Operandwert, { hochrechnung }: Indikatordefinition): { readonly rechnung: Operandwert; readonly einwand: Einwand | undefined } => {
  const rechnung = hochgerechnet(wert, hochrechnung)
  const withheld = hochrechnung !== undefined && Messwert.isZahl(wert.wert) && Messwert.isFehlend(rechnung.wert)
  return { rechnung, einwand: withheld ? Einwaende.hochrechnungTooSmall(wert, hochrechnung) : undefined }
}

/** What holds for all groups alike: the definition of each Merkmal that tells them apart, and what is to be told. */
interface Gemeinsam {
  readonly fassungen: Readonly<Record<string, string>>
  readonly werte: ReadonlyArray<Operandwert>
  readonly einwaende: ReadonlyArray<Einwand>
}

const gemeinsam = ({ gliederung, rangliste }: Indikatordefinition, gelesen: ReadonlyArray<ReadonlyArray<Gelesen>>): Gemeinsam => {
  const werte = gelesen.flatMap(chosenOf)
  const merkmale = [...gliederung.map(({ merkmal }) => merkmal.id), ...(rangliste === undefined ? [] : [rangliste.merkmal])]
  const kandidaten = gelesen.flatMap((one) => stateds(one).map(({ lesung }) => lesung.kandidaten))
  return { werte, fassungen: fassungenOf(kandidaten, merkmale), einwaende: undeclared(werte).map((id) => Einwaende.definitionUndeclared(id, werte)) }
}

const answer = (definition: Indikatordefinition, lage: Lage & Required<Pick<Lageangabe, "statistiken">>, all: Gemeinsam, gelesen: ReadonlyArray<Gelesen>, { gruppe }: Gruppe): Antwort => {
  const stated = stateds(gelesen)
  const torn = stated.find(({ lesung }) => lesung.widerspruch)
  if (torn !== undefined) return refuse(Einwaende.sourcesContradict(torn.lesung.kandidaten), definition)
  const fitting = stated.map(({ lesung }) => ({ ...lesung, kandidaten: lesung.kandidaten.filter((one) => strays(one, all.fassungen) === undefined) }))
  const stray = stated.flatMap(({ lesung }, at) => (fitting[at]?.kandidaten.length === 0 ? lesung.kandidaten.slice(0, 1) : []))
    .flatMap((one) => strays(one, all.fassungen) ?? [])[0]
  if (stray !== undefined) return refuse(Einwaende.definitionMixed(stray, all.werte), definition)
  const chosen = chooseWerte(fitting)
  const werte = stated.flatMap(({ operand }, at) => (chosen[at] === undefined ? [] : [{ operand, wert: chosen[at] }]))
  const forbidden = verbot(werte, definition)
  if (forbidden !== undefined) return refuse(forbidden, definition)
  const rest = [...chosen]
  const parts = gelesen.map(({ operand, lesung }) => {
    const wert = lesung === undefined ? undefined : rest.shift()
    return wert === undefined ? luecke(lage, operand, gruppe) : held(wert, definition)
  })
  const rechnung = rechne(definition.formel, parts.map((part) => part.rechnung), definition)
  const refused = refusal(rechnung, definition, lage.statistiken)
  if (refused !== undefined) return refuse(refused, definition)
  return { rechnung, einwaende: [...parts.flatMap(({ einwand }) => einwand ?? []), ...all.einwaende, ...checkRechnung(rechnung, definition)] }
}

const kennzeichenOf = (definition: Indikatordefinition, rechnung: Rechnung): ReadonlyArray<Kennzeichen> => {
  const werte = blaetter(rechnung).filter((one): one is Operandwert => one.art === "operand")
  const limited = werte.some(({ wert, alter = [] }) => [wert, ...alter.map((one) => one.wert)].some((one) => Messwert.isZahl(one) && one.eingeschraenkt === true))
  const flags: ReadonlyArray<readonly [Kennzeichen, boolean]> = [
    ["eingeschraenkt", limited],
    ["mischung", isMixed(werte)],
    ["offen", definition.offen !== undefined],
    ["stellvertretend", definition.stellvertretend !== undefined],
    ["synthetisch", werte.some(({ herkunft }) => herkunft === "synthetisch")],
  ]
  return flags.filter(([, holds]) => holds).map(([flag]) => flag)
}

const ergebnisOf = (definition: Indikatordefinition, { raum, jahr }: Lageangabe, gruppe: Gruppe, rechnung: Rechnung): Ergebnis => {
  const { indikator, variante, titel, mass, einheit, nachkommastellen, mischung, stellvertretend, offen, wahl, quellen } = definition
  return {
    indikator,
    variante,
    titel,
    mass,
    einheit,
    nachkommastellen,
    ...gruppe,
    raum,
    jahr,
    wert: rechnung.wert,
    rechnung,
    kennzeichen: kennzeichenOf(definition, rechnung),
    erlaeuterungen: {
      quellen,
      ...(mischung === undefined ? {} : { mischung }),
      ...(stellvertretend === undefined ? {} : { stellvertretend }),
      ...(offen === undefined ? {} : { offen }),
      ...(wahl === undefined ? {} : { wahl }),
    },
  }
}

/**
 * Computes a figure for an area and a reporting year, one result for every group that its definition names.
 *
 * Each operand is read from the tables of the statistics, time and area that the definition asks for, and of no other:
 * the value of a Kreis never stands for a Gemeinde. Where several statistics or times would do, one choice is made for
 * all groups: what gives most groups a number, then the fewest statistics, then the definition's order. What must not be
 * mixed (statistics, definitions, times, units, made-up with real numbers, both sides of a break) and tables that contradict
 * each other are refused: the value is absent and a finding says why. Slips of the caller throw a `RangeError`. A definition is judged by the latest day that its operands name. A ranking
 * has one result for each key that the tables state, and one for the total. The order of the tables changes nothing.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import { evaluate, type Indikatordefinition } from "@teilhabe/core/indikator"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const raum = Raum.make("05562024", "Marl")
 * const merkmale = [Raummerkmal.make([raum]), Zeitmerkmal.make([Zeitraum.tag(Stichtag.make(2015, 12, 31))])]
 * const datensatz: Datensatz.Datensatz = {
 *   id: "beispiel", titel: "Beispiel", groesse: "bevoelkerung", einheit: "Personen", statistik: "bevoelkerungsfortschreibung",
 *   definitionen: {}, herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "Beispiel" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "unbekannt", [{ koordinate: { raum: "05562024", zeit: "2015-12-31" }, wert: Messwert.exakt(80000) }]),
 * }
 * const definition: Indikatordefinition.Indikatordefinition = {
 *   indikator: "1.1.1", variante: "beispiel", titel: "Bevölkerung", standard: true, mass: "anzahl", einheit: "Personen",
 *   nachkommastellen: 0, gliederung: [], kern: [], ebenen: ["Gemeinde"], entsprechungen: [], quellen: [],
 *   formel: {
 *     art: "operand", groesse: "bevoelkerung", fest: {}, nach: [], zeit: [{ art: "stichtag", tag: "12-31", jahr: 0 }],
 *     statistiken: ["bevoelkerungsfortschreibung"],
 *   },
 * }
 * evaluate(definition, { daten: [datensatz], raum, jahr: 2015 }).ergebnisse.map(({ wert }) => wert) // => [Messwert.exakt(80000)]
 * evaluate(definition, { daten: [datensatz], raum, jahr: 2016 }).findings.map(({ code }) => code) // => ["indikator/OperandNotFound"]
 * ```
 */
export const evaluate = (definition: Indikatordefinition, angabe: Lageangabe): Auswertung => {
  checkLageangabe(definition, angabe)
  const named = gruppenOf(definition)
  const wrong = outright(definition, angabe)
  const gruppen = wrong === undefined ? ranggruppen(named, definition, angabe) : named
  const lage = {
    statistiken,
    ...angabe,
    operanden: operanden(definition.formel),
    gruppen: gruppen.map(({ gruppe }) => gruppe),
    mischung: definition.mischung !== undefined,
  }
  const read = leser(angabe)
  const plan = wrong === undefined ? choosePlan(lage, read) : []
  const gelesen = gruppen.map(({ gruppe }) => lage.operanden.map((operand, at): Gelesen => {
    const wahl = plan[at]
    return { operand, lesung: wahl === undefined ? undefined : read(operand, wahl)?.(gruppe) }
  }))
  const all = gemeinsam(definition, gelesen)
  const answers = gruppen.map((gruppe, at) => ({
    gruppe,
    ...(wrong === undefined ? answer(definition, lage, all, gelesen[at] ?? [], gruppe) : refuse(wrong, definition)),
  }))
  const einwaende = answers.flatMap((one): ReadonlyArray<Gruppeneinwand> =>
    one.einwaende.map((einwand) => ({ einwand, gruppenname: one.gruppe.gruppenname })))
  return {
    ergebnisse: answers.map(({ gruppe, rechnung }) => ergebnisOf(definition, angabe, gruppe, rechnung)),
    findings: findingsOf(einwaende, definition, angabe.raum, angabe.jahr),
  }
}
