import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Placed } from "../../konzept/Teilkonzept.js"
import type { Stelle } from "../Stelle.js"
import { checkLesarten } from "./checkLesarten.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Umfeld } from "./umfeld.js"

interface Zeitlich {
  readonly zeit?: Zeitraum.Zeitraum
}

/** The places in a list whose span overlaps one that stands before it. */
const overlapsIn = (list: ReadonlyArray<Zeitlich>): ReadonlyArray<number> =>
  list.flatMap(({ zeit }, index) =>
    zeit !== undefined && list.slice(0, index).some((other) => other.zeit !== undefined && Zeitraum.overlaps(other.zeit, zeit)) ? [index] : [])

const checkBesetzungen = ({ at, it }: Placed<Stelle>): ReadonlyArray<Finding> => {
  const besetzungen = it.besetzungen ?? []
  const outside = [...besetzungen.entries()].filter(([, { zeit }]) => it.zeit !== undefined && !Zeitraum.containsZeitraum(it.zeit, zeit))
  return [
    ...overlapsIn(besetzungen).map((index) =>
      fehler("BesetzungenOverlap", [...at, "besetzungen", index], `two Besetzungen of "${it.id}" overlap; a post is held by one at a time, end the first or make two posts of it`, { id: it.id }, it)),
    ...outside.map(([index]) =>
      fehler("BesetzungOutsideStelle", [...at, "besetzungen", index, "zeit"], `"${it.id}" is filled on days on which there is no such post; correct one of the two times`, { id: it.id }, it)),
  ]
}

const checkWeiterleitungen = ({ at, it }: Placed<Stelle>, { sicht }: Umfeld): ReadonlyArray<Finding> => {
  const doubled = overlapsIn(it.weiterleitungen).map((index) =>
    fehler("WeiterleitungenOverlap", [...at, "weiterleitungen", index], `"${it.id}" is passed on twice at one time; end the first`, { id: it.id }, it))
  return [...doubled, ...it.weiterleitungen.flatMap(({ an, vereinbarung, zeit }, index) => {
    const place = [...at, "weiterleitungen", index]
    const findings: Array<Finding> = []
    if (an === it.traeger) findings.push(fehler("WeiterleitungToTraeger", [...place, "an"], `"${it.id}" is passed on to "${an}", whose post it is already; name the Träger or who receives it`, { id: it.id, akteur: an }, it))
    if (it.zeit !== undefined && zeit !== undefined && !Zeitraum.containsZeitraum(it.zeit, zeit)) {
      findings.push(fehler("WeiterleitungOutsideStelle", [...place, "zeit"], `"${it.id}" is passed on on days on which there is no such post; correct one of the two times`, { id: it.id }, it))
    }
    if (vereinbarung === undefined) {
      findings.push(warnung("WeiterleitungWithoutVereinbarung", place, `"${it.id}" is passed on to "${an}" without a Kooperationsvereinbarung; name the one it rests on`, { id: it.id, akteur: an }, it))
      return findings
    }
    const agreed = sicht.vereinbarungen.find((one) => one.it.id === vereinbarung)?.it
    if (agreed === undefined) return findings
    if (!agreed.partner.includes(an)) findings.push(fehler("WeiterleitungToNonPartner", [...place, "an"], `"${it.id}" is passed on to "${an}", who is no partner of "${agreed.id}"; correct one of them`, { id: it.id, akteur: an, vereinbarung: agreed.id }, it))
    if (!agreed.stellen.includes(it.id)) findings.push(warnung("StelleNotCovered", [...place, "vereinbarung"], `"${agreed.id}" does not list "${it.id}" among the posts that it covers; add it there`, { id: it.id, vereinbarung: agreed.id }, it))
    if (zeit !== undefined && agreed.laufzeit !== undefined && isOutside(zeit, agreed.laufzeit, agreed.verlaengerung !== undefined)) {
      findings.push(warnung("WeiterleitungOutsideVereinbarung", [...place, "zeit"], `"${it.id}" is passed on on days on which "${agreed.id}" does not hold; correct one of the two times or make a new agreement`, { id: it.id, vereinbarung: agreed.id }, it))
    }
    return findings
  })]
}

/** Days before the term are outside in any case, those after it only where it cannot be extended. */
const isOutside = (zeit: Zeitraum.Zeitraum, laufzeit: Zeitraum.Zeitraum, extendable: boolean): boolean =>
  zeit.von < laufzeit.von || (!extendable && !Zeitraum.containsZeitraum(laufzeit, zeit))

const checkZahlen = ({ at, it }: Placed<Stelle>): ReadonlyArray<Finding> => {
  const umfang = it.umfang === undefined ? undefined : Messwert.getWert(it.umfang)
  return [
    ...(umfang === undefined || umfang > 0 ? [] : [fehler("UmfangOutOfRange", [...at, "umfang"], `"${it.id}" has ${umfang} full-time equivalents; give more than 0, or leave it out where nobody says`, { id: it.id, wert: umfang }, it)]),
    ...(umfang === undefined || umfang <= 1 ? [] : [warnung("UmfangAboveOne", [...at, "umfang"], `"${it.id}" has ${umfang} full-time equivalents, more than one post; write 0.5 for half a post (no percentages), or make several posts of it`, { id: it.id, wert: umfang }, it)]),
    ...it.foerderungen.flatMap(({ betrag }, index) => {
      const wert = betrag === undefined ? undefined : Messwert.getWert(betrag)
      if (wert === undefined || wert >= 0) return []
      return [fehler("BetragOutOfRange", [...at, "foerderungen", index, "betrag"], `"${it.id}" is funded with ${wert} euros; an amount is not negative`, { id: it.id, wert }, it)]
    }),
  ]
}

/** Posts are filled and passed on at times that fit each other and the agreements. */
export const checkStellen = (umfeld: Umfeld): ReadonlyArray<Finding> =>
  umfeld.sicht.stellen.flatMap((placed) => [
    ...checkBesetzungen(placed), ...checkWeiterleitungen(placed, umfeld), ...checkZahlen(placed), ...checkLesarten(placed),
    ...(placed.it.baustein !== undefined ? [] : [hinweis("StelleWithoutBaustein", placed.at, `"${placed.it.id}" belongs to no Baustein; name it where it is known`, { id: placed.it.id }, placed.it)]),
  ])
