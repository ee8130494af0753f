const FORM = /^[a-z_][a-z0-9_]{0,47}$/u

/** Throws where a text cannot name a schema or a role of ours: lower-case ASCII, so that it is the same quoted and unquoted. */
export const requireName = (name: string, what: string): string => {
  if (FORM.test(name) && !name.startsWith("pg_")) return name
  throw new RangeError(`${JSON.stringify(name.slice(0, 100))} is no name for ${what}: use a–z, 0–9 and _, at most 48, not beginning with a digit or pg_`)
}

/** Quotes a name that SQL is to take as one; the only way a name gets into a statement. */
export const quoteName = (name: string): string => {
  if (name === "" || name.includes("\0")) throw new RangeError("a name in SQL is not empty and holds no U+0000")
  return `"${name.replaceAll('"', '""')}"`
}

/** Quotes a text as a value, for scripts that a person runs; statements of the store bind their values. */
export const quoteText = (text: string): string => {
  if (text.includes("\0")) throw new RangeError("a text in SQL holds no U+0000")
  const doubled = text.replaceAll("'", "''")
  // With E'' a backslash means the same whatever standard_conforming_strings says.
  return text.includes("\\") ? `E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`
}
