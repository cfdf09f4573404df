import { describe, expect, it } from 'vitest';
import { allowIntranet, isIntranetEntry } from '../../cms/src/fetching/allowIntranet.ts';

const mayConnect = allowIntranet([
  'wiki.corp.example',
  '10.2.0.0/16',
  '127.0.0.1',
  'fd12:3456::/32',
  '169.254.0.0/16',
  '0.0.0.0/0',
  'fe80::/10',
  'fd00::/8',
]);
const narrow = allowIntranet(['wiki.corp.example', '10.2.0.0/16', 'fd12:3456::/32']);

describe('allowIntranet', () => {
  it.each([
    ['8.8.8.8', 'anywhere.example'],
    ['10.2.200.1', 'anywhere.example'],
    ['fd12:3456::1', 'anywhere.example'],
    ['192.168.7.7', 'wiki.corp.example'],
    ['192.168.7.7', 'Wiki.Corp.example'],
  ])('opens %s for %s', (address, host) => {
    expect(narrow(address, host)).toBe(true);
  });

  it.each([
    ['10.3.0.1', 'anywhere.example'],
    ['192.168.7.7', 'other.corp.example'],
    ['192.168.7.7', 'a.wiki.corp.example'],
    ['::ffff:10.2.0.1', 'anywhere.example'],
    ['127.0.0.1', 'anywhere.example'],
  ])('leaves %s for %s closed', (address, host) => {
    expect(narrow(address, host)).toBe(false);
  });

  it.each([
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    'fd00:ec2::254',
    'fd00:ec2:0:0:0:0:0:254',
    'fe80::1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::ffff:169.254.169.254',
  ])('never opens %s, whatever the list says', (address) => {
    expect(mayConnect(address, 'wiki.corp.example')).toBe(false);
  });

  it.each(['wiki', 'wiki.corp.example', '10.0.0.0/8', '10.1.2.3', 'fd00::/8', '::1'])(
    'takes %s as an entry',
    (entry) => {
      expect(isIntranetEntry(entry)).toBe(true);
    },
  );

  it.each(['', 'https://wiki.corp.example', 'wiki.corp.example:8080', '10.0.0.0/99', '10.1', '*'])(
    'refuses %o as an entry',
    (entry) => {
      expect(isIntranetEntry(entry)).toBe(false);
    },
  );
});
