/**
 * The first chapter: what needs a decision, never more than ten points, the rest counted with a link.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang } from "../satz.js"
import { NOMEN as GEMEINSAM } from "../verlauf/woerter.js"
import { ARTEN, type Entscheidungspunkt } from "./entscheidungsart.js"
import { entscheidungspunkteOf } from "./entscheidungspunkte.js"
import { gezaehlt, verb } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { NOMEN } from "./worte.js"

/** More than these nobody decides on in one sitting. */
export const MAX_PUNKTE = 10

/** One of each kind has its place, however grave the others are; what is left is filled from the gravest on. */
export const auswahl = (punkte: ReadonlyArray<Entscheidungspunkt>): ReadonlyArray<Entscheidungspunkt> => {
  const kept = new Set(ARTEN.flatMap((art) => punkte.find((one) => one.art === art) ?? []))
  for (const one of punkte) if (kept.size < MAX_PUNKTE) kept.add(one)
  return punkte.filter((one) => kept.has(one))
}

const REST: Readonly<Record<Entscheidungspunkt["art"], readonly [nomen: Zahlwort.Nomen, anker: string, wie: string]>> = {
  rot: [GEMEINSAM.projekt, ANKER.felder, " auf Rot"],
  gelb: [GEMEINSAM.projekt, ANKER.felder, " auf Gelb"],
  mittel: [GEMEINSAM.projekt, ANKER.mittel, ", wo mehr ausgegeben als bewilligt ist"],
  pflicht: [GEMEINSAM.pflicht, ANKER.pflichten, ", versäumt"],
  beschluss: [GEMEINSAM.beschluss, ANKER.sitzungen, ", noch nicht ganz umgesetzt"],
  fortschreibung: [NOMEN.aenderung, ANKER.fortschreibung, ""],
  protokoll: [NOMEN.protokoll, ANKER.pflichten, ", versäumt"],
}

const restZeile = (rest: ReadonlyArray<Entscheidungspunkt>): ReadonlyArray<Block.Block> => {
  const parts = ARTEN.flatMap((art): ReadonlyArray<Block.Zeile> => {
    const count = rest.filter((one) => one.art === art).reduce((sum, one) => sum + one.anzahl, 0)
    const [nomen, anker, wie] = REST[art]
    return count === 0 ? [] : [[...gezaehlt(count, nomen, anker), wie]]
  })
  if (parts.length === 0) return []
  return [Block.absatz(["Nicht einzeln aufgeführt: ", ...parts.flatMap((part, at) => (at === 0 ? part : ["; ", ...part])), "."])]
}

/** Fewer silent Projekte than these are told one by one. */
const MIN_UNGEKLAERT = 3

/** Says where a colour may tell of missing notes and not of the Projekte. */
const ungeklaert = ({ verlauf: { projekte } }: Jahressicht): ReadonlyArray<string> => {
  const silent = projekte.filter(({ ampel, stand }) => ampel.farbe === "rot" && stand.lage === "vorgesehen").length
  return silent < MIN_UNGEKLAERT ? [] : [`Über ${Zahlwort.anzahl(silent, GEMEINSAM.projekt, "akkusativ")} auf Rot ist nichts notiert; ehe über sie entschieden wird, ist zu klären, wie sie stehen.`]
}

/** The chapter on what needs a decision. */
export const entscheidungen = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const all = entscheidungspunkteOf(sicht)
  const told = auswahl(all)
  const day = Stichtag.toText(sicht.verlauf.stichtag)
  const head = sicht.verlauf.kapitel("Was eine Entscheidung braucht", ANKER.entscheidungen)
  if (all.length === 0) return [head, Block.absatz(`Am ${day} steht nichts aus, das eine Entscheidung braucht.`)]
  const intro = told.length === all.length
    ? `Am ${day} ${verb(all.length, "braucht", "brauchen")} ${Zahlwort.anzahl(all.length, NOMEN.punkt)} eine Entscheidung${all.length === 1 ? "" : "; die dringendsten zuerst"}.`
    : `Am ${day} brauchen ${Zahlwort.anzahl(all.length, NOMEN.punkt)} eine Entscheidung; ${Zahlwort.toText(told.length)} stehen hier, die dringendsten zuerst, und von jeder Art mindestens einer.`
  return [head, Block.absatz([intro, ...ungeklaert(sicht)].join(" ")), Block.schritte(told.map(({ zeile }) => zeile)), ...restZeile(all.filter((one) => !told.includes(one)))]
}

/** Says in one sentence how much is to be decided, and what comes first. */
export const entscheidungssatz = (sicht: Jahressicht): string => {
  const [first, ...rest] = entscheidungspunkteOf(sicht)
  if (first === undefined) return "Nichts braucht eine Entscheidung."
  return `${rest.length === 0 ? "Ein Punkt braucht" : `${satzanfang(Zahlwort.toText(rest.length + 1))} Punkte brauchen`} eine Entscheidung, ${rest.length === 0 ? "nämlich" : "zuerst"} ${first.was}.`
}
