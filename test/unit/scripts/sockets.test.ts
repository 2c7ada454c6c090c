import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { holderOf, parseSockets, socketsOf, staysInside } from '../../../scripts/offline/sockets.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const line = (local: string, remote: string): string => `   0: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0\n`;

test.each([
  ['loopback to loopback', '0100007F:A3C2', '0100007F:1F90', true],
  ['waiting on loopback', '0100007F:A3C2', '00000000:0000', true],
  ['waiting on every interface', '00000000:A3C2', '00000000:0000', false],
  ['to another machine', '0A00A8C0:A3C2', '08080808:0035', false],
  ['from loopback to another machine', '0100007F:A3C2', '08080808:0035', false],
  ['::1 to ::1', '00000000000000000000000001000000:A3C2', '00000000000000000000000001000000:1F90', true],
  ['to another machine by IPv6', '00000000000000000000000001000000:A3C2', 'B80D0120000000000000000001000000:01BB', false],
  ['loopback written for IPv6', '0000000000000000FFFF00000100007F:A3C2', '0000000000000000FFFF00000100007F:1F90', true],
])('%s', (_what, local, remote, isInside) => {
  const [socket] = parseSockets('tcp', HEAD + line(local, remote));
  expect(socket).toMatchObject({ local, remote, inode: '4711' });
  expect(staysInside(socket!)).toBe(isInside);
});

test.runIf(process.platform === 'linux')('a socket is traced to the command that holds it, though a file closes meanwhile; one that is gone, to none', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  onTestFinished(() => { socket.close(); });
  await once(socket, 'listening');
  const port = `:${socket.address().port.toString(16).toUpperCase().padStart(4, '0')}`;
  // Looking at ourselves: the folder that is read is such a file.
  const found = socketsOf(process.pid).find(({ table, local }) => table === 'udp' && local.endsWith(port))!;
  expect(holderOf(found)).toContain(process.execPath);
  expect(holderOf({ ...found, inode: 'none' })).toBe('');
});
