import { createContext } from '@lit/context';
import type { Translate } from '../../core/text/translate.ts';

/** The words of the person's language. */
export const translateContext = createContext<Translate>(Symbol('translate'));
