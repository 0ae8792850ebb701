import type { Body } from '../forms/body.ts'

export type { Body }

/** What a form may be: a megabyte, of at most 2,000 fields. More is refused before it is read. */
export const BODY_LIMIT = 1_000_000
const FIELD_LIMIT = 2_000

/** Names of our own that every form carries; features never see them. */
export type Carried = {
  readonly body: Body
  readonly csrf: string
  readonly key: string | undefined
  readonly restore: boolean
}

/** Reads a posted form of the kind browsers send. Null: too large, or not a form. */
export async function carried(request: Request): Promise<Carried | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null
  if (Number(request.headers.get('content-length') ?? '0') > BODY_LIMIT) return null
  const text = await limited(request)
  if (text === null) return null
  const fields = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1
    if (count > FIELD_LIMIT) return null
    fields.set(name, [...(fields.get(name) ?? []), storable(value)])
  }
  const own = (name: string): string => fields.get(name)?.[0] ?? ''
  const body: Record<string, string | readonly string[]> = {}
  for (const [name, values] of fields) {
    if (!OWN.has(name)) body[name] = values.length === 1 ? values[0]! : values
  }
  return { body, csrf: own('_csrf'), key: own('_key') || undefined, restore: own('_restore') === 'yes' }
}

/** The body as text, or null as soon as it turns out longer than may be: its length need not have been said. */
async function limited(request: Request): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength
    if (size > BODY_LIMIT) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Lines end alike, and no character is left that a database cannot hold. */
const storable = (value: string): string => value.replaceAll('\r\n', '\n').replaceAll('\0', '')

const OWN = new Set(['_csrf', '_key', '_restore'])

/** One value of a field, trimmed; '' when it was not posted. */
export const field = (body: Body, name: string): string => {
  const value = body[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** All values of a field. */
export const values = (body: Body, name: string): readonly string[] => {
  const value = body[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** The version that a page carried along; -1, which nothing has, where none was. */
export const versionIn = (body: Body): number => {
  const text = field(body, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
