import * as Messwert from "../../../kernel/Messwert.js"
import { nearest } from "../../../kernel/nearest.js"
import { isVertretung, type Vertretung } from "../../../konzept/Gremium.js"
import type { Befehl } from "../../Befehl.js"
import type { Wahlergebnis } from "../../Wahlergebnis.js"
import { checkId } from "./einwand.js"
import { accept, type Einwand, type Entscheidung, type Handlers, type Lage, refuse } from "./handler.js"

const withRat = (befehl: Befehl, { gremium }: Lage, then: (rat: Vertretung) => Entscheidung): Entscheidung =>
  isVertretung(gremium) ? then(gremium) : refuse("gremienarbeit/KeineVertretung", befehl, `the Gremium ${gremium.id} is a ${gremium.art}`, "a Gremium of the kind integrationsrat, beirat or ausschuss", { gremium: gremium.id, art: gremium.art })

const text = (messwert: Messwert.Messwert): string => {
  const span = Messwert.getIntervall(messwert)
  if (span === undefined) return "absent"
  return span.von === span.bis ? String(span.von) : `${span.von} to ${span.bis}`
}

/** What the known counts add up to; absent ones can only make it more, as nothing lies below 0. */
const leastSum = (counts: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => Messwert.sum(counts.filter(Messwert.isZahl))

const contradiction = (befehl: Befehl, grund: string, [small, less]: readonly [string, Messwert.Messwert], [large, more]: readonly [string, Messwert.Messwert], rule: string): Einwand =>
  refuse("gremienarbeit/WahlInvalid", befehl, `${small} is ${text(less)}, and ${large} is ${text(more)}`, rule, { grund, kleiner: text(less), groesser: text(more) })

// Absent and rounded numbers contradict only where no number that they may stand for fits.
const checkCounts = (befehl: Befehl, { abgegeben, gueltig, listen, wahlberechtigte }: Wahlergebnis): Einwand => {
  if (Messwert.compare(abgegeben, wahlberechtigte) === "groesser") return contradiction(befehl, "abgegeben", ["abgegeben", abgegeben], ["wahlberechtigte", wahlberechtigte], "abgegeben no more than wahlberechtigte")
  if (gueltig !== undefined && Messwert.compare(gueltig, abgegeben) === "groesser") return contradiction(befehl, "gueltig", ["gueltig", gueltig], ["abgegeben", abgegeben], "gueltig no more than abgegeben")
  const stimmen = leastSum(listen.map((liste) => liste.stimmen))
  if (gueltig !== undefined && Messwert.compare(stimmen, gueltig) === "groesser") return contradiction(befehl, "stimmen", ["the sum of the votes of the lists", stimmen], ["gueltig", gueltig], "votes of the lists that are no more than gueltig together")
  return undefined
}

const checkSitze = (befehl: Befehl, { listen }: Wahlergebnis, { sitze }: Vertretung): Einwand => {
  const direkt = sitze.filter(({ bestellung }) => bestellung === "direkt-gewaehlt")
  if (direkt.length === 0) return undefined
  const [wanted, found] = [Messwert.exakt(direkt.reduce((sum, { anzahl }) => sum + anzahl, 0)), Messwert.sum(listen.map((liste) => liste.sitze))]
  return Messwert.isCompatible(wanted, found) ? undefined : contradiction(befehl, "sitze", ["the sum of the seats of the lists", found], ["the number of seats to be elected", wanted], "seats of the lists that make up the seats to be elected")
}

const checkTage = (befehl: Befehl, { amtsbeginn, tag }: Wahlergebnis): Einwand => {
  const { am } = befehl.vermerk
  if (tag > am) return refuse("gremienarbeit/WahlInvalid", befehl, `the election was on ${tag}, and the note is of ${am}`, `a note from ${tag} on`, { grund: "tag", tag, am })
  return amtsbeginn === undefined || amtsbeginn >= tag ? undefined : refuse("gremienarbeit/WahlInvalid", befehl, `the term begins on ${amtsbeginn}, before the election on ${tag}`, `an amtsbeginn from ${tag} on`, { grund: "amtsbeginn", tag, amtsbeginn })
}

const checkWahl = (befehl: Befehl, ergebnis: Wahlergebnis, rat: Vertretung): Einwand => checkTage(befehl, ergebnis) ?? checkCounts(befehl, ergebnis) ?? checkSitze(befehl, ergebnis, rat)

const checkBesetzung = (befehl: Extract<Befehl, { readonly _tag: "FillSitze" }>, { sitze }: Vertretung): Einwand => {
  const found = sitze.find(({ titel }) => titel.de === befehl.sitze)
  if (found === undefined) {
    const close = nearest(befehl.sitze, sitze.map(({ titel }) => titel.de))
    return refuse("gremienarbeit/SitzeInvalid", befehl, `the Gremium ${befehl.gremium} has no seats of this title${close === undefined ? "" : `; did you mean ${close}?`}`, `one of ${sitze.map(({ titel }) => titel.de).join(", ")}`,
      { grund: "titel", sitze: sitze.map(({ titel }) => titel.de).join("; "), ...(close === undefined ? {} : { nearest: close }) })
  }
  return befehl.besetzt <= found.anzahl ? undefined : refuse("gremienarbeit/SitzeInvalid", befehl, `${befehl.besetzt} seats are filled, and there are ${found.anzahl}`, `at most ${found.anzahl}`, { grund: "anzahl", besetzt: befehl.besetzt, anzahl: found.anzahl })
}

/** Decides on the elections and seats of an Integrationsrat, a Beirat or an Ausschuss. */
export const wahl: Handlers<"RecordWahl" | "CorrectWahl" | "FillSitze"> = {
  RecordWahl: (befehl, { wahlen }, lage) =>
    withRat(befehl, lage, (rat) => checkId(befehl, befehl.ergebnis.id, wahlen) ?? checkWahl(befehl, befehl.ergebnis, rat) ?? accept({ ...befehl, _tag: "WahlRecorded" })),
  CorrectWahl: (befehl, { wahlen }, lage) =>
    withRat(befehl, lage, (rat) => {
      const { id } = befehl.ergebnis
      if (wahlen.some((one) => one.id === id)) return checkWahl(befehl, befehl.ergebnis, rat) ?? accept({ ...befehl, _tag: "WahlCorrected" })
      return refuse("gremienarbeit/WahlNotFound", befehl, `no election ${id} is noted`, "RecordWahl first, or the id of an election that is noted", { wahl: id })
    }),
  FillSitze: (befehl, _, lage) => withRat(befehl, lage, (rat) => checkBesetzung(befehl, rat) ?? accept({ ...befehl, _tag: "SitzeFilled" })),
}
