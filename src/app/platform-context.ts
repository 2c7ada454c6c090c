import { createContext } from '@lit/context';
import type { Platform } from '../platform/platform.ts';

/** The main process, its events included: for screens that live in `app`. */
export const platformContext = createContext<Platform>(Symbol('platform'));
