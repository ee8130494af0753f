/**
 * A report as one Word document.
 *
 * @module
 */

/** The media type of the file. */
export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
