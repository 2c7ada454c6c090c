/** Builds the page's objects and hands them to each other. Rejects when the first screen cannot be drawn: `start.ts` tells of it. */
import '@fontsource/andika/latin-400.css';
import '@fontsource/andika/latin-700.css';
import '@fontsource/andika/latin-ext-400.css';
import '@fontsource/andika/latin-ext-700.css';
import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-400.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-700.css';
import '@fontsource/baloo-2/latin-700.css';
import '@fontsource/baloo-2/latin-800.css';
import '@fontsource/baloo-2/latin-ext-700.css';
import '@fontsource/lexend/latin-400.css';
import '@fontsource/lexend/latin-700.css';
import '@fontsource/lexend/latin-ext-400.css';
import '@fontsource/lexend/latin-ext-700.css';
import '@fontsource/opendyslexic/latin-400.css';
import '@fontsource/opendyslexic/latin-700.css';
import { createTranslate } from '../core/text/translate.ts';
import { createPlatform, RequestRefused } from '../platform/platform.ts';
import '../ui/kit/page.css';
import '../ui/kit/tokens.css';
import './pc-app.ts';
import { createClock } from './create-clock.ts';
import { createDevices } from './devices.ts';
import { dress } from './dress.ts';
import { createSpeech } from './speech.ts';
import './studio/studio-screen.ts';

const platform = createPlatform();
const refusals: string[] = [];
const [info, notices, settings, access, openedFile] = await Promise.all([
  platform.request('app:info'),
  platform.request('app:notices'),
  platform.request('settings:read'),
  platform.request('access:read', { classId: null, childId: null }),
  // The file given on the command line may be gone: the app starts all the same, and says so.
  platform.request('app:takeOpenedFile').catch((error: unknown) => {
    if (!(error instanceof RequestRefused)) throw error;
    refusals.push(error.message);
    return null;
  }),
]);
document.documentElement.lang = info.locale;
const devices = createDevices(settings);
dress(devices, access, null);
const page = document.querySelector('pc-app')!;
page.start({ platform, translate: createTranslate(info.locale), speech: createSpeech(info.locale), devices, access, clock: createClock(), notices: [...notices, ...refusals], openedFile });
await page.updateComplete;
