/**
 * What PostgreSQL reports, as the error of the port: what, where, why, and what to do.
 *
 * @module
 */
import { CubeSource } from "@teilhabe/core/ports"
import * as Schema from "effect/Schema"

type Grund = CubeSource.CubeSourceError["reason"]

interface Regel {
  /** Of the SQLSTATE, or of the code that Node gives a fault of the network. */
  readonly code: RegExp
  readonly reason: Grund
  readonly rat: string
}

const ADRESSE = "check that the server runs, and host and port of the address"

// The first rule that fits.
const REGELN: ReadonlyArray<Regel> = [
  { code: /^22/u, reason: "data", rat: "correct the value, or leave it NULL; days are read as YYYY-MM-DD, numbers with a decimal point" },
  { code: /^(?:42P01|3F000)$/u, reason: "data", rat: "check the names of table and schema, here and on every node" },
  { code: /^42P07$/u, reason: "data", rat: "choose another name, or drop what bears it; nothing that is there is written over" },
  { code: /^(?:42501|25006)$/u, reason: "data", rat: "grant the role what it needs: SELECT on the table and USAGE on its schema to count" },
  { code: /^42703$/u, reason: "data", rat: "the table changed, or a node has other columns: make them alike and count again" },
  { code: /^57014$/u, reason: "connection", rat: "give it more time with `zeitlimit`, or count by fewer Merkmale" },
  { code: /^(?:28|3D)/u, reason: "connection", rat: "check user, password and database of the address" },
  { code: /^53/u, reason: "connection", rat: "the server has no room left for it: count again later, or with fewer `verbindungen`" },
  { code: /^(?:08|HV)/u, reason: "connection", rat: "check that every node answers, and its SERVER and USER MAPPING" },
  { code: /^40/u, reason: "connection", rat: "count again" },
  { code: /^(?:57P|E[A-Z]+$)/u, reason: "connection", rat: ADRESSE },
]

const isPortError = Schema.is(CubeSource.CubeSourceError)

/** A question that does not fit, with all that is wrong with it. */
export const questionError = (wo: string, probleme: ReadonlyArray<string>): CubeSource.CubeSourceError =>
  new CubeSource.CubeSourceError({ reason: "question", message: `The question does not fit ${wo}: ${probleme.join("; ")}` })

/** Rows that cannot be read. */
export const dataError = (message: string): CubeSource.CubeSourceError => new CubeSource.CubeSourceError({ reason: "data", message })

/** A server that cannot be asked. */
export const connectionError = (message: string): CubeSource.CubeSourceError => new CubeSource.CubeSourceError({ reason: "connection", message })

const codeOf = (cause: Error): string => ("code" in cause && typeof cause.code === "string" ? cause.code : "")

// Of several addresses of a host that all refuse, the error that holds them says nothing itself.
const wordsOf = (cause: Error): string => {
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : undefined
  const [first = ""] = (cause.message === "" && inner instanceof Error ? inner.message : cause.message).split("\n")
  return first.trim()
}

/** Translates what PostgreSQL or the way to it reported; throws on what is no fault of theirs but a slip. */
export const toPortError = (wo: string, verb: "count" | "write" = "count") => (cause: unknown): CubeSource.CubeSourceError => {
  if (isPortError(cause)) return cause
  if (!(cause instanceof Error) || cause instanceof RangeError || cause instanceof TypeError) throw cause
  const regel = REGELN.find(({ code }) => code.test(codeOf(cause)))
  // What has no code at all is `pg` saying that the connection is gone or was not made in time.
  const rat = regel?.rat ?? (codeOf(cause) === "" ? ADRESSE : "see what PostgreSQL reports in `cause`")
  return new CubeSource.CubeSourceError({ reason: regel?.reason ?? "connection", message: `PostgreSQL cannot ${verb} ${wo}: ${wordsOf(cause)}; ${rat}`, cause })
}
