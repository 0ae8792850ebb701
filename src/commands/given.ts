/** What a command is handed: the words after its name, its options, and how to speak. */
export type Given = Hands & {
  readonly name: string
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export type Hands = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Throws the file system's own error. */
  readFile(path: string): string
  /** All of standard input, as text. */
  readInput(): Promise<string>
  /** The result, to standard output. */
  out(text: string): void
  /** Progress and mistakes, to standard error. */
  say(sentence: string): void
}
