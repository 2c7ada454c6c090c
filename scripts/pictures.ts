/** Takes the icons and emoji we draw with out of their packages, one by one, into typed modules. Run after changing a list: `node scripts/pictures.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CODE_PICTURES } from '../src/core/classes/picture-code.ts';

const ICONS = `arrow-down arrow-left arrow-left-right arrow-right arrow-up backpack ban blocks bring-to-front brush camera check chevron-left chevron-right circle
  circle-alert circle-check circle-question-mark clipboard-paste copy copy-plus crop crosshair dices download ellipsis equal eraser eye eye-off file-archive flag
  flip-horizontal-2 flip-vertical-2 folder folder-open footprints grid-2x2 group hand history house image image-plus laptop life-buoy lightbulb list lock
  lock-open log-out
  map maximize message-circle mic minimize mouse-pointer-2 move-down move-horizontal move-up music octagon paint-bucket paintbrush palette pause pencil
  pipette play plus presentation printer puzzle rabbit rectangle-horizontal redo-2 rotate-ccw rotate-cw scissors search send send-to-back shapes slash spline-pointer square
  square-dashed-mouse-pointer star step-forward timer trash-2 trending-down trending-up turtle type undo-2 ungroup upload usb user-plus users volume-1 volume-2 volume-x
  x zoom-in zoom-out`.split(/\s+/);

/** Avatars, what lives in the scenery, and the treasures a lesson may name. */
const EMOJI = `octopus dolphin turtle crab tropical-fish spouting-whale penguin lobster shrimp blowfish seal flamingo frog crocodile squid jellyfish shark
  fish snail duck swan otter polar-bear whale oyster hippopotamus beaver goose coral
  spiral-shell gem-stone crown key old-key ring coin trophy star glowing-star world-map compass anchor money-bag bell rocket crystal-ball telescope
  magic-wand candle drum musical-note artist-palette balloon party-popper sailboat water-wave wrapped-gift red-apple banana
  umbrella cactus mushroom
  hedgehog butterfly lady-beetle t-rex unicorn honeybee blossom honey-pot game-die joystick video-game milky-way pencil robot basket bone light-bulb vertical-traffic-light`.split(/\s+/);

interface IconSet { readonly icons: Readonly<Record<string, { readonly body: string }>>; readonly aliases?: Readonly<Record<string, { readonly parent: string }>> }

const root = resolve(import.meta.dirname, '..');

function extract(pack: string, names: readonly string[], constant: string, note: string, file: string): void {
  const set = JSON.parse(readFileSync(resolve(root, `node_modules/@iconify-json/${pack}/icons.json`), 'utf8')) as IconSet;
  const lines = names.toSorted().map((name) => {
    const shape = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''];
    if (!shape) throw new Error(`${pack} has no picture called ${name}`);
    return `  '${name}': '${shape.body.replaceAll("'", "\\'")}',`;
  });
  writeFileSync(resolve(root, file), `/** ${note} Written by scripts/pictures.ts: change its list, not this file. */\nexport const ${constant} = {\n${lines.join('\n')}\n} as const;\n`);
}

extract('lucide', ICONS, 'iconShapes', 'Lucide icons (ISC) on a square of 24.', 'src/ui/kit/icon-shapes.ts');
extract('fluent-emoji-flat', EMOJI, 'emojiShapes', 'Fluent Emoji Flat by Microsoft (MIT) on a square of 32.', 'src/ui/kit/emoji-shapes.ts');
extract('fluent-emoji-flat', CODE_PICTURES, 'codeShapes', 'Fluent Emoji Flat by Microsoft (MIT) on a square of 32: the pictures of a code, to be printed.', 'src/core/prints/code-shapes.ts');
