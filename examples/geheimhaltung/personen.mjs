// Invented persons of an invented town: one object per person, as a register would give them.
const GRUPPEN = [
  ["altstadt", "NATD", "m", 211], ["altstadt", "NATD", "w", 224], ["altstadt", "NATA", "m", 38], ["altstadt", "NATA", "w", 31],
  ["hafen", "NATD", "m", 164], ["hafen", "NATD", "w", 158], ["hafen", "NATA", "m", 2], ["hafen", "NATA", "w", 9],
  ["nordfeld", "NATD", "m", 97], ["nordfeld", "NATD", "w", 103], ["nordfeld", "NATA", "m", 14], ["nordfeld", "NATA", "w", 12],
]

export const personen = GRUPPEN.flatMap(([stadtteil, nationalitaet, geschlecht, anzahl]) =>
  Array.from({ length: anzahl }, () => ({ stadtteil, nationalitaet, geschlecht })))
