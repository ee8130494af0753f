/**
 * One random command: mostly the next right step or something that fits beside it, now and then something wrong.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Befehl } from "../../src/fall/Befehl.js"
import { istAufgegeben, offeneMassnahmen, offeneZiele } from "./modell.js"
import { befehlsarten, phasenVon } from "./modellUrteil.js"
import { empfaenger, type Felder, prozent, tag, type Zufall, ziehe, zieleVon } from "./zufall.js"
import { befehleVorher } from "./zufallsbefehle.js"
import { befehleRechte, befehleVerlauf } from "./zufallsverlauf.js"

const bauplaene: Readonly<Record<string, (z: Zufall) => Felder>> = { ...befehleVorher, ...befehleVerlauf, ...befehleRechte }

const hatKind = (z: Zufall, id: string): boolean => [...z.modell.ziele.values()].some((ziel) => ziel.ueber === id && !istAufgegeben(z.modell, ziel.id))

const naechstesZiel = (z: Zufall): Befehl["_tag"] => {
  const lebend = (ebene: 1 | 2): ReadonlyArray<string> => zieleVon(z, ebene).filter((id) => !istAufgegeben(z.modell, id))
  if (lebend(1).length === 0) return "FormulateMottoziel"
  if (lebend(1).some((id) => !hatKind(z, id))) return "FormulateRahmenziel"
  return lebend(2).some((id) => !hatKind(z, id)) || prozent(z, 25) ? "FormulateHandlungsziel" : "AgreeZielvereinbarung"
}

const naechsteMassnahme = (z: Zufall): Befehl["_tag"] => {
  const versorgt = new Set([...z.modell.massnahmen.values(), ...z.modell.passungen.values()].map(({ ziel }) => ziel))
  const fertig = offeneZiele(z.modell).every(({ id }) => versorgt.has(id))
  return fertig && prozent(z, 70) ? "AgreeHilfeplan" : prozent(z, 75) ? "PlanMassnahme" : "RecordPassung"
}

const steuern = (z: Zufall): Befehl["_tag"] => {
  const offen = new Set(offeneMassnahmen(z.modell).map(({ stand }) => stand))
  if (offen.has("laeuft") && prozent(z, 50)) return "EndMassnahme"
  if (offen.has("angefragt") && prozent(z, 60)) return "StartMassnahme"
  if (offen.has("geplant") && prozent(z, 60)) return prozent(z, 50) ? "RequestLeistung" : "StartMassnahme"
  return z.modell.phase === "leistungssteuerung" ? "BeginMonitoring" : prozent(z, 60) && offeneZiele(z.modell).length > 0 ? "SettleHandlungsziel" : "CompleteMonitoring"
}

const beenden = (z: Zufall): Befehl["_tag"] => {
  if (!z.modell.evaluiertHier) return "RecordEvaluation"
  if (offeneZiele(z.modell).length > 0) return prozent(z, 90) ? "SettleHandlungsziel" : "AbandonZiel"
  if (offeneMassnahmen(z.modell).length > 0) return "EndMassnahme"
  if ([...z.modell.uebergaben.values()].some(({ stand }) => stand === "offen")) return "WithdrawUebergabe"
  return prozent(z, 75) ? "CloseFall" : "ReturnFromEvaluation"
}

const naechster: Readonly<Record<string, (z: Zufall) => Befehl["_tag"]>> = {
  neu: () => "OpenFall", aufnahme: () => "DecideAufnahme", beraten: () => "ReopenFall",
  bestandsaufnahme: (z) => ([...z.modell.bestand.values()].some(({ art }) => art === "bedarf") && prozent(z, 80) || prozent(z, 3) ? "CompleteBestandsaufnahme" : "RecordBestand"),
  zielvereinbarung: naechstesZiel, hilfeplanung: naechsteMassnahme, leistungssteuerung: steuern, monitoring: steuern, evaluation: beenden,
  abgeschlossen: () => "ReopenFall",
}

const istBefehl = Schema.is(Befehl)

/** What ends a case comes seldom, or no walk gets far. */
const selten: ReadonlySet<string> = new Set(["BreakOffFall", "OpenFall", "ReopenFall", "RestrictVerarbeitung", "EraseDaten", "AbandonZiel"])

const haeufig: ReadonlyArray<Befehl["_tag"]> = ["GiveEinwilligung", "DiscloseFall", "DiscloseFall", "RecordAngabe", "OfferUebergabe", "AcceptUebergabe", "HoldKonferenz", "WithdrawEinwilligung"]

/** What a command needs to have something to speak of. */
const braucht: Readonly<Record<string, (z: Zufall) => boolean>> = {
  WithdrawEinwilligung: ({ modell }) => modell.einwilligungen.size > 0,
  LiftEinschraenkung: ({ modell }) => modell.eingeschraenkt.size > 0,
  AcceptUebergabe: ({ modell }) => [...modell.uebergaben.values()].some(({ stand }) => stand === "offen"),
  DeclineUebergabe: ({ modell }) => [...modell.uebergaben.values()].some(({ stand }) => stand === "offen"),
  WithdrawUebergabe: ({ modell }) => [...modell.uebergaben.values()].some(({ stand }) => stand === "offen"),
  HoldKonferenz: ({ modell }) => modell.einwilligungen.size > 0,
  IssueFallbericht: ({ modell }) => modell.einwilligungen.size > 0,
  OfferUebergabe: ({ modell }) => modell.einwilligungen.size >= modell.personen.size,
  RectifyAngabe: ({ modell }) => modell.angaben.size > 0,
  DisputeAngabe: ({ modell }) => modell.angaben.size > 0,
  AmendRechtskreis: ({ modell }) => modell.rechtskreise.size > 0,
  CompleteSchritt: ({ modell }) => modell.laeufe.size > 0,
  WithdrawBestand: ({ modell }) => modell.bestand.size > 3,
  DropMassnahme: ({ modell }) => modell.massnahmen.size > 0,
  CompleteBestandsaufnahme: () => false,
  DecideAufnahme: () => false,
}

const passt = (z: Zufall, art: Befehl["_tag"]): boolean => braucht[art]?.(z) !== false || prozent(z, 10)

const waehle = (z: Zufall): Befehl["_tag"] => {
  const weiter = (naechster[z.modell.phase] ?? naechster["neu"])?.(z) ?? "OpenFall"
  if (z.modell.phase === "neu" ? prozent(z, 92) : prozent(z, 52)) return weiter
  if (prozent(z, 10)) return ziehe(z, befehlsarten, weiter)
  if (z.modell.phase !== "neu" && prozent(z, 40)) return ziehe(z, haeufig.filter((art) => passt(z, art)), weiter)
  const passend = befehlsarten.filter((art) => phasenVon(art).includes(z.modell.phase) && (!selten.has(art) || prozent(z, 15)) && passt(z, art))
  return ziehe(z, passend, weiter)
}

const ids = (z: Zufall): ReadonlyArray<string> => {
  const { angaben, bestand, einwilligungen, konferenzen, laeufe, massnahmen, passungen, personen, rechtskreise, uebergaben, ziele } = z.modell
  return ["unbekannt", ...[angaben, bestand, einwilligungen, laeufe, massnahmen, passungen, personen, rechtskreise, uebergaben, ziele].flatMap((eine) => [...eine.keys()].slice(-3)), ...konferenzen]
}

const idFelder = /^(?:id|person|erteiltVon|durch|handlungsziel|rahmenziel|mottoziel|massnahme|einwilligung|angebot|passung|uebergabe|lauf|schritt|checkliste|handlungsfeld|empfaenger|stelle|angabe|bestand|traeger|fallfuehrung)$/u
const tagFelder = /^(?:bis|von|frist|naechste|naechstePruefung|wechselAm|am|beantragtAm|bewilligtAm)$/u

type Stelle = { readonly in: Record<string, unknown>; readonly feld: string; readonly wert: unknown }

const stellen = (wert: Record<string, unknown>): ReadonlyArray<Stelle> =>
  Object.entries(wert).flatMap(([feld, inhalt]) => [
    ...(feld === "_tag" || feld === "vermerk" ? [] : [{ in: wert, feld, wert: inhalt }]),
    ...(typeof inhalt === "object" && inhalt !== null && feld !== "vermerk" ? stellen(inhalt as Record<string, unknown>) : []),
  ])

const listen = new Set(["kriterien", "ohne", "ziele", "lehren", "datenarten", "besondere", "vertretenDurch"])

/** Makes one place of a command wrong, or at least different. */
const verdirb = (z: Zufall, befehl: Record<string, unknown>): void => {
  const verderblich = stellen(befehl).filter(({ feld, wert, in: wo }) =>
    (typeof wert === "string" && (idFelder.test(feld) || tagFelder.test(feld) || feld === "wert" || feld === "zweck" || feld === "rolle" || feld === "stand")) ||
    typeof wert === "boolean" || Array.isArray(wert) || feld === "naechste" || (Array.isArray(wo) && typeof wert === "string" && wert.length < 20))
  const stelle = ziehe(z, verderblich, undefined)
  if (stelle !== undefined) stelle.in[stelle.feld] = ersatz(z, stelle)
}

const ersatz = (z: Zufall, { feld, in: wo, wert }: Stelle): unknown => {
  if (Array.isArray(wo)) return ziehe(z, [...ids(z), ...empfaenger, "gesundheit", "bedarf", "statistik"], wert)
  if (Array.isArray(wert)) return ersatzliste(z, feld, wert as ReadonlyArray<unknown>)
  if (typeof wert === "boolean") return feld === "belehrt" ? wert : !wert
  if (tagFelder.test(feld)) return tag(z.heute + z.chance.int(-500, 500))
  if (feld === "wert") return wo["feld"] === "geburtsdatum" ? tag(z.heute + z.chance.int(-9000, 300)) : wo["feld"] === "sozialraum" || wo["feld"] === "zielgruppe" || wo["feld"] === "sprache" ? wert : "999999"
  if (feld === "zweck") return ziehe(z, ["fallarbeit", "vermittlung", "konferenz", "uebergabe", "statistik", "auskunft"], wert)
  if (feld === "rolle") return ziehe(z, ["fallfuehrung", "konferenz", "leistungserbringer", "statistik", "person"], wert)
  if (feld === "stand") return ziehe(z, ["erbracht", "abgelehnt", "abgebrochen"], wert)
  if (feld === "person" && prozent(z, 50)) return ziehe(z, [...z.modell.personen.keys()], "p1")
  return idFelder.test(feld) ? ziehe(z, ids(z), "unbekannt") : wert
}

const ersatzliste = (z: Zufall, feld: string, liste: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  if (feld === "skala") return [liste[0], liste[0], ...liste.slice(2)]
  if (liste.length > 1 || listen.has(feld)) return prozent(z, 70) ? liste.slice(1) : [...liste, ...liste.slice(0, 1)]
  return feld === "personen" && typeof liste[0] === "string" ? [...liste, "unbekannt"] : liste
}

const zweckVon = (z: Zufall, { _tag, anfrage }: Record<string, unknown>): unknown => {
  if (prozent(z, 4)) return "aufsicht"
  if (_tag === "DiscloseFall") return (anfrage as Felder)["zweck"]
  return _tag === "HoldKonferenz" ? "konferenz" : _tag === "IssueFallbericht" ? "bericht" : "fallarbeit"
}

// A command that was made wrong may speak of other people than its words say; they then say nothing of whose they are.
const verdorben = (z: Zufall, befehl: Record<string, unknown>): unknown => {
  const heil = structuredClone(befehl)
  verdirb(z, befehl)
  if (!istBefehl(befehl)) return heil
  return JSON.parse(JSON.stringify(befehl).replaceAll(/(Merk\d+)_[a-z0-9+-]*_[a-z+-]*_/gu, "$1"))
}

// A note of an earlier day, or one with a slip of the pen in the century; mostly of today.
const vermerktag = (z: Zufall): string => {
  if (prozent(z, 3)) return tag(z.heute - z.chance.int(1, 60))
  return prozent(z, 1) ? tag(z.heute).replace("20", "29") : tag(z.heute)
}

/** Draws the next command of a walk, and lets days go by. */
export const zufallsbefehl = (z: Zufall): Befehl => {
  const art = waehle(z)
  z.heute += prozent(z, 50) ? 0 : z.chance.int(1, 12)
  const felder = JSON.parse(JSON.stringify(bauplaene[art]?.(z) ?? {})) as Record<string, unknown>
  const am = vermerktag(z)
  const befehl: Record<string, unknown> = { _tag: art, ...felder, vermerk: { von: ziehe(z, ["cm-1", "cm-2"], "cm-1"), am, ...(z.chance.bool() ? { um: "10:15" } : {}), zweck: zweckVon(z, { _tag: art, ...felder }) } }
  // Before a case was opened there is nobody to speak of, and some commands have no form.
  if (z.modell.phase === "neu" && !istBefehl(befehl)) return { _tag: "OpenFall", ...bauplaene["OpenFall"]?.(z), vermerk: befehl["vermerk"] } as unknown as Befehl
  return (prozent(z, 15) ? verdorben(z, befehl) : befehl) as unknown as Befehl
}
