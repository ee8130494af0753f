import type { Id } from "../../../kernel/Id.js"
import * as Text from "../../../kernel/Text.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Kalenderregel } from "../../Kalenderregel.js"
import type { Art } from "../../Pflicht.js"
import { leaders } from "./rahmen.js"
import { responsible } from "./schrittpflichten.js"

/** What the Konzept wants and gives no day for. */
export interface OhneTermin {
  readonly art: Extract<Art, "befragung" | "fortschreibung" | "monitoringbericht" | "schritt" | "sitzung">
  readonly betrifft: Id
  readonly wer: ReadonlyArray<Id>
  readonly satz: string
}

/** Lists what stands in no month, as neither the Konzept nor a rule gives it a day. */
export const ohneTermin = ({ fortschreibung, gremien, monitoring, prozess }: Konzept, regel: Kalenderregel): ReadonlyArray<OhneTermin> => {
  const survey = regel.befragung === undefined ? monitoring?.befragung : undefined
  const revision = regel.fortschreibung === undefined ? fortschreibung : undefined
  const named = (titel: Text.Text): string => `„${Text.read(titel)}“`
  const report = monitoring?.rhythmus === undefined && monitoring?.erstesJahr === undefined ? monitoring : undefined
  const steps = (prozess?.schritte ?? []).filter(({ stand, zeit }) => (stand === "geplant" || stand === "laufend") && zeit?.bis === undefined)
  return [
    ...steps.map((schritt): OhneTermin => ({
      art: "schritt", betrifft: schritt.id, wer: responsible(schritt), satz: `Für den Schritt ${named(schritt.titel)} ist noch kein ${schritt.zeit === undefined ? "Termin" : "Ende"} genannt.`,
    })),
    ...gremien.filter(({ rhythmus }) => rhythmus === "nach-bedarf").map((gremium): OhneTermin => ({
      art: "sitzung", betrifft: gremium.id, wer: leaders(gremium), satz: `${named(gremium.titel)} tagt nach Bedarf.`,
    })),
    ...(report === undefined ? [] : [{ art: "monitoringbericht", betrifft: report.id, wer: report.verantwortlich, satz: `Für ${named(report.titel)} nennt das Konzept keinen Termin.` } as const]),
    ...(survey === undefined ? [] : [{ art: "befragung", betrifft: survey.id, wer: survey.verantwortlich, satz: `Für ${named(survey.titel)} nennt das Konzept keinen Termin.` } as const]),
    ...(revision === undefined ? [] : [{ art: "fortschreibung", betrifft: revision.id, wer: revision.durch, satz: `Für ${named(revision.titel)} nennt das Konzept keinen Termin.` } as const]),
  ]
}
