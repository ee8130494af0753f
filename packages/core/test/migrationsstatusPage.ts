/**
 * Writes the page that shows which definition answers what about the persons of the cases.
 *
 * @module
 */
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Migrationsstatus from "../src/merkmal/Migrationsstatus.js"

interface Fall {
  readonly beschreibung: string
  readonly erwartet: Readonly<Record<string, string>>
}

const NRW = "nrw-2022"
const DESTATIS = "destatis-einwanderungsgeschichte-2023"

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")

const when = ({ gueltigAb, gueltigBis, berichtsjahrAb, berichtsjahrBis }: Migrationsstatus.Definition): string => {
  const days = [gueltigAb === undefined ? "" : `ab ${Stichtag.toText(gueltigAb)}`, gueltigBis === undefined ? "" : `bis ${Stichtag.toText(gueltigBis)}`]
  const years = [berichtsjahrAb === undefined ? "" : `ab ${berichtsjahrAb}`, berichtsjahrBis === undefined ? "" : `bis ${berichtsjahrBis}`]
  const [day, year] = [days, years].map((parts) => parts.filter((part) => part !== "").join(" "))
  return [day === "" ? "nicht bestätigt" : day, year === "" ? "" : `Berichtsjahre ${year}`].filter((part) => part !== "").join("; ")
}

const rulesOf = ({ id, titel, quelle, regeln, einseitig, offen = [], ...dates }: Migrationsstatus.Definition): string =>
  [
    `### ${titel}`,
    `\`${id}\`, Geltung: ${when({ id, titel, quelle, regeln, ...dates })}. Quelle: ${quelle}. Ja, sobald eines davon gilt. Die Person`,
    [
      ...regeln.map(({ text }, at) => `- ${text}${at < regeln.length - 1 ? ", oder" : "."}`),
      ...(einseitig === undefined ? [] : [`- Sonst einseitig, sobald dies gilt: ${einseitig.text}.`]),
    ].join("\n"),
    ...(offen.length === 0 ? [] : [`Offen oder gewählt: ${offen.join(" ")}`]),
  ].join("\n\n")

const SIGN: Readonly<Record<string, string>> = { unbestimmbar: "?" }

/** The whole page, in Markdown. */
export const migrationsstatusPage = (faelle: ReadonlyArray<Fall>): string => {
  const ids = Migrationsstatus.definitionen.map(({ id }) => id)
  const answer = ({ erwartet }: Fall, id: string): string => SIGN[erwartet[id] ?? ""] ?? erwartet[id] ?? ""
  const differ = faelle.filter((fall) => answer(fall, NRW) !== answer(fall, DESTATIS) && ![answer(fall, NRW), answer(fall, DESTATIS)].includes("?"))
  return `${[
    "---\ntitle: Migrationsstatus, one person by twelve definitions\n---",
    "# Migrationsstatus: eine Person, zwölf Definitionen",
    `Ob jemand einen Migrationshintergrund oder eine Einwanderungsgeschichte hat, hängt davon ab, wer fragt. Diese Seite zeigt ${faelle.length} erdachte Personen und was jede Definition über sie sagt. Sie wird aus den Fällen in \`packages/core/test/cases/migrationsstatus\` und aus den Definitionen erzeugt (\`npx vitest run packages/core/test/migrationsstatusCases --update\`); ein Test hält jede Antwort an der Rechnung fest.`,
    "Ein Fragezeichen heißt *unbestimmbar*: es fehlt eine Angabe, die die Antwort noch ändern könnte. Was fehlt, nennt `Migrationsstatus.classify`.",
    "## Gleiches Wort, andere Antwort",
    `„Einwanderungsgeschichte“ heißt im Gesetz des Landes (\`${NRW}\`) etwas anderes als beim Statistischen Bundesamt (\`${DESTATIS}\`). Bei diesen ${differ.length} Personen, von denen alles bekannt ist, antworten sie verschieden:`,
    table(["Person", "NRW", "Destatis"], differ.map((fall) => [fall.beschreibung, answer(fall, NRW), answer(fall, DESTATIS)])),
    "## Alle Personen, alle Definitionen",
    table(["Person", ...ids.map((id) => `\`${id}\``)], faelle.map((fall) => [fall.beschreibung, ...ids.map((id) => answer(fall, id))])),
    "## Die Definitionen",
    ...Migrationsstatus.definitionen.map(rulesOf),
  ].join("\n\n")}\n`
}
