/**
 * A reporter for Vitest that leaves what failed in the file that `FAILED_TESTS` names: each test with its message, errors outside of any
 * test, and what passed only when it was tried again. `npm test` says it again at its very end: where only the end of an output is kept,
 * hundreds of passed tests lie between.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

const MOST_LETTERS = 3000;

export default class FailedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['FAILED_TESTS'];
    if (file === undefined) return;
    const told = modules.flatMap((module) => [
      ...module.errors().map((error) => said(`✗ ${module.relativeModuleId}`, error)),
      ...[...module.children.allTests()].flatMap((test) => {
        const { state, errors = [] } = test.result();
        const isFailed = state === 'failed';
        if (!isFailed && !test.diagnostic()?.flaky) return [];
        return [said(`${isFailed ? '✗' : 'Passed only when tried again:'} ${module.relativeModuleId} > ${test.fullName}`, ...errors)];
      }),
    ]);
    writeFileSync(file, [...told, ...unhandled.map((error) => said('✗ outside of any test', error))].join(''));
  }
}

const said = (where: string, ...errors: readonly Pick<SerializedError, 'message' | 'stack'>[]): string =>
  `\n${where}\n${errors.map(({ message, stack }) => `${message.slice(0, MOST_LETTERS)}\n${(stack ?? '').split('\n').filter((line) => line.includes('/test/') || line.includes('/src/')).join('\n')}\n`).join('')}`;
