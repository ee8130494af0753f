/**
 * Why a report did not become a PDF.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** Why no PDF was made: no playwright-core, no browser that starts, no answer in time, or a print that failed. */
export const Grund = Schema.Literals(["playwright", "browser", "timeout", "print"])

/** Why no PDF was made. */
export type Grund = typeof Grund.Type

/**
 * A report that did not become a PDF: `reason` says in which step, `cause` is what the browser reported.
 *
 * @example
 * ```ts
 * import { PdfError } from "@teilhabe/output-html/pdf"
 *
 * new PdfError.PdfError({ reason: "browser", message: "no browser at this path" })._tag // => "output-html/PdfError"
 * ```
 */
export class PdfError extends Schema.TaggedError<PdfError>()("output-html/PdfError", {
  reason: Grund,
  message: Schema.String,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}
