/** The domain as others use it: what is known of a setup goes in, what each requirement finds comes out. */
export { evaluate } from './evaluate'
