import { build } from 'esbuild'

/** Bundles source files of ours into `outdir`, one file each; what is installed stays where it is. Throws esbuild's failure. */
export const bundle = (root, entryPoints, outdir) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    loader: { '.json': 'json' },
    logLevel: 'warning',
  })
