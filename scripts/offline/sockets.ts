/** Which sockets of the Internet kind are open, read from the kernel's own tables: one that leads out of the laptop is found whoever opened it. */
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
const LOOK_EVERY_MS = 100;
const NOWHERE = /^0+$/u;
/** 127.x.x.x, ::1, and the first written as the second kind: as the kernel writes them, each four bytes turned round. */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/u;

export interface Socket {
  readonly table: string;
  /** Hexadecimal address and port, as in the table. */
  readonly local: string;
  readonly remote: string;
  readonly inode: string;
}

/** One of the kernel's tables (`/proc/net/tcp`). */
export const parseSockets = (table: string, text: string): readonly Socket[] => text.trim().split('\n').slice(1).map((line) => {
  const words = line.trim().split(/\s+/u);
  return { table, local: words[1]!, remote: words[2]!, inode: words[9]! };
});

/** Does it stay on the laptop? It then begins at loopback, and ends there or, waiting for others, nowhere. */
export function staysInside({ local, remote }: Socket): boolean {
  const [from, to] = [local, remote].map((end) => end.split(':')[0]!);
  return LOOPBACK.test(from!) && (LOOPBACK.test(to!) || NOWHERE.test(to!));
}

/** Of this process's network namespace. */
export const openSockets = (): readonly Socket[] => TABLES.flatMap((table) => parseSockets(table, readFileSync(`/proc/net/${table}`, 'utf8')));

/** Those that a process holds. None of one that has ended. */
export function socketsOf(pid: number): readonly Socket[] {
  const inodes = inodesOf(pid);
  return openSockets().filter(({ inode }) => inodes.has(inode));
}

function inodesOf(pid: number): ReadonlySet<string> {
  const folder = `/proc/${pid}/fd`;
  const files = unlessGone(() => readdirSync(folder), []);
  return new Set(files.flatMap((file) => /^socket:\[(\d+)\]$/u.exec(unlessGone(() => readlinkSync(`${folder}/${file}`), ''))?.[1] ?? []));
}

/** A process may end while it is looked at, and close one file while it goes on. */
function unlessGone<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** The command line of who holds it; empty when they ended meanwhile. */
export function holderOf({ inode }: Socket): string {
  const pid = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map(Number).find((number) => inodesOf(number).has(inode));
  return pid === undefined ? '' : unlessGone(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(), '');
}

export const describeSocket = ({ table, local, remote }: Socket): string => `${table} ${local} → ${remote}`;

/** Names of the interfaces other than loopback. */
export const otherInterfaces = (): string[] => readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2).map((line) => line.split(':')[0]!.trim()).filter((name) => name !== '' && name !== 'lo');

export interface SocketsSeen { readonly looks: number; readonly inside: readonly string[]; readonly outside: readonly string[] }

/** Looks at every socket of the namespace until stopped; then `file` holds a `SocketsSeen`. */
export function watchSockets(file: string): { stop(): void } {
  const inside = new Set<string>();
  const outside = new Map<string, string>();
  let looks = 0;
  const look = (): void => {
    looks++;
    for (const socket of openSockets()) {
      const name = describeSocket(socket);
      if (staysInside(socket)) inside.add(name);
      else if (!outside.get(name)) outside.set(name, holderOf(socket));
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      writeFileSync(file, JSON.stringify({ looks, inside: [...inside], outside: [...outside].map(([name, holder]) => `${name}, of ${holder || 'a process that ended meanwhile'}`) } satisfies SocketsSeen));
    },
  };
}
