// What RFC 5545 wants of a calendar file, written without a look at the code that makes ours. Every check gives findings as sentences.

const NAME = /^[A-Z0-9-]+$/u
const PARAM = /;([A-Z0-9-]+)=((?:"[^"\u0000-\u0008\u000A-\u001F\u007F]*"|[^";:,\u0000-\u0008\u000A-\u001F\u007F]*)(?:,(?:"[^"]*"|[^";:,]*))*)/uy

/** Parts a content line; undefined where it is none. */
const partLine = (line) => {
  const head = /^[A-Za-z0-9-]+/u.exec(line)?.[0]
  if (head === undefined) return undefined
  const params = {}
  let at = head.length
  for (;;) {
    PARAM.lastIndex = at
    const found = PARAM.exec(line)
    if (found === null) break
    params[found[1]] = found[2].replaceAll('"', "")
    at = PARAM.lastIndex
  }
  return line[at] === ":" ? { name: head.toUpperCase(), params, value: line.slice(at + 1), line } : undefined
}

/** Bytes to content lines. */
const linesOf = (bytes) => {
  const findings = []
  let text
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { findings: ["the file is not UTF-8"], lines: [] }
  }
  if (text.startsWith("\uFEFF")) findings.push("the file begins with a byte order mark")
  if (/(?<!\r)\n|\r(?!\n)/u.test(text)) findings.push("a line does not end with CR LF")
  if (!text.endsWith("\r\n")) findings.push("the last line does not end with CR LF")
  const raw = text.split(/\r\n|\n|\r/u).slice(0, -1)
  for (const [at, line] of raw.entries()) {
    const octets = Buffer.byteLength(line)
    if (octets > 75) findings.push(`line ${at + 1} has ${octets} octets, more than 75`)
    if (line === "") findings.push(`line ${at + 1} is empty`)
  }
  const lines = []
  for (const line of raw) {
    if (/^[ \t]/u.test(line) && lines.length > 0) lines[lines.length - 1] += line.slice(1)
    else lines.push(line)
  }
  return { findings, lines }
}

/** Content lines to components in one another. */
const treeOf = (lines) => {
  const findings = []
  const root = { name: "ROOT", properties: [], components: [] }
  const open = [root]
  for (const line of lines) {
    const property = partLine(line)
    if (property === undefined) { findings.push(`no content line: ${line.slice(0, 60)}`); continue }
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000A-\u001F\u007F]/u.test(line)) findings.push(`a control character in ${property.name}`)
    if (!NAME.test(property.name)) findings.push(`no name of a property: ${property.name}`)
    if (property.name === "BEGIN") {
      const inner = { name: property.value, properties: [], components: [] }
      open.at(-1).components.push(inner)
      open.push(inner)
    } else if (property.name === "END") {
      if (open.length < 2 || open.pop().name !== property.value) findings.push(`END:${property.value} ends nothing that was begun`)
    } else open.at(-1).properties.push(property)
  }
  if (open.length > 1) findings.push(`${open.at(-1).name} is not ended`)
  if (root.properties.length > 0 || root.components.length !== 1 || root.components[0].name !== "VCALENDAR") findings.push("the file does not hold one VCALENDAR")
  return { findings, calendars: root.components.filter(({ name }) => name === "VCALENDAR") }
}

const isDate = (value) => {
  const found = /^(\d{4})(\d{2})(\d{2})$/u.exec(value)
  if (found === null) return false
  const [year, month, day] = found.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
const isDateTime = (value) => isDate(value.slice(0, 8)) && /^T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?$/u.test(value.slice(8))
const isDuration = (value) => /^[+-]?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/u.test(value) && /\d/u.test(value)
const escaped = /\\[\\;,nN]/gu
const isText = (value) => !/[\\;,]/u.test(value.replace(escaped, ""))
const isTextList = (value) => !/[\\;]/u.test(value.replace(escaped, ""))
const oneOf = (...values) => (value) => values.includes(value)

const VALUES = {
  SUMMARY: isText, DESCRIPTION: isText, LOCATION: isText, UID: isText, NAME: isText, PRODID: isText, COLOR: isText, TZID: isText, TZNAME: isText, CATEGORIES: isTextList,
  "X-WR-CALNAME": isText, "X-WR-TIMEZONE": isText, COMMENT: isText,
  DTSTAMP: (value) => isDateTime(value) && value.endsWith("Z"), "LAST-MODIFIED": (value) => isDateTime(value) && value.endsWith("Z"),
  SEQUENCE: (value) => /^\d{1,10}$/u.test(value), STATUS: oneOf("TENTATIVE", "CONFIRMED", "CANCELLED"), TRANSP: oneOf("OPAQUE", "TRANSPARENT"),
  DURATION: isDuration, TRIGGER: isDuration, "REFRESH-INTERVAL": isDuration, "X-PUBLISHED-TTL": isDuration, ACTION: oneOf("DISPLAY", "AUDIO", "EMAIL"),
  TZOFFSETFROM: (value) => /^[+-]\d{4}$/u.test(value), TZOFFSETTO: (value) => /^[+-]\d{4}$/u.test(value), VERSION: oneOf("2.0"), METHOD: oneOf("PUBLISH"), CALSCALE: oneOf("GREGORIAN"),
}
const isMoment = ({ params, value }) => (params.VALUE === "DATE" ? isDate(value) : isDateTime(value))

/** How often a property may stand in a component: exactly once, or at most once. */
const COUNTS = {
  VCALENDAR: { once: ["VERSION", "PRODID"], most: ["METHOD", "CALSCALE", "NAME", "X-WR-CALNAME", "LAST-MODIFIED", "REFRESH-INTERVAL"] },
  VEVENT: { once: ["UID", "DTSTAMP", "DTSTART", "SUMMARY"], most: ["DTEND", "DURATION", "SEQUENCE", "STATUS", "TRANSP", "DESCRIPTION", "LOCATION", "LAST-MODIFIED", "COLOR"] },
  VTIMEZONE: { once: ["TZID"], most: [] },
  STANDARD: { once: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], most: ["RRULE"] },
  DAYLIGHT: { once: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], most: ["RRULE"] },
  VALARM: { once: ["ACTION", "TRIGGER", "DESCRIPTION"], most: [] },
}
const PARENT = { VEVENT: "VCALENDAR", VTIMEZONE: "VCALENDAR", STANDARD: "VTIMEZONE", DAYLIGHT: "VTIMEZONE", VALARM: "VEVENT" }

const valuesOf = ({ properties }, name) => properties.filter((one) => one.name === name)

const checkComponent = (component, where) => {
  const counts = COUNTS[component.name]
  if (counts === undefined) return [`${where}: ${component.name} is no component of such a file`]
  const label = `${where} ${component.name} ${valuesOf(component, "UID")[0]?.value ?? ""}`.trim()
  return [
    ...counts.once.flatMap((name) => (valuesOf(component, name).length === 1 ? [] : [`${label}: ${name} stands ${valuesOf(component, name).length} times, not once`])),
    ...counts.most.flatMap((name) => (valuesOf(component, name).length <= 1 ? [] : [`${label}: ${name} stands more than once`])),
    ...component.properties.flatMap((one) => (VALUES[one.name]?.(one.value) === false ? [`${label}: no value of ${one.name}: ${one.value.slice(0, 60)}`] : [])),
    ...component.properties.flatMap((one) => (/^DT(?:START|END)$/u.test(one.name) && !isMoment(one) ? [`${label}: no day or time: ${one.line}`] : [])),
    ...component.components.flatMap((inner) => [...(PARENT[inner.name] === component.name ? [] : [`${label}: ${inner.name} does not belong there`]), ...checkComponent(inner, label)]),
  ]
}

const checkEvent = (event, zones) => {
  const [start, end, duration] = ["DTSTART", "DTEND", "DURATION"].map((name) => valuesOf(event, name)[0])
  const label = `VEVENT ${valuesOf(event, "UID")[0]?.value ?? ""}`
  const findings = [start, end].flatMap((one) => {
    if (one?.params.TZID === undefined) return []
    if (one.value.endsWith("Z") || one.params.VALUE === "DATE") return [`${label}: a zone with a day or with UTC: ${one.line}`]
    return zones.has(one.params.TZID) ? [] : [`${label}: no VTIMEZONE for ${one.params.TZID}`]
  })
  if (end !== undefined && duration !== undefined) findings.push(`${label}: DTEND and DURATION`)
  if (start !== undefined && end !== undefined) {
    if (start.params.VALUE !== end.params.VALUE) findings.push(`${label}: DTSTART and DTEND are of two kinds`)
    if (end.value <= start.value) findings.push(`${label}: DTEND ${end.value} is not after DTSTART ${start.value}`)
  }
  return findings
}

/** Finds everything in a calendar file that RFC 5545 does not allow. */
export const checkIcs = (bytes) => {
  const { findings: physical, lines } = linesOf(bytes)
  const { calendars, findings: shape } = treeOf(lines)
  const content = calendars.flatMap((calendar) => {
    const events = calendar.components.filter(({ name }) => name === "VEVENT")
    const zones = new Set(calendar.components.filter(({ name }) => name === "VTIMEZONE").map((zone) => valuesOf(zone, "TZID")[0]?.value))
    const uids = events.flatMap((event) => valuesOf(event, "UID").map(({ value }) => value))
    const twice = uids.filter((uid, at) => uids.indexOf(uid) !== at)
    return [...checkComponent(calendar, ""), ...events.flatMap((event) => checkEvent(event, zones)), ...twice.map((uid) => `two events have the UID ${uid}`)]
  })
  return [...physical, ...shape, ...content]
}

/** The UIDs of the events, as they stand in the file. */
export const uidsOf = (bytes) =>
  treeOf(linesOf(bytes).lines).calendars.flatMap(({ components }) => components.filter(({ name }) => name === "VEVENT").flatMap((event) => valuesOf(event, "UID").map(({ value }) => value)))
