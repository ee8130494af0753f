// Checks calendar files: node scripts/validate/ics.mjs [--python] FILE…
// By the rules of RFC 5545 (ics-rules.mjs), by the parser of node-ical, and by those of Debian's python3-icalendar and python3-vobject where they are;
// with --python these have to be there. Ends with 1 where one of them refuses a file.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import ical from "node-ical"
import { checkIcs, uidsOf } from "./ics-rules.mjs"

const unescape = (text) => text.replace(/\\([\\;,])/gu, "$1")

/** What a parser that is not ours says. */
const byParser = (bytes) => {
  try {
    const found = new Set(Object.values(ical.sync.parseICS(new TextDecoder().decode(bytes))).filter(({ type }) => type === "VEVENT").map(({ uid }) => uid))
    const lost = uidsOf(bytes).map(unescape).filter((uid) => !found.delete(uid))
    return [...lost.map((uid) => `node-ical does not find ${uid}`), ...[...found].map((uid) => `node-ical finds ${uid}, which is not there`)]
  } catch (error) {
    return [`node-ical: ${String(error).slice(0, 300)}`]
  }
}

const PYTHON = `
import sys, icalendar, vobject
data = open(sys.argv[1], "rb").read()
calendar = icalendar.Calendar.from_ical(data)
for part in calendar.walk():
    assert not part.errors, part.errors
assert calendar.to_ical() is not None
one = list(vobject.readComponents(data.decode("utf-8")))
assert len(one) == 1
one[0].validate(raiseException=True)
print(len(calendar.walk("VEVENT")))
`

/** The first Python that has both packages. */
const findPython = () => ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import icalendar, vobject"]).status === 0)

const byPython = (python, file) => {
  const { status, stderr } = spawnSync(python, ["-c", PYTHON, file], { encoding: "utf8" })
  return status === 0 ? [] : [`python: ${stderr.trim().split("\n").at(-1)}`]
}

/** Everything that is wrong with a file, by our rules and by a parser that is not ours. */
export const validateIcs = (bytes) => [...checkIcs(bytes), ...byParser(bytes)]

if (process.argv[1] === import.meta.filename) {
  const files = process.argv.slice(2).filter((one) => !one.startsWith("--"))
  const python = findPython()
  let failed = files.length === 0
  if (failed) console.error("Name the calendar files to check.")
  if (python === undefined && process.argv.includes("--python")) {
    console.error("No Python with icalendar and vobject: apt-get install python3-icalendar python3-vobject.")
    failed = true
  }
  for (const file of files) {
    const bytes = readFileSync(file)
    const findings = [...validateIcs(bytes), ...(python === undefined ? [] : byPython(python, file))]
    for (const finding of findings) console.error(`${file}: ${finding}`)
    if (findings.length > 0) failed = true
    else console.log(`${file}: ${uidsOf(bytes).length} events, valid by RFC 5545, node-ical${python === undefined ? "" : ", icalendar and vobject"}`)
  }
  process.exitCode = failed ? 1 : 0
}
