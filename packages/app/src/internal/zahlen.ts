import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import { Ereignisformat } from "@teilhabe/core/ereignis"
import { Veroeffentlichungsregister } from "@teilhabe/core/geheimhaltung"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Anschluss } from "./anschluss.js"
import { readStream } from "./lesen.js"
import { type Geprueft, idOf } from "./optionen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** The figures: what counts them, and what of them is out. */
export interface Zahlen {
  /** Counts by several questions, where a `quelle` was given. */
  readonly count: (fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>) => Promise<ReadonlyArray<Cube.Auszaehlung>>
  /** Enters a table that goes out, so that no later report gives away an earlier one; refused where it is in already. */
  readonly publish: (eintrag: Veroeffentlichungsregister.Eintrag) => Promise<Veroeffentlichungsregister.Veroeffentlichungsregister>
  readonly register: () => Promise<Veroeffentlichungsregister.Veroeffentlichungsregister>
}

const STREAM = "veroeffentlichungsregister"

const codec = Veroeffentlichungsregister.Veroeffentlichungsregister

// One event is a register of one entry, so that entry and register have one form.
const format = Ereignisformat.make<Veroeffentlichungsregister.Veroeffentlichungsregister>({
  hebungen: [],
  typeOf: () => "TabellePublished",
  encode: Schema.encodeSync(codec),
  decode: Schema.decodeUnknownResult(codec),
})

/** Opens the figures. */
export const openZahlen = (anschluss: Anschluss, { ids }: Pick<Geprueft, "ids">): Zahlen => {
  const { quelle, run, store } = anschluss
  const read = async () => {
    const { events, version } = await readStream(anschluss, format, STREAM)
    return { register: { eintraege: events.flatMap(({ ereignis: { eintraege } }) => eintraege) }, version }
  }

  const publish: Zahlen["publish"] = async (eintrag) => {
    const id = `${idOf(undefined, ids)}/0`
    for (;;) {
      const { register, version } = await read()
      const added = Veroeffentlichungsregister.add(register, eintrag)
      if (Result.isFailure(added)) throw new TeilhabeError("ablehnung", added.failure.message, { cause: added.failure })
      try {
        await run(store.append([{ stream: STREAM, expected: version, events: [{ id, ...format.write({ eintraege: [eintrag] }) }] }]))
        return added.success
      } catch (cause) {
        // Each time somebody else has published: the number of tables of a city is small.
        if (toTeilhabeError(cause).reason !== "conflict") throw cause
      }
    }
  }
  return {
    count: async (fragen) => {
      if (quelle === undefined) throw new TeilhabeError("request", "zahlen.count needs something that counts: give openTeilhabe a quelle, such as duckdbSource(…)")
      return run(quelle.count(fragen))
    },
    publish,
    register: async () => (await read()).register,
  }
}
