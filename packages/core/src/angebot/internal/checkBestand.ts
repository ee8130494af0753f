import type { Finding } from "../../kernel/Finding.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Konzept } from "../../konzept/Konzept.js"
import * as Angebot from "../Angebot.js"
import { hinweis, warnung } from "./finding.js"
import type { Gelesen, Platz } from "./gelesen.js"

const checkPlaetze = ({ at, it }: Platz): ReadonlyArray<Finding> => {
  const { belegt, plaetze } = it.kapazitaet ?? {}
  if (belegt === undefined || plaetze === undefined || belegt <= plaetze) return []
  const message = `"${it.id}" has ${plaetze} places and ${belegt} of them taken; correct the numbers, or leave them where it is overbooked`
  return [warnung("KapazitaetExceeded", [...at, "kapazitaet", "belegt"], message, { id: it.id, plaetze, belegt }, it)]
}

const checkStand = ({ at, it }: Platz, stand: Stichtag.Stichtag): ReadonlyArray<Finding> => {
  if (it.kapazitaet === undefined) return []
  const details = { id: it.id, gezaehlt: it.kapazitaet.stand, stand }
  const place = [...at, "kapazitaet", "stand"]
  if (Stichtag.isAfter(it.kapazitaet.stand, stand)) {
    const message = `the places of "${it.id}" were counted on ${it.kapazitaet.stand}, after the catalogue's own day ${stand}; correct one of them`
    return [warnung("KapazitaetAfterStand", place, message, details, it)]
  }
  if (!Angebot.isOutdated(it.kapazitaet, stand)) return []
  const message = `the places of "${it.id}" were counted on ${it.kapazitaet.stand}, more than twelve months before ${stand}; count them again`
  return [hinweis("KapazitaetOutdated", place, message, details, it)]
}

const checkEnde = ({ at, it }: Platz, stand: Stichtag.Stichtag): ReadonlyArray<Finding> => {
  const bis = it.gueltig.bis
  if (bis === undefined || !Stichtag.isBefore(bis, stand)) return []
  const message = `"${it.id}" ended on ${bis}, before the catalogue's own day ${stand}; it is proposed for earlier days only`
  return [hinweis("AngebotEnded", [...at, "gueltig"], message, { id: it.id, bis, stand }, it)]
}

/** Places and days of an offer fit each other and the day of the catalogue. */
export const checkBestand = ({ angebote, stand }: Gelesen): ReadonlyArray<Finding> =>
  angebote.flatMap((platz) => [
    ...checkPlaetze(platz),
    ...(stand === undefined ? [] : [...checkStand(platz, stand), ...checkEnde(platz, stand)]),
  ])

/** Names the Handlungsfelder for which the catalogue has nothing on its own day; silent where an offer could not be read. */
export const checkHandlungsfelder = ({ katalog }: Gelesen, konzept: Konzept): ReadonlyArray<Finding> => {
  if (katalog === undefined) return []
  const valid = katalog.angebote.filter((angebot) => Angebot.isValidOn(angebot, katalog.stand))
  const served = new Set<string>(valid.flatMap(({ handlungsfelder }) => handlungsfelder))
  return konzept.handlungsfelder.filter(({ id }) => !served.has(id)).map(({ id }) =>
    hinweis("HandlungsfeldWithoutAngebot", ["angebote"], `no offer serves the Handlungsfeld "${id}" on ${katalog.stand}`, { id, stand: katalog.stand }))
}
