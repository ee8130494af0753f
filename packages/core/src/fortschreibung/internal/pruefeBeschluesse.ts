import type { Finding } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import { nearest } from "../../kernel/nearest.js"
import * as Fassung from "../../konzept/Fassung.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Beschlussquelle, Fortschreibung, Zeile } from "../Fortschreibung.js"
import { fehler, hinweis, warnung } from "./finding.js"

const isConcerned = ({ beschluss }: Beschlussquelle, ids: ReadonlySet<Id>): boolean =>
  beschluss.wirkungen.some((wirkung) => {
    if (wirkung.art === "konzept") return wirkung.antrag.elemente.some((id) => ids.has(id)) || wirkung.antrag.art === "hinzufuegen"
    return wirkung.art === "projekt" && (ids.has(wirkung.auftrag.projekt) || (wirkung.auftrag._tag === "MergeProjekt" && ids.has(wirkung.auftrag.nach)))
  })

const idsOf = ({ aenderungen, element, ueberfuehrung }: Zeile): ReadonlySet<Id> =>
  new Set([element, ...aenderungen.flatMap((one) => (one.art === "rahmen" ? [] : [one.element])), ...(ueberfuehrung?.alt ?? []), ...(ueberfuehrung?.neu ?? [])])

/** What the decisions are held against. */
interface Umfeld {
  readonly alt: Konzept
  readonly neu: Konzept
  readonly known: ReadonlyMap<Id, Beschlussquelle>
}

const checkOrigin = ({ am, gremium }: Beschlussquelle, details: Readonly<Record<"id" | "beschluss", Id>>, { alt, neu }: Umfeld): ReadonlyArray<Finding> => {
  const { beschluss, id } = details
  const [gremien, before] = [[...neu.gremien, ...alt.gremien].map((one) => one.id), alt.beschluss?.zeit.von]
  return [
    ...(gremium === undefined || gremien.includes(gremium)
      ? []
      : [fehler("BeschlussOfUnknownGremium", ["uebergang", "begruendungen"], `the change of "${id}" rests on the Beschluss "${beschluss}" of "${gremium}", which is a Gremium of neither Fassung`, { ...details, gremium }, undefined, nearest(gremium, gremien))]),
    ...(before === undefined || am >= before
      ? []
      : [warnung("BeschlussBeforeAlt", ["uebergang", "begruendungen"], `the change of "${id}" rests on the Beschluss "${beschluss}" of ${am}, before the old Fassung was adopted (${before}), which has settled it: name the one that came after`, { ...details, am, alt: before })]),
  ]
}

const checkNamed = (zeile: Zeile, id: Id, umfeld: Umfeld): ReadonlyArray<Finding> => {
  const { known, neu } = umfeld
  const ab = neu.fassung?.gueltigAb
  const found = known.get(id)
  const { element } = zeile
  const details = { id: element, beschluss: id }
  if (found === undefined) return [fehler("BeschlussUnknown", ["uebergang", "begruendungen"], `the change of "${element}" rests on the Beschluss "${id}", which no Gremium has taken`, details, undefined, nearest(id, known.keys()))]
  return [
    ...(found.aufgehoben === undefined ? [] : [fehler("BeschlussRevoked", ["uebergang", "begruendungen"], `the change of "${element}" rests on the Beschluss "${id}", which was taken back on ${found.aufgehoben.am}`, details)]),
    ...(ab === undefined || found.am <= ab ? [] : [fehler("BeschlussTooLate", ["uebergang", "begruendungen"], `the change of "${element}" rests on the Beschluss "${id}" of ${found.am}, and the Fassung is in force from ${ab}`, details)]),
    ...checkOrigin(found, details, umfeld),
    ...(isConcerned(found, idsOf(zeile)) ? [] : [warnung("BeschlussElsewhere", ["uebergang", "begruendungen"], `the Beschluss "${id}" does not speak of "${element}": name the one that does`, details)]),
  ]
}

const checkZeile = (zeile: Zeile, umfeld: Umfeld): ReadonlyArray<Finding> => {
  const own = zeile.element === umfeld.neu.id
  if (zeile.beschluesse.length === 0 && zeile.grund === undefined && !own) {
    return [warnung("BegruendungMissing", ["uebergang", "begruendungen"], `nothing says why "${zeile.element}" changed: add it to a Begründung with its Beschluss, or with a grund`, { id: zeile.element })]
  }
  return zeile.beschluesse.flatMap((id) => checkNamed(zeile, id, umfeld))
}

const unanswered = ({ zeilen }: Fortschreibung, neu: Konzept, beschluesse: ReadonlyArray<Beschlussquelle>, since: string | undefined): ReadonlyArray<Finding> => {
  const named = new Set(zeilen.flatMap((zeile) => zeile.beschluesse))
  const ab = neu.fassung?.gueltigAb
  return beschluesse
    .filter(({ am, aufgehoben, beschluss }) => aufgehoben === undefined && !named.has(beschluss.id) && beschluss.wirkungen.some(({ art }) => art === "konzept")
      && (ab === undefined || am <= ab) && (since === undefined || am > since))
    .map(({ am, beschluss }) => hinweis("AntragUnanswered", ["uebergang", "begruendungen"], `the Beschluss "${beschluss.id}" of ${am} proposes a change of the Konzept, and no change rests on it: take it up, or tell the Gremium why not`, { beschluss: beschluss.id, am }))
}

/** Checks the decisions behind the changes of a new Fassung; those up to the day of the old Fassung were answered by it. */
export const checkBeschluesse = (fortschreibung: Fortschreibung, alt: Konzept, neu: Konzept, beschluesse: ReadonlyArray<Beschlussquelle>): ReadonlyArray<Finding> => {
  const known = new Map(beschluesse.map((one) => [one.beschluss.id, one]))
  return [...fortschreibung.zeilen.flatMap((zeile) => checkZeile(zeile, { alt, neu, known })), ...unanswered(fortschreibung, neu, beschluesse, Fassung.gueltigAb(alt))]
}
