import type { PollRecord } from './PollRecord.ts';
import type { TallyRecord } from './records.ts';

const percent = (share: number | null): string => (share === null ? '–' : `${(share / 100).toFixed(2)} %`);

function resultLines({ lines, election, baseCount }: TallyRecord, setup: PollRecord['setup']): readonly string[] {
  const titleOf = (id: string) => setup.lines.find((line) => line.id === id)?.title ?? id;
  const labelOf = (id: string) => setup.rule.options.find((option) => option.id === id)?.label ?? id;
  const counted = lines.map(({ lineId, counts, unmarked, outcome, consequence }) => {
    const votes = counts.map(({ optionId, count, share }) => `${labelOf(optionId)} ${count} (${percent(share)})`);
    const parts = [
      ...votes,
      ...(unmarked > 0 ? [`unmarked ${unmarked}`] : []),
      outcome,
      ...(consequence === null ? [] : [consequence]),
    ];
    const title = titleOf(lineId);
    return `  ${title === '' ? '' : `${title}: `}${parts.join(', ')}`;
  });
  if (election === null) return [...counted, `  counted on ${baseCount}`];
  const names = (ids: readonly string[]) => (ids.length === 0 ? 'nobody' : ids.map(titleOf).join(', '));
  return [
    ...counted,
    `  counted on ${baseCount}; elected: ${names(election.elected)}; tied: ${names(election.tied)}; vacant: ${election.vacant}`,
  ];
}

/** What a recount says of one poll, for people. */
export function pollLines(poll: PollRecord): readonly string[] {
  const { setup, state, tally, cast, roll, unvouched, voided } = poll;
  const notes = [
    ...(unvouched > 0 ? [`${unvouched} by keys that nobody vouched for`] : []),
    ...(voided > 0 ? [`${voided} void`] : []),
  ];
  const ballots = `${cast} of ${roll} ballots${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  const head = `${setup.id} · ${setup.title} · ${setup.conduct} · ${state} · ${ballots}`;
  return [head, ...(tally === null ? ['  no result'] : resultLines(tally, setup))];
}
