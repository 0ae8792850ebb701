import { existsSync } from 'node:fs'
import { setupFor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import type { Given } from './given.ts'
import { readConfig } from '../config.ts'
import { bookkeeping } from '../db/acting.ts'
import { proposeForm } from '../form-versions/propose-form.ts'
import { type ReadProposal, readProposal } from '../form-versions/read-proposal.ts'
import { type Report, reportOn, reportText } from '../form-versions/report.ts'
import { formVersions } from '../form-versions/store.ts'
import { londonDay } from '../kernel/calendar.ts'
import { realClock } from '../kernel/clock.ts'
import { StartRefused } from '../service.ts'
import { builtInVersions } from '../statutory/versions/forms.ts'
import { urls } from '../web/urls.ts'
import { required, withService } from './with-service.ts'
import { Wrong } from './wrong.ts'

type Proposed = Extract<ReadProposal, { ok: true }>['proposed']

/**
 * `opencdr forms import FILE [--dry-run] [--json] [--by EMAIL]`: checks a declaration, prints what differs from the
 * version in force and where answers go, and stores it as proposed by that person. Exit 2 when something stands against it.
 */
export async function formsImportCommand(given: Given): Promise<number> {
  const [file, ...more] = given.words
  if (file === undefined || more.length > 0)
    throw new Wrong('Name one file: npx opencdr forms import FILE [--dry-run] [--json] [--by EMAIL].')
  const read = readProposal(textOf(given, file))
  if (!read.ok) return notAsItShouldBe(given, read.problems)
  if (given.options['dry-run'] === true) return print(given, await dryReport(given, read.proposed))
  const { by } = required(given, ['by'])
  return withService(given, async ({ app }) => {
    const exit = print(given, await report(app, read.proposed))
    return exit === 0 ? propose(given, app, read.proposed, by!) : exit
  })
}

const report = (app: App, proposed: Proposed): Promise<Report> =>
  bookkeeping(app, reachOf(setupFor(null)), async scene =>
    reportOn(proposed, await formVersions(scene), scene.today.toString()),
  )

/** Against everything that is known: what was imported before stands in the database, where there is one and it is free. */
async function dryReport(given: Given, proposed: Proposed): Promise<Report> {
  const alone = () => reportOn(proposed, builtInVersions, londonDay(realClock.calendar(0)).toString())
  const data = given.options['data']
  const read = readConfig(given.env, typeof data === 'string' ? ['--data', data] : [])
  if (read.ok && read.config.database === null && !existsSync(read.config.dataDir)) return alone()
  try {
    let found: Report | undefined
    await withService(given, async ({ app }) => {
      found = await report(app, proposed)
      return 0
    })
    return found!
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    given.say(`${error.message} The file is compared with the versions that this program knows by itself.`)
    return alone()
  }
}

async function propose(given: Given, app: App, proposed: Proposed, by: string): Promise<number> {
  const outcome = await proposeForm(app, proposed, by)
  if (!outcome.ok) {
    throw new Wrong(
      outcome.reason === 'no-such-person'
        ? `There is no manager, chair or vice chair with the e-mail address "${by}".`
        : 'Another version came in meanwhile. Run this again to see how the two stand to each other.',
    )
  }
  given.say(
    `It is stored as proposed. Somebody else approves it here:\n${app.settings.baseUrl}${urls.formVersion({ id: outcome.value.versionId })}`,
  )
  return 0
}

function print(given: Given, found: Report): number {
  given.out(given.options['json'] === true ? `${JSON.stringify(found)}\n` : reportText(found))
  return found.problems.length === 0 ? 0 : 2
}

function notAsItShouldBe(given: Given, problems: readonly string[]): number {
  if (given.options['json'] !== true)
    throw new Wrong(`This is not the declaration of a form:\n${problems.map(problem => `- ${problem}`).join('\n')}`)
  given.out(`${JSON.stringify({ problems })}\n`)
  return 2
}

function textOf(given: Given, file: string): string {
  try {
    return given.readFile(file)
  } catch (error) {
    throw new Wrong(`The file cannot be read (${(error as { code?: string }).code ?? 'unknown'}).`)
  }
}
