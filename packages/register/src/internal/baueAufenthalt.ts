/**
 * By what right the foreigners of an invented register stay, and since when.
 *
 * @module
 */
import { Stichtag } from "@teilhabe/core/kernel"
import { Aufenthaltsstatus, Codeliste, Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
import { gruppeVon } from "./baueHerkunft.js"
import { OHNE_TAG, type Bau } from "./bau.js"
import { GRUPPE } from "./staaten.js"
import { jahrVon } from "./tage.js"
import { platzVon, STAATEN, VORRAT } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

type Gewichte = Partial<Record<Aufenthaltsstatus.Schluessel, number>>

/** What people of a group hold in the first years, after five, and after ten; the numbers are made up. */
const VERTEILUNG: Readonly<Record<"eu" | "gb" | "anwerbung" | "flucht" | "sonstige", readonly [Gewichte, Gewichte, Gewichte]>> = {
  eu: [{ freizuegigkeit: 985, aufenthaltskarte: 10, ungeklaert: 5 }, { freizuegigkeit: 935, daueraufenthaltskarte: 60, ungeklaert: 5 }, { freizuegigkeit: 895, daueraufenthaltskarte: 100, ungeklaert: 5 }],
  gb: [{ "aufenthaltsdokument-gb": 900, erwerb: 60, familie: 40 }, { "aufenthaltsdokument-gb": 980, erwerb: 20 }, { "aufenthaltsdokument-gb": 980, niederlassungserlaubnis: 20 }],
  anwerbung: [
    { familie: 560, erwerb: 190, ausbildung: 60, visum: 40, gestattung: 50, duldung: 40, fiktion: 50, ungeklaert: 10 },
    { familie: 480, niederlassungserlaubnis: 400, erwerb: 60, duldung: 25, fiktion: 30, ungeklaert: 5 },
    { niederlassungserlaubnis: 760, "daueraufenthalt-eu": 50, familie: 120, besondere: 15, "unbefristet-alt": 35, duldung: 10, fiktion: 8, ungeklaert: 2 },
  ],
  flucht: [
    { "internationaler-schutz": 330, asyl: 25, abschiebungsverbot: 75, gestattung: 190, ankunftsnachweis: 12, duldung: 95, "duldung-ungeklaerte-identitaet": 10, "voruebergehender-schutz": 170, familie: 60, ausreisepflichtig: 8, fiktion: 20, ungeklaert: 5 },
    { "internationaler-schutz": 430, asyl: 30, abschiebungsverbot: 90, "chancen-aufenthalt": 30, niederlassungserlaubnis: 190, gestattung: 25, duldung: 75, ausbildungsduldung: 10, "nachhaltige-integration": 30, "gut-integrierte-jugendliche": 20, familie: 50, fiktion: 20 },
    { niederlassungserlaubnis: 560, "internationaler-schutz": 190, abschiebungsverbot: 60, "ausreise-unmoeglich": 40, duldung: 40, familie: 90, heimatlos: 5, fiktion: 15 },
  ],
  sonstige: [
    { familie: 330, ausbildung: 180, erwerb: 210, "blaue-karte": 110, "ict-karte": 10, visum: 50, aufnahme: 30, gestattung: 30, befreit: 10, fiktion: 40 },
    { familie: 300, erwerb: 130, "blaue-karte": 60, ausbildung: 60, niederlassungserlaubnis: 400, befreit: 5, duldung: 20, fiktion: 25 },
    { niederlassungserlaubnis: 740, "daueraufenthalt-eu": 60, familie: 160, duldung: 15, fiktion: 15, sonstige: 10 },
  ],
}

const keys = VORRAT.aufenthaltsstatus

/** What is no longer or not yet given on the day is another title on humanitarian grounds, or a Duldung. */
const insteadOf = (key: string): string => {
  if (key.includes("duldung")) return "duldung"
  if (key === "ankunftsnachweis") return "gestattung"
  return key === "blaue-karte" || key === "ict-karte" ? "erwerb" : "humanitaer-sonstige"
}

const urneVon = (gewichte: Gewichte, stichtag: Stichtag.Stichtag): Urne => {
  const weights = keys.map(() => 0)
  for (const [key, weight] of Object.entries(gewichte)) {
    const valid = Codeliste.isValidOn(Codeliste.get(Aufenthaltsstatus.liste, key), stichtag) ? key : insteadOf(key)
    weights[platzVon("aufenthaltsstatus", valid)] = (weights[platzVon("aufenthaltsstatus", valid)] ?? 0) + weight
  }
  return new Urne(weights)
}

const familyOf = (key: string, gruppe: number, stichtag: Stichtag.Stichtag): keyof typeof VERTEILUNG => {
  if (Staatsangehoerigkeit.isFreizuegig(key, stichtag)) return "eu"
  if (key === "168") return "gb"
  return gruppe === GRUPPE.anwerbung ? "anwerbung" : gruppe === GRUPPE.flucht ? "flucht" : "sonstige"
}

/** The class of the IntMK by status, nationality and whether the stay is five years long; told once for each. */
const intmkTafel = (stichtag: Stichtag.Stichtag): Uint8Array => {
  const long = Stichtag.make(Stichtag.jahr(stichtag) - 5, 12, 31)
  const classes = STAATEN.flatMap((staat) => keys.flatMap((key) => [stichtag, long].map((aufenthaltSeit) =>
    platzVon("aufenthaltsstatusintmk", Aufenthaltsstatus.toIntmk({ status: key as Aufenthaltsstatus.Schluessel, staatsangehoerigkeiten: [staat], aufenthaltSeit }, stichtag)))))
  return Uint8Array.from(classes)
}

/** Fills status and length of stay of the foreigners of a register. */
export const baueAufenthalt = (bau: Bau, saat: number, stichtag: Stichtag.Stichtag): void => {
  const { zeilen, jahr, anfang, bytes, tage } = bau
  const zufall = new Zufall(saat, 5)
  const urnen = STAATEN.map((key, place) => VERTEILUNG[familyOf(key, gruppeVon[place] ?? 0, stichtag)].map((one) => urneVon(one, stichtag)))
  const intmk = intmkTafel(stichtag)
  for (let row = 0; row < zeilen; row++) {
    const came = tage.zuwanderung[row] ?? OHNE_TAG
    const seit = came === OHNE_TAG ? (tage.geburtstag[row] ?? 0) : came
    const first = jahrVon(seit)
    if (bytes.nationalitaetvorjahr[row] === 1 && seit < anfang) bytes.aufenthaltsjahre[row] = Math.min(99, jahr - 1 - first)
    if (bytes.nationalitaet[row] !== 1) continue
    tage.aufenthaltseit[row] = seit
    const staat = bytes.staatsangehoerigkeit[row] ?? 0
    const years = jahr - first
    const status = urnen[staat]?.[years < 5 ? 0 : years < 10 ? 1 : 2]?.ziehe(zufall) ?? 0
    bytes.aufenthaltsstatus[row] = status
    bytes.aufenthaltsstatusintmk[row] = intmk[(staat * keys.length + status) * 2 + (years >= 5 ? 1 : 0)] ?? 0
  }
}
