import { NAME_VARIANTS } from './data/name-variants.ts'

/** Every other form of a given name: what its bearer is also called, and how it is also written. */
export const otherFormsOf = (small: string): readonly string[] => [...(forms.get(small) ?? [])]

const forms = new Map<string, Set<string>>()
for (const line of NAME_VARIANTS.split('\n')) {
  const group = line.split(' ').filter(Boolean)
  // The first of a group is what the others stand for; the others do not stand for one another.
  const [first = '', ...others] = group
  for (const other of others) {
    note(first, other)
    note(other, first)
  }
}

function note(name: string, form: string): void {
  const there = forms.get(name)
  if (there === undefined) forms.set(name, new Set([form]))
  else there.add(form)
}

/** One spelling for all that a reader of scanned paper takes for one another: rn and m, 0 and O, 1 and l. */
export const asScanned = (small: string): string =>
  small
    .replace(/0/g, 'o')
    .replace(/[1!|il]/g, 'l')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/[69]/g, 'g')
    .replace(/3/g, 'e')
    .replace(/4/g, 'a')
    .replace(/2/g, 'z')
    .replace(/7/g, 't')
    .replace(/rn|nn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/ll/g, 'u')
    .replace(/q/g, 'g')

/** How many letters are wrong, missing, too many or exchanged with the next; `most + 1` where it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [two, one] = [[] as number[], Array.from({ length: b.length + 1 }, (_, k) => k)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let k = 1; k <= b.length; k += 1) {
      const same = a[i - 1] === b[k - 1] ? 0 : 1
      let value = Math.min(one[k]! + 1, row[k - 1]! + 1, one[k - 1]! + same)
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) value = Math.min(value, two[k - 2]! + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    two = one
    one = row
  }
  return one[b.length]!
}

/** How many letters may be wrong in a name of this length. */
export const mistakesAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2)
