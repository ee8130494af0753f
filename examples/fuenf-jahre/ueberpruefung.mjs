// The review of what is permanent, and the three questions of the Steuerungsgruppe.
import { Fassungen } from "@teilhabe/core/fortschreibung"
import { Lage } from "@teilhabe/core/projektverlauf"
import { fassungen } from "./fassung-2.mjs"
import { besonderePunkte } from "./tagesordnung.mjs"
import { erfunden } from "./zufall.mjs"

/** Which sitting of the year reviews which Handlungsfeld; who has no Steuerungsgruppe is reviewed elsewhere. */
const PRUEFT = { wohnen: "wohnen", arbeiten: "arbeiten", bildung: "bildung", sport: "sport", sozialraeume: "sozialraeume", ehrenamt: "tisch", dialog: "dialog", partizipation: "rat" }
const NUMMER = { tisch: 4, dialog: 1, rat: 1 }

/** A review that nobody thought of: it is missed at the end of 2022, and made up for in spring. */
export const VERGESSEN = { projekt: "dialog-vernetzung", jahr: 2022 }

const urteil = (antwort, begruendung) => ({ antwort, begruendung: erfunden(begruendung) })

/** The three questions, answered; the answers fit the result. */
const bewerte = ({ gremium, id: sitzung }, projekt, ergebnis, zusammenMit) => ({
  _tag: "AssessProjekt", projekt,
  bewertung: {
    id: `bewertung-${sitzung}`, gremium, sitzung, ergebnis, ...(zusammenMit === undefined ? {} : { zusammenMit }),
    effizienz: urteil(ergebnis === "beenden" ? "nein" : "ja", "Aufwand und Nutzen wurden verglichen"),
    sinnhaftigkeit: urteil(ergebnis === "beenden" ? "teilweise" : "ja", "Die Menschen wurden gefragt"),
    anpassungsnotwendigkeit: urteil(ergebnis === "fortfuehren" ? "nein" : ergebnis === "anpassen" ? "ja" : "offen", "Geprüft wurde der Ablauf"),
  },
})

const reviewPunkt = (sitzung, zufall, { id, titel }, lage) => {
  const ergebnis = Lage.isBegonnen(lage) && zufall.trifft(0.15) ? "anpassen" : "fortfuehren"
  const auftraege = [bewerte(sitzung, id, ergebnis), ...(ergebnis === "anpassen" ? [{ _tag: "AdaptProjekt", projekt: id, was: erfunden("Andere Zeiten, weniger Wege") }] : [])]
  return { titel: { de: erfunden(`Überprüfung: ${titel.de}`) }, anlass: { art: "ueberpruefung", projekt: id }, projekte: [id], auftraege }
}

const isVergessen = ({ jahr }, { id }) => id === VERGESSEN.projekt && jahr === VERGESSEN.jahr

/** What is on the agenda of a sitting: what is special, and the reviews that are its business. */
export const punkteOf = (stadt, zufall) => (sitzung) => {
  const kurz = sitzung.id.slice(0, sitzung.id.indexOf("-20"))
  const konzept = Fassungen.konzeptAm(fassungen, sitzung.tag)
  const besondere = besonderePunkte(sitzung.id).map((punkt) =>
    (punkt.ergebnis === undefined ? punkt : { ...punkt, auftraege: [bewerte(sitzung, ...punkt.ergebnis), ...punkt.auftraege] }))
  if (sitzung.nachgeholt !== undefined) {
    return konzept.projekte.filter(({ id }) => id === sitzung.nachgeholt).map((projekt) => reviewPunkt(sitzung, zufall, projekt, "vorgesehen"))
  }
  if (sitzung.nummer !== (NUMMER[kurz] ?? 2)) return besondere.length > 0 ? besondere : [{ titel: { de: erfunden("Berichte aus der Arbeit") }, anlass: { art: "regel" } }]
  const reviews = konzept.projekte
    .filter((projekt) => projekt.horizont === "dauerhaft" && PRUEFT[projekt.handlungsfeld] === kurz && !isVergessen(sitzung, projekt))
    .flatMap((projekt) => {
      const { lage } = stadt.projekte.standOf(projekt.id)
      return Lage.isEnded(lage) ? [] : [reviewPunkt(sitzung, zufall, projekt, lage)]
    })
  const alle = [...besondere, ...reviews]
  return alle.length > 0 ? alle : [{ titel: { de: erfunden("Berichte aus der Arbeit") }, anlass: { art: "regel" } }]
}
