import { serve as listen } from '@hono/node-server'
import { readConfig } from './config.ts'
import { realClock } from './kernel/clock.ts'
import { describeStart, type Service, StartRefused, startService } from './service.ts'

/** The process: reads its configuration, opens the service, listens, ticks, and stops cleanly. */
async function main(): Promise<void> {
  const result = readConfig(process.env, process.argv.slice(2))
  if (!result.ok) return refuse(result.mistakes.join('\n'), 2)
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
  const stop = stopAsked(() => say('Stopping: what is under way is finished first.'))
  let service: Service
  try {
    service = await startService(result.config, realClock, say)
  } catch (error) {
    if (error instanceof StartRefused) return refuse(error.message, 1)
    throw error
  }
  if (stop.asked()) return service.close().then(() => process.exit(0))
  const { host, port } = result.config
  const server = listen({ fetch: service.fetch, hostname: host, port }, ({ port: actual }) => {
    process.stdout.write(describeStart(service, `http://${host}:${actual}`))
    stop.whenAsked(() => {
      // A browser that keeps its connection open must not keep the process.
      server.close(() => void service.close().then(() => process.exit(0)))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => process.exit(0), 10_000).unref()
    })
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const sentence =
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use by another program. Stop that one, or choose another port with --port.`
        : `OpenCDR cannot listen on ${host}:${port} (${error.code ?? 'unknown'}).`
    void service.close().then(() => refuse(sentence, 1))
  })
  service.startTicking()
}

/** Whether SIGINT or SIGTERM has come; also while the service is still starting, so that nothing is left half made. */
function stopAsked(onAsked: () => void): { asked(): boolean; whenAsked(work: () => void): void } {
  let asked = false
  const signal = new Promise<void>(resolve => {
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.on(name, () => {
        if (!asked) onAsked()
        asked = true
        resolve()
      })
  })
  return { asked: () => asked, whenAsked: work => void signal.then(work) }
}

function refuse(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

await main()
