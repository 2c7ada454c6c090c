/** One HTML file that holds a game and all that plays it. What comes from the project stands in it as base64 or as escaped text: it can become neither markup nor code. */
import { reporterWords } from '../blocks/reporter-words.ts';
import type { Project } from '../project/project.ts';
import { Markup, markup, type Part } from '../prints/markup.ts';
import type { Locale, TextKey, Translate } from '../text/translate.ts';
import { familyNote, type FamilyNote } from './family-note.ts';
import { listenedKeys } from './listened-keys.ts';

export interface TakenGame extends Omit<FamilyNote, 'keys'> {
  readonly project: Project;
  /** The same project with its pictures and sounds: a `.sb3` file in base64. */
  readonly sb3: string;
}

/** `shell`: the built `player.html`, with places for what is told here. */
export interface PlayerWords { readonly shell: string; readonly locale: Locale; readonly t: Translate }

/** The places in `player.html`. */
const PLACES = { title: '<!--title-->', body: '<!--body-->', project: '<!--project-->', locale: 'LOCALE' } as const;

export function playerPage({ project, sb3, ...about }: TakenGame, { shell, locale, t }: PlayerWords): string {
  const keys = listenedKeys(project);
  const filled: readonly (readonly [place: string, html: string])[] = [
    [PLACES.locale, locale], [PLACES.title, markup`${about.title}`.html],
    [PLACES.body, markup`${game(about, monitorWords(project, t), keys, t)}${familyNote({ ...about, keys }, t)}`.html],
    // The last, and never looked into again.
    [PLACES.project, sb3],
  ];
  // By a function: a dollar sign in a title means nothing.
  return filled.reduce((page, [place, html]) => page.replace(place, () => html), shell);
}

function game({ title, author }: Pick<TakenGame, 'title' | 'author'>, words: Readonly<Record<string, string>>, keys: readonly string[], t: Translate): Markup {
  return markup`<main id="game" data-state="loading" ${keys.length > 0 ? new Markup('data-keys') : null}>
    <header><h1>${title}</h1><p>${t('takeHome.by', { author })}</p></header>
    <div id="controls">${button('flag', t('takeHome.flag'))}${button('stop', t('takeHome.stop'))}${button('full', t('takeHome.fullScreen'))}</div>
    <div id="stage"><canvas id="canvas" tabindex="0" role="img" aria-label="${t('takeHome.stage', { title })}"></canvas><div id="monitors" data-words="${JSON.stringify(words)}"></div>
      <form id="ask" hidden autocomplete="off"><label for="answer"></label><input id="answer" placeholder="${t('takeHome.answer')}" spellcheck="false"><button aria-label="${t('takeHome.send')}">${SHAPES['send']!}</button></form>
      <button id="begin" type="button">${SHAPES['flag']!}<span>${t('takeHome.play')}</span></button>
      <p class="state loading">${t('takeHome.loading')}</p><p class="state broken">${t('takeHome.broken')}</p></div>
    ${pad(keys, t)}<p id="turn">${t('takeHome.turn')}</p></main>`;
}

const button = (id: string, name: string): Markup => markup`<button id="${id}" type="button" aria-label="${name}" title="${name}">${SHAPES[id]!}</button>`;

const ARROWS: ReadonlyMap<string, TextKey> = new Map([['left arrow', 'key.left'], ['up arrow', 'key.up'], ['down arrow', 'key.down'], ['right arrow', 'key.right']]);

/** Under the left thumb the arrows, under the right one the rest. */
function pad(keys: readonly string[], t: Translate): Part {
  const arrows = keys.filter((key) => ARROWS.has(key));
  const others = keys.filter((key) => !ARROWS.has(key));
  return markup`<div id="arrows" class="pad">${arrows.map((key) => markup`<button type="button" class="${key.replace(' arrow', '')}" data-key="${key}" aria-label="${t(ARROWS.get(key)!)}">${SHAPES['arrow']!}</button>`)}</div>
    <div id="others" class="pad">${others.map((key) => markup`<button type="button" class="${key === 'space' ? 'space' : 'letter'}" data-key="${key}">${key === 'space' ? t('key.space') : key.toLocaleUpperCase()}</button>`)}</div>`;
}

/** These say their names themselves. */
const NAMED: ReadonlySet<string> = new Set(['data_variable', 'data_listcontents']);

/** What the other reporters shown on the stage are called, by id, and how what is a sprite's own: the page knows no blocks' words. */
const monitorWords = ({ monitors }: Project, t: Translate): Readonly<Record<string, string>> => ({
  '': t('studio.monitor.owned', { sprite: '{sprite}', name: '{name}' }),
  ...Object.fromEntries(monitors.filter(({ opcode }) => !NAMED.has(opcode)).map(({ id, opcode, params }) => [id, reporterWords(opcode, params, t)])),
});

const shape = (inside: string): Markup => new Markup(`<svg viewBox="0 0 24 24" aria-hidden="true">${inside}</svg>`);
const SHAPES: Readonly<Record<string, Markup>> = {
  flag: shape('<path d="M5 2v20" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><path d="M6 3.5c4-2 8 2 13 0v10c-5 2-9-2-13 0Z" fill="currentColor"/>'),
  stop: shape('<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8Z" fill="currentColor"/>'),
  full: shape('<path d="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>'),
  send: shape('<path d="m5 13 5 5 9-11" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>'),
  arrow: shape('<path d="M12 5 21 18H3Z" fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>'),
};
