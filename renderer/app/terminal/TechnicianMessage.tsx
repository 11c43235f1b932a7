import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useTopLayer } from '../../parts/useTopLayer.ts';
import { ask } from '../useCommand.ts';
import { useLink } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './TechnicianMessage.module.css';

export interface TechnicianMessageProps {
  message: { readonly id: string; readonly text: string };
  /** A slim band that leaves the hall its picture. */
  slim: boolean;
}

/** Words of the technician, above whatever is open; what is underneath goes on, a ballot above all. */
export function TechnicianMessage({ message: { id, text }, slim }: TechnicianMessageProps) {
  const words = useText().shell.screen;
  const host = useTopLayer();
  const isOpen = useLink().kind === 'open';
  const [noting, setNoting] = useState(false);
  const note = async () => {
    setNoting(true);
    // The view takes the message away; where the line breaks meanwhile it is asked again.
    await ask({ kind: 'noteMessage', messageId: id });
    setNoting(false);
  };
  return createPortal(
    <section
      className={cx(css.card, slim && 'wall', slim && css.slim)}
      data-density="seat"
      data-screen="seat"
      role="alert"
    >
      <Icon name="message" size={slim ? 24 : 36} className={css.icon} />
      <div className={css.words}>
        <p className={css.from}>{words.from}</p>
        <p className={css.text}>{text}</p>
      </div>
      <Button
        variant={slim ? 'quiet' : 'primary'}
        icon="check"
        busy={noting}
        disabled={!isOpen}
        onClick={() => void note()}
      >
        {words.noted}
      </Button>
    </section>,
    host,
  );
}
