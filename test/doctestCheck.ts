import { expect } from "vitest"

type Expected = (() => unknown) | { readonly throws: string }

const raised = (error: unknown): string => (error instanceof Error ? error.name : String(error))

const compare = (place: string, actual: unknown, expected: unknown): void => {
  expect(actual, `${place}: the value differs from what the example says`).toEqual(expected)
}

const compareThrown = (place: string, error: unknown, name: string): void => {
  expect(raised(error), `${place}: the example says it throws ${name}`).toBe(name)
}

/** Compares what an example gives with what it says, where the example may wait. */
export const check = async (place: string, actual: () => Promise<unknown>, expected: Expected): Promise<void> => {
  if (typeof expected === "function") return compare(place, await actual(), await expected())
  const error: unknown = await actual().then(
    () => "nothing",
    (reason: unknown) => reason,
  )
  compareThrown(place, error, expected.throws)
}

/** The same inside a function that cannot wait. */
export const checkNow = (place: string, actual: () => unknown, expected: Expected): void => {
  if (typeof expected === "function") return compare(place, actual(), expected())
  let error: unknown = "nothing"
  try {
    actual()
  } catch (reason) {
    error = reason
  }
  compareThrown(place, error, expected.throws)
}
