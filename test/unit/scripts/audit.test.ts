import { expect, test } from 'vitest';
import { auditLines } from '../../../scripts/audit.ts';

test('a weakness is told with its package; none, and no answer, are told apart', () => {
  expect(auditLines('{"vulnerabilities":{"zip":{"severity":"high","range":"<1.2.0"}}}')).toEqual(['high: zip <1.2.0']);
  expect(auditLines('{"vulnerabilities":{}}')).toEqual(['No known weakness in what is shipped.']);
  for (const text of ['', '{"error":{"summary":""}}']) expect(auditLines(text)).toEqual([expect.stringContaining('no answer')]);
});
