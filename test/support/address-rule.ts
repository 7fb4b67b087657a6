import { parseSync } from 'vite'

/** Calls that request or open an address, which a page's `<base>` could redirect. */
const GLOBALS = new Set(['fetch', 'open', 'history', 'navigation', 'XMLHttpRequest', 'EventSource', 'WebSocket'])
const WINDOWS = new Set(['window', 'globalThis', 'self', 'top', 'parent', 'document'])
const MOVES = new Set(['assign', 'replace', 'href', 'pathname', 'search', 'host', 'hostname', 'protocol', 'port'])
/** Attributes and properties of elements that hold an address. */
const HOLDERS = new Set(['href', 'src', 'action', 'formAction', 'srcset', 'data'])

interface Node {
  type: string
  start: number
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const nameOf = (node: unknown): string =>
  isNode(node) ? String(node.name ?? (node.type === 'Literal' ? node.value : '')) : ''
const isLocation = (node: unknown): boolean =>
  isNode(node) &&
  (nameOf(node) === 'location' || (node.type === 'MemberExpression' && nameOf(node.property) === 'location'))

/** The text that an expression begins with, as far as the code states it. */
function beginning(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'JSXExpressionContainer') return beginning(node.expression)
  if (node.type === 'BinaryExpression') return beginning(node.left)
  if (node.type !== 'TemplateLiteral') return undefined
  const [first] = node.quasis as { value: { cooked: string } }[]
  return first?.value.cooked || undefined
}

/** Whether an expression begins with a relative address; false if its beginning is not in the code. */
const isRelative = (node: unknown): boolean => {
  const text = beginning(node)
  return text !== undefined && !/^[a-z][\w+.-]*:|^#/i.test(text)
}

/** A node and everything below it, each with its parent. */
function* below(node: Node, parent?: Node): Generator<[Node, Node | undefined]> {
  yield [node, parent]
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* below(child, node)
}

/** Names that a source declares itself, which therefore do not refer to the global. */
function namesOf(program: Node): Set<string> {
  const names = new Set<string>()
  const add = (pattern: unknown) => {
    if (isNode(pattern)) for (const [node] of below(pattern)) if (node.type === 'Identifier') names.add(nameOf(node))
  }
  for (const [node] of below(program)) {
    if (node.type === 'VariableDeclarator') add(node.id)
    if (Array.isArray(node.params)) node.params.forEach(add)
  }
  return names
}

function complaintOf(node: Node, parent: Node | undefined, own: ReadonlySet<string>): string | undefined {
  const { type } = node
  const isName = type === 'Identifier' && !(parent?.type === 'MemberExpression' && parent.property === node)
  const isKey = ['Property', 'PropertyDefinition', 'MethodDefinition', 'TSPropertySignature'].includes(
    parent?.type ?? '',
  )
  if (isName && !isKey && GLOBALS.has(nameOf(node)) && !own.has(nameOf(node))) return nameOf(node)
  if (type === 'MemberExpression' && WINDOWS.has(nameOf(node.object)) && GLOBALS.has(nameOf(node.property)))
    return `${nameOf(node.object)}.${nameOf(node.property)}`
  if (type === 'CallExpression' && isNode(node.callee) && isLocation(node.callee.object)) {
    const method = nameOf(node.callee.property)
    if (MOVES.has(method)) return `location.${method}()`
  }
  if (type === 'AssignmentExpression' && isNode(node.left)) {
    if (isLocation(node.left)) return 'location ='
    const property = nameOf(node.left.property)
    if (isLocation(node.left.object) && MOVES.has(property)) return `location.${property} =`
    if (HOLDERS.has(property) && isRelative(node.right)) return `a relative ${property}`
  }
  if (type === 'JSXAttribute' && HOLDERS.has(nameOf(node.name)) && isRelative(node.value))
    return `a relative ${nameOf(node.name)}`
  return undefined
}

/**
 * Lines of a source that runs in pages which request, open or contain a relative address. Only
 * `lib/servicenow/addresses.ts` may do that.
 */
export function addressComplaints(name: string, source: string): string[] {
  const { program, errors } = parseSync(name, source)
  if (errors.length > 0) return [`${name} cannot be read`]
  const root = program as unknown as Node
  const own = namesOf(root)
  return [...below(root)].flatMap(([node, parent]) => {
    const complaint = complaintOf(node, parent, own)
    return complaint ? [`${name}:${source.slice(0, node.start).split('\n').length}: ${complaint}`] : []
  })
}
