export type Language = 'vi' | 'en';

/** The room's calendar: Việt Nam has one time zone and no summer time. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const locale = (language: Language) => (language === 'vi' ? 'vi-VN' : 'en-GB');

/** Hundredths of a percent at the rule's decimals, as "92,39%" or "92,4%" (trailing zeros kept); a dash on an empty base. */
export function formatShare(share: number | null, language: Language, decimals = 2): string {
  if (share === null) return '–';
  const whole = formatCount(Math.floor(share / 100), language);
  const rest = String(share % 100)
    .padStart(2, '0')
    .slice(0, decimals);
  return `${whole}${rest === '' ? '' : point(language)}${rest}%`;
}

const point = (language: Language) => (language === 'vi' ? ',' : '.');

/** Votes of a tally: a count as it stands, or weights in thousandths (`unit` 1000) as decimals without trailing zeros ("12,5"). */
export function formatVotes(count: number, unit: number, language: Language): string {
  const whole = formatCount(Math.floor(count / unit), language);
  if (unit === 1) return whole;
  const rest = String(count % unit)
    .padStart(String(unit).length - 1, '0')
    .replace(/0+$/u, '');
  return rest === '' ? whole : `${whole}${point(language)}${rest}`;
}

/** Thousands with a dot in Vietnamese ("1.586"), a comma in English. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, language === 'vi' ? '.' : ',');
}

const partsOf = (at: number, options: Intl.DateTimeFormatOptions, language: Language = 'vi') =>
  new Intl.DateTimeFormat(locale(language), { timeZone: TIME_ZONE, ...options }).format(at);

/** "14:32" */
export const formatTime = (at: number): string => partsOf(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "14:32:36" */
export const formatTimeWithSeconds = (at: number): string =>
  partsOf(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** "22/11/2026" */
export const formatDate = (at: number): string => partsOf(at, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "Thứ Hai, 23/11/2026" */
export function formatDay(at: number, language: Language): string {
  const weekday = partsOf(at, { weekday: 'long' }, language);
  return `${weekday.charAt(0).toLocaleUpperCase(locale(language))}${weekday.slice(1)}, ${formatDate(at)}`;
}

/** A length as "0:24", "12:40" or "1:05:00"; never negative. */
export function formatLength(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const pad = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** Bytes as "6,2 MB", which no line ends within. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits).replace('.', language === 'vi' ? ',' : '.')}\u00a0${units[step] ?? ''}`;
}
