import { describe, expect, it } from "vitest"
import { befehle, bisVor, eigenaktivitaet, fallIn, handlungsziel, ids, leistung, mottoziel, rahmenziel, refused, spiele, tag, vermerk } from "../../test/faelle/beispielfall.js"
import { after, codeOf, evaluate, opened, review } from "../../test/faelle/verlaufbefehle.js"
import type { Besonders } from "../datenschutz/Datenart.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"

type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>
type Einwilligung = BefehlOf<"GiveEinwilligung">["einwilligung"]

const gesundheit: ReadonlyArray<Besonders> = ["gesundheit"]
const HEUTE = 200

const consent = (person: Schluessel.PersonId = ids.hauptperson, mehr: Partial<Einwilligung> = {}, nach = HEUTE): Befehl => ({
  _tag: "GiveEinwilligung", vermerk: vermerk(nach),
  einwilligung: {
    id: Schluessel.einwilligung(`e-${person}`), person, erteiltVon: ids.hauptperson, datenarten: [], besondere: ["gesundheit"], empfaenger: [ids.traeger], zwecke: ["fallarbeit"],
    richtung: "einholen", von: tag(nach), bis: tag(nach + 300), form: { art: "schriftlich" }, belehrt: true, ...mehr,
  },
})

const bestand: BefehlOf<"RecordBestand"> = { _tag: "RecordBestand", vermerk: vermerk(HEUTE), bestand: { id: Id.make("b-9"), person: ids.hauptperson, art: "schwaeche", wortlaut: "Befund-Wortlaut", beruehrt: gesundheit } }
const at = vermerk(HEUTE)
const passung = { id: Id.make("pa-9"), handlungsziel: ids.handlung, art: "kompromiss" as const, grund: "Grund-Wortlaut", vereinbarung: "Absprache-Wortlaut", beruehrt: gesundheit }
const abweichung = { handlungsziel: ids.handlung, lage: "abweichung" as const, abweichung: "Abweichung-Wortlaut", gegenmassnahme: "Gegen-Wortlaut", beruehrt: gesundheit }
const both = [ids.hauptperson, ids.kind]
const evaluation = evaluate(HEUTE) as BefehlOf<"RecordEvaluation">
const spaeter = { id: Kennung.massnahme("ma-9"), bis: tag(HEUTE + 30), beruehrt: gesundheit }

/** Each command that brings words, the case in which it has its place, and whom the words concern. */
const faelle: ReadonlyArray<readonly [string, Fall, Befehl, ReadonlyArray<Schluessel.PersonId>]> = [
  ["a finding", fallIn("bestandsaufnahme"), bestand, [ids.hauptperson]],
  ["a Mottoziel", fallIn("zielvereinbarung"), { _tag: "FormulateMottoziel", ziel: { ...mottoziel, beruehrt: gesundheit }, vermerk: at }, [ids.hauptperson]],
  ["a Rahmenziel", bisVor("FormulateRahmenziel"), { _tag: "FormulateRahmenziel", ziel: { ...rahmenziel, beruehrt: gesundheit }, vermerk: at }, [ids.hauptperson]],
  ["a Handlungsziel", bisVor("FormulateHandlungsziel"), { _tag: "FormulateHandlungsziel", ziel: { ...handlungsziel, bis: tag(400), beruehrt: gesundheit }, vermerk: at }, both],
  ["a service", fallIn("hilfeplanung"), { _tag: "PlanMassnahme", massnahme: { ...leistung, ...spaeter }, vermerk: at }, both],
  ["what a person does herself", fallIn("hilfeplanung"), { _tag: "PlanMassnahme", massnahme: { ...eigenaktivitaet, ...spaeter }, vermerk: at }, both],
  ["a Passung", fallIn("hilfeplanung"), { _tag: "RecordPassung", passung, vermerk: at }, both],
  ["a deviation", fallIn("monitoring"), review("hilfeplanung", { ziele: [abweichung], naechste: tag(HEUTE + 20) }, HEUTE), both],
  ["an evaluation", fallIn("evaluation"), { ...evaluation, evaluation: { ...evaluation.evaluation, beruehrt: gesundheit } }, [ids.hauptperson]],
]

describe("words that touch a special category", () => {
  it.each(faelle)("in %s are noted only with the consent of everybody concerned", (_, fall, befehl, personen) => {
    expect(refused(befehl, fall)).toMatchObject({ _tag: "fall/BesondereWithoutEinwilligung", details: { person: personen[0], datenart: "gesundheit", empfaenger: ids.traeger, am: tag(HEUTE) } })
    const consents = personen.map((person) => consent(person))
    for (const one of consents) {
      const others = after(fall, ...consents.filter((other) => other !== one))
      expect(codeOf(others, befehl)).toBe("fall/BesondereWithoutEinwilligung")
    }
    expect(opened(after(fall, ...consents, befehl)).version).toBe(opened(fall).version + consents.length + 1)
  })

  it.each<readonly [string, Partial<Einwilligung>]>([
    ["another category", { besondere: ["religion-weltanschauung"] }],
    ["another recipient than the Träger who has the case", { empfaenger: [ids.anderer] }],
    ["another purpose", { zwecke: ["vermittlung"] }],
    ["days that have not come", { von: tag(HEUTE + 1) }],
    ["another person", { person: ids.kind }],
  ])("are not covered by a consent to %s", (_, mehr) => {
    expect(codeOf(after(fallIn("bestandsaufnahme"), consent(ids.hauptperson, mehr)), bestand)).toBe("fall/BesondereWithoutEinwilligung")
  })

  it("are covered whichever way the consent says that data goes: to note is neither to give nor to ask", () => {
    for (const richtung of ["abgeben", "einholen", "gegenseitig"] as const) {
      expect(after(fallIn("bestandsaufnahme"), consent(ids.hauptperson, { richtung }), bestand).phase).toBe("bestandsaufnahme")
    }
  })

  it("are no longer noted from the day of the withdrawal on", () => {
    const widerruf: Befehl = { _tag: "WithdrawEinwilligung", einwilligung: Schluessel.einwilligung("e-p-1"), durch: ids.hauptperson, vermerk: at }
    expect(codeOf(after(fallIn("bestandsaufnahme"), consent(), widerruf), bestand)).toBe("fall/BesondereWithoutEinwilligung")
  })

  it("need each category named", () => {
    const zwei: Befehl = { ...bestand, bestand: { ...bestand.bestand, beruehrt: ["gesundheit", "sexualitaet"] } }
    expect(refused(zwei, after(fallIn("bestandsaufnahme"), consent())).details).toMatchObject({ datenart: "sexualitaet" })
    expect(after(fallIn("bestandsaufnahme"), consent(ids.hauptperson, { besondere: ["sexualitaet", "gesundheit"] }), zwei).phase).toBe("bestandsaufnahme")
  })

  it("are not asked about where a text touches none", () => {
    expect(spiele(befehle).fall.phase).toBe("abgeschlossen")
  })
})

describe("an Angabe of a special category", () => {
  const angabe: Befehl = {
    _tag: "RecordAngabe", vermerk: at,
    angabe: { id: Id.make("a-9"), person: ids.hauptperson, herkunft: { art: "person" }, feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-p-1"), wert: "vertraulich" },
  }

  it("is noted by a consent that names the Träger who has the case, and by no other", () => {
    expect(codeOf(after(fallIn("aufnahme"), consent(ids.hauptperson, { empfaenger: [ids.anderer] })), angabe)).toBe("fall/EinwilligungNotCovering")
    for (const richtung of ["abgeben", "einholen", "gegenseitig"] as const) {
      expect(after(fallIn("aufnahme"), consent(ids.hauptperson, { richtung, empfaenger: [ids.anderer, ids.traeger] }), angabe).phase).toBe("aufnahme")
    }
  })
})
