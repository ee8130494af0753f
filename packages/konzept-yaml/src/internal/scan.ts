/**
 * A first look at a file, token by token, that refuses what the parser must not even see.
 *
 * The parser calls itself once per level of nesting; some thousand levels, which fit in a few bytes each, end the
 * whole process. So depth is counted here, where nothing nests.
 *
 * @module
 */
import { Lexer } from "yaml"
import { refusedCharacter } from "./characters.js"
import { limits } from "./limits.js"
import { type Problem, problem, quote } from "./problem.js"

/** What the lexer puts before the text of a scalar without quotes, and two marks that have no text at all. */
const SCALAR = "\u001f"
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018"])

const BAD_ESCAPE = /\\(?![0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})[^]{0,2}/u

interface State {
  offset: number
  tokens: number
  flow: number
  /** Indicators since the line began: each opens a level without a line of its own. */
  onLine: number
  /** Whether the token before, blanks aside, was a text on the same line. */
  afterScalar: boolean
  afterComma: boolean
  atLineStart: boolean
  documents: number
  contentSeen: boolean
}

/** The refusals, and whether the parser may have the file. */
interface Scan {
  readonly problems: ReadonlyArray<Problem>
  readonly parseable: boolean
  readonly tokens: number
}

const blocked = (found: Problem, tokens: number, before: ReadonlyArray<Problem> = []): Scan => ({
  problems: [...before, found],
  parseable: false,
  tokens,
})

const scanScalar = (state: State, token: string): Problem | undefined => {
  if (state.afterScalar) return problem("yaml/QuoteInText", state.offset)
  // The text of a block scalar ends with its own line end.
  state.afterScalar = token !== "" && !token.endsWith("\n")
  if (!token.startsWith("\"")) return undefined
  // An escaped backslash is no beginning of an escape: blank it out, keeping the length.
  const bad = BAD_ESCAPE.exec(token.replace(/\\\\/gu, "  "))
  return bad === null ? undefined : problem("yaml/BadEscape", state.offset + bad.index, { wort: quote(bad[0].slice(0, 2)) })
}

/** Follows the nesting; a refusal here keeps the file from the parser. */
const scanNesting = (state: State, token: string): Problem | undefined => {
  if (token === "[" || token === "{") state.flow += 1
  else if (token === "]" || token === "}") {
    if (state.flow === 0) return problem("yaml/NotOpened", state.offset, { wort: token })
    state.flow -= 1
  } else if (token === "-" || token === "?" || (token === ":" && state.flow === 0)) state.onLine += 1
  const depth = state.flow + (state.flow === 0 ? state.onLine : 0)
  return depth > limits.tiefe ? problem("yaml/TooDeep", state.offset, { hoechstens: limits.tiefe }) : undefined
}

const scanMark = (state: State, token: string): Problem | undefined => {
  const wort = quote(token)
  if (token === "---") {
    state.documents += 1
    return state.documents > 1 || state.contentSeen ? problem("yaml/ManyDocuments", state.offset) : undefined
  }
  if (token.startsWith("&") || token.startsWith("*")) return problem("yaml/AnchorRefused", state.offset, { wort })
  if (token.startsWith("!")) return problem("yaml/TagRefused", state.offset, { wort })
  return token.startsWith("%") ? problem("yaml/DirectiveRefused", state.offset, { wort }) : undefined
}

const isBlank = (token: string): boolean => /^[ \t]/u.test(token) || token.startsWith("#")
const isLineEnd = (token: string): boolean => token === "\n" || token === "\r\n"

/** Takes one token; a result is a refusal that ends the look. */
const step = (state: State, token: string, isScalar: boolean, problems: Array<Problem>): Problem | undefined => {
  if (!isScalar && isLineEnd(token)) {
    state.onLine = 0
    state.atLineStart = true
    state.afterScalar = false
    return undefined
  }
  if (!isScalar && isBlank(token)) {
    const tooFar = token.length > limits.einrueckung && !token.startsWith("#") && state.atLineStart
    state.atLineStart = false
    return tooFar ? problem("yaml/IndentedTooFar", state.offset, { hoechstens: limits.einrueckung }) : undefined
  }
  state.atLineStart = false
  state.tokens += 1
  if (state.tokens > limits.zeichen) return problem("yaml/TooManyNodes", state.offset, { hoechstens: limits.knoten })
  const twoCommas = state.afterComma && !isScalar && token === ","
  state.afterComma = !isScalar && token === ","
  if (twoCommas) return problem("yaml/EmptyEntry", state.offset)
  if (isScalar) {
    state.contentSeen = true
    return scanScalar(state, token)
  }
  // The header of a block scalar (`|`, `>`) is followed by its text.
  state.afterScalar = false
  const mark = scanMark(state, token)
  if (mark !== undefined && problems.length < limits.syntaxfehler) problems.push(mark)
  return scanNesting(state, token)
}

const begin = (): State => ({
  offset: 0,
  tokens: 0,
  flow: 0,
  onLine: 0,
  afterScalar: false,
  afterComma: false,
  atLineStart: true,
  documents: 0,
  contentSeen: false,
})

/** Looks through a file and collects what is refused in it. */
export const scan = (text: string): Scan => {
  const refused = refusedCharacter(text)
  if (refused !== undefined) return blocked(problem("yaml/ControlCharacter", refused.index, { zeichen: refused.name }), 0)
  const state = begin()
  const problems: Array<Problem> = []
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && (token === SCALAR || MARKS.has(token))) {
      isScalar = token === SCALAR
      continue
    }
    const quoted = token.startsWith("\"") || token.startsWith("'")
    const found = step(state, token, isScalar || quoted, problems)
    if (found !== undefined) return blocked(found, state.tokens, problems)
    state.offset += token.length
    isScalar = false
  }
  return { problems, parseable: problems.length < limits.syntaxfehler, tokens: state.tokens }
}
