// Programs that may be on this machine and that the tests use when they are.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** The folder that holds PostgreSQL's `initdb` and `postgres`, version 15 or later; null when there is none. */
export function findPostgres() {
  const configured = output('pg_config', ['--bindir'])
  const folders = [...pathFolders(), ...(configured === null ? [] : [configured]), ...debianFolders()]
  const found = folders.find(folder => runs(join(folder, 'initdb')) && version(join(folder, 'postgres')) >= 15)
  // A program on the path may be a link into the folder that holds them all.
  return found === undefined ? null : dirname(realpathSync(join(found, 'postgres')))
}

/** Chromium, or a browser made of it: CHROMIUM when it is set, else the first on the path; null when there is none. */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) return runs(named) ? named : null
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'].flatMap(name =>
    pathFolders().map(folder => join(folder, name)),
  )
  return candidates.find(runs) ?? null
}

const pathFolders = () => (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')

/** A program by its name, such as `qpdf`; null when it is not on the path. */
export const findOnPath = name =>
  pathFolders()
    .map(folder => join(folder, name))
    .find(runs) ?? null

/** Debian keeps the server's programs off the path; the newest version comes first. */
function debianFolders() {
  const base = '/usr/lib/postgresql'
  try {
    return readdirSync(base)
      .sort((one, other) => Number(other) - Number(one))
      .map(name => join(base, name, 'bin'))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

const version = program => Number(/ (\d+)/.exec(output(program, ['--version']) ?? '')?.[1] ?? 0)

function output(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

function runs(program) {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
