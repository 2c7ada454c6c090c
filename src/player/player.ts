/** Entry of the page that is taken home: opens the project that stands in it and joins stage, sound and controls. */
import type { ProjectChange } from '../core/project/changes.ts';
import { findTarget, stageOf, type ProjectBundle } from '../core/project/project.ts';
import { readSb3 } from '../core/sb3/read-sb3.ts';
import { CanvasView } from '../stage-client/canvas-view.ts';
import { forwardKeys } from '../stage-client/keyboard.ts';
import type { MonitorValue, ToStage } from '../stage-messages/messages.ts';
import { STAGE_FONT } from '../stage-worker/draw/bubble-painter.ts';
import { openPictures } from './browser-pictures.ts';
import { showMonitors } from './monitors.ts';
import { helpOldBrowsers } from './old-browsers.ts';
import { openStage, type Heard } from './open-stage.ts';
import { createSound } from './sound.ts';
import { listenToTouchKeys } from './touch-keys.ts';

type Message = Exclude<ToStage, { readonly type: 'start' }>;
type Send = (message: Message) => void;

const STAGE_WIDTH_LETTERS = 480 / 14;

const part = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
const carried = (id: string): string => (part(id).textContent ?? '').trim();
const bytesIn = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function start(): Promise<void> {
  helpOldBrowsers();
  const opened = readSb3(bytesIn(carried('project')));
  if (!opened.ok) throw new Error(opened.error.kind);
  const bundle = opened.value;
  const [decode] = await Promise.all([openPictures(bundle, carried('font')), addFont(bytesIn(carried('font')))]);
  let send: Send = () => undefined;
  const heard = { ...createSound((md5ext) => bundle.assets.get(md5ext), document.documentElement.lang, (playId) => { send({ type: 'sound-ended', playId }); }), ...show(bundle, (message) => { send(message); }) };
  const host = openStage(decode, heard);
  send = (message) => { host.receive(message); };
  listen(send);
  send({ type: 'load', ...bundle });
}

/** Bubbles are drawn with it; without it, with the system's own. */
async function addFont(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await new FontFace(STAGE_FONT, bytes.buffer).load().then((font) => { document.fonts.add(font); }, () => undefined);
}

/** What the page shows of what the stage tells. */
function show(bundle: ProjectBundle, send: Send): Heard {
  const words = JSON.parse(part('monitors').dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const ask = part<HTMLFormElement>('ask');
  return {
    loaded: () => { part('game').dataset['state'] = 'ready'; },
    running: ({ isRunning }) => { part('flag').setAttribute('aria-pressed', String(isRunning)); },
    monitors: ({ values }) => { showMonitors(part('monitors'), values, words, (shown, value) => { slide(bundle, shown, value, send); }); },
    event: ({ event }) => {
      if (event.kind === 'ask') askFor(ask, event.text, event.isSaid);
      else if (event.kind === 'ask-over' || event.kind === 'stopped') ask.hidden = true;
    },
  };
}

function askFor(ask: HTMLFormElement, question: string, isSaid: boolean): void {
  const input = ask.querySelector('input')!;
  ask.hidden = false;
  ask.querySelector('label')!.textContent = isSaid ? '' : question;
  input.value = '';
  input.setAttribute('aria-label', question || input.placeholder);
  input.focus({ preventScroll: true });
}

/** The running variable takes what the hand says: its value in the project, and the word that it counts. */
function slide({ project }: ProjectBundle, { sprite, name }: MonitorValue, value: number, send: Send): void {
  const owner = sprite === null ? stageOf(project) : findTarget(project, sprite);
  const id = Object.keys(owner?.variables ?? {}).find((each) => owner?.variables[each]?.name === name);
  if (!owner || id === undefined) return;
  const change: ProjectChange = { kind: 'variables', target: owner.name, variables: { ...owner.variables, [id]: { name, value } }, lists: owner.lists };
  send({ type: 'change', change });
  send({ type: 'take-value', target: sprite, id });
}

function listen(send: Send): void {
  const game = part('game');
  const canvas = part<HTMLCanvasElement>('canvas');
  new CanvasView(canvas, (message) => { if (message.type !== 'start') send(message); });
  forwardKeys(window, (key, isDown) => { send({ type: 'key', key, isDown }); }, () => false);
  listenToTouchKeys(document.querySelectorAll<HTMLElement>('[data-key]'), (key, isDown) => { send({ type: 'key', key, isDown }); });
  const flag = (): void => {
    game.dataset['state'] = 'played';
    send({ type: 'flag' });
    canvas.focus({ preventScroll: true });
  };
  for (const id of ['flag', 'begin']) part(id).addEventListener('click', flag);
  part('stop').addEventListener('click', () => { send({ type: 'stop' }); });
  part('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    part('ask').hidden = true;
    send({ type: 'answer', text: part('ask').querySelector('input')!.value });
    canvas.focus({ preventScroll: true });
  });
  new ResizeObserver(() => { part('stage').style.fontSize = `${canvas.clientWidth / STAGE_WIDTH_LETTERS}px`; }).observe(canvas);
  offerFullScreen(game, part('full'));
}

/** Not on phones that have none. */
function offerFullScreen(game: HTMLElement, button: HTMLElement): void {
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener('click', () => { void (document.fullscreenElement ? document.exitFullscreen() : game.requestFullscreen()).catch(() => undefined); });
}

start().catch(() => { part('game').dataset['state'] = 'broken'; });
