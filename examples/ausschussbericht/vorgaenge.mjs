// Turns the rows of the office's lists into commands, and lets the library decide: what it accepts becomes the history of the city.
import { ablehnungText, findingText } from "@teilhabe/core/bericht"
import * as gremienarbeit from "@teilhabe/core/gremienarbeit"
import { Id } from "@teilhabe/core/kernel"
import * as projektverlauf from "@teilhabe/core/projektverlauf"
import * as Result from "effect/Result"

const mit = (key, wert) => (wert === undefined ? {} : { [key]: wert })
/** A cell that holds one of a few words, with a capital letter or without. */
const wortOf = (z, spalte, worte) => {
  const noetig = `eines der Wörter ${worte.join(", ")}.`
  const wort = z.muss(spalte, noetig)
  const gemeint = worte.find((one) => one.toLowerCase() === wort?.toLowerCase())
  return wort === undefined || gemeint !== undefined ? gemeint : z.sag(spalte, `Das Wort „${wort}“ gibt es hier nicht.`, noetig)
}
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
  const zaehlt = KENNZAHLEN[wortOf(z, "name", Object.keys(KENNZAHLEN))]
  if (zaehlt === undefined) return undefined
  const [{ ganz, ...art }, jahr] = [zaehlt, jahrOf(z)]
  return { ...art, id: Id.suggest(`${z.text("grund")}-${jahr}`), titel: grund(z), projekt: z.text("projekt"), zeitraum: jahr, wert: z.zahl("wert", { ganz }), quelle: { dokument: "projekte.csv", kapitel: `Zeile ${z.nummer}` } }
}

const ENDEGRUENDE = ["bedarf-entfallen", "mittel-fehlen", "personal-fehlt", "wirkt-nicht", "nicht-zulaessig", "pruefung-verneint", "sonstiger"]

/** What an office writes in the column `was` on a Projekt: the command, with what it takes from the row. */
const VERBEN = {
  geplant: (z) => ({ _tag: "PlanProjekt", ...mit("ende", z.tag("bis")) }),
  erprobt: (z) => ({ _tag: "BeginErprobung", dauer: `P${z.muss("wert", "wie viele Monate erprobt wird.") === undefined ? 1 : z.ganz("wert")}M` }),
  begonnen: (z) => ({ _tag: "StartProjekt", ...mit("ende", z.tag("bis")) }),
  regelangebot: () => ({ _tag: "MakeRegelangebot" }),
  angepasst: (z) => ({ _tag: "AdaptProjekt", was: grund(z) }),
  abgeschlossen: (z) => ({ _tag: "CompleteProjekt", ergebnis: grund(z) }),
  beendet: (z) => ({ _tag: "EndProjekt", grund: wortOf(z, "name", ENDEGRUENDE), ...mit("notiz", z.text("grund")) }),
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

/**
 * Gives one command after the other to the library, and tells each refusal at its row. What follows from a row that was told
 * before says so (`ursachen`: by Projekt or Gremium); steps of a sitting (`mit`) whose row was told are passed over.
 */
const decideAll = ({ decide, evolve, initial }, decode, schritte, key, ursachen = new Map()) => {
  const ereignisse = []
  let stand = initial
  for (const { befehl, mit: sitzung, zeile, spalte = "was", was = zeile.text("was") } of schritte) {
    if (zeile.fehler > 0 || sitzung?.fehler > 0) continue
    const gelesen = decode(befehl)
    const entschieden = Result.isFailure(gelesen) ? gelesen : decide(gelesen.success, stand)
    if (Result.isSuccess(entschieden)) {
      ereignisse.push(...entschieden.success)
      stand = entschieden.success.reduce(evolve, stand)
      continue
    }
    const { details, findings } = entschieden.failure
    const { noetig, warum } = findings === undefined ? ablehnungText(entschieden.failure) : { warum: findings.map((one) => findingText(one)).join(" "), noetig: "Eine Zeile, wie die README sie zu diesem Wort nennt." }
    // A cell that cannot be read is no consequence of anything.
    const ursache = findings === undefined ? ursachen.get(befehl[key]) : undefined
    zeile.sag(spalte, `„${was}“ ist abgelehnt. ${warum}`, `${noetig}${ursache === undefined ? "" : ` Vielleicht nur eine Folge von Zeile ${ursache.nummer}.`}`)
    for (const id of [befehl[key], details?.nearest]) if (!ursachen.has(id)) ursachen.set(id, zeile)
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
  if (beschluss.text("was")?.toLowerCase() !== zeile.text("was")?.toLowerCase()) return
  for (const spalte of ["name", "wert", "bis", "grund"]) zeile.werte[spalte] ||= beschluss.werte[spalte]
}

/** A row that names a decision: it has to be there, and gives what the row leaves empty. */
const checkBeschluss = (zeile, beschluesse) => {
  const beschluss = zeile.text("beschluss")
  if (beschluss === undefined || beschluesse === undefined) return
  if (beschluesse.has(beschluss)) takeOver(zeile, beschluesse.get(beschluss))
  else zeile.sag("beschluss", `Einen Beschluss „${beschluss}“ nennt beschluesse.csv nicht.`, "die Kennung eines Beschlusses, oder nichts.")
}

/** The history of every Projekt from its list; the day in `am` counts as the day of the note, whatever the order of the rows. */
export const projekteOf = (zeilen, beschluesse, { heute, konzept, nurZellen, stelle }) => {
  const ursachen = new Map()
  const schritte = zeilen.flatMap((zeile) => {
    const am = zeile.mussTag("am", "der Tag, an dem es geschah, wie 31.12.2025.")
    const projekt = zeile.kennung("projekt", "die Kennung eines Projekts des Konzepts.")
    checkBeschluss(zeile, beschluesse)
    const verb = zeile.text("beschluss") !== undefined && (zeile.fehler > 0 || beschluesse === undefined) ? undefined : wortOf(zeile, "was", Object.keys(VERBEN))
    const rest = verb === undefined ? undefined : VERBEN[verb](zeile)
    if (zeile.fehler > 0 && !ursachen.has(projekt)) ursachen.set(projekt, zeile)
    return zeile.fehler > 0 || rest === undefined ? [] : [{ zeile, befehl: { ...rest, projekt, ...mit("beschluss", zeile.text("beschluss")), vermerk: { von: stelle, am, zweck: "steuerung" } } }]
  })
  if (nurZellen) return new Map()
  const bekannt = new Set(konzept.projekte.map(({ id }) => id))
  const stroeme = [...groupBy(inOrder(schritte), ({ befehl }) => befehl.projekt)].toSorted(([a], [b]) => Number(bekannt.has(a)) - Number(bekannt.has(b)))
  return new Map(stroeme.map(([projekt, einer]) => [projekt, decideAll(projektverlauf.entscheider({ konzept, heute }), projektverlauf.decodeBefehl, einer, "projekt", ursachen)]))
}

/** What a decision sets in motion: an order to a Projekt, a recommendation, or that it was noted. */
const wirkungOf = (zeile) => {
  const verb = wortOf(zeile, "was", ["kenntnis", "empfohlen", ...Object.keys(VERBEN).filter((one) => !NUR_NOTIERT.includes(one))])
  if (verb === undefined || verb === "kenntnis") return { art: "kenntnisnahme" }
  if (verb === "empfohlen") return { art: "empfehlung", an: zeile.muss("name", "wem empfohlen wird: ein Akteur des Konzepts."), wortlaut: grund(zeile) }
  return { art: "projekt", auftrag: { ...VERBEN[verb](zeile), projekt: zeile.muss("projekt", "das Projekt, dem der Auftrag gilt.") } }
}

const STAENDE = ["angesetzt", "abgehalten", "abgesagt"]

/** One sitting as commands: set, topics, who was found and invited, held, decisions, minutes; each with its day. */
const sitzungOf = (zeile, punkte, { konzept, stelle, stichtag }) => {
  const [gremium, sitzung] = [zeile.kennung("gremium", "die Kennung eines Gremiums des Konzepts."), zeile.kennung("sitzung", "eine Kennung wie runder-tisch-2025-1.")]
  const stand = wortOf(zeile, "stand", STAENDE)
  const tag = zeile.mussTag("tag", "der Tag der Sitzung.")
  const [eingeladen, protokoll] = [zeile.tag("eingeladen"), zeile.tag("protokoll")]
  if (stand === "abgesagt") grund(zeile)
  if (zeile.fehler > 0) return []
  const vorher = eingeladen ?? (tag < stichtag ? tag : stichtag)
  const einladungen = konzept.gremien.find(({ id }) => id === gremium)?.einladungen ?? []
  const step = (am, spalte, _tag, rest, von = zeile) => ({ mit: zeile, zeile: von, spalte, was: von === zeile ? stand : "Beschluss", befehl: { _tag, gremium, sitzung, ...rest, vermerk: { von: stelle, am, zweck: "gremienarbeit" } } })
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
  const id = zeile.kennung("beschluss")
  if (id === undefined || titel === undefined) return []
  const wirkung = wirkungOf(zeile)
  const [ja, nein, enthaltungen] = ["ja", "nein", "enthaltungen"].map((spalte) => zeile.ganz(spalte))
  const stimmen = [ja, nein, enthaltungen].filter((one) => one !== undefined)
  if (stimmen.length === 1 || stimmen.length === 2) zeile.sag("ja", "Von der Abstimmung stehen nur einige Zahlen da.", "ja, nein und enthaltungen, oder keine von ihnen.")
  return zeile.fehler > 0 ? [] : [{ id, top, titel, wirkungen: [wirkung], ...(stimmen.length === 3 ? { abstimmung: { ja, nein, enthaltungen } } : {}) }]
}

/** The history of every Gremium from the lists of sittings and decisions; where one of them could not be read, only the cells of the other are checked. */
export const gremienOf = (sitzungen, beschluesse, umfeld) => {
  const bekannt = new Set(sitzungen?.map((zeile) => zeile.text("sitzung")))
  for (const zeile of beschluesse ?? []) if (sitzungen !== undefined && !bekannt.has(zeile.text("sitzung"))) zeile.sag("sitzung", `Die Sitzung „${zeile.text("sitzung") ?? ""}“ steht nicht in sitzungen.csv, oder nicht ohne Fehler.`, "die Kennung einer Sitzung aus sitzungen.csv.")
  const vonSitzung = groupBy(beschluesse ?? [], (zeile) => zeile.text("sitzung"))
  const schritte = (sitzungen ?? []).flatMap((zeile) => sitzungOf(zeile, vonSitzung.get(zeile.text("sitzung")) ?? [], umfeld))
  if (umfeld.nurZellen || sitzungen === undefined || beschluesse === undefined) return new Map()
  const vergeben = new Set()
  return new Map([...groupBy(inOrder(schritte), ({ befehl }) => befehl.gremium)].map(([gremium, einer]) => {
    const entscheider = gremienarbeit.entscheider({ konzept: umfeld.konzept, heute: umfeld.heute, vergeben: new Set(vergeben) })
    const ereignisse = decideAll(entscheider, gremienarbeit.decodeBefehl, einer, "gremium")
    for (const { beschluss } of ereignisse) if (beschluss?.id !== undefined) vergeben.add(beschluss.id)
    return [gremium, ereignisse]
  }))
}
