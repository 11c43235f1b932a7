import { formatDate } from '../../../core/i18n/format.ts';

/** A day of the calendar as it is read: "20/01/2025". */
export const dayWords = (day: string): string => formatDate(Date.parse(`${day}T00:00:00+07:00`));
