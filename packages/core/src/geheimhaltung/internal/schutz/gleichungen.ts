/** Equations over cells, one behind the other: equation e has the entries from `anfang[e]` to under `anfang[e + 1]`. */
export interface Gleichungen {
  readonly anfang: Int32Array
  readonly zellen: Int32Array
  readonly faktoren: Int32Array
}

/**
 * Fills in what follows: the office knows more than its readers, and a number that no table has may follow from the
 * secret ones.
 */
export const ergaenze = (werte: Float64Array, { anfang, zellen, faktoren }: Gleichungen): void => {
  for (let again = true; again;) {
    again = false
    for (let gleichung = 0; gleichung + 1 < anfang.length; gleichung += 1) {
      let [unbekannt, faktor, anzahl, summe] = [-1, 1, 0, 0]
      for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0) && anzahl < 2; at += 1) {
        const wert = werte[zellen[at] ?? 0] ?? Number.NaN
        if (!Number.isNaN(wert)) summe += (faktoren[at] ?? 0) * wert
        else [unbekannt, faktor, anzahl] = [zellen[at] ?? 0, faktoren[at] ?? 1, anzahl + 1]
      }
      if (anzahl !== 1 || -summe / faktor < 0) continue
      werte[unbekannt] = -summe / faktor
      again = true
    }
  }
}
