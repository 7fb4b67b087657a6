import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { TrustContext } from '@/components/shared/Action'
import { evaluate } from '@/lib/domain/evaluate'
import type { Snapshot } from '@/lib/domain/snapshot'
import { type GuideActions, type GuideView, initialView } from '@/lib/guide/store'
import { defaultPolicy } from '@/lib/neo/policy'

const everyone = () => true

/** Draws a component in which test events count as a person's. */
export const draw = (children: ReactNode) => render(<TrustContext value={everyone}>{children}</TrustContext>)

export const actions = () =>
  ({
    fix: vi.fn(),
    fillAll: vi.fn(),
    visit: vi.fn(),
    reveal: vi.fn(),
    open: vi.fn(),
    go: vi.fn(),
    retry: vi.fn(),
    choose: vi.fn(),
    reconsider: vi.fn(),
    acknowledge: vi.fn(),
    continueInNeo: vi.fn(),
    verify: vi.fn(),
    backToResults: vi.fn(),
    report: vi.fn(),
    hush: vi.fn(),
    collapse: vi.fn(),
    move: vi.fn(),
  }) satisfies GuideActions

/** A view on a form with this content. */
export const view = (from: Snapshot, more: Partial<GuideView>): GuideView => ({
  ...initialView,
  state: 'guiding',
  roles: defaultPolicy.roles,
  verdicts: evaluate(from, defaultPolicy),
  ...more,
})
