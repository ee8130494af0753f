import { Cube } from "@teilhabe/core/cube"
import { type Finding, Messwert } from "@teilhabe/core/kernel"
import type { Registerkopf, Tabelle } from "./Register.js"

const rowsOf = ({ cube }: Cube.Auszaehlung, synthetisch: string): number => Messwert.getWert(Cube.get(cube, { synthetisch })) ?? 0

/**
 * Finds a table whose rows are made up where the register says that they are a town's own, or the other way round.
 *
 * The answer is that to `kennfrage`. A row of a town's own says `nein` or nothing; one that is made up says `ja`.
 *
 * @example
 * ```ts
 * import { countSpalten } from "@teilhabe/core/cube"
 * import { Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { checkHerkunft, erfinden, kennfrage } from "@teilhabe/register"
 * import * as Result from "effect/Result"
 *
 * const register = erfinden({ personen: 200, saat: 1, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })
 * const [antwort] = Result.getOrThrow(countSpalten(register.personen, [kennfrage]))
 * if (antwort === undefined) throw new Error("no answer")
 * checkHerkunft(register, "personen", antwort) // => []
 * checkHerkunft({ ...register, herkunft: "eigene-auszaehlung" }, "personen", antwort).map(({ code }) => code) // => ["register/ZeilenSynthetisch"]
 * ```
 */
export const checkHerkunft = ({ herkunft }: Pick<Registerkopf, "herkunft">, tabelle: Tabelle, kennung: Cube.Auszaehlung): ReadonlyArray<Finding.Finding> => {
  const anzahl = herkunft === "synthetisch" ? kennung.gezaehlt + kennung.nichtGezaehlt - rowsOf(kennung, "ja") : rowsOf(kennung, "ja")
  if (anzahl === 0) return []
  const gemein = { schwere: "fehler", path: [tabelle, "synthetisch"], details: { tabelle, anzahl, herkunft } } as const
  return herkunft === "synthetisch"
    ? [{ ...gemein, code: "register/ZeilenNotSynthetisch", message: `the register says that it is made up, but ${anzahl} rows of ${tabelle} do not hold "ja" in the column "synthetisch"; a register of a town's own says eigene-auszaehlung` }]
    : [{ ...gemein, code: "register/ZeilenSynthetisch", message: `the register says that it is a town's own, but ${anzahl} rows of ${tabelle} hold "ja" in the column "synthetisch": they are made up; say herkunft synthetisch, and ask by its questions` }]
}
