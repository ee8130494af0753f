// A city like the one of examples/fuenf-jahre in which every field of every input holds hostile words, and a tame one of the same shape.
import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
import { Auswertung, Erhebung } from "@teilhabe/core/befragung"
import { Fallstand, Fallstatistik, findBefunde } from "@teilhabe/core/befund"
import { Monitoringzahlen } from "@teilhabe/core/bericht"
import { Umfeld } from "@teilhabe/core/fall"
import { Fassungen, Fortschreibung } from "@teilhabe/core/fortschreibung"
import * as gremienarbeit from "@teilhabe/core/gremienarbeit"
import { regeln } from "@teilhabe/core/geheimhaltung"
import { definitionen, statistiken } from "@teilhabe/core/indikator"
import { Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { Kim } from "@teilhabe/core/kim"
import { Konzept } from "@teilhabe/core/konzept"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import * as projektverlauf from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import { marlKim } from "@teilhabe/konzepte/marlKim"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { simuliere } from "../../examples/fuenf-jahre/ereignisse.mjs"
import { faelleOf } from "../../examples/fuenf-jahre/faelle.mjs"
import { beschluesseOf } from "../../examples/fuenf-jahre/faden.mjs"
import { fassung2, uebergang } from "../../examples/fuenf-jahre/fassung-2.mjs"
import { kimPflichten, nachStrom, regel } from "../../examples/fuenf-jahre/kalender.mjs"
import { makeFeind, roh, zahm } from "./worte.mjs"

export const JAHR = 2023
const SEED = 2021
const STICHTAG = Stichtag.make(JAHR, 12, 31)
const jahre = simuliere(SEED)
const faelle = faelleOf(SEED, JAHR)

/** Every string of a value through a function, which also gets its path; what stands under `_tag` names a kind. */
const mapStrings = (value, change, path = []) => {
  if (typeof value === "string") return path.at(-1) === "_tag" ? value : change(value, path)
  if (Array.isArray(value)) return value.map((one, at) => mapStrings(one, change, [...path, at]))
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change, [...path, key])]))
}

const keyOf = (path) => path.map(String).join("\u0000")

/** Changes every string of a decoded value that its schema lets be any words: whatever the schema refuses stays as it was. */
export const infect = (schema, value, feind) => {
  const leser = Schema.toType(schema)
  const refused = new Set()
  for (let versuch = 0; versuch < 4; versuch += 1) {
    let changed = 0
    const infected = mapStrings(value, (text, path) => {
      if (refused.has(keyOf(path))) return text
      changed += 1
      return feind(text, path)
    })
    const read = Schema.decodeUnknownResult(leser)(infected, { errors: "all" })
    if (Result.isSuccess(read)) return { value: infected, changed }
    // Where a whole is refused, it is by the word that says its kind.
    for (const { path } of SchemaIssue.makeFormatterStandardSchemaV1()(read.failure.issue).issues) refused.add(keyOf(path)).add(keyOf([...path, "art"]))
  }
  throw new Error("no way was found to fill the texts that this schema lets in")
}

/** Commands and events say the same under two names, and stand in the same order. */
const befehleOf = (befehle, ereignisse) =>
  new Map(befehle.map((one, at) => [ereignisse[at].fields._tag.schema.literal, one.fields._tag.schema.literal]))

/** Says the past of a city again with hostile words, command by command, and takes the events that are decided. */
const sagAgain = (floor, befehlSchema, strom, { feind, initial, konzeptAm }) => {
  const tags = befehleOf(befehlSchema.members, floor.Ereignis.Ereignis.members)
  const staende = new Map()
  const ereignisse = []
  for (const [nummer, altes] of strom.ereignisse.entries()) {
    if (ereignisse.length > nummer) continue
    const { offen: _, ...rest } = infect(floor.Ereignis.Ereignis, altes, feind).value
    const id = rest[strom.key]
    const stand = staende.get(id) ?? initial
    const heute = rest.vermerk.am
    const entschieden = floor.decide({ ...rest, _tag: tags.get(rest._tag) ?? rest._tag }, stand, { konzept: konzeptAm(heute), heute })
    if (Result.isFailure(entschieden)) throw new Error(`${rest._tag}: ${entschieden.failure.code ?? entschieden.failure._tag}`)
    ereignisse.push(...entschieden.success)
    staende.set(id, entschieden.success.reduce(floor.evolve, stand))
  }
  return { ereignisse, staende }
}

// A name with a number in it is taken for a count by the gate, which would rather stop a report too many.
const isGroup = (path) => path[0] === "stadt" || (path[0] === "handlungsfelder" && path[2] === "titel")
const infectKonzept = (konzept, feind) => infect(Konzept.Konzept, konzept, (text, path) => (isGroup(path) ? feind(text).replace(/\p{Nd}/gu, "") : feind(text)))

/** The name of an area is one line of at most 200 characters. */
const nameOf = (text) => [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")].slice(0, 90).join("").trim()

const katalogOf = (konzept, feind) =>
  Result.getOrThrow(decodeAngebotskatalog({
    id: "angebote", titel: feind("Angebote"), konzept: konzept.id, stand: "2021-01-01",
    angebote: [{ id: "kurs", titel: feind("Kurs"), traeger: "vhs", handlungsfelder: ["bildung"], sprachen: ["de"], form: "beratung", zugang: {}, gueltig: "2021-01-01/..", quelle: { dokument: "erfunden", kapitel: feind("Kapitel") } }],
  }, konzept))

/** What cases taught, with the names of this city; throws where the attacker learned something. */
const falllageOf = (konzept, feind) => {
  const zeitraum = Zeitraum.jahr(JAHR)
  const am = Stichtag.make(JAHR + 1, 2, 2)
  const { ags, name, sozialraeume } = konzept.stadt
  const staende = faelle.map((ereignisse) => Fallstand.of(ereignisse, zeitraum.bis))
  const empfaenger = "fachdienst-integration"
  const gemeinsam = {
    regel: regeln.schwelleFuenf, handlungsfelder: Object.fromEntries(konzept.handlungsfelder.map(({ id, titel }) => [id, titel.de])),
    herausgeber: feind("Herausgeber der Fallstatistik"), ohneGrenzen: "erlaubt", bericht: feind("Bericht"),
  }
  const statistik = Result.getOrThrow(Fallstatistik.release(Fallstatistik.addAll(Fallstatistik.empty({ jahr: JAHR, empfaenger, am }), staende), { ...gemeinsam, raum: Raum.make(ags, nameOf(name)) }))
  const lage = Result.getOrThrow(findBefunde(staende, {
    ...gemeinsam, zeitraum, am, empfaenger, umfeld: Umfeld.of(konzept, katalogOf(konzept, feind), []), gemeinde: { _tag: "Gemeinde", ags, name: nameOf(name) },
    raeume: sozialraeume.map(({ name: raum, schluessel }) => ({ _tag: "Sozialraum", gemeinde: ags, id: schluessel, name: nameOf(raum) })), register: statistik.freigabe.register,
  }))
  return { statistik, befundlagen: [lage] }
}

/** A survey whose questions, answers and groups are hostile. */
const befragungOf = (konzept, feind) => {
  const text = (de) => ({ de: feind(de) })
  const bogen = {
    id: "gefuehlte-integration-2022", titel: text("Befragung"), sprachen: ["de"], teilbereiche: [{ id: "zugehoerigkeit", titel: text("Zugehörigkeit") }], indizes: [],
    fragen: [{ _tag: "Einfachwahl", id: "kontakt", text: text("Haben Sie Kontakt?"), teilbereich: "zugehoerigkeit", moeglichkeiten: [{ schluessel: "ja", text: text("ja") }, { schluessel: "nein", text: text("nein") }], ohneAntwort: ["keine-angabe"] }],
  }
  const raeume = konzept.stadt.sozialraeume
  const boegen = Array.from({ length: 240 }, (_, at) => ({
    id: `bogen-${at}`, sprache: "de", merkmale: { sozialraum: raeume[at % raeume.length].schluessel }, antworten: { kontakt: { _tag: "Wahl", schluessel: at % 5 < 3 ? "ja" : "nein" } },
  }))
  const liste = Codeliste.make({ id: "sozialraum", titel: feind("Sozialraum"), quelle: feind("Quelle"), auspraegungen: raeume.map(({ name, schluessel }) => ({ schluessel, name })) })
  const erhebung = Result.getOrThrow(Erhebung.make(bogen, { _tag: "Offen", zugang: feind("Zugang") }, boegen))
  return { fragebogen: bogen, am: "2022-11-24", auswertungen: [Result.getOrThrow(Auswertung.make(erhebung, "kontakt", { regel: regeln.schwelleFuenf, gruppe: Merkmal.make("sozialraum", liste) }))] }
}

/** The published figures as a city could have named them. */
const monitoringOf = (konzept, feind) => {
  const daten = marlZahlen.map((one) => ({
    ...one, titel: feind(one.titel), anmerkungen: [feind(`Anmerkung ${one.id}`)], fundstelle: mapStrings({ ...one.fundstelle, stand: "Stand", lizenz: "Lizenz", adresse: "https://boese.example/" }, feind),
  }))
  return Monitoringzahlen.calculate(konzept, {
    raum: Raum.make(konzept.stadt.ags, nameOf(konzept.stadt.name)), jahr: 2015, daten,
    definitionen: definitionen.map((one) => ({ ...one, titel: feind(one.titel), quellen: one.quellen.map(feind), ...(one.wahl === undefined ? {} : { wahl: feind(one.wahl) }), ...(one.offen === undefined ? {} : { offen: feind(one.offen) }) })),
    statistiken: statistiken.map((one) => ({ ...one, titel: feind(one.titel), traeger: feind(one.traeger), hinweise: [feind(`Hinweis ${one.id}`)], brueche: one.brueche.map((bruch) => ({ ...bruch, grund: feind(bruch.grund) })) })),
    weitereRaeume: [Raum.make("05562", nameOf(feind("Recklinghausen")))], hoechstensJahreZurueck: 4,
  })
}

const eigentexteOf = (feind, raw) =>
  ["vorwort", "handlungsfeld-wohnen", "monitoring", "faelle", "befragung", "nirgends"].map((ort) => ({ ort, von: feind(`von ${ort}`), am: `${JAHR + 1}-01-20`, absaetze: [feind(`Text ${ort}`), "", ...raw] }))

/** Squares for areas, with a hole: outlines come from elsewhere too. */
const quadrat = (x, y, seite) => [[x, y], [x + seite, y], [x + seite, y + seite], [x, y + seite], [x, y]]
const umrisseOf = ({ stadt }) => stadt.sozialraeume.map(({ schluessel }, at) => ({ schluessel, polygone: [[quadrat(at, 0, 1), quadrat(at + 0.25, 0.25, 0.5)]] }))

// The duties of the year by the Gremien and Projekte of this city, for its calendar.
const pflichtenOf = ({ fassungen, gremien, konzept, projekte }) =>
  gremienarbeit.jahreskalender({
    konzept, konzeptAm: (tag) => Fassungen.konzeptAm(fassungen, tag), gremien, regel, berichte: jahre.berichte.filter(({ am }) => am <= STICHTAG),
    projekte: new Map([...nachStrom(projekte, "projekt")].map(([id, ereignisse]) => [id, projektverlauf.standAt(ereignisse, STICHTAG)])), weitere: [],
  }, JAHR, STICHTAG).monate.flatMap(({ pflichten }) => pflichten)

const cityOf = (feind, raw) => {
  const erste = infectKonzept(marl, feind)
  const zweite = infectKonzept(fassung2, feind)
  const weg = { ...uebergang, begruendungen: uebergang.begruendungen.map((one) => (one.grund === undefined ? one : { ...one, grund: { de: feind(one.grund.de) } })) }
  const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: erste.value }, { konzept: zweite.value, uebergang: weg }]))
  const past = { feind, konzeptAm: (tag) => Fassungen.konzeptAm(fassungen, tag) }
  const projekte = sagAgain(projektverlauf, projektverlauf.Befehl.Befehl, { ereignisse: jahre.projektereignisse, key: "projekt" }, { ...past, initial: { lage: "vorgesehen" } })
  const gremien = sagAgain(gremienarbeit, gremienarbeit.Befehl.Lesbar, { ereignisse: jahre.gremienereignisse, key: "gremium" }, { ...past, initial: gremienarbeit.Gremienstand.leer })
  const standAm = new Map([...nachStrom(gremien.ereignisse, "gremium")].map(([id, ereignisse]) => [id, gremienarbeit.standAt(ereignisse, STICHTAG)]))
  const konzept = zweite.value
  return {
    changed: erste.changed + zweite.changed,
    stadt: {
      konzept, fassungen, stichtag: STICHTAG, projekte: nachStrom(projekte.ereignisse, "projekt"), gremien: nachStrom(gremien.ereignisse, "gremium"),
      monitoring: monitoringOf(konzept, feind), faelle: falllageOf(konzept, feind), befragungen: [befragungOf(konzept, feind)],
      befunde: [{ id: "befund.bedarf-ohne-angebot.f-wohnen.2022-01-01.2022-12-31", titel: feind("Befund"), am: "2023-02-15" }],
      kim: infect(Kim.Kim, marlKim, feind).value, berichte: jahre.berichte,
      weiterePflichten: [JAHR, JAHR + 1].flatMap((jahr) => kimPflichten(jahr, STICHTAG)).map((one) => ({ ...one, titel: mapStrings(one.titel, feind) })),
      fortschreibung: { fortschreibung: Fortschreibung.make(erste.value, konzept, weg, beschluesseOf(standAm)), naechste: konzept },
      kalenderregel: { ...regel, quelle: { ...regel.quelle, kapitel: feind("Kapitel der Regel") } }, eigentexte: eigentexteOf(feind, raw),
      feldbezuege: [{ handlungsfeld: "arbeiten", indikatoren: ["3.1", "4.1"] }], umrisse: umrisseOf(konzept), kennzeichnung: feind("erfundenes Beispiel"),
    },
    kalender: { pflichten: pflichtenOf({ fassungen, konzept: erste.value, gremien: standAm, projekte: projekte.ereignisse }), spanne: { von: Stichtag.make(JAHR, 1, 1), bis: STICHTAG } },
    herausgeber: raw.length > 0 ? feind("Stadt") + raw[0] + raw[1] : feind("Stadt"),
    kalendertitel: raw.length > 0 ? feind("Kalender") + raw[0] + raw[1] : feind("Kalender"),
  }
}

/** The city full of hostile words, with those that no reader of ours would let in where nobody reads. */
export const feindlicheStadt = () => cityOf(makeFeind(), roh)

/** The same city with words as long that do nothing. */
export const zahmeStadt = () => {
  const feind = makeFeind()
  return cityOf((text) => zahm(feind(text)), roh.map((one) => zahm(one)))
}
