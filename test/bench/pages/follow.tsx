import { driver } from 'driver.js'
import driverCss from 'driver.js/dist/driver.css'
import { createRoot } from 'react-dom/client'
import { Joyride } from 'react-joyride'
import Shepherd from 'shepherd.js'
import shepherdCss from 'shepherd.js/dist/css/shepherd.css'
import guideCss from '@/components/guide/guide.css'
import { Spotlight } from '@/components/guide/Spotlight'

const addStyle = (root: Document | ShadowRoot, css: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

const target = () => document.getElementById('target') as HTMLElement

/** Each points at the same target in its own way. */
const TOOLS: Record<string, () => void> = {
  none: () => {},
  ours: () => {
    const host = document.createElement('neo-setup-guide')
    const root = host.attachShadow({ mode: 'open' })
    addStyle(root, guideCss as unknown as string)
    const layer = Object.assign(document.createElement('div'), { className: 'layer', popover: 'manual' })
    root.append(layer)
    document.documentElement.append(host)
    layer.showPopover()
    createRoot(layer).render(<Spotlight target={target()} step="app.redirect" onMove={() => {}} />)
  },
  'driver.js': () => {
    addStyle(document, driverCss as unknown as string)
    driver({ animate: false }).highlight({ element: '#target', popover: { title: 'Title', description: 'Text' } })
  },
  'shepherd.js': () => {
    addStyle(document, shepherdCss as unknown as string)
    const tour = new Shepherd.Tour({ useModalOverlay: true })
    tour.addStep({ id: 'one', text: 'Text', attachTo: { element: '#target', on: 'bottom' } })
    void tour.start()
  },
  'react-joyride': () => {
    const host = document.createElement('div')
    document.body.append(host)
    createRoot(host).render(
      <Joyride run steps={[{ target: '#target', content: 'Text', skipBeacon: true }]} options={{ skipScroll: true }} />,
    )
  },
}

/** Until the frame is drawn whose callbacks run now. */
const drawn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', resolve, { once: true })
    port1.start()
    port2.postMessage(undefined)
  })

/** How far off our ring is, in px. */
function off(): number {
  const ring = document.querySelector('neo-setup-guide')?.shadowRoot?.querySelector('[data-spotlight]')
  const mark = ring?.getBoundingClientRect()
  if (!mark) return Number.NaN
  const box = target().getBoundingClientRect()
  return Math.max(Math.abs(mark.x + 4 - box.x), Math.abs(mark.y + 4 - box.y), Math.abs(mark.width - 8 - box.width))
}

/** Frames after which a movement is under way: that one begins can be known only by the first. */
const BEGUN = 2

/**
 * Scrolls, moves and resizes the page for some frames, as people and pages do. Answers how far off our ring was in the worst
 * of the frames drawn once it is under way, in px, where that is watched: what measures takes time of its own.
 */
async function commotion(frames: number, isWatched: boolean): Promise<number> {
  const shift = document.getElementById('shift') as HTMLElement
  let worst = 0
  for (let i = 0; i < frames; i++) {
    await new Promise(requestAnimationFrame)
    window.scrollBy(0, i % 60 < 30 ? 6 : -6)
    if (i % 10 === 5) shift.style.height = `${20 + (i % 40)}px`
    if (i % 20 === 0) target().style.width = `${200 + (i % 50)}px`
    // Not awaited: the page asks for its next frame at once, as animations do.
    if (isWatched && i >= BEGUN) void drawn().then(() => (worst = Math.max(worst, off())))
  }
  await new Promise(requestAnimationFrame)
  await drawn()
  return worst
}

Object.assign(globalThis, { point: (tool: string) => TOOLS[tool]?.(), commotion })
