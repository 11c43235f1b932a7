import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import { formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { AuditLine } from '../../../core/protocol/down/answer.ts';
import { fold } from '../fold.ts';
import { type AuditKind, isOfKind } from './auditKind.ts';
import { auditSentence, auditWho } from './auditSentence.ts';

/** One line of the journal in words. */
export interface AuditRow {
  readonly key: string;
  readonly entry: number;
  readonly when: string;
  readonly who: string;
  /** The terminal it was done from, by the machine's own name; empty where it was none. */
  readonly terminal: string;
  readonly event: string;
  readonly sentence: string;
}

/** What is looked for; `terminal` null is any, empty is none. */
export interface AuditFilter {
  readonly typed: string;
  readonly kind: AuditKind;
  readonly terminal: string | null;
}

export function auditRows(lines: readonly AuditLine[], text: Catalogue): readonly AuditRow[] {
  return lines.map((line, at) => ({
    key: `${line.entry}-${at}`,
    entry: line.entry,
    when: `${formatDate(line.at)} ${formatTimeWithSeconds(line.at)}`,
    who: auditWho(line, text),
    terminal: line.terminal ?? '',
    event: line.event,
    sentence: auditSentence(line, text),
  }));
}

/** The rows that answer to all parts of a filter; diacritics may be left out. */
export function filterAudit(rows: readonly AuditRow[], { typed, kind, terminal }: AuditFilter): readonly AuditRow[] {
  const wanted = fold(typed);
  return rows.filter(
    (row) =>
      isOfKind(row.event, kind) &&
      (terminal === null || row.terminal === terminal) &&
      (wanted === '' || fold(`${row.who} ${row.sentence} ${row.terminal}`).includes(wanted)),
  );
}

const byNumber = new Intl.Collator('vi', { numeric: true });

/** The terminals that something was done from, by name. */
export function auditTerminals(rows: readonly AuditRow[]): readonly string[] {
  const names = new Set(rows.flatMap(({ terminal }) => (terminal === '' ? [] : [terminal])));
  return [...names].sort(byNumber.compare);
}
