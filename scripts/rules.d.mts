export function faultsIn(path: string, text: string): string[]
export function repositoryFaults(root: string): string[]
