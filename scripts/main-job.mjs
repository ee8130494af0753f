// The main job: check the Konzept of Marl, write the report for the committee, tell what was found.
// Usage: npm start, or npm start -- --stand 2026-11-22 --jahr 2015 --out out
import { randomUUID } from "node:crypto"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { parseArgs } from "node:util"
import { root } from "./workspace.mjs"

const SHOWN = 5
/** The year whose figures are shown: of no later one are there tables for most of the nineteen. */
const JAHR = "2015"
/** Back to 2011, since only the Zensus of that year counted Migrationsstatus and Erwerbstätige in the Kreis. */
const JAHRE_ZURUECK = 4
const begin = performance.now()
const say = (line) => console.log(line)
const grouped = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 })
const seconds = () => `${grouped.format((performance.now() - begin) / 1000)}\u00A0s`
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`

const NAMES = { fehler: ["Fehler", "Fehler"], warnung: ["Warnung", "Warnungen"], hinweis: ["Hinweis", "Hinweise"] }

/** Today by the host's calendar: the only place where a clock is asked. */
const today = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
}

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      stand: { type: "string", default: today() },
      jahr: { type: "string", default: JAHR },
      out: { type: "string", default: path.join(root, "out") },
    },
  })
  return { stand: values.stand, jahr: values.jahr, out: path.resolve(values.out) }
}

/** Loads the built packages at once; the renderers are the slow part. */
const load = async () => {
  const [kernel, konzept, pruefung, bericht, indikator, { marl }, { marlZahlen }, { renderHtml }, { renderMarkdown }] = await Promise.all([
    import("@teilhabe/core/kernel"),
    import("@teilhabe/core/konzept"),
    import("@teilhabe/core/pruefung"),
    import("@teilhabe/core/bericht"),
    import("@teilhabe/core/indikator"),
    import("@teilhabe/konzepte/marl"),
    import("@teilhabe/konzepte/marlZahlen"),
    import("@teilhabe/output-html"),
    import("@teilhabe/output-markdown"),
  ])
  return { ...kernel, ...konzept, ...pruefung, ...bericht, ...indikator, marl, marlZahlen, renderHtml, renderMarkdown }
}

/** Writes beside the target and renames, so that nobody ever reads half a file. */
const writeWhole = async (file, bytes) => {
  const beside = `${file}.${randomUUID()}.tmp`
  try {
    await writeFile(beside, bytes)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

const countText = (findings) =>
  Object.entries(NAMES)
    .map(([schwere, [one, many]]) => plural(findings.filter((finding) => finding.schwere === schwere).length, one, many))
    .join(", ")

/** Tells the gravest findings; all Fehler where there are some, since then no report says more. */
const tellFindings = (findings, { Element, Finding, findingText, marl }) => {
  const titles = new Map([...marl.dokumente, ...Element.list(marl)].map(({ id, titel }) => [id, titel.de]))
  const errors = findings.filter(Finding.isFehler)
  for (const finding of errors.length > 0 ? errors : findings.slice(0, SHOWN)) {
    say(`  ${NAMES[finding.schwere][0]}: ${findingText(finding, (id) => `„${titles.get(id) ?? id}“`)}`)
  }
  if (errors.length === 0 && findings.length > SHOWN) say(`  … und ${findings.length - SHOWN} weitere; alle stehen im Bericht unter „Prüfung“.`)
}

/** Calculates the figures of a year for the city, with the Kreis where the city has none of its own. */
const calculateZahlen = ({ Monitoringzahlen, Raum, definitionen, marl, marlZahlen, statistiken }, jahr) => {
  const { ags, name } = marl.stadt
  return Monitoringzahlen.calculate(marl, {
    raum: Raum.make(ags, name), jahr, daten: marlZahlen, definitionen, statistiken,
    weitereRaeume: [Raum.make("05562", "Recklinghausen")], hoechstensJahreZurueck: JAHRE_ZURUECK,
  })
}

const tellZahlen = ({ abdeckung, jahr, raum }) => {
  const count = (stand) => abdeckung.filter((one) => one.stand === stand).length
  say(`Monitoring ${jahr}: von ${abdeckung.length} Indikatoren liegen für ${raum.name} selbst ${count("vorhanden")} ganz und ${count("teilweise")} zum Teil vor, ${count("vertreten")} sind durch andere Werte vertreten, ${count("fehlt")} fehlen.`)
}

const writeReport = async (teilhabe, { findings, monitoring, out, stand }) => {
  const { konzeptbericht, marl, renderHtml, renderMarkdown } = teilhabe
  const bericht = konzeptbericht(marl, { stand, findings, monitoring })
  const herausgeber = marl.dokumente.find(({ id }) => id === "konzept")?.herausgeber
  const files = (await Promise.all([
    renderHtml(bericht, herausgeber === undefined ? {} : { herausgeber }),
    renderMarkdown(bericht),
  ])).flat()
  await mkdir(out, { recursive: true })
  for (const { bytes, path: name } of files) {
    const file = path.join(out, name)
    await writeWhole(file, bytes)
    say(`  ${path.relative(process.cwd(), file)} (${grouped.format(bytes.length / 1000)}\u00A0kB)`)
  }
}

const main = async () => {
  const { jahr, out, stand: text } = readArguments()
  const teilhabe = await load()
  const { Finding, Result, Stichtag, checkKonzept, marl } = { ...teilhabe, Result: await import("effect/Result") }
  const stand = Stichtag.parse(text)
  if (Result.isFailure(stand)) {
    console.error(`--stand ${text} ist kein Tag des Kalenders. Erwartet wird ein Tag wie 2026-11-22.`)
    return 2
  }
  if (!/^\d{4}$/u.test(jahr)) {
    console.error(`--jahr ${jahr} ist kein Jahr. Erwartet wird ein Jahr wie ${JAHR}.`)
    return 2
  }
  const findings = checkKonzept(marl)
  say(`Prüfe das Konzept „${marl.titel.de}“ … ${countText(findings)}`)
  tellFindings(findings, teilhabe)
  if (findings.some(Finding.isFehler)) {
    console.error("Mit Fehlern wird kein Bericht geschrieben.")
    return 1
  }
  const monitoring = calculateZahlen(teilhabe, Number(jahr))
  tellZahlen(monitoring)
  say(`Schreibe den Bericht zum Stand ${Stichtag.toText(stand.success)} …`)
  await writeReport(teilhabe, { findings, monitoring, out, stand: stand.success })
  say(`Fertig nach ${seconds()}.`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  // Only what the renderers and the disk report; the message says what, the stack of a slip of ours stays readable.
  console.error("Der Bericht konnte nicht geschrieben werden:")
  console.error(error)
  process.exitCode = 1
}
