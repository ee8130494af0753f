/**
 * What the oracle says of goals and measures.
 *
 * @module
 */
import type { Umfeld } from "../../src/fall/Umfeld.js"
import {
  type BefehlOf, hauptperson, istAufgegeben, type Modell, nichts, offeneMassnahmen, offeneZiele, pruefePersonen, type Regel, type Regeln, type Urteil,
  vielleicht, wenn,
} from "./modell.js"
import { pruefeZustimmungen } from "./modellAufnahme.js"
import { pruefeBesondere } from "./modellRechte.js"

const fehlt = { 1: "fall/MottozielNotFound", 2: "fall/RahmenzielNotFound", 3: "fall/HandlungszielNotFound" } as const

/** Checks that a goal is there on its level and was not given up. */
export const pruefeZiel = (modell: Modell, id: string, ebene: 1 | 2 | 3, urteil: Urteil): void => {
  const da = modell.ziele.get(id)?.ebene === ebene
  wenn(urteil, !da, fehlt[ebene])
  wenn(urteil, da && istAufgegeben(modell, id), "fall/ZielAbandoned")
}

/** Checks that a Handlungsziel is open. */
export const pruefeHandlungsziel = (modell: Modell, id: string, urteil: Urteil): void => {
  pruefeZiel(modell, id, 3, urteil)
  const ausgang = modell.ziele.get(id)?.ausgang ?? "offen"
  wenn(urteil, ausgang !== "offen" && ausgang !== "aufgegeben", "fall/ZielSettled")
}

const feldVon = (modell: Modell, id: string): string => {
  const ziel = modell.ziele.get(id)
  return ziel === undefined ? "" : ziel.ebene === 2 ? ziel.feld : feldVon(modell, ziel.ueber)
}

const neuesZiel = (modell: Modell, ebene: 1 | 2 | 3, id: string, ueber: string, personen: ReadonlyArray<string>, feld = ""): void =>
  void modell.ziele.set(id, { ebene, id, ueber, personen, feld, aufgegeben: false, ausgang: "offen", bewertungen: [] })

const pruefeMassnahme = (modell: Modell, { massnahme, vermerk }: BefehlOf<"PlanMassnahme">, umfeld: Umfeld, urteil: Urteil): void => {
  if (massnahme.art === "eigenaktivitaet") {
    // Who acts for none of those whose step it is has no part in it; the rules only ask for a person of the case.
    const ziel = modell.ziele.get(massnahme.handlungsziel)
    vielleicht(urteil, ziel !== undefined && !ziel.personen.includes(massnahme.person), "fall/VertretungInvalid")
    return pruefePersonen(modell, [massnahme.person], urteil)
  }
  const { aus } = massnahme
  vielleicht(urteil, aus.art === "fallfuehrung" && massnahme.durch !== modell.zustaendig.traeger, "fall/LeistungserbringerInvalid")
  if (aus.art === "passung") wenn(urteil, modell.passungen.get(aus.passung)?.ziel !== massnahme.handlungsziel, "fall/PassungNotFound")
  if (aus.art !== "angebot") return
  const angebot = umfeld.katalog.angebote.find(({ id }) => id === aus.angebot)
  if (angebot === undefined) return wenn(urteil, true, "fall/AngebotNotFound")
  const gilt = angebot.gueltig.von <= vermerk.am && (angebot.gueltig.bis === undefined || vermerk.am <= angebot.gueltig.bis)
  wenn(urteil, !gilt, "fall/AngebotNotValid")
  const feld = feldVon(modell, massnahme.handlungsziel)
  wenn(urteil, feld !== "" && !angebot.handlungsfelder.some((eins) => eins === feld), "fall/AngebotNotValid")
  wenn(urteil, angebot.traeger !== massnahme.durch, "fall/LeistungserbringerInvalid")
}

/** A command on a measure that has to stand somewhere, and the state it leads to. */
const schritt = <T extends "DropMassnahme" | "RequestLeistung" | "StartMassnahme">(von: (art: string) => ReadonlyArray<string>, nach: string): Regel<T> => ({
  pruefe: (modell, befehl, _umfeld, urteil) => {
    const { massnahme } = befehl as BefehlOf<"RequestLeistung">
    const da = modell.massnahmen.get(massnahme)
    wenn(urteil, da === undefined, "fall/MassnahmeNotFound")
    wenn(urteil, da !== undefined && !von(da.art).includes(da.stand), "fall/MassnahmeNotInState")
    vielleicht(urteil, da !== undefined && nach !== "gestrichen" && istAufgegeben(modell, da.ziel), "fall/ZielAbandoned")
    vielleicht(urteil, da !== undefined && nach !== "gestrichen" && modell.ziele.get(da.ziel)?.ausgang !== "offen", "fall/ZielSettled")
  },
  danach: (modell, befehl) => {
    const da = modell.massnahmen.get((befehl as BefehlOf<"RequestLeistung">).massnahme)
    if (da !== undefined) da.stand = nach
  },
})

const ende: Readonly<Record<string, ReadonlyArray<string>>> = { erbracht: ["laeuft"], abgelehnt: ["angefragt"], abgebrochen: ["laeuft", "angefragt", "geplant"] }

// Whose goals they are; that of each of them the agreement is needed and not the Hauptperson's alone, the rules leave open.
const personenMitZielen = (modell: Modell): ReadonlyArray<string> =>
  [...new Set([...modell.ziele.values()].filter(({ ebene, id }) => ebene === 1 && !istAufgegeben(modell, id)).concat(offeneZiele(modell)).flatMap(({ personen }) => [...personen]))]

/** The rules of goals. */
export const regelnZiele: Regeln<"FormulateMottoziel" | "FormulateRahmenziel" | "FormulateHandlungsziel" | "AbandonZiel" | "AgreeZielvereinbarung"> = {
  FormulateMottoziel: {
    pruefe: (modell, { ziel, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.ziele.has(ziel.id), "fall/IdTaken")
      pruefeBesondere(modell, [ziel.person], ziel.beruehrt, vermerk.am, urteil)
      pruefePersonen(modell, [ziel.person], urteil)
    },
    danach: (modell, { ziel }) => neuesZiel(modell, 1, ziel.id, "", [ziel.person]),
  },
  FormulateRahmenziel: {
    pruefe: (modell, { ziel, vermerk }, umfeld, urteil) => {
      wenn(urteil, modell.ziele.has(ziel.id), "fall/IdTaken")
      pruefeBesondere(modell, modell.ziele.get(ziel.mottoziel)?.personen ?? [], ziel.beruehrt, vermerk.am, urteil)
      pruefeZiel(modell, ziel.mottoziel, 1, urteil)
      wenn(urteil, !umfeld.handlungsfelder.includes(ziel.handlungsfeld), "fall/HandlungsfeldNotFound")
    },
    danach: (modell, { ziel }) => neuesZiel(modell, 2, ziel.id, ziel.mottoziel, modell.ziele.get(ziel.mottoziel)?.personen ?? [], ziel.handlungsfeld),
  },
  FormulateHandlungsziel: {
    pruefe: (modell, { ziel, vermerk }, _umfeld, urteil) => {
      wenn(urteil, modell.ziele.has(ziel.id), "fall/IdTaken")
      pruefeZiel(modell, ziel.rahmenziel, 2, urteil)
      pruefeBesondere(modell, ziel.personen, ziel.beruehrt, vermerk.am, urteil)
      pruefePersonen(modell, ziel.personen, urteil)
      wenn(urteil, ziel.bis < vermerk.am, "fall/FristInvalid")
      wenn(urteil, new Set(ziel.skala).size < 5, "fall/SkalaInvalid")
    },
    danach: (modell, { ziel }) => neuesZiel(modell, 3, ziel.id, ziel.rahmenziel, ziel.personen),
  },
  AbandonZiel: {
    pruefe: (modell, { ziel }, _umfeld, urteil) => {
      const ebene = ({ mottoziel: 1, rahmenziel: 2, handlungsziel: 3 } as const)[ziel.ebene]
      if (ebene === 3) pruefeHandlungsziel(modell, ziel.id, urteil)
      else pruefeZiel(modell, ziel.id, ebene, urteil)
    },
    danach: (modell, { ziel }) => {
      const da = modell.ziele.get(ziel.id)
      if (da !== undefined) da.aufgegeben = true
    },
  },
  AgreeZielvereinbarung: {
    pruefe: (modell, { zustimmungen, vermerk }, _umfeld, urteil) => {
      pruefeZustimmungen(modell, zustimmungen, vermerk.am, urteil, personenMitZielen(modell))
      const da = [...modell.ziele.values()].filter(({ id, ebene }) => ebene === 3 && !istAufgegeben(modell, id))
      wenn(urteil, da.length === 0, "fall/ZieleIncomplete")
      const lebend = [...modell.ziele.values()].filter(({ id }) => !istAufgegeben(modell, id))
      vielleicht(urteil, lebend.some(({ id, ebene }) => ebene < 3 && !lebend.some(({ ueber }) => ueber === id)), "fall/ZieleIncomplete")
      // A branch whose Handlungsziele are all settled has its levels, and yet nothing open.
      vielleicht(urteil, lebend.some(({ id, ebene }) => ebene === 2 && !offeneZiele(modell).some(({ ueber }) => ueber === id)), "fall/ZieleIncomplete")
    },
    danach: (modell) => {
      modell.phase = "hilfeplanung"
      modell.zielvereinbarung = true
      modell.zaehlerZiel += 1
    },
  },
}

/** The rules of measures. */
export const regelnMassnahmen: Regeln<"PlanMassnahme" | "DropMassnahme" | "RecordPassung" | "AgreeHilfeplan" | "RequestLeistung" | "StartMassnahme" | "EndMassnahme" | "BeginMonitoring"> = {
  PlanMassnahme: {
    pruefe: (modell, befehl, umfeld, urteil) => {
      wenn(urteil, modell.massnahmen.has(befehl.massnahme.id), "fall/IdTaken")
      pruefeHandlungsziel(modell, befehl.massnahme.handlungsziel, urteil)
      wenn(urteil, befehl.massnahme.bis < befehl.vermerk.am, "fall/FristInvalid")
      pruefeMassnahme(modell, befehl, umfeld, urteil)
      const { massnahme, vermerk } = befehl
      const wer = [...modell.ziele.get(massnahme.handlungsziel)?.personen ?? [], ...(massnahme.art === "eigenaktivitaet" ? [massnahme.person] : [])]
      pruefeBesondere(modell, wer, massnahme.beruehrt, vermerk.am, urteil)
    },
    danach: (modell, { massnahme }) =>
      void modell.massnahmen.set(massnahme.id, { id: massnahme.id, ziel: massnahme.handlungsziel, art: massnahme.art, stand: "geplant", person: massnahme.art === "eigenaktivitaet" ? massnahme.person : undefined }),
  },
  DropMassnahme: schritt(() => ["geplant", "angefragt"], "gestrichen"),
  RecordPassung: {
    pruefe: (modell, { passung, vermerk }, umfeld, urteil) => {
      pruefeBesondere(modell, modell.ziele.get(passung.handlungsziel)?.personen ?? [], passung.beruehrt, vermerk.am, urteil)
      wenn(urteil, modell.passungen.has(passung.id), "fall/IdTaken")
      pruefeHandlungsziel(modell, passung.handlungsziel, urteil)
      wenn(urteil, passung.angebot !== undefined && !umfeld.katalog.angebote.some(({ id }) => id === passung.angebot), "fall/AngebotNotFound")
      wenn(urteil, passung.angebot === undefined && (passung.art === "anpassung" || passung.art === "anderer-zugang"), "fall/PassungInvalid")
      wenn(urteil, passung.angebot !== undefined && passung.art === "neues-angebot", "fall/PassungInvalid")
      vielleicht(urteil, passung.angebot !== undefined, "fall/AngebotNotValid")
    },
    danach: (modell, { passung }) => void modell.passungen.set(passung.id, { ziel: passung.handlungsziel }),
  },
  AgreeHilfeplan: {
    pruefe: (modell, { zustimmungen, naechstePruefung, vermerk }, _umfeld, urteil) => {
      const versorgt = new Set<string>([...offeneMassnahmen(modell).map(({ ziel }) => ziel), ...[...modell.passungen.values()].map(({ ziel }) => ziel)])
      const erbracht = new Set<string>([...modell.massnahmen.values()].filter(({ stand }) => stand === "erbracht").map(({ ziel }) => ziel))
      const ohne = offeneZiele(modell).filter(({ id }) => !versorgt.has(id))
      wenn(urteil, ohne.some(({ id }) => !erbracht.has(id)), "fall/HandlungszielWithoutMassnahme")
      vielleicht(urteil, ohne.length > 0, "fall/HandlungszielWithoutMassnahme")
      const handelnde = offeneMassnahmen(modell).flatMap(({ person }) => (person === undefined ? [] : [person]))
      pruefeZustimmungen(modell, zustimmungen, vermerk.am, urteil, [...handelnde, ...personenMitZielen(modell), hauptperson(modell)])
      wenn(urteil, naechstePruefung < vermerk.am, "fall/FristInvalid")
      vielleicht(urteil, naechstePruefung > `${Number(vermerk.am.slice(0, 4)) + 1}${vermerk.am.slice(4)}`, "fall/FristInvalid")
    },
    danach: (modell) => {
      modell.phase = "leistungssteuerung"
      modell.hilfeplan = true
      modell.zaehlerPlan += 1
    },
  },
  RequestLeistung: schritt((art) => (art === "leistung" ? ["geplant"] : []), "angefragt"),
  StartMassnahme: schritt((art) => (art === "leistung" ? ["geplant", "angefragt"] : ["geplant"]), "laeuft"),
  EndMassnahme: {
    pruefe: (modell, { massnahme, stand, grund }, _umfeld, urteil) => {
      const da = modell.massnahmen.get(massnahme)
      wenn(urteil, da === undefined, "fall/MassnahmeNotFound")
      wenn(urteil, da !== undefined && ende[stand]?.includes(da.stand) !== true, "fall/MassnahmeNotInState")
      vielleicht(urteil, stand === "abgebrochen" && da?.stand === "geplant", "fall/MassnahmeNotInState")
      vielleicht(urteil, stand === "abgelehnt" && da?.art === "eigenaktivitaet", "fall/MassnahmeNotInState")
      wenn(urteil, grund === undefined && stand !== "erbracht", "fall/GrundMissing")
    },
    danach: (modell, { massnahme, stand }) => {
      const da = modell.massnahmen.get(massnahme)
      if (da !== undefined) da.stand = stand
    },
  },
  BeginMonitoring: { pruefe: nichts, danach: (modell) => void (modell.phase = "monitoring") },
}
