/**
 * What an Auskunft tells beside the file: what was noted before, what concerns others too, and what was erased.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Auskunft } from "../../fall/auskunft.js"
import { parse, toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import { DATENART } from "./fallWoerter.js"
import { zitat } from "./satz.js"

const frueheresWort = (wort: string): string => Result.match(parse(wort), { onSuccess: toText, onFailure: () => zitat(wort) })

/** What the case tells no more and its notes keep: put right, taken back, or said as a reason; nothing where there is none. */
export const fruehere = ({ frueher }: Auskunft): ReadonlyArray<Block.Block> => {
  if (frueher.length === 0) return []
  const offen = frueher.some(({ worte }) => worte === undefined)
  return [
    Block.ueberschrift(2, "Was früher vermerkt war", { anker: "frueher" }),
    Block.absatz("Was berichtigt oder zurückgenommen wurde und warum, steht nicht mehr in der Akte. Die Aufzeichnungen des Falls bewahren es auf, bis es gelöscht wird."),
    Block.tabelle("Frühere Vermerke", ["Art der Daten", "Nicht mehr in der Akte seit", "Wortlaut"], frueher.map(({ datenarten, worte, zuletzt }) =>
      [datenarten.map((one) => DATENART[one]).join(", "), toText(zuletzt), worte === undefined ? "–" : worte.map(frueheresWort).join("; ")])),
    ...(offen ? [Block.absatz("Wo kein Wortlaut steht, können Sie ihn bei der Stelle erfragen, die den Fall führt.")] : []),
  ]
}

/** What concerns others too and is not told: how much of each kind, and not a word; nothing where there is none. */
export const gemeinsames = ({ gemeinsam }: Auskunft): ReadonlyArray<Block.Block> => {
  if (gemeinsam.length === 0) return []
  const kinds = [...new Set(gemeinsam.map(({ datenart }) => datenart))]
  return [
    Block.ueberschrift(2, "Was auch andere betrifft", { anker: "gemeinsam" }),
    Block.absatz("Diese Vermerke betreffen Sie und andere Personen und können besonders geschützte Angaben der anderen enthalten. Ihr Wortlaut steht hier nicht; Sie können ihn gemeinsam mit diesen Personen erfragen."),
    Block.tabelle("Gemeinsame Vermerke", ["Art der Daten", "Anzahl"], kinds.map((kind) => [DATENART[kind], String(gemeinsam.filter(({ datenart }) => datenart === kind).length)])),
  ]
}

/** What was erased, when and why; nothing where nothing was. */
export const geloeschtes = ({ geloescht }: Auskunft): ReadonlyArray<Block.Block> =>
  geloescht.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Was gelöscht wurde", { anker: "geloescht" }),
      Block.liste(geloescht.map(({ am, datenarten, grundlage }) =>
        `${toText(am)}: ${datenarten.map((one) => DATENART[one]).join(", ")}, ${grundlage.art === "verlangen" ? "auf Verlangen" : `nach der Löschklasse ${zitat(grundlage.id)}`}`)),
    ]
