/**
 * What lets counts of the city's own stand in the report: that they were released, and what the reader is told of it.
 *
 * @module
 */
import type { Protokoll } from "../../geheimhaltung/Freigabe.js"
import { isFreigabe } from "../../geheimhaltung/isFreigabe.js"
import { readFreigabe, type Vermerk } from "../../geheimhaltung/readFreigabe.js"
import { type Operandwert, operandwerte } from "../../indikator/Ergebnis.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Block from "../Block.js"
import type { Geheimhaltungsstand } from "../Dokument.js"
import { formatZahl } from "../formatZahl.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import { separate } from "./geheimhaltungStand.js"
import { isSame } from "./gleich.js"
import { zitat } from "./satz.js"

// What a Freigabe shows today may have been written over; what was noted when it was made was not.
const releasesOf = ({ freigaben = [] }: Monitoringzahlen): ReadonlyArray<Vermerk> => freigaben.flatMap((one) => readFreigabe(one) ?? [])

/** The numbers of one origin that the figures rest on, those of all years. */
const numbersOf = ({ abdeckung, verlauf }: Monitoringzahlen, origin: Operandwert["herkunft"]): ReadonlyArray<Operandwert> =>
  [...abdeckung.flatMap(({ ergebnisse }) => ergebnisse), ...verlauf]
    .flatMap(({ rechnung }) => operandwerte(rechnung))
    .filter(({ herkunft }) => herkunft === origin)

/** Tells whether a figure tells of a cell what was released, and not the true count beside it. */
const isReleased = ({ alter, datensatz, koordinate, wert }: Operandwert, { read }: Vermerk): boolean => {
  const whole = read(datensatz, koordinate)
  if (whole === undefined) return false
  if (alter === undefined) return isSame(wert, whole)
  const bands = alter.map((one) => ({ ...one, freigegeben: read(datensatz, { ...koordinate, [Altersgruppe.ID]: one.schluessel }) ?? whole }))
  return bands.every((one) => isSame(one.wert, one.freigegeben)) && isSame(wert, Messwert.sum(bands.map(({ freigegeben }) => freigegeben)))
}

const unreleased = (zahlen: Monitoringzahlen): ReadonlyArray<string> => {
  const released = releasesOf(zahlen)
  const wrong = numbersOf(zahlen, "eigene-auszaehlung").filter((operand) => !released.some((one) => isReleased(operand, one)))
  return [...new Set(wrong.map(({ titel }) => titel))].sort()
}

const missesAny = (vermerk: Vermerk, operand: Operandwert): boolean => {
  const { alter, koordinate, wert } = operand
  if (alter === undefined) return vermerk.misses(operand, koordinate, wert)
  return alter.some((one) => vermerk.misses(operand, { ...koordinate, [Altersgruppe.ID]: one.schluessel }, one.wert))
}

// A later attack makes good what an earlier one did not have.
const unknownToAttacker = (zahlen: Monitoringzahlen): ReadonlyArray<string> => {
  const released = releasesOf(zahlen)
  const missed = numbersOf(zahlen, "veroeffentlicht").filter((operand) =>
    released.some((one) => !released.some((later) => later.includes(one) && !missesAny(later, operand))))
  return [...new Set(missed.map(({ titel }) => titel))].sort()
}

/** Tells what lets the own counts among the figures go out; nothing where there are none, and no release either. */
export const geheimhaltungOf = (zahlen: Monitoringzahlen): Geheimhaltungsstand | undefined => {
  const freigaben = releasesOf(zahlen)
  const stand: Geheimhaltungsstand = { protokolle: freigaben.map(({ protokoll }) => protokoll), ohneFreigabe: unreleased(zahlen), getrennt: separate(freigaben), nichtBekannt: unknownToAttacker(zahlen), freigaben: zahlen.freigaben?.filter(isFreigabe) ?? [] }
  return freigaben.length === 0 && stand.ohneFreigabe.length === 0 ? undefined : stand
}

const WEG: Readonly<Record<Protokoll["regel"]["verfahren"]["art"], (protokoll: Protokoll) => string>> = {
  sperrung: ({ gesperrt, zellen }) => {
    const whole = `Von ${formatZahl(zellen)} Zellen der eigenen Auszählungen`
    if (gesperrt === 0) return `${whole} musste keine gesperrt werden.`
    return `${whole} ${gesperrt === 1 ? "ist eine" : `sind ${formatZahl(gesperrt)}`} gesperrt, damit niemand erkennbar wird.`
  },
  rundung: ({ zellen }) => `Alle ${formatZahl(zellen)} Zahlen der eigenen Auszählungen sind gerundet, jede für sich; Summen können abweichen.`,
  "cell-key": ({ zellen }) => `Die ${formatZahl(zellen)} Zahlen der eigenen Auszählungen sind leicht verändert, dieselbe Zelle immer gleich; Summen können abweichen.`,
}

const grenzenSatz = ({ angegriffen, mitLoeser, reichweite: { programme } }: Protokoll): string => {
  const open = angegriffen - programme
  if (open <= 0) return " Für jede gesperrte Zelle sind die engsten möglichen Grenzen errechnet."
  const cells = open === angegriffen ? "die gesperrten Zellen" : `${formatZahl(open)} von ${formatZahl(angegriffen)} gesperrten Zellen`
  const why = mitLoeser ? "weil die Tabellen dafür zu groß sind" : "weil kein Löser für lineare Programme benutzt wurde"
  return ` Für ${cells} sind nur Gleichungen geprüft, nicht die engsten möglichen Grenzen, ${why}.`
}

// Whether any changed number is small is not told: the sentence is the same where there is none.
const veraendertSatz = ({ mitLoeser, reichweite: { grund } }: Protokoll): string => {
  if (!mitLoeser) return " Nur Gleichungen sind geprüft, nicht die engsten möglichen Grenzen, weil kein Löser für lineare Programme benutzt wurde."
  return grund === undefined ? " Auch die engsten möglichen Grenzen sind errechnet." : " Nicht für alle sind die engsten möglichen Grenzen errechnet, weil die Tabellen dafür zu groß sind."
}

const angriffSatz = (protokoll: Protokoll): string => {
  const { angegriffen, davonDiesesBerichts = 0, regel, weitereTabellen } = protokoll
  const earlier = weitereTabellen - davonDiesesBerichts
  const isChanged = regel.verfahren.art !== "sperrung"
  if (angegriffen === 0 && !isChanged) return ""
  const further = earlier === 0 ? "" : earlier === 1 ? " und einer früher veröffentlichten" : ` und ${formatZahl(earlier)} früher veröffentlichten`
  const what = isChanged ? "die geheimen Zahlen" : "die gesperrten Zellen"
  return ` Vor der Veröffentlichung wurde versucht, ${what} aus allen Tabellen dieses Berichts${further} zurückzurechnen: keine ließ sich genauer errechnen, als die Regel erlaubt.${isChanged ? veraendertSatz(protokoll) : grenzenSatz(protokoll)}`
}

/** Says to the reader of a report by which rule counts of one release are withheld, how many, and how that was attacked. */
export const protokollHinweis = (protokoll: Protokoll): Block.Block =>
  Block.hinweis("geheimhaltung", `${WEG[protokoll.regel.verfahren.art](protokoll)} Es gilt die Regel ${zitat(protokoll.regel.titel)} (${protokoll.regel.quelle}).${angriffSatz(protokoll)}`)

/** Says the same of every release of the figures. */
export const freigabeHinweise = (zahlen: Monitoringzahlen): ReadonlyArray<Block.Block> => releasesOf(zahlen).map(({ protokoll }) => protokollHinweis(protokoll))
