import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Einladung, Gremium } from "../../../konzept/Gremium.js"
import type { Sitzung } from "../../Gremienstand.js"
import type { Art } from "../../Pflicht.js"
import { isPflicht } from "../isPflicht.js"
import { type Entwurf, optional, regelHerkunft } from "./entwurf.js"
import { leaders, type Rahmen } from "./rahmen.js"

const base = (art: Art, gremium: Gremium, { regel }: Rahmen): Pick<Entwurf, "art" | "wer" | "betrifft" | "herkunft" | "tagHerkunft" | "quelle"> => ({
  art,
  wer: leaders(gremium),
  betrifft: gremium.id,
  herkunft: "konzept",
  tagHerkunft: regelHerkunft(regel),
  quelle: gremium.quelle,
})

const label = (gremium: Gremium, sitzung: Sitzung): string => `${Text.read(gremium.titel)}, Sitzung am ${Stichtag.toText(sitzung.tag)}`

/** Nothing is owed any more before a sitting that was called off in time; nobody met in one that was called off afterwards. */
export const calledOff = (sitzung: Sitzung, am: Stichtag.Stichtag): Pick<Entwurf, "abgesagtAm"> =>
  sitzung.stand === "abgesagt" && sitzung.am <= am ? { abgesagtAm: sitzung.am } : {}

/** Minutes are owed for a sitting that was held, and to be expected for one that is to be. */
const minutes = (gremium: Gremium, sitzung: Sitzung, rahmen: Rahmen): ReadonlyArray<Entwurf> => {
  const expected = sitzung.stand === "abgehalten" || (sitzung.stand === "angesetzt" && sitzung.tag >= rahmen.stichtag)
  if (!gremium.protokollpflicht || !expected) return []
  return [{
    ...base("protokoll", gremium, rahmen),
    id: `protokoll/${gremium.id}/${sitzung.id}`,
    titel: `Protokoll: ${label(gremium, sitzung)}`,
    ab: sitzung.tag,
    am: Stichtag.addDauer(sitzung.tag, rahmen.regel.protokoll),
    ...(sitzung.stand === "abgehalten" ? optional("erfuelltAm", sitzung.protokoll?.am) : {}),
  }]
}

const ermitteltOf = (sitzung: Sitzung, wer: Id) => sitzung.ermittelt.find((one) => one.wer === wer)

/** Who has to be found before a sitting; that nobody was found is an answer too. */
const inquiries = (gremium: Gremium, sitzung: Sitzung, rahmen: Rahmen): ReadonlyArray<Entwurf> => {
  const am = Stichtag.subtractDauer(sitzung.tag, rahmen.regel.vorabErmittlung)
  return gremium.einladungen.filter(({ als }) => als === "vorab-zu-ermitteln").map(({ wer }) => ({
    ...base("vorab-ermittlung", gremium, rahmen),
    id: `vorab-ermittlung/${gremium.id}/${sitzung.id}/${wer}`,
    titel: `Vorab zu ermitteln: ${rahmen.nenne(wer)} (${label(gremium, sitzung)})`,
    am,
    ...optional("erfuelltAm", ermitteltOf(sitzung, wer)?.am),
    ...calledOff(sitzung, am),
  }))
}

/** The day on which one was invited, or on which it turned out that there is nobody to invite. */
const answered = (sitzung: Sitzung, { als, wer }: Einladung): Stichtag.Stichtag | undefined => {
  const ermittelt = ermitteltOf(sitzung, wer)
  const invited = sitzung.eingeladen.find((one) => (one.wer === wer && one.als === als) || one.wer === ermittelt?.stelle)
  return invited?.am ?? (ermittelt?.niemand === undefined ? undefined : ermittelt.am)
}

/** One duty for all invitations to a sitting: it is done when the last of those is invited who must be; guests are no duty. */
const invitations = (gremium: Gremium, sitzung: Sitzung, rahmen: Rahmen): ReadonlyArray<Entwurf> => {
  const musts = gremium.einladungen.filter(({ als }) => isPflicht(als))
  if (musts.length === 0) return []
  const am = Stichtag.subtractDauer(sitzung.tag, rahmen.regel.einladung)
  const days = musts.map((einladung) => answered(sitzung, einladung))
  const [first, ...others] = days.filter((day) => day !== undefined)
  const complete = first !== undefined && others.length + 1 === days.length
  return [{
    ...base("einladung", gremium, rahmen),
    id: `einladung/${gremium.id}/${sitzung.id}`,
    titel: `Einladung: ${label(gremium, sitzung)}`,
    am,
    ...(complete ? { erfuelltAm: Stichtag.max(first, ...others) } : {}),
    ...calledOff(sitzung, am),
  }]
}

/** What goes with a sitting: to find who has to be found, to invite, and to write minutes. */
export const begleitpflichten = (gremium: Gremium, sitzung: Sitzung, rahmen: Rahmen): ReadonlyArray<Entwurf> => [
  ...inquiries(gremium, sitzung, rahmen),
  ...invitations(gremium, sitzung, rahmen),
  ...minutes(gremium, sitzung, rahmen),
]
