import { leaving } from './leaving.ts'

leaving('document 1')
