import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Icon } from '../../parts/Icon.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './CountingScene.module.css';

export interface CountingSceneProps {
  poll: Poll;
  where: string;
  item: string;
}

/** A vote that is closed and shows no figure yet: its secret ballots are being opened, or the chair has not announced it. */
export function CountingScene({ poll, where, item }: CountingSceneProps) {
  const t = useText();
  const words = t.wall;
  const board = useView('board');
  const opening = board?.openings.find(({ pollId }) => pollId === poll.id);
  const isOpening = poll.state === 'counting';
  return (
    <WallFrame kicker={isOpening ? words.opening : words.counting} where={where} item={item}>
      <div className={css.middle}>
        <WallTitle room={opening === undefined ? 'whole' : 'half'}>{poll.title}</WallTitle>
        {isOpening && opening !== undefined && board !== null ? (
          <div className={css.opening}>
            <p className={css.parts}>{words.openingParts(opening.posted.length, opening.needed)}</p>
            <ul className={css.members}>
              {board.members.map(({ personId, name }) => {
                const hasOpened = opening.posted.includes(personId);
                return (
                  <li key={personId} data-done={hasOpened}>
                    <StatusGlyph status={hasOpened ? 'ok' : 'none'} size="1.3em" />
                    <span>
                      <strong>{name}</strong> {hasOpened ? words.opened : words.notOpened}
                    </span>
                  </li>
                );
              })}
            </ul>
            <p className={css.line}>{words.openingLine(opening.needed)}</p>
          </div>
        ) : (
          <p className={css.waiting}>
            <Icon name="clock" size="1.3em" />
            {poll.givenUp !== null ? words.noResult : isOpening ? words.openingServer : words.countingLine}
          </p>
        )}
      </div>
    </WallFrame>
  );
}
