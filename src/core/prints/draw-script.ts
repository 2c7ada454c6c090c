/** Scripts of a project on paper, whole or only the part that matters. */
import type { LabelPart } from '../blocks/block-labels.ts';
import { any, boolean, type AnyBlock, type Arg } from '../blocks/define-block.ts';
import { procedureParts } from '../blocks/procedure-mutation.ts';
import { procedureCall } from '../blocks/procedures.ts';
import { blocks as palette } from '../blocks/registry.ts';
import { isPrimitive, type Block, type BlockId, type Blocks, type Slot } from '../project/project.ts';
import { drawReporter, drawStacked, drawValue, isTextKey, labelParts, type BlockWords, type Places, type Tone } from './draw-block.ts';
import { markup, type Markup, type Part } from './markup.ts';

/** `hidden` leaves a block out; `blanks` leaves the values of new blocks to be written by hand. */
export interface ScriptLook { readonly toneOf: (id: BlockId) => Tone | 'hidden'; readonly blanks: boolean }

export const PLAIN: ScriptLook = { toneOf: () => 'plain', blanks: false };

interface Drawing extends ScriptLook { readonly blocks: Blocks; readonly words: BlockWords }

/** The stack that begins with `topId`. */
export const drawScript = (blocks: Blocks, topId: BlockId, words: BlockWords, look: ScriptLook = PLAIN): Markup =>
  markup`<div class="script">${drawStack({ ...look, blocks, words }, topId)}</div>`;

/** The block alone, with the values it has in the palette. */
export function drawSample(spec: AnyBlock, words: BlockWords): Markup {
  const places: Places = {
    slot: (_name, arg) => drawValue(arg, 'value' in arg ? sampleValue(String(arg.value), words) : arg.kind === 'choice' ? arg.options[0]?.[0] ?? null : null, words),
    mouth: () => null,
  };
  const parts = labelParts(spec, words.locale);
  if (spec.shape === 'reporter' || spec.shape === 'boolean') return drawReporter(spec, parts, places);
  return drawStacked(spec, parts, places, words, 'plain');
}

const sampleValue = (value: string, { t }: BlockWords): string => {
  const key = value.slice(1);
  return value.startsWith('@') && isTextKey(key) ? t(key) : value;
};

function drawStack(drawing: Drawing, topId: BlockId | null): Part[] {
  const drawn: Part[] = [];
  let isGap = false;
  for (let id: BlockId | null = topId; id !== null;) {
    const block: Blocks[string] | undefined = drawing.blocks[id];
    if (!block || isPrimitive(block)) break;
    const tone = drawing.toneOf(id);
    if (tone !== 'hidden') drawn.push(drawOne(drawing, block, tone));
    else if (!isGap) drawn.push(markup`<div class="gap">⋮</div>`);
    isGap = tone === 'hidden';
    id = block.next;
  }
  return drawn;
}

function drawOne(drawing: Drawing, block: Block, tone: Tone): Markup {
  const { spec, parts } = readShape(drawing, block);
  return drawStacked(spec, parts, placesOf(drawing, block, drawing.blanks && tone === 'new'), drawing.words, tone);
}

interface ReadShape { readonly spec: AnyBlock; readonly parts: readonly LabelPart[] }

/** The words and places of a block of one's own are in its mutation. A block that this version does not know still has its name. */
function readShape(drawing: Drawing, block: Block): ReadShape {
  const spec = palette.get(block.opcode) ?? { ...procedureCall, opcode: block.opcode };
  const isDefinition = block.opcode === 'procedures_definition';
  const mutation = isDefinition ? held(drawing, block, 'custom_block')?.mutation : block.opcode === 'procedures_call' ? block.mutation : undefined;
  if (!mutation) return { spec, parts: labelParts(spec, drawing.words.locale) };
  const own = procedureParts(mutation);
  if (isDefinition) return { spec, parts: [...labelParts(spec, drawing.words.locale), ...own.map((part): LabelPart => ({ kind: 'words', words: 'words' in part ? part.words : `(${part.input.name})` }))] };
  const args = Object.fromEntries(own.flatMap((part) => ('input' in part ? [[part.input.id, part.input.isBoolean ? boolean : any('')]] : [])));
  return { spec: { ...spec, args }, parts: own.map((part): LabelPart => ('words' in part ? { kind: 'words', words: part.words } : { kind: 'slot', name: part.input.id })) };
}

function held({ blocks }: Drawing, block: Block, name: string): Block | undefined {
  const slot = block.inputs[name]?.[1];
  const found = typeof slot === 'string' ? blocks[slot] : undefined;
  return found && !isPrimitive(found) ? found : undefined;
}

const placesOf = (drawing: Drawing, block: Block, isBlank: boolean): Places => ({
  slot: (name, arg) => {
    const field = block.fields[name];
    if (!field) return drawInput(drawing, arg, block.inputs[name]?.[1] ?? null, isBlank);
    return arg.kind === 'parameter' ? markup`<span>${String(field[0] ?? '')}</span>` : drawValue(arg, isBlank ? null : field[0], drawing.words);
  },
  mouth: (name) => {
    const first = block.inputs[name]?.[1];
    return typeof first === 'string' ? drawStack(drawing, first) : null;
  },
});

function drawInput(drawing: Drawing, arg: Arg, slot: Slot, isBlank: boolean): Markup {
  const { blocks, words } = drawing;
  const shown = typeof slot === 'string' ? blocks[slot] : slot;
  if (!shown) return drawValue(arg, null, words);
  if (Array.isArray(shown)) return shown[0] === 12 || shown[0] === 13 ? markup`<span class="reporter">${String(shown[1])}</span>` : drawValue(arg, isBlank ? null : shown[1] as string | number, words);
  const block = shown as Block;
  if (block.shadow) return drawValue(arg, isBlank ? null : Object.values(block.fields)[0]?.[0] ?? null, words);
  const { spec, parts } = readShape(drawing, block);
  return drawReporter(spec, parts, placesOf(drawing, block, isBlank));
}
