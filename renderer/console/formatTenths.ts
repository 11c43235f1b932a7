import type { Language } from '../../core/i18n/format.ts';

/** A number with one decimal, "4,2". */
export function formatTenths(value: number, language: Language): string {
  return value.toFixed(1).replace('.', language === 'vi' ? ',' : '.');
}
