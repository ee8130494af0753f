/**
 * Fields of random commands from the Hilfeplan to the end, and of consents and of showing.
 *
 * @module
 */
import { rollenbilder } from "../../src/datenschutz/Rolle.js"
import { Zweck } from "../../src/datenschutz/Zweck.js"
import { offeneMassnahmen, offeneZiele } from "./modell.js"
import {
  alleStimmenZu, ANFANG, besondere, beruehrte, einige, empfaenger, type Felder, gewoehnliche, haupt, jemand, neueId, personenVon, prozent, tag, traeger, vertreterVon, wort, type Zufall, ziehe,
} from "./zufall.js"
import { felder } from "./zufallsumfeld.js"

const eineMassnahme = (z: Zufall, ...staende: ReadonlyArray<string>): string => {
  const passend = [...z.modell.massnahmen.values()].filter(({ stand }) => staende.includes(stand))
  return ziehe(z, passend, undefined)?.id ?? ziehe(z, [...z.modell.massnahmen.keys()], "ma0")
}

const einOffenes = (z: Zufall): string => ziehe(z, offeneZiele(z.modell), undefined)?.id ?? "h0"

const ueberpruefung = (z: Zufall): Felder => {
  const folge = prozent(z, 50) ? "evaluation" : ziehe(z, ["leistungssteuerung", "hilfeplanung", "zielvereinbarung", "bestandsaufnahme"], "hilfeplanung")
  const text = (): string => wort(z, [haupt(z)], ["verlauf"])
  const pruefe = (handlungsziel: string): Felder => {
    if (prozent(z, 60)) return { handlungsziel, lage: "im-plan" }
    const beruehrt = beruehrte(z)
    const deviant = (): string => wort(z, [...new Set([haupt(z), ...personenVon(z, handlungsziel)])], ["verlauf", ...beruehrt])
    return { handlungsziel, lage: "abweichung", abweichung: deviant(), gegenmassnahme: deviant(), beruehrt }
  }
  return {
    ziele: offeneZiele(z.modell).map(({ id }) => pruefe(id)), folge, grund: text(),
    ...(prozent(z, folge === "evaluation" ? 70 : 5) ? {} : { naechste: tag(z.heute + z.chance.int(0, 180)) }),
  }
}

const evaluation = (z: Zufall): Felder => {
  const beruehrt = beruehrte(z)
  const text = (): string => wort(z, [haupt(z)], ["evaluation", ...beruehrt])
  return {
    vorgehen: text(), kommunikation: text(), zeitmanagement: text(), effektivitaet: text(), effizienz: text(), ...(prozent(z, 50) ? { stimmeDerPerson: text() } : {}),
    lehren: prozent(z, 50) ? [{ handlungsfeld: ziehe(z, felder, "arbeit"), art: ziehe(z, ["angebot", "zugang", "wartezeit"], "angebot") }] : [], beruehrt,
  }
}

const uebergabe = (z: Zufall): Felder => ({
  id: neueId(z, "u"), grund: wort(z, [haupt(z)], ["akte"]), frist: tag(z.heute + z.chance.int(0, 40)),
  an: { traeger: prozent(z, 35) && z.modell.phase !== "neu" ? z.modell.zustaendig.traeger : ziehe(z, traeger, "traeger-s"), fallfuehrung: ziehe(z, ["cm-1", "cm-2", "cm-3"], "cm-2"), vertretung: [] },
})

const offeneUebergabe = (z: Zufall): string => ziehe(z, [...z.modell.uebergaben].filter(([, { stand }]) => stand === "offen"), undefined)?.[0] ?? ziehe(z, [...z.modell.uebergaben.keys()], "u0")

const zeit = (z: Zufall): Felder => {
  const von = z.heute - z.chance.int(-60, 400)
  const beantragt = von - z.chance.int(0, 40)
  return {
    id: neueId(z, "z"), person: jemand(z), rechtskreis: ziehe(z, ["asylblg", "sgb-ii", "sgb-xii", "sgb-viii", "wogg", "bvg"], "asylblg"), von: tag(von),
    ...(prozent(z, 60) ? { bis: tag(von + z.chance.int(0, 300)) } : {}), traeger: "amt", ...(prozent(z, 30) ? { beantragtAm: tag(beantragt), bewilligtAm: tag(beantragt + z.chance.int(0, 60)) } : {}),
  }
}

const geaendert = (z: Zufall): Felder => {
  const [id, alt] = ziehe(z, [...z.modell.rechtskreise], ["z0", { person: "p1", rechtskreis: "asylblg", von: tag(ANFANG) }] as const)
  return { id, person: alt.person, rechtskreis: prozent(z, 80) ? alt.rechtskreis : "sgb-ii", von: alt.von, ...(prozent(z, 70) ? { bis: tag(z.heute + z.chance.int(-30, 200)) } : {}), traeger: "amt" }
}

const einwilligung = (z: Zufall): Felder => {
  const person = jemand(z)
  const voll = prozent(z, 55)
  // Everything for one purpose, or all but one kind for several; now and then a blanket consent, which is refused.
  const einer = voll && prozent(z, 35)
  const fast = gewoehnliche.filter((art) => prozent(z, 3) || art !== "evaluation")
  const von = z.heute + (prozent(z, 15) ? z.chance.int(-3, 30) : 0)
  return {
    id: neueId(z, "e"), person, erteiltVon: vertreterVon(z, person), datenarten: einer ? gewoehnliche : voll ? fast : einige(z, gewoehnliche),
    besondere: voll && prozent(z, 60) ? besondere : prozent(z, 60) ? [] : einige(z, besondere.slice(5)),
    empfaenger: voll ? empfaenger : einige(z, empfaenger), zwecke: einer ? [ziehe(z, Zweck.literals.slice(0, 6), "uebergabe")] : voll && prozent(z, 97) ? Zweck.literals.slice(0, 6) : einige(z, prozent(z, 90) ? Zweck.literals.slice(0, 6) : Zweck.literals),
    richtung: voll ? "gegenseitig" : ziehe(z, ["abgeben", "einholen", "gegenseitig"], "abgeben"),
    von: tag(von), bis: tag(von + z.chance.int(0, 300)), form: prozent(z, 80) ? { art: "schriftlich" } : { art: "muendlich", grund: "am Telefon" }, belehrt: true,
  }
}

const empfaengerDer = (z: Zufall, rolle: string): string => {
  const { fallfuehrung, vertretung } = z.modell.zustaendig
  if (rolle === "fallfuehrung") return fallfuehrung || "cm-1"
  if (rolle === "vertretung") return vertretung[0] ?? "cm-3"
  if (rolle === "fachaufsicht") return z.modell.zustaendig.traeger || "traeger-s"
  return rolle === "person" ? jemand(z) : ziehe(z, empfaenger, "schule")
}

const anfrage = (z: Zufall): Felder => {
  const bild = ziehe(z, rollenbilder.filter(({ grundlage }) => grundlage === "einwilligung" || prozent(z, 50)), rollenbilder[0])
  const eine = ziehe(z, [...z.modell.einwilligungen.values()], undefined)?.befehl
  const rolle = bild?.rolle ?? "fallfuehrung"
  const zwecke = bild?.zwecke ?? ["fallarbeit"]
  const darf: ReadonlyArray<string> = bild?.datenarten ?? []
  if (bild?.grundlage === "einwilligung" && eine !== undefined && prozent(z, 75)) {
    const arten = [...eine.datenarten, ...eine.besondere].filter((art) => darf.includes(art))
    const alle = prozent(z, 30) ? [...z.modell.personen.keys()] : [eine.person]
    return { empfaenger: ziehe(z, eine.empfaenger, "schule"), rolle, zweck: ziehe(z, zwecke, "fallarbeit"), personen: alle, datenarten: prozent(z, 40) ? arten : einige(z, arten) }
  }
  const wer = empfaengerDer(z, rolle)
  const personen = rolle === "person" && prozent(z, 80) ? [wer] : prozent(z, 50) ? [...z.modell.personen.keys()] : [jemand(z)]
  return { empfaenger: wer, rolle, zweck: ziehe(z, zwecke, "fallarbeit"), personen, datenarten: prozent(z, 50) ? darf : einige(z, darf) }
}

const konferenz = (z: Zufall): Felder => {
  const anonym = prozent(z, 25)
  const eine = ziehe(z, [...z.modell.einwilligungen.values()], undefined)?.befehl
  const personen = anonym ? [] : [eine?.person ?? jemand(z)]
  const datenarten = anonym ? [] : eine === undefined ? ["ziele"] : einige(z, [...eine.datenarten, ...eine.besondere])
  // What came of it is of whom and what it was about; of an anonymous one, of the Hauptperson.
  const ergebnis = wort(z, anonym ? [haupt(z)] : personen, ["akte", ...datenarten])
  const basis = { id: neueId(z, "k"), art: ziehe(z, ["hilfeplankonferenz", "fallkonferenz"], "fallkonferenz"), anonym, ergebnis }
  if (anonym || eine === undefined) return { konferenz: { ...basis, teilnehmende: [...einige(z, empfaenger)] }, personen, datenarten }
  return { konferenz: { ...basis, teilnehmende: [...einige(z, eine.empfaenger), ...(prozent(z, 15) ? [ziehe(z, empfaenger, "schule")] : [])] }, personen, datenarten }
}

const ende = (z: Zufall): Felder => {
  const offen = ziehe(z, offeneMassnahmen(z.modell), undefined)
  const stand = offen?.stand === "laeuft" ? ziehe(z, ["erbracht", "abgebrochen"], "erbracht") : offen?.stand === "angefragt" ? ziehe(z, ["abgelehnt", "abgebrochen"], "abgelehnt") : "abgebrochen"
  return { massnahme: offen?.id ?? eineMassnahme(z, "laeuft"), stand, ...((stand === "erbracht" && prozent(z, 50)) || prozent(z, 4) ? {} : { grund: wort(z, personenVon(z, offen?.ziel ?? ""), ["hilfeplan"]) }) }
}

const akte = (z: Zufall): string => wort(z, [haupt(z)], ["akte"])

/** The fields of random commands after the Hilfeplan. */
export const befehleVerlauf: Readonly<Record<string, (z: Zufall) => Felder>> = {
  DropMassnahme: (z) => {
    const massnahme = eineMassnahme(z, "geplant", "angefragt")
    return { massnahme, grund: wort(z, personenVon(z, z.modell.massnahmen.get(massnahme)?.ziel ?? ""), ["hilfeplan"]) }
  },
  RequestLeistung: (z) => ({ massnahme: ziehe(z, offeneMassnahmen(z.modell).filter(({ art, stand }) => art === "leistung" && stand === "geplant"), undefined)?.id ?? eineMassnahme(z, "geplant") }),
  StartMassnahme: (z) => ({ massnahme: eineMassnahme(z, "angefragt", ...(prozent(z, 50) ? ["geplant"] : [])) }),
  EndMassnahme: ende,
  BeginMonitoring: () => ({}),
  RateHandlungsziel: (z) => ({ handlungsziel: einOffenes(z), stufe: z.chance.int(-2, 2), gemeinsam: z.chance.bool() }),
  SettleHandlungsziel: (z) => ({ handlungsziel: einOffenes(z), ausgang: ziehe(z, ["erreicht", "teilweise", "nicht-erreicht"], "erreicht") }),
  CompleteMonitoring: (z) => ({ ueberpruefung: ueberpruefung(z) }),
  RecordEvaluation: (z) => ({ evaluation: evaluation(z) }),
  ReturnFromEvaluation: (z) => ({ grund: akte(z) }),
  CloseFall: (z) => ({ bericht: akte(z) }),
  BreakOffFall: (z) => ({ grund: ziehe(z, ["wunsch-der-person", "kein-kontakt", "umzug", "umzug", "verstorben"], "umzug"), ...(z.chance.bool() ? { notiz: akte(z) } : {}) }),
  ReopenFall: (z) => ({ grund: akte(z), zustimmungen: alleStimmenZu(z) }),
  OfferUebergabe: (z) => ({ uebergabe: uebergabe(z) }),
  AcceptUebergabe: (z) => ({ uebergabe: offeneUebergabe(z) }),
  DeclineUebergabe: (z) => ({ uebergabe: offeneUebergabe(z), grund: akte(z) }),
  WithdrawUebergabe: (z) => ({ uebergabe: offeneUebergabe(z), grund: akte(z) }),
  RecordRechtskreis: (z) => ({ zeit: zeit(z) }),
  AmendRechtskreis: (z) => {
    const neu = geaendert(z)
    return { zeit: neu, grund: wort(z, [String(neu["person"])], ["rechtskreis"]) }
  },
  StartCheckliste: (z) => {
    const [, alt] = ziehe(z, [...z.modell.laeufe], ["", undefined] as const)
    if (alt !== undefined && prozent(z, 20)) return { lauf: { id: neueId(z, "l"), person: alt.person, checkliste: alt.checkliste, wechselAm: alt.wechselAm } }
    return { lauf: { id: neueId(z, "l"), person: jemand(z), checkliste: ziehe(z, ["asylblg-sgb-ii", "asylblg-sgb-ii", "sgb-ii-sgb-xii"], "asylblg-sgb-ii"), wechselAm: tag(z.heute + z.chance.int(-30, 30)) } }
  },
  CompleteSchritt: (z) => ({ lauf: ziehe(z, [...z.modell.laeufe.keys()], "l0"), schritt: ziehe(z, ["antrag", "bescheid", "konto"], "konto"), am: tag(z.heute - z.chance.int(0, 9)) }),
}

/** The fields of random commands on consents and on showing. */
export const befehleRechte: Readonly<Record<string, (z: Zufall) => Felder>> = {
  GiveEinwilligung: (z) => ({ einwilligung: einwilligung(z) }),
  WithdrawEinwilligung: (z) => {
    const [id, eine] = ziehe(z, [...z.modell.einwilligungen].filter(([, { widerrufen }]) => !widerrufen), ["e0", undefined] as const)
    return { einwilligung: id, durch: vertreterVon(z, eine?.befehl.person ?? "p1") }
  },
  RestrictVerarbeitung: (z) => ({ person: jemand(z), grund: ziehe(z, ["richtigkeit-bestritten", "unrechtmaessig", "rechtsansprueche", "widerspruch"], "widerspruch") }),
  LiftEinschraenkung: (z) => ({ person: ziehe(z, [...z.modell.eingeschraenkt], "p1"), grund: akte(z) }),
  DiscloseFall: (z) => ({ anfrage: anfrage(z) }),
  RecordUebermittlung: (z) => {
    const personen = [...new Set([jemand(z), jemand(z)])]
    return { empfaenger: "jugendamt", personen, datenarten: [...einige(z, gewoehnliche)], norm: "§ 4 Abs. 3 KKG", begruendung: wort(z, personen, ["akte"]) }
  },
  HoldKonferenz: konferenz,
  IssueFallbericht: (z) => ({
    gremium: "gremium",
    merkmale: {
      ...(z.chance.bool() ? {} : { altersgruppe: ziehe(z, ["18-64", "unter-18"], "18-64") }),
      ...(prozent(z, 70) ? {} : { ziele: "arbeit 0/1" }),
    },
  }),
  EraseDaten: (z) => ({ personen: [...einige(z, [...z.modell.personen.keys()])], datenarten: [...einige(z, [...gewoehnliche, ...besondere])], grundlage: z.chance.bool() ? { art: "verlangen" } : { art: "loeschklasse", id: "klasse-1" } }),
}
