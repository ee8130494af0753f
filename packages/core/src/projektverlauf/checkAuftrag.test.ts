import { describe, expect, it } from "vitest"
import { befehl, bewertung, konzept, vorlagen as v } from "../../test/projekte/beispielprojekt.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Auftrag } from "./Befehl.js"
import { checkAuftrag } from "./checkAuftrag.js"
import type { Terminschluessel } from "./Terminschluessel.js"

type Blank<A> = A extends Auftrag ? Omit<A, "projekt"> : never

const codeOf = (blank: Blank<Auftrag>, projekt = "patenschaft"): string | undefined => checkAuftrag({ ...blank, projekt: Id.make(projekt) } as Auftrag, konzept)?._tag

describe("what a Gremium wants to decide about a Projekt", () => {
  it("is refused where it could never be carried out", () => {
    const id = Id.make("gibt-es-nicht")
    expect(codeOf(v.beginnen, id)).toBe("projektverlauf/ProjektNotFound")
    expect(codeOf({ ...v.zusammenfuehren, nach: Id.make("patenschaft") })).toBe("projektverlauf/MergeToSelf")
    expect(codeOf({ ...v.zusammenfuehren, nach: id })).toBe("projektverlauf/ProjektNotFound")
    expect(codeOf({ ...v.ausweiten, zielgruppen: [id] })).toBe("projektverlauf/ZielgruppeNotFound")
    expect(codeOf({ ...v.ausweiten, orte: [id] })).toBe("projektverlauf/OrtNotFound")
    expect(codeOf({ ...v.ausweiten, zielgruppen: [], orte: [] })).toBe("projektverlauf/AusweitungEmpty")
    expect(codeOf({ ...v.bewilligen, geber: id })).toBe("projektverlauf/GeberNotFound")
    expect(codeOf({ ...v.bewilligen, betrag: Messwert.exakt(-5) })).toBe("projektverlauf/BetragNegative")
    expect(codeOf({ ...v.bewerten, bewertung: bewertung({ gremium: id }) })).toBe("projektverlauf/GremiumNotFound")
    expect(codeOf({ ...v.bewerten, bewertung: bewertung({ ergebnis: "zusammenfuehren" }) })).toBe("projektverlauf/BewertungInvalid")
    expect(codeOf({ ...v.planen, ende: Stichtag.make(2020, 1, 1) })).toBe("projektverlauf/TagInvalid")
    expect(codeOf({ ...v.verschieben, frist: "abschluss/1999-01-01" as Terminschluessel, bis: Stichtag.make(1998, 1, 1) })).toBe("projektverlauf/TagNotLater")
  })

  it("is taken where only the way of the Projekt can tell", () => {
    const { abschliessen, anpassen, ausweiten, beenden, beginnen, bewerten, bewilligen, erproben, meilenstein, planen, pruefen, regelangebot, streichen, verlaengern, verschieben, wiederaufnehmen, zusammenfuehren } = v
    const alle = [abschliessen, anpassen, ausweiten, beenden, beginnen, bewerten, bewilligen, erproben, meilenstein, planen, pruefen, regelangebot, streichen, verlaengern, verschieben, wiederaufnehmen, zusammenfuehren]
    for (const one of alle) expect(codeOf(one), one._tag).toBeUndefined()
  })

  it("is refused in the words in which its command would be", () => {
    const nach = Id.make("gibt-es-nicht")
    expect(checkAuftrag({ ...befehl(1, { ...v.zusammenfuehren, nach }) } as Auftrag, konzept)).toMatchObject({ befehl: "MergeProjekt", details: { projekt: nach } })
  })
})
