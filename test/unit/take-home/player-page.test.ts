import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { buildPlayer } from '../../../scripts/build-player.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { listenedKeys } from '../../../src/core/take-home/listened-keys.ts';
import { playerPage } from '../../../src/core/take-home/player-page.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { buildProject, make, type SpriteParts } from '../../project-builder.ts';

const MOST_BYTES = 1_000_000;
const HOSTILE = '</script><script>alert(1)</script><!--"\'&$&`${x}<img src=x onerror=alert(1)>';
const t = createTranslate('fr');
let shell = '';

beforeAll(async () => { shell = await buildPlayer(); });

const pageOf = (title: string, author: string, made: Project): string =>
  playerPage({ title, author, lesson: null, project: made, sb3: Buffer.from(writeSb3({ project: made, assets: new Map() })).toString('base64') }, { shell, locale: 'fr', t });

test('the page without its game is far below one megabyte', () => {
  console.info(`player.html: ${Buffer.byteLength(shell)} bytes`);
  expect(Buffer.byteLength(shell)).toBeLessThan(MOST_BYTES);
});

test('its policy lets in this very script and style, and no address at all', () => {
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(shell)![1]!;
  expect(policy).toContain(`script-src ${hashOf(/<script>([\s\S]*)<\/script>\s*<\/body>/u.exec(shell)![1]!)} 'unsafe-eval'`);
  expect(policy).toContain(`style-src ${hashOf(/<style>([\s\S]*?)<\/style>/u.exec(shell)![1]!)}`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'self'/u);
});

test('the script can be read by browsers of 2021, and ends nowhere too early', () => {
  const script = /<script>([\s\S]*)<\/script>\s*<\/body>/u.exec(shell)![1]!;
  expect(script).not.toMatch(/<\/script|<!--|\0/iu);
  expect(script).not.toMatch(/\(\?<[=!]/u);
});

test('the licences of what others made are in the file', () => {
  const notices = shell.slice(shell.lastIndexOf('<!--'));
  expect(notices).toContain('SIL OPEN FONT LICENSE');
  expect(notices).toContain('fflate\n\nMIT License');
  expect(notices.indexOf('-->')).toBe(notices.trimEnd().length - 3);
});

test('names from a project become neither markup nor code', () => {
  const hostile = pageOf(HOSTILE, HOSTILE, buildProject([{ name: HOSTILE }]));
  const plain = pageOf('', '', buildProject([]));
  const tagsOf = (page: string): readonly string[] => [...page.matchAll(/<(\/?(?:script|img|style|h1|main))[\s>]/gu)].map(([, tag]) => tag!);
  expect(tagsOf(hostile)).toEqual(tagsOf(plain));
  expect(hostile).toContain('&lt;/script&gt;');
  expect(hostile).toContain('$&amp;`${x}');
});

test('the game in the page is the project, byte for byte', () => {
  const made = buildProject([{ name: HOSTILE }]);
  const read = readSb3(Buffer.from(/id="project">([^<]*)</u.exec(pageOf('Jeu', 'Poulpe', made))![1]!, 'base64'));
  expect(read.ok && read.value.project.targets.map(({ name }) => name)).toEqual(['Stage', HOSTILE]);
});

const asked = (key: string): SpriteParts['scripts'] => [[make('event_whenflagclicked'), make('control_wait_until', { CONDITION: make('sensing_keypressed', { KEY_OPTION: key }) })]];
const started = (key: string): SpriteParts['scripts'] => [[make('event_whenkeypressed', { KEY_OPTION: key })]];

test('only keys that the program listens to are on the screen, arrows first', () => {
  const made = buildProject([started('b'), started('space'), asked('right arrow'), started('any')].map((scripts) => ({ scripts: scripts! })));
  expect(listenedKeys(made)).toEqual(['right arrow', 'space', 'b']);
  expect([...pageOf('Jeu', 'Poulpe', made).matchAll(/data-key="([^"]*)"/gu)].map(([, key]) => key)).toEqual(['right arrow', 'space', 'b']);
});
