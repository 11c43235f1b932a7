import type { PollLine } from '../../../core/views/pollsView.ts';
import { isCast } from '../../../core/voting/rule.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { isAdjusted } from './pollForm.ts';
import css from './polls.module.css';
import { requiredToday } from './requiredToday.ts';
import { roundOf } from './roundsOf.ts';

export interface PreparedPollsProps {
  /** Every poll of the meeting, for the rounds of elections. */
  all: readonly PollLine[];
  polls: readonly PollLine[];
  locked: boolean;
  onEdit: (poll: PollLine) => void;
  onRemove: (poll: PollLine) => void;
}

/** The votes the chair can open, with what they will be counted on. */
export function PreparedPolls({ all, polls, locked, onEdit, onRemove }: PreparedPollsProps) {
  const { meeting } = useDeskMeeting();
  const { desk, voting } = useText();
  const text = desk.polls;
  const sets = useView('rules')?.sets ?? [];
  const noun = meeting.body.memberNoun;
  const adjusted = ({ setup: { rule } }: PollLine) => {
    const source = sets.flat().find((other) => other.ruleSetId === rule.ruleSetId && other.version === rule.version);
    return source !== undefined && isAdjusted(rule, source);
  };
  const sizeOf = ({ setup: { rule, lines, seats } }: PollLine): string | null => {
    if (seats !== null) return text.electing(seats, lines.length);
    if (rule.kind !== 'decision') return text.persons(lines.length);
    return lines.length === 1 ? null : text.questions(lines.length);
  };
  const columns: readonly Column<PollLine>[] = [
    {
      id: 'title',
      header: text.columns.title,
      cell: (poll) => (
        <div className={css.stack}>
          <span className={css.kind}>
            {[voting.kind[poll.setup.rule.kind], sizeOf(poll)].filter((part) => part !== null).join(' · ')}
          </span>
          <strong className={css.strong}>{poll.setup.title}</strong>
          <span className={css.quiet}>
            {[
              roundOf(all, poll) > 1 ? voting.round(roundOf(all, poll)) : null,
              voting.conduct[poll.setup.conduct],
              poll.setup.voters === 'officials' ? text.officials : text.named(poll.setup.voters.length),
              !isCast(poll.setup.conduct) ? null : poll.setup.changeAllowed ? text.changeable : text.final,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </div>
      ),
    },
    {
      id: 'options',
      header: text.columns.options,
      width: '164px',
      cell: (poll) => (
        <ul className={css.options}>
          {poll.setup.rule.options.map((option) => (
            <li key={option.id} className={css.option}>
              <ChoiceGlyph kind={option.role} size={15} />
              {option.label}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'rule',
      header: text.columns.passes,
      width: '176px',
      cell: (poll) => {
        const { rule } = poll.setup;
        const today = requiredToday(rule, meeting.figures);
        return (
          <div className={css.stack}>
            <span>{rule.kind === 'rating' ? text.fields.levels : voting.rule(rule, noun, null, null)}</span>
            <span className={css.quiet}>
              {[
                today.kind === 'known' && rule.kind !== 'rating' ? text.fromVotes(today.required) : null,
                adjusted(poll) ? text.adjusted : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </div>
        );
      },
    },
    {
      id: 'time',
      header: text.columns.time,
      width: '92px',
      cell: ({ setup }) =>
        !isCast(setup.conduct) ? '–' : setup.seconds === null ? text.noLimit : text.seconds(setup.seconds),
    },
    {
      id: 'actions',
      header: <span className="visually-hidden">{text.actions}</span>,
      width: '92px',
      align: 'end',
      cell: (poll) =>
        !locked && (
          <div className={css.actions}>
            <IconButton icon="pencil" small label={text.edit(poll.setup.title)} onClick={() => onEdit(poll)} />
            <IconButton
              icon="trash"
              small
              look="danger"
              label={text.remove(poll.setup.title)}
              onClick={() => onRemove(poll)}
            />
          </div>
        ),
    },
  ];
  return (
    <div className={css.table}>
      <Table caption={text.title} columns={columns} rows={polls} rowKey={(poll) => poll.setup.id} empty={text.empty} />
    </div>
  );
}
