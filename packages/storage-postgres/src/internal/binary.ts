/** Object ids of the types whose arrays we bind. */
const INT4 = 23
const INT8 = 20
const TEXT = 25

/** Writes what stands before the elements of an array: one dimension that counts from 1. */
const begin = (bytes: number, oid: number, count: number, hasNull: boolean): Buffer => {
  const array = Buffer.allocUnsafe(20 + bytes)
  array.writeInt32BE(1, 0)
  array.writeInt32BE(hasNull ? 1 : 0, 4)
  array.writeInt32BE(oid, 8)
  array.writeInt32BE(count, 12)
  array.writeInt32BE(1, 16)
  return array
}

/** An array without elements has no dimension. */
const empty = (oid: number): Buffer => {
  const array = Buffer.alloc(12)
  array.writeInt32BE(oid, 8)
  return array
}

/** Writes texts as `text[]` in the binary form of PostgreSQL: nothing is escaped here, and nothing is looked through there. */
export const textArray = (texts: ReadonlyArray<string>): Buffer => {
  if (texts.length === 0) return empty(TEXT)
  const lengths = texts.map((text) => Buffer.byteLength(text))
  const array = begin(lengths.reduce((sum, length) => sum + length + 4, 0), TEXT, texts.length, false)
  let at = 20
  for (const [index, text] of texts.entries()) {
    at = array.writeInt32BE(lengths[index] ?? 0, at)
    at += array.write(text, at)
  }
  return array
}

/** Writes whole numbers of four bytes as `integer[]`. */
export const integerArray = (numbers: ReadonlyArray<number>): Buffer => {
  if (numbers.length === 0) return empty(INT4)
  const array = begin(numbers.length * 8, INT4, numbers.length, false)
  let at = 20
  for (const number of numbers) at = array.writeInt32BE(number, array.writeInt32BE(4, at))
  return array
}

/** Writes whole numbers as `bigint[]`; what is null stays null. */
export const bigintArray = (numbers: ReadonlyArray<number | null>): Buffer => {
  if (numbers.length === 0) return empty(INT8)
  const given = numbers.filter((number) => number !== null).length
  const array = begin(numbers.length * 4 + given * 8, INT8, numbers.length, given < numbers.length)
  let at = 20
  for (const number of numbers) {
    at = array.writeInt32BE(number === null ? -1 : 8, at)
    if (number !== null) at = array.writeBigInt64BE(BigInt(number), at)
  }
  return array
}
