import { expect, test } from 'vitest';
import { allLicences, licenceText } from '../../../scripts/licence-texts.ts';
import { collectNotices, ELECTRON, readLock } from '../../../scripts/notices.ts';

/** Words that stand in each licence's own text. */
const WORDS: Readonly<Record<string, RegExp>> = {
  'MIT': /Permission is hereby granted, free of charge/u, 'ISC': /Permission to use, copy, modify, and(?:\/or)? distribute/u, '0BSD': /Permission to use, copy, modify/u,
  'BSD-2-Clause': /Redistribution and use/u, 'BSD-3-Clause': /Redistribution and use/u, 'Apache-2.0': /Apache License/u, 'MPL-2.0': /Mozilla Public License/u, 'OFL-1.1': /SIL OPEN FONT LICENSE/iu, 'PSF-2.0': /PYTHON SOFTWARE FOUNDATION/u,
};

test('each package in the app brings the text of the licence it is said to be under', async () => {
  const texts = await Promise.all([...collectNotices(readLock()), ELECTRON].map(async ({ name, licence }) => ({ name, licence, text: await licenceText(name) })));
  const wrong = texts.filter(({ licence, text }) => !licence.replace(/[()]/gu, '').split(/ (?:OR|AND) /u).some((one) => WORDS[one]?.test(text.replace(/\s+/gu, ' '))));
  expect(wrong.map(({ name, licence }) => `${name} (${licence})`)).toEqual([]);
});

test('a licence borrowed from another package names the author of this one alone', async () => {
  const text = await licenceText('omggif');
  expect(text).toContain('Dean McNamee');
  expect(text.match(/copyright \(c\)|\(c\)/giu)).toHaveLength(1);
});

test('a package without a licence is refused by name', async () => {
  await expect(licenceText('no-such-package')).rejects.toThrow('no-such-package');
});

test('what is read in the app begins with the app’s own licence, and names everything', async () => {
  const all = await allLicences();
  expect(all.startsWith('Périscode: code under the European Union Public Licence')).toBe(true);
  for (const name of ['blockly (Apache-2.0)', 'electron (MIT)', 'emojibase-data (MIT)', '@fontsource/andika (OFL-1.1)']) expect(all).toContain(`\n${name}\n`);
});
