import type { Finding } from "../../kernel/Finding.js"
import type { Placed } from "../../konzept/Teilkonzept.js"
import type { Kooperationsvereinbarung } from "../Kooperationsvereinbarung.js"
import { fehler, hinweis, warnung } from "./finding.js"
import { lastNotice } from "./laufzeit.js"
import type { Umfeld } from "./umfeld.js"

/** Whoever agrees, agrees with somebody. */
const LEAST_PARTNERS = 2

const checkTermin = ({ at, it }: Placed<Kooperationsvereinbarung>): ReadonlyArray<Finding> => {
  const { kuendigung, laufzeit, unterzeichnung } = it
  const signed = unterzeichnung?.zeit?.von
  return [
    ...(laufzeit !== undefined ? [] : [hinweis("LaufzeitUnknown", [...at, "laufzeit"], `nobody says from when to when "${it.id}" holds; ask the partners`, { id: it.id }, it)]),
    ...(kuendigung === undefined || kuendigung.am <= kuendigung.zum ? [] : [fehler("KuendigungOutOfOrder", [...at, "kuendigung", "zum"], `notice to "${it.id}" was given on ${kuendigung.am} for ${kuendigung.zum}, a day before it; correct one of them`, { id: it.id, am: kuendigung.am, zum: kuendigung.zum }, it)]),
    ...(signed === undefined || laufzeit === undefined || signed <= laufzeit.von ? [] : [hinweis("UnterzeichnungAfterBegin", [...at, "unterzeichnung", "zeit"], `"${it.id}" holds from ${laufzeit.von} and was signed on ${signed}; ask which of the days is right`, { id: it.id, von: laufzeit.von, am: signed }, it)]),
    ...(it.kuendigungsfrist === undefined || laufzeit?.bis !== undefined ? [] : [hinweis("KuendigungsfristWithoutEnd", [...at, "kuendigungsfrist"], `"${it.id}" has a period of notice and no end it counts back from; the last day for a notice cannot be told`, { id: it.id }, it)]),
    ...(it.verlaengerung === undefined || laufzeit?.bis !== undefined ? [] : [warnung("VerlaengerungWithoutEnd", [...at, "verlaengerung"], `"${it.id}" can be extended and has no end; give the end of its first term`, { id: it.id }, it)]),
  ]
}

/** A notice cannot end what is over by itself, and comes in time. */
const checkKuendigung = ({ at, it }: Placed<Kooperationsvereinbarung>): ReadonlyArray<Finding> => {
  const { kuendigung, kuendigungsfrist, laufzeit, verlaengerung } = it
  if (kuendigung === undefined || kuendigung.am > kuendigung.zum) return []
  const end = verlaengerung?.stillschweigend === true ? undefined : laufzeit?.bis
  const last = kuendigungsfrist === undefined ? undefined : lastNotice(kuendigung.zum, kuendigungsfrist)
  return [
    ...(end === undefined || (kuendigung.am <= end && kuendigung.zum <= end) ? [] : [warnung("KuendigungAfterEnd", [...at, "kuendigung"], `notice to "${it.id}" was given on ${kuendigung.am} for ${kuendigung.zum}, and it ends on ${end} by itself; give the extension that was agreed, or correct one of the days`, { id: it.id, zum: kuendigung.zum, ende: end }, it)]),
    ...(last === undefined || kuendigung.am <= last ? [] : [warnung("KuendigungTooLate", [...at, "kuendigung", "am"], `notice to "${it.id}" was given on ${kuendigung.am} for ${kuendigung.zum}, and was due by ${last}; ask whether the partners have agreed to it`, { id: it.id, am: kuendigung.am, zum: kuendigung.zum, spaetestens: last }, it)]),
  ]
}

/** Agreements have partners, posts and terms that fit each other. */
export const checkVereinbarungen = ({ sicht }: Umfeld): ReadonlyArray<Finding> =>
  sicht.vereinbarungen.flatMap((placed) => {
    const { at, it } = placed
    const unused = it.stellen.filter((id) => sicht.stellen.some((one) => one.it.id === id && !one.it.weiterleitungen.some(({ vereinbarung }) => vereinbarung === it.id)))
    return [
      ...(it.partner.length >= LEAST_PARTNERS ? [] : [fehler("VereinbarungWithoutPartner", [...at, "partner"], `"${it.id}" names ${it.partner.length} partners; an agreement has at least ${LEAST_PARTNERS}, the city among them`, { id: it.id, anzahl: it.partner.length }, it)]),
      ...(it.stellen.length > 0 ? [] : [hinweis("VereinbarungWithoutStelle", [...at, "stellen"], `"${it.id}" covers no post; name those that are passed on under it`, { id: it.id }, it)]),
      ...unused.map((id) => warnung("StelleNotPassedOn", [...at, "stellen", it.stellen.indexOf(id)], `"${it.id}" covers "${id}", which is not passed on under it; add the Weiterleitung to the post`, { id, vereinbarung: it.id }, it)),
      ...checkTermin(placed),
      ...checkKuendigung(placed),
    ]
  })
