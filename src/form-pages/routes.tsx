import { byLabel } from '../forms/condition-names.ts'
import { dataDictionary } from '../forms/dictionary.ts'
import { dictionaryCsv, type DictionaryNames } from '../forms/dictionary-csv.ts'
import type { Form } from '../forms/form.ts'
import { facts } from '../statutory/facts.ts'
import { roleName } from '../statutory/role-names.ts'
import { get, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { notFound, show, type Visit } from '../web/visit.tsx'
import { blankPdf } from './blank-pdf.ts'
import { formsInForce } from './forms-in-force.ts'
import { DictionaryPage } from './pages/dictionary.tsx'
import { formName, FormListPage } from './pages/form-list.tsx'

/** What the statutory forms ask, for everybody: pages, files, and blank sheets to print. Nothing here is about a child. */
export const formPageRoutes: readonly Route[] = [
  get(urls.dictionary, 'dictionary-read', showList),
  get(urls.dictionaryMarkdown, 'dictionary-read', async visit => markdown(visit, await formsInForce(visit.app))),
  get(urls.dictionaryCsv, 'dictionary-read', async visit => {
    const forms = await formsInForce(visit.app)
    return csv(visit, forms, forms)
  }),
  get(urls.formDictionary, 'dictionary-read', visit => ofForm(visit, showForm)),
  get(urls.formMarkdown, 'dictionary-read', visit => ofForm(visit, form => markdown(visit, [form]))),
  get(urls.formCsv, 'dictionary-read', visit => ofForm(visit, (form, forms) => csv(visit, [form], forms))),
  get(urls.formBlank, 'dictionary-read', visit => ofForm(visit, (form, forms) => blank(visit, form, forms))),
]

async function showList(visit: Visit): Promise<Response> {
  const forms = await formsInForce(visit.app)
  return show(visit, { title: 'The forms and what they ask', wide: true }, <FormListPage forms={forms} />)
}

/** The form that an address names, by its id. */
async function ofForm(
  visit: Visit,
  answer: (form: Form, forms: readonly Form[], visit: Visit) => Response | Promise<Response>,
): Promise<Response> {
  const forms = await formsInForce(visit.app)
  const form = forms.find(({ id }) => id === visit.params['form'])
  return form === undefined ? notFound(visit) : answer(form, forms, visit)
}

const showForm = (form: Form, forms: readonly Form[], visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: formName(form), caption: 'Data dictionary', back: urls.dictionary({}), wide: true },
    <DictionaryPage form={form} names={namesIn(forms)} />,
  )

const namesIn = (forms: readonly Form[]): DictionaryNames => ({ conditions: byLabel(forms, facts), role: roleName })

const markdown = (visit: Visit, forms: readonly Form[]): Response =>
  file(visit, `${fileName(forms)}.md`, 'text/markdown; charset=utf-8', dataDictionary(forms))

function csv(visit: Visit, forms: readonly Form[], all: readonly Form[]): Response {
  const lines = dictionaryCsv(forms, namesIn(all))
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return file(visit, `${fileName(forms)}.csv`, 'text/csv; charset=utf-8; header=present', stream)
}

async function blank(visit: Visit, form: Form, forms: readonly Form[]): Promise<Response> {
  const bytes = await sheetOf(form, forms)
  return file(visit, `blank-form-${(form.code ?? form.id).toLowerCase()}-${form.version}.pdf`, 'application/pdf', bytes)
}

// A form never changes, and its sheet takes a part of a second to lay out: made once, when somebody first wants it.
const sheets = new WeakMap<Form, Promise<Buffer>>()

function sheetOf(form: Form, forms: readonly Form[]): Promise<Buffer> {
  const before = sheets.get(form)
  if (before) return before
  const made = blankPdf(form, forms)
  sheets.set(form, made)
  made.catch(() => sheets.delete(form))
  return made
}

const fileName = (forms: readonly Form[]): string =>
  forms.length === 1 ? `data-dictionary-form-${(forms[0]!.code ?? forms[0]!.id).toLowerCase()}` : 'data-dictionary'

function file(visit: Visit, name: string, type: string, body: string | Buffer | ReadableStream): Response {
  visit.c.header('content-type', type)
  visit.c.header('content-disposition', `attachment; filename="${name}"`)
  return visit.c.body(body as never)
}
