/**
 * What the origin of the people of an invented register makes of them by the definitions of the Migrationsstatus.
 *
 * @module
 */
import { Migrationsstatus } from "@teilhabe/core/merkmal"
import { OHNE, OHNE_TAG, type Bau, type Bytespalte } from "./bau.js"
import { nachweisAus } from "./nachweis.js"
import { jahrVon } from "./tage.js"
import { platzVon, STAATEN, VORRAT } from "./vorrat.js"
import { Zufall } from "./zufall.js"

/** By which definition each derived column is told: from 2017 on the Mikrozensus asks after more parents. */
export const definitionenVon = (jahr: number) =>
  ({ migrationsstatus: "migrapro", migrationsstatusmikrozensus: jahr < 2017 ? "destatis-mh-eng" : "destatis-mh-weit", elternherkunft: "kjh" }) as const

const DEUTSCH = platzVon("familiensprache", "deutsch")
const NICHT_DEUTSCH = platzVon("familiensprache", "nicht-deutsch")
const [BEIDE, EINER, KEINER] = ["beide", "einer", "keiner"].map((key) => platzVon("elternimhaushalt", key))
const EINHEIMISCH = platzVon("elternteil1", "einheimisch")

/** The definitions ask whether a year lies after 1949 or after 1955, and nothing finer. */
const bucket = (jahr: number): number => (jahr <= 1949 ? 0 : jahr <= 1955 ? 1 : 2)

interface Antworten {
  readonly migrapro: number
  readonly mikrozensus: number
  readonly kjh: number
}

class Status {
  private readonly zufall: Zufall
  private readonly known = new Map<number, Antworten>()

  constructor(private readonly bau: Bau, saat: number) {
    this.zufall = new Zufall(saat, 6)
  }

  private sprache(row: number, came: boolean): number {
    const { nationalitaet, herkunftsland, elternteil1 } = this.bau.bytes
    if (herkunftsland[row] === OHNE) return DEUTSCH
    const foreign = nationalitaet[row] === 1
    const mixed = elternteil1[row] === EINHEIMISCH
    return this.zufall.promille(mixed ? 120 : foreign ? (came ? 880 : 700) : came ? 520 : 450) ? NICHT_DEUTSCH : DEUTSCH
  }

  private haushalt(age: number): number {
    if (age < 18) return (this.zufall.promille(790) ? BEIDE : EINER) ?? OHNE
    return (age < 26 && this.zufall.promille(560) ? (this.zufall.promille(740) ? BEIDE : EINER) : KEINER) ?? OHNE
  }

  private keyAt(spalte: Bytespalte & keyof typeof VORRAT, row: number): string | undefined {
    const keys: ReadonlyArray<string> = VORRAT[spalte]
    return keys[this.bau.bytes[spalte][row] ?? OHNE]
  }

  private frage(row: number, geburtsjahr: number, zuwanderungsjahr: number | undefined): Antworten {
    const [zweite, land, durch] = [this.keyAt("zweitestaatsangehoerigkeit", row), this.keyAt("herkunftsland", row), this.keyAt("deutschdurch", row)]
    const nachweis = nachweisAus({
      staatsangehoerigkeit: this.keyAt("staatsangehoerigkeit", row) ?? "",
      ...(zweite === undefined ? {} : { zweitestaatsangehoerigkeit: zweite }),
      ...(land === undefined ? {} : { herkunftsland: land }),
      geburtsland: this.keyAt("geburtsland", row) ?? "",
      geburtsjahr,
      ...(zuwanderungsjahr === undefined ? {} : { zuwanderungsjahr }),
      ...(durch === undefined ? {} : { deutschdurch: durch }),
      elternteil1: this.keyAt("elternteil1", row) ?? "",
      elternteil2: this.keyAt("elternteil2", row) ?? "",
      elternimhaushalt: this.keyAt("elternimhaushalt", row) ?? "",
      familiensprache: this.keyAt("familiensprache", row) ?? "",
    })
    const definitionen = definitionenVon(this.bau.jahr)
    return {
      migrapro: platzVon("migrationsstatus", Migrationsstatus.toSchluessel(nachweis, definitionen.migrationsstatus)),
      mikrozensus: platzVon("migrationsstatusmikrozensus", Migrationsstatus.toSchluessel(nachweis, definitionen.migrationsstatusmikrozensus)),
      kjh: platzVon("elternherkunft", Migrationsstatus.classify(nachweis, definitionen.elternherkunft).antwort === "ja" ? "ausland" : "inland"),
    }
  }

  /** One number for all that an answer can hang on, so that no definition is asked twice the same thing. */
  private code(row: number, geburtsjahr: number, zuwanderungsjahr: number | undefined): number {
    const { bytes } = this.bau
    const years = bucket(Math.min(geburtsjahr, zuwanderungsjahr ?? geburtsjahr)) * 4 + (zuwanderungsjahr === undefined ? 3 : bucket(zuwanderungsjahr))
    const flags =
      (bytes.nationalitaet[row] === 1 ? 1 : 0) + (bytes.geburtsland[row] === 0 ? 0 : 2) + (bytes.zweitestaatsangehoerigkeit[row] === OHNE ? 0 : 4) +
      (bytes.familiensprache[row] === DEUTSCH ? 0 : 8) + (bytes.staatsangehoerigkeit[row] === STATELESS ? 16 : 0) + (bytes.staatsangehoerigkeit[row] === UNCLEAR ? 32 : 0)
    const parents = ((bytes.elternteil1[row] ?? 0) * 8 + (bytes.elternteil2[row] ?? 0)) * 4 + (bytes.elternimhaushalt[row] ?? 0)
    return ((parents * 8 + Math.min(7, bytes.deutschdurch[row] ?? 7)) * 64 + flags) * 16 + years
  }

  baue(): void {
    const { zeilen, jahr, bytes, tage } = this.bau
    for (let row = 0; row < zeilen; row++) {
      const geburtsjahr = jahrVon(tage.geburtstag[row] ?? 0)
      const came = tage.zuwanderung[row] ?? OHNE_TAG
      const zuwanderungsjahr = came === OHNE_TAG ? undefined : jahrVon(came)
      bytes.elternimhaushalt[row] = this.haushalt(jahr - geburtsjahr)
      bytes.familiensprache[row] = this.sprache(row, came !== OHNE_TAG)
      const code = this.code(row, geburtsjahr, zuwanderungsjahr)
      let antworten = this.known.get(code)
      if (antworten === undefined) {
        antworten = this.frage(row, geburtsjahr, zuwanderungsjahr)
        this.known.set(code, antworten)
      }
      bytes.migrationsstatus[row] = antworten.migrapro
      bytes.migrationsstatusmikrozensus[row] = antworten.mikrozensus
      bytes.elternherkunft[row] = antworten.kjh
    }
  }
}

const STATELESS = STAATEN.indexOf("997")
const UNCLEAR = STAATEN.indexOf("998")

/** Fills family, language, and what the definitions make of the evidence. */
export const baueStatus = (bau: Bau, saat: number): void => new Status(bau, saat).baue()
