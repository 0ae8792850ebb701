import { readFileSync } from 'node:fs'

/** What the environment and the command line say, checked as a whole. */
export type Config = {
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** PostgreSQL: the program's login, and the owner for migrations. Null: the embedded engine. */
  readonly database: { readonly url: string; readonly ownerUrl: string | null } | null
  readonly baseUrl: string
  /** From OPENCDR_SECRET; null: one is made and kept in the data folder, which production refuses. */
  readonly secret: Buffer | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** How many proxies stand in front, each of which adds to `x-forwarded-for` whom it was asked by. */
  readonly proxies: number
  readonly empty: boolean
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] }

const MOST_PROXIES = 9

/** Reads the environment and `--data DIR --port N --empty`; reports every mistake at once. Reads no clock and opens nothing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): ConfigResult {
  const mistakes: string[] = []
  const given = options(args, mistakes)
  const production = env['NODE_ENV'] === 'production'
  const port = Number(given.port ?? env['PORT'] ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    mistakes.push('--port (or PORT) must be a number from 0 to 65535.')
  const host = env['HOST'] ?? '127.0.0.1'
  const url = postgresUrl(env, 'DATABASE_URL', mistakes)
  const ownerUrl = postgresUrl(env, 'DATABASE_OWNER_URL', mistakes)
  if (url === null && ownerUrl !== null)
    mistakes.push(
      'DATABASE_OWNER_URL is set without DATABASE_URL. Set DATABASE_URL to the login that the program uses.',
    )
  if (url !== null && url === ownerUrl)
    mistakes.push('DATABASE_URL and DATABASE_OWNER_URL are the same. The program’s login must own nothing.')
  const proxies = Number(env['OPENCDR_PROXIES'] ?? '0')
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > MOST_PROXIES)
    mistakes.push(`OPENCDR_PROXIES must be the number of proxies in front, from 0 to ${MOST_PROXIES}.`)
  const secret = readSecret(env, mistakes)
  const baseUrl = readBaseUrl(env['OPENCDR_URL'] ?? `http://${host}:${port}`, mistakes)
  if (production) {
    if (url === null)
      mistakes.push(
        'Production needs PostgreSQL: set DATABASE_URL (and DATABASE_OWNER_URL for migrations). The embedded database does not survive a power cut.',
      )
    if (secret === null)
      mistakes.push(
        'Production needs OPENCDR_SECRET: at least 32 random bytes in base64, for example from "openssl rand -base64 32". Keep it outside the database.',
      )
    if (env['OPENCDR_URL'] === undefined || !baseUrl.startsWith('https://'))
      mistakes.push('Production needs OPENCDR_URL: the https address under which people reach the service.')
  }
  if (mistakes.length > 0) return { ok: false, mistakes }
  return {
    ok: true,
    config: {
      production,
      host,
      port,
      dataDir: given.data ?? env['OPENCDR_DATA'] ?? 'data',
      database: url === null ? null : { url, ownerUrl },
      baseUrl,
      secret,
      smtpUrl: env['SMTP_URL'] ?? null,
      mailFrom: env['MAIL_FROM'] ?? 'OpenCDR <no-reply@opencdr.example>',
      proxies,
      empty: given.empty,
    },
  }
}

function options(args: readonly string[], mistakes: string[]): { data?: string; port?: string; empty: boolean } {
  const found: { data?: string; port?: string; empty: boolean } = { empty: false }
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = args[i]!.split('=', 2)
    if (name === '--empty') found.empty = true
    else if (name === '--data' || name === '--port') {
      const value = inline ?? args[(i += 1)]
      if (value === undefined) mistakes.push(`${name} needs a value.`)
      else if (name === '--data') found.data = value
      else found.port = value
    } else mistakes.push(`"${args[i]}" is not an option. There are --data DIR, --port N and --empty.`)
  }
  return found
}

function postgresUrl(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  mistakes: string[],
): string | null {
  const text = env[name]
  if (text === undefined || text === '') return null
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text
  mistakes.push(`${name} must be an address of the form postgres://login:password@host:5432/database.`)
  return null
}

function readSecret(env: Readonly<Record<string, string | undefined>>, mistakes: string[]): Buffer | null {
  const file = env['OPENCDR_SECRET_FILE']
  const text = file === undefined ? env['OPENCDR_SECRET'] : secretFile(file, mistakes)
  if (text === undefined || text.trim() === '') return null
  const secret = Buffer.from(text.trim(), 'base64')
  if (secret.length < 32)
    mistakes.push('OPENCDR_SECRET must be at least 32 bytes in base64, for example from "openssl rand -base64 32".')
  else if (new Set(secret).size < 8)
    mistakes.push('OPENCDR_SECRET is not random. Make one with "openssl rand -base64 32".')
  return secret
}

function secretFile(path: string, mistakes: string[]): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    mistakes.push('OPENCDR_SECRET_FILE names a file that cannot be read.')
    return undefined
  }
}

function readBaseUrl(text: string, mistakes: string[]): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '')
  mistakes.push('OPENCDR_URL must be a web address such as https://cdr.example.org.')
  return text
}
