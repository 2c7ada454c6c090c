/** Blocks on paper, and what a step's answer adds to the program before. */
import { expect, test } from 'vitest';
import { topBlocks } from '../../../src/core/lesson/checks/scripts.ts';
import { planSession } from '../../../src/core/lesson/session-plan.ts';
import { drawScript, PLAIN, type ScriptLook } from '../../../src/core/prints/draw-script.ts';
import { sortNotes } from '../../../src/core/lesson/lesson-notes.ts';
import { changedScripts, isSound, tonesOfChange } from '../../../src/core/prints/program-changes.ts';
import type { Block, Project } from '../../../src/core/project/project.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { buildProject, call, flag, make, say, type Made } from '../../project-builder.ts';

const words = { locale: 'fr', t: createTranslate('fr') } as const;
const cat = (...scripts: readonly (readonly Made[])[]): Project => buildProject([{ name: 'Chat', scripts }]);
const blocksOf = (project: Project) => project.targets[1]!.blocks;

function read(project: Project, look: ScriptLook = PLAIN): string {
  const [[topId] = ['']] = topBlocks(blocksOf(project));
  return drawScript(blocksOf(project), topId, words, look).html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ').trim();
}

test('a script is read as in the editor: categories, values with a comma, menus in words, what stands in slots and mouths', () => {
  const isNear = make('operator_lt', { OPERAND1: make('motion_xposition'), OPERAND2: -0.5 });
  expect(read(cat([flag, make('control_if_else', { CONDITION: isNear, SUBSTACK: [make('motion_goto', { TO: '_random_' })], SUBSTACK2: [say('<b>Non</b>')] })])))
    .toBe('Événements quand est cliqué Contrôle si abscisse x &lt; −0,5 alors Mouvement aller à une position au hasard sinon Apparence dire &lt;b&gt;Non&lt;/b&gt;');
});

test('blocks of one’s own, and blocks nobody knows, have their words', () => {
  expect(read(cat([flag, call('sauter %s fois', 3), { opcode: 'alien_dance', args: {} }]))).toBe('Événements quand est cliqué Mes blocs sauter 3 fois Mes blocs alien_dance');
  const own = buildProject([{ name: 'Chat', definitions: [{ proccode: 'sauter %s fois', names: ['combien'], stack: [make('control_repeat', { TIMES: make('argument_reporter_string_number', { VALUE: 'combien' }) })] }] }]);
  expect(read(own)).toBe('Mes blocs définir sauter (combien) fois Contrôle répéter combien fois');
});

const before = cat([flag, make('motion_movesteps', { STEPS: 10 }), say('Bonjour')], [make('event_whenthisspriteclicked'), say('Aïe')]);
const after = cat([flag, make('control_repeat', { TIMES: 4, SUBSTACK: [make('motion_movesteps', { STEPS: 10 }), make('control_wait', { DURATION: 1 })] }), say('Salut')], [make('event_whenthisspriteclicked'), say('Aïe')]);

test('what is new: blocks put in and values changed, not what they were put around; scripts left alone are left out', () => {
  const changes = changedScripts(before, after);
  expect(changes).toHaveLength(1);
  expect([...changes[0]!.newIds].map((id) => (blocksOf(after)[id] as { opcode: string }).opcode)).toEqual(['control_repeat', 'control_wait', 'looks_say']);
  expect(changedScripts(after, after)).toEqual([]);
});

test('only what changes is shown, with what says where it goes', () => {
  const long = (...more: readonly Made[]): Project => cat([flag, say('un'), say('deux'), make('control_forever', { SUBSTACK: [say('trois'), say('quatre'), ...more] })]);
  const [change] = changedScripts(long(), long(say('cinq')));
  const tones = tonesOfChange(blocksOf(long(say('cinq'))), change!);
  expect(read(long(say('cinq')), { toneOf: (id) => tones.get(id) ?? 'hidden', blanks: true }))
    .toBe('Événements quand est cliqué ⋮ Apparence dire deux Contrôle répéter sans fin ⋮ Apparence dire quatre Apparence dire');
});

test('a damaged project whose blocks hang on themselves is known', () => {
  const blocks = blocksOf(before);
  const [[topId] = ['']] = topBlocks(blocks);
  const lastId = Object.keys(blocks).find((id) => (blocks[id] as Block).opcode === 'looks_say')!;
  const bitten: Project = { ...before, targets: [{ ...before.targets[1]!, blocks: { ...blocks, [lastId]: { ...blocks[lastId] as Block, next: topId } } }] };
  expect([isSound(before), isSound(bitten)]).toEqual([true, false]);
});

test('notes are sorted by how they begin', () => {
  expect(sortNotes(['Typique : on oublie.', 'Sans ordinateur (10 min) : on joue.', 'À la fin, demandez : « Et si… ? »', 'Laissez essayer : tout est bon.'], 'fr'))
    .toEqual({ material: [], unplugged: ['(10 min) On joue.'], question: ['« Et si… ? »'], typical: ['On oublie.'], other: ['Laissez essayer : tout est bon.'] });
});

test.each([[45, [5, 5, 20, 10, 5]], [50, [5, 5, 25, 10, 5]], [60, [5, 5, 35, 10, 5]], [30, [3, 3, 15, 6, 3]], [5, [1, 1, 1, 1, 1]]])('a session of %i minutes', (minutes, expected) => {
  expect(planSession(minutes).map((one) => one.minutes)).toEqual(expected);
});
