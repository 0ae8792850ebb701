import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A program of the tests as one file that Node runs by itself, for tests with several processes. */
export async function bundledForTest(name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`../dist/test-${name}.mjs`, import.meta.url))
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
  return outfile
}
