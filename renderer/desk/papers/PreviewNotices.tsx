import type { PaperLine } from '../../../core/views/papersView.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { waitingOf } from './paperStatus.ts';

/** What the desk should look at before it releases a paper: how it was made, and what was noticed of it. */
export function PreviewNotices({ paper }: { paper: PaperLine }) {
  const { papers: text, intake } = useText().desk;
  const waiting = waitingOf(paper);
  if (waiting === null) return null;
  const { source, warnings, status } = waiting;
  return (
    <>
      {source !== null && (
        <Banner tone={status === 'toCheck' ? 'warn' : 'info'} word={text.convertedFrom(source.name)}>
          {status === 'toCheck' && text.lookThrough}
        </Banner>
      )}
      {warnings.map((warning) => (
        <Banner key={warning} tone="warn" word={text.warnings[warning]}>
          {intake.warnings[warning]}
        </Banner>
      ))}
    </>
  );
}
