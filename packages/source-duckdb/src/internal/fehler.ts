/**
 * What DuckDB reports, as the error of the port: what, where, why, and what to do.
 *
 * @module
 */
import { CubeSource } from "@teilhabe/core/ports"
import * as Schema from "effect/Schema"

type Grund = CubeSource.CubeSourceError["reason"]

interface Regel {
  readonly muster: RegExp
  readonly reason: Grund
  readonly rat: string
}

// The first rule that fits; DuckDB has no codes, so its words are what tells faults apart.
const REGELN: ReadonlyArray<Regel> = [
  { muster: /could not set lock|conflicting lock|being used by another process/iu, reason: "connection", rat: "another process has the database open for writing: wait for it, or count a copy of the file" },
  { muster: /cannot open file .*: (?:permission denied|is a directory)/iu, reason: "data", rat: "check that the process may read and write there" },
  { muster: /no files found|database does not exist|no such file|cannot open file/iu, reason: "data", rat: "check the path; it is taken from the working directory of the process" },
  { muster: /no magic bytes|not a parquet file|footer length|thrift|not a valid duckdb database/iu, reason: "data", rat: "the file is not what it is given as, or is cut off: check which kind of file it is, or write it again" },
  { muster: /could not convert|conversion error|invalid date field/iu, reason: "data", rat: "correct the value, or leave it empty; days are read as YYYY-MM-DD, numbers with a decimal point" },
  { muster: /schema mismatch|sniffing file|csv error|error when (?:sniffing|converting)|invalid unicode/iu, reason: "data", rat: "give all files the same columns in UTF-8, with one line of names, and state `trennzeichen` where it is unusual" },
  { muster: /already exists/iu, reason: "data", rat: "choose another name, or drop what bears it; nothing that is there is written over" },
  { muster: /table with name|does not exist|schema with name/iu, reason: "data", rat: "check the names of table and schema" },
  { muster: /out of memory|failed to allocate/iu, reason: "connection", rat: "give it more with `speicher`, or count by fewer Merkmale" },
  { muster: /config|parameter "|setting/iu, reason: "connection", rat: "check `speicher` (such as 4GB) and `threads`" },
]

const isPortError = Schema.is(CubeSource.CubeSourceError)

/** A question that does not fit, with all that is wrong with it. */
export const questionError = (wo: string, probleme: ReadonlyArray<string>): CubeSource.CubeSourceError =>
  new CubeSource.CubeSourceError({ reason: "question", message: `The question does not fit ${wo}: ${probleme.join("; ")}` })

const many = (anzahl: string): string => `${anzahl} ${anzahl === "1" ? "field" : "fields"}`

// DuckDB names the line of a CSV file that has more or fewer fields than the first one.
const raggedLine = ({ message }: Error): string | undefined => {
  const line = /CSV Error on Line: (\d+)/u.exec(message)?.[1]
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/u.exec(message) ?? []
  if (line === undefined || expected === undefined || found === undefined) return undefined
  const datei = /^\s*file = (.+)$/mu.exec(message)?.[1]
  return `line ${line}${datei === undefined ? "" : ` of ${JSON.stringify(datei)}`} has ${many(found)}, the first line has ${many(expected)}; let the first line hold the names and every other one as many fields, in quotation marks where a field holds the sign between them`
}

/** Translates what DuckDB reported; throws on what is no fault of data or connection but a slip. */
export const toPortError = (wo: string, verb: "count" | "write" = "count") => (cause: unknown): CubeSource.CubeSourceError => {
  if (isPortError(cause)) return cause
  if (!(cause instanceof Error) || cause instanceof RangeError || cause instanceof TypeError) throw cause
  const ragged = raggedLine(cause)
  if (ragged !== undefined) return new CubeSource.CubeSourceError({ reason: "data", message: `DuckDB cannot ${verb} ${wo}: ${ragged}`, cause })
  const [first = ""] = cause.message.split("\n")
  const regel = REGELN.find(({ muster }) => muster.test(cause.message))
  const rat = regel?.rat ?? "see what DuckDB reports in `cause`"
  return new CubeSource.CubeSourceError({ reason: regel?.reason ?? "connection", message: `DuckDB cannot ${verb} ${wo}: ${first.trim()}; ${rat}`, cause })
}
