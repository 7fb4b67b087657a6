import type { Plugin, UserConfig } from 'vite'

/**
 * A change to what other people's code does, made while scripts of pages are built. Each stands in a file of its own, whose
 * comment names its cause, where upstream that is, and when it can go; docs/decisions/tricks.md is made of them.
 */
export interface Trick {
  plugin?: Plugin
  define?: NonNullable<UserConfig['define']>
}
