import type { Finding, Path, Schwere } from "../kernel/Finding.js"
import { nearest } from "../kernel/nearest.js"
import type { Konzept } from "../konzept/Konzept.js"
import { findUrsache, type Indikatorbezug } from "./Indikatorbezug.js"
import type { Kennzahl } from "./Kennzahl.js"

const finding = (schwere: Schwere) =>
  (code: string, path: Path, message: string, details: Finding["details"], near?: string): Finding => ({
    code: `projektverlauf/${code}`,
    schwere,
    path,
    message,
    details,
    ...(near === undefined ? {} : { nearest: near }),
  })

const fehler = finding("fehler")

const warnung = finding("warnung")

const checkKennzahl = (kennzahl: Kennzahl, at: number, first: number, projekte: ReadonlySet<string>): ReadonlyArray<Finding> => {
  const { id, projekt } = kennzahl
  const doubled = first === at
    ? []
    : [fehler("KennzahlDoubled", ["kennzahlen", at, "id"], `the id "${id}" is taken by kennzahlen[${first}]: give one of the two another id`, { id })]
  if (projekte.has(projekt)) return doubled
  const message = `the Kennzahl "${id}" counts for the Projekt "${projekt}", which the Konzept does not have: name one of its Projekte`
  return [...doubled, fehler("KennzahlProjektUnknown", ["kennzahlen", at, "projekt"], message, { id, projekt }, nearest(projekt, projekte))]
}

const checkBezug = (
  { kennzahl, indikator, begruendung }: Indikatorbezug,
  at: number,
  ids: ReadonlySet<string>,
  indikatoren: ReadonlySet<string>,
): ReadonlyArray<Finding> => {
  const wort = findUrsache(begruendung.de)
  return [
    ...(ids.has(kennzahl)
      ? []
      : [fehler("KennzahlUnknown", ["bezuege", at, "kennzahl"], `no Kennzahl has the id "${kennzahl}": name one that is given`, { id: kennzahl }, nearest(kennzahl, ids))]),
    ...(indikatoren.has(indikator)
      ? []
      : [fehler("KennzahlIndikatorUnknown", ["bezuege", at, "indikator"], `the monitoring of the Konzept lists no Indikator "${indikator}": name one by its number`, { id: kennzahl, indikator }, nearest(indikator, indikatoren))]),
    ...(wort === undefined
      ? []
      : [warnung("CauseClaimed", ["bezuege", at, "begruendung"], `the reason says "${wort}", as if the Projekt had caused the state of society; say what the two have in common`, { id: kennzahl, wort })]),
  ]
}

/**
 * Checks Kennzahlen and their links against a Konzept: unknown Projekte and Indikatoren, doubled ids, claims of a cause.
 *
 * Gives all findings, with the nearest known id.
 *
 * @example
 * ```ts
 * import { Id, Text } from "@teilhabe/core/kernel"
 * import { checkKennzahlen } from "@teilhabe/core/projektverlauf"
 *
 * const bezug = { kennzahl: Id.make("kurse"), indikator: Id.make("3.2"), art: "ziel", begruendung: Text.make("Beide betreffen Arbeit.") } as const
 * checkKennzahlen({ projekte: [] }, [], [bezug]).map(({ code }) => code) // => ["projektverlauf/KennzahlUnknown", "projektverlauf/KennzahlIndikatorUnknown"]
 * ```
 */
export const checkKennzahlen = (
  konzept: Pick<Konzept, "projekte" | "monitoring">,
  kennzahlen: ReadonlyArray<Kennzahl>,
  bezuege: ReadonlyArray<Indikatorbezug>,
): ReadonlyArray<Finding> => {
  const projekte = new Set<string>(konzept.projekte.map(({ id }) => id))
  const indikatoren = new Set<string>(konzept.monitoring?.indikatoren.map(({ id }) => id))
  const firsts = new Map<string, number>()
  kennzahlen.forEach(({ id }, at) => {
    if (!firsts.has(id)) firsts.set(id, at)
  })
  return [
    ...kennzahlen.flatMap((kennzahl, at) => checkKennzahl(kennzahl, at, firsts.get(kennzahl.id) ?? at, projekte)),
    ...bezuege.flatMap((bezug, at) => checkBezug(bezug, at, new Set(firsts.keys()), indikatoren)),
  ]
}
