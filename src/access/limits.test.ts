import { expect, test } from 'vitest'
import { addressOf } from './limits.ts'

const peer = '192.0.2.1'

test.each([
  { proxies: 0, forwarded: undefined, is: peer, why: 'nobody in between' },
  { proxies: 0, forwarded: '198.51.100.7', is: peer, why: 'a visitor who says to be another' },
  { proxies: 1, forwarded: '198.51.100.7', is: '198.51.100.7', why: 'one proxy' },
  { proxies: 1, forwarded: '203.0.113.9, 198.51.100.7', is: '198.51.100.7', why: 'one proxy, and an entry made up' },
  { proxies: 2, forwarded: '203.0.113.9, 198.51.100.7, 10.0.0.2', is: '198.51.100.7', why: 'two proxies' },
  { proxies: 2, forwarded: '198.51.100.7', is: peer, why: 'fewer entries than proxies' },
  { proxies: 1, forwarded: undefined, is: peer, why: 'a proxy that says nothing' },
  { proxies: 1, forwarded: 'unknown', is: peer, why: 'an entry that is no address' },
  { proxies: 1, forwarded: '198.51.100.7:4711', is: '198.51.100.7', why: 'an entry with a port' },
  { proxies: 1, forwarded: '[2001:db8:1:2:3::7]:4711', is: '2001:db8:1:2::/64', why: 'the same in IPv6' },
  { proxies: 1, forwarded: '2001:db8::7', is: '2001:db8:0:0::/64', why: 'a household of IPv6' },
  { proxies: 1, forwarded: '2001:0DB8::ffff', is: '2001:db8:0:0::/64', why: 'the same household' },
  { proxies: 1, forwarded: '::1', is: '0:0:0:0::/64', why: 'this machine in IPv6' },
])('the address that is limited: $why', ({ proxies, forwarded, is }) => {
  expect(addressOf({ peer, forwarded, proxies })).toBe(is)
})

test.each([
  { peer: '::ffff:192.0.2.1', is: '192.0.2.1' },
  { peer: 'fe80::1:2%eth0', is: 'fe80:0:0:0::/64' },
  { peer: undefined, is: 'direct' },
])('a connection from $peer', ({ peer, is }) => {
  expect(addressOf({ peer, forwarded: undefined, proxies: 0 })).toBe(is)
})
