import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import { formatBytes, formatCount, type Language } from '../../../core/i18n/format.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { latencyOf, type Trouble } from './troubles.ts';
import { type Condition, screenKindOf, type Unit } from './units.ts';

/** The shape of each condition and each trouble. */
export const GLYPH_OF: Readonly<Record<Condition | Trouble, Status>> = {
  ready: 'ok',
  waiting: 'loading',
  nobody: 'next',
  away: 'bad',
  noScreen: 'warn',
  absent: 'none',
  locked: 'paused',
  wrongVersion: 'warn',
  slow: 'warn',
  clockOff: 'warn',
  papers: 'warn',
  keyInFile: 'info',
  notEnrolled: 'none',
};

/** What a unit is called: its seat, its account or use, its machine, or that nobody knows. */
export function unitTitle({ place, line }: Unit, text: Catalogue): string {
  const label = place?.label ?? line?.placeLabel;
  if (label != null) return text.common.place(label);
  const kind = line === null ? null : screenKindOf(line);
  return (
    line?.account ??
    (kind === null ? null : text.common.screens[kind].name) ??
    line?.name ??
    text.console.unknownTerminal
  );
}

/** The end of a Vietnamese name, by which people are told apart; the family name comes first. */
export function givenName(name: string): string {
  return name.split(' ').slice(-2).join(' ');
}

/** Who is there; at a screen that is no seat, the machine. */
export function unitPerson({ place, line }: Unit): string {
  return line?.person ?? (place === null ? (line?.name ?? line?.account ?? '') : '');
}

/** A list as it is spoken: "Ghế 22, 23, 24", and how many more after the first few. */
export function unitList(units: readonly Unit[], text: Catalogue, most: number): string {
  const seats = units.flatMap((unit) => (unit.place === null ? [] : [unit.place.label]));
  const screens = units.filter(({ place }) => place === null).map((unit) => unitTitle(unit, text));
  const names = [...seats, ...screens];
  const shown = names.slice(0, most);
  const [first] = seats;
  const list = (first === undefined ? shown : [text.common.place(first), ...shown.slice(1)]).join(', ');
  return names.length > most ? `${list} ${text.console.orders.more(names.length - most)}` : list;
}

/** A terminal's clock against the room's: "+12 giây", with a decimal below ten. */
export function skewWords(milliseconds: number, text: Catalogue, language: Language): string {
  const words = text.console.terminal;
  const seconds = Math.abs(milliseconds) / 1_000;
  if (seconds < 0.05) return words.skewExact;
  const tenths = language === 'vi' ? seconds.toFixed(1).replace('.', ',') : seconds.toFixed(1);
  const figure = seconds < 10 ? tenths : formatCount(Math.round(seconds), language);
  return words.skew(words.seconds(figure), milliseconds > 0);
}

/** The figure behind the word of a tile; empty where there is none. */
export function unitDetail({ line, condition, papers }: Unit, text: Catalogue, language: Language): string {
  if (line === null) return '';
  const words = text.console;
  const report = line.machine?.report ?? null;
  switch (condition) {
    case 'wrongVersion':
      return report?.version ?? '';
    case 'clockOff':
      return report?.clockSkewMs == null ? '' : skewWords(report.clockSkewMs, text, language);
    case 'papers':
      return papers === 'damaged' ? words.terminal.papersStates.damaged : '';
    case 'slow':
      return slowness(line, text, language);
    case 'away':
    case 'absent':
    case 'noScreen':
    case 'locked':
      return '';
    case 'waiting':
    case 'nobody':
    case 'ready':
      return line.enrolment === 'certificate' ? '' : enrolmentShort(line.enrolment, text);
  }
}

const enrolmentShort = (enrolment: 'browser' | 'none', { console: words }: Catalogue) =>
  enrolment === 'browser' ? words.browserShort : words.enrolments.none;

function slowness(line: TerminalLine, text: Catalogue, language: Language): string {
  if (line.backlog > 0) return formatBytes(line.backlog, language);
  const latency = latencyOf(line);
  return latency === null ? '' : text.console.milliseconds(latency);
}
