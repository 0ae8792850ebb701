/** A, B, … Z, AA: one row of letters for each word. */
export function lettered(): (word: string) => string {
  const seen = new Map<string, number>()
  return word => {
    const n = seen.get(word) ?? 0
    seen.set(word, n + 1)
    const last = String.fromCharCode(65 + (n % 26))
    return n < 26 ? last : String.fromCharCode(64 + Math.floor(n / 26)) + last
  }
}
