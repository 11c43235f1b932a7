import { createStore } from 'zustand/vanilla';
import type { Language } from '../../core/i18n/format.ts';
import { applyTypeScale, TYPE_SCALES, type TypeScale } from '../theme/typeScale.ts';
import { keptHere } from './page.ts';

/** What a person sets for one screen of this browser. */
export interface Settings {
  readonly language: Language;
  readonly scale: TypeScale;
}

/** The settings of this screen; Vietnamese and the medium size until somebody chooses. */
export const settingsStore = createStore<Settings>()(() => ({ language: 'vi', scale: 1 }));

/** Reads what was set before and keeps the document in step from now on. */
export function startSettings(): void {
  const kept = keptHere();
  const apply = ({ language, scale }: Settings) => {
    document.documentElement.lang = language;
    applyTypeScale(scale);
  };
  settingsStore.setState({
    language: kept.get('language') === 'en' ? 'en' : 'vi',
    scale: TYPE_SCALES.find((scale) => String(scale) === kept.get('scale')) ?? 1,
  });
  apply(settingsStore.getState());
  settingsStore.subscribe((settings) => {
    kept.set('language', settings.language);
    kept.set('scale', String(settings.scale));
    apply(settings);
  });
}
