import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Person = { readonly name: string; readonly role: string }
type Contact = Person & { readonly organisation?: string; readonly email: string | null; readonly phone: string | null }
type Event = {
  readonly date: string
  readonly time?: string | null
  readonly precision: 'exact' | 'day' | 'month' | 'year'
  readonly category: string
  readonly text: string
  readonly key?: string
}
type Telling = { readonly agency: string; readonly date: string; readonly time: string | null; readonly text: string }

/** What the engines' oracles read of a case bundle. */
export type CaseBundle = {
  readonly reference: string
  readonly child: {
    readonly givenNames: string
    readonly familyName: string
    readonly aliases: readonly string[]
    readonly nhsNumber: string
    readonly hospitalNumber: string | null
    readonly dateOfBirth: string
    readonly sex: string
    readonly address: string
    readonly postcode: string
    readonly schoolOrSetting: string | null
  }
  readonly household: readonly {
    readonly name: string
    readonly relationship: string
    readonly dateOfBirth: string
    readonly address: string | null
  }[]
  readonly circumstances: string
  readonly death: { readonly date: string; readonly place: string }
  readonly notifications: readonly {
    readonly id: string
    readonly notifier: Contact
    readonly child: {
      readonly givenNames: string
      readonly familyName: string
      readonly nhsNumber: string | null
      readonly address: string
      readonly postcode: string
    }
    readonly circumstances: string
  }[]
  readonly agencies: readonly { readonly name: string; readonly type: string; readonly contact: Contact }[]
  readonly agencyReturns: readonly {
    readonly agency: string
    readonly respondent: Person
    readonly narrative: string
    readonly answers: Readonly<Record<string, unknown>>
    readonly events: readonly Event[]
  }[]
  readonly documents: readonly { readonly text: string }[]
  readonly timelineTruth: {
    readonly gapThresholdDays: number
    readonly events: readonly {
      readonly date: string
      readonly time: string | null
      readonly sources: readonly Telling[]
    }[]
    readonly gaps?: readonly { readonly from: string; readonly to: string; readonly days: number }[]
  }
  readonly identifiersTruth?: readonly {
    readonly string: string
    readonly class: string
    readonly kind: 'direct' | 'quasi'
  }[]
}

/** The case bundles beside this checkout, or in OPENCDR_SHARED; none where there are none. */
export const caseBundles = (): CaseBundle[] => bundleTexts().map(({ text }) => JSON.parse(text) as CaseBundle)

/** The same as they lie there. */
export function bundleTexts(): { readonly name: string; readonly path: string; readonly text: string }[] {
  const shared = process.env['OPENCDR_SHARED']
  const folder =
    shared === undefined ? new URL('../../../shared/cases/', import.meta.url) : new URL(`file://${shared}/cases/`)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /^case-.*\.json$/.test(name))
    .sort()
    .map(name => ({ name, path: fileURLToPath(new URL(name, folder)) }))
    .map(one => ({ ...one, text: readFileSync(one.path, 'utf8') }))
}
