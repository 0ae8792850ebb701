import { pino } from 'pino'
import type { Given } from './given.ts'
import { readConfig } from '../config.ts'
import { realClock } from '../kernel/clock.ts'
import { type Service, startService } from '../service.ts'
import { Wrong } from './wrong.ts'

/** Runs a command with the service's own database, as the configuration names it, and closes it again. */
export async function withService(given: Given, work: (service: Service) => Promise<number>): Promise<number> {
  if (given.words.length > 0)
    throw new Wrong(`"npx opencdr ${given.name}" takes no "${given.words[0]}". "npx opencdr help" lists its options.`)
  const data = given.options['data']
  const result = readConfig(given.env, ['--empty', ...(typeof data === 'string' ? ['--data', data] : [])])
  if (!result.ok) throw new Wrong(result.mistakes.join('\n'))
  const service = await startService(result.config, realClock, given.say, pino({ level: 'warn' }, pino.destination(2)))
  try {
    return await work(service)
  } finally {
    await service.close()
  }
}

/** An option that must be given. */
export function required(given: Given, names: readonly string[]): Record<string, string> {
  const missing = names.filter(name => typeof given.options[name] !== 'string' || given.options[name] === '')
  if (missing.length > 0)
    throw new Wrong(`"npx opencdr ${given.name}" needs ${missing.map(name => `--${name}`).join(', ')}.`)
  return Object.fromEntries(names.map(name => [name, String(given.options[name])]))
}

export const optional = (given: Given, name: string): string | undefined => {
  const value = given.options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
