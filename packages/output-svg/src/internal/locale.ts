/**
 * German names and signs for numbers and dates in pictures.
 *
 * @module
 */
import type { Locale, TimeLocale } from "vega"

/** The months by name. */
export const MONATE: TimeLocale["months"] = [
  "Januar", "Februar", "März", "April", "Mai", "Juni",
  "Juli", "August", "September", "Oktober", "November", "Dezember",
]

/** How vega writes numbers and dates in German. */
export const LOCALE: Locale = {
  number: { decimal: ",", thousands: ".", grouping: [3], currency: ["", " €"] },
  time: {
    dateTime: "%A, der %e. %B %Y, %X",
    date: "%d.%m.%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    shortDays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    months: MONATE,
    shortMonths: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
  },
}
