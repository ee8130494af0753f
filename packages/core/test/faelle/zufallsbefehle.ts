/**
 * Fields of random commands up to the Hilfeplan, right ones as far as the oracle can tell.
 *
 * @module
 */
import { istAufgegeben, offeneZiele } from "./modell.js"
import {
  alleStimmenZu, beruehrte, einige, type Felder, haupt, jemand, neueId, personenVon, prozent, tag, traeger, wort, type Zufall, ziehe, zieleVon,
} from "./zufall.js"
import { felder, umfeld } from "./zufallsumfeld.js"

const geboren = (z: Zufall, kind: boolean): string => (kind ? tag(z.heute - z.chance.int(0, 14 * 365)) : tag(z.chance.int(0, 700)))

const staaten = ["163", "475", "166", "125", "000", "160"]

const wertVon = (z: Zufall, feld: string, person: string): string => {
  const kind = z.modell.personen.get(person)?.beziehung === "kind"
  if (feld === "geburtsdatum") return prozent(z, 5) ? tag(z.heute + 9) : geboren(z, kind)
  if (feld === "staatsangehoerigkeit") return ziehe(z, staaten, "163")
  if (feld === "aufenthaltsstatus") return ziehe(z, ["duldung", "gestattung", "familie", "chancen-aufenthalt"], "duldung")
  if (feld === "geschlecht") return ziehe(z, ["m", "w", "d"], "m")
  if (feld === "sprache") return ziehe(z, ["de", "ar", "uk"], "de")
  if (feld === "sozialraum" || feld === "zielgruppe") return ziehe(z, ["nord", "mitte"], "nord")
  return wort(z, [person], [feld === "biografie" ? "biografie" : "identitaet"])
}

const arten: Readonly<Record<string, string>> = {
  name: "identitaet", geburtsdatum: "identitaet", anschrift: "identitaet", kontakt: "identitaet", staatsangehoerigkeit: "aufenthalt",
  aufenthaltsstatus: "aufenthalt", geschlecht: "lebenslage", sprache: "lebenslage", sozialraum: "lebenslage", zielgruppe: "lebenslage", biografie: "biografie",
}

const herkunft = (z: Zufall, person: string): Felder => {
  const eine = ziehe(z, [...z.modell.einwilligungen.values()].filter(({ befehl }) => befehl.person === person), undefined)
  return eine === undefined || prozent(z, 70) ? { art: "person" } : { art: "dritte", stelle: eine.befehl.empfaenger[0], einwilligung: eine.befehl.id }
}

const angabe = (z: Zufall): Felder => {
  const eine = ziehe(z, [...z.modell.einwilligungen.values()].filter(({ befehl }) => befehl.besondere.length > 0), undefined)
  if (eine !== undefined && prozent(z, 35)) {
    const datenart = ziehe(z, eine.befehl.besondere, "gesundheit")
    const { person, id } = eine.befehl
    return { id: neueId(z, "a"), person, herkunft: { art: "person" }, feld: "besonders", datenart, einwilligung: id, wert: wort(z, [person], [datenart]) }
  }
  const person = jemand(z)
  const hat = (einFeld: string): boolean => [...z.modell.angaben.values()].some((eins) => eins.person === person && eins.feld === einFeld)
  const kind = z.modell.personen.get(person)?.beziehung === "kind"
  const feld = kind && !hat("geburtsdatum") ? "geburtsdatum" : ziehe(z, Object.keys(arten), "name")
  return { id: neueId(z, "a"), person, herkunft: herkunft(z, person), feld, datenart: arten[feld], wert: wertVon(z, feld, person) }
}

const berichtigt = (z: Zufall): Felder => {
  const [id, alt] = ziehe(z, [...z.modell.angaben], ["a0", { person: "p1", feld: "name", datenart: "identitaet", einwilligung: undefined }] as const)
  const wert = alt.feld === "besonders" ? wort(z, [alt.person], [alt.datenart]) : wertVon(z, alt.feld, alt.person)
  return { id, person: alt.person, herkunft: { art: "person" }, feld: alt.feld, datenart: alt.datenart, wert, ...(alt.einwilligung === undefined ? {} : { einwilligung: alt.einwilligung }) }
}

const neuePerson = (z: Zufall, id: string, beziehung: string, vertreten: ReadonlyArray<string>): Felder => ({
  id, beziehung, vertretenDurch: vertreten,
  ...(vertreten.length > 0 && prozent(z, beziehung === "kind" ? 3 : 60) ? { vertretung: prozent(z, 85) ? "betreuung" : "sorge" } : {}),
})

const personen = (z: Zufall): ReadonlyArray<Felder> => {
  const mutter = neuePerson(z, "p1", "hauptperson", prozent(z, 5) ? ["p2"] : [])
  const partner = prozent(z, 60) ? [neuePerson(z, "p2", "partner", [])] : [neuePerson(z, "p2", "weitere", ["p1"])]
  const kinder = Array.from({ length: z.chance.int(0, 2) }, (_, nummer) => neuePerson(z, `p${nummer + 3}`, "kind", prozent(z, 80) ? ["p1", "p2"] : ["p1"]))
  return prozent(z, 65) ? [mutter, ...partner, ...kinder] : prozent(z, 80) ? [neuePerson(z, "p1", "hauptperson", [])] : [...partner, mutter, ...kinder]
}

const bestandsarten: Readonly<Record<string, string>> = { staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" }

const bestand = (z: Zufall): Felder => {
  const da = new Set([...z.modell.bestand.values()].map(({ art }) => art))
  const art = ziehe(z, Object.keys(bestandsarten).filter((eine) => !da.has(eine)), undefined) ?? ziehe(z, Object.keys(bestandsarten), "bedarf")
  const person = jemand(z)
  const beruehrt = beruehrte(z)
  const base = { id: neueId(z, "b"), person, wortlaut: wort(z, [person], [bestandsarten[art] ?? "", ...beruehrt]), beruehrt, art }
  if (art === "hilfe") return { ...base, umfeld: ziehe(z, ["persoenlich", "zivilgesellschaft", "amt"], "amt") }
  return art === "bedarf" ? { ...base, handlungsfeld: ziehe(z, felder, "arbeit"), dringlichkeit: ziehe(z, ["sofort", "bald", "spaeter"], "bald") } : base
}

const zustaendig = (z: Zufall): Felder => ({ traeger: ziehe(z, traeger, "traeger-s"), fallfuehrung: ziehe(z, ["cm-1", "cm-2"], "cm-1"), vertretung: prozent(z, 50) ? ["cm-3"] : [] })

const kriterien = ["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"]

const entscheidung = (z: Zufall): Felder => ({
  ergebnis: prozent(z, 93) ? "case-management" : "einzelberatung",
  kriterien: kriterien.map((kriterium) => ({ kriterium, erfuellt: prozent(z, 97), grund: wort(z, [haupt(z)], ["akte"]) })),
  begruendung: wort(z, [haupt(z)], ["akte"]), zustimmungen: alleStimmenZu(z),
})

const ohne = (z: Zufall): ReadonlyArray<Felder> => {
  const da = new Set([...z.modell.bestand.values()].map(({ art }) => art))
  if ([...z.modell.angaben.values()].some(({ feld }) => feld === "biografie")) da.add("biografie")
  return ["biografie", "staerke", "schwaeche", "hilfe", "bedarf"].filter((teil) => !da.has(teil)).map((teil) => ({ teil, grund: wort(z, [haupt(z)], ["akte"]) }))
}

const fehlende = (z: Zufall, ebene: 1 | 2): ReadonlyArray<string> => {
  const { ziele } = z.modell
  return zieleVon(z, ebene).filter((id) => !istAufgegeben(z.modell, id) && ![...ziele.values()].some((ziel) => ziel.ueber === id && !istAufgegeben(z.modell, ziel.id)))
}

const rahmenziel = (z: Zufall): Felder => {
  const mottoziel = ziehe(z, fehlende(z, 1), undefined) ?? ziehe(z, zieleVon(z, 1), "m0")
  const beruehrt = beruehrte(z)
  const text = (): string => wort(z, personenVon(z, mottoziel), ["ziele", ...beruehrt])
  return { id: neueId(z, "r"), mottoziel, handlungsfeld: ziehe(z, felder, "arbeit"), wortlaut: text(), problem: text(), hypothese: text(), beruehrt }
}

const handlungsziel = (z: Zufall): Felder => {
  const rahmen = ziehe(z, fehlende(z, 2), undefined) ?? ziehe(z, zieleVon(z, 2), "r0")
  const wer = prozent(z, 70) ? [...personenVon(z, rahmen)] : [...einige(z, [...z.modell.personen.keys()])]
  const beruehrt = beruehrte(z)
  const text = (): string => wort(z, wer, ["ziele", ...beruehrt])
  return { id: neueId(z, "h"), rahmenziel: rahmen, personen: wer, wortlaut: text(), bis: tag(z.heute + z.chance.int(0, 200)), gewicht: z.chance.int(0, 9), skala: Array.from({ length: 5 }, text), beruehrt }
}

const motto = (z: Zufall): Felder => {
  const person = jemand(z)
  const beruehrt = beruehrte(z)
  return { id: neueId(z, "m"), person, wortlaut: wort(z, [person], ["ziele", ...beruehrt]), sprache: ziehe(z, ["de", "ar"], "de"), beruehrt }
}

const unversorgt = (z: Zufall): ReadonlyArray<string> => {
  const da = new Set<string>([...z.modell.massnahmen.values(), ...z.modell.passungen.values()].map(({ ziel }) => ziel))
  return offeneZiele(z.modell).map(({ id }) => id).filter((id) => !da.has(id))
}

const einZiel = (z: Zufall): string => ziehe(z, unversorgt(z), undefined) ?? ziehe(z, offeneZiele(z.modell).map(({ id }) => id), undefined) ?? ziehe(z, zieleVon(z, 3), "h0")

const leistung = (z: Zufall, ziel: string, base: Felder): Felder => {
  const feld = z.modell.ziele.get(z.modell.ziele.get(ziel)?.ueber ?? "")?.feld ?? ""
  const passung = ziehe(z, [...z.modell.passungen].filter(([, eine]) => eine.ziel === ziel), undefined)
  if (prozent(z, 4)) return { ...base, art: "leistung", durch: "traeger-b", aus: { art: "passung", passung: ziehe(z, [...z.modell.passungen.keys()], "pa0") } }
  if (passung !== undefined && prozent(z, 50)) return { ...base, art: "leistung", durch: "traeger-b", aus: { art: "passung", passung: passung[0] } }
  const angebot = ziehe(z, umfeld.katalog.angebote.filter(({ handlungsfelder, id }) => handlungsfelder.some((eins) => eins === feld) && (id !== "alte-hilfe" || prozent(z, 20))), undefined)
  if (angebot === undefined || prozent(z, 20)) return { ...base, art: "leistung", durch: z.modell.zustaendig.traeger || "traeger-s", aus: { art: "fallfuehrung" } }
  return { ...base, art: "leistung", durch: angebot.traeger, aus: { art: "angebot", angebot: angebot.id } }
}

const massnahme = (z: Zufall): Felder => {
  const ziel = einZiel(z)
  const beruehrt = beruehrte(z)
  const eigen = prozent(z, 40)
  const person = ziehe(z, personenVon(z, ziel), "p1")
  const base = { id: neueId(z, "ma"), handlungsziel: ziel, wortlaut: wort(z, personenVon(z, ziel), ["hilfeplan", ...beruehrt]), bis: tag(z.heute + z.chance.int(0, 120)), beruehrt }
  return eigen ? { ...base, art: "eigenaktivitaet", person } : leistung(z, ziel, base)
}

const passung = (z: Zufall): Felder => {
  const ziel = einZiel(z)
  const art = ziehe(z, ["anpassung", "anderer-zugang", "neues-angebot", "kompromiss"], "kompromiss")
  const beruehrt = beruehrte(z)
  const text = (): string => wort(z, personenVon(z, ziel), ["hilfeplan", ...beruehrt])
  const braucht = art === "anpassung" || art === "anderer-zugang"
  return { id: neueId(z, "pa"), handlungsziel: ziel, art, ...(braucht !== prozent(z, 5) ? { angebot: "sprachkurs" } : {}), grund: text(), vereinbarung: text(), beruehrt }
}

const aufgeben = (z: Zufall): Felder => {
  const { id, ebene } = ziehe(z, [...z.modell.ziele.values()], { id: "h0", ebene: 3 as const })
  return { ebene: ({ 1: "mottoziel", 2: "rahmenziel", 3: "handlungsziel" } as const)[ebene], id }
}

/** The fields of random commands up to the Hilfeplan. */
export const befehleVorher: Readonly<Record<string, (z: Zufall) => Felder>> = {
  OpenFall: (z) => ({ fall: "f1", personen: personen(z), zustaendig: zustaendig(z), wunsch: wort(z, [haupt(z)], ["ziele"]) }),
  AddPerson: (z) => ({ person: neuePerson(z, neueId(z, "p"), ziehe(z, ["kind", "elternteil", "weitere"], "kind"), prozent(z, 50) ? ["p1"] : []) }),
  AmendPerson: (z) => {
    const id = jemand(z)
    const andere = [...z.modell.personen.keys()].filter((eine) => eine !== id)
    const beziehung = prozent(z, 80) ? z.modell.personen.get(id)?.beziehung ?? "weitere" : ziehe(z, ["hauptperson", "partner", "kind", "weitere"], "weitere")
    return { person: neuePerson(z, id, beziehung, prozent(z, 60) ? einige(z, andere) : []), grund: wort(z, [id], ["verlauf"]) }
  },
  RecordAngabe: (z) => ({ angabe: angabe(z) }),
  RectifyAngabe: (z) => {
    const neu = berichtigt(z)
    return { angabe: neu, grund: wort(z, [String(neu["person"])], [String(neu["datenart"])]) }
  },
  DisputeAngabe: (z) => {
    const [id, alt] = ziehe(z, [...z.modell.angaben], ["a0", { person: "p1", datenart: "identitaet" }] as const)
    return { angabe: id, notiz: wort(z, [alt.person], [alt.datenart]) }
  },
  DecideAufnahme: entscheidung,
  RecordBestand: (z) => ({ bestand: bestand(z) }),
  WithdrawBestand: (z) => ({ bestand: ziehe(z, [...z.modell.bestand.keys()], "b0"), grund: wort(z, [haupt(z)], ["akte"]) }),
  CompleteBestandsaufnahme: (z) => ({ ohne: ohne(z) }),
  FormulateMottoziel: (z) => ({ ziel: motto(z) }),
  FormulateRahmenziel: (z) => ({ ziel: rahmenziel(z) }),
  FormulateHandlungsziel: (z) => ({ ziel: handlungsziel(z) }),
  AbandonZiel: (z) => {
    const ziel = aufgeben(z)
    return { ziel, grund: wort(z, personenVon(z, String(ziel["id"])), ["ziele"]) }
  },
  AgreeZielvereinbarung: (z) => ({ zustimmungen: alleStimmenZu(z) }),
  PlanMassnahme: (z) => ({ massnahme: massnahme(z) }),
  RecordPassung: (z) => ({ passung: passung(z) }),
  AgreeHilfeplan: (z) => ({ zustimmungen: alleStimmenZu(z), naechstePruefung: tag(z.heute + z.chance.int(0, 180)) }),
}
