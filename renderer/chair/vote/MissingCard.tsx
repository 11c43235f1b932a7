import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { MissingChips } from './MissingChips.tsx';
import { PeopleList } from './PeopleList.tsx';
import { useMissing } from './useMissing.ts';

/** Chips drawn in the narrow column; the rest is in the dialog. */
const SHOWN = 40;

/** Who has not voted yet, by place: few as chips, many in a list that can be searched. */
export function MissingCard({ pollId }: { pollId: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const missing = useMissing(pollId);
  if (missing === null) return null;
  return (
    <Card title={t.chair.vote.missing(missing.length)}>
      {missing.length === 0 ? <p>{t.chair.vote.missingNone}</p> : <MissingChips missing={missing} limit={SHOWN} />}
      {missing.length > 0 && (
        <Button small block icon="people" onClick={() => setOpen(true)}>
          {t.chair.vote.missingAll(missing.length)}
        </Button>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.chair.vote.missing(missing.length)}
        closeLabel={t.common.close}
      >
        <PeopleList people={missing} label={t.voting.notVoted} />
      </Dialog>
    </Card>
  );
}
