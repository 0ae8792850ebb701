export function findPostgres(): string | null
export function findChromium(): string | null
export function findOnPath(name: string): string | null
