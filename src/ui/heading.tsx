import { type Child, type FC, jsx } from 'hono/jsx'

export type HeadingProps = {
  readonly level: number
  readonly class: string
  readonly id?: string
  readonly children: Child
}

/** A heading whose level its surroundings decide. */
export const Heading: FC<HeadingProps> = ({ level, children, ...rest }) => <>{jsx(`h${level}`, rest, children)}</>
