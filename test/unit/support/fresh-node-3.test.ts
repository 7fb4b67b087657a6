// @vitest-environment node
import { leaving } from './leaving.ts'

leaving('node 3')
