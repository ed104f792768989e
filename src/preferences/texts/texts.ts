import type { Language } from '#preferences/languages.ts';
import { de } from '#preferences/texts/de.ts';
import { en, type Texts } from '#preferences/texts/en.ts';
import { es } from '#preferences/texts/es.ts';
import { fr } from '#preferences/texts/fr.ts';
import { sv } from '#preferences/texts/sv.ts';

export const texts: Readonly<Record<Language, Texts>> = { en, sv, de, fr, es };
