export { createElement, Fragment } from '@servicenow/ui-renderer-snabbdom'
