import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { findPostgres } from '../scripts/programs.mjs'

/** A throw-away PostgreSQL server on this machine: two logins, as a deployment has them, and its administrator. */
export type Cluster = {
  readonly port: number
  /** The login that migrations run under: makes databases and roles, is no superuser. */
  ownerUrl(database: string): string
  /** The program's login: owns nothing, inherits nothing. */
  appUrl(database: string): string
  /** One statement or many, as the administrator, in the database `postgres` unless another is named. */
  admin(sql: string, database?: string): Promise<readonly Record<string, unknown>[]>
}

/** The server at a port that the global set-up gave: `clusterAt(inject('clusterPort'))`. */
export const clusterAt = (port: number): Cluster => ({
  port,
  ownerUrl: database => url('opencdr_owner', port, database),
  appUrl: database => url('opencdr_app', port, database),
  async admin(sql, database = 'postgres') {
    const client = new pg.Client({ connectionString: url('postgres', port, database) })
    await client.connect()
    try {
      const result = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[]
      return (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows) as Record<string, unknown>[]
    } finally {
      await client.end()
    }
  },
})

/** Starts a server in a temporary folder, or gives null where PostgreSQL's programs are absent. */
export async function startCluster(): Promise<(Cluster & { stop(): Promise<void> }) | null> {
  const programs = findPostgres()
  if (programs === null) return null
  const port = await freePort()
  const server = await startServer(programs, port)
  const cluster = clusterAt(port)
  await cluster.admin(`
    create role opencdr_owner login createdb createrole;
    create role opencdr_app login noinherit;
  `)
  return { ...cluster, stop: server.stop }
}

const url = (login: string, port: number, database: string): string =>
  `postgres://${login}@127.0.0.1:${port}/${database}`

/**
 * The shell waits for its standard input to close, which happens when the tests end, however they end: then the server
 * stops and its folder goes. Nothing is kept safe on disk, for nothing here outlives the run.
 */
const script = `
set -e
folder=$(mktemp -d "\${TMPDIR:-/tmp}/opencdr-test-XXXXXX")
server=
leave() { trap - EXIT; set +e; [ -z "$server" ] || kill -QUIT $server; wait; rm -rf "$folder"; }
trap leave EXIT
trap '' INT TERM HUP
"$1/initdb" --pgdata="$folder" --auth=trust --username=postgres --no-locale --encoding=UTF8 --no-sync >"$folder.log" 2>&1 ||
  { cat "$folder.log" >&2; rm -f "$folder.log"; exit 1; }
rm -f "$folder.log"
"$1/postgres" -D "$folder" -p "$2" -k "$folder" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \\
  -c max_connections=200 -c shared_buffers=128MB -c log_min_messages=panic </dev/null >&2 &
server=$!
tries=0
until grep -qs ready "$folder/postmaster.pid"; do
  kill -0 $server
  tries=$((tries + 1))
  [ $tries -lt 600 ]
  sleep 0.05
done
echo ready
read -r _ || true
`

type Server = { stop(): Promise<void> }

async function startServer(programs: string, port: number): Promise<Server> {
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const shell = userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--', 'sh'] : ['sh']
  const child = spawn(shell[0]!, [...shell.slice(1), '-c', script, 'cluster', programs, String(port)], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await readyLine(child)
  return {
    async stop() {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}

/** Throws when the server ended before it was ready; what it said is on standard error. */
async function readyLine(child: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: child.stdout! })) if (line === 'ready') return
  throw new Error('The PostgreSQL server for the tests did not start; its reason is above.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.')
  return address.port
}
