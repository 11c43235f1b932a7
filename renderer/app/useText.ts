import { useStore } from 'zustand';
import type { Catalogue } from '../../core/i18n/catalogue.ts';
import { en } from '../../core/i18n/en.ts';
import type { Language } from '../../core/i18n/format.ts';
import { vi } from '../../core/i18n/vi.ts';
import { settingsStore } from './settings.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en };

/** Every text in the screen's language. */
export function useText(): Catalogue {
  return CATALOGUES[useStore(settingsStore, ({ language }) => language)];
}

/** The screen's language, kept in this browser. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  const language = useStore(settingsStore, (settings) => settings.language);
  return { language, setLanguage };
}

function setLanguage(language: Language): void {
  settingsStore.setState({ language });
}
