import type { Zaehlfrage } from "@teilhabe/core/cube"
import { Stueck, Zaehlort } from "@teilhabe/core/zaehlsql"
import { toPortError } from "./internal/fehler.js"
import { openPool, ortAlsText, ortFehler, type Postgresoptionen, type Tabellenort } from "./internal/ort.js"
import { type Lauf, reading, type Verbindungsvorrat } from "./internal/verbindung.js"
import { zaehlortOf } from "./internal/zaehle.js"

/** How much is told of a plan. */
export interface Planoptionen extends Postgresoptionen {
  /** Whether the question is asked, so that the plan says how many rows came from where. */
  readonly ausgefuehrt?: boolean
}

const plansOf = async (run: Lauf, ort: Tabellenort, frage: Zaehlfrage.Zaehlfrage, ausgefuehrt: boolean): Promise<string> => {
  const plans: Array<string> = []
  for (const one of Zaehlort.statements(await zaehlortOf(run, ort, ortAlsText(ort), [frage]), frage)) {
    const lines = await run(Stueck.sql`EXPLAIN (VERBOSE, COSTS FALSE, TIMING FALSE, SUMMARY FALSE, ${ausgefuehrt ? Stueck.sql`ANALYZE TRUE` : Stueck.sql`ANALYZE FALSE`}) ${one}`)
    plans.push(lines.map(([line]) => String(line)).join("\n"))
  }
  return plans.join("\n\n")
}

const ownPool = (url: string, optionen: Postgresoptionen): readonly [Verbindungsvorrat, () => Promise<void>] => {
  const pool = openPool(url, optionen)
  return [pool, () => pool.end()]
}

/**
 * Tells how PostgreSQL answers a question: its plan, in which a node that counts its own rows shows as `Foreign Scan` with
 * `Relations: Aggregate on (…)` and the statement it is sent.
 *
 * Rejects with a `CubeSourceError` where the question could not be counted.
 *
 * @example
 * ```ts
 * import { explainZaehlfrage } from "@teilhabe/source-postgres"
 *
 * const ort = { url: "postgres://leser@127.0.0.1:1/stadt", tabelle: "personen" } // nobody listens on port 1
 * const reason = await explainZaehlfrage(ort, { merkmale: [] }).catch((error) => error.reason)
 * reason // => "connection"
 * ```
 */
export const explainZaehlfrage = async (ort: Tabellenort, frage: Zaehlfrage.Zaehlfrage, optionen: Planoptionen = {}): Promise<string> => {
  const fehler = ortFehler(ort, optionen)
  if (fehler !== undefined) throw fehler
  const [pool, close] = "pool" in ort ? [ort.pool, undefined] : ownPool(ort.url, optionen)
  try {
    return await reading(pool, optionen, (run) => plansOf(run, ort, frage, optionen.ausgefuehrt ?? false))
  } catch (cause) {
    throw toPortError(ortAlsText(ort))(cause)
  } finally {
    await close?.()
  }
}
