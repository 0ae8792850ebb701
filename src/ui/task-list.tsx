import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes, ids } from './attributes.ts'
import { type Content, shown } from './content.ts'
import { Tag, type TagProps } from './tag.tsx'

type Part = Content & { readonly classes?: string | undefined }

export type TaskListItem = {
  readonly title: Part
  readonly href?: string | undefined
  readonly hint?: Content | undefined
  readonly status: Part & { readonly tag?: TagProps | undefined }
  readonly classes?: string | undefined
}

export type TaskListProps = {
  readonly items: readonly (TaskListItem | false | '' | null | undefined)[]
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const TaskList: FC<TaskListProps> = props => (
  <ul class={classes('govuk-task-list', props.classes)} {...attributes(props.attributes)}>
    {props.items.map(
      (item, index) => item && <Task item={item} id={`${props.idPrefix || 'task-list'}-${index + 1}`} />,
    )}
  </ul>
)

const Task: FC<{ item: TaskListItem; id: string }> = ({ item, id }) => {
  const { title, hint, status } = item
  return (
    <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', title.classes)}
            href={item.href}
            aria-describedby={ids(hint && `${id}-hint`, `${id}-status`)}
          >
            {shown(title)}
          </a>
        ) : (
          <div class={title.classes || undefined}>{shown(title)}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {shown(hint)}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : shown(status)}
      </div>
    </li>
  )
}
