/** Words that a module cannot use as a name, and those that it imports itself. */
const RESERVED =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield|Konzept|Kim)$/u

/** Whether the module of a Konzept can export it under this name. */
export const isModuleName = (name: string): boolean => /^[a-z]\w*$/iu.test(name) && !RESERVED.test(name)
