import { html, raw } from 'hono/html'
import type { Outcome } from './try-connection.ts'

const style = raw(`<style>
  body{font:14px/20px system-ui,sans-serif;margin:0;background:#f6f7fb;color:#1e293b}
  header{background:#fff;border-bottom:1px solid #e2e8f0;padding:16px 32px;font-weight:600}
  main{max-width:520px;margin:32px auto;background:#fff;border:1px solid #e2e8f0;border-radius:8px;padding:24px}
  h1{font-size:20px;margin:0 0 16px} label{display:block;margin:12px 0 4px;font-weight:600}
  input{box-sizing:border-box;width:100%;padding:8px;border:1px solid #94a3b8;border-radius:6px;font:inherit}
  button{margin-top:20px;padding:10px 16px;border:0;border-radius:6px;background:#4338ca;color:#fff;font:inherit}
  [role=status]{margin-top:16px} .bad{color:#b91c1c} .good{color:#15803d}</style>`)

const script = raw(`<script>
  const form = document.querySelector('form'), status = document.querySelector('[role=status]')
  const say = (ok, lines) => { status.className = ok ? 'good' : 'bad'; status.replaceChildren(...lines.map((t) => Object.assign(document.createElement('p'), { textContent: t }))) }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const popup = window.open('about:blank', 'servicenow', 'width=640,height=760')
    const answer = await fetch('/integrations/servicenow', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(Object.fromEntries(new FormData(form))) })
    const { authorize, error } = await answer.json()
    if (error) { popup.close(); say(false, [error]); return }
    popup.location = authorize
    say(true, ['Waiting for ServiceNow…'])
  })
  window.addEventListener('message', (event) => { if (event.origin === location.origin && event.data.neo) say(event.data.neo.ok, [event.data.neo.ok ? 'Connected.' : 'Not connected.', ...event.data.neo.lines]) })
</script>`)

/** Neo's connect page. Its three fields are known, the rest is the stand-in's own: docs/servicenow/oauth.md#neo-form */
export const connectPage = () => html`<!doctype html>
  <html lang="en"><head><meta charset="utf-8" /><title>Integrations · Neo</title>${style}</head>
  <body><header>Neo</header><main><h1>Connect ServiceNow</h1>
    <form>
      <label for="instance_url">Instance URL</label><input id="instance_url" name="instance_url" placeholder="https://name.service-now.com" />
      <label for="client_id">Client ID</label><input id="client_id" name="client_id" autocomplete="off" />
      <label for="client_secret">Client Secret</label><input id="client_secret" name="client_secret" type="password" autocomplete="off" />
      <button>Connect ServiceNow</button>
    </form><div role="status"></div></main>${script}</body></html>`

/** The page that the popup ends on: notifies its opener and closes. */
export const donePage = (outcome: Outcome) => html`<!doctype html>
  <html lang="en"><head><meta charset="utf-8" /><title>Neo</title>${style}</head>
  <body><main><p>${outcome.ok ? 'Connected.' : 'Not connected.'}</p>${outcome.lines.map((line) => html`<p>${line}</p>`)}</main>
    <script>const neo = ${raw(JSON.stringify(outcome).replaceAll('<', '\\u003c'))}
      if (window.opener) { window.opener.postMessage({ neo }, location.origin); window.close() }</script></body></html>`
