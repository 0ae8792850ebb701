import { file, meeting, meetings } from './candidates.ts'
import { inList } from './frequency.ts'
import { judge, type Judgement } from './judge.ts'
import type { LinkRecord, Pair } from './notification.ts'
import { prepare } from './prepare.ts'
import { reasons } from './reasons.ts'
import { settle, type Weighed } from './settle.ts'

/**
 * From how many bits on a pair is shown to a person: one chance in three that it is one child. Where one source says that
 * several were born and the other answer is a twin, even odds: two children taken for one hurt a family most.
 */
export const shownFrom = ({ otherwise, isMultiple }: Judgement): number => (isMultiple && otherwise === 'twin' ? 0 : -1)

/**
 * The pairs of notifications that may be of one child, the likeliest first. Nothing is joined: a person decides.
 * `say` is told how far it is.
 */
export function duplicates(
  records: readonly LinkRecord[],
  say: (sentence: string) => void = () => {},
): readonly Pair[] {
  const prepared = records.map(prepare)
  const often = inList(prepared)
  const judgeAt = (x: number, y: number) => judge(prepared[x]!, prepared[y]!, often, prepared.length)
  const weighed: Weighed[] = []
  let compared = 0
  for (const [x, y] of meetings(prepared)) {
    compared += 1
    if (compared % 250_000 === 0) say(`${compared} pairs compared`)
    const judgement = judgeAt(x, y)
    weighed.push({
      x,
      y,
      weight: judgement.weight,
      isKin: judgement.otherwise !== 'stranger',
      shownFrom: shownFrom(judgement),
    })
  }
  const shown = settle(weighed)
  say(`${prepared.length} notifications, ${compared} pairs compared, ${shown.length} to be shown`)
  return shown
    .map(({ x, y, weight, joins, parts }) => ({
      a: prepared[x]!.id,
      b: prepared[y]!.id,
      score: Math.round(weight * 10) / 10,
      reasons: [
        ...reasons(judgeAt(x, y)),
        ...(joins === null ? [] : [`Both are taken for the child of notification ${prepared[joins]!.id}`]),
        ...(parts === null
          ? []
          : [`But notification ${prepared[parts]!.id} goes with one of them and not with the other`]),
      ],
    }))
    .sort((one, other) => other.score - one.score)
}

/** Reads a list once, and tells of each new notification which of them may be of the same child, the likeliest first. */
export function newcomer(records: readonly LinkRecord[]): (record: LinkRecord) => readonly Pair[] {
  const prepared = records.map(prepare)
  const often = inList(prepared)
  const filed = file(prepared)
  return record => {
    const own = prepare(record)
    return meeting(own, filed)
      .map(place => ({ there: prepared[place]!, judgement: judge(own, prepared[place]!, often, prepared.length) }))
      .filter(({ judgement }) => judgement.weight >= shownFrom(judgement))
      .map(({ there, judgement }) => ({
        a: own.id,
        b: there.id,
        score: Math.round(judgement.weight * 10) / 10,
        reasons: reasons(judgement),
      }))
      .sort((one, other) => other.score - one.score)
  }
}
