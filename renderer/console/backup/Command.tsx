import { Fragment, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import css from './BackupPart.module.css';

/** A command to be typed on the server, with what it is for. */
export function Command({ title, note, children }: { title: string; note?: string; children: string }) {
  const words = useText().console.backup;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(children);
    setCopied(true);
  };
  return (
    <div className={css.command}>
      <h3 className={css.commandTitle}>{title}</h3>
      <div className={css.line}>
        <code data-selectable>
          {children.split(' ').map((part) => (
            <Fragment key={part}>
              <span className={css.token}>{part}</span>{' '}
            </Fragment>
          ))}
        </code>
        <IconButton
          small
          icon={copied ? 'check' : 'copy'}
          label={copied ? words.copied : `${words.copy}: ${title}`}
          onClick={() => void copy()}
        />
      </div>
      {note !== undefined && <p className={css.note}>{note}</p>}
    </div>
  );
}
