import { useState } from 'react';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Poll } from './ballotTypes.ts';
import css from './Secrecy.module.css';

/** What is known of a ballot afterwards, by whom, in one line; of a secret one the whole truth behind a press. */
export function Secrecy({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.seat.ballot;
  const [open, setOpen] = useState(false);
  const { conduct } = poll;
  if (conduct === 'electronic') {
    return (
      <p className={css.line}>
        <Icon name="eye" size="1.2em" />
        {words.names[poll.names]}
      </p>
    );
  }
  if (conduct !== 'secretBoard' && conduct !== 'secretServer') return null;
  const trustees = poll.key?.trustees.length ?? 0;
  const facts =
    conduct === 'secretBoard'
      ? [words.secrecy.board, words.secrecy.boardOpens(poll.key?.threshold ?? 0, trustees)]
      : words.secrecy.server;
  return (
    <div className={css.line} data-weak={conduct === 'secretServer' || undefined}>
      <Icon name={conduct === 'secretBoard' ? 'lock' : 'warning'} size="1.2em" />
      <span>{words.secrecy[conduct]}</span>
      <Button small variant="quiet" icon="info" onClick={() => setOpen(true)}>
        {words.secrecy.more}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.secrecy.title}
        closeLabel={t.common.close}
        width="l"
      >
        <ul className={css.facts}>
          {[...facts, ...words.secrecy.both].map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
