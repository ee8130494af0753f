import { describe, expect, it } from "vitest"
import { fallIn, ids, refused, spiele, tag, vermerk } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import type { Notierbar as Angabe } from "./Angabe.js"
import type { Befehl } from "./Befehl.js"
import type { Teil } from "./Bestand.js"

type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

describe("the Bestandsaufnahme", () => {
  const begun = fallIn("bestandsaufnahme")
  const finding = { id: Id.make("b-9"), person: ids.hauptperson, wortlaut: "Bestand-Wortlaut", beruehrt: [] } as const
  const record = (bestand: BefehlOf<"RecordBestand">["bestand"]): Befehl => ({ _tag: "RecordBestand", bestand, vermerk: vermerk(9) })
  const bedarf = { ...finding, art: "bedarf", handlungsfeld: ids.wohnen, dringlichkeit: "sofort" } as const
  const complete = (...ohne: ReadonlyArray<Teil>): Befehl => ({ _tag: "CompleteBestandsaufnahme", ohne: ohne.map((teil) => ({ teil, grund: "Grund-Wortlaut" })), vermerk: vermerk(14) })

  it("keeps findings and takes them back", () => {
    const { fall } = spiele([record(bedarf)], begun)
    expect(fall).toMatchObject({ bestand: [{ ...bedarf, am: tag(9) }] })
    expect(spiele([{ _tag: "WithdrawBestand", bestand: finding.id, grund: "Grund-Wortlaut", vermerk: vermerk(9) }], fall).fall).toMatchObject({ bestand: [] })
  })

  it("needs a person, an id, and for a need a Handlungsfeld of the city", () => {
    expect(refused(record({ ...bedarf, person: ids.partner }), begun)._tag).toBe("fall/PersonNotFound")
    expect(refused(record(bedarf), spiele([record(bedarf)], begun).fall)._tag).toBe("fall/IdTaken")
    expect(refused(record({ ...bedarf, handlungsfeld: Id.make("wohnenn") }), begun)).toMatchObject({ _tag: "fall/HandlungsfeldNotFound", details: { nearest: "wohnen" } })
    expect(refused({ _tag: "WithdrawBestand", bestand: Id.make("b-0"), grund: "Grund-Wortlaut", vermerk: vermerk(9) }, begun)._tag).toBe("fall/BestandNotFound")
  })

  it("notes nothing new of a person while the processing for her is restricted", () => {
    expect(refused(record(bedarf), { ...begun, eingeschraenkt: [{ person: ids.hauptperson, seit: tag(1), grund: "widerspruch" }] })._tag).toBe("fall/VerarbeitungRestricted")
  })

  it("is complete when every part has an entry or the reason why not", () => {
    const rest = ["biografie", "staerke", "schwaeche", "hilfe"] as const
    expect(spiele([record(bedarf), complete(...rest)], begun).fall).toMatchObject({ phase: "zielvereinbarung", ohne: rest.map((teil) => ({ teil })) })
    const biografie: Angabe = { id: Id.make("a-9"), person: ids.hauptperson, herkunft: { art: "person" }, feld: "biografie", datenart: "biografie", wert: "Biografie-Wortlaut" }
    expect(spiele([{ _tag: "RecordAngabe", angabe: biografie, vermerk: vermerk(8) }, record(bedarf), complete("staerke", "schwaeche", "hilfe")], begun).fall.phase).toBe("zielvereinbarung")
  })

  it("is not complete with a part that is left out, said twice, or both there and named as empty", () => {
    const { fall } = spiele([record(bedarf)], begun)
    expect(refused(complete("biografie", "schwaeche"), fall)).toMatchObject({ _tag: "fall/BestandIncomplete", details: { fehlt: "staerke, hilfe", doppelt: "" } })
    expect(refused(complete("biografie", "staerke", "staerke", "schwaeche", "hilfe"), fall)).toMatchObject({ _tag: "fall/BestandIncomplete", details: { doppelt: "staerke" } })
    expect(refused(complete("biografie", "staerke", "schwaeche", "hilfe", "bedarf"), fall)).toMatchObject({ _tag: "fall/BestandIncomplete", details: { fehlt: "", doppelt: "bedarf" } })
  })

  it("is not complete without a need, whatever the reason", () => {
    expect(refused(complete("biografie", "staerke", "schwaeche", "hilfe", "bedarf"), begun)).toMatchObject({ _tag: "fall/BestandIncomplete", details: { fehlt: "bedarf" } })
  })
})
