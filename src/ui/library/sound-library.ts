/** The sounds a child can add: each once, here. The files lie in assets/sounds/<id>.wav, made by scripts/make-sounds.ts; the names in the texts. */
import type { TextKey, Translate } from '../../core/text/translate.ts';

type After<Start extends string, Key extends string = TextKey> = Key extends `${Start}.${infer Rest}` ? Rest : never;
export type SoundId = After<'sound'>;
export type SoundGroup = After<'soundGroup'>;

export interface LibrarySound {
  readonly id: SoundId;
  readonly group: SoundGroup;
  readonly seconds: number;
}

const inGroup = (group: SoundGroup, ...sounds: readonly (readonly [id: SoundId, seconds: number])[]): readonly LibrarySound[] =>
  sounds.map(([id, seconds]) => ({ id, group, seconds }));

export const SOUND_LIBRARY: readonly LibrarySound[] = [
  ...inGroup('animals',
    ['cat', 0.8], ['cat-purr', 1.4], ['dog', 0.54], ['wolf', 1.9], ['cow', 1.4], ['sheep', 0.95], ['horse', 1.15], ['horse-gallop', 1.19],
    ['rooster', 1.3], ['hen', 1.02], ['duck', 0.63], ['bird', 0.9], ['cuckoo', 0.82], ['owl', 1.32], ['frog', 0.56], ['cricket', 1.01], ['bee', 1.1],
    ['snake', 0.9], ['elephant', 1.2], ['lion', 1.5], ['dolphin', 0.98], ['whale', 2], ['mouse', 0.34],
  ),
  ...inGroup('people',
    ['clap', 0.09], ['clap-rhythm', 1.14], ['applause', 1.9], ['finger-snap', 0.05], ['steps', 1.35], ['steps-snow', 1.17], ['running', 1.26],
    ['whistle-lips', 0.7], ['laugh', 0.82], ['giggle', 0.63], ['wow', 0.8], ['hum', 0.9], ['choir', 1.6], ['yawn', 1.4], ['snore', 1.75],
    ['sneeze', 0.75], ['kiss', 0.13], ['heartbeat', 1.22],
  ),
  ...inGroup('nature',
    ['rain', 2], ['storm', 2.2], ['thunder', 2.2], ['wind', 2], ['wave', 2.2], ['stream', 1.9], ['drop', 0.06], ['drops-cave', 1.13], ['bubbles', 0.9],
    ['splash', 0.7], ['fire', 1.8], ['leaves', 0.9], ['volcano', 2.2],
  ),
  ...inGroup('machines',
    ['car', 1.6], ['car-horn', 0.55], ['motorbike', 1.5], ['brakes', 0.8], ['train', 1.5], ['train-whistle', 1.1], ['plane', 2], ['helicopter', 1.36],
    ['boat-horn', 1.5], ['bicycle-bell', 0.7], ['door-open', 0.9], ['door-shut', 0.28], ['knock', 0.48], ['clock', 1.52], ['keyboard', 0.82],
    ['camera', 0.19], ['switch', 0.06], ['robot-walk', 1.14], ['robot-voice', 0.75], ['saw', 1], ['hammer', 0.84], ['zip', 0.4], ['paper', 0.43],
    ['glass', 0.7], ['spring', 0.8],
  ),
  ...inGroup('music',
    ['note-do', 0.9], ['note-mi', 0.9], ['note-sol', 0.9], ['chord-piano', 1.3], ['chord-guitar', 1.58], ['harp', 1.24], ['flute-tune', 1.6],
    ['music-box', 1.7], ['fanfare', 1.69], ['hello', 0.74], ['goodbye', 0.78], ['happy-tune', 1.4], ['sad-tune', 1.68], ['suspense', 1.6], ['dance', 2],
    ['xylophone-up', 0.93], ['xylophone-down', 0.93], ['lullaby', 1.9], ['eight-bit-tune', 1.54],
  ),
  ...inGroup('percussion',
    ['drum-bass', 0.3], ['drum-snare', 0.18], ['drum-tom', 0.4], ['toms', 0.83], ['drum-roll', 1.56], ['ba-dum-tss', 1.42], ['cymbal', 1.5],
    ['hi-hat', 0.06], ['gong', 2.2], ['triangle', 1.1], ['maracas', 0.75], ['tambourine', 0.21], ['cowbell', 0.32], ['wood-block', 0.09],
    ['bongos', 0.66], ['beat-rock', 1.81], ['beat-latin', 1.73],
  ),
  ...inGroup('games',
    ['jump', 0.24], ['jump-high', 0.4], ['land', 0.14], ['coin', 0.42], ['coins', 0.56], ['gem', 0.59], ['treasure', 0.86], ['power-up', 0.7],
    ['level-up', 0.9], ['win', 1.43], ['oops', 0.57], ['try-again', 0.96], ['laser', 0.28], ['lasers', 0.58], ['boom', 1.1], ['puff', 0.3],
    ['hit', 0.13], ['bounce', 0.22], ['bounces', 1.01], ['pop', 0.06], ['click', 0.05], ['whoosh', 0.45], ['slide-up', 0.6], ['slide-down', 0.6],
    ['magic', 0.92], ['vanish', 0.5], ['countdown', 2], ['the-end', 1.8], ['mystery', 1.4],
  ),
  ...inGroup('space',
    ['rocket-launch', 2.2], ['saucer', 1.6], ['alien', 0.73], ['warp', 1.2], ['teleport', 0.7], ['sonar', 1.24], ['satellite', 0.79], ['radio', 1.2],
    ['meteor', 1.3], ['deep-space', 2.2], ['computer', 0.69],
  ),
  ...inGroup('alarms',
    ['alarm-clock', 1.15], ['siren', 2], ['siren-up', 1.8], ['phone', 0.72], ['message', 0.44], ['doorbell', 1.32], ['school-bell', 1.3],
    ['church-bell', 2.2], ['buzzer', 0.5], ['reverse-beep', 1.5], ['kitchen-timer', 1.34],
  ),
];

/** "Miaou": how the sound is called in the language of `t`. */
export const soundName = ({ id }: LibrarySound, t: Translate): string => t(`sound.${id}`).split('|')[0]!;

/** Its name, other words that find it, and its group's name. */
export const soundWords = ({ id, group }: LibrarySound, t: Translate): string => `${t(`sound.${id}`)} ${t(`soundGroup.${group}`)}`;

/** Where the page finds the file: WAV, often ADPCM, which our own decoder (the Loudspeaker's) reads and browsers do not. */
export const soundAddress = ({ id }: LibrarySound): string => `assets/sounds/${id}.wav`;
