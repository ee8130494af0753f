/**
 * Day care and school of the people of an invented register, in the Berichtsjahr and the year before.
 *
 * @module
 */
import { OHNE, OHNE_TAG, type Bau } from "./bau.js"
import { jahrVon, tagVon } from "./tage.js"
import { platzVon } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

const form = (key: string): number => platzVon("schulform", key)

/** The school forms of the invented towns. */
export const FORM = {
  grundschule: form("02"), hauptschule: form("04"), foerderschule: form("08"), realschule: form("10"), sekundarschule: form("14"),
  gesamtschule: form("15"), waldorf: form("17"), gymnasium: form("20"), weiterbildung: form("25"), berufskolleg: form("30"),
} as const

const WEITERFUEHRENDE = [FORM.hauptschule, FORM.realschule, FORM.sekundarschule, FORM.gesamtschule, FORM.waldorf, FORM.gymnasium, FORM.foerderschule]

/** Where children go after the Grundschule: Germans without and with Herkunft, foreigners; the numbers are made up. */
const UEBERGANG = [[25, 175, 80, 260, 12, 410, 38], [45, 205, 110, 330, 4, 265, 41], [95, 200, 150, 360, 2, 135, 58]].map((one) => new Urne(one))

/** Of a thousand by the same groups: cared for under three, from three to six; children of school age in a Hort. */
const BETREUT = { klein: [330, 270, 190], gross: [965, 940, 860], hort: 45 } as const

const course = (key: "regulaer" | "zieldifferent" | "ausbildung" | "vollzeit" | "uebergang"): number => platzVon("bildungsgang", key)
const KURS = { regulaer: course("regulaer"), zieldifferent: course("zieldifferent"), ausbildung: course("ausbildung"), vollzeit: course("vollzeit"), uebergang: course("uebergang") }
const KITA = ["tageseinrichtung", "tagespflege", "beides"].map((key) => platzVon("betreuung", key))

/** All that a way through school hangs on, so that one year follows from the other. */
export interface Schulweg {
  readonly weiterfuehrend: number
  readonly oberstufe: boolean
  readonly nachNeun: boolean
  /** From 0 to 999: the lower, the longer at a vocational school. */
  readonly beruflich: number
  readonly kurs: number
}

/** Where somebody is at school: form and year as places of their columns. */
export interface Schulstand {
  readonly form: number
  readonly stufe: number
}

const NIRGENDS: Schulstand = { form: OHNE, stufe: OHNE }

const beruflich = (stufe: number, { beruflich: draw, oberstufe }: Schulweg): boolean => {
  if (stufe <= 13) return draw < 830
  if (stufe <= 16) return draw < (oberstufe ? 210 : 430)
  return stufe <= 20 && draw < 70
}

/** Tells where a way through school leads in the year that would be the given one, counted from the first. */
export const standIn = (stufe: number, weg: Schulweg): Schulstand => {
  if (stufe < 1 || stufe > 22) return NIRGENDS
  if (stufe <= 4) return { form: weg.weiterfuehrend === FORM.foerderschule || weg.weiterfuehrend === FORM.waldorf ? weg.weiterfuehrend : FORM.grundschule, stufe: stufe - 1 }
  if (stufe <= (weg.nachNeun ? 9 : 10)) return { form: weg.weiterfuehrend, stufe: stufe - 1 }
  if (stufe > 10 && stufe <= 13 && weg.oberstufe) {
    // Schools without an Oberstufe send on to those with one.
    const kept = weg.weiterfuehrend === FORM.gymnasium || weg.weiterfuehrend === FORM.gesamtschule || weg.weiterfuehrend === FORM.waldorf
    return { form: kept ? weg.weiterfuehrend : weg.beruflich % 2 === 0 ? FORM.gesamtschule : FORM.gymnasium, stufe: stufe - 1 }
  }
  if (beruflich(stufe, weg)) return { form: FORM.berufskolleg, stufe: OHNE }
  return stufe > 13 && weg.beruflich > 985 ? { form: FORM.weiterbildung, stufe: OHNE } : NIRGENDS
}

/** Whether somebody lived in the town on a day. */
export const wohnteAm = ({ tage }: Bau, row: number, tag: number): boolean => {
  const auszug = tage.auszug[row] ?? OHNE_TAG
  return (tage.einzug[row] ?? 0) <= tag && (auszug === OHNE_TAG || auszug > tag)
}

/** The year of school that somebody would be in after the summer of the Berichtsjahr, had they never repeated one. */
export const stufeVon = (jahr: number, geburtstag: number): number => {
  const born = jahrVon(geburtstag)
  // Six years old up to the end of September.
  return jahr - born - (geburtstag < tagVon(born, 10, 1) ? 5 : 6)
}

class Bildung {
  private readonly zufall: Zufall
  private readonly tage: { readonly maerz: number; readonly oktober: number; readonly vorjahr: number }

  constructor(private readonly bau: Bau, saat: number, private readonly merke: (row: number, stufe: number, weg: Schulweg) => void) {
    this.zufall = new Zufall(saat, 7)
    this.tage = { maerz: tagVon(bau.jahr, 3, 1), oktober: tagVon(bau.jahr, 10, 15), vorjahr: tagVon(bau.jahr - 1, 10, 15) }
  }

  private weg(gruppe: number): Schulweg {
    const next = WEITERFUEHRENDE[UEBERGANG[gruppe]?.ziehe(this.zufall) ?? 0] ?? FORM.gesamtschule
    const goesOn = next === FORM.gymnasium ? 890 : next === FORM.gesamtschule ? 430 : next === FORM.waldorf ? 720 : next === FORM.foerderschule ? 0 : 110
    const oberstufe = this.zufall.promille(gruppe === 2 ? goesOn * 0.8 : goesOn)
    const early = next === FORM.hauptschule ? 140 : next === FORM.foerderschule ? 260 : next === FORM.gymnasium ? 0 : 25
    const nachNeun = this.zufall.promille(early) && !oberstufe
    const other = next === FORM.foerderschule || this.zufall.promille(18)
    return { weiterfuehrend: next, oberstufe, nachNeun, beruflich: this.zufall.unter(1000), kurs: other ? KURS.zieldifferent : KURS.regulaer }
  }

  private kurs(stufe: number, weg: Schulweg): number {
    if (stufe > 13) return weg.beruflich % 4 === 0 ? KURS.vollzeit : KURS.ausbildung
    return weg.beruflich % 10 < 4 ? KURS.ausbildung : weg.beruflich % 10 < 8 ? KURS.vollzeit : KURS.uebergang
  }

  private schule(row: number, stufe: number, weg: Schulweg): void {
    const { bytes } = this.bau
    const now = standIn(stufe, weg)
    if (now.form !== OHNE && wohnteAm(this.bau, row, this.tage.oktober)) {
      bytes.schulform[row] = now.form
      bytes.klassenstufe[row] = now.stufe
      bytes.bildungsgang[row] = now.form === FORM.berufskolleg ? this.kurs(stufe, weg) : now.form === FORM.weiterbildung ? KURS.vollzeit : weg.kurs
    }
    const before = standIn(stufe - 1, weg)
    if (before.form === OHNE || !wohnteAm(this.bau, row, this.tage.vorjahr)) return
    bytes.schulformvorjahr[row] = before.form
    bytes.klassenstufevorjahr[row] = before.stufe
  }

  private kita(row: number, gruppe: number, born: number, atSchool: boolean): void {
    const { bytes, jahr } = this.bau
    if (born > this.tage.maerz || !wohnteAm(this.bau, row, this.tage.maerz)) return
    const year = jahrVon(born)
    const alter = jahr - year - (born - tagVon(year, 3, 1) > 0 ? 1 : 0)
    if (alter >= 14) return
    const share = atSchool ? BETREUT.hort : (alter < 1 ? 20 : alter < 3 ? BETREUT.klein[gruppe] : BETREUT.gross[gruppe]) ?? 0
    if (!this.zufall.promille(share)) return
    const draw = this.zufall.unter(1000)
    bytes.betreuung[row] = (alter < 3 ? (draw < 660 ? KITA[0] : draw < 985 ? KITA[1] : KITA[2]) : draw < 985 ? KITA[0] : draw < 992 ? KITA[1] : KITA[2]) ?? OHNE
  }

  baue(): void {
    const { zeilen, jahr, bytes, tage } = this.bau
    const adult = tagVon(jahr - 29, 1, 1)
    for (let row = 0; row < zeilen; row++) {
      const born = tage.geburtstag[row] ?? 0
      if (born < adult) continue
      const gruppe = bytes.nationalitaet[row] === 1 ? 2 : bytes.herkunftsland[row] === OHNE ? 0 : 1
      const weg = this.weg(gruppe)
      // One of ten has repeated a year by the end of the Grundschule, or came to school a year later.
      const onTime = stufeVon(jahr, born)
      const stufe = onTime >= 2 && this.zufall.promille(95) ? onTime - 1 : onTime
      this.schule(row, stufe, weg)
      this.kita(row, gruppe, born, stufe >= 2)
      this.merke(row, stufe, weg)
    }
  }
}

/** Fills day care and school; `merke` is told the way of everybody of school age, for what follows from it. */
export const baueBildung = (bau: Bau, saat: number, merke: (row: number, stufe: number, weg: Schulweg) => void): void =>
  new Bildung(bau, saat, merke).baue()
