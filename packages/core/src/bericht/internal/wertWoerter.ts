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
  [/^a day as .* that the calendar has$/u, "ein Tag, den es im Kalender gibt, wie 2020-06-30"],
  [/^a day as.*$/u, "ein Tag wie 2020-06-30"],
  [/^a valid Zeitraum \(the form is unknown \(did you mean (\S+)\?\).*$/u, "ein Zeitraum wie 2020-06-30, 2020-06, 2020 oder 2015-08-01/2016-02-29 (gemeint: $1?)"],
  [/^"[^]*" is no Stichtag\. .*; did you mean (\S+)\?$/u, "ein Tag wie 2020-06-30 (gemeint: $1?)"],
  [/^"[^]*" is no Stichtag\. .*$/u, "ein Tag wie 2020-06-30"],
  [/^The calendar has no day (\S+?)\. .*$/u, "ein Tag, den es gibt; den $1 gibt es nicht"],
  [/^a valid Zeitraum \(there is no month (\S+?)\..*$/u, "ein Zeitraum mit einem Monat von 01 bis 12; den Monat $1 gibt es nicht"],
  [/^a valid Zeitraum \(the years run from (\d+) to (\d+).*$/u, "ein Zeitraum in den Jahren $1 bis $2"],
  [/^a valid Zeitraum \(the school year after \d+ .* write (\S+?)\..*$/u, "ein Schuljahr mit zwei Jahren, die aufeinander folgen ($1)"],
  [/^(?:a valid Zeitraum \()?it ends on (\S+), before it begins on ([\d-]+).*$/u, "ein Zeitraum, der nicht vor seinem Anfang am $2 endet (Ende: $1)"],
  [/^(?:a valid Zeitraum \()?only the kind zeitraum .*$/u, "ein Ende in bis; nur die art zeitraum darf offen sein"],
  [/^(?:a valid Zeitraum \()?a school year that begins in 2999.*$/u, "ein Schuljahr, das vor 2999 beginnt"],
  [/^(?:a valid Zeitraum \()?a (\w+) runs from ([\d-]+) to ([\d-]+), .*$/u, "bei der art $1 die Zeit von $2 bis $3"],
  [/^a valid Zeitraum \(the calendar has no day (\S+?)\..*$/u, "ein Zeitraum mit Tagen, die es gibt; den $1 gibt es nicht"],
  [/^a (?:valid )?Zeitraum.*$/u, "ein Zeitraum wie 2020-06-30, 2020-06, 2020, 2019/20 oder 2015-08-01/2016-02-29"],
  [/^a valid AGS \(did you lose the leading zero\? Write (\d+).*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern; fehlt die führende Null? Dann „$1“"],
  [/^a valid AGS \(this looks like .*its AGS is (\d+).*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern; das ist ein Regionalschlüssel, zu ihm gehört „$1“"],
  [/^an? (?:valid )?AGS.*$/u, "ein amtlicher Gemeindeschlüssel mit 8 Ziffern in Anführungszeichen"],
  [/^The key (\d+) is that of a (\w+), not of a (\w+)$/u, "der Schlüssel für: $3; $1 ist einer für: $2"],
  [/^the name of an area.*$/u, "der Name eines Raums, 1 bis 200 Zeichen in einer Zeile"],
  [/^an area: either.*$/u, "ein Raum: entweder ags, oder gemeinde und id eines Sozialraums"],
  [/^an area: .*$/u, "ein Raum: { ags, name }, oder { gemeinde, id, name } für einen Sozialraum"],
  [/^(\S+) is no multiple of the rounding base ([^\s:]+).*$/u, "ein Vielfaches der basis $2, das $1 nicht ist; basis prüfen oder weglassen"],
  [/^a rounded value must be a finite.*$/u, "eine Zahl, die sich runden lässt"],
  [/^a rounding base (?:above|must be).*$/u, "eine basis über 0"],
  [/^counts are rounded to a whole base, not to (\S+)$/u, "eine ganze Zahl als basis, da ganzzahlig gilt; $1 ist keine"],
  [/^(\S+) is below 0 although.*$/u, "eine Zahl ab 0, da nichtNegativ gilt; $1 liegt darunter"],
  [/^(\S+) is too large for the interval that base (\S+) .*$/u, "eine kleinere Zahl; $1 ist zu groß für die basis $2"],
  [/^The value (\S+) must lie in its interval from (\S+) to (\S+)$/u, "ein wert zwischen von ($2) und bis ($3), anders als $1"],
  [/^Only the reason gesperrt .*$/u, "sperrung nur bei { fehlt: gesperrt }"],
  [/^An absent value has no wert.*$/u, "entweder wert oder fehlt; was fehlt, hat keine Rundung"],
  [/^ganzzahlig and nichtNegativ describe.*$/u, "auch eine basis, da ganzzahlig und nichtNegativ eine Rundung beschreiben"],
  [/^a list of at most (\d+) ids$/u, "eine Liste mit höchstens $1 ids"],
  [/^true or false$/u, "true oder false"],
  [/^a list with at least one entry$/u, "eine Liste mit mindestens einem Eintrag"],
  [/^a list$/u, "eine Liste (Zeilen mit - am Anfang)"],
  [/^a mapping$/u, "Schlüssel mit Werten"],
]

const FOUND: Rows = [
  [/^nothing$/u, "nichts"],
  [/^null$/u, "kein Wert"],
  [/^"([+-]?\d+),(\d+)"$/u, '"$1,$2" (das Komma als Punkt schreiben: $1.$2)'],
  [/^a list of 1$/u, "eine Liste mit einem Eintrag"],
  [/^a list of (\d+)$/u, "eine Liste mit $1 Einträgen"],
  [/^a mapping$/u, "Schlüssel mit Werten"],
  [/^a text of 1 characters$/u, "ein Text mit einem Zeichen"],
  [/^a text of (\d+) characters$/u, "ein Text mit $1 Zeichen"],
  [/^a number$/u, "eine Zahl"],
  [/^a boolean$/u, "ein Wahrheitswert"],
  [/^the number (.*)$/u, "die Zahl $1"],
  [/^the boolean (.*)$/u, "der Wahrheitswert $1"],
]

const CHOICES = /^"[^"]*"(?: \| "[^"]*")+$/u

const translate = (text: string, rows: Rows): string => {
  const row = rows.find(([form]) => form.test(text))
  return row === undefined ? text : text.replace(row[0], row[1])
}

const choices = (text: string): string => {
  const words = text.split(" | ").map((word) => word.slice(1, -1))
  return `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`
}

/** Says what was expected; the words to choose from as one says them. */
export const expectedWoerter = (text: string): string => {
  const whole = translate(text, EXPECTED)
  if (whole !== text) return whole
  // Several checks that failed at one place are told one after the other.
  if (!CHOICES.test(text)) return text.split(", or ").map((part) => (CHOICES.test(part) ? choices(part) : translate(part, EXPECTED))).join(", oder ")
  return choices(text)
}

/** Says what was found. */
export const foundWoerter = (text: string): string => translate(text, FOUND)
