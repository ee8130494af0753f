/**
 * Replaying events gives the same case: from the beginning, from a snapshot, from what a store wrote, and after words were wiped.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util"
import * as Schema from "effect/Schema"
import type { Befehl } from "../../src/fall/Befehl.js"
import { Ereignis } from "../../src/fall/Ereignis.js"
import { evolve } from "../../src/fall/evolve.js"
import type { Fall } from "../../src/fall/Fall.js"
import { merkmale } from "./zufall.js"
import { halte, Verletzung } from "./zufallszustand.js"

const encode = Schema.encodeUnknownSync(Ereignis)
const decode = Schema.decodeUnknownSync(Ereignis)

const ablesen = <A>(wert: A): A => JSON.parse(JSON.stringify(wert)) as A

const lies = (ereignis: Ereignis): Ereignis => {
  try {
    return decode(ablesen(encode(ereignis)))
  } catch (fehler) {
    throw new Verletzung(`an event cannot be written and read: ${JSON.stringify(ereignis)}: ${fehler instanceof Error ? fehler.message : String(fehler)}`)
  }
}

const NEU: Fall = { phase: "neu" }

const spiele = (ereignisse: ReadonlyArray<Ereignis>, von: Fall = NEU): Fall => ereignisse.reduce(evolve, von)

/** Replays events in every way. */
export const checkWiederholung = (ereignisse: ReadonlyArray<Ereignis>, fall: Fall, stelle: number): void => {
  halte(isDeepStrictEqual(spiele(ereignisse), fall), "replay gives the same state")
  halte(isDeepStrictEqual(ablesen(fall), fall), "the state is plain data, and written and read it is the same")
  const bis = stelle % (ereignisse.length + 1)
  const abzug = ablesen(spiele(ereignisse.slice(0, bis)))
  halte(isDeepStrictEqual(spiele(ereignisse.slice(bis), abzug), fall), `replay from the snapshot after event ${bis} gives the same state`)
  const gelesen = ereignisse.map((ereignis) => lies(ereignis))
  halte(isDeepStrictEqual(gelesen, ereignisse), "events written and read are the same")
  halte(spiele([{ ...ereignisse[0], _tag: "NieGehoert" } as unknown as Ereignis], fall) === fall, "an event that nobody knows leaves the case as it is")
}

/** What a store keeps after words were wiped leads to the same case, and neither holds such a word. */
export const checkSpeicher = (speicher: ReadonlyArray<Ereignis>, fall: Fall, { personen, datenarten }: Extract<Befehl, { readonly _tag: "EraseDaten" }>): void => {
  halte(isDeepStrictEqual(spiele(speicher), fall), "replaying what is left after wiping gives the case as it was after it")
  for (const [wo, text] of [["store", JSON.stringify(speicher)], ["case", JSON.stringify(fall)]] as const) {
    const rest = merkmale(text).find((merkmal) =>
      merkmal.personen.every((person) => (personen as ReadonlyArray<string>).includes(person)) && (datenarten as ReadonlyArray<string>).includes(merkmal.arten[0] ?? ""))
    halte(rest === undefined, `wiped words are gone from the ${wo}: ${rest?.wort ?? ""}`)
  }
}
