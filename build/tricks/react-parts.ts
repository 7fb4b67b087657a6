import type { Trick } from './trick'

/** Functions of React that are reached only from a server's markup, a view transition, or a stylesheet, script or hint. */
const UNUSED = {
  hydration: [
    'ReactDOMHydrationRoot',
    'canHydrateHydrationBoundary',
    'canHydrateInstance',
    'canHydrateTextInstance',
    'getNextHydratable',
    'getNextHydratableInstanceAfterHydrationBoundary',
    'popHydrationState',
    'prepareToHydrateHostInstance',
    'queueHydrationError',
    'registerSuspenseInstanceRetry',
    'retryDehydratedSuspenseBoundary',
    'retryIfBlockedOn',
    'throwOnHydrationMismatch',
    'updateDehydratedSuspenseComponent',
    'upgradeHydrationErrorsToRecoverable',
  ],
  'view transitions': [
    'applyViewTransitionName',
    'applyViewTransitionToHostInstances',
    'commitDeletedPairViewTransitions',
    'commitEnterViewTransitions',
    'commitExitViewTransitions',
    'commitNestedViewTransitions',
    'measureInstance',
    'measureNestedViewTransitions',
    'measureViewTransitionHostInstancesRecursive',
    'restoreEnterOrExitViewTransitions',
    'restoreNestedViewTransitions',
    'restoreViewTransitionName',
    'startViewTransition',
    'trackEnterViewTransitions',
  ],
  resources: [
    'acquireResource',
    'adoptPreloadPropsForScript',
    'adoptPreloadPropsForStylesheet',
    'getHydratableHoistableCache',
    'getResource',
    'insertStylesheet',
    'insertStylesheetIntoRoot',
    'insertSuspendedStylesheets',
    'mountHoistable',
    'preconnect',
    'preconnectAs',
    'prefetchDNS',
    'preinitModuleScript',
    'preinitScript',
    'preinitStyle',
    'preload',
    'preloadModule',
    'preloadStylesheet',
    'stylesheetPropsFromRawProps',
    'suspendResource',
  ],
} as const

function emptied(code: string, name: string): string {
  const whole = new RegExp(`^function ${name}\\([^]*?^}`, 'm')
  if (!whole.test(code)) throw new Error(`React has no function ${name} any more: see react-parts.ts`)
  return code.replace(whole, `function ${name}() {}`)
}

/**
 * React in a page takes over no markup of a server, moves nothing in a view transition, and loads no stylesheets or
 * scripts: functions for these alone are emptied. The build fails where React no longer has one of them.
 *
 * @cause React is one file in which every feature can be reached from every other, so no bundler can drop any.
 * @upstream https://github.com/react/react/blob/main/packages/react-dom-bindings/src/client/ReactFiberConfigDOM.js
 * @gain 8,100 of the guide's 120,000 bytes.
 * @until React can be built without features, or the guide's budget no longer needs it.
 * @proof test/support/size.ts
 */
export const reactParts: Trick = {
  plugin: {
    name: 'react-parts',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('react-dom-client.production.js') ? Object.values(UNUSED).flat().reduce(emptied, code) : undefined,
  },
}
