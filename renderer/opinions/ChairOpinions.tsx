import { useState } from 'react';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import css from './Opinions.module.css';
import { OpinionsBoard } from './OpinionsBoard.tsx';

/** How many opinions there are, on the chair's right; a press shows them all. */
export function ChairOpinions() {
  const { opinions: t } = useText();
  const all = useView('opinions')?.opinions ?? [];
  const [open, setOpen] = useState(false);
  if (all.length === 0) return null;
  const waiting = all.filter(({ answer }) => answer === null).length;
  return (
    <Card className={css.card}>
      <Button block icon="message" note={t.count(all.length, waiting)} onClick={() => setOpen(true)}>
        {t.title}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title} closeLabel={t.close} width="l">
        <OpinionsBoard />
      </Dialog>
    </Card>
  );
}
