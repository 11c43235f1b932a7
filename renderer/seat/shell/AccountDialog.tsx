import { useState } from 'react';
import type { Language } from '../../../core/i18n/format.ts';
import { signOut } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { useBodyWords } from '../useMeeting.ts';
import css from './AccountDialog.module.css';
import { KeyState } from './KeyState.tsx';
import { standingOf } from './standingOf.ts';

/** Each language by its own name. */
const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

/** Whose place this is, the language, and the way out: behind a press and a question, so that nobody leaves by accident. */
export function AccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const { who } = useBodyWords();
  const mine = useView('mine');
  const [asking, setAsking] = useState(false);
  const person = mine?.person ?? null;
  const words = t.seat.account;
  return (
    <>
      <Dialog open={open && !asking} onClose={onClose} title={words.title} closeLabel={t.common.close} width="s">
        <div className={css.body}>
          {person !== null && (
            <div>
              <p className={css.name}>{person.name}</p>
              {person.position !== '' && <p>{person.position}</p>}
              {person.unit !== '' && <p>{person.unit}</p>}
              <p className={css.quiet}>
                {[mine?.placeLabel ? t.common.place(mine.placeLabel) : '', t.seat.standing[standingOf(person)]]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
          )}
          <div>
            <p className={css.label}>{t.common.language}</p>
            <SegmentedControl label={t.common.language} options={LANGUAGES} value={language} onChange={setLanguage} />
          </div>
          <KeyState />
          <Button icon="logOut" block note={words.changeNote} onClick={() => setAsking(true)}>
            {words.change}
          </Button>
        </div>
      </Dialog>
      <ConfirmDialog
        open={open && asking}
        title={words.askTitle}
        confirmLabel={words.confirm}
        cancelLabel={words.stay}
        onConfirm={signOut}
        onCancel={() => {
          setAsking(false);
          onClose();
        }}
      >
        {words.askText(who)}
      </ConfirmDialog>
    </>
  );
}
