import { describe, expect, test } from 'vitest';
import { BadMachineSetting, findDataFolder, isKioskMachine, isTourMachine, readMachineFolder, type DataFolderProbes } from '../../../electron/storage/data-folder.ts';

const onLinux = (changes: Partial<DataFolderProbes> = {}) =>
  findDataFolder({ platform: 'linux', env: {}, userData: '/home/lea/.config/periscode', readText: () => null, isWritableFolder: () => false, ...changes });
const onWindows = (changes: Partial<DataFolderProbes> = {}) =>
  findDataFolder({ platform: 'win32', env: { ProgramData: 'D:\\PD' }, userData: 'C:\\Users\\lea\\AppData\\Roaming\\Periscode', readText: () => null, isWritableFolder: () => false, ...changes });
const only = (path: string, text: string) => (asked: string): string | null => (asked === path ? text : null);

describe('first answer wins', () => {
  const everything = {
    env: { PERISCODE_DATA: '/srv/a', ProgramData: 'D:\\PD' },
    readText: () => '{"dataFolder": "/srv/b"}',
    isWritableFolder: () => true,
  };

  test('the environment, then the machine’s setting, then the shared folder, then the user’s own', () => {
    expect(onLinux(everything)).toEqual({ path: '/srv/a', source: 'environment' });
    expect(onLinux({ ...everything, env: {} })).toEqual({ path: '/srv/b', source: 'machine-setting' });
    expect(onLinux({ isWritableFolder: (path) => path === '/var/lib/periscode' })).toEqual({ path: '/var/lib/periscode', source: 'shared' });
    expect(onLinux()).toEqual({ path: '/home/lea/.config/periscode', source: 'user' });
  });

  test('an empty PERISCODE_DATA is none', () => {
    expect(onLinux({ env: { PERISCODE_DATA: '' } }).source).toBe('user');
  });
});

test('Windows has its own places', () => {
  expect(onWindows({ readText: only('D:\\PD\\Periscode\\settings.json', '\uFEFF{"dataFolder": "E:\\\\Classes"}') })).toEqual({ path: 'E:\\Classes', source: 'machine-setting' });
  expect(onWindows({ isWritableFolder: (path) => path === 'D:\\PD\\Periscode' })).toEqual({ path: 'D:\\PD\\Periscode', source: 'shared' });
});

test('the machine’s setting may be about something else', () => {
  expect(onLinux({ readText: only('/etc/periscode/settings.json', '{"kiosk": true}') }).source).toBe('user');
});

const machine = (text: string | null) => ({ platform: 'linux' as const, env: { PERISCODE_DATA: '/data' }, readText: () => text });

test('IT sets kiosk mode for the machine in the same file', () => {
  expect([null, '{}', '{"kiosk": "yes"}', '{"kiosk": true}'].map((text) => isKioskMachine(machine(text)))).toEqual([false, false, false, true]);
});

test('IT may say in the same file that no tour is offered', () => {
  expect([null, '{}', '{"tour": "no"}', '{"tour": fal', '{"tour": false}'].map((text) => isTourMachine(machine(text)))).toEqual([true, true, true, true, false]);
});

test('a broken file does not stop, for its kiosk mode, a laptop whose folder the environment names', () => {
  expect(isKioskMachine(machine('{"kiosk": tru'))).toBe(false);
});

test.each(['not json', '{"dataFolder": "relative"}', '{"dataFolder": 3}'])('a setting that cannot be followed stops everything: %s', (text) => {
  expect(() => onLinux({ readText: () => text, isWritableFolder: () => true })).toThrow(BadMachineSetting);
});

test('IT names folders of packs and classes in the same file, by full paths', () => {
  const machine = (text: string | null) => ({ platform: 'linux' as const, env: {}, readText: () => text });
  expect(readMachineFolder(machine(null), 'packsFolder')).toBe(null);
  expect(readMachineFolder(machine('{"packsFolder": "/srv/parcours"}'), 'packsFolder')).toBe('/srv/parcours');
  expect(readMachineFolder(machine('{"packsFolder": "/srv/parcours"}'), 'classesFolder')).toBe(null);
  expect(() => readMachineFolder(machine('{"classesFolder": "classes"}'), 'classesFolder')).toThrow(BadMachineSetting);
});
