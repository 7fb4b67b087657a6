import { leaving } from './leaving.ts'

leaving('document 2')
