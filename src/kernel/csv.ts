/**
 * One line of a comma-separated file as RFC 4180 has it, with its CRLF. A cell that a spreadsheet would work out as a
 * formula, full-width signs included, begins with an apostrophe, which makes it text. A number is never a formula.
 */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(words: string | number): string {
  if (typeof words === 'number') return String(words)
  const safe = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
