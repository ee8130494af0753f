/**
 * The pyramid of a figure that counts persons by age: one half for each sex, or for each of two groups.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Ergebnis } from "../../../indikator/Ergebnis.js"
import type { Gliederungsmerkmal } from "../../../indikator/Indikatordefinition.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Block from "../../Block.js"
import type { Altersreihe, Bevoelkerungspyramide, Pyramidenseite } from "../../Diagramm.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import type { Posten } from "../monitoringSicht.js"
import type { Schrift } from "../monitoringTabelle.js"
import { satzanfang, zitat } from "../satz.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"
import { ortUndZeit } from "./wertsatz.js"

/** Fewer bands than these are no pyramid. */
const MIN_BANDS = 4

interface Band { readonly schluessel: string; readonly name: string; readonly gruppe: Altersgruppe.Altersgruppe }

/** The bands of age from the youngest on; nothing where some overlap, as a person would then be drawn twice. */
const bandsOf = ({ merkmal, schluessel }: Gliederungsmerkmal): ReadonlyArray<Band> => {
  const bands = schluessel.flatMap((key): ReadonlyArray<Band> => {
    const gruppe = Altersgruppe.parse(key)
    return Result.isFailure(gruppe) ? [] : [{ schluessel: key, name: Codeliste.find(merkmal.liste, key)?.name ?? key, gruppe: gruppe.success }]
  }).toSorted((a, b) => a.gruppe.von - b.gruppe.von)
  return bands.some(({ gruppe }, at) => { const next = bands[at + 1]; return next !== undefined && Altersgruppe.overlaps(gruppe, next.gruppe) }) ? [] : bands
}

const keysOf = (part: Gliederungsmerkmal | undefined): ReadonlyArray<readonly [key: string, name: string]> =>
  part === undefined ? [] : part.schluessel.filter((key) => key !== Codeliste.INSGESAMT).map((key) => [key, Codeliste.find(part.merkmal.liste, key)?.name ?? key])

const read = (ergebnisse: ReadonlyArray<Ergebnis>, gruppe: Readonly<Record<string, string>>): Messwert.Messwert =>
  ergebnisse.find((one) => Object.keys(one.gruppe).length === Object.keys(gruppe).length && Object.entries(gruppe).every(([id, key]) => one.gruppe[id] === key))?.wert
    ?? Messwert.fehlend("nicht-erhoben")

const isKnown = ({ werte }: Altersreihe): boolean => werte.some((wert) => wert._tag !== "Fehlend")

interface Lage {
  readonly ergebnisse: ReadonlyArray<Ergebnis>
  readonly bands: ReadonlyArray<Band>
  readonly andere: Gliederungsmerkmal | undefined
}

const reiheOf = ({ bands, ergebnisse }: Lage, name: string, gruppe: Readonly<Record<string, string>>): Altersreihe =>
  ({ name, werte: bands.map(({ schluessel }) => read(ergebnisse, { ...gruppe, [Altersgruppe.ID]: schluessel })) })

/** One half by a key: told apart by the other Merkmal where those numbers are there, as one series where they are not. */
const seiteOf = (lage: Lage, part: Gliederungsmerkmal, [key, titel]: readonly [string, string], apart: boolean): Pyramidenseite => {
  const own = { [part.merkmal.id]: key }
  const { andere } = lage
  const reihen = apart && andere !== undefined ? keysOf(andere).map(([other, name]) => reiheOf(lage, name, { ...own, [andere.merkmal.id]: other })) : []
  return { titel: satzanfang(titel), reihen: reihen.length > 0 ? reihen : [reiheOf(lage, titel, own)] }
}

const sidesBy = (lage: Lage, part: Gliederungsmerkmal): readonly [Pyramidenseite, Pyramidenseite] | undefined => {
  const [links, rechts, ...more] = keysOf(part)
  if (links === undefined || rechts === undefined || more.length > 0) return undefined
  const both = (apart: boolean): readonly [Pyramidenseite, Pyramidenseite] => [seiteOf(lage, part, links, apart), seiteOf(lage, part, rechts, apart)]
  const apart = both(true)
  return [apart, both(false)].find((sides) => sides.every(({ reihen }) => reihen.every(isKnown)))
}

/** The pyramid of a figure; nothing where it does not count persons by age and by two groups. */
export const pyramideOf = ({ abdeckung: { ergebnisse }, definition }: Posten): Bevoelkerungspyramide | undefined => {
  const parts = definition?.gliederung ?? []
  const [alter, first] = [parts.find(({ merkmal: { id } }) => id === Altersgruppe.ID), ergebnisse[0]]
  if (alter === undefined || first?.mass !== "anzahl") return undefined
  const bands = bandsOf(alter)
  const others = parts.filter((part) => part !== alter).toSorted((a, b) => Number(b.merkmal.id === "geschlecht") - Number(a.merkmal.id === "geschlecht"))
  if (bands.length < MIN_BANDS || others.length === 0) return undefined
  const [seiten] = others.flatMap((part) => {
    const sides = sidesBy({ ergebnisse, bands, andere: others.find((one) => one !== part) }, part)
    return sides === undefined ? [] : [sides]
  })
  return seiten === undefined ? undefined : { _tag: "Bevoelkerungspyramide", einheit: first.einheit, altersgruppen: bands.map(({ name }) => name), seiten }
}

const isUneven = (part: Gliederungsmerkmal | undefined): boolean =>
  part !== undefined && new Set(bandsOf(part).flatMap(({ gruppe: { bis, von } }) => (bis === undefined ? [] : [bis - von]))).size > 1

/** The picture of the pyramid of one figure, with its table. */
export const pyramidenbild = (zahlen: Monitoringzahlen, posten: Posten, schrift: Schrift): ReadonlyArray<Block.Block> => {
  const pyramide = pyramideOf(posten)
  if (pyramide === undefined) return []
  const titel = `Bevölkerung nach Alter: ${ortUndZeit(zahlen, posten)}`
  const reihen = pyramide.seiten.flatMap(({ reihen: own, titel: seite }) => own.map((one) => ({ kopf: own.length === 1 ? seite : `${seite}, ${one.name}`, werte: one.werte })))
  const values = reihen.flatMap(({ werte }) => werte)
  const uneven = isUneven(posten.definition?.gliederung.find(({ merkmal: { id } }) => id === Altersgruppe.ID)) ? " Die Altersgruppen sind verschieden breit: Ein längerer Balken kann auch mehr Jahrgänge umfassen." : ""
  const [links, rechts] = pyramide.seiten
  return [
    {
      _tag: "Bild", titel, diagramm: pyramide,
      alternativtext: `Pyramide mit ${pyramide.altersgruppen.length} Altersgruppen, die jüngste unten, in ${zitat(pyramide.einheit)}: links ${links.titel}, rechts ${rechts.titel}.${uneven} Alle Zahlen stehen in der Tabelle.`,
      tabelle: Block.tabelle(titel, ["Alter", ...reihen.map(({ kopf }) => `${kopf}#`)], pyramide.altersgruppen.map((name, at) => [
        satzanfang(name), ...reihen.map(({ werte }) => { const wert = werte[at]; return wert === undefined ? "nicht gerechnet" : schrift(zahlzelle(wert, 0), wert) }),
      ])),
    },
    ...(uneven === "" ? [] : [Block.absatz(uneven.trim())]),
    ...zeichenerklaerung(values, 0),
  ]
}
