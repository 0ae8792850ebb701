/** How many cases all of England has in ten years. */
export const MANY = 36_000

/** What is made of each case: so many rows of `due`, of requests, and lines of history. */
export const DUE_ROWS = 5
export const REQUESTS = 2
const LINES = 2

const STEP = 3_000

/**
 * Makes cases that never were, with all that hangs on them. `areaOf` is SQL
 * that says in which area case `n` lies; `run` is the database's superuser.
 */
export async function makeManyCases(
  run: (sql: string) => Promise<unknown>,
  areaOf: string,
  progress: (made: number) => void = () => {},
): Promise<void> {
  await run(organisations)
  for (let from = 1; from <= MANY; from += STEP) {
    await run(cases(areaOf, from, from + STEP - 1))
    progress(from + STEP - 1)
  }
  await run('analyze')
}

/** The id that `n` has as a case, a request of a case, and so on. */
export const idOf = (what: string, n: string): string => `md5('${what} ' || ${n})::uuid`

/** The name of the child of case `n`: `Inventedbc Testcase` and so on, in letters alone. */
const given = `'Invented' || translate(n::text, '0123456789', 'abcdefghij')`
const reference = `overlay('B' || lpad(n::text, 5, '0') placing '-' from 5 for 0)`
const meeting = idOf('meeting', `area || ' ' || (n - 1) / 500`)
const receipt = `overlay(overlay('R' || lpad(n::text, 9, '0') placing '-' from 9 for 0) placing '-' from 5 for 0)`

const organisations = `
  insert into organisation (id, area_id, name, kind, sits_in)
  select ${idOf('organisation', `a.id || ' ' || k`)}, a.id, 'Sample Agency ' || k, 'gp', a.id
  from area a, generate_series(1, ${REQUESTS}) k;`

function cases(areaOf: string, from: number, to: number): string {
  const each = (k: number): string => `made, generate_series(1, ${k}) k`
  return `
    -- The keys between the tables need no checking: this is one transaction of a session of its own.
    set local session_replication_role = replica;
    create temp table made on commit drop as select n, (${areaOf}) as area, ${idOf('case', 'n')} as id, date '2026-01-01' - n % 700 as day from generate_series(${from}, ${to}) n;

    insert into case_file (id, area_id, reference, stage, opened_on, family_name, given_names, names_folded, nhs_number, born_on, died_on, first_notified_at, death_confirmed_on)
    select id, area, ${reference}, case when n % 100 = 0 then 'ready' when n % 10 < 2 then 'gathering' else 'closed' end, day, 'Testcase', ${given}, lower(${given}) || ' testcase', '9' || lpad(n::text, 9, '0'), day - (n % 5000), day, day, day
    from made;

    insert into notification (id, area_id, receipt, state, source, received_at, form_version, answers, family_name, given_names, names_folded, nhs_number, born_on, died_on, case_id)
    select ${idOf('notification', 'n')}, area, ${receipt}, case when n % 200 = 0 then 'new' else 'opened' end, 'form', day + interval '1 hour', 'v1', '{}', 'Testcase', ${given}, lower(${given}) || ' testcase', '9' || lpad(n::text, 9, '0'), day - (n % 5000), day, case when n % 200 = 0 then null else id end
    from made;
    insert into match_key (area_id, notification_id, key)
    select area, ${idOf('notification', 'n')}, decode(md5('key ' || n), 'hex') from made;
    insert into case_person (id, area_id, case_id, kind, name)
    select gen_random_uuid(), area, id, 'family', 'Pat Sample' from made;

    insert into request (id, area_id, case_id, organisation_id, agency, agency_kind, sits_in, proposed_on, confirmed_known_on, sent_on, sent_at)
    select ${idOf('request', `n || ' ' || k`)}, area, id, ${idOf('organisation', `area || ' ' || k`)}, 'Sample Agency ' || k, 'gp', area, day, day, day, day
    from ${each(REQUESTS)};
    insert into request_link (token_hash, request_id, case_id, area_id, made_at)
    select decode(md5('link ' || n || ' ' || k), 'hex'), ${idOf('request', `n || ' ' || k`)}, id, area, day from ${each(REQUESTS)};
    insert into agency_return (id, request_id, case_id, area_id, state, kind, form_version, saved_at, received_at)
    select ${idOf('return', 'n')}, ${idOf('request', `n || ' 1'`)}, id, area, 'sent', 'nil', 'v1', day, day from made;
    insert into escalation (id, area_id, request_id, asking_area_id, agency, asked_on, raised_on, settled_on)
    select gen_random_uuid(), area, ${idOf('request', `n || ' 2'`)}, area, 'Sample Agency 2', day, day, day from made where n % 10 = 0;

    insert into outbox (id, area_id, case_id, request_id, kind, once, to_name, to_role, to_email, subject, body, state, made_on, made_at, next_attempt_at)
    select gen_random_uuid(), area, id, ${idOf('request', `n || ' ' || k`)}, 'request', 'made ' || n || ' ' || k, 'Pat Sample', 'Contact', 'pat@sample.example', 'A request', 'A request', case when n % 4000 = 0 then 'waiting' else 'sent' end, day, day, day
    from ${each(REQUESTS)};
    insert into due (area_id, case_id, subject, kind, clock, whose, due_at, calendar_version, rules_version)
    select area, id, case when k <= ${REQUESTS} then ${idOf('request', `n || ' ' || k`)} else gen_random_uuid() end, 'prompt-1', 'C11', case when k <= ${REQUESTS} then 'system' else 'manager' end,
      timestamptz '2026-01-20' + make_interval(mins => (n * 7919 + k * 104729) % 480000), 'made', 1
    from ${each(DUE_ROWS)};

    insert into meeting (id, area_id, on_day, state)
    select distinct on (area, (n - 1) / 500) ${meeting}, area, day + 60, 'held' from made;
    insert into meeting_case (id, meeting_id, case_id, area_id, panel_number, age_band, assigned_on)
    select gen_random_uuid(), ${meeting}, id, area, n, '1 to 4', day from made;
    insert into session (token_hash, request_id, area_id, opened_by, csrf, created_at, seen_at)
    select decode(md5('session ' || n), 'hex'), ${idOf('request', `n || ' 1'`)}, area, decode(md5('link ' || n || ' 1'), 'hex'), 'made', day, day from made;
    insert into audit (era, process, entry, area_id, actor, act, case_id, calendar_day, at, detail, mac)
    select '0', gen_random_uuid(), gen_random_uuid(), area, 'tick', 'case-read', id, day, day, '{}', decode(md5('line ' || n || ' ' || k), 'hex')
    from ${each(LINES)};`
}
