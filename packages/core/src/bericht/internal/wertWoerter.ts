/**
 * German words for what a check expected of a value and what it found instead.
 *
 * @module
 */

type Rows = ReadonlyArray<readonly [form: RegExp, german: string]>

/** By the English words of the check; the first that fits, `$1` for what it captured. */
const EXPECTED: Rows = [
  [/^an id: lower-case.*$/u, "eine id aus Kleinbuchstaben a–z und Ziffern, Wörter mit - oder . verbunden"],
  [/^an id of at most (\d+).*$/u, "eine id mit höchstens $1 Zeichen"],
  [/^a text that is not empty.*$/u, "ein Text, der nicht leer ist"],
  [/^a text of at most (\d+).*$/u, "ein Text mit höchstens $1 Zeichen"],
  [/^a text without control.*$/u, "ein Text ohne Steuerzeichen"],
  [/^a text, or texts by language.*$/u, "ein Text (Zahlen dafür in Anführungszeichen setzen) oder { de: …, tr: … }"],
  [/^a text$/u, "ein Text (Zahlen dafür in Anführungszeichen setzen)"],
  [/^a language tag.*$/u, "ein Sprachkürzel wie tr oder ar"],
  [/^a number, \{ wert.*$/u, "eine Zahl, { wert, basis } für eine gerundete oder { fehlt: unbekannt } für eine fehlende"],
  [/^a finite number; .*$/u, "eine Zahl, oder { fehlt: unbekannt } mit einem Grund"],
  [/^(?:a )?(?:finite )?number$/u, "eine Zahl"],
  [/^an integer$/u, "eine ganze Zahl"],
  [/^a value between (\S+) and (\S+)$/u, "eine Zahl von $1 bis $2"],
  [/^a year from (\d+) to (\d+)$/u, "ein Jahr von $1 bis $2"],
  [/^"nach-bedarf" \| "regelmaessig".*$/u, "nach-bedarf, regelmaessig oder eine Dauer wie P3M"],
  [/^a duration.*$/u, "eine Dauer wie P10M, P5Y oder P2W"],
  [/^a day as.*$/u, "ein Tag wie 2020-06-30"],
  [/^a valid Zeitraum \(the calendar has no day (\S+?)\..*$/u, "ein Zeitraum mit Tagen, die es gibt; den $1 gibt es nicht"],
  [/^a (?:valid )?Zeitraum.*$/u, "ein Zeitraum wie 2020-06-30, 2020-06, 2020, 2019/20 oder 2015-08-01/2016-02-29"],
  [/^a valid AGS \(did you lose the leading zero\? Write (\d+).*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern; fehlt die führende Null? Dann „$1“"],
  [/^a valid AGS \(this looks like .*its AGS is (\d+).*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern; das ist ein Regionalschlüssel, zu ihm gehört „$1“"],
  [/^an? (?:valid )?AGS.*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern in Anführungszeichen"],
  [/^a list$/u, "eine Liste (Zeilen mit - am Anfang)"],
  [/^a mapping$/u, "Schlüssel mit Werten"],
]

const FOUND: Rows = [
  [/^nothing$/u, "nichts"],
  [/^null$/u, "kein Wert"],
  [/^a list of 1$/u, "eine Liste mit einem Eintrag"],
  [/^a list of (\d+)$/u, "eine Liste mit $1 Einträgen"],
  [/^a mapping$/u, "Schlüssel mit Werten"],
  [/^the number (.*)$/u, "die Zahl $1"],
  [/^the boolean (.*)$/u, "der Wahrheitswert $1"],
]

const CHOICES = /^"[^"]*"(?: \| "[^"]*")+$/u

const translate = (text: string, rows: Rows): string => {
  const row = rows.find(([form]) => form.test(text))
  return row === undefined ? text : text.replace(row[0], row[1])
}

/** Says what was expected; the words to choose from as one says them. */
export const expectedWoerter = (text: string): string => {
  if (!CHOICES.test(text)) return translate(text, EXPECTED)
  const words = text.split(" | ").map((word) => word.slice(1, -1))
  return `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`
}

/** Says what was found. */
export const foundWoerter = (text: string): string => translate(text, FOUND)
