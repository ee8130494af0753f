/**
 * Words that are safe to draw.
 *
 * @module
 */

// Control characters, and characters that turn the direction of reading: they show other words than were checked.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/** Takes out of a text what no reader can see, and half characters that no file can hold. */
export const clean = (text: string): string => text.replace(HIDDEN, "").replace(/\p{Surrogate}/gu, "\uFFFD")

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Escapes a text for an element and for a quoted attribute alike. */
export const escape = (text: string): string => clean(text).replace(/[&<>"']/gu, (found) => ENTITIES[found] ?? found)
