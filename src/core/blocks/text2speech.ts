/** Words said aloud by the computer's own voices. */
import { asText, stmt } from '../emit/emit.ts';
import { callSpeech, target, thread } from '../emit/script-api.ts';
import { defineBlock, menu, text, type Option } from './define-block.ts';

const VOICES: readonly Option[] = [
  ['ALTO', 'option.voice.alto'], ['TENOR', 'option.voice.tenor'], ['SQUEAK', 'option.voice.squeak'], ['GIANT', 'option.voice.giant'], ['KITTEN', 'option.voice.kitten'],
];
/** Those that families here speak and schools teach; others are kept from files. */
const LANGUAGES: readonly Option[] = ['fr', 'en', 'de', 'ar', 'zh-cn', 'es', 'it', 'pl', 'pt', 'ru', 'tr'].map((language): Option => [language, `option.language.${language}`]);

const speech = { category: 'text2speech', shape: 'stack' } as const;

export const speakAndWait = defineBlock({
  opcode: 'text2speech_speakAndWaitBlock', ...speech, suspends: true,
  args: { WORDS: text('@speech.hello') },
  compile: ({ WORDS }, { rest }) => rest(callSpeech('speak', thread, target, WORDS)),
});

export const setVoice = defineBlock({
  opcode: 'text2speech_setVoiceBlock', ...speech,
  args: { VOICE: menu('text2speech_menu_voices', 'voices', 'ALTO', VOICES) },
  compile: ({ VOICE }) => stmt`${callSpeech('setVoice', target, asText(VOICE))};`,
});

export const setLanguage = defineBlock({
  opcode: 'text2speech_setLanguageBlock', ...speech,
  args: { LANGUAGE: menu('text2speech_menu_languages', 'languages', 'fr', LANGUAGES) },
  compile: ({ LANGUAGE }) => stmt`${callSpeech('setLanguage', asText(LANGUAGE))};`,
});
