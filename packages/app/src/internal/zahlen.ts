import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import type { Veroeffentlichungsregister } from "@teilhabe/core/geheimhaltung"
import type { Anschluss } from "./anschluss.js"
import { requestIdOf } from "./eingaben.js"
import { type Geprueft, idOf, kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { enter, readRegister, requireEintrag } from "./veroeffentlichen.js"

/** The figures: what counts them, and what of them is out. */
export interface Zahlen {
  /**
   * Counts by several questions, where a `source` was given. It counts that source alone, and not the cases.
   *
   * The counts are exact and protected by nothing: small ones tell of single people. Before they leave the house, they go through
   * `@teilhabe/core/geheimhaltung`.
   */
  readonly count: (fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>) => Promise<ReadonlyArray<Cube.Auszaehlung>>
  /**
   * Enters a table that goes out in the register of this city; refused where the register has one of this name of the same report.
   *
   * It looks at the name and at nothing else: neither whether the table was protected and released, nor what an earlier one tells together
   * with it, nor `am`. That is asked of `@teilhabe/core/geheimhaltung`, with `register()`, before. With `id`, the same request asked again,
   * as after an answer that got lost, enters nothing and gives the register.
   */
  readonly publish: (
    eintrag: Veroeffentlichungsregister.Eintrag, options?: { readonly id?: string },
  ) => Promise<Veroeffentlichungsregister.Veroeffentlichungsregister>
  /** Everything that was entered, in order: what is handed to the protection of the next table. */
  readonly register: () => Promise<Veroeffentlichungsregister.Veroeffentlichungsregister>
}

/** Opens the figures. */
export const openZahlen = (anschluss: Anschluss, { ids }: Pick<Geprueft, "ids">): Zahlen => {
  const { source, run } = anschluss
  const publish: Zahlen["publish"] = async (eintrag, options) => {
    requireEintrag(eintrag)
    const given = requestIdOf(options, "zahlen.publish")
    const id = idOf(given, ids)
    // Each time somebody else has published: the number of tables of a city is small.
    for (;;) {
      const register = await enter(anschluss, { eintrag, id, given: given !== undefined })
      if (register !== undefined) return register
    }
  }
  return {
    count: async (fragen) => {
      if (source === undefined) throw new TeilhabeError("request", "zahlen.count needs something that counts: give openTeilhabe a source, such as duckdbSource(…)")
      if (!Array.isArray(fragen)) throw new TeilhabeError("request", `zahlen.count takes a list of questions; it was given ${kindOf(fragen)}`)
      return run(source.count(fragen))
    },
    publish,
    register: async () => (await readRegister(anschluss)).register,
  }
}
