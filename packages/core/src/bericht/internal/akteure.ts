/**
 * Who acts: the network of those who work together, all by kind, and the places.
 *
 * @module
 */
import type { Id } from "../../kernel/Id.js"
import * as Akteur from "../../konzept/Akteur.js"
import type { Verbindung } from "../../konzept/netzwerk.js"
import * as Block from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"
import type { Auswertung } from "./auswertung.js"
import { fact } from "./elemente.js"
import { NOMEN } from "./nomen.js"
import { satzanfang, semikolon } from "./satz.js"
import type { Sicht } from "./sicht.js"

const MAX_LINKS = 40

const MIN_LINKS = 10

const ART: Readonly<Record<Akteur.Art, string>> = {
  amt: "Ämter und Abteilungen", gremium: "Gremien", traeger: "Träger", verein: "Vereine und Verbände",
  rolle: "Funktionen", einrichtung: "Einrichtungen", gruppe: "Gruppen", netzwerk: "Netzwerke",
}

/** The links that picture and table show, with the words for how they were chosen. */
interface Auswahl {
  readonly links: ReadonlyArray<Verbindung>
  readonly text: string
}

/** All links, or those above a weight; the first ones where too few stand above it to make a picture. */
const closest = (all: ReadonlyArray<Verbindung>): Auswahl => {
  if (all.length <= MAX_LINKS) return { links: all, text: "" }
  const limit = all[MAX_LINKS]?.projekte.length ?? 0
  const above = all.filter(({ projekte }) => projekte.length > limit)
  return above.length < MIN_LINKS
    ? { links: all.slice(0, MAX_LINKS), text: ` Bild und Tabelle zeigen ${MAX_LINKS} davon, die engsten zuerst.` }
    : { links: above, text: ` Bild und Tabelle zeigen davon die ${Zahlwort.toText(above.length)} mit den meisten gemeinsamen Projekten.` }
}

/** Names the closest two, unless others are as close. */
const closestText = (sicht: Sicht, [first, second]: ReadonlyArray<Verbindung>): string =>
  first === undefined || first.projekte.length === second?.projekte.length
    ? ""
    : ` Am engsten verbunden: ${sicht.titel(first.a)} und ${sicht.titel(first.b)} (${Zahlwort.anzahl(first.projekte.length, NOMEN.projekt)}).`

const bild = (sicht: Sicht, { netzwerk }: Auswertung, links: ReadonlyArray<Verbindung>): Block.Bild => {
  const kinds = new Map(sicht.konzept.akteure.map(({ art, id }) => [id as string, ART[art]]))
  const ids = [...new Set(links.flatMap(({ a, b }) => [a, b]))]
  const titel = links.length < netzwerk.verbindungen.length ? "Die engsten Verbindungen" : "Wer mit wem arbeitet"
  return {
    _tag: "Bild",
    titel,
    alternativtext: `Netz aus ${Zahlwort.anzahl(ids.length, NOMEN.akteur, "dativ")}; eine Linie verbindet zwei, die an einem Projekt gemeinsam arbeiten.${closestText(sicht, links)} Alle Linien stehen in der Tabelle.`,
    diagramm: {
      _tag: "Netzwerk",
      knoten: ids.map((id) => ({
        id, titel: sicht.titel(id), gruppe: kinds.get(id) ?? ART.gremium, gewicht: netzwerk.projekte.get(id)?.length ?? 0,
      })),
      kanten: links.map(({ a, b, projekte }) => ({ von: a, nach: b, gewicht: projekte.length })),
    },
    tabelle: Block.tabelle(titel, ["Wer", "Mit wem", "Gemeinsame Projekte#", "Welche"], links.map(({ a, b, projekte }) =>
      [[sicht.verweis(a)], [sicht.verweis(b)], [String(projekte.length)], semikolon(projekte.map(sicht.verweis))])),
  }
}

const allein = (sicht: Sicht, { netzwerk }: Auswertung): ReadonlyArray<Block.Block> => {
  const alone = netzwerk.allein.filter((id) => netzwerk.projekte.has(id))
  const absent = netzwerk.allein.filter((id) => !netzwerk.projekte.has(id))
  if (alone.length + absent.length === 0) return []
  const byKind = (ids: ReadonlyArray<string>): Block.Liste => {
    const meant = new Set(ids)
    const found = sicht.konzept.akteure.filter(({ id }) => meant.has(id))
    return Block.liste(Akteur.Art.literals.flatMap((art) =>
      fact(ART[art], semikolon(found.filter((akteur) => akteur.art === art).map(({ titel }) => titel.de)))))
  }
  const group = (ids: ReadonlyArray<string>, one: string, many: string): ReadonlyArray<Block.Block> =>
    ids.length === 0 ? [] : [Block.absatz(`${satzanfang(Zahlwort.anzahl(ids.length, NOMEN.akteur))} ${ids.length === 1 ? one : many}:`), byKind(ids)]
  return [
    Block.ueberschrift(3, "Wer allein steht"),
    ...group(alone, "arbeitet in seinen Projekten allein", "arbeiten in ihren Projekten allein"),
    ...group(absent, "führt kein Projekt und ist bei keinem Partner", "führen kein Projekt und sind bei keinem Partner"),
  ]
}

/** The network of those who work together in Projekte, and who stands alone. */
export const netz = (sicht: Sicht, auswertung: Auswertung): ReadonlyArray<Block.Block> => {
  const { verbindungen } = auswertung.netzwerk
  if (sicht.konzept.akteure.length === 0 || sicht.konzept.projekte.length === 0) return []
  const { links, text } = closest(verbindungen)
  return [
    Block.ueberschrift(2, "Wer zusammenarbeitet", { anker: "netzwerk" }),
    Block.absatz(`Zwei arbeiten zusammen, wenn sie dasselbe Projekt führen oder als Partner tragen. Das gilt für ${Zahlwort.anzahl(verbindungen.length, NOMEN.paar, "akkusativ")}.${text}`),
    ...(links.length === 0 ? [] : [bild(sicht, auswertung, links)]),
    ...allein(sicht, auswertung),
  ]
}

/** In how many steps of the Prozess somebody takes part. */
export const schritteOf = ({ konzept }: Sicht): ReadonlyMap<Id, number> => {
  const counts = new Map<Id, number>()
  for (const { durch, mit } of konzept.prozess?.schritte ?? []) {
    for (const id of new Set([...durch, ...mit])) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** All Akteure, a table for each kind. */
export const akteure = (sicht: Sicht, { netzwerk }: Auswertung): ReadonlyArray<Block.Block> => {
  if (sicht.konzept.akteure.length === 0) return []
  const steps = schritteOf(sicht)
  const columns: ReadonlyArray<readonly [name: string, count: (id: Id) => number]> = [
    ...(steps.size > 0 && sicht.konzept.projekte.length === 0 ? [] : [["Projekte#", (id: Id) => netzwerk.projekte.get(id)?.length ?? 0] as const]),
    ...(steps.size === 0 ? [] : [["Schritte#", (id: Id) => steps.get(id) ?? 0] as const]),
  ]
  const tables = Akteur.Art.literals.flatMap((art): ReadonlyArray<Block.Block> => {
    const found = sicht.konzept.akteure.filter((akteur) => akteur.art === art)
    if (found.length === 0) return []
    return [Block.tabelle(`${ART[art]} (${found.length})`, ["Wer", "Was", ...columns.map(([name]) => name)], found.map((akteur) => [
      akteur.teilVon === undefined ? akteur.titel.de : `${akteur.titel.de} (Teil von: ${sicht.titel(akteur.teilVon)})`,
      akteur.beschreibung?.de ?? "–",
      ...columns.map(([, count]) => String(count(akteur.id))),
    ]))]
  })
  return [Block.ueberschrift(2, "Akteure", { anker: "akteure" }), ...tables]
}

/** All places. */
export const orte = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  if (sicht.konzept.orte.length === 0) return []
  const rows = sicht.konzept.orte.map((ort): ReadonlyArray<Block.Zeile> => {
    const [area, whole] = [ort.sozialraum, ort.teilVon].map((id) => (id === undefined ? undefined : sicht.titel(id)))
    const lies = [
      ...(ort.adresse === undefined ? [] : [ort.adresse]),
      ...(area === undefined || area === ort.titel.de || area === whole ? [] : [area]),
      ...(whole === undefined ? [] : [`Teil von: ${whole}`]),
    ]
    return [[ort.titel.de], [lies.join("; ") || "–"], ort.traeger.length === 0 ? ["–"] : semikolon(ort.traeger.map(sicht.titel))]
  })
  return [
    Block.ueberschrift(2, "Orte", { anker: "orte" }),
    Block.tabelle("Orte", ["Ort", "Lage", "Wer ihn trägt"], rows),
  ]
}
