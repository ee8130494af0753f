/**
 * The bare shape of a band of ages, for the files that read, write and combine bands.
 *
 * @module
 */

/** Completed years from `von` to under `bis`; without `bis` and more. */
export interface Band {
  readonly von: number
  readonly bis?: number
}

/** Tells whether two bands have an age in common. */
export const overlap = (a: Band, b: Band): boolean => a.von < (b.bis ?? Infinity) && b.von < (a.bis ?? Infinity)

/** Writes a band for a developer. */
export const bandText = ({ von, bis }: Band): string => (bis === undefined ? `${von} and more` : `${von} to under ${bis}`)

/** The ages of a band that lie in a range, too; nothing where none does. */
export const cut = (band: Band, range: Band = { von: 0 }): Band | undefined => {
  const von = Math.max(band.von, range.von)
  const bis = Math.min(band.bis ?? Infinity, range.bis ?? Infinity)
  if (von >= bis) return undefined
  return bis === Infinity ? { von } : { von, bis }
}
