import type { Finding } from "../../kernel/Finding.js"
import { checkLesarten } from "./checkLesarten.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Umfeld } from "./umfeld.js"

const checkBausteine = ({ sicht }: Umfeld): ReadonlyArray<Finding> => {
  if (sicht.kim === undefined) return []
  const filled = new Set<string | undefined>(sicht.stellen.map(({ it }) => it.baustein))
  return sicht.bausteine.filter(({ it }) => !filled.has(it.id)).map(({ at, it }) =>
    hinweis("BausteinWithoutStelle", at, `the Baustein "${it.id}" has no post`, { id: it.id }, it))
}

const checkAustausch = ({ sicht }: Umfeld): ReadonlyArray<Finding> =>
  sicht.austauschpflichten.flatMap(({ at, it }) => [
    ...(it.bausteine.length >= 2 ? [] : [fehler("AustauschWithoutBausteine", [...at, "bausteine"], `"${it.id}" names ${it.bausteine.length} Bausteine; an exchange is between at least two`, { id: it.id, anzahl: it.bausteine.length }, it)]),
    ...(it.rhythmus !== undefined ? [] : [hinweis("AustauschWithoutRhythmus", [...at, "rhythmus"], `nobody says how often "${it.id}" is due; once a year is assumed`, { id: it.id }, it)]),
    ...it.stattgefunden.flatMap((am, index) => (it.stattgefunden.indexOf(am) === index ? [] : [
      warnung("AustauschtagDoubled", [...at, "stattgefunden", index], `"${it.id}" names ${am} twice; each day counts once: name it once`, { id: it.id, am }, it),
    ])),
  ])

const checkDaecher = ({ sicht }: Umfeld): ReadonlyArray<Finding> =>
  sicht.daecher.flatMap((placed) => {
    const { at, it } = placed
    const readings = checkLesarten(placed)
    if (it.verbindet.length === 0) return [...readings, fehler("DachJoinsNothing", [...at, "verbindet"], `"${it.id}" joins nothing; name the Konzepte, programmes and formats that it brings together`, { id: it.id }, it)]
    return it.verbindet.length > 1 ? readings : [...readings, warnung("DachJoinsOne", [...at, "verbindet"], `"${it.id}" joins one thing alone; name what it is joined with`, { id: it.id }, it)]
  })

/** Bausteine have posts, an exchange has sides, a Dach joins something. */
export const checkPflichten = (umfeld: Umfeld): ReadonlyArray<Finding> => [
  ...checkBausteine(umfeld), ...checkAustausch(umfeld), ...checkDaecher(umfeld),
]
