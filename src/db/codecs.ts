import pg from 'pg'
import { Temporal } from 'temporal-polyfill'

/**
 * The same values on both engines: a `date` is a PlainDate, a `timestamptz` an Instant, `int8` and `numeric` numbers.
 * Counts and identities here stay far below 2^53.
 */
export const types = new pg.TypeOverrides()

types.setTypeParser(pg.types.builtins.DATE, text => Temporal.PlainDate.from(text))
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text => Temporal.Instant.from(withColon(text)))
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** PostgreSQL writes `2026-11-24 10:00:00+00`, the standard wants `+00:00` and a T. */
const withColon = (text: string): string => text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')

// node-postgres asks a parameter for `toPostgres` before it falls back on JSON, which would quote a date.
for (const type of [Temporal.PlainDate, Temporal.Instant]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    configurable: true,
    value(this: { toString(): string }) {
      return this.toString()
    },
  })
}
