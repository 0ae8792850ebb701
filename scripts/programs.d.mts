export function findPostgres(): string | null
export function findChromium(): string | null
