/** What an element is sent as. None of our components waits for anything. */
export function markup(element: { toString(): unknown }): string {
  const sent = element.toString()
  if (typeof sent !== 'string') throw new Error('A component waits for something; give it what it needs instead.')
  return sent
}
