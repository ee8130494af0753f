// Turns the rows of the office's lists into commands, and lets the library decide: what it accepts becomes the history of the city.
import { ablehnungText, findingText } from "@teilhabe/core/bericht"
import * as gremienarbeit from "@teilhabe/core/gremienarbeit"
import { Id } from "@teilhabe/core/kernel"
import * as projektverlauf from "@teilhabe/core/projektverlauf"
import * as Result from "effect/Result"

const mit = (key, wert) => (wert === undefined ? {} : { [key]: wert })
const grund = (z) => z.muss("grund", "ein Satz, warum oder was; er steht im Bericht, also keine Namen von Menschen.")
const FRIST = "die Frist mit ihrem ersten Tag, etwa abschluss/2025-12-31."
const JAHR = "das Jahr, für das es gilt, als Tag darin: 31.12.2025."
/** The year that money or a figure belongs to: that of `bis`, or else of the day on which it was noted. */
const jahrOf = (z) => (z.text("bis") ?? z.text("am") ?? z.muss("bis", JAHR) ?? "").slice(-4)
const mittelId = (z) => Id.suggest(`mittel-${z.text("name") ?? ""}-${jahrOf(z)}`)
const GEBER = "wer das Geld gibt: ein Akteur des Konzepts."

const KENNZAHLEN = {
  Personen: { art: "teilnehmende", einheit: "Personen", ganz: true }, Teilnahmen: { art: "teilnehmende", einheit: "Teilnahmen", ganz: true },
  Stunden: { art: "stunden", einheit: "Stunden" }, Stellen: { art: "personal", einheit: "Vollzeitäquivalente" }, Euro: { art: "geld", einheit: "Euro" },
}

const kennzahlOf = (z) => {
  const art = KENNZAHLEN[z.muss("name", `eines der Wörter ${Object.keys(KENNZAHLEN).join(", ")}.`)]
  if (art === undefined) return z.text("name") === undefined ? undefined : z.sag("name", `Was „${z.text("name")}“ zählt, ist nicht bekannt.`, `eines der Wörter ${Object.keys(KENNZAHLEN).join(", ")}.`)
  const { ganz, ...rest } = art
  const jahr = jahrOf(z)
  return { id: Id.suggest(`${z.text("grund")}-${jahr}`), titel: grund(z), projekt: z.text("projekt"), zeitraum: jahr, wert: z.zahl("wert", { ganz }), quelle: { dokument: "projekte.csv", kapitel: `Zeile ${z.nummer}` }, ...rest }
}

/** What an office writes in the column `was` on a Projekt: the command, with what it takes from the row. */
const VERBEN = {
  geplant: (z) => ({ _tag: "PlanProjekt", ...mit("ende", z.tag("bis")) }),
  erprobt: (z) => ({ _tag: "BeginErprobung", dauer: `P${z.muss("wert", "wie viele Monate erprobt wird.") === undefined ? 1 : z.ganz("wert")}M` }),
  begonnen: (z) => ({ _tag: "StartProjekt", ...mit("ende", z.tag("bis")) }),
  regelangebot: () => ({ _tag: "MakeRegelangebot" }),
  angepasst: (z) => ({ _tag: "AdaptProjekt", was: grund(z) }),
  abgeschlossen: (z) => ({ _tag: "CompleteProjekt", ergebnis: grund(z) }),
  beendet: (z) => ({ _tag: "EndProjekt", grund: z.text("name") ?? "sonstiger", ...mit("notiz", z.text("grund")) }),
  wiederaufgenommen: (z) => ({ _tag: "ReopenProjekt", grund: grund(z) }),
  verschoben: (z) => ({ _tag: "DeferFrist", frist: z.muss("name", FRIST), bis: z.mussTag("bis", "der neue Tag."), grund: grund(z) }),
  erfüllt: (z) => ({ _tag: "MeetFrist", frist: z.muss("name", FRIST) }),
  meilenstein: (z) => ({ _tag: "SetMeilenstein", meilenstein: Id.suggest(z.muss("name", "der Titel des Meilensteins.") ?? ""), titel: z.text("name"), bis: z.mussTag("bis", "der Tag, an dem er erreicht sein soll.") }),
  erreicht: (z) => ({ _tag: "ReachMeilenstein", meilenstein: Id.suggest(z.muss("name", "der Titel des Meilensteins.") ?? "") }),
  mittel: (z) => ({ _tag: "GrantMittel", mittel: mittelId(z), geber: z.muss("name", GEBER), betrag: z.zahl("wert"), zeitraum: jahrOf(z), ...mit("verwendung", z.text("grund")) }),
  ausgabe: (z) => ({ _tag: "SpendMittel", mittel: mittelId(z), ausgabe: Id.suggest(`ausgabe-${z.muss("name", GEBER)}-${z.nummer}`), betrag: z.zahl("wert"), zeitraum: jahrOf(z) }),
  kennzahl: (z) => ({ _tag: "RecordKennzahl", kennzahl: kennzahlOf(z) }),
}
const NUR_NOTIERT = ["erfüllt", "erreicht", "ausgabe", "kennzahl"]

const verbOf = (zeile, verben) => {
  const was = zeile.muss("was", `eines der Wörter ${verben.join(", ")}.`)
  return was === undefined || verben.includes(was) ? was : zeile.sag("was", `Das Wort „${was}“ gibt es hier nicht.`, `eines der Wörter ${verben.join(", ")}.`)
}

/** Gives one command after the other to the library, and tells each refusal at its row; what came after one may follow from it. */
const decideAll = ({ decide, evolve, initial }, decode, schritte) => {
  const ereignisse = []
  let [stand, abgelehnt] = [initial, undefined]
  for (const { befehl, zeile, spalte = "was", was = zeile.text("was") } of schritte) {
    if (zeile.fehler > 0) continue
    const folge = abgelehnt === undefined || abgelehnt === zeile ? "" : ` Vielleicht nur eine Folge von Zeile ${abgelehnt.nummer} in ${abgelehnt.datei}.`
    const gelesen = decode(befehl)
    const entschieden = Result.isFailure(gelesen) ? gelesen : decide(gelesen.success, stand)
    if (Result.isSuccess(entschieden)) {
      ereignisse.push(...entschieden.success)
      stand = entschieden.success.reduce(evolve, stand)
      continue
    }
    const { findings } = entschieden.failure
    const { noetig, warum } = findings === undefined ? ablehnungText(entschieden.failure) : { warum: findings.map((one) => findingText(one)).join(" "), noetig: "Angaben, wie die Liste der Wörter sie verlangt." }
    zeile.sag(spalte, `„${was}“ ist abgelehnt. ${warum}`, `${noetig}${folge}`)
    abgelehnt ??= zeile
  }
  return ereignisse
}

const inOrder = (schritte) => schritte.toSorted((a, b) => (a.befehl.vermerk.am < b.befehl.vermerk.am ? -1 : a.befehl.vermerk.am > b.befehl.vermerk.am ? 1 : 0))

const groupBy = (alle, keyOf) => {
  const gruppen = new Map()
  for (const one of alle) gruppen.set(keyOf(one), [...(gruppen.get(keyOf(one)) ?? []), one])
  return gruppen
}

/** What stands in the decision need not be written again in the row that carries it out. */
const takeOver = (zeile, beschluss) => {
  if (beschluss?.text("was") !== zeile.text("was")) return
  for (const spalte of ["name", "wert", "bis", "grund"]) zeile.werte[spalte] ||= beschluss.werte[spalte]
}

/** The history of every Projekt from its list; the day in `am` counts as the day of the note, whatever the order of the rows. */
export const projekteOf = (zeilen, beschluesse, { heute, konzept, stelle }) => {
  const schritte = zeilen.flatMap((zeile) => {
    const verb = verbOf(zeile, Object.keys(VERBEN))
    const am = zeile.mussTag("am", "der Tag, an dem es geschah, wie 31.12.2025.")
    const projekt = zeile.muss("projekt", "die Kennung eines Projekts des Konzepts.")
    const beschluss = zeile.text("beschluss")
    if (beschluss !== undefined) takeOver(zeile, beschluesse.get(beschluss))
    if (beschluss !== undefined && !beschluesse.has(beschluss)) zeile.sag("beschluss", `Einen Beschluss „${beschluss}“ nennt beschluesse.csv nicht.`, "die Kennung eines Beschlusses, oder nichts.")
    const rest = verb === undefined ? undefined : VERBEN[verb](zeile)
    return zeile.fehler > 0 ? [] : [{ zeile, befehl: { ...rest, projekt, ...mit("beschluss", beschluss), vermerk: { von: stelle, am, zweck: "steuerung" } } }]
  })
  const strom = (einer) => decideAll(projektverlauf.entscheider({ konzept, heute }), projektverlauf.decodeBefehl, einer)
  return new Map([...groupBy(inOrder(schritte), ({ befehl }) => befehl.projekt)].map(([projekt, einer]) => [projekt, strom(einer)]))
}

/** What a decision sets in motion: an order to a Projekt, a recommendation, or that it was noted. */
const wirkungOf = (zeile) => {
  const verb = verbOf(zeile, ["kenntnis", "empfohlen", ...Object.keys(VERBEN).filter((one) => !NUR_NOTIERT.includes(one))])
  if (verb === undefined || verb === "kenntnis") return { art: "kenntnisnahme" }
  if (verb === "empfohlen") return { art: "empfehlung", an: zeile.muss("name", "wem empfohlen wird: ein Akteur des Konzepts."), wortlaut: grund(zeile) }
  return { art: "projekt", auftrag: { ...VERBEN[verb](zeile), projekt: zeile.muss("projekt", "das Projekt, dem der Auftrag gilt.") } }
}

const STAENDE = ["angesetzt", "abgehalten", "abgesagt"]

/** One sitting as commands: set, topics, who was found and invited, held, decisions, minutes; each with its day. */
const sitzungOf = (zeile, punkte, { konzept, stelle, stichtag }) => {
  const [gremium, sitzung] = [zeile.muss("gremium", "die Kennung eines Gremiums des Konzepts."), zeile.muss("sitzung", "eine Kennung wie runder-tisch-2025-1.")]
  const stand = zeile.muss("stand", `eines der Wörter ${STAENDE.join(", ")}.`)
  if (stand !== undefined && !STAENDE.includes(stand)) zeile.sag("stand", `„${stand}“ ist kein Stand einer Sitzung.`, `eines der Wörter ${STAENDE.join(", ")}.`)
  const tag = zeile.mussTag("tag", "der Tag der Sitzung.")
  const [eingeladen, protokoll] = [zeile.tag("eingeladen"), zeile.tag("protokoll")]
  if (stand === "abgesagt") grund(zeile)
  if (zeile.fehler > 0) return []
  const vorher = eingeladen ?? (tag < stichtag ? tag : stichtag)
  const einladungen = konzept.gremien.find(({ id }) => id === gremium)?.einladungen ?? []
  const step = (am, spalte, _tag, rest, von = zeile) => ({ zeile: von, spalte, was: von === zeile ? stand : "Beschluss", befehl: { _tag, gremium, sitzung, ...rest, vermerk: { von: stelle, am, zweck: "gremienarbeit" } } })
  const top = (at) => `top-${at + 1}`
  const felder = (projekte) => [...new Set(konzept.projekte.filter(({ id }) => projekte.includes(id)).map(({ handlungsfeld }) => handlungsfeld))]
  const ermittelt = zeile.mehrere("ermittelt")
  const gefunden = ({ als, wer }) => als !== "vorab-zu-ermitteln" || ermittelt.includes(wer)
  return [
    step(vorher, "tag", "ScheduleSitzung", { tag }),
    ...punkte.map((punkt, at) => step(vorher, "titel", "AddTagesordnungspunkt", { punkt: { id: top(at), titel: punkt.text("titel") ?? "", anlass: { art: "regel" }, handlungsfelder: felder(punkt.mehrere("projekt")), projekte: punkt.mehrere("projekt") } }, punkt)),
    ...(eingeladen === undefined ? [] : [
      ...ermittelt.map((wer) => step(eingeladen, "ermittelt", "IdentifyBeteiligte", { wer, stelle: wer })),
      ...einladungen.filter(gefunden).map(({ als, wer }) => step(eingeladen, "eingeladen", "InviteBeteiligte", { wer, als })),
    ]),
    ...(stand === "abgesagt" ? [step(vorher, "stand", "CancelSitzung", { grund: zeile.text("grund") })] : []),
    ...(stand === "abgehalten" ? [step(tag, "stand", "HoldSitzung", { anwesend: zeile.mehrere("anwesend"), ...mit("maengel", zeile.text("grund")) })] : []),
    ...punkte.flatMap((punkt, at) => beschlussOf(punkt, top(at)).map((beschluss) => step(tag, "beschluss", "TakeBeschluss", { beschluss }, punkt))),
    ...(protokoll === undefined ? [] : [step(protokoll, "protokoll", "WriteProtokoll", {})]),
  ]
}

/** The decision of a row; a row without one is a topic that was only talked about. */
const beschlussOf = (zeile, top) => {
  const titel = zeile.muss("titel", "worum es ging, ohne Namen von Menschen.")
  const id = zeile.text("beschluss")
  if (id === undefined || titel === undefined) return []
  const wirkung = wirkungOf(zeile)
  const [ja, nein, enthaltungen] = ["ja", "nein", "enthaltungen"].map((spalte) => zeile.ganz(spalte))
  const stimmen = [ja, nein, enthaltungen].filter((one) => one !== undefined)
  if (stimmen.length === 1 || stimmen.length === 2) zeile.sag("ja", "Von der Abstimmung stehen nur einige Zahlen da.", "ja, nein und enthaltungen, oder keine von ihnen.")
  return zeile.fehler > 0 ? [] : [{ id, top, titel, wirkungen: [wirkung], ...(stimmen.length === 3 ? { abstimmung: { ja, nein, enthaltungen } } : {}) }]
}

/** The history of every Gremium from the lists of sittings and decisions. */
export const gremienOf = (sitzungen, beschluesse, umfeld) => {
  const bekannt = new Set(sitzungen.map((zeile) => zeile.text("sitzung")))
  for (const zeile of beschluesse) if (!bekannt.has(zeile.text("sitzung"))) zeile.sag("sitzung", `Die Sitzung „${zeile.text("sitzung") ?? ""}“ steht nicht in sitzungen.csv, oder nicht ohne Fehler.`, "die Kennung einer Sitzung aus sitzungen.csv.")
  const vonSitzung = groupBy(beschluesse, (zeile) => zeile.text("sitzung"))
  const schritte = sitzungen.flatMap((zeile) => sitzungOf(zeile, vonSitzung.get(zeile.text("sitzung")) ?? [], umfeld))
  const vergeben = new Set()
  return new Map([...groupBy(inOrder(schritte), ({ befehl }) => befehl.gremium)].map(([gremium, einer]) => {
    const ereignisse = decideAll(gremienarbeit.entscheider({ konzept: umfeld.konzept, heute: umfeld.heute, vergeben: new Set(vergeben) }), gremienarbeit.decodeBefehl, einer)
    for (const { beschluss } of ereignisse) if (beschluss?.id !== undefined) vergeben.add(beschluss.id)
    return [gremium, ereignisse]
  }))
}
