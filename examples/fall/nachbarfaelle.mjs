// Seven more invented cases, each with people, needs and days of its own: a report on one case needs others to hide among.
import { makeAkte } from "./akte.mjs"
import { umfeld } from "./stadt.mjs"

const lagen = [
  { kinder: 2, geboren: "1986-01-20", sprache: "ar", raum: "huels-sued", felder: ["wohnen", "bildung", "arbeiten"], von: "2024-02-19", bis: "2026-02-06" },
  { kinder: 1, geboren: "1981-08-02", sprache: "tr", raum: "huels-sued", felder: ["wohnen", "bildung"], von: "2023-11-06", bis: "2025-12-15" },
  { kinder: 3, geboren: "1988-04-11", sprache: "fa", raum: "huels-sued", felder: ["wohnen", "arbeiten"], von: "2024-01-15", bis: "2026-01-30" },
  { kinder: 2, geboren: "1979-12-05", sprache: "ar", raum: "huels-sued", felder: ["bildung", "arbeiten"], von: "2023-09-18", bis: "2025-11-24" },
  { kinder: 1, geboren: "1983-03-27", sprache: "uk", raum: "huels-sued", felder: ["wohnen", "bildung", "arbeiten"], von: "2023-12-04", bis: "2026-01-12" },
  { kinder: 2, geboren: "1990-10-30", sprache: "so", raum: "huels-sued", felder: ["wohnen"], von: "2024-02-12", bis: "2026-02-20" },
  { kinder: 4, geboren: "1985-07-08", sprache: "fr", raum: "huels-sued", felder: ["bildung"], von: "2023-10-09", bis: "2025-10-27" },
]

const kriterien = ["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"]

const fallOf = ({ bis, felder, geboren, kinder, raum, sprache, von }, at) => {
  const akte = makeAkte(umfeld)
  const { must } = akte
  const haupt = `p-${at}-haupt`
  const am = (tag) => ({ von: "cm-awo-3", am: tag, zweck: "fallarbeit" })
  const note = (feld, datenart, wert) => must({ _tag: "RecordAngabe", vermerk: am(von), angabe: { id: `a-${feld}`, person: haupt, herkunft: { art: "person" }, feld, datenart, wert } })
  must({
    _tag: "OpenFall", fall: `f-2024-10${at}`, wunsch: "Ankommen.", vermerk: am(von), zustaendig: { traeger: "awo", fallfuehrung: "cm-awo-3", vertretung: [] },
    personen: [{ id: haupt, beziehung: "hauptperson", vertretenDurch: [] }, ...Array.from({ length: kinder }, (_, nr) => ({ id: `p-${at}-kind-${nr + 1}`, beziehung: "kind", vertretenDurch: [haupt] }))],
  })
  note("geburtsdatum", "identitaet", geboren)
  note("sprache", "lebenslage", sprache)
  note("sozialraum", "lebenslage", raum)
  must({
    _tag: "GiveEinwilligung", vermerk: am(von),
    einwilligung: {
      id: "e-statistik", person: haupt, erteiltVon: haupt, datenarten: ["aufenthalt", "rechtskreis", "lebenslage", "bedarf", "ziele", "hilfeplan", "verlauf"], besondere: [],
      empfaenger: ["fachdienst-integration"], zwecke: ["statistik"], richtung: "abgeben", von, bis: "2026-12-31", form: { art: "schriftlich" }, belehrt: true,
    },
  })
  const zustimmungen = [{ person: haupt, erteiltVon: haupt, form: "unterschrift" }, ...Array.from({ length: kinder }, (_, nr) => ({ person: `p-${at}-kind-${nr + 1}`, erteiltVon: haupt, form: "unterschrift" }))]
  must({
    _tag: "DecideAufnahme", ergebnis: "case-management", begruendung: "Mehrere Stellen sind beteiligt.", zustimmungen, vermerk: am(von),
    kriterien: kriterien.map((kriterium) => ({ kriterium, erfuellt: true, grund: "Im Gespräch geklärt" })),
  })
  for (const handlungsfeld of felder) must({ _tag: "RecordBestand", vermerk: am(von), bestand: { id: `b-${handlungsfeld}`, person: haupt, art: "bedarf", handlungsfeld, dringlichkeit: "bald", wortlaut: "Ein Bedarf.", beruehrt: [] } })
  must({ _tag: "RecordRechtskreis", vermerk: am(von), zeit: { id: "z-1", person: haupt, rechtskreis: "sgb-ii", von, traeger: "jobcenter-marl" } })
  must({ _tag: "BreakOffFall", grund: "umzug", vermerk: am(bis) })
  return akte.fall
}

/** The cases as they stand. */
export const nachbarfaelle = lagen.map((lage, at) => fallOf(lage, at + 1))
