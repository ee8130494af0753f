/**
 * What a figure says, in German sentences: its values, the gap between its groups, and the change.
 *
 * @module
 */
import * as Result from "effect/Result"
import { abstand, type Abstand } from "../../../indikator/abstand.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Block from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { type Posten, zeitText } from "../monitoringSicht.js"
import { raumName } from "../raumWoerter.js"
import { semikolon } from "../satz.js"
import { zahlzelle } from "../zahlzelle.js"
import { kernOf, type Leitwert, leitwerteOf, wertText, wertZeile } from "./leitwert.js"
import { indikatorAnker } from "./sicht.js"
import { wandelOf } from "./veraenderungswort.js"

/** Names area and time of what is shown: `Kreis Recklinghausen, 30.06.2015`. */
export const ortUndZeit = ({ jahr, raum: stadt }: Monitoringzahlen, { abdeckung }: Posten): string => {
  const { ergebnisse, jahr: own, raum, stand } = abdeckung
  return stand === "fehlt" || raum === undefined ? "" : `${raumName(raum, stadt)}, ${zeitText(ergebnisse, own ?? jahr)}`
}

/** The gap of a rate between the two groups of its Merkmal that lie farthest apart; counts of groups of unequal size have none. */
export interface Luecke {
  readonly hoch: Leitwert
  readonly tief: Leitwert
  readonly abstand: Abstand
}

/** Finds the gap of a figure between its groups. */
export const lueckeOf = (posten: Posten): Luecke | undefined => {
  const { abdeckung: { ergebnisse: [first] }, definition } = posten
  if (first === undefined || (first.mass !== "quote" && first.mass !== "anteil") || kernOf(posten) === undefined || definition === undefined) return undefined
  const apart = leitwerteOf(posten).filter(({ ergebnis }) => Object.keys(ergebnis.gruppe).length > 0)
  const sorted = apart.toSorted((a, b) => (Messwert.getWert(b.ergebnis.wert) ?? 0) - (Messwert.getWert(a.ergebnis.wert) ?? 0))
  const [hoch, tief] = [sorted[0], sorted.at(-1)]
  if (hoch === undefined || tief === undefined || hoch === tief) return undefined
  const found = abstand(hoch.ergebnis, tief.ergebnis)
  return Result.isFailure(found) || Messwert.isFehlend(found.success.differenz) ? undefined : { hoch, tief, abstand: found.success }
}

const wert = (posten: Posten) => ({ ergebnis, name }: Leitwert): Block.Zeile => [...wertZeile(posten.id, ergebnis), ...(name === "insgesamt" ? [" insgesamt"] : [` (${name})`])]

/** Whether the gap is the one that a reader gets from the two printed values. */
const isPrinted = ({ abstand: { differenz }, hoch: { ergebnis: a }, tief: { ergebnis: b } }: Luecke): boolean => {
  const [up, down, gap] = [a.wert, b.wert, differenz].map((one) => Math.round((Messwert.getWert(one) ?? 0) * 10 ** a.nachkommastellen))
  return up === undefined || down === undefined || up - down === gap
}

/** Says the gap: `17,4 Prozentpunkte liegen zwischen …`. */
const lueckeSatz = (posten: Posten): Block.Zeile => {
  const luecke = lueckeOf(posten)
  if (luecke === undefined) return []
  const { abstand: { differenz, einheit }, hoch, tief } = luecke
  const text = zahlzelle(differenz, hoch.ergebnis.nachkommastellen)
  const note = isPrinted(luecke) ? "" : " (aus ungerundeten Werten)"
  return [" Der Abstand zwischen ", `„${hoch.name}“ und „${tief.name}“ beträgt `, Block.zahl(text, { anker: indikatorAnker(posten.id) }), ` ${einheit}${note}.`]
}

/** Says the values that stand for a figure, its gap and its change; nothing where there is no number. */
export const wertsatz = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Absatz> => {
  const leit = leitwerteOf(posten)
  if (leit.length === 0) return []
  const parts = leit.map(wert(posten))
  const joined = parts.flatMap((part, at) => (at === 0 ? part : [at === parts.length - 1 ? " und " : ", ", ...part]))
  const changes = leit.map(({ ergebnis, name }) => [name, wandelOf(posten, ergebnis, zahlen)] as const)
  const [first] = changes
  const same = changes.every(([, one]) => one.text === first?.[1].text)
  const told = same ? [first?.[1].text ?? ""] : changes.map(([name, one]) => `${name}: ${one.text}`)
  return [Block.absatz([Block.fett(`${ortUndZeit(zahlen, posten)}:`), " ", ...joined, ".", ...lueckeSatz(posten), ` Veränderung: ${told.join("; ")}.`])]
}

/** The same values for the cell of a table, each group by its name. */
export const wertzelle = (posten: Posten): Block.Zeile => {
  const leit = leitwerteOf(posten)
  if (leit.length === 0) return ["nicht vorhanden"]
  return leit.flatMap(({ ergebnis, name }, at): Block.Zeile => [
    ...(at === 0 ? [] : ["; "]), ...(leit.length === 1 && name === "insgesamt" ? [] : [`${name} `]), ...wertZeile(posten.id, ergebnis, at === leit.length - 1),
  ])
}

/** The changes for the cell of a table. */
export const wandelzelle = (zahlen: Monitoringzahlen, posten: Posten): Block.Zeile => {
  const texts = leitwerteOf(posten).map(({ ergebnis, name }) => [name, wandelOf(posten, ergebnis, zahlen).text] as const)
  const [first] = texts
  if (first === undefined) return ["–"]
  return texts.every(([, text]) => text === first[1]) ? [first[1]] : semikolon(texts.map(([name, text]) => `${name} ${text}`))
}

/** A group of a rate beside the total, where the group that it would be held against has no number. */
export const vorGesamt = (posten: Posten): { readonly gruppe: Leitwert; readonly gesamt: Leitwert; readonly mal: number } | undefined => {
  const [gruppe, gesamt, ...more] = leitwerteOf(posten)
  if (gruppe === undefined || gesamt === undefined || more.length > 0 || lueckeOf(posten) !== undefined) return undefined
  const { mass } = gruppe.ergebnis
  if ((mass !== "quote" && mass !== "anteil") || Object.keys(gesamt.ergebnis.gruppe).length > 0) return undefined
  const times = Messwert.getWert(Messwert.divide(gruppe.ergebnis.wert, gesamt.ergebnis.wert))
  return times === undefined ? undefined : { gruppe, gesamt, mal: times }
}

/** Says such a group in one line of a list; no distance is told, as the total holds the group. */
export const gesamtZeile = (zahlen: Monitoringzahlen, posten: Posten, { gesamt, gruppe }: NonNullable<ReturnType<typeof vorGesamt>>): Block.Zeile => [
  Block.fett(posten.definition?.titel ?? posten.titel), ` (${ortUndZeit(zahlen, posten)}): ${gruppe.name} `, ...wertZeile(posten.id, gruppe.ergebnis),
  ", alle zusammen ", ...wertZeile(posten.id, gesamt.ergebnis), ".",
]

/** Says a gap in one line of a list: figure, both groups, how many times. */
export const lueckeZeile = (zahlen: Monitoringzahlen, posten: Posten, { abstand: { verhaeltnis }, hoch, tief }: Luecke): Block.Zeile => {
  const times = Messwert.isFehlend(verhaeltnis) ? [] : [`, das ${zahlzelle(verhaeltnis, 1)}-Fache`]
  return [
    Block.fett(posten.definition?.titel ?? posten.titel), ` (${ortUndZeit(zahlen, posten)}): ${hoch.name} `,
    Block.zahl(wertText(hoch.ergebnis.wert, hoch.ergebnis), { anker: indikatorAnker(posten.id) }), ` gegenüber ${tief.name} `,
    Block.zahl(wertText(tief.ergebnis.wert, tief.ergebnis), { anker: indikatorAnker(posten.id) }), ...times, ".",
  ]
}
