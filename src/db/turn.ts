import { AsyncLocalStorage } from 'node:async_hooks'

const turn = new AsyncLocalStorage<string>()

/** Runs `work` as the turn of one act: whatever asks for a second connection meanwhile is refused by `outsideTurns`. */
export const duringTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => turn.run(name, work)

/**
 * A query on the outer handle inside a transaction waits for itself on the embedded engine, and on PostgreSQL runs
 * outside the transaction in silence. Neither happens: it is an error with a sentence.
 */
export function outsideTurns(): void {
  const name = turn.getStore()
  if (name !== undefined) {
    throw new Error(`The act "${name}" asked for the database outside its own transaction. Use the scene's tx.`)
  }
}
