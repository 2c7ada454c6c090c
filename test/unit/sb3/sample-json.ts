/** Arbitrary project.json contents, complete and well-formed, for property tests. */
import fc from 'fast-check';

/** Awkward keys and texts: inherited names, control characters, quotes, digits that JavaScript sorts first. */
const id = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('__proto__', 'constructor', 'toString', '7', '`"\\'));
const text = fc.oneof(fc.string({ maxLength: 8, unit: 'grapheme' }), fc.constantFrom('', '\u0000\n"', 'é « »', '</script>'));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));
const plainNumber = number.filter((n) => !Object.is(n, -0));
const scalar = fc.oneof(text, plainNumber, fc.boolean());
const record = <T>(value: fc.Arbitrary<T>) => fc.dictionary(id, value, { maxKeys: 3 });
const extra = fc.dictionary(fc.constantFrom('xNew', 'xOther'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });
const withExtra = (known: Record<string, fc.Arbitrary<unknown>>) => fc.tuple(fc.record(known), extra).map(([a, b]) => ({ ...b, ...a }));

const primitive = fc.oneof(
  fc.tuple(fc.constantFrom(4, 5, 6, 7, 8, 9, 10), scalar),
  fc.tuple(fc.constantFrom(11, 12, 13), text, fc.option(id)),
);
const slot = fc.oneof(id, primitive, fc.constant(null));
const input = fc.oneof(fc.tuple(fc.constantFrom(1, 2), slot), fc.tuple(fc.constant(3), slot, slot));
const field = fc.oneof(fc.tuple(fc.option(scalar)), fc.tuple(fc.option(scalar), fc.option(id)));
const mutation = fc.record({ tagName: fc.constant('mutation'), children: fc.constant([]), proccode: text, argumentids: text });

const block = fc.tuple(
  withExtra({
    opcode: text, next: fc.option(id), parent: fc.option(id), inputs: record(input), fields: record(field),
    shadow: fc.boolean(), topLevel: fc.boolean(),
  }),
  fc.record({ x: plainNumber, y: plainNumber, mutation, comment: id }, { requiredKeys: [] }),
).map(([a, b]) => ({ ...a, ...b }));
const alone = fc.tuple(fc.constantFrom(12, 13), text, id, plainNumber, plainNumber);

const comment = withExtra({
  blockId: fc.option(id), x: fc.option(plainNumber), y: fc.option(plainNumber), width: plainNumber, height: plainNumber,
  minimized: fc.boolean(), text,
});
const asset = { assetId: fc.stringMatching(/^[0-9a-f]{32}$/u), name: text, md5ext: fc.stringMatching(/^[0-9a-f]{32}\.png$/u), dataFormat: fc.constant('png') };
const costume = withExtra({ ...asset, bitmapResolution: fc.constantFrom(1, 2), rotationCenterX: plainNumber, rotationCenterY: plainNumber });
const sound = withExtra({ ...asset, rate: fc.nat(), sampleCount: fc.nat() });
const variable = fc.oneof(fc.tuple(text, scalar), fc.tuple(text, scalar, fc.constant(true)));

const common = {
  variables: record(variable), lists: record(fc.tuple(text, fc.array(scalar, { maxLength: 4 }))), broadcasts: record(text),
  blocks: record(fc.oneof({ weight: 4, arbitrary: block }, alone)), comments: record(comment), currentCostume: fc.constant(0),
  costumes: fc.array(costume, { maxLength: 2 }), sounds: fc.array(sound, { maxLength: 2 }), volume: plainNumber, layerOrder: fc.nat(),
};
const stage = withExtra({
  isStage: fc.constant(true), name: fc.constant('Stage'), ...common, tempo: plainNumber, videoTransparency: plainNumber,
  videoState: text, textToSpeechLanguage: fc.option(text),
});
const sprite = withExtra({
  isStage: fc.constant(false), name: text, ...common, visible: fc.boolean(), x: plainNumber, y: plainNumber, size: plainNumber,
  direction: plainNumber, draggable: fc.boolean(), rotationStyle: fc.constantFrom('all around', 'left-right', "don't rotate"),
});
const monitor = withExtra({
  id: text, mode: fc.constantFrom('default', 'large', 'slider', 'list'), opcode: text, params: record(text), spriteName: fc.option(text),
  value: fc.jsonValue({ maxDepth: 1 }), width: fc.option(plainNumber), height: fc.option(plainNumber), x: fc.option(plainNumber),
  y: fc.option(plainNumber), visible: fc.boolean(), sliderMin: plainNumber, isDiscrete: fc.boolean(),
});

export const projectJson = fc.tuple(
  withExtra({ monitors: fc.array(monitor, { maxLength: 2 }), extensions: fc.array(text, { maxLength: 2 }), meta: record(text) }),
  stage,
  fc.uniqueArray(sprite, { maxLength: 3, selector: (s) => (s as { name?: unknown }).name }),
).map(([project, stageTarget, sprites]) => ({
  ...project,
  targets: [stageTarget, ...sprites.filter((s) => (s as { name?: unknown }).name !== 'Stage')],
}));
