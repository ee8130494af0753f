/**
 * What of a calendar file is read at all: the lines that the writer writes, without what somebody added to them.
 *
 * @module
 */
import { ZONE } from "./zeitzone.js"

const WORT = /^[A-Za-z]+$/u
const ALL = /^/u
const CALENDAR = new Map([["last-modified", ALL]])
const VALARM = new Map([["action", /^DISPLAY$/u], ["description", ALL], ["trigger", /^-?P[\dDHMST]+$/u]])
const VEVENT = new Map([
  ...["uid", "dtstamp", "last-modified", "sequence", "dtstart", "dtend", "duration", "summary", "description", "location", "categories"].map((name) => [name, ALL] as const),
  ["color", WORT],
  ["status", WORT],
  ["transp", WORT],
])

/** By component: the properties that are read, and how their values look. */
const GELESEN: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map([["vcalendar", CALENDAR], ["vevent", VEVENT], ["valarm", VALARM]])

const NAME = /^([A-Za-z0-9-]+)(?=[;:])/u
const PARAMETER = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*/uy

/** More than any program adds to a line. */
const MOST_PARAMETERS = 30

const kept = (name: string, value: string): string => {
  if (name === "value" && /^(?:DATE|DATE-TIME|DURATION|TEXT)$/iu.test(value)) return `;VALUE=${value}`
  // A calendar of ours has one zone; some programs call it by another name.
  return name === "tzid" ? `;TZID=${ZONE}` : ""
}

/** Writes a line anew without the parameters that nobody needs; throws where it is no content line. */
const bare = (line: string, name: string): readonly [head: string, value: string] => {
  let [head, at] = [name.toUpperCase(), name.length]
  for (let count = 0; line[at] === ";"; count += 1) {
    PARAMETER.lastIndex = at
    const found = PARAMETER.exec(line)
    if (found === null || count === MOST_PARAMETERS) throw new SyntaxError(`the line ${name} has parameters that cannot be read`)
    head += kept((found[1] ?? "").toLowerCase(), found[2] ?? "")
    at = PARAMETER.lastIndex
  }
  if (line[at] !== ":") throw new SyntaxError(`the line ${name} has no value`)
  return [head, line.slice(at + 1)]
}

/**
 * Leaves out of a calendar file every line that no edition of ours has, before anything looks into it.
 *
 * An attachment, a person invited, a repetition, or what a program noted for itself would otherwise go out again under the name of the city.
 */
export const siebe = (text: string): string => {
  const inside: Array<string> = []
  const found: Array<string> = []
  for (const line of text.replace(/\r?\n[ \t]/gu, "").split(/\r?\n/u)) {
    const name = NAME.exec(line)?.[1]?.toLowerCase() ?? ""
    if (name === "begin" || name === "end") {
      if (name === "begin") inside.push(line.slice(6).trim().toLowerCase())
      else inside.pop()
      found.push(line)
      continue
    }
    const form = GELESEN.get(inside.at(-1) ?? "")?.get(name)
    if (form === undefined) continue
    const [head, value] = bare(line, name)
    if (form.test(value)) found.push(`${head}:${value}`)
  }
  return found.join("\r\n")
}
