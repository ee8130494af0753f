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
const FLOW_BROKEN = "\u0018"
const MARKS: ReadonlySet<string> = new Set(["\u0002", FLOW_BROKEN])

const BAD_ESCAPE = /\\(?![0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})[^]{0,2}/u

interface State {
  offset: number
  tokens: number
  /** The brackets that are open, the innermost last, with the offsets at which they stand. */
  open: Array<readonly [bracket: string, offset: number]>
  /** Indicators since the line began: each opens a level without a line of its own. */
  onLine: number
  /** Whether the token before, blanks aside, was a text on the same line. */
  afterScalar: boolean
  /** The text before this token, whatever stands between, and its offset. */
  lastScalar: readonly [text: string, offset: number]
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

const isQuoted = (token: string): boolean => token.startsWith("\"") || token.startsWith("'")

/** Whether a text inside brackets is one only because a semicolon stands where a comma should. */
const isSemicolon = ({ open }: State, text: string): boolean => open.at(-1)?.[0] === "{" && !isQuoted(text) && text.includes(";")

const scanScalar = (state: State, token: string): Problem | undefined => {
  if (state.afterScalar) return problem(isSemicolon(state, token) ? "yaml/SemicolonInFlow" : "yaml/QuoteInText", state.offset)
  state.lastScalar = [token, state.offset]
  // The text of a block scalar ends with its own line end.
  state.afterScalar = token !== "" && !token.endsWith("\n")
  if (!token.startsWith("\"")) return undefined
  // An escaped backslash is no beginning of an escape: blank it out, keeping the length.
  const bad = BAD_ESCAPE.exec(token.replace(/\\\\/gu, "  "))
  return bad === null ? undefined : problem("yaml/BadEscape", state.offset + bad.index, { wort: quote(bad[0].slice(0, 2)) })
}

/** Follows the nesting; a refusal here keeps the file from the parser. */
const scanNesting = (state: State, token: string): Problem | undefined => {
  const { open } = state
  if (token === "[" || token === "{") open.push([token, state.offset])
  else if (token === "]" || token === "}") {
    if (open.pop() === undefined) return problem("yaml/NotOpened", state.offset, { wort: token })
  } else if (token === ":" && open.length > 0) {
    // A key with a semicolon is the end of one entry and the key of the next.
    const [text, at] = state.lastScalar
    if (isSemicolon(state, text)) return problem("yaml/SemicolonInFlow", at + text.indexOf(";"))
  } else if (token === "-" || token === "?" || token === ":") state.onLine += 1
  const depth = open.length + (open.length === 0 ? state.onLine : 0)
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

/** A comment right behind a text, without a blank after its sign, is mostly the end of that text: `Halle #1`. */
const scanComment = ({ afterScalar, lastScalar, offset }: State, token: string): Problem | undefined =>
  afterScalar && !isQuoted(lastScalar[0]) && /^#[^\s#]/u.test(token) ? problem("yaml/CommentInText", offset, { wort: quote(token) }) : undefined

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
    const comment = scanComment(state, token)
    if (comment !== undefined && problems.length < limits.syntaxfehler) problems.push(comment)
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
  open: [],
  onLine: 0,
  afterScalar: false,
  lastScalar: ["", 0],
  afterComma: false,
  atLineStart: true,
  documents: 0,
  contentSeen: false,
})

/** Names the innermost bracket that is open; a quote that is open reaches beyond it and is the parser's to name. */
const notClosed = ({ open, lastScalar: [last] }: State, text: string): Problem | undefined => {
  const [wort, offset] = open.at(-1) ?? []
  if (wort === undefined || offset === undefined || (isQuoted(last) && (last.length < 2 || !last.endsWith(last.charAt(0))))) return undefined
  const zeile = text.slice(0, offset).split("\n").length
  return problem("yaml/NotClosed", offset, { wort, zeile, schluss: wort === "[" ? "]" : "}" })
}

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
      const open = token === FLOW_BROKEN ? notClosed(state, text) : undefined
      if (open !== undefined) return blocked(open, state.tokens, problems)
      continue
    }
    const found = step(state, token, isScalar || isQuoted(token), problems)
    if (found !== undefined) return blocked(found, state.tokens, problems)
    state.offset += token.length
    isScalar = false
  }
  const open = notClosed(state, text)
  if (open !== undefined) return blocked(open, state.tokens, problems)
  return { problems, parseable: problems.length < limits.syntaxfehler, tokens: state.tokens }
}
