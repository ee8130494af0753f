import { smallKonzept } from "./smallKonzept.js"

/** The size of a Konzept, in elements; by default about the size of a real city's. */
export interface Size {
  readonly handlungsfelder: number
  readonly leitziele: number
  readonly projekte: number
  readonly akteure: number
  readonly orte: number
}

/** Measured on the Konzept of Marl: Handlungsfelder, Leitziele in each, Projekte in each, Akteure, Orte. */
export const CITY: Size = { handlungsfelder: 8, leitziele: 5, projekte: 6, akteure: 120, orte: 60 }

const quelle = { kapitel: "Kapitel" }
const range = (length: number) => Array.from({ length }, (_, index) => index)
const HORIZONTE = ["kurzfristig", "mittelfristig", "langfristig", "dauerhaft"] as const

/** Invents a Konzept without errors, `factor` times the size of a city's; the same factor gives the same Konzept. */
export const generateKonzept = (factor: number, size: Size = CITY) => {
  const fields = size.handlungsfelder * factor
  const people = size.akteure * factor
  const places = size.orte * factor
  const handlungsfelder = range(fields).map((field) => ({
    id: `feld-${field}`,
    titel: `Handlungsfeld ${field}`,
    quelle,
    leitziele: range(size.leitziele).map((ziel) => ({ id: `ziel-${field}-${ziel}`, titel: `Leitziel ${field}.${ziel}`, quelle })),
  }))
  const projekte = range(fields).flatMap((field) =>
    range(size.projekte).map((nr) => {
      const at = field * size.projekte + nr
      return {
        id: `projekt-${field}-${nr}`,
        titel: `Projekt ${field}.${nr}`,
        beschreibung: "Ein Projekt, das es nicht gibt.",
        handlungsfeld: `feld-${field}`,
        horizont: HORIZONTE[at % 4],
        leitziele: [`ziel-${field}-${nr % size.leitziele}`, `ziel-${field}-${(nr + 1) % size.leitziele}`],
        federfuehrung: [`akteur-${at % people}`],
        partner: range(6).map((step) => `akteur-${(at * 7 + step + 1) % people}`).filter((id) => id !== `akteur-${at % people}`),
        orte: [`ort-${at % places}`],
        zielgruppen: ["gefluechtete"],
        ...(nr === 0 ? { gremium: `gremium-${field}` } : {}),
        fristen: at % 3 === 0 ? [{ titel: "Ende", bis: "2021" }] : [],
        quelle,
      }
    }))
  const base = smallKonzept()
  const gremien = range(fields).map((field) => ({
    id: `gremium-${field}`,
    titel: `Gremium ${field}`,
    art: "steuerungsgruppe",
    handlungsfelder: [`feld-${field}`],
    organisation: ["amt"],
    einladungen: range(4).map((step) => ({ wer: `akteur-${(field * 3 + step) % people}` })),
    quelle,
  }))
  const sozialraeume = range(factor * 6).map((nr) => ({ schluessel: `raum-${nr}`, name: `Raum ${nr}` }))
  const dokumente = range(factor * 2).map((nr) => ({ id: `dokument-${nr}`, titel: `Dokument ${nr}` }))
  return {
    ...base,
    stadt: { ...base.stadt, sozialraeume: [...base.stadt.sozialraeume, ...sozialraeume] },
    dokumente: [...base.dokumente, ...dokumente],
    gremien: [...base.gremien, ...gremien],
    handlungsfelder: [...base.handlungsfelder, ...handlungsfelder],
    projekte: [...base.projekte, ...projekte],
    akteure: [...base.akteure, ...range(people).map((nr) => ({ id: `akteur-${nr}`, titel: `Akteur ${nr}`, art: "verein", quelle }))],
    orte: [...base.orte, ...range(places).map((nr) => ({ id: `ort-${nr}`, titel: `Ort ${nr}`, art: "sonstiger", sozialraum: `raum-${nr % (factor * 6)}`, quelle: { ...quelle, dokument: `dokument-${nr % (factor * 2)}` } }))],
  }
}
