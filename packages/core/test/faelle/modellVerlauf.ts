/**
 * What the oracle says of monitoring, evaluation, the end of a case, and its hand-over.
 *
 * @module
 */
import { liste as rechtskreise } from "../../src/merkmal/Rechtskreis.js"
import * as Codeliste from "../../src/merkmal/Codeliste.js"
import { beende, type BefehlOf, hauptperson, type Modell, offeneMassnahmen, offeneZiele, pruefePersonen, type Regel, type Regeln, type Urteil, vielleicht, wenn } from "./modell.js"
import { pruefeZustimmungen } from "./modellAufnahme.js"
import { pruefeHandlungsziel } from "./modellPlanung.js"
import { pruefeBesondere, pruefeUebergabe } from "./modellRechte.js"

const gehtZurueck = (modell: Modell, nach: string): void => {
  modell.phase = nach
  if (nach === "bestandsaufnahme" || nach === "zielvereinbarung") modell.zielvereinbarung = false
  if (nach === "bestandsaufnahme" || nach === "zielvereinbarung" || nach === "hilfeplanung") modell.hilfeplan = false
}

const hatOffeneUebergabe = (modell: Modell): boolean => [...modell.uebergaben.values()].some(({ stand }) => stand === "offen")

/** The rules of monitoring and evaluation, and of the end. */
export const regelnVerlauf: Regeln<"RateHandlungsziel" | "SettleHandlungsziel" | "CompleteMonitoring" | "RecordEvaluation" | "ReturnFromEvaluation" | "CloseFall" | "BreakOffFall" | "ReopenFall"> = {
  RateHandlungsziel: {
    pruefe: (modell, { handlungsziel }, _umfeld, urteil) => {
      pruefeHandlungsziel(modell, handlungsziel, urteil)
      wenn(urteil, modell.ziele.get(handlungsziel)?.personen.some((person) => modell.eingeschraenkt.has(person)) === true, "fall/VerarbeitungRestricted")
    },
    danach: (modell, { handlungsziel, stufe }) => void modell.ziele.get(handlungsziel)?.bewertungen.push(stufe),
  },
  SettleHandlungsziel: {
    pruefe: (modell, { handlungsziel }, _umfeld, urteil) => pruefeHandlungsziel(modell, handlungsziel, urteil),
    danach: (modell, { handlungsziel, ausgang }) => {
      const da = modell.ziele.get(handlungsziel)
      if (da !== undefined) da.ausgang = ausgang
    },
  },
  CompleteMonitoring: {
    pruefe: (modell, { ueberpruefung, vermerk }, _umfeld, urteil) => {
      for (const ziel of ueberpruefung.ziele) {
        const wer = [hauptperson(modell), ...modell.ziele.get(ziel.handlungsziel)?.personen ?? []]
        if (ziel.lage === "abweichung") pruefeBesondere(modell, wer, ziel.beruehrt, vermerk.am, urteil)
      }
      const gesehen = ueberpruefung.ziele.map(({ handlungsziel }) => String(handlungsziel))
      const offen = offeneZiele(modell).map(({ id }) => id)
      wenn(urteil, offen.some((id) => !gesehen.includes(id)) || gesehen.some((id) => !offen.includes(id)), "fall/PruefungIncomplete")
      vielleicht(urteil, new Set(gesehen).size < gesehen.length, "fall/PruefungIncomplete")
      wenn(urteil, ueberpruefung.naechste === undefined && ueberpruefung.folge !== "evaluation", "fall/NaechstePruefungMissing")
      wenn(urteil, ueberpruefung.naechste !== undefined && ueberpruefung.naechste < vermerk.am, "fall/FristInvalid")
      // How far ahead the next review may lie is a rule of its own, of a year.
      vielleicht(urteil, ueberpruefung.naechste !== undefined && ueberpruefung.naechste > `${Number(vermerk.am.slice(0, 4)) + 1}${vermerk.am.slice(4)}`, "fall/FristInvalid")
    },
    danach: (modell, { ueberpruefung: { folge } }) => {
      gehtZurueck(modell, folge)
      modell.evaluiertHier = false
    },
  },
  RecordEvaluation: {
    pruefe: (modell, { evaluation, vermerk }, umfeld, urteil) => {
      wenn(urteil, evaluation.lehren.some(({ handlungsfeld }) => !umfeld.handlungsfelder.includes(handlungsfeld)), "fall/HandlungsfeldNotFound")
      pruefeBesondere(modell, [hauptperson(modell)], evaluation.beruehrt, vermerk.am, urteil)
    },
    danach: (modell) => {
      modell.evaluiert = true
      modell.evaluiertHier = true
    },
  },
  ReturnFromEvaluation: {
    pruefe: (modell, _befehl, _umfeld, urteil) => vielleicht(urteil, !modell.evaluiert, "fall/EvaluationMissing"),
    danach: (modell) => gehtZurueck(modell, "bestandsaufnahme"),
  },
  CloseFall: {
    pruefe: (modell, _befehl, _umfeld, urteil) => {
      wenn(urteil, !modell.evaluiert, "fall/EvaluationMissing")
      vielleicht(urteil, !modell.evaluiertHier, "fall/EvaluationMissing")
      wenn(urteil, offeneZiele(modell).length > 0, "fall/ZieleOpen")
      wenn(urteil, offeneMassnahmen(modell).length > 0, "fall/MassnahmenOpen")
      wenn(urteil, hatOffeneUebergabe(modell), "fall/UebergabeOpen")
    },
    danach: (modell) => beende(modell, "abgeschlossen"),
  },
  BreakOffFall: {
    pruefe: (modell, _befehl, _umfeld, urteil) => vielleicht(urteil, hatOffeneUebergabe(modell), "fall/UebergabeOpen"),
    danach: (modell, { grund }) => {
      beende(modell, "abgeschlossen")
      modell.verstorben = grund === "verstorben"
    },
  },
  ReopenFall: {
    pruefe: (modell, { zustimmungen, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.verstorben, "fall/ReopenNotAllowed")
      pruefeZustimmungen(modell, zustimmungen, vermerk.am, urteil, [])
    },
    danach: (modell) => {
      // Who was never taken up begins with the Aufnahme.
      gehtZurueck(modell, modell.aufgenommen ? "bestandsaufnahme" : "aufnahme")
      modell.evaluiert = false
    },
  },
}

const antwort = <T extends "AcceptUebergabe" | "DeclineUebergabe" | "WithdrawUebergabe">(nach: string): Regel<T> => ({
  pruefe: (modell, befehl, _umfeld, urteil) => {
    const { uebergabe, vermerk } = befehl as BefehlOf<"AcceptUebergabe">
    const da = modell.uebergaben.get(uebergabe)
    wenn(urteil, da?.stand !== "offen", "fall/UebergabeNotOpen")
    if (da?.stand !== "offen" || nach !== "angenommen") return
    wenn(urteil, da.frist < vermerk.am, "fall/UebergabeExpired")
    pruefeUebergabe(modell, da.an, vermerk.am, urteil)
  },
  danach: (modell, befehl) => {
    const da = modell.uebergaben.get((befehl as BefehlOf<"AcceptUebergabe">).uebergabe)
    if (da === undefined) return
    da.stand = nach
    if (nach === "angenommen") modell.zustaendig = da.an
  },
})

const istGleich = (a: Modell["zustaendig"], b: Modell["zustaendig"]): boolean => a.traeger === b.traeger && a.fallfuehrung === b.fallfuehrung && [...new Set(a.vertretung)].sort().join() === [...new Set(b.vertretung)].sort().join()

/** The rules of handing over. */
export const regelnUebergabe: Regeln<"OfferUebergabe" | "AcceptUebergabe" | "DeclineUebergabe" | "WithdrawUebergabe"> = {
  OfferUebergabe: {
    pruefe: (modell, { uebergabe, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.uebergaben.has(uebergabe.id), "fall/IdTaken")
      wenn(urteil, hatOffeneUebergabe(modell), "fall/UebergabeOpen")
      wenn(urteil, istGleich(uebergabe.an, modell.zustaendig), "fall/UebergabeToSelf")
      wenn(urteil, uebergabe.frist < vermerk.am, "fall/FristInvalid")
      pruefeUebergabe(modell, uebergabe.an, vermerk.am, urteil)
    },
    danach: (modell, { uebergabe }) => void modell.uebergaben.set(uebergabe.id, { an: uebergabe.an, frist: uebergabe.frist, stand: "offen" }),
  },
  AcceptUebergabe: antwort("angenommen"),
  DeclineUebergabe: antwort("abgelehnt"),
  WithdrawUebergabe: antwort("zurueckgezogen"),
}

const MAX = "9999-12-31"

const pruefeZeit = (modell: Modell, { zeit }: Pick<BefehlOf<"RecordRechtskreis">, "zeit">, urteil: Urteil): void => {
  pruefePersonen(modell, [zeit.person], urteil)
  const eintrag = Codeliste.find(rechtskreise, zeit.rechtskreis)
  const letzter = zeit.bis ?? zeit.von
  wenn(urteil, eintrag === undefined || !Codeliste.isValidOn(eintrag, zeit.von) || !Codeliste.isValidOn(eintrag, letzter), "fall/SchluesselNotFound")
  vielleicht(urteil, zeit.bis === undefined && eintrag?.gueltigBis !== undefined, "fall/SchluesselNotFound")
  wenn(urteil, zeit.bis !== undefined && zeit.bis < zeit.von, "fall/RechtskreisInvalid")
  const andere = [...modell.rechtskreise].filter(([id, eine]) => id !== zeit.id && eine.person === zeit.person && eine.von <= (zeit.bis ?? MAX) && zeit.von <= (eine.bis ?? MAX))
  wenn(urteil, andere.some(([, { rechtskreis }]) => rechtskreis === zeit.rechtskreis), "fall/RechtskreisInvalid")
  // Who gets AsylbLG gets neither SGB II nor SGB XII (§ 7 Abs. 1 Satz 2 Nr. 3 SGB II, § 23 Abs. 2 SGB XII).
  const anderes = new Set(["sgb-ii", "sgb-xii"])
  const schliesstAus = (a: string, b: string): boolean => (a === "asylblg" && anderes.has(b)) || (b === "asylblg" && anderes.has(a))
  wenn(urteil, andere.some(([, { rechtskreis }]) => schliesstAus(rechtskreis, zeit.rechtskreis)), "fall/RechtskreisInvalid")
  wenn(urteil, zeit.beantragtAm !== undefined && zeit.bewilligtAm !== undefined && zeit.bewilligtAm < zeit.beantragtAm, "fall/RechtskreisInvalid")
}

const merkeZeit = (modell: Modell, { zeit }: Pick<BefehlOf<"RecordRechtskreis">, "zeit">): void =>
  void modell.rechtskreise.set(zeit.id, { person: zeit.person, rechtskreis: zeit.rechtskreis, von: zeit.von, bis: zeit.bis })

/** The rules of laws and checklists. */
export const regelnRechtskreis: Regeln<"RecordRechtskreis" | "AmendRechtskreis" | "StartCheckliste" | "CompleteSchritt"> = {
  RecordRechtskreis: {
    pruefe: (modell, befehl, _umfeld, urteil) => {
      wenn(urteil, modell.rechtskreise.has(befehl.zeit.id), "fall/IdTaken")
      wenn(urteil, modell.eingeschraenkt.has(befehl.zeit.person), "fall/VerarbeitungRestricted")
      pruefeZeit(modell, befehl, urteil)
    },
    danach: merkeZeit,
  },
  AmendRechtskreis: {
    pruefe: (modell, befehl, _umfeld, urteil) => {
      const alt = modell.rechtskreise.get(befehl.zeit.id)
      wenn(urteil, alt === undefined, "fall/RechtskreisNotFound")
      wenn(urteil, alt !== undefined && alt.person !== befehl.zeit.person, "fall/RechtskreisInvalid")
      pruefeZeit(modell, befehl, urteil)
    },
    danach: merkeZeit,
  },
  StartCheckliste: {
    pruefe: (modell, { lauf }, umfeld, urteil) => {
      wenn(urteil, modell.laeufe.has(lauf.id), "fall/IdTaken")
      pruefePersonen(modell, [lauf.person], urteil)
      wenn(urteil, modell.eingeschraenkt.has(lauf.person), "fall/VerarbeitungRestricted")
      const liste = umfeld.checklisten.find(({ id }) => id === lauf.checkliste)
      const gilt = liste !== undefined && liste.gueltigAb <= lauf.wechselAm && (liste.gueltigBis === undefined || lauf.wechselAm <= liste.gueltigBis)
      wenn(urteil, liste === undefined || !gilt, "fall/ChecklisteNotFound")
      const doppelt = [...modell.laeufe.values()].some((eins) => eins.person === lauf.person && eins.checkliste === lauf.checkliste && eins.wechselAm === lauf.wechselAm)
      wenn(urteil, doppelt, "fall/ChecklisteAlreadyStarted")
    },
    danach: (modell, { lauf }) => void modell.laeufe.set(lauf.id, { person: lauf.person, checkliste: lauf.checkliste, wechselAm: lauf.wechselAm, erledigt: new Set() }),
  },
  CompleteSchritt: {
    pruefe: (modell, { lauf, schritt, am, vermerk }, umfeld, urteil) => {
      const da = modell.laeufe.get(lauf)
      wenn(urteil, da === undefined, "fall/ChecklisteNotFound")
      const liste = umfeld.checklisten.find(({ id }) => id === da?.checkliste)
      wenn(urteil, da !== undefined && (da.erledigt.has(schritt) || liste?.schritte.some(({ id }) => id === schritt) !== true), "fall/SchrittNotFound")
      wenn(urteil, am > vermerk.am, "fall/SchrittInFuture")
    },
    danach: (modell, { lauf, schritt }) => void modell.laeufe.get(lauf)?.erledigt.add(schritt),
  },
}
