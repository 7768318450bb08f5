import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Locale } from './locale.ts';
import { ptBR } from './pt-br.ts';

/** The name of a message. */
export type MessageKey = keyof typeof en;

/** The messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** The messages of every language. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, es, fr, de, 'pt-BR': ptBR };
