import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../test/berichtText.js"
import { AM, felder, raeume, stadt, statistikstelle } from "../../test/befund/kuenstlicheFaelle.js"
import { umfeld } from "../../test/befund/kunstumfeld.js"
import { bevoelkerung } from "../../test/befund/reidentifikation.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import type { Befundlage } from "../befund/Befund.js"
import * as Fallstand from "../befund/Fallstand.js"
import { findBefunde } from "../befund/findBefunde.js"
import { regeln } from "../geheimhaltung/regeln.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { befundbericht } from "./befundbericht.js"
import { checkDokument } from "./checkDokument.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
if (stadt._tag !== "Gemeinde") throw new Error("the invented town is no town")

const lage: Befundlage = Result.getOrThrow(findBefunde(bevoelkerung(120).map(({ ereignisse }) => Fallstand.of(ereignisse, Stichtag.make(2026, 11, 30))), {
  empfaenger: statistikstelle, am: AM, gemeinde: stadt, raeume, handlungsfelder: Object.fromEntries(felder.map((id) => [id, id])), herausgeber: "Beispielstadt", umfeld,
  regel: regeln.schwelleFuenf, ohneGrenzen: "erlaubt", bericht: "Befunde", zeitraum: Zeitraum.zwischen(Stichtag.make(2024, 1, 1), Stichtag.make(2026, 11, 30)),
}))
const options = { konzept, stand: AM }
const bericht = befundbericht(lage, options)
const codes = (changed: Befundlage): ReadonlyArray<string> => [...new Set(checkDokument(befundbericht(changed, options)).map(({ code }) => code))]
const withFirst = (change: (befund: Befundlage["befunde"][number]) => Befundlage["befunde"][number]): Befundlage => {
  const at = lage.befunde.findIndex(({ faelle }) => Messwert.isZahl(faelle))
  return { ...lage, befunde: lage.befunde.map((one, index) => (index === at ? change(one) : one)) }
}

describe("befundbericht", () => {
  it("carries the record of the release of its counts, and passes the check", () => {
    expect(bericht.geheimhaltung?.protokolle).toEqual([lage.freigabe.protokoll])
    expect(checkDokument(bericht)).toEqual([])
  })

  it("is refused without its release, with a copy of it, and when its record was dropped", () => {
    expect(codes({ ...lage, freigabe: { ...lage.freigabe } })).toEqual(["bericht/FreigabeFehlt", "bericht/ZahlOhneFreigabe"])
    const { geheimhaltung, ...ohne } = bericht
    expect(geheimhaltung).toBeDefined()
    expect(checkDokument(ohne).map(({ code }) => code)).toEqual(["bericht/GeheimhaltungFehlt"])
  })

  it("is refused where a count is not the one that was released", () => {
    expect(codes(withFirst((one) => ({ ...one, faelle: Messwert.add(one.faelle, Messwert.exakt(1)) })))).toEqual(["bericht/FreigabeFehlt", "bericht/ZahlAnders"])
  })

  it("is refused where a waiting time stands beside a withheld count", () => {
    expect(codes(withFirst((one) => ({ ...one, faelle: Messwert.fehlend("gesperrt"), wochen: Messwert.exakt(3) })))).toEqual(["bericht/FreigabeFehlt"])
  })

  it("may tell less than was released", () => {
    expect(codes(withFirst(({ art, ...one }) => ({ art, ...one, faelle: Messwert.fehlend("gesperrt"), wochen: Messwert.fehlend("gesperrt") })))).toEqual([])
  })

  it("tells each kind of finding, the rule, and what the signs mean", () => {
    const text = berichtText(bericht)
    for (const titel of ["Bedarf ohne Angebot", "Wartezeiten", "Gebrochene Übergaben", "Lücken zwischen Rechtskreisen"]) expect(text).toContain(`## ${titel}`)
    expect(text).toContain("! geheimhaltung: ")
    expect(text).toContain("*Zeichen in der Tabelle:*")
    expect(text).not.toMatch(/undefined|NaN|fall-x|person-x/u)
  })
})
