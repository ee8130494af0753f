/**
 * The parts of a file that speak of the case as a whole, for who works it, takes it over, or is the person.
 *
 * @module
 */
import type { Rolle } from "../../datenschutz/Rolle.js"
import type { Eroeffnet } from "../Fall.js"
import type { Aktensicht } from "../Fallsicht.js"
import { type Blick, darf, darfHaupt, relabel, vereinbart } from "./blick.js"
import { TEILE } from "./loeschung/dinge.js"

const aktenrollen: ReadonlyArray<Rolle> = ["fallfuehrung", "vertretung", "person", "uebernehmende-stelle"]

const frueher = (blick: Blick, { fruehereVereinbarungen }: Eroeffnet): Aktensicht["fruehereVereinbarungen"] =>
  fruehereVereinbarungen.flatMap((one): Aktensicht["fruehereVereinbarungen"] =>
    one.art === "zielvereinbarung" ? vereinbart(blick, "ziele", one) : vereinbart(blick, "hilfeplan", one))

const aufnahme = (blick: Blick, fall: Eroeffnet): Pick<Aktensicht, "aufnahme"> => {
  if (!("aufnahme" in fall) || fall.aufnahme === undefined || !blick.haupt) return {}
  const [shown] = vereinbart(blick, "bedarf", fall.aufnahme)
  return shown === undefined ? {} : { aufnahme: shown }
}

/** What else the file holds; nothing for a role that does not work with the file. */
export const aktensicht = (blick: Blick, fall: Eroeffnet): { readonly akte?: Aktensicht } => {
  if (!aktenrollen.includes(blick.anfrage.rolle)) return {}
  const verlauf = darfHaupt(blick, "verlauf")
  return {
    akte: {
      ...aufnahme(blick, fall),
      ohne: "ohne" in fall ? fall.ohne.filter(({ teil }) => darfHaupt(blick, TEILE[teil])) : [],
      fruehereVereinbarungen: frueher(blick, fall),
      verlauf: verlauf ? fall.verlauf : [],
      konferenzen: fall.konferenzen.filter(({ datenarten = [], personen = blick.ganzes }) => darf(blick, "verlauf", personen, datenarten)).map((one) => relabel(blick, one)),
      uebergaben: verlauf ? fall.uebergaben : [],
      ...(fall.phase === "abgeschlossen" && darfHaupt(blick, "evaluation") ? { abschluss: fall.abschluss } : {}),
      eingeschraenkt: fall.eingeschraenkt.filter(({ person }) => blick.personen.has(person)).map((one) => relabel(blick, one)),
    },
  }
}
