import loadHighs, { type Highs } from 'highs'

let loading: Promise<Highs> | undefined

/** The solver, loaded once. Its types describe its CommonJS build; what is imported is the function itself. */
export const solver = (): Promise<Highs> => (loading ??= (loadHighs as unknown as () => Promise<Highs>)())
