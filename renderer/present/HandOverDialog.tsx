import { useState } from 'react';
import { foldVietnamese } from '../../core/base/foldVietnamese.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import css from './HandOverDialog.module.css';

/** So many are listed; who is not among them is found by typing. */
const LISTED = 60;

export interface HandOverDialogProps {
  open: boolean;
  onClose: () => void;
  onChoose: (personId: string) => void;
}

/** Whom the chair's side asks to present, of those who are here. */
export function HandOverDialog({ open, onClose, onChoose }: HandOverDialogProps) {
  const { present: t, common } = useText();
  const delegates = useView('delegates')?.delegates ?? [];
  const [query, setQuery] = useState('');
  const words = foldVietnamese(query.toLowerCase()).split(/\s+/u);
  const found = delegates.filter(({ attendance, name, code, placeLabel }) => {
    if (attendance.kind !== 'present') return false;
    const text = foldVietnamese([name, code, placeLabel ?? ''].join(' ').toLowerCase());
    return words.every((word) => text.includes(word));
  });
  return (
    <Dialog open={open} onClose={onClose} title={t.handOverTitle} closeLabel={common.close}>
      <div className={css.body}>
        <p>{t.handOverHint}</p>
        <SearchField label={t.find} placeholder={t.find} value={query} onChange={setQuery} clearLabel={t.clearFind} />
        {found.length === 0 && <p role="status">{t.nobody}</p>}
        <ul className={css.list}>
          {found.slice(0, LISTED).map((delegate) => (
            <li key={delegate.personId}>
              <Button
                block
                icon="person"
                note={[delegate.placeLabel, delegate.position].filter(Boolean).join(' · ')}
                onClick={() => onChoose(delegate.personId)}
              >
                {delegate.name}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
