import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fallIn, ids, spiele, tag, umfeld, vermerk } from "../../../../test/faelle/beispielfall.js"
import type { Datenart } from "../../../datenschutz/Datenart.js"
import { person } from "../../../datenschutz/Kennung.js"
import * as Id from "../../../kernel/Id.js"
import { decide } from "../../decide.js"
import type { Eroeffnet, Fall } from "../../Fall.js"
import type { BefehlOf } from "./handler.js"

type Loeschbefehl = BefehlOf<"EraseDaten">

const erase = (personen: Loeschbefehl["personen"], datenarten: readonly [Datenart, ...ReadonlyArray<Datenart>], grundlage: Loeschbefehl["grundlage"] = { art: "verlangen" }): Loeschbefehl =>
  ({ _tag: "EraseDaten", personen, datenarten, grundlage, vermerk: vermerk(400) })
const codeOf = (befehl: Loeschbefehl, fall: Fall): string => Result.match(decide<Fall>(befehl, fall, umfeld), { onSuccess: () => "ok", onFailure: ({ _tag }) => _tag })

const klasse = { art: "loeschklasse", id: Id.make("zehn-jahre") } as const
const offen = fallIn("leistungssteuerung")
const zu = fallIn("abgeschlossen")
const restricted = (fall: Eroeffnet, wer: Loeschbefehl["personen"][0], grund: string): Fall => ({ ...fall, eingeschraenkt: [{ person: wer, seit: tag(100), grund }] })

describe("what may be wiped", () => {
  it("is any kind in a case that has ended", () => {
    for (const datenart of ["identitaet", "ziele", "hilfeplan", "bedarf", "verlauf", "evaluation"] as const) expect(codeOf(erase([ids.hauptperson], [datenart]), zu)).toBe("ok")
    expect(codeOf(erase([ids.hauptperson, ids.kind], ["identitaet"], klasse), zu)).toBe("ok")
  })

  it.each(["identitaet", "ziele", "hilfeplan"] as const)("is not %s as long as the case is worked on", (datenart) => {
    expect(codeOf(erase([ids.hauptperson], ["bedarf", datenart]), offen)).toBe("fall/EraseNotAllowed")
    expect(codeOf(erase([ids.hauptperson], ["bedarf"]), offen)).toBe("ok")
  })

  it("is nothing that is not there, and nothing twice", () => {
    expect(codeOf(erase([ids.hauptperson], ["gesundheit"]), zu)).toBe("fall/NothingToErase")
    expect(codeOf(erase([ids.kind], ["evaluation"]), zu)).toBe("fall/NothingToErase")
    const { fall } = spiele([erase([ids.hauptperson], ["bedarf"])], zu)
    expect(codeOf(erase([ids.hauptperson], ["bedarf"]), fall)).toBe("fall/NothingToErase")
  })

  it("is what the case has forgotten and its events keep: what was taken back, and reasons that stand nowhere else", () => {
    const note = { id: Id.make("b-9"), person: ids.kind, art: "schwaeche", wortlaut: "Ein Irrtum", beruehrt: [] } as const
    const { fall } = spiele([
      { _tag: "RecordBestand", bestand: note, vermerk: vermerk(390) },
      { _tag: "WithdrawBestand", bestand: note.id, grund: "Verwechselt", vermerk: vermerk(390) },
      { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "widerspruch", vermerk: vermerk(391) },
      { _tag: "LiftEinschraenkung", person: ids.kind, grund: "Erledigt", vermerk: vermerk(391) },
    ], offen)
    expect(codeOf(erase([ids.kind], ["ressourcen"]), offen)).toBe("fall/NothingToErase")
    for (const datenart of ["ressourcen", "verlauf"] as const) {
      expect(codeOf(erase([ids.kind], [datenart]), fall)).toBe("ok")
      expect(codeOf(erase([ids.kind], [datenart]), spiele([erase([ids.kind], [datenart])], fall).fall)).toBe("fall/NothingToErase")
    }
    const again = spiele([erase([ids.kind], ["ressourcen"]), { _tag: "RecordBestand", bestand: { ...note, id: Id.make("b-10") }, vermerk: vermerk(400) }], fall).fall
    expect(codeOf(erase([ids.kind], ["ressourcen"]), again)).toBe("ok")
  })

  it("is what was said of a thing after its words were wiped", () => {
    const motto = { _tag: "AbandonZiel", ziel: { ebene: "mottoziel", id: zu.ziele.motto[0]?.id ?? ids.motto }, grund: "Später gesagt", vermerk: vermerk(401) } as const
    const wiped = { ...offen, ziele: { ...offen.ziele, motto: offen.ziele.motto.map((one) => ({ ...one, beruehrt: ["gesundheit"] as const })), rahmen: [], handlung: [] }, massnahmen: [], wunsch: "[gelöscht]" }
    const { fall } = spiele([erase([ids.hauptperson], ["gesundheit"]), motto], wiped)
    expect(JSON.stringify(fall)).toContain("Später gesagt")
    const ended = spiele([{ _tag: "BreakOffFall", grund: "umzug", vermerk: vermerk(402) }], fall).fall
    expect(codeOf({ ...erase([ids.hauptperson], ["ziele"]), vermerk: vermerk(402) }, ended)).toBe("ok")
  })

  it("is nothing of people whom the case does not know", () => {
    expect(codeOf(erase([person("p-99")], ["bedarf"]), zu)).toBe("fall/PersonNotFound")
  })

  it("is a special category, unless an open step or measure speaks of it", () => {
    const ziele = (ausgang: "offen" | "erreicht") => ({ ...offen.ziele, handlung: offen.ziele.handlung.map((ziel) => ({ ...ziel, ausgang, beruehrt: ["gesundheit"] as const })) })
    expect(codeOf(erase([ids.kind], ["gesundheit"]), { ...offen, ziele: ziele("offen") })).toBe("fall/EraseNotAllowed")
    expect(codeOf(erase([ids.kind], ["gesundheit"]), { ...offen, ziele: ziele("erreicht") })).toBe("ok")
    const massnahmen = offen.massnahmen.map((one) => ({ ...one, beruehrt: ["gesundheit"] as const }))
    expect(codeOf(erase([ids.kind], ["gesundheit"]), { ...offen, massnahmen })).toBe("fall/EraseNotAllowed")
    expect(codeOf(erase([ids.kind], ["gesundheit"]), { ...offen, massnahmen: massnahmen.map((one) => ({ ...one, stand: "erbracht" as const })) })).toBe("ok")
  })

  it("is nothing that somebody keeps for a claim in law, not even where it is wiped for another", () => {
    expect(codeOf(erase([ids.kind], ["ziele"]), restricted(zu, ids.kind, "rechtsansprueche"))).toBe("fall/VerarbeitungRestricted")
    expect(codeOf(erase([ids.hauptperson], ["ziele"]), restricted(zu, ids.kind, "rechtsansprueche"))).toBe("fall/VerarbeitungRestricted")
    expect(codeOf(erase([ids.hauptperson], ["bedarf"]), restricted(zu, ids.kind, "rechtsansprueche"))).toBe("ok")
  })

  it("waits, by a term of the host's, for any restriction, and not where the person asks for it herself", () => {
    const fall = restricted(zu, ids.kind, "widerspruch")
    expect(codeOf(erase([ids.kind], ["ziele"], klasse), fall)).toBe("fall/VerarbeitungRestricted")
    expect(codeOf(erase([ids.kind], ["ziele"]), fall)).toBe("ok")
  })
})

describe("a case after words were wiped", () => {
  const { ereignisse, fall } = spiele([erase([ids.hauptperson], ["identitaet", "ziele", "evaluation"])], zu)
  const text = JSON.stringify(fall)

  it("remembers that it was done, by whom and on what ground", () => {
    expect(fall.phase !== "neu" && fall.geloescht).toEqual(ereignisse)
    expect(fall.phase !== "neu" && fall.version).toBe(zu.version + 1)
  })

  it("has the goals with their ids, days and ratings, and without a word", () => {
    for (const wort of ["Besser Deutsch", "für mich selbst", "Alltag", "Betreuung fehlt", "Zweimal", "Prüfung bestanden", "1990-05-04", "kurze Wege", "Abschluss nach Plan"]) expect(text).not.toContain(wort)
    expect(fall.phase !== "neu" && fall.ziele.handlung.map(({ bewertungen, id, personen }) => ({ bewertungen, id, personen }))).toEqual(zu.ziele.handlung.map(({ bewertungen, id, personen }) => ({ bewertungen, id, personen })))
  })

  it("keeps what was not asked for, of her and of the child", () => {
    for (const wort of ["Lernt gern", "Kursplatz", "2018-09-01", "Mehrere Lebensbereiche"]) expect(text).toContain(wort)
  })
})
