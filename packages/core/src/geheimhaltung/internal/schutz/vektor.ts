/** A sparse row of numbers by their place; places that hold 0 are left out. */
export type Vektor = ReadonlyMap<number, number>

/** Adds a multiple of one row to another, which is changed. */
export const addVektor = (vektor: Map<number, number>, other: Vektor, faktor: number): void => {
  for (const [at, f] of other) {
    const sum = (vektor.get(at) ?? 0) + faktor * f
    if (Math.abs(sum) < 1e-9) vektor.delete(at)
    else vektor.set(at, sum)
  }
}
