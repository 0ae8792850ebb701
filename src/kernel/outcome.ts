/** What an act answers: it is done, or it was refused for a reason the caller must put into words. */
export type Done<T> = { readonly ok: true; readonly value: T }
export type Refused<R extends string = string> = { readonly ok: false; readonly reason: R; readonly detail?: string }
export type Outcome<T, R extends string = string> = Done<T> | Refused<R>

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

/** `detail` is for the person who asked; it never holds an identifier of anybody. */
export const refused = <R extends string>(reason: R, detail?: string): Refused<R> =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
