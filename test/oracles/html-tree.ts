import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type ParsedNode = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

export type Tree = string | readonly [element: string, attributes: Readonly<Record<string, string>>, ...Tree[]]

// What stands in a line of text. Spaces beside anything else do not show.
const IN_LINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong'])

/**
 * Markup as what a browser makes of it, so that two ways of writing the same thing are equal: attributes in order of
 * name, a class list as its names, and only those spaces that a reader would see.
 */
export function tree(html: string): readonly Tree[] {
  const fragment = parseFragment(html)
  collapseSpaces(fragment)
  return fragment.childNodes.flatMap(asTree)
}

function asTree(node: ParsedNode): Tree[] {
  if (node.nodeName === '#text') return 'value' in node && node.value !== '' ? [node.value] : []
  if (!('tagName' in node)) return []
  const attributes = Object.fromEntries(
    node.attrs
      .map(({ name, value }): [string, string] => [
        name,
        name === 'class' ? value.trim().split(/\s+/).join(' ') : value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return [[node.tagName, attributes, ...node.childNodes.flatMap(asTree)]]
}

/** As a browser lays out text: runs of space become one, and none stands at either end of a line. */
function collapseSpaces(root: Parent): void {
  let line: DefaultTreeAdapterTypes.TextNode[] = []
  const endLine = (): void => {
    let afterSpace = true
    for (const text of line) {
      const collapsed = text.value.replace(/[ \t\r\n\f]+/g, ' ')
      text.value = afterSpace ? collapsed.replace(/^ /, '') : collapsed
      if (text.value !== '') afterSpace = text.value.endsWith(' ')
    }
    const last = line.findLast(text => text.value !== '')
    if (last) last.value = last.value.replace(/ $/, '')
    line = []
  }
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') line.push(node as DefaultTreeAdapterTypes.TextNode)
      else if ('tagName' in node) visitElement(node)
    }
  }
  const visitElement = (element: DefaultTreeAdapterTypes.Element): void => {
    if (IN_LINE.has(element.tagName)) return visit(element)
    endLine()
    // Every space that was typed into a text area is kept.
    if (element.tagName === 'textarea') return
    visit(element)
    endLine()
  }
  visit(root)
  endLine()
}
