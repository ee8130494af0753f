/**
 * The zone of every time of day in the calendar.
 *
 * @module
 */

/** The zone of Germany. */
export const ZONE = "Europe/Berlin"

/** The first day on which the rule of the zone holds as it is written here. */
export const ZONE_AB = "1996-03-31"

/**
 * Summer time from the last Sunday of March to the last Sunday of October, both at one o'clock UTC.
 *
 * @quelle Richtlinie 2000/84/EG, Artikel 1 bis 3; Sommerzeitverordnung vom 12. Juli 2001, § 2
 */
export const zeitzone: ReadonlyArray<string> = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "TZNAME:CEST",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "TZNAME:CET",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
]
