import type { Child, FC } from 'hono/jsx'
import { conditionWords } from '../../forms/condition-words.ts'
import { ABOUT_MESSAGES } from '../../forms/dictionary.ts'
import type { DictionaryNames } from '../../forms/dictionary-csv.ts'
import { entriesOf, type Entry } from '../../forms/dictionary-entry.ts'
import type { Condition, Form, Section } from '../../forms/form.ts'
import { count, list } from '../../kernel/text.ts'
import { Details } from '../../ui/details.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { FileLinks } from './form-list.tsx'

export type DictionaryProps = { readonly form: Form; readonly names: DictionaryNames }

/** All that there is to know of a form's questions: contents, then section by section. */
export const DictionaryPage: FC<DictionaryProps> = ({ form, names }) => {
  const sections = Object.entries(form.sections)
  return (
    <>
      <p class="govuk-body">
        Version {form.version}. {ABOUT_MESSAGES}
      </p>
      <FileLinks form={form} />
      <h2 class="govuk-heading-m">Contents</h2>
      <ul class="govuk-list">
        {sections.map(([key, { title, fields }]) => (
          <li>
            <a class="govuk-link" href={`#${key}`}>
              {title}
            </a>
            , {count(Object.keys(fields).length, 'question')}
          </li>
        ))}
      </ul>
      {sections.map(([key, section]) => (
        <SectionPart form={form} name={key} section={section} names={names} />
      ))}
      <NotAsked form={form} />
    </>
  )
}

const SectionPart: FC<DictionaryProps & { name: string; section: Section }> = ({ form, name, section, names }) => (
  <section aria-labelledby={name}>
    <h2 class="govuk-heading-l" id={name}>
      {section.title}
    </h2>
    {section.intro !== undefined && <p class="govuk-body">{section.intro}</p>}
    {section.when !== undefined && <p class="govuk-body">Asked {conditionWords(section.when, names.conditions)}.</p>}
    {section.by !== undefined && <p class="govuk-body">Only the panel’s office answers it.</p>}
    {entriesOf(form, name).map(entry => (
      <EntryPart entry={entry} names={names} />
    ))}
  </section>
)

const EntryPart: FC<{ entry: Entry; names: DictionaryNames; within?: boolean }> = ({ entry, names, within }) => (
  <>
    {within ? (
      <h4 class="govuk-heading-s" id={entry.path}>
        {entry.field.label}
      </h4>
    ) : (
      <h3 class="govuk-heading-m" id={entry.path}>
        {entry.field.label}
      </h3>
    )}
    <SummaryList rows={rowsOf(entry, names)} />
    {entry.members.map(member => (
      <EntryPart entry={member} names={names} within />
    ))}
  </>
)

function rowsOf(entry: Entry, { conditions, role }: DictionaryNames): readonly SummaryRow[] {
  const { field } = entry
  const asked = (when: Condition | undefined) => when && `Asked ${conditionWords(when, conditions)}`
  return [
    row('Id', <code class="opencdr-code">{entry.id}</code>),
    row('Type', withCode(entry.type)),
    row('Answer', withCode(entry.answer)),
    row('When', asked(field.when)),
    row('Asked of', field.who && list(field.who.map(role))),
    row('Answered', entry.answered),
    row('Among', 'among' in field && field.among !== undefined && withCode(`what was ticked under \`${field.among}\``)),
    row('Identifies', entry.identifies),
    row('Seen', field.restricted && 'by a narrower role'),
    row('Evidence', entry.source),
    row('Maps to', field.mapsTo?.join('; ')),
    row('Hint', field.hint),
    row('What it means', field.means),
    row(
      'Answers to choose from',
      entry.options.length > 0 && (
        <ul class="govuk-list">
          {entry.options.map(({ part, option }) => (
            <li>
              <code class="opencdr-code">{part === undefined ? option.code : `${part}: ${option.code}`}</code>{' '}
              {option.label}
              {option.national !== undefined && `, national code ${option.national}`}
            </li>
          ))}
        </ul>
      ),
    ),
    row(
      'Messages',
      entry.messages.length > 0 && (
        <Details summaryText={count(entry.messages.length, 'message')}>
          <ul class="govuk-list govuk-list--bullet">
            {entry.messages.map(message => (
              <li>{message}</li>
            ))}
          </ul>
        </Details>
      ),
    ),
  ].flatMap(one => one ?? [])
}

/** Nothing, where there is nothing to say. */
const row = (key: string, value: Child | undefined): SummaryRow | null =>
  value === undefined || value === false ? null : { key: { text: key }, value: { children: value } }

/** Words with their codes, which stand between backticks. */
const withCode = (words: string): Child =>
  words.split('`').map((part, i) => (i % 2 === 0 ? part : <code class="opencdr-code">{part}</code>))

const NotAsked: FC<{ form: Form }> = ({ form: { notAsked = {} } }) => {
  const ids = Object.entries(notAsked)
  if (ids.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-l">Not asked</h2>
      <SummaryList rows={ids.flatMap(([id, why]) => row(id, why) ?? [])} />
    </>
  )
}
