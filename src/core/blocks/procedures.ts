/** My Blocks. Their slots are in each block's mutation (proccode), so the compiler and the editor read that beside these records. */
import { block } from '../emit/emit.ts';
import { any, defineBlock, parameter } from './define-block.ts';

export const procedureDefinition = defineBlock({
  opcode: 'procedures_definition', category: 'procedures', shape: 'hat', isHidden: true,
  args: {}, compile: () => block(),
});

/** The compiler writes calls itself, from the mutation. */
export const procedureCall = defineBlock({
  opcode: 'procedures_call', category: 'procedures', shape: 'stack', isHidden: true,
  args: {}, compile: () => block(),
});

export const argumentText = defineBlock({
  opcode: 'argument_reporter_string_number', category: 'procedures', shape: 'reporter', isHidden: true, type: ({ VALUE }) => VALUE,
  args: { VALUE: parameter }, compile: ({ VALUE }) => VALUE,
});

/** Other editors' files have it: the custom block is over, and who asked for its value gets this one. */
export const procedureReturn = defineBlock({
  opcode: 'procedures_return', category: 'procedures', shape: 'cap', isHidden: true, writes: ({ VALUE }) => VALUE,
  args: { VALUE: any('') }, compile: ({ VALUE }, { leave }) => leave(VALUE),
});

/** Gives what it was given, whatever that is, and the number 0 outside its definition: only slots make truths of it. */
export const argumentBoolean = defineBlock({
  opcode: 'argument_reporter_boolean', category: 'procedures', shape: 'boolean', isHidden: true, type: ({ VALUE }) => VALUE,
  args: { VALUE: parameter }, compile: ({ VALUE }) => VALUE,
});
