/**
 * Text that stays text in Markdown, whatever it holds.
 *
 * @module
 */

// Control characters, and characters that turn the direction of reading: they show other words than were checked.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/** Takes out of a text what no reader can see, and makes it one line. */
export const clean = (text: string): string =>
  text.replace(HIDDEN, "").replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\t\n\r\u2028\u2029 ]+/gu, " ")

/**
 * Escapes a text for any place within a line: paragraph, table cell, text of a link.
 *
 * Markup, HTML, entities, and what GitHub makes links of by itself: addresses, `www.`, mail, mentions.
 */
export const escape = (text: string): string =>
  clean(text)
    .replace(/[\\`*_{}[\]|~#$@]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/\b(www)\./giu, "$1\\.")
    // A link of ours may follow, and a mark before it would make it a picture.
    .replace(/!$/u, "\\!")

/** Escapes the text of a link; brackets become entities, since not every reader takes escaped ones there. */
export const escapeLink = (text: string): string => escape(text).replaceAll("\\[", "&#91;").replaceAll("\\]", "&#93;").trim()

/** Takes from a finished line the power to start a list, a rule or an underline. */
export const lineStart = (line: string): string =>
  line.trim().replace(/^(\d{1,9})([.)])/u, "$1\\$2").replace(/^[-+=]/u, "\\$&")
