declare module 'query-selector-shadow-dom' {
  export function querySelectorDeep(selector: string): Element | null
}
