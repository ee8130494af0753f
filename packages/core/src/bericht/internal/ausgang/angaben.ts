/**
 * The numbers of a report that name their cell, held against what was released.
 *
 * @module
 */
import { attack } from "../../../geheimhaltung/attack.js"
import type { Vermerk } from "../../../geheimhaltung/readFreigabe.js"
import type { VeroeffentlichteTabelle } from "../../../geheimhaltung/Veroeffentlichung.js"
import type { Finding, Path } from "../../../kernel/Finding.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Block, Inline, Tabelle, Zahl, Zeile } from "../../Block.js"
import { isSame } from "../gleich.js"
import { fehler } from "../dokumentFinding.js"
import type { Angabe } from "./daten.js"
import { isDruckform } from "./druckform.js"

/** A number of a block that names its cell, with the words it is written in. */
export interface Zahlangabe extends Angabe {
  readonly text: string
}

type Zeilenort = readonly [zeile: Zeile, path: Path, wo: string]

const zeilenOfTabelle = ({ titel, zeilen }: Tabelle, path: Path): ReadonlyArray<Zeilenort> =>
  zeilen.flatMap((cells, row) => cells.map((cell, at): Zeilenort => [cell, [...path, "zeilen", row, at], `der Tabelle „${titel}“`]))

const zeilenOf = (block: Block, path: Path): ReadonlyArray<Zeilenort> => {
  switch (block._tag) {
    case "Absatz": return [[block.inhalt, path, "dem Satz"]]
    case "Hinweis": return [[block.inhalt, path, "dem Hinweis"]]
    case "Liste": return block.punkte.map((punkt, at) => [punkt, [...path, "punkte", at], "der Liste"])
    case "Tabelle": return zeilenOfTabelle(block, path)
    case "Bild": return zeilenOfTabelle(block.tabelle, [...path, "tabelle"])
    case "Eigentext": return block.absaetze.map((one, at) => [one, [...path, "absaetze", at], `dem Eigentext „${block.titel}“`])
    case "Ueberschrift": return []
  }
}

const isBezogen = (part: Inline): part is Zahl & Required<Pick<Zahl, "bezug">> => typeof part !== "string" && part._tag === "Zahl" && part.bezug !== undefined

/** Collects the numbers of blocks that name their cell. */
export const angabenOfBloecke = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Zahlangabe> =>
  bloecke.flatMap((block, at) => zeilenOf(block, ["bloecke", at]).flatMap(([zeile, path, wo]) =>
    zeile.filter(isBezogen).map(({ bezug, text }) => ({ ...bezug, path, wo, text }))))

/** Tells where the words of a number say other than the value that it names. */
export const checkTexte = (angaben: ReadonlyArray<Zahlangabe>): ReadonlyArray<Finding> =>
  angaben.filter(({ text, wert }) => !isDruckform(text, wert)).map(({ datensatz, path, wo }) =>
    fehler("ZahlTextAnders", path, `a number in ${wo} is written other than the value of its cell (${datensatz}); write the value, and no share of it, or "." where it is withheld`, { wo, datensatz }))

interface Urteil {
  readonly angabe: Angabe
  readonly art: "frei" | "ohneFreigabe" | "unbekannt" | "anders"
  readonly vermerk?: Vermerk
}

const judge = (angabe: Angabe, vermerke: ReadonlyArray<Vermerk>): Urteil => {
  const { datensatz, koordinate, wert } = angabe
  const own = vermerke.map((vermerk) => ({ vermerk, lage: vermerk.locate(datensatz, koordinate) })).filter(({ lage }) => lage !== "fremd")
  if (own.length === 0) return { angabe, art: "ohneFreigabe" }
  const known = own.filter(({ lage }) => lage !== "unbekannt")
  const [first] = known
  if (first === undefined) return { angabe, art: "unbekannt" }
  const isFree = known.some(({ vermerk }) => isSame(wert, vermerk.read(datensatz, koordinate) ?? Messwert.fehlend("unbekannt")))
  return { angabe, art: isFree ? "frei" : "anders", vermerk: first.vermerk }
}

const findingOf = ({ angabe: { datensatz, koordinate, path, wo }, art, vermerk }: Urteil): ReadonlyArray<Finding> => {
  const zelle = vermerk?.toText(datensatz, koordinate) ?? datensatz
  if (art === "anders") return [fehler("ZahlAnders", path, `a number in ${wo} tells of the cell ${zelle} other than was released; take it from the Freigabe, where a withheld cell has no number`, { wo, zelle })]
  if (art === "unbekannt") return [fehler("ZelleUnbekannt", path, `a number in ${wo} names a cell that the Datensatz ${datensatz} has not: ${JSON.stringify(koordinate)}; name its Merkmale and keys as the released Datensatz does`, { wo, datensatz })]
  return art === "ohneFreigabe"
    ? [fehler("ZahlOhneFreigabe", path, `a number in ${wo} is a cell of the Datensatz ${datensatz}, which no Freigabe of this report released; release it with Freigabe.make and give the Freigabe to the report`, { wo, datensatz })]
    : []
}

/** All tables that the attackers of releases had, each once. */
const publishedIn = (vermerke: ReadonlyArray<Vermerk>): ReadonlyArray<VeroeffentlichteTabelle> => {
  const [widest, ...others] = [...vermerke].sort((a, b) => b.tabellen.length - a.tabellen.length)
  return widest === undefined ? [] : [...widest.tabellen, ...others.filter((one) => !widest.includes(one)).flatMap(({ tabellen }) => tabellen)]
}

// Of a cell that is told twice in one table each value is a table of its own.
const statedBy = (urteile: ReadonlyArray<Urteil>): ReadonlyArray<VeroeffentlichteTabelle> => {
  const groups = new Map<string, Array<Urteil>>()
  for (const one of urteile) groups.set(one.angabe.datensatz, [...(groups.get(one.angabe.datensatz) ?? []), one])
  return [...groups].flatMap(([datensatz, members]) => {
    const cells = new Map(members.map(({ angabe: { koordinate, wert } }) => [JSON.stringify(Object.entries(koordinate).sort()), { koordinate, wert }]))
    return members[0]?.vermerk?.state(datensatz, [...cells.values()]) ?? []
  })
}

// What differs from the release is new to the attacker: he tries it together with all that is out.
const attackWith = (urteile: ReadonlyArray<Urteil>, vermerke: ReadonlyArray<Vermerk>): ReadonlyArray<Finding> => {
  const told = urteile.filter(({ angabe: { wert }, art }) => art === "anders" && Messwert.isZahl(wert))
  const tabellen = statedBy(told)
  const [first] = told
  if (tabellen.length === 0 || first === undefined) return []
  const { path } = first.angabe
  const wo = [...new Set(told.map(({ angabe }) => angabe.wo))].sort().join(", ")
  return attack({ tabellen: [...publishedIn(vermerke), ...tabellen] }).enthuellt.map(({ stelle }) => {
    const zelle = vermerke.map(({ nameOf }) => nameOf(stelle)).find((one) => one !== undefined) ?? stelle.gegenstand
    return fehler("ZelleErrechenbar", path, `the withheld cell ${zelle} can be worked out from all that goes out together with ${wo}; leave out the numbers that were not released`, { wo, zelle })
  })
}

/** Holds the numbers that name their cell against the releases, and has the attacker try those that differ. */
export const checkAngaben = (angaben: ReadonlyArray<Angabe>, vermerke: ReadonlyArray<Vermerk>): ReadonlyArray<Finding> => {
  const urteile = angaben.map((one) => judge(one, vermerke)).filter(({ art }) => art !== "frei")
  return [...urteile.flatMap(findingOf), ...attackWith(urteile, vermerke)]
}
