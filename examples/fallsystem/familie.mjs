// An invented family: labels instead of names, invented days.
export const [MUTTER, KIND] = ["p-mutter", "p-kind"]
export const CM = "cm-awo-3"

/** Who notes something, when and for what purpose. */
export const am = (tag, zweck = "fallarbeit") => ({ von: CM, am: tag, zweck })

export const oeffnen = (fall) => ({
  _tag: "OpenFall", fall, wunsch: "Eine Wohnung für uns zwei.", vermerk: am("2026-03-02"),
  personen: [{ id: MUTTER, beziehung: "hauptperson", vertretenDurch: [] }, { id: KIND, beziehung: "kind", vertretenDurch: [MUTTER] }],
  zustaendig: { traeger: "awo", fallfuehrung: CM, vertretung: [] },
})

export const angabe = (id, person, feld, datenart, wert) =>
  ({ _tag: "RecordAngabe", angabe: { id, person, herkunft: { art: "person" }, feld, datenart, wert }, vermerk: am("2026-03-02") })

/** What the case manager looks at in the morning. */
export const blick = (tag) => ({
  anfrage: { empfaenger: CM, rolle: "fallfuehrung", zweck: "fallarbeit", personen: [MUTTER, KIND], datenarten: ["identitaet", "biografie"] }, vermerk: am(tag),
})
