import { formatTime } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './ItemScene.module.css';

export interface ItemSceneProps {
  item: Extract<NonNullable<Views['hall']>, { show: 'item' }>;
  meeting: NonNullable<Views['meeting']>;
}

/** The item on the table: number, title, who presents it. */
export function ItemScene({ item, meeting }: ItemSceneProps) {
  const t = useText();
  const { figures, body } = meeting;
  return (
    <WallFrame
      kicker={t.wall.onTheTable}
      where={meeting.title}
      foot={
        <>
          <span>{t.wall.itemSince(formatTime(item.since))}</span>
          <span>{t.wall.presentCount(figures.present, figures.total, body.memberNoun)}</span>
        </>
      }
    >
      <div className={css.middle}>
        <p className={css.number}>{t.wall.item(item.number)}</p>
        <WallTitle room="whole">{item.title}</WallTitle>
        {item.presenter !== '' && <p className={css.presenter}>{t.wall.presenter(item.presenter)}</p>}
      </div>
    </WallFrame>
  );
}
