import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { useIsMeetingOn } from '../useIsMeetingOn.ts';
import { WipeDialog } from '../wipes/WipeDialog.tsx';
import css from './ActDialog.module.css';
import type { Act } from './acts.ts';
import { LeftOutWords } from './LeftOutWords.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { TargetList } from './TargetList.tsx';
import type { useActs } from './useActs.ts';

/** The dialog of an act that needs a text or a second word; nothing while there is none. */
export function ActDialog({ acts }: { acts: ReturnType<typeof useActs> }) {
  const { pending, busy, confirm, cancel, sendMessage } = acts;
  const text = useText();
  const words = text.console.orders;
  const isMeetingOn = useIsMeetingOn();
  const terminals = useView('terminals')?.terminals ?? [];
  if (pending === null) return null;
  const { act, reached } = pending;
  if (act === 'message') {
    return (
      <MessageDialog reached={reached} busy={busy} onSend={(message) => void sendMessage(message)} onClose={cancel} />
    );
  }
  if (act === 'wipe') {
    return (
      <WipeDialog
        terminals={terminals}
        chosen={new Set(reached.ids)}
        note={<LeftOutWords without={reached.without} />}
        onClose={cancel}
      />
    );
  }
  if (!isAsked(act)) return null;
  const question = words.confirm[act];
  return (
    <ConfirmDialog
      open
      title={question.title(reached.ids.length)}
      confirmLabel={words.confirmActs[act]}
      cancelLabel={text.common.cancel}
      danger={isMeetingOn || act === 'shutDown'}
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={cancel}
    >
      <div className={css.body}>
        {isMeetingOn && <Banner tone="bad" word={question.meeting} />}
        <p>{question.text}</p>
        <TargetList units={reached.units} />
        <LeftOutWords without={reached.without} />
      </div>
    </ConfirmDialog>
  );
}

const ASKED = ['restart', 'shutDown', 'lock', 'reload'] as const;
const isAsked = (act: Act): act is (typeof ASKED)[number] => ASKED.some((asked) => asked === act);
