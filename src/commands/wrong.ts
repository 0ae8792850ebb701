/** A command that was called wrongly, or fed what it cannot read: one clear paragraph, exit code 2. */
export class Wrong extends Error {}
