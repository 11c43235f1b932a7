import { type ReactNode, useState } from 'react';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './BoardDuty.module.css';
import { type Duty, dutyOf, isWaiting } from './dutyOf.ts';
import { AcceptStep } from './steps/AcceptStep.tsx';
import { CompareStep } from './steps/CompareStep.tsx';
import { EnvelopeStep } from './steps/EnvelopeStep.tsx';
import { OpeningStep } from './steps/OpeningStep.tsx';
import { RestoreStep } from './steps/RestoreStep.tsx';
import type { Trustee } from './trusteeMemory.ts';
import { useCeremony } from './useCeremony.ts';
import { useTrustee } from './useTrustee.ts';

/**
 * What a member of the counting board has to do, as a strip, with the steps behind a press; nothing for everybody else.
 * Mounted for as long as the screen is: the ceremony runs here by itself.
 */
export function BoardDuty({ personId }: { personId: string }) {
  const t = useText();
  const words = t.countingBoard;
  const meeting = useView('meeting');
  const board = useView('board');
  const poll = useView('poll');
  const meetingId = meeting?.id ?? '';
  const [trustee, keep] = useTrustee(meetingId, personId, meeting?.state.kind === 'ended');
  const ceremony = useCeremony(meetingId, board, personId, trustee);
  const [isOpen, setOpen] = useState(false);
  const due = dutyOf(board, personId, trustee);
  if (board === null || due === null || board.ceremony === null) return null;
  // Our own posts were made from another seed than the one held here: only the right envelope helps.
  const duty: Duty = ceremony?.kind === 'wrongSeed' ? { kind: 'restore' } : due;
  const ceremonyId = board.ceremony.id;
  const nameOf = (id: string) => board.members.find((member) => member.personId === id)?.name ?? '';
  const begin = (seed: string, noted: boolean): Trustee => ({
    meetingId,
    personId,
    ceremonyId,
    seed,
    noted,
    opened: trustee?.ceremonyId === ceremonyId ? trustee.opened : {},
  });

  const waits = (title: string, text: string, for_: string): ReactNode => (
    <div className={css.body} role="status">
      <p className={css.lead}>{text}</p>
      <ProgressBar value={null} label={title} />
      {for_ !== '' && <p className={css.quiet}>{words.working.waitsFor(for_)}</p>}
    </div>
  );

  const step = (): { readonly title: string; readonly body: ReactNode } => {
    switch (duty.kind) {
      case 'accept':
        return {
          title: words.accept.title,
          body: (
            <AcceptStep
              needed={board.threshold}
              of={board.members.length}
              onSeed={(seed) => keep(begin(seed, false))}
            />
          ),
        };
      case 'envelope':
        return {
          title: words.envelope.title,
          body: trustee !== null && (
            <EnvelopeStep seed={trustee.seed} onNoted={() => keep({ ...trustee, noted: true })} />
          ),
        };
      case 'working': {
        const for_ = ceremony?.kind === 'wait' ? ceremony.for.map(nameOf).join(', ') : '';
        return { title: words.working.title, body: waits(words.working.title, words.working.text, for_) };
      }
      case 'compare':
        return {
          title: words.compare.title,
          body:
            ceremony?.kind === 'made' ? (
              <CompareStep meetingId={meetingId} ceremonyId={ceremonyId} found={ceremony.key.words} />
            ) : (
              waits(words.working.title, words.working.text, '')
            ),
        };
      case 'waiting': {
        const for_ = board.members.filter(({ confirmed }) => !confirmed).map(({ name }) => name);
        return { title: words.waiting.title, body: waits(words.waiting.title, words.waiting.text, for_.join(', ')) };
      }
      case 'ready':
        return { title: words.ready.title, body: <p className={css.lead}>{words.ready.text}</p> };
      case 'restore':
        return {
          title: words.restore.title,
          body: (
            <RestoreStep
              key={ceremony?.kind}
              wasWrongSeed={ceremony?.kind === 'wrongSeed'}
              onSeed={(seed) => keep(begin(seed, true))}
            />
          ),
        };
      case 'stopped': {
        const { why, by } = duty.stopped;
        return {
          title: words.stopped.title,
          body: (
            <div className={css.body}>
              <Banner tone="bad" word={words.stopped.why[why](by)} />
              {ceremony?.kind === 'culprit' && <p>{words.stopped.culprit(nameOf(ceremony.personId))}</p>}
              <p className={css.lead}>{words.stopped.next}</p>
            </div>
          ),
        };
      }
      case 'opening': {
        const { pollId, posted, parts, needed } = duty;
        return {
          title: words.opening.title,
          body: posted ? (
            <div className={css.body}>
              <p className={css.figure}>
                <StatusGlyph status="ok" size="1em" /> {words.opening.posted}
              </p>
              <ProgressBar value={parts} max={needed} label={words.opening.parts(parts, needed)} />
              <p className={css.quiet}>{words.opening.parts(parts, needed)}</p>
            </div>
          ) : (
            <OpeningStep
              key={pollId}
              meetingId={meetingId}
              pollId={pollId}
              hash={poll?.id === pollId ? poll.hash : null}
              made={ceremony?.kind === 'made' ? ceremony : null}
              opened={trustee?.opened[pollId] ?? null}
              onOpening={(aggregate) => {
                if (trustee !== null) keep({ ...trustee, opened: { ...trustee.opened, [pollId]: aggregate } });
              }}
            />
          ),
        };
      }
    }
  };

  const { title, body } = step();
  const notice = duty.kind === 'opening' && duty.posted ? 'waiting' : duty.kind;
  return (
    <>
      {duty.kind !== 'ready' && (
        <Banner
          tone={duty.kind === 'stopped' ? 'bad' : isWaiting(duty) ? 'info' : 'new'}
          word={words.notice[notice]}
          actions={
            <Button small variant={isWaiting(duty) ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
              {words.go}
            </Button>
          }
        >
          {words.noticeText[notice]}
        </Banner>
      )}
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        closeLabel={t.common.close}
        width="l"
        size="seat"
      >
        {body}
      </Dialog>
    </>
  );
}
