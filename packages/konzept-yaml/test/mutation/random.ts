/** A small generator of numbers with a seed, so that every run makes the same mutants. */
export const randomOf = (seed: number) => {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  const pick = <T>(list: ReadonlyArray<T>): T => {
    const found = list[next(list.length)]
    if (found === undefined) throw new RangeError("nothing to pick from: the Konzept has no place for this kind of mutation")
    return found
  }
  return { next, pick }
}

export type Random = ReturnType<typeof randomOf>
