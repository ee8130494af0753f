/**
 * The revision of a Konzept: each change as a line that says what, in plain German, and which decision is behind it.
 *
 * @module
 */
import type { Beschlusslage } from "../gremienarbeit/Gremienstand.js"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Element from "../konzept/Element.js"
import type { Konzept } from "../konzept/Konzept.js"
import { aenderungText, type Aussage, type Titelsuche } from "./aenderungText.js"
import { compareFassungen } from "./compareFassungen.js"
import { zerlege } from "./internal/baum.js"
import { capital, inQuotes, joined, listenWort, WOERTER } from "./internal/sprache.js"
import { changed } from "./internal/vergleich.js"
import type { Aenderung, Reihenfolge, Unterschied } from "./Unterschied.js"
import type { Ueberfuehrung, Uebergang } from "./Uebergang.js"

/** One line: a change, or an element that lives on elsewhere, with what is behind it. */
export interface Zeile {
  /** The element in the new Fassung; of what has gone, in the old one; the id of the Konzept for what changed in the Konzept itself. */
  readonly element: Id
  readonly aenderungen: ReadonlyArray<Aenderung>
  readonly ueberfuehrung?: Ueberfuehrung
  readonly beschluesse: ReadonlyArray<Id>
  readonly grund?: Text.Text
  /** One or more whole German sentences, the decision last. */
  readonly saetze: ReadonlyArray<string>
  /** The same while the Fassung is not in force: what is to be, not what is. */
  readonly vorhaben: ReadonlyArray<string>
}

/** The revision from one Fassung to the next. */
export interface Fortschreibung {
  readonly unterschied: Unterschied
  /** `umfassend` where the new Fassung says so, or else where a Handlungsfeld came or went or more than half of the Projekte changed. */
  readonly art: "teilweise" | "umfassend"
  readonly zeilen: ReadonlyArray<Zeile>
}

const isWide = (alt: Konzept, { aenderungen }: Unterschied): boolean => {
  const named = aenderungen.filter((one) => one.art !== "rahmen")
  const felder = named.some((one) => one.elementart === "handlungsfeld" && one.art !== "geaendert")
  return felder || named.filter(({ elementart }) => elementart === "projekt").length * 2 > alt.projekte.length
}

/** What lives on is called as the old Fassung calls it, and what it lives on in as the new one does. */
const passageText = ({ alt, art, neu }: Ueberfuehrung, vorher: Titelsuche, nachher: Titelsuche, arten: ReadonlyMap<Id, Element.Art>, aussage: Aussage): string => {
  const name = (ids: ReadonlyArray<Id>, suche: Titelsuche): string => joined(ids.map((id) => inQuotes(suche(id) ?? { de: id })))
  const [von, nach] = [name(alt, vorher), name(neu, nachher)]
  const wort = WOERTER[arten.get(neu[0]) ?? "projekt"]
  if (art === "umbenannt") return `${capital(wort.nominativ)} ${nach} ${aussage === "ist" ? `führt ${von} unter neuem Kennzeichen fort` : `soll ${von} unter neuem Kennzeichen fortführen`}.`
  if (art === "zusammengefuehrt") return aussage === "ist" ? `Zusammengeführt sind ${von} zu ${nach}.` : `Zusammengeführt werden sollen ${von} zu ${nach}.`
  return aussage === "ist" ? `Aufgeteilt ist ${von} auf ${nach}.` : `Aufgeteilt werden soll ${von} auf ${nach}.`
}

const reasonText = ({ am, beschluss }: Beschlusslage, gremium: Titelsuche, von: Id | undefined): string =>
  `Grundlage ist der Beschluss ${inQuotes(beschluss.titel)} vom ${Stichtag.toText(am)}${von === undefined ? "" : ` (${Text.read(gremium(von) ?? { de: von })})`}.`

/** A decision with the Gremium that took it. */
export interface Beschlussquelle extends Beschlusslage {
  readonly gremium?: Id
}

const passagesFirst = (uebergang: Uebergang | undefined): ReadonlyMap<Id, Ueberfuehrung> =>
  new Map((uebergang?.ueberfuehrungen ?? []).flatMap((one) => [...one.alt, ...one.neu].map((id) => [id, one] as const)))

const elementOf = (aenderung: Aenderung, konzept: Konzept): Id => (aenderung.art === "rahmen" ? konzept.id : aenderung.element)

/** What goes on under another id may be called and said otherwise too. */
const renamedText = (passage: Ueberfuehrung | undefined, [alt, neu]: ReadonlyArray<ReturnType<typeof zerlege>>, suche: Titelsuche, damals: Titelsuche, aussage: Aussage): ReadonlyArray<string> => {
  if (passage?.art !== "umbenannt") return []
  const [von, nach] = [alt?.knoten.get(passage.alt[0]), neu?.knoten.get(passage.neu[0])]
  return von === undefined || nach === undefined ? [] : changed(von, nach).flatMap((one) => aenderungText(one, suche, damals, aussage))
}

const reihenText = ({ stelle }: Reihenfolge, elemente: ReadonlyMap<Id, Element.Element>, aussage: Aussage): string => {
  const element = stelle.in === undefined ? undefined : elemente.get(stelle.in)
  const [verb, end] = aussage === "ist" ? ["ist", "geändert"] : ["soll", "geändert werden"]
  const was = `die Reihenfolge ${listenWort(stelle.liste)}`
  return element === undefined ? `${capital(was)} ${verb} ${end}.` : `Bei ${WOERTER[element.art].dativ} ${inQuotes(element.titel)} ${verb} ${was} ${end}.`
}

/** That the next Fassung is another one is no news by itself. */
const isBare = (one: Aenderung): boolean => one.art === "rahmen" && one.felder.every(({ feld }) => feld === "fassung")

/** What has gone and lives on is told with what it lives on in. */
const groupOf = (passages: ReadonlyMap<Id, Ueberfuehrung>, element: Id): Id => passages.get(element)?.neu[0] ?? element

/** What differs, by the element in whose line it is told; of some only the order of a list does. */
const groupsOf = ({ aenderungen, reihenfolgen }: Unterschied, passages: ReadonlyMap<Id, Ueberfuehrung>, neu: Konzept): ReadonlyMap<Id, ReadonlyArray<Aenderung>> => {
  const groups = new Map<Id, Array<Aenderung>>()
  for (const one of aenderungen) {
    const group = groupOf(passages, elementOf(one, neu))
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  for (const { stelle } of reihenfolgen) if (!groups.has(stelle.in ?? neu.id)) groups.set(stelle.in ?? neu.id, [])
  return groups
}

/**
 * Makes the revision from two Fassungen, what the office says about the way, and the decisions that were taken.
 *
 * It checks nothing: `checkFassung` tells what is missing. A decision that is named and not given stays as its id, without a sentence.
 *
 * @example
 * ```ts
 * import { Fortschreibung } from "@teilhabe/core/fortschreibung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const projekte = marl.projekte.map((projekt) => (projekt.id === "wohnen-mietercafes" ? { ...projekt, horizont: "dauerhaft" as const } : projekt))
 * const { art, zeilen } = Fortschreibung.make(marl, { ...marl, projekte, fassung: { nummer: 2 } })
 * art // => "teilweise"
 * zeilen.map(({ element }) => element) // => ["wohnen-mietercafes"]
 * ```
 */
export const make = (alt: Konzept, neu: Konzept, uebergang?: Uebergang, beschluesse: ReadonlyArray<Beschlussquelle> = []): Fortschreibung => {
  const unterschied = compareFassungen(alt, neu)
  const vorher = new Map(Element.list(alt).map((element) => [element.id, element]))
  const elemente = new Map([...vorher.values(), ...Element.list(neu)].map((element) => [element.id, element]))
  const suche: Titelsuche = (id) => elemente.get(id)?.titel
  const damals: Titelsuche = (id) => vorher.get(id)?.titel ?? suche(id)
  const arten = new Map([...elemente.values()].map(({ art, id }) => [id, art]))
  const passages = passagesFirst(uebergang)
  const baeume = [alt, neu].map(zerlege)
  const reasons = uebergang?.begruendungen ?? []
  const zeilen = [...groupsOf(unterschied, passages, neu)].map(([element, aenderungen]): Zeile => {
    const ueberfuehrung = passages.get(element)
    const ids = new Set([element, ...aenderungen.map((one) => elementOf(one, neu))])
    const behind = reasons.filter((one) => one.elemente.some((id) => ids.has(id)))
    const named = [...new Set(behind.flatMap((one) => one.beschluesse))]
    const grund = behind.find((one) => one.grund !== undefined)?.grund
    const news = behind.length > 0 ? aenderungen : aenderungen.filter((one) => !isBare(one))
    const told = ueberfuehrung === undefined ? news : news.filter(({ art }) => art === "geaendert")
    const said = (aussage: Aussage): ReadonlyArray<string> => [
      ...(ueberfuehrung === undefined ? [] : [passageText(ueberfuehrung, damals, suche, arten, aussage)]),
      ...told.flatMap((one) => aenderungText(one, suche, damals, aussage)),
      ...unterschied.reihenfolgen.filter(({ stelle }) => (stelle.in ?? neu.id) === element).map((one) => reihenText(one, elemente, aussage)),
      ...renamedText(ueberfuehrung, baeume, suche, damals, aussage),
      ...named.flatMap((id) => beschluesse.filter(({ beschluss }) => beschluss.id === id).map((one) => reasonText(one, suche, one.gremium))),
      ...(grund === undefined ? [] : [`Begründung: ${Text.read(grund)}`]),
    ]
    return {
      element, aenderungen, beschluesse: named, saetze: said("ist"), vorhaben: said("soll"),
      ...(ueberfuehrung === undefined ? {} : { ueberfuehrung }), ...(grund === undefined ? {} : { grund }),
    }
  })
  return { unterschied, art: neu.fassung?.art ?? (isWide(alt, unterschied) ? "umfassend" : "teilweise"), zeilen: zeilen.filter(({ saetze }) => saetze.length > 0) }
}
