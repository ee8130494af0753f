// How times are taken: the contenders take turns, so that what else the machine does falls on all of them alike.

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

// What the contender before has left behind is collected, but not by a full collection: that throws away compiled code too,
// so that whatever comes next would be measured cold, three times as slow as in any program that counts more than once.
const timed = async (run) => {
  globalThis.gc?.({ type: "minor" })
  const start = performance.now()
  await run()
  return performance.now() - start
}

/**
 * Lets every contender answer once outside the clock, holds the answers against each other by `check`, warms up, and then
 * times `rounds` rounds of all of them in turn. Gives per contender the milliseconds of each round.
 */
export const alternate = async (contenders, { rounds, check, say = () => {} }) => {
  const answers = new Map()
  for (const { id, run, read } of contenders) {
    const start = performance.now()
    const value = await run()
    say(`${id} answers, ${(performance.now() - start).toFixed(0)} ms the first time`)
    if (read !== undefined) answers.set(id, read(value))
  }
  check(answers)
  // What runs for a moment only is warmed up until the compiler of the engine has nothing left to improve.
  for (const { run } of contenders) {
    const start = performance.now()
    for (let at = 0; at < 20 && performance.now() - start < WARM_UP; at++) await run()
  }
  const times = new Map(contenders.map(({ id }) => [id, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { id, run } of contenders) times.get(id).push(await timed(run))
  }
  return Object.fromEntries(times)
}

const WARM_UP = 1500

/** The ratio of two series of the same rounds: its median, and the least and the most of any round. */
export const ratio = (times, base) => {
  const each = times.map((time, at) => time / base[at])
  return { median: median(each), min: Math.min(...each), max: Math.max(...each) }
}

/** How far an aim was reached: the ratio may be `most` at most. */
export const against = (measured, most) => {
  if (measured <= most) return { reached: true, text: "reached" }
  const times = measured / most
  return { reached: false, text: times < 2 ? `missed by ${Math.round((times - 1) * 100)} %` : `missed, ${times.toFixed(1)} times as much` }
}
