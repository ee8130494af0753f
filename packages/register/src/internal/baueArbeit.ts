/**
 * Work, unemployment and Grundsicherung of the people of an invented register; the numbers are made up.
 *
 * @module
 */
import { OHNE, type Bau } from "./bau.js"
import { jahrVon, tagVon } from "./tage.js"
import { platzVon, VORRAT } from "./vorrat.js"
import { Urne, Zufall } from "./zufall.js"

/** Per group and age band: svb, geringfuegig, beamtet, selbststaendig, arbeitslos; the rest does none of these. */
type Zeile = readonly [number, number, number, number, number]

const BAENDER = [15, 18, 20, 25, 30, 40, 50, 60, 65, 67, 75] as const

const DEUTSCHE: ReadonlyArray<Zeile> = [
  [40, 60, 0, 0, 4], [300, 90, 4, 2, 25], [590, 60, 12, 10, 38], [690, 35, 40, 28, 42], [700, 38, 55, 55, 44], [705, 42, 60, 68, 40],
  [680, 48, 62, 72, 42], [500, 70, 50, 70, 48], [180, 90, 20, 55, 0], [30, 80, 0, 40, 0], [2, 10, 0, 6, 0],
]

const MIT_HERKUNFT: ReadonlyArray<Zeile> = [
  [38, 55, 0, 0, 6], [270, 85, 2, 3, 38], [540, 70, 5, 12, 62], [630, 50, 18, 32, 72], [625, 58, 22, 55, 78], [620, 66, 22, 62, 80],
  [590, 72, 20, 62, 84], [420, 85, 14, 50, 92], [140, 85, 4, 35, 0], [20, 60, 0, 22, 0], [1, 6, 0, 3, 0],
]

const AUSLAENDER: ReadonlyArray<Zeile> = [
  [28, 35, 0, 0, 10], [190, 60, 0, 3, 62], [410, 70, 0, 12, 105], [480, 68, 1, 30, 128], [490, 78, 1, 48, 140], [485, 82, 1, 56, 145],
  [450, 82, 1, 52, 150], [300, 85, 0, 40, 160], [90, 75, 0, 25, 0], [12, 45, 0, 14, 0], [1, 4, 0, 2, 0],
]

const WENIGER: readonly [number, number] = [1000, 760]

const urnenVon = (zeilen: ReadonlyArray<Zeile>): ReadonlyArray<ReadonlyArray<Urne>> =>
  zeilen.map(([svb, mini, beamt, selbst, los]) => WENIGER.map((share, weiblich) => {
    const atWork = [svb * share / 1000, mini * (weiblich === 1 ? 1.5 : 1), beamt, selbst * (weiblich === 1 ? 0.6 : 1.2), los * (weiblich === 1 ? 0.85 : 1.1)]
    return new Urne([...atWork, Math.max(20, 1000 - atWork.reduce((sum, one) => sum + one, 0))])
  }))

const URNEN = [DEUTSCHE, MIT_HERKUNFT, AUSLAENDER].map(urnenVon)

const place = (key: (typeof VORRAT.erwerbsstatus)[number]): number => platzVon("erwerbsstatus", key)
const [SVB, ARBEITSLOS, NICHTS] = [place("svb"), place("arbeitslos"), place("nicht-erwerbstaetig")]
const [SGB_II, SGB_III] = [platzVon("rechtskreis", "sgb-ii"), platzVon("rechtskreis", "sgb-iii")]
const [ELB, NEF] = [platzVon("grundsicherung", "elb"), platzVon("grundsicherung", "nef")]
const AUSBILDUNG = platzVon("bildungsgang", "ausbildung")
const BERUFSKOLLEG = platzVon("schulform", "30")

/** Those who seek asylum and those with a Duldung are helped by another law. */
const ANDERES_GESETZ = new Set(["gestattung", "ankunftsnachweis", "duldung", "duldung-ungeklaerte-identitaet", "ausbildungsduldung", "ausreisepflichtig"].map((key) => platzVon("aufenthaltsstatus", key)))

const BAND = Uint8Array.from({ length: 120 }, (_, alter) => Math.max(0, BAENDER.filter((from) => from <= alter).length - 1))

/** Of a thousand: who needs help though at work, without work, and as a child; for Germans, with Herkunft, foreigners. */
const HILFE = { arbeit: [22, 55, 95], ohne: [70, 190, 330], kind: [85, 190, 370] } as const

class Arbeit {
  private readonly zufall: Zufall

  constructor(private readonly bau: Bau, saat: number) {
    this.zufall = new Zufall(saat, 8)
  }

  private gruppe(row: number): number {
    const { nationalitaet, herkunftsland } = this.bau.bytes
    return nationalitaet[row] === 1 ? 2 : herkunftsland[row] === OHNE ? 0 : 1
  }

  private status(row: number, gruppe: number, alter: number): number {
    const { schulform, bildungsgang, geschlecht } = this.bau.bytes
    const form = schulform[row]
    if (form !== OHNE && form === BERUFSKOLLEG && bildungsgang[row] === AUSBILDUNG) return SVB
    // Who goes to school by day works besides at most, and is not sought for.
    if (form !== OHNE) return this.zufall.promille(60) ? place("geringfuegig") : NICHTS
    return URNEN[gruppe]?.[BAND[alter] ?? 0]?.[geschlecht[row] === 0 ? 0 : 1]?.ziehe(this.zufall) ?? NICHTS
  }

  private hilfe(row: number, gruppe: number, alter: number): number {
    const { erwerbsstatus, rechtskreis, aufenthaltsstatus, grundsicherung } = this.bau.bytes
    if (rechtskreis[row] === SGB_II) return ELB
    if (aufenthaltsstatus[row] !== OHNE && ANDERES_GESETZ.has(aufenthaltsstatus[row] ?? OHNE)) return grundsicherung[row] ?? OHNE
    if (alter < 15) return this.zufall.promille(HILFE.kind[gruppe] ?? 0) ? NEF : OHNE
    if (alter > 66 || rechtskreis[row] === SGB_III) return OHNE
    const share = (erwerbsstatus[row] ?? OHNE) < ARBEITSLOS ? HILFE.arbeit : HILFE.ohne
    return this.zufall.promille(share[gruppe] ?? 0) ? ELB : OHNE
  }

  baue(): void {
    const { zeilen, jahr, bytes, tage } = this.bau
    // 15 years old on 30 June: born up to that day.
    const limit = tagVon(jahr - 15, 6, 30)
    for (let row = 0; row < zeilen; row++) {
      const born = tage.geburtstag[row] ?? 0
      const alter = jahr - jahrVon(born)
      const gruppe = this.gruppe(row)
      if (born <= limit) {
        const status = this.status(row, gruppe, alter)
        bytes.erwerbsstatus[row] = status
        const asylum = bytes.aufenthaltsstatus[row] !== OHNE && ANDERES_GESETZ.has(bytes.aufenthaltsstatus[row] ?? OHNE)
        if (status === ARBEITSLOS) bytes.rechtskreis[row] = !asylum && this.zufall.promille(gruppe === 0 ? 590 : gruppe === 1 ? 690 : 790) ? SGB_II : SGB_III
      }
      bytes.grundsicherung[row] = this.hilfe(row, gruppe, alter)
    }
  }
}

/** Fills work, unemployment and Grundsicherung; school has to be there already. */
export const baueArbeit = (bau: Bau, saat: number): void => new Arbeit(bau, saat).baue()
