import { add, attribute, ignoreEvents, type Put, showAll, text } from './page-values'

/** A page in a frame, in the language of the page around it. */
const inFrame =
  (html: string): Put =>
  (at, value) => {
    const frame = document.createElement('iframe')
    at.append(frame)
    const inner = frame.contentDocument
    if (!inner?.defaultView) return
    showAll(inner.defaultView as Window & typeof globalThis)
    ignoreEvents(frame)
    inner.documentElement.lang = document.documentElement.lang
    inner.body.innerHTML = html
    const here = inner.querySelector('[data-here]')
    here?.append(value)
    here?.setAttribute('aria-label', value)
  }
const inShadow =
  (html: string): Put =>
  (at, value) => {
    const inside = add(at, '<x-host></x-host>').attachShadow({ mode: 'open' })
    inside.innerHTML = html
    const here = inside.querySelector('[data-here]')
    here?.append(value)
    here?.setAttribute('title', value)
  }
const SECRET = '<label for="s">Client Secret</label><input id="s" name="client_secret" type="password">'

/** What stands beside a secret; words of the vocabulary in it count no more than others. */
export const BESIDE: Readonly<Record<string, Put>> = {
  'button after the secret': attribute(`<div>${SECRET}<button data-here></button></div>`, 'aria-label'),
  'button after the secret, among other fields': attribute(
    `<form><input name="name">${SECRET}<button data-here></button><input name="comments"></form>`,
    'aria-label',
  ),
  'tooltip before the secret': attribute(
    `<form><input name="name"><span><a data-here href="#"></a></span>${SECRET}</form>`,
    'title',
  ),
  'submit button beside the secret': attribute(
    `<form><input name="name"><p></p>${SECRET}<input type="submit" data-here></form>`,
    'value',
  ),
  'box beside a password': text(
    '<form><input name="name"><label>Password</label><input type="password"><input type="checkbox" id="c"><label for="c" data-here></label></form>',
  ),
  'text far down beside the secret': text(
    `<form><input name="name">${SECRET}${'<div>'.repeat(20)}<button data-here></button>${'</div>'.repeat(20)}</form>`,
  ),
  'region beside a password': attribute(
    '<div><input type="password"><div role="region" data-here></div></div>',
    'aria-label',
  ),
  'button beside the secret in a shadow tree': inShadow(`<input name="name">${SECRET}<button data-here></button>`),
  'button beside the secret in a frame': inFrame(`<input name="name">${SECRET}<button data-here></button>`),
}

/** Captions. */
export const CAPTIONS: Readonly<Record<string, Put>> = {
  label: text('<label></label>'),
  button: text('<button></button>'),
  'button with a word': (at, value) => add(at, '<button>Open </button>').append(value),
  'label after a word': (at, value) => add(at, '<label>Client </label>').append(value),
  'label of a field': text('<p><label for="f" data-here></label><input id="f" name="name"></p>'),
  'caption with a number': (at, value) => add(at, '<button>Save </button>').append(`${value} 7654321`),
  'caption of a set of fields': text('<fieldset><legend data-here></legend><input name="name"></fieldset>'),
  'name of a set of fields': attribute('<fieldset></fieldset>', 'aria-label'),
  'name of a dialog': attribute('<dialog open></dialog>', 'aria-label'),
  'name of a modal': attribute('<div role="dialog" aria-modal="true"></div>', 'aria-label'),
  'heading of a dialog': text('<div role="dialog"><h2 data-here></h2><button>Save</button></div>'),
  'button in a shadow tree': inShadow('<button data-here></button>'),
  'button in a frame': inFrame('<button data-here></button>'),
  'label in a frame': inFrame('<label data-here></label>'),
  tab: text('<div role="tab"></div>'),
  heading: text('<h2></h2>'),
  link: text('<a href="#"></a>'),
  'slotted in': (at, value) => {
    const host = add(at, '<now-button></now-button>')
    host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>'
    host.append(value)
  },
  'accessible name': attribute('<button></button>', 'aria-label'),
  'name of a field': attribute('<input>', 'aria-label'),
  tooltip: attribute('<button></button>', 'title'),
  'name of a region': attribute('<div role="region"></div>', 'aria-label'),
  'caption of a submit button': attribute('<input type="submit">', 'value'),
  'caption of a list': attribute('<div></div>', 'tab_caption'),
  'signed-in person': attribute('<header><button data-here></button></header>', 'aria-label'),
}
