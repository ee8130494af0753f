/**
 * Where a table is, as connections and as words.
 *
 * @module
 */
import type { CubeSource } from "@teilhabe/core/ports"
import { Pool } from "pg"
import { connectionError, questionError } from "./fehler.js"
import { type Tabellenname, tabellenname } from "./tabelle.js"
import type { Verbindungsvorrat } from "./verbindung.js"

/** Where the rows are: a table or view of a server by its address, or of a pool of yours, which stays open. */
export type Tabellenort = Tabellenname & ({ readonly url: string } | { readonly pool: Verbindungsvorrat })

/** How the server is asked. */
export interface Postgresoptionen {
  /** The most milliseconds for one statement; left out, what the server says. */
  readonly zeitlimit?: number
  /** The most connections at once to an address, 4 where left out. With 1 an interrupted count ends by `zeitlimit` only. */
  readonly verbindungen?: number
}

const isAdresse = (url: string): boolean => URL.canParse(url) && /^postgres(?:ql)?:/u.test(url)

/** What a message calls the table; user and password of the address are not in it. */
export const ortAlsText = (ort: Tabellenort): string => {
  const tabelle = `the table ${JSON.stringify(ort.schema === undefined ? ort.tabelle : `${ort.schema}.${ort.tabelle}`)}`
  if (!("url" in ort)) return `${tabelle} of the pool`
  const url = isAdresse(ort.url) ? new URL(ort.url) : undefined
  return url === undefined ? `${tabelle} of an address` : `${tabelle} of the database ${JSON.stringify(decodeURIComponent(url.pathname.slice(1)))} on ${url.host === "" ? "this machine" : url.host}`
}

const isWhole = (zahl: number | undefined): boolean => zahl === undefined || (Number.isSafeInteger(zahl) && zahl >= 1 && zahl < 2 ** 31)

const problemOf = (ort: Tabellenort, { verbindungen, zeitlimit }: Postgresoptionen): string | undefined => {
  if ("url" in ort && !isAdresse(ort.url)) return "the address is no URL: give it as postgres://user:password@host:5432/database"
  if (!isWhole(zeitlimit)) return `\`zeitlimit\` is ${zeitlimit}: give whole milliseconds from 1 on`
  return isWhole(verbindungen) ? undefined : `\`verbindungen\` is ${verbindungen}: give a whole number from 1 on`
}

/** What keeps a server from being asked, whatever is there. */
export const ortFehler = (ort: Tabellenort, optionen: Postgresoptionen): CubeSource.CubeSourceError | undefined => {
  const wo = ortAlsText(ort)
  try {
    tabellenname(ort)
  } catch (cause) {
    return questionError(wo, [cause instanceof Error ? cause.message : String(cause)])
  }
  const problem = problemOf(ort, optionen)
  return problem === undefined ? undefined : connectionError(`PostgreSQL cannot count ${wo}: ${problem}`)
}

/** Connections of our own. */
export interface EigenerVorrat extends Verbindungsvorrat {
  readonly end: () => Promise<void>
}

/** Opens connections to an address. */
export const openPool = (url: string, { verbindungen = 4 }: Postgresoptionen): EigenerVorrat => {
  const pool = new Pool({ connectionString: url, max: verbindungen, connectionTimeoutMillis: 15_000, application_name: "teilhabe" })
  // A connection that breaks while nobody uses it is replaced by the next one; unheard, it would end the process.
  pool.on("error", () => undefined)
  return pool
}
