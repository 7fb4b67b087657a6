import { html, raw } from 'hono/html'
import type { Instance } from '../instance.ts'
import { type ClassicUser, globals, type Html } from './layout.ts'

/** The Next Experience shell; its element tree is built in the browser by `browser/shell.js`. */
export const shellPage = (instance: Instance, token: string, user: ClassicUser): Html => html`<!doctype html>
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" /><title>ServiceNow</title>
      <link rel="stylesheet" href="/styles/shell.css" />
      ${globals(token, user)}
      <script>window.__standin = ${raw(JSON.stringify({ markup: instance.markup, hydration: instance.hydration, release: instance.release }).replaceAll('<', '\\u003c'))}</script>
    </head>
    <body><macroponent-f51912f4c700201072b211d4d8c26010 component-id="f51912f4c700201072b211d4d8c26010" app-id="a84adaf4c700201072b211d4d8c260b7" global-navigation-config="{}"></macroponent-f51912f4c700201072b211d4d8c26010>
    <script src="/scripts/shell.js"></script></body>
  </html>`
