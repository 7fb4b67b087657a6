/** The domain's entry point: takes what is known of a setup and returns each requirement's finding. */
export { evaluate } from './evaluate'
