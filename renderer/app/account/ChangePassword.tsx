import { useId, useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { ask } from '../useCommand.ts';
import { useSession } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './ChangePassword.module.css';

/** Shortest password the protocol accepts. */
const MIN_LENGTH = 8;

type Progress =
  | { readonly kind: 'writing'; readonly refusal: RefusalCode | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'changed' };

/** One's own password. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const text = useText();
  const session = useSession();
  const account = session.kind === 'signedIn' ? (session.accountId ?? '') : '';
  const words = text.console.account;
  const form = useId();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [progress, setProgress] = useState<Progress>({ kind: 'writing', refusal: null });
  const differs = repeat !== '' && repeat !== next;
  const ready = current !== '' && next.length >= MIN_LENGTH && repeat === next;
  const change = async () => {
    setProgress({ kind: 'sending' });
    const outcome = await ask({ kind: 'changePassword', current, next });
    setProgress(outcome.kind === 'answer' ? { kind: 'changed' } : { kind: 'writing', refusal: outcome.code });
  };
  const footer =
    progress.kind === 'changed' ? (
      <Button variant="primary" onClick={onClose}>
        {text.common.close}
      </Button>
    ) : (
      <>
        <Button onClick={onClose}>{text.common.cancel}</Button>
        <Button type="submit" form={form} variant="primary" disabled={!ready} busy={progress.kind === 'sending'}>
          {words.change}
        </Button>
      </>
    );
  return (
    <Dialog open onClose={onClose} title={words.password} closeLabel={text.common.close} footer={footer} width="s">
      {progress.kind === 'changed' ? (
        <Banner tone="ok" word={words.changed} />
      ) : (
        <form
          id={form}
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && progress.kind === 'writing') void change();
          }}
        >
          <input type="text" autoComplete="username" value={account} readOnly hidden />
          <TextField
            label={words.current}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={progress.kind === 'writing' && progress.refusal !== null ? text.refusals[progress.refusal] : null}
          />
          <TextField
            label={words.next}
            type="password"
            autoComplete="new-password"
            hint={words.nextHint}
            value={next}
            onChange={setNext}
          />
          <TextField
            label={words.repeat}
            type="password"
            autoComplete="new-password"
            value={repeat}
            onChange={setRepeat}
            error={differs ? words.differs : null}
          />
        </form>
      )}
    </Dialog>
  );
}
