import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import {
  formatBytes,
  formatDate,
  formatTime,
  formatTimeWithSeconds,
  type Language,
} from '../../../core/i18n/format.ts';
import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { displayWords } from './displayWords.ts';
import { seenWords } from './seenWords.ts';
import { latencyOf, type Trouble } from './troubles.ts';
import type { Unit } from './units.ts';
import { skewWords } from './unitWords.ts';

/** One thing that is known of a terminal; `trouble`: the fact is what is wrong. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly trouble?: Trouble | undefined;
}

export interface FactSight {
  /** From the list of enrolled terminals. */
  readonly enrolled: EnrolledLine | null;
  readonly now: number;
  readonly text: Catalogue;
  readonly language: Language;
}

const moment = (at: number) => `${formatTime(at)} ${formatDate(at)}`;

/** Everything that is known of a terminal, in words; what nobody knows is left out. */
export function terminalFacts({ line, papers }: Unit, { enrolled, now, text, language }: FactSight): readonly Fact[] {
  if (line === null) return [];
  const words = text.console.terminal;
  const names = words.facts;
  const report = line.machine?.report ?? null;
  const verified = line.machine?.verified ?? null;
  const latency = latencyOf(line);
  const keys = report?.keys;
  const facts: readonly (readonly [string, string | null | undefined, Trouble?])[] = [
    [names.enrolment, text.console.enrolments[line.enrolment], 'notEnrolled'],
    [names.certificateUntil, enrolled?.expiresAt == null ? null : formatDate(enrolled.expiresAt)],
    [names.name, line.name],
    [names.version, report?.version, 'wrongVersion'],
    [names.client, line.client],
    [names.platform, report && words.platforms[report.platform]],
    [names.latency, latency === null ? null : text.console.milliseconds(latency), 'slow'],
    [names.backlog, line.backlog === 0 ? null : formatBytes(line.backlog, language), 'slow'],
    [names.lastSeen, seenWords(line, now, text), 'away'],
    [names.since, line.since === null ? null : formatTimeWithSeconds(line.since)],
    [names.startedAt, report && moment(report.startedAt)],
    [names.recoveries, report && report.recoveries > 0 ? words.recoveries(report.recoveries) : null],
    [names.keys, keys && (keys.kind === 'file' ? words.keyFile[keys.why] : words.osStore(keys.backend)), 'keyInFile'],
    [names.displays, report?.displays.map(displayWords).join(', ')],
    [names.skew, report?.clockSkewMs == null ? null : skewWords(report.clockSkewMs, text, language), 'clockOff'],
    [
      names.papers,
      report &&
        [
          words.papersCount(report.documents.count, formatBytes(report.documents.bytes, language)),
          ...(papers === null ? [] : [words.papersStates[papers]]),
        ].join(', '),
      'papers',
    ],
    [names.verified, verified && words.verifiedAt(formatTime(verified.at), verified.papers, verified.bad)],
    [names.free, report?.freeBytes == null ? null : formatBytes(report.freeBytes, language)],
    [names.address, line.address],
    [names.macs, report?.macs.join(', ')],
  ];
  return facts.flatMap(([name, value, trouble]) => (value == null || value === '' ? [] : [{ name, value, trouble }]));
}
