/**
 * What the oracle says of taking a case up and of the Bestandsaufnahme.
 *
 * @module
 */
import { liste as aufenthaltsstatus } from "../../src/merkmal/Aufenthaltsstatus.js"
import * as Codeliste from "../../src/merkmal/Codeliste.js"
import { liste as geschlecht } from "../../src/merkmal/Geschlecht.js"
import { liste as staatsangehoerigkeit } from "../../src/merkmal/Staatsangehoerigkeit.js"
import type { Stichtag } from "../../src/kernel/Stichtag.js"
import { beende, type BefehlOf, hauptperson, type Modell, nichts, pruefePersonen, pruefeVertretung, type Regeln, type Urteil, vielleicht, wenn } from "./modell.js"
import { erlaubt, pruefeBesondere } from "./modellRechte.js"

const listen: Readonly<Record<string, Codeliste.Codeliste>> = { staatsangehoerigkeit, aufenthaltsstatus, geschlecht }

type Angabe = BefehlOf<"RecordAngabe">["angabe"]

const pruefeWert = (angabe: Angabe, am: Stichtag, urteil: Urteil): void => {
  wenn(urteil, angabe.feld === "geburtsdatum" && angabe.wert > am, "fall/GeburtsdatumInvalid")
  vielleicht(urteil, angabe.feld === "geburtsdatum" && angabe.wert < `${Number(am.slice(0, 4)) - 120}`, "fall/GeburtsdatumInvalid")
  const liste = listen[angabe.feld]
  if (liste === undefined) return
  const eintrag = Codeliste.find(liste, angabe.wert)
  wenn(urteil, eintrag === undefined || !Codeliste.isValidOn(eintrag, am), "fall/SchluesselNotFound")
}

// A special category needs a consent of the person that names it; what others say needs one that lets them be asked.
const pruefeEinwilligung = (modell: Modell, angabe: Angabe, am: string, urteil: Urteil): void => {
  const zu = (id: string, ok: boolean): void => {
    wenn(urteil, !modell.einwilligungen.has(id), "fall/EinwilligungNotFound")
    if (!modell.einwilligungen.has(id) || ok) return
    wenn(urteil, true, "fall/EinwilligungNotCovering")
  }
  if (angabe.feld === "besonders") zu(angabe.einwilligung, erlaubt(modell, angabe.einwilligung, { person: angabe.person, datenart: angabe.datenart, am, zweck: "fallarbeit", empfaenger: modell.zustaendig.traeger }))
  if (angabe.herkunft.art === "dritte") {
    zu(angabe.herkunft.einwilligung, erlaubt(modell, angabe.herkunft.einwilligung, { person: angabe.person, datenart: angabe.datenart, am, empfaenger: angabe.herkunft.stelle, zweck: "fallarbeit", richtung: "einholen" }))
  }
}

const merke = (modell: Modell, angabe: Angabe): void => {
  modell.angaben.set(angabe.id, { person: angabe.person, feld: angabe.feld, datenart: angabe.datenart, wert: angabe.wert, einwilligung: angabe.feld === "besonders" ? angabe.einwilligung : undefined })
}

/** Checks that everybody needed has agreed: the Hauptperson, and who agreed could. */
export const pruefeZustimmungen = (modell: Modell, zustimmungen: BefehlOf<"DecideAufnahme">["zustimmungen"], am: string, urteil: Urteil, noetig: ReadonlyArray<string>): void => {
  for (const { person, erteiltVon } of zustimmungen) pruefeVertretung(modell, person, erteiltVon, am, urteil)
  const da = new Set<string>(zustimmungen.map(({ person }) => person))
  wenn(urteil, !da.has(hauptperson(modell)), "fall/ZustimmungMissing")
  vielleicht(urteil, noetig.some((person) => !da.has(person)), "fall/ZustimmungMissing")
}

const merkePerson = (modell: Modell, { person }: Pick<BefehlOf<"AddPerson">, "person">): void =>
  void modell.personen.set(person.id, { beziehung: person.beziehung, vertreter: person.vertretenDurch, betreut: person.vertretung === "betreuung" })

/** The rules of Aufnahme and Bestandsaufnahme. */
export const regelnAufnahme: Regeln<"OpenFall" | "AddPerson" | "AmendPerson" | "RecordAngabe" | "RectifyAngabe" | "DisputeAngabe" | "DecideAufnahme" | "RecordBestand" | "WithdrawBestand" | "CompleteBestandsaufnahme"> = {
  OpenFall: {
    pruefe: (_modell, { personen }, _umfeld, urteil) => {
      const ids = new Set<string>(personen.map(({ id }) => id))
      wenn(urteil, ids.size < personen.length, "fall/IdTaken")
      wenn(urteil, personen.filter(({ beziehung }) => beziehung === "hauptperson").length !== 1, "fall/HauptpersonInvalid")
      wenn(urteil, personen.some(({ id, vertretenDurch }) => vertretenDurch.some((durch) => durch === id || !ids.has(durch))), "fall/HauptpersonInvalid")
    },
    danach: (modell, { fall, personen, zustaendig }) => {
      modell.fall = fall
      modell.phase = "aufnahme"
      modell.zustaendig = zustaendig
      for (const { id, beziehung, vertretenDurch, vertretung } of personen) modell.personen.set(id, { beziehung, vertreter: vertretenDurch, betreut: vertretung === "betreuung" })
    },
  },
  AddPerson: {
    pruefe: (modell, { person }, _umfeld, urteil) => {
      wenn(urteil, modell.personen.has(person.id), "fall/IdTaken")
      wenn(urteil, person.beziehung === "hauptperson", "fall/HauptpersonInvalid")
      wenn(urteil, person.vertretenDurch.some((durch) => !modell.personen.has(durch)), "fall/HauptpersonInvalid")
      vielleicht(urteil, person.vertretenDurch.some((durch) => !modell.personen.has(durch)), "fall/PersonNotFound")
    },
    danach: merkePerson,
  },
  AmendPerson: {
    pruefe: (modell, { person }, _umfeld, urteil) => {
      pruefePersonen(modell, [person.id], urteil)
      wenn(urteil, (person.id === hauptperson(modell)) !== (person.beziehung === "hauptperson"), "fall/HauptpersonInvalid")
      wenn(urteil, person.vertretenDurch.some((durch) => durch === person.id || !modell.personen.has(durch)), "fall/HauptpersonInvalid")
    },
    danach: merkePerson,
  },
  RecordAngabe: {
    pruefe: (modell, { angabe, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.angaben.has(angabe.id), "fall/IdTaken")
      pruefePersonen(modell, [angabe.person], urteil)
      pruefeWert(angabe, vermerk.am, urteil)
      pruefeEinwilligung(modell, angabe, vermerk.am, urteil)
      wenn(urteil, modell.eingeschraenkt.has(angabe.person), "fall/VerarbeitungRestricted")
    },
    danach: (modell, { angabe }) => merke(modell, angabe),
  },
  RectifyAngabe: {
    pruefe: (modell, { angabe, vermerk }, _umfeld, urteil) => {
      const alt = modell.angaben.get(angabe.id)
      wenn(urteil, alt === undefined, "fall/AngabeNotFound")
      wenn(urteil, alt !== undefined && (alt.person !== angabe.person || alt.datenart !== angabe.datenart || alt.feld !== angabe.feld), "fall/AngabeMismatch")
      vielleicht(urteil, alt?.wert === "[gelöscht]", "fall/AngabeNotFound")
      pruefeWert(angabe, vermerk.am, urteil)
      // To put right what is held needs no new consent; to say that it comes from elsewhere, or rests on another consent, may.
      const neu: Urteil = { verstoesse: new Set(), offen: new Set() }
      pruefeEinwilligung(modell, angabe, vermerk.am, neu)
      for (const code of neu.verstoesse) urteil.offen.add(code)
    },
    danach: (modell, { angabe }) => merke(modell, angabe),
  },
  DisputeAngabe: {
    pruefe: (modell, { angabe }, _umfeld, urteil) => {
      wenn(urteil, !modell.angaben.has(angabe), "fall/AngabeNotFound")
      vielleicht(urteil, modell.angaben.get(angabe)?.wert === "[gelöscht]", "fall/AngabeNotFound")
    },
    danach: nichts,
  },
  DecideAufnahme: {
    pruefe: (modell, { ergebnis, kriterien, zustimmungen, vermerk }, _umfeld, urteil) => {
      const fuenf = ["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"]
      wenn(urteil, kriterien.length !== 5 || fuenf.some((eins) => !kriterien.some(({ kriterium }) => kriterium === eins)), "fall/KriterienIncomplete")
      const pflicht = new Set<string>(["komplexe-problemlage", "hohe-akteursdichte", "einverstaendnis"])
      wenn(urteil, ergebnis === "case-management" && kriterien.some(({ kriterium, erfuellt }) => pflicht.has(kriterium) && !erfuellt), "fall/KriterienNotMet")
      pruefeZustimmungen(modell, zustimmungen, vermerk.am, urteil, [])
    },
    danach: (modell, { ergebnis }) => {
      if (ergebnis === "einzelberatung") beende(modell, "beraten")
      else modell.phase = "bestandsaufnahme"
      modell.aufgenommen = ergebnis === "case-management"
    },
  },
  RecordBestand: {
    pruefe: (modell, { bestand, vermerk }, umfeld, urteil) => {
      pruefeBesondere(modell, [bestand.person], bestand.beruehrt, vermerk.am, urteil)
      wenn(urteil, modell.bestand.has(bestand.id), "fall/IdTaken")
      vielleicht(urteil, modell.verbraucht.has(`bestand ${bestand.id}`), "fall/IdTaken")
      pruefePersonen(modell, [bestand.person], urteil)
      wenn(urteil, bestand.art === "bedarf" && !umfeld.handlungsfelder.includes(bestand.handlungsfeld), "fall/HandlungsfeldNotFound")
      wenn(urteil, modell.eingeschraenkt.has(bestand.person), "fall/VerarbeitungRestricted")
    },
    danach: (modell, { bestand }) => void modell.bestand.set(bestand.id, { art: bestand.art, person: bestand.person }),
  },
  WithdrawBestand: {
    pruefe: (modell, { bestand }, _umfeld, urteil) => wenn(urteil, !modell.bestand.has(bestand), "fall/BestandNotFound"),
    danach: (modell, { bestand }) => {
      modell.bestand.delete(bestand)
      modell.verbraucht.add(`bestand ${bestand}`)
    },
  },
  CompleteBestandsaufnahme: {
    pruefe: (modell, { ohne }, _umfeld, urteil) => {
      const da = new Set<string>([...modell.bestand.values()].map(({ art }) => art))
      if ([...modell.angaben.values()].some(({ feld }) => feld === "biografie")) da.add("biografie")
      const gesagt = new Set<string>(ohne.map(({ teil }) => teil))
      wenn(urteil, ["biografie", "staerke", "schwaeche", "hilfe", "bedarf"].some((teil) => !da.has(teil) && !gesagt.has(teil)), "fall/BestandIncomplete")
      vielleicht(urteil, !da.has("bedarf") || gesagt.size < ohne.length || [...gesagt].some((teil) => da.has(teil)), "fall/BestandIncomplete")
    },
    danach: (modell) => void (modell.phase = "zielvereinbarung"),
  },
}
