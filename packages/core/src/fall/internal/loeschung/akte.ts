/**
 * A case with the words of an erasure wiped.
 *
 * @module
 */
import type { Eroeffnet, Protokollzeile } from "../../Fall.js"
import { GELOESCHT } from "../../Fall.js"
import type { Aufnahmekriterium } from "../../Aufnahmekriterium.js"
import type { Gefuehrt, Zielbaum } from "../../Ziel.js"
import { TEILE } from "./dinge.js"
import { isKonferenzGetroffen, isGetroffen, type Treffer, trefferOf, type Umfang } from "./treffer.js"
import * as worte from "./worte.js"

const grundlos = <Z>(treffer: Treffer, ziel: Gefuehrt<Z>): Gefuehrt<Z> =>
  ziel.aufgegeben !== undefined && treffer.aufgabe(ziel.aufgegeben.am, ziel.aufgegeben.grund) ? { ...ziel, aufgegeben: { ...ziel.aufgegeben, grund: GELOESCHT } } : ziel

const zieleOf = (treffer: Treffer, { handlung, motto, rahmen }: Zielbaum): Zielbaum => ({
  motto: motto.map((ziel) => grundlos(treffer, treffer.ding("motto", ziel.id) ? worte.ohneMotto(ziel) : ziel)),
  rahmen: rahmen.map((ziel) => grundlos(treffer, treffer.ding("rahmen", ziel.id) ? worte.ohneRahmen(ziel) : ziel)),
  handlung: handlung.map((ziel) => {
    const one = treffer.ding("handlung", ziel.id) ? worte.ohneHandlung(ziel) : ziel
    return { ...one, ...grundlos(treffer, one) }
  }),
})

const angaben = (treffer: Treffer, fall: Eroeffnet): Eroeffnet["angaben"] =>
  fall.angaben.map((one) => {
    if (!treffer.trifft([one.person], [one.datenart])) return one
    const leer = worte.ohneAngabe(one)
    return leer.bestritten === undefined ? leer : { ...leer, bestritten: { ...leer.bestritten, vermerk: GELOESCHT } }
  })

const massnahmen = (treffer: Treffer, fall: Eroeffnet): Eroeffnet["massnahmen"] =>
  fall.massnahmen.map((one) => {
    if (!treffer.ding("massnahme", one.id)) return one
    return { ...worte.ohneMassnahme(one), ...(one.grund === undefined ? {} : { grund: GELOESCHT }) }
  })

const zeile = (treffer: Treffer, one: Protokollzeile): Protokollzeile => {
  if (one._tag === "UebermittlungRecorded") return treffer.trifft(one.personen, ["verlauf", ...one.datenarten]) ? { ...one, begruendung: GELOESCHT } : one
  return one._tag === "KonferenzHeld" && isKonferenzGetroffen(treffer, one) ? { ...one, konferenz: { ...one.konferenz, ergebnis: GELOESCHT } } : one
}

/** The reasons of the Aufnahme without their words. */
export const ohneGruende = (kriterien: ReadonlyArray<Aufnahmekriterium>): ReadonlyArray<Aufnahmekriterium> => kriterien.map((one) => ({ ...one, grund: GELOESCHT }))

const aufnahme = (treffer: Treffer, fall: Eroeffnet): object =>
  "aufnahme" in fall && fall.aufnahme !== undefined && treffer.ganzes("bedarf")
    ? { aufnahme: { ...fall.aufnahme, begruendung: GELOESCHT, kriterien: ohneGruende(fall.aufnahme.kriterien) } }
    : {}

const abschluss = (treffer: Treffer, fall: Eroeffnet): object => {
  if (fall.phase !== "abgeschlossen" || !treffer.ganzes("evaluation")) return {}
  const { abschluss: before } = fall
  if (before.art === "evaluiert") return { abschluss: { ...before, bericht: GELOESCHT } }
  return before.notiz === undefined ? {} : { abschluss: { ...before, notiz: GELOESCHT } }
}

const ohne = (treffer: Treffer, fall: Eroeffnet): object =>
  "ohne" in fall ? { ohne: fall.ohne.map((one) => (treffer.ganzes(TEILE[one.teil]) ? { ...one, grund: GELOESCHT } : one)) } : {}

/** What speaks of how the case went. */
const verlauf = (treffer: Treffer, fall: Eroeffnet): Partial<Eroeffnet> => ({
  ueberpruefungen: fall.ueberpruefungen.map((one) => (treffer.ueberpruefung(one) ? worte.ohneUeberpruefung(one) : one)),
  evaluationen: fall.evaluationen.map((one) => (treffer.ganzes("evaluation", ...one.beruehrt) ? worte.ohneEvaluation(one) : one)),
  protokoll: fall.protokoll.map((one) => zeile(treffer, one)),
  konferenzen: fall.konferenzen.map((one) => (isKonferenzGetroffen(treffer, one) ? { ...one, ergebnis: GELOESCHT } : one)),
  einwilligungen: fall.einwilligungen.map((one) => (treffer.trifft([one.person], ["verlauf"]) ? worte.ohneEinwilligung(one) : one)),
  ...(treffer.ganzes("verlauf")
    ? {
      uebergaben: fall.uebergaben.map((one) => ({ ...one, grund: GELOESCHT, ...(one.ablehnungsgrund === undefined ? {} : { ablehnungsgrund: GELOESCHT }) })),
    }
    : {}),
})

/** Gives the case with the words of an erasure wiped; spans under a law and checklists of a change go as a whole. */
export const ohneDaten = <F extends Eroeffnet>(fall: F, umfang: Umfang): F => {
  const treffer = trefferOf(fall, umfang)
  const bleibt = ({ person }: { readonly person: Umfang["personen"][number] }): boolean => !treffer.trifft([person], ["rechtskreis"])
  return {
    ...fall,
    wunsch: treffer.ganzes("ziele") ? GELOESCHT : fall.wunsch,
    angaben: angaben(treffer, fall),
    bestand: fall.bestand.map((one) => (treffer.ding("bestand", one.id) ? worte.ohneBestand(one) : one)),
    ziele: zieleOf(treffer, fall.ziele),
    massnahmen: massnahmen(treffer, fall),
    passungen: fall.passungen.map((one) => (treffer.ding("passung", one.id) ? worte.ohnePassung(one) : one)),
    rechtskreise: fall.rechtskreise.filter(bleibt),
    checklisten: fall.checklisten.filter(bleibt),
    frueher: fall.frueher.filter((one) => !isGetroffen(umfang, one)),
    ...verlauf(treffer, fall),
    ...aufnahme(treffer, fall),
    ...abschluss(treffer, fall),
    ...ohne(treffer, fall),
  }
}
