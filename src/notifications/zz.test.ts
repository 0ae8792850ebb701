import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { must, openWorld } from '../../test/world.ts'
import { enterNotification } from './enter-notification.ts'
import { aNotice } from './notices.testing.ts'
import { openCase } from './open-case.ts'
test('dump', async () => {
  const w = await openWorld({})
  const enter = async (c = {}) => must(await enterNotification(w.app, w.north.manager, { answers: aNotice(c), other: {childNhsNumber: '999 000 0019'}, source: 'telephone', sourceNote: 'Nurse', beforeDeath: false })).notificationId
  const a = await enter(); await enter({ childPostcode: 'ZN2 1AA' })
  must(await openCase(w.app, w.north.manager, { notificationId: a, expected: 'expected', reason: 'x' }))
  const v = await w.signedIn(w.north.manager)
  const id = await enter()
  for (const [name, url] of [['triage', `/notifications/${id}`], ['list', '/notifications'], ['new', '/notifications/new'], ['start', '/notify'], ['involved', '/notify/involved'], ['death', `/notifications/${id}/death`], ['joined', `/notifications/${a}`]] as const) {
    const p = await (url.startsWith('/notify') ? w.visitor() : v).get(url)
    writeFileSync(`/tmp/notif-${name}.html`, p.html)
    console.log('=====', name, p.title, '\n', p.text.slice(0, 3500))
  }
  await w.close()
}, 120000)
