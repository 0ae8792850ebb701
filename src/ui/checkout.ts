import { existsSync } from 'node:fs'

/**
 * The folder the service runs from, found from this file whether it is read as source or from the bundle. Throws when
 * no folder above holds our package.
 */
export const checkout: URL = above(new URL('./', import.meta.url))

function above(folder: URL): URL {
  if (existsSync(new URL('package.json', folder)) && existsSync(new URL('src/ui/opencdr.css', folder))) return folder
  const parent = new URL('../', folder)
  if (parent.href === folder.href) throw new Error('The service runs from its checkout, and there is none above it.')
  return above(parent)
}
