/**
 * What a reader of a figure has to know of its source: which one was meant to be used, and what the tables say of themselves.
 *
 * @module
 */
import { operanden as operandenOf } from "../../../indikator/Ausdruck.js"
import type { Indikatordefinition } from "../../../indikator/Indikatordefinition.js"
import * as Block from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { operanden, type Posten } from "../monitoringSicht.js"
import { punkt, zitat } from "../satz.js"

const statistikenOf = ({ formel }: Indikatordefinition): ReadonlyArray<string> => [...new Set(operandenOf(formel).flatMap(({ statistiken }) => statistiken))]

const usedIn = ({ abdeckung: { ergebnisse } }: Posten) => ergebnisse.flatMap(({ rechnung }) => operanden(rechnung).map(([, operand]) => operand))

/** Says which source was meant to be used where another one stands in for it; nothing where it is the one shown. */
export const vorgesehenSatz = ({ definitionen, statistiken }: Monitoringzahlen, posten: Posten): string | undefined => {
  const { abdeckung, definition } = posten
  const standard = definitionen.find((one) => one.indikator === abdeckung.indikator && one.standard)
  if (abdeckung.stand === "fehlt" || definition === undefined || definition.standard || standard === undefined) return undefined
  const name = (id: string): string => statistiken.find((one) => one.id === id)?.titel ?? id
  const [meant] = statistikenOf(standard)
  const used = [...new Set(usedIn(posten).map(({ statistik }) => statistik))]
  const [shown] = used
  if (meant === undefined || shown === undefined || used.some((one) => statistikenOf(standard).includes(one))) return undefined
  return `Vorgesehen ist ${zitat(name(meant))}; da diese Zahlen fehlen, steht hier ${zitat(name(shown))}.`
}

/** The same as a note of its own. */
export const vorgesehen = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => {
  const satz = vorgesehenSatz(zahlen, posten)
  return satz === undefined ? [] : [Block.hinweis("lesart", satz)]
}

/** The figure without the words on which reading was chosen, where the one shown is another: they would seem to deny its source. */
export const ohneStandardwahl = (zahlen: Monitoringzahlen, posten: Posten): Posten => {
  const { definition } = posten
  if (definition === undefined || vorgesehenSatz(zahlen, posten) === undefined) return posten
  const { wahl: _, ...rest } = definition
  return { ...posten, definition: rest }
}

/** What the tables of a figure say of themselves, each sentence once. */
export const anmerkungenOf = ({ anmerkungen: all = {} }: Monitoringzahlen, posten: Posten): ReadonlyArray<string> =>
  [...new Set(usedIn(posten).flatMap(({ datensatz }) => (Object.hasOwn(all, datensatz) ? (all[datensatz] ?? []) : [])))].map(punkt)

/** The same as a note beside the source. */
export const anmerkungen = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => {
  const found = anmerkungenOf(zahlen, posten)
  return found.length === 0 ? [] : [Block.hinweis("quelle", [Block.fett("Die benutzten Tabellen sagen dazu:"), ` ${found.join(" ")}`])]
}
