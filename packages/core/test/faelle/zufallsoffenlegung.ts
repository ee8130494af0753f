/**
 * Whether something may be shown, told anew from all that happened; and whether a view shows nothing but that.
 *
 * @module
 */
import { rollenbilder } from "../../src/datenschutz/Rolle.js"
import { fallgebunden } from "../../src/datenschutz/Zweck.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import type { Anfrage } from "../../src/fall/Offenlegung.js"
import { besondere, merkmale } from "./zufall.js"
import { halte } from "./zufallszustand.js"

type Gezeigt = Extract<Ereignis, { readonly _tag: "FallDisclosed" }>
type Gegeben = Extract<Ereignis, { readonly _tag: "EinwilligungGiven" }>

const beendet = (ereignis: Ereignis): boolean =>
  ereignis._tag === "FallClosed" || ereignis._tag === "FallBrokenOff" || (ereignis._tag === "AufnahmeDecided" && ereignis.ergebnis === "einzelberatung")

const galt = ({ einwilligung: e }: Gegeben, danach: ReadonlyArray<Ereignis>, { empfaenger, zweck }: Anfrage, person: string, datenart: string, am: string): boolean =>
  e.person === person && e.von <= am && am <= e.bis && e.richtung !== "einholen" &&
  [...e.datenarten, ...e.besondere].some((art) => art === datenart) && e.empfaenger.includes(empfaenger) && e.zwecke.includes(zweck) &&
  !danach.some((spaeter) => spaeter._tag === "EinwilligungWithdrawn" && spaeter.einwilligung === e.id) &&
  !(fallgebunden.includes(zweck) && danach.some(beendet))

/** Tells from the events alone whether each kind of data of each person was covered by a consent in force. */
export const warErlaubt = (geschichte: ReadonlyArray<Ereignis>, anfrage: Anfrage, am: string): boolean =>
  anfrage.personen.every((person) => anfrage.datenarten.every((datenart) =>
    geschichte.some((ereignis, at) => ereignis._tag === "EinwilligungGiven" && galt(ereignis, geschichte.slice(at + 1), anfrage, person, datenart, am))))

const zuletztZustaendig = (geschichte: ReadonlyArray<Ereignis>) => {
  const auf = geschichte.find((ereignis) => ereignis._tag === "FallOpened")
  const angenommen = geschichte.findLast((ereignis) => ereignis._tag === "UebergabeAccepted")
  const angebot = geschichte.find((ereignis) => ereignis._tag === "UebergabeOffered" && ereignis.uebergabe.id === angenommen?.uebergabe)
  return angebot?._tag === "UebergabeOffered" ? angebot.uebergabe.an : auf?.zustaendig
}

/** No disclosure without a consent in force at that moment, or an office or a right of the recipient. */
export const checkRechtsgrund = (geschichte: ReadonlyArray<Ereignis>, { anfrage, grundlage, vermerk }: Gezeigt): void => {
  const bild = rollenbilder.find(({ rolle }) => rolle === anfrage.rolle)
  halte(bild?.grundlage === grundlage.art, `the role ${anfrage.rolle} sees by ${bild?.grundlage ?? "nothing"}`)
  halte(bild?.zwecke.includes(anfrage.zweck) === true && anfrage.datenarten.every((art) => bild.datenarten.includes(art)), `the role ${anfrage.rolle} has such a purpose and needs such data`)
  const zustaendig = zuletztZustaendig(geschichte)
  halte(anfrage.rolle !== "fallfuehrung" || zustaendig?.fallfuehrung === anfrage.empfaenger, "who sees as Fallführung is it")
  halte(anfrage.rolle !== "vertretung" || zustaendig?.vertretung.includes(anfrage.empfaenger) === true, "who sees as Vertretung is it")
  if (grundlage.art !== "einwilligung") return
  halte(warErlaubt(geschichte, anfrage, vermerk.am), "no disclosure without a consent in force at that moment")
  const benutzt = grundlage.einwilligungen.map((id) => geschichte.find((ereignis) => ereignis._tag === "EinwilligungGiven" && ereignis.einwilligung.id === id))
  halte(benutzt.every((eine) => eine?._tag === "EinwilligungGiven" && anfrage.personen.includes(eine.einwilligung.person)), "the consents named are those of the people shown")
}

/** Tells whether what was shown once by consent may be shown again. */
export const erneutZeigbar = (geschichte: ReadonlyArray<Ereignis>, { anfrage, vermerk }: Extract<Befehl, { readonly _tag: "DiscloseFall" }>): boolean => {
  const grundlage = rollenbilder.find(({ rolle }) => rolle === anfrage.rolle)?.grundlage
  return grundlage !== "einwilligung" || warErlaubt(geschichte, anfrage, vermerk.am)
}

/** No word of a special category is shown to anybody but the person without a consent to the Träger who has the case to work with it. */
export const checkBesondere = (geschichte: ReadonlyArray<Ereignis>, sicht: unknown, { anfrage, vermerk: { am } }: Extract<Befehl, { readonly _tag: "DiscloseFall" }>): void => {
  if (anfrage.rolle === "person") return
  const traeger = zuletztZustaendig(geschichte)?.traeger
  for (const { arten, personen, wort } of merkmale(JSON.stringify(sicht))) {
    const gedeckt = (person: string, art: string): boolean => geschichte.some((ereignis, at) =>
      ereignis._tag === "EinwilligungGiven" && traeger !== undefined &&
      galt({ ...ereignis, einwilligung: { ...ereignis.einwilligung, richtung: "gegenseitig" } }, geschichte.slice(at + 1), { ...anfrage, empfaenger: traeger, zweck: "fallarbeit" }, person, art, am))
    halte(arten.filter((art) => besondere.includes(art)).every((art) => personen.every((person) => gedeckt(person, art))), `no special category is shown without a consent to work with it: ${wort}`)
  }
}

const akteneinsicht: ReadonlySet<string> = new Set(["fallfuehrung", "vertretung", "uebernehmende-stelle", "person"])

/** No word in a view is of anybody or of any kind that was not asked for, and allowed. */
export const checkGezeigt = (sicht: unknown, { personen, datenarten, rolle }: Anfrage): void => {
  for (const merkmal of merkmale(JSON.stringify(sicht))) {
    const arten = merkmal.arten.filter((art) => art !== "akte")
    halte(arten.length === merkmal.arten.length || akteneinsicht.has(rolle), `words of the file are for who works it: ${merkmal.wort} for ${rolle}`)
    const gefragt = (person: string): boolean => (personen as ReadonlyArray<string>).includes(person)
    // The person is shown each goal in which she has a part and how it stands in a review, and what is done for it, also by her for somebody else.
    const geteilt = rolle === "person" && arten.every((art) => art === "hilfeplan" || ((art === "ziele" || art === "verlauf") && merkmal.personen.some(gefragt)))
    halte(geteilt || merkmal.personen.every(gefragt), `no word of somebody else is shown: ${merkmal.wort} for ${personen.join()}`)
    halte(arten.every((art) => (datenarten as ReadonlyArray<string>).includes(art)), `no word of another kind is shown: ${merkmal.wort} for ${datenarten.join()}`)
  }
}
