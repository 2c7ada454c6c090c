import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AnimatorGate } from '../../../electron/storage/animator-gate.ts';
import { t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

function gateAt(folder: string, clock: { now: number } = { now: 1_000_000 }): AnimatorGate {
  return new AnimatorGate(folder, t, () => clock.now);
}

describe('PIN', () => {
  test('none at first: animators are asked to choose one', () => {
    const gate = gateAt(tempFolder());
    expect(gate.status()).toEqual({ hasPin: false, isUnlocked: false });
    expect(() => gate.requireUnlocked()).toThrow(t('storage.choosePinFirst'));
  });

  test('once set it is asked for at the next start, and is nowhere in clear', () => {
    const folder = tempFolder();
    const first = gateAt(folder);
    first.setPin('2468');
    expect(first.status()).toEqual({ hasPin: true, isUnlocked: true });
    expect(readFileSync(join(folder, 'animator.json'), 'utf8')).not.toContain('2468');
    const later = gateAt(folder);
    expect(() => later.requireUnlocked()).toThrow(t('storage.locked'));
    expect(() => later.setPin('0000')).toThrow(t('storage.locked'));
    expect(later.unlock('2468')).toEqual({ isUnlocked: true, retryInMs: 0 });
    later.requireUnlocked();
    later.lock();
    expect(() => later.requireUnlocked()).toThrow(t('storage.locked'));
  });

  test('wrong tries wait longer and longer, also after a restart and for the right PIN', () => {
    const folder = tempFolder();
    const clock = { now: 1_000_000 };
    gateAt(folder, clock).setPin('2468');
    const gate = gateAt(folder, clock);
    expect([1, 2, 3].map(() => gate.unlock('0000').retryInMs)).toEqual([0, 0, 5000]);
    clock.now += 1000;
    const restarted = gateAt(folder, clock);
    expect(restarted.unlock('2468')).toEqual({ isUnlocked: false, retryInMs: 4000 });
    clock.now += 4000;
    expect(restarted.unlock('0000')).toEqual({ isUnlocked: false, retryInMs: 10_000 });
    clock.now += 10_000;
    expect(restarted.unlock('2468').isUnlocked).toBe(true);
    expect(gateAt(folder, clock).unlock('0000').retryInMs).toBe(0);
  });

  test('a clock set back ten years starts the wait again, and no more', () => {
    const folder = tempFolder();
    const clock = { now: 400_000_000_000 };
    const gate = gateAt(folder, clock);
    gate.setPin('2468');
    gate.lock();
    for (let i = 0; i < 3; i++) gate.unlock('0000');
    clock.now -= 315_000_000_000;
    expect(gate.unlock('2468').retryInMs).toBe(5000);
    clock.now += 5000;
    expect(gate.unlock('2468').isUnlocked).toBe(true);
  });

  test.each(['reset-pin', 'reset-pin.txt'])('IT takes a forgotten PIN away with a file %s', (name) => {
    const folder = tempFolder();
    gateAt(folder).setPin('2468');
    writeFileSync(join(folder, name), '');
    expect(gateAt(folder).status()).toEqual({ hasPin: false, isUnlocked: false });
    expect(existsSync(join(folder, name))).toBe(false);
  });

  test('a damaged file is not taken for "no PIN"', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'animator.json'), '{}');
    expect(() => gateAt(folder).setPin('1111')).toThrow(t('storage.badPinFile'));
  });
});
