/** How many bytes a text takes as UTF-8: a letter with an umlaut takes two. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length
