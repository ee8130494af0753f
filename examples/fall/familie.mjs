// An invented family: labels instead of names, invented dates and places.
export const [MUTTER, VATER, KIND_A, KIND_B] = ["p-mutter", "p-vater", "p-kind-a", "p-kind-b"]
export const alle = [MUTTER, VATER, KIND_A, KIND_B]

export const personen = [
  { id: MUTTER, beziehung: "hauptperson", vertretenDurch: [] },
  { id: VATER, beziehung: "partner", vertretenDurch: [] },
  { id: KIND_A, beziehung: "kind", vertretenDurch: [MUTTER, VATER] },
  { id: KIND_B, beziehung: "kind", vertretenDurch: [MUTTER, VATER] },
]

const person = { art: "person" }
const noted = (id, wer, feld, datenart, wert) => ({ id, person: wer, herkunft: person, feld, datenart, wert })

export const angaben = [
  noted("a-name-mutter", MUTTER, "name", "identitaet", "Mutter"),
  noted("a-name-vater", VATER, "name", "identitaet", "Vater"),
  noted("a-name-kind-a", KIND_A, "name", "identitaet", "Kind A (16)"),
  noted("a-name-kind-b", KIND_B, "name", "identitaet", "Kind B (9)"),
  noted("a-geburt-mutter", MUTTER, "geburtsdatum", "identitaet", "1984-05-12"),
  noted("a-geburt-vater", VATER, "geburtsdatum", "identitaet", "1981-11-03"),
  noted("a-geburt-kind-a", KIND_A, "geburtsdatum", "identitaet", "2007-09-14"),
  noted("a-geburt-kind-b", KIND_B, "geburtsdatum", "identitaet", "2014-06-30"),
  noted("a-status-mutter", MUTTER, "aufenthaltsstatus", "aufenthalt", "gestattung"),
  noted("a-sprache-mutter", MUTTER, "sprache", "lebenslage", "tr"),
  noted("a-raum-mutter", MUTTER, "sozialraum", "lebenslage", "huels-sued"),
  noted("a-gruppe-mutter", MUTTER, "zielgruppe", "lebenslage", "gefluechtete"),
  noted("a-biografie-mutter", MUTTER, "biografie", "biografie", "Hat zwanzig Jahre lang geschneidert und einen Laden geführt."),
]

export const bestand = [
  { id: "b-handwerk", person: MUTTER, art: "staerke", wortlaut: "Kann schneidern und hat einen Laden geführt.", beruehrt: [] },
  { id: "b-plan", person: KIND_A, art: "staerke", wortlaut: "Weiß genau, welchen Beruf sie lernen will.", beruehrt: [] },
  { id: "b-behoerden", person: MUTTER, art: "schwaeche", wortlaut: "Briefe vom Amt bleiben liegen.", beruehrt: [] },
  { id: "b-nachbarin", person: MUTTER, art: "hilfe", umfeld: "persoenlich", wortlaut: "Eine Nachbarin übersetzt am Telefon.", beruehrt: [] },
  { id: "b-wohnen", person: MUTTER, art: "bedarf", handlungsfeld: "wohnen", dringlichkeit: "sofort", wortlaut: "Vier Menschen in einem Zimmer der Unterkunft.", beruehrt: [] },
  { id: "b-deutsch", person: MUTTER, art: "bedarf", handlungsfeld: "bildung", dringlichkeit: "bald", wortlaut: "Ein Deutschkurs, solange Kind B in der Schule ist.", beruehrt: [] },
  { id: "b-beruf", person: KIND_A, art: "bedarf", handlungsfeld: "arbeiten", dringlichkeit: "bald", wortlaut: "Ein Weg in die Ausbildung.", beruehrt: [] },
]

const einwilligung = (id, wer, fields, erteiltVon = wer) => ({
  id, person: wer, erteiltVon, datenarten: [], besondere: [], richtung: "abgeben", von: "2024-02-05", bis: "2026-12-31", form: { art: "schriftlich" }, belehrt: true, ...fields,
})

// A special category is named by itself, in a consent of its own.
export const gesundheit = einwilligung("e-gesundheit", MUTTER, { besondere: ["gesundheit"], empfaenger: ["awo"], zwecke: ["fallarbeit"], richtung: "gegenseitig" })
export const vermittlung = einwilligung("e-vermittlung-kind-a", KIND_A, { datenarten: ["identitaet", "bedarf", "ziele", "hilfeplan"], empfaenger: ["jugendmigrationsdienst"], zwecke: ["vermittlung"] })
export const konferenz = einwilligung("e-konferenz", MUTTER, {
  datenarten: ["bedarf", "ziele", "hilfeplan"], empfaenger: ["jobcenter-marl", "diakonie"], zwecke: ["konferenz"], von: "2025-01-20", bis: "2025-02-28",
})
export const zaehlen = [
  einwilligung("e-statistik", MUTTER, { datenarten: ["aufenthalt", "rechtskreis", "lebenslage", "bedarf", "ziele", "hilfeplan", "verlauf"], empfaenger: ["fachdienst-integration"], zwecke: ["statistik"] }),
  einwilligung("e-bericht", MUTTER, { datenarten: ["rechtskreis", "lebenslage", "bedarf", "ziele"], empfaenger: ["steuerungsgruppe-bildung"], zwecke: ["bericht"] }),
]
const akte = ["identitaet", "aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf"]
const uebergabeOf = (wer, erteiltVon = wer, besondere = []) =>
  einwilligung(`e-uebergabe-${wer.slice(2)}`, wer, { datenarten: akte, besondere, empfaenger: ["diakonie"], zwecke: ["uebergabe"], von: "2025-02-10", bis: "2025-03-31" }, erteiltVon)
export const uebergabe = [uebergabeOf(MUTTER, MUTTER, ["gesundheit"]), uebergabeOf(VATER), uebergabeOf(KIND_A), uebergabeOf(KIND_B, MUTTER)]

const unterschrift = (wer, erteiltVon = wer) => ({ person: wer, erteiltVon, form: "unterschrift" })
export const zustimmungen = [unterschrift(MUTTER), unterschrift(VATER), unterschrift(KIND_A), unterschrift(KIND_B, MUTTER)]
