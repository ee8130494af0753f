/**
 * The Merkmale by which figures are told apart, with the keys that offices publish.
 *
 * @module
 */
import * as Altersgruppensatz from "../../merkmal/Altersgruppensatz.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import type * as Codeliste from "../../merkmal/Codeliste.js"
import { INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Aufenthaltsstatus from "../../merkmal/Aufenthaltsstatus.js"
import * as Betreuungsart from "../../merkmal/Betreuungsart.js"
import * as Elternherkunft from "../../merkmal/Elternherkunft.js"
import * as Familiensprache from "../../merkmal/Familiensprache.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Klassenstufe from "../../merkmal/Klassenstufe.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import * as Migrationsstatus from "../../merkmal/Migrationsstatus.js"
import * as Nationalitaet from "../../merkmal/Nationalitaet.js"
import * as Rechtskreis from "../../merkmal/Rechtskreis.js"
import * as Schulabschluss from "../../merkmal/Schulabschluss.js"
import * as Schulart from "../../merkmal/Schulart.js"
import * as Schulform from "../../merkmal/Schulform.js"
import type { Gliederungsmerkmal } from "../Indikatordefinition.js"

/** Offices publish men, women and the total; divers and ohne Angabe are assigned to one of the two before. */
export const GESCHLECHT: Gliederungsmerkmal = {
  merkmal: Merkmal.make("geschlecht", Geschlecht.liste),
  schluessel: [INSGESAMT, "m", "w"],
}

export const NATIONALITAET: Gliederungsmerkmal = {
  merkmal: Merkmal.make("nationalitaet", Nationalitaet.liste),
  schluessel: [INSGESAMT, "NATD", "NATA"],
}

/** All bands of a named set, and the total. */
export const alterNach = (satz: Altersgruppensatz.Altersgruppensatz): Gliederungsmerkmal => ({
  merkmal: Altersgruppensatz.toMerkmal(satz),
  schluessel: [INSGESAMT, ...satz.gruppen.map(Altersgruppe.keyOf)],
})

const alleVon = (id: string, liste: Codeliste.Codeliste): Gliederungsmerkmal => ({
  merkmal: Merkmal.make(id, liste),
  schluessel: [INSGESAMT, ...liste.auspraegungen.map(({ schluessel }) => schluessel)],
})

const einige = (id: string, liste: Codeliste.Codeliste, ...schluessel: ReadonlyArray<string>): Gliederungsmerkmal => ({
  merkmal: Merkmal.make(id, liste),
  schluessel,
})

/** The two laws under which an office counts somebody as unemployed. */
export const RECHTSKREIS = einige("rechtskreis", Rechtskreis.liste, INSGESAMT, "sgb-ii", "sgb-iii")

export const MIGRATIONSSTATUS = einige("migrationsstatus", Migrationsstatus.liste, INSGESAMT, "ohne-mh", "mit-mh", "deutsche-mit-mh", "auslaender")

/** The Zensus prints no sum of Germans with migration background and foreigners. */
export const MIGRATIONSSTATUS_ZENSUS = einige("migrationsstatus", Migrationsstatus.liste, INSGESAMT, "ohne-mh", "deutsche-mit-mh", "auslaender")

const gezaehlt = ({ auspraegungen }: Codeliste.Codeliste): ReadonlyArray<string> =>
  auspraegungen.filter(({ art }) => art !== "fehlt").map(({ schluessel }) => schluessel)

/** Four classes of the IntMK and the rest, which is shown and never left out. */
export const AUFENTHALT_INTMK = einige("aufenthaltsstatus-intmk", Aufenthaltsstatus.listeIntmk, INSGESAMT, ...gezaehlt(Aufenthaltsstatus.listeIntmk))
export const AUFENTHALT_LSN = einige("aufenthaltsstatus-lsn", Aufenthaltsstatus.listeLsn, INSGESAMT, ...gezaehlt(Aufenthaltsstatus.listeLsn))
export const TITEL_LSN = einige("aufenthaltsstatus-lsn", Aufenthaltsstatus.listeLsn, "befristet", "unbefristet")

export const KITA_ALTER = alterNach(Altersgruppensatz.ALT033)

/** The ages of children in day care without a total. */
export const KITA_ALTERSGRUPPEN: Gliederungsmerkmal = { ...KITA_ALTER, schluessel: KITA_ALTER.schluessel.filter((key) => key !== INSGESAMT) }
export const BETREUUNGSART = alleVon("betreuungsart", Betreuungsart.liste)
export const ELTERNHERKUNFT = alleVon("elternherkunft", Elternherkunft.liste)
export const FAMILIENSPRACHE = alleVon("familiensprache", Familiensprache.liste)

/** The school forms that take pupils from a Grundschule, and the total. */
export const SCHULFORM = einige("schulform", Schulform.liste, INSGESAMT, "04", "10", "13", "14", "15", "16", "17", "20")

/** The school forms in which a pupil passes into the Einführungsphase. */
export const SCHULFORM_SEK_II = einige("schulform", Schulform.liste, INSGESAMT, "15", "17", "20", "30")

const SEK_I = ["SCHULE05", "SCHULE06", "SCHULE07", "SCHULE08", "SCHULE09", "SCHULE10", "SCHULE11"]

export const SCHULART = einige("schulart", Schulart.liste, INSGESAMT, ...SEK_I)

export const KLASSE_5_UND_7 = einige("klassenstufe", Klassenstufe.liste, "KLSTUFE05", "KLSTUFE07")

export const SCHULABSCHLUSS = einige("schulabschluss", Schulabschluss.liste, INSGESAMT, "BILABS11", "BILABS12", "BILABS13", "BILABS14D", "BILABS14", "BILABS15")

/** As the LSN counts: certificates of the Förderschule apart from no certificate. */
export const SCHULABSCHLUSS_GETRENNT = einige(
  "schulabschluss", Schulabschluss.liste, INSGESAMT, "ohne-abschluss", "foerderschulabschluss", "BILABS12", "BILABS13", "BILABS14", "BILABS15",
)
