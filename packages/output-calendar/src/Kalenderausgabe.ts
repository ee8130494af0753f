/**
 * One edition of a calendar, as it went out: the file that was kept, read back.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Kalenderausgabe, Kalendereintrag } from "./internal/form.js"
import { readAusgabe } from "./internal/readAusgabe.js"

export type { Kalenderausgabe, Kalendereintrag }

/** A file that is no calendar of duties. */
export interface KalenderausgabeInvalid {
  readonly _tag: "output-calendar/KalenderausgabeInvalid"
  readonly message: string
}

/**
 * Reads an edition that was made before, so that the next one can say what has changed since.
 *
 * The file may have been folded or ordered anew by another program; what that program took away counts as a change. Nothing
 * is read but what `renderIcs` writes: attachments, persons invited and reminders of others never reach the next edition.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import { Kalenderausgabe, renderIcs } from "@teilhabe/output-calendar"
 * import * as Result from "effect/Result"
 *
 * const spanne = { von: Stichtag.make(2026, 1, 1), bis: Stichtag.make(2026, 12, 31) }
 * const [datei] = renderIcs([], { konzept: marl, domain: "integration.example", spanne, erstellt: "2026-01-05" })
 * Result.getOrThrow(Kalenderausgabe.read(datei?.bytes ?? "")).erstellt // => "2026-01-05T00:00:00Z"
 * Result.isFailure(Kalenderausgabe.read("Tag;Pflicht")) // => true
 * ```
 */
export const read = (datei: Uint8Array | string): Result.Result<Kalenderausgabe, KalenderausgabeInvalid> => {
  const found = readAusgabe(datei)
  return typeof found === "string"
    ? Result.fail({ _tag: "output-calendar/KalenderausgabeInvalid", message: `No calendar of duties: ${found}. Give the .ics file that renderIcs made` })
    : Result.succeed(found)
}
