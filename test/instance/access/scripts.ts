/**
 * A small interpreter for the scripts of access rules and business rules: one expression, or `answer = …`, of the calls
 * below. It runs nothing else; what it does not understand throws, and a rule whose script throws is not met.
 */
export interface ScriptWorld {
  hasRole(role: string): boolean
  property(name: string): string | undefined
  isMemberOf(group: string): boolean
  interactive: boolean
  userId: string
  userName: string
  /** A column of the record, dot-walked; `''` where there is no record yet. */
  current(path: string): string
  /** What the caller may do with the record, for `current.canRead()` and its like. */
  can(operation: string): boolean
}

type Value = string | boolean | number
const TOKEN = /\s*(?:(&&|\|\||===|!==|==|!=|[!().,;=])|('[^']*'|"[^"]*")|(\d+)|([A-Za-z_][\w]*))/y

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim()

function tokens(text: string): string[] {
  const found: string[] = []
  const code = withoutComments(text)
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < code.length) {
    const match = TOKEN.exec(code)
    if (!match) throw new Error(`Not understood: ${code}`)
    found.push(match[0].trim())
  }
  return found
}

class Parser {
  readonly #tokens: string[]
  readonly #world: ScriptWorld
  #at = 0

  constructor(text: string, world: ScriptWorld) {
    this.#tokens = tokens(text)
    this.#world = world
  }

  run(): boolean {
    if (this.#peek() === 'answer' && this.#tokens[1] === '=') this.#at = 2
    else if (this.#peek() === 'return') this.#at = 1
    const value = this.#or()
    while (this.#peek() === ';') this.#at++
    if (this.#at < this.#tokens.length) throw new Error(`Not understood: ${this.#tokens.slice(this.#at).join(' ')}`)
    return Boolean(value)
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]
  }
  #take(expected?: string): string {
    const token = this.#tokens[this.#at++]
    if (token === undefined || (expected && token !== expected)) throw new Error(`Expected ${expected ?? 'more'}`)
    return token
  }
  #or(): Value {
    let value = this.#and()
    while (this.#peek() === '||') {
      this.#at++
      const right = this.#and()
      value = Boolean(value) || Boolean(right)
    }
    return value
  }
  #and(): Value {
    let value = this.#comparison()
    while (this.#peek() === '&&') {
      this.#at++
      const right = this.#comparison()
      value = Boolean(value) && Boolean(right)
    }
    return value
  }
  #comparison(): Value {
    const left = this.#unary()
    const operator = this.#peek()
    if (!operator || !/^[!=]==?$/.test(operator)) return left
    this.#at++
    const same = String(left) === String(this.#unary())
    return operator.startsWith('!') ? !same : same
  }
  #unary(): Value {
    const token = this.#take()
    if (token === '!') return !this.#unary()
    if (token === '(') {
      const value = this.#or()
      this.#take(')')
      return value
    }
    if (/^['"]/.test(token)) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    const path = [token]
    while (this.#peek() === '.' || this.#peek() === '(') {
      if (this.#take() === '.') path.push(this.#take())
      else if (path.join('.') === 'gs.getUser') this.#take(')')
      else return this.#call(path.join('.'), this.#arguments())
    }
    if (path[0] === 'current' && path.length > 1) return this.#world.current(path.slice(1).join('.'))
    throw new Error(`Not understood: ${path.join('.')}`)
  }
  #arguments(): string[] {
    const given: string[] = []
    while (this.#peek() !== ')') {
      given.push(String(this.#or()))
      if (this.#peek() === ',') this.#at++
    }
    this.#take(')')
    return given
  }
  #call(name: string, [first = '', second = '']: string[]): Value {
    const world = this.#world
    switch (name) {
      case 'gs.hasRole':
        return first.split(',').some((role) => world.hasRole(role.trim()))
      case 'gs.isLoggedIn':
        return true
      case 'gs.isInteractive':
      case 'gs.getSession.isInteractive':
        return world.interactive
      case 'gs.getUserID':
        return world.userId
      case 'gs.getUserName':
        return world.userName
      case 'gs.getProperty':
        return world.property(first) ?? second
      case 'gs.getUser.isMemberOf':
        return world.isMemberOf(first)
    }
    const operation = /^current\.can(Read|Write|Create|Delete)$/.exec(name)?.[1]
    if (operation) return world.can(operation.toLowerCase())
    throw new Error(`Not understood: ${name}()`)
  }
}

/** What a script answers. Throws where it does not understand it. */
export const runScript = (text: string, world: ScriptWorld): boolean => new Parser(text, world).run()

/** A script that only says yes: `true`, `answer = true` (exploring-access-control-list calls such a rule invalid). */
export const isTrivial = (text: string): boolean => /^(answer\s*=\s*)?true\s*;?$/.test(withoutComments(text))
/** A script of spaces or comments alone. */
export const isBlank = (text: string): boolean => withoutComments(text) === ''
