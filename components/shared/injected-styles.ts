import injectedCardCss from './injected-card.css?inline'
import sharedCss from './shared.css?inline'
import tokensCss from './tokens.css?inline'

/** The styles of the cards on the consent page and on Neo's dashboard. */
export const INJECTED_CSS = [tokensCss, sharedCss, injectedCardCss].join('\n')
