import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/programs.mjs'

const everything = ['{src,test,scripts}/**/*.test.{ts,tsx}']

/** What both engines must answer alike: the engine's contract, the stories, the table of access and the start. */
const contract = [
  '**/*.engine.test.{ts,tsx}',
  'test/scenarios/**/*.test.{ts,tsx}',
  'test/access/**/*.test.{ts,tsx}',
  'test/start.test.ts',
]

const proofs = 'test/prove/**'
const journeys = 'test/browser/**'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: process.env['OPENCDR_SUITE'] === 'contract' ? contract : everything,
    exclude: [
      '**/node_modules/**',
      ...(process.env['PROVE'] === '1' ? [] : [proofs]),
      ...(findChromium() === null ? [journeys] : []),
    ],
    globalSetup: 'test/global-setup.ts',
    // Modules are read once a worker, and so is the embedded engine compiled.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that is kept out of the run is not a passing test.
    allowOnly: false,
  },
})
