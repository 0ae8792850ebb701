import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file that the command line names among those of a folder, and the arguments after the name. When none is named
 * it lists them; when an unknown one is named it says so and the exit code is 2. Both give null.
 */
export function choose(root, folder, ending, command) {
  const found = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(file => ending.test(file)) : []
  const byName = new Map(found.sort().map(file => [file.replace(ending, ''), `${folder}/${file}`]))
  const [name, ...rest] = process.argv.slice(2)
  const file = byName.get(name)
  if (file !== undefined) return { name, file, rest }

  const list = [...byName.keys()].map(one => `\n  ${command} ${one}`).join('')
  const there = list === '' ? `There is nothing in ${folder} yet.` : `In ${folder} there are:${list}`
  if (name === undefined) console.log(there)
  else {
    console.error(`There is no "${name}". ${there}`)
    process.exitCode = 2
  }
  return null
}
