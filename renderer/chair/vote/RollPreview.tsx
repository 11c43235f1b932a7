import { useState } from 'react';
import { formatCount } from '../../../core/i18n/format.ts';
import type { PollSetup } from '../../../core/voting/poll.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { entitledNow } from './entitledNow.ts';
import { PeopleList } from './PeopleList.tsx';
import css from './RollPreview.module.css';

export interface RollPreviewProps {
  voters: PollSetup['voters'];
  noun: string;
}

/** Who would be on the roll if the vote opened now. */
export function RollPreview({ voters, noun }: RollPreviewProps) {
  const t = useText();
  const { language } = useLanguage();
  const [shown, setShown] = useState(false);
  const words = t.chair.openVote;
  const roll = entitledNow(useView('delegates')?.delegates ?? [], voters);
  if (roll.length === 0) return <Banner tone="warn" word={words.entitledNobody} />;
  return (
    <div className={css.box}>
      <div className={css.row}>
        <p>
          {words.entitled}: <strong>{formatCount(roll.length, language)}</strong> {noun}
        </p>
        <Button small aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.entitledHide : words.entitledShow}
        </Button>
      </div>
      {shown && <PeopleList people={roll} label={words.entitled} />}
    </div>
  );
}
