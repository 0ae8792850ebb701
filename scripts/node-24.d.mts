export function runOnNode24(paths: readonly string[]): Promise<{ passed: number; failed: number }>
