/** `995 of 1000, 99.50 % (98.8 to 99.8)`: a share with its 95 % interval (Wilson). */
export function share(hits: number, of: number): string {
  if (of === 0) return '0 of 0'
  const z = 1.96
  const p = hits / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  const percent = (x: number) => (100 * x).toFixed(2)
  return `${hits} of ${of}, ${percent(p)} % (${percent(Math.max(0, middle - half))} to ${percent(Math.min(1, middle + half))})`
}
