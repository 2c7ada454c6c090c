/** A program as the `.sb3` bytes that every engine reads: with a real costume, the list of messages, and numbers written as text, as editors write them. */
import type { Block, Blocks, Costume, Input, Project, ProjectBundle, Target } from '../../../src/core/project/project.ts';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';

/** Costumes are opaque squares. */
export const SIDE = 100;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#855cd6"/></svg>`;
/** What names an asset must look like the MD5 of something. */
const ASSET_ID = '0123456789abcdef0123456789abcdef';
const COSTUME: Costume = { assetId: ASSET_ID, name: 'square', md5ext: `${ASSET_ID}.svg`, dataFormat: 'svg', rotationCenterX: SIDE / 2, rotationCenterY: SIDE / 2, bitmapResolution: 1, rest: {} };

/** The costume decoded, for engines that are given pictures. */
export const squarePicture: DecodedPicture = {
  width: SIDE, height: SIDE, naturalWidth: SIDE, naturalHeight: SIDE, originX: 0, originY: 0, rgba: new Uint8ClampedArray(SIDE * SIDE * 4).fill(255),
};

/** With `assets`, costumes are the project's own, whose files they are; else all are the square. */
export function writeBenchFile(project: Project, assets?: ProjectBundle['assets']): Uint8Array {
  const messages = new Set(project.targets.flatMap(({ blocks }) => realBlocks(blocks).flatMap(messagesOf)));
  const broadcasts = Object.fromEntries([...messages].map((name) => [idOf(name), name]));
  const targets = project.targets.map((target): Target => ({ ...target, blocks: withTexts(target.blocks), costumes: assets ? target.costumes : [COSTUME], broadcasts: target.isStage ? broadcasts : {} }));
  return writeSb3({ project: { ...project, targets }, assets: assets ?? new Map([[COSTUME.md5ext, new TextEncoder().encode(SVG)]]) });
}

const isBlock = (block: Blocks[string]): block is Block => !Array.isArray(block);
const realBlocks = (blocks: Blocks): readonly Block[] => Object.values(blocks).filter(isBlock);

function messagesOf({ inputs, fields }: Block): readonly string[] {
  const primitive = inputs['BROADCAST_INPUT']?.[1];
  const named = Array.isArray(primitive) ? primitive[1] : fields['BROADCAST_OPTION']?.[0];
  return named === undefined ? [] : [String(named)];
}

const withTexts = (blocks: Blocks): Blocks => Object.fromEntries(Object.entries(blocks).map(([id, block]) => [id, isBlock(block) ? withTextInputs(block) : block]));
const withTextInputs = (block: Block): Block => ({ ...block, inputs: Object.fromEntries(Object.entries(block.inputs).map(([name, input]) => [name, name === 'BROADCAST_INPUT' ? asMessage(input) : asText(input)])) });
const asMessage = (input: Input): Input => (Array.isArray(input[1]) ? [1, [11, String(input[1][1]), idOf(String(input[1][1]))]] : input);
const idOf = (message: string): string => `id-${message}`;
const asText = (input: Input): Input => JSON.parse(JSON.stringify(input), (_, value: unknown) => (isNumberText(value) ? [10, String(value[1])] : value)) as Input;
const isNumberText = (value: unknown): value is readonly [10, number] => Array.isArray(value) && value[0] === 10 && typeof value[1] === 'number';
