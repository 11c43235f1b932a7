import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { WallFrame } from '../WallFrame.tsx';
import css from './CeremonyScene.module.css';

export interface CeremonySceneProps {
  board: NonNullable<Views['board']>;
  where: string;
}

/** The counting board makes its key before the eyes of the hall; the six words are what its members read aloud and compare. */
export function CeremonyScene({ board, where }: CeremonySceneProps) {
  const t = useText();
  const words = t.wall.ceremony;
  const key = board.ceremony?.key ?? null;
  const state = (isDone: boolean) =>
    key === null ? (isDone ? words.ready : words.waiting) : isDone ? words.confirmed : words.notConfirmed;
  return (
    <WallFrame kicker={words.title} where={where}>
      <div className={css.middle}>
        <p className={css.line}>{key === null ? words.working : words.compare}</p>
        {key !== null && (
          <ol className={css.words} aria-label={words.words}>
            {key.words.map((word, i) => (
              // Words may repeat; their order is what is compared.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the word's identity
              <li key={i}>
                <span className={css.number}>{i + 1}</span>
                {word}
              </li>
            ))}
          </ol>
        )}
        <ul className={css.members}>
          {board.members.map((member) => {
            const isDone = key === null ? member.done === 'done' : member.confirmed;
            return (
              <li key={member.personId}>
                <StatusGlyph status={isDone ? 'ok' : 'none'} size="1.3em" />
                <span>
                  <strong>{member.name}</strong>
                  {member.isHead && ` (${words.head})`} <span className={css.state}>{state(isDone)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </WallFrame>
  );
}
