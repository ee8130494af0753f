/**
 * What the oracle says of consents, of showing, and of wiping.
 *
 * @module
 */
import { Besonders, Gewoehnlich } from "../../src/datenschutz/Datenart.js"
import { rollenbilder } from "../../src/datenschutz/Rolle.js"
import type { PersonId } from "../../src/datenschutz/Kennung.js"
import * as Zweck from "../../src/datenschutz/Zweck.js"
import type { Code } from "../../src/fall/Ablehnung.js"
import { type BefehlOf, hauptperson, type Modell, nichts, pruefePersonen, pruefeVertretung, type Regeln, type Urteil, vielleicht, wenn } from "./modell.js"

/** One kind of data of one person on a day; what is left out is not asked for. */
export interface Wunsch { readonly person: string; readonly datenart: string; readonly am: string; readonly empfaenger?: string; readonly zweck?: string; readonly richtung?: string }

/** Tells whether one consent allows something. */
export const erlaubt = (modell: Modell, id: string, { person, datenart, am, empfaenger, zweck, richtung }: Wunsch): boolean => {
  const eins = modell.einwilligungen.get(id)
  if (eins === undefined || eins.widerrufen) return false
  const e = eins.befehl
  const vorbei = (einer: string): boolean => eins.fallgebundenVorbei && (Zweck.fallgebunden as ReadonlyArray<string>).includes(einer)
  return e.person === person && e.von <= am && am <= e.bis &&
    [...e.datenarten, ...e.besondere].some((art) => art === datenart) &&
    (empfaenger === undefined || e.empfaenger.some((einer) => einer === empfaenger)) &&
    (zweck === undefined || (e.zwecke.some((einer) => einer === zweck) && !vorbei(zweck))) &&
    (richtung === undefined || e.richtung === "gegenseitig" || e.richtung === richtung)
}

/** Tells whether some consent allows something. */
export const jemandErlaubt = (modell: Modell, wunsch: Wunsch): boolean => [...modell.einwilligungen.keys()].some((id) => erlaubt(modell, id, wunsch))

/** Checks that the Träger who has the case may work with each special category of each person. */
export const pruefeBesondere = (modell: Modell, personen: ReadonlyArray<string>, datenarten: ReadonlyArray<string>, am: string, urteil: Urteil): void =>
  wenn(urteil, personen.some((person) => datenarten.some((datenart) =>
    !jemandErlaubt(modell, { person, datenart, am, empfaenger: modell.zustaendig.traeger, zweck: "fallarbeit" }))), "fall/BesondereWithoutEinwilligung")

/** Whether a request fits the role, the purpose and the phase, whatever consents there are. */
const passtZurRolle = (modell: Modell, { rolle, zweck, datenarten, empfaenger, personen }: BefehlOf<"DiscloseFall">["anfrage"], am: string): boolean => {
  const bild = rollenbilder.find((eins) => eins.rolle === rolle)
  if (bild === undefined || !bild.zwecke.includes(zweck) || datenarten.some((art) => !bild.datenarten.includes(art))) return false
  const zuEnde = modell.phase === "abgeschlossen" || modell.phase === "beraten"
  if (zuEnde && Zweck.fallgebunden.includes(zweck)) return false
  if (personen.some((person) => !modell.personen.has(person))) return false
  if (rolle === "fallfuehrung") return empfaenger === modell.zustaendig.fallfuehrung
  if (rolle === "vertretung") return modell.zustaendig.vertretung.includes(empfaenger)
  // Who takes the case over sees it while an offer waits for its answer.
  if (rolle === "uebernehmende-stelle") return [...modell.uebergaben.values()].some(({ an, frist, stand }) => stand === "offen" && an.traeger === empfaenger && am <= frist)
  if (rolle !== "person") return true
  return modell.personen.has(empfaenger) && personen.every((person) => person === empfaenger || darfHandeln(modell, person, empfaenger, am))
}

const darfHandeln = (modell: Modell, person: string, durch: string, am: string): boolean => {
  const urteil: Urteil = { verstoesse: new Set(), offen: new Set() }
  pruefeVertretung(modell, person, durch, am, urteil)
  return urteil.verstoesse.size === 0
}

const NICHT: ReadonlyArray<Code> = ["fall/NotDisclosable", "fall/PersonNotFound", "fall/VerarbeitungRestricted"]

/** Checks that something may be shown. */
export const pruefeZeigen = (modell: Modell, anfrage: BefehlOf<"DiscloseFall">["anfrage"], am: string, urteil: Urteil): void => {
  const nein = (bedingung: boolean): void => {
    for (const code of NICHT) wenn(urteil, bedingung, code)
  }
  nein(!passtZurRolle(modell, anfrage, am))
  const grundlage = rollenbilder.find(({ rolle }) => rolle === anfrage.rolle)?.grundlage
  const frei = anfrage.rolle === "person" || anfrage.rolle === "datenschutz"
  nein(!frei && anfrage.personen.some((person) => modell.eingeschraenkt.has(person)))
  if (grundlage === "einwilligung") {
    const { empfaenger, zweck } = anfrage
    nein(anfrage.personen.some((person) => anfrage.datenarten.some((datenart) => !jemandErlaubt(modell, { person, datenart, am, empfaenger, zweck, richtung: "abgeben" }))))
  }
  // Whose supervisor somebody is, the rules do not say; nor whether nothing at all may be asked for.
  nein(anfrage.rolle === "fachaufsicht" && anfrage.empfaenger !== modell.zustaendig.traeger)
  vielleicht(urteil, anfrage.datenarten.length === 0, "fall/NotDisclosable")
}

/** The ordinary kinds of data that a case holds for sure. */
const gehalten = (modell: Modell): ReadonlyArray<string> => {
  const von: Readonly<Record<string, string>> = { staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" }
  return [...new Set([
    ...[...modell.angaben.values()].filter(({ feld }) => feld !== "besonders").map(({ datenart }) => datenart),
    ...[...modell.bestand.values()].map(({ art }) => von[art] ?? ""),
    // Whom the case is about, what the Hauptperson wishes, and how the case went so far.
    "identitaet", "ziele", "verlauf",
    ...(modell.massnahmen.size + modell.passungen.size > 0 ? ["hilfeplan"] : []),
  ])]
}

/** Whether a case may be handed to somebody: within one Träger yes, to another one with consents of everybody to all that it holds. */
export const pruefeUebergabe = (modell: Modell, an: Modell["zustaendig"], am: string, urteil: Urteil): void => {
  if (an.traeger === modell.zustaendig.traeger) return
  const fehlt = (personen: ReadonlyArray<string>, arten: ReadonlyArray<string>): boolean =>
    personen.some((person) => modell.eingeschraenkt.has(person) || arten.some((datenart) => !jemandErlaubt(modell, { person, datenart, am, empfaenger: an.traeger, zweck: "uebergabe", richtung: "abgeben" })))
  const alle = [...modell.personen.keys()]
  wenn(urteil, fehlt(alle, gehalten(modell)), "fall/NotDisclosable")
  vielleicht(urteil, fehlt(alle, [...Gewoehnlich.literals, ...Besonders.literals]), "fall/NotDisclosable")
  wenn(urteil, besondere(modell).some(({ datenart, person }) => fehlt([person], [datenart])), "fall/NotDisclosable")
}

const besondere = (modell: Modell) => [...modell.angaben.values()].filter(({ feld, wert }) => feld === "besonders" && wert !== "[gelöscht]")

const pruefeKonferenz = (modell: Modell, { konferenz, personen, datenarten, vermerk }: BefehlOf<"HoldKonferenz">, urteil: Urteil): void => {
  wenn(urteil, modell.konferenzen.has(konferenz.id), "fall/IdTaken")
  wenn(urteil, vermerk.zweck !== "konferenz", "fall/ZweckMismatch")
  wenn(urteil, konferenz.anonym ? personen.length + datenarten.length > 0 : personen.length === 0, "fall/KonferenzInvalid")
  vielleicht(urteil, !konferenz.anonym && datenarten.length === 0, "fall/KonferenzInvalid")
  if (konferenz.anonym) return
  const [erste, ...andere] = personen
  if (erste === undefined) return
  for (const empfaenger of konferenz.teilnehmende) {
    pruefeZeigen(modell, { empfaenger, rolle: "konferenz", zweck: "konferenz", personen: [erste, ...andere], datenarten }, vermerk.am, urteil)
  }
}

/** The rules of consents. */
export const regelnEinwilligung: Regeln<"GiveEinwilligung" | "WithdrawEinwilligung" | "RestrictVerarbeitung" | "LiftEinschraenkung"> = {
  GiveEinwilligung: {
    pruefe: (modell, { einwilligung: e, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.einwilligungen.has(e.id), "fall/IdTaken")
      pruefeVertretung(modell, e.person, e.erteiltVon, vermerk.am, urteil)
      wenn(urteil, e.datenarten.length + e.besondere.length === 0 || e.bis < e.von || e.von < vermerk.am, "fall/EinwilligungInvalid")
      // No blanket consent (§ 67b SGB X); how much is too much, the rules leave open but for everything.
      const alles = Gewoehnlich.literals.every((art) => e.datenarten.includes(art)) && new Set(e.zwecke).size > 1
      wenn(urteil, alles || e.zwecke.some((zweck) => zweck === "auskunft" || zweck === "aufsicht"), "fall/EinwilligungInvalid")
      vielleicht(urteil, [e.datenarten, e.besondere, e.empfaenger, e.zwecke].some((liste) => new Set<string>(liste).size < liste.length), "fall/EinwilligungInvalid")
    },
    danach: (modell, { einwilligung }) => void modell.einwilligungen.set(einwilligung.id, { befehl: einwilligung, seit: modell.version, widerrufen: false, fallgebundenVorbei: false }),
  },
  WithdrawEinwilligung: {
    pruefe: (modell, { einwilligung, durch, vermerk }, _umfeld, urteil) => {
      const da = modell.einwilligungen.get(einwilligung)
      wenn(urteil, da === undefined, "fall/EinwilligungNotFound")
      if (da === undefined) return vielleicht(urteil, true, "fall/PersonNotFound")
      wenn(urteil, da.widerrufen, "fall/EinwilligungWithdrawn")
      pruefeVertretung(modell, da.befehl.person, durch, vermerk.am, urteil)
    },
    danach: (modell, { einwilligung }) => {
      const da = modell.einwilligungen.get(einwilligung)
      if (da !== undefined) da.widerrufen = true
    },
  },
  RestrictVerarbeitung: {
    pruefe: (modell, { person }, _umfeld, urteil) => {
      pruefePersonen(modell, [person], urteil)
      wenn(urteil, modell.eingeschraenkt.has(person), "fall/VerarbeitungRestricted")
    },
    danach: (modell, { person }) => void modell.eingeschraenkt.add(person),
  },
  LiftEinschraenkung: {
    pruefe: (modell, { person }, _umfeld, urteil) => {
      pruefePersonen(modell, [person], urteil)
      wenn(urteil, !modell.eingeschraenkt.has(person), "fall/NotRestricted")
    },
    danach: (modell, { person }) => void modell.eingeschraenkt.delete(person),
  },
}

/** Of which kind each feature of a report is. */
const BERICHTET: Readonly<Record<string, string>> = {
  altersgruppe: "lebenslage", haushalt: "lebenslage", sozialraum: "lebenslage", herkunft: "aufenthalt", rechtskreis: "rechtskreis", dauer: "verlauf", handlungsfelder: "bedarf", ziele: "ziele",
}

const hat = (liste: ReadonlyArray<string>, eins: string): boolean => liste.includes(eins)

/** The rules of showing and wiping. */
export const regelnOffenlegung: Regeln<"DiscloseFall" | "RecordUebermittlung" | "HoldKonferenz" | "IssueFallbericht" | "EraseDaten"> = {
  DiscloseFall: {
    pruefe: (modell, { anfrage, vermerk }, _umfeld, urteil) => {
      wenn(urteil, vermerk.zweck !== anfrage.zweck, "fall/ZweckMismatch")
      pruefeZeigen(modell, anfrage, vermerk.am, urteil)
    },
    danach: nichts,
  },
  RecordUebermittlung: {
    pruefe: (modell, { personen }, _umfeld, urteil) => {
      pruefePersonen(modell, personen, urteil)
      vielleicht(urteil, personen.some((person) => modell.eingeschraenkt.has(person)), "fall/VerarbeitungRestricted")
    },
    danach: nichts,
  },
  HoldKonferenz: {
    pruefe: (modell, befehl, _umfeld, urteil) => pruefeKonferenz(modell, befehl, urteil),
    danach: (modell, { konferenz }) => void modell.konferenzen.add(konferenz.id),
  },
  IssueFallbericht: {
    // What an anonymous report shows is coarse; the Hauptperson has to let the body have it all the same, each kind that it tells of.
    pruefe: (modell, { gremium, merkmale, vermerk }, _umfeld, urteil) => {
      wenn(urteil, vermerk.zweck !== "bericht", "fall/ZweckMismatch")
      const datenarten = [...new Set(["bedarf", ...Object.keys(merkmale).flatMap((merkmal) => BERICHTET[merkmal] ?? [])])] as BefehlOf<"DiscloseFall">["anfrage"]["datenarten"]
      const anfrage = { empfaenger: gremium, rolle: "steuerungsgruppe", zweck: "bericht", personen: [hauptperson(modell) as PersonId], datenarten } as const
      pruefeZeigen(modell, anfrage, vermerk.am, urteil)
    },
    danach: nichts,
  },
  EraseDaten: {
    pruefe: (modell, { personen, datenarten, grundlage }, _umfeld, urteil) => {
      pruefePersonen(modell, personen, urteil)
      // What is disputed is kept although its class says that it is due.
      vielleicht(urteil, grundlage.art === "loeschklasse", "fall/EraseNotAllowed")
      const offen = modell.phase !== "abgeschlossen" && modell.phase !== "beraten"
      wenn(urteil, offen && datenarten.some((art) => art === "identitaet" || art === "ziele" || art === "hilfeplan"), "fall/EraseNotAllowed")
      vielleicht(urteil, true, "fall/NothingToErase")
      vielleicht(urteil, modell.phase !== "abgeschlossen" && modell.phase !== "beraten", "fall/EraseNotAllowed")
      vielleicht(urteil, modell.eingeschraenkt.size > 0, "fall/VerarbeitungRestricted")
    },
    danach: (modell, { personen, datenarten }) => {
      for (const [id, angabe] of modell.angaben) {
        if (hat(personen, angabe.person) && hat(datenarten, angabe.datenart)) modell.angaben.set(id, { ...angabe, wert: "[gelöscht]" })
      }
      if (!datenarten.includes("rechtskreis")) return
      for (const [id, eine] of modell.rechtskreise) if (hat(personen, eine.person)) modell.rechtskreise.delete(id)
      for (const [id, einer] of modell.laeufe) if (hat(personen, einer.person)) modell.laeufe.delete(id)
    },
  },
}
