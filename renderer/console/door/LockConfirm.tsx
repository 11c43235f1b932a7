import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { cutOff } from './cutOff.ts';
import css from './door.module.css';

/** So many are named; the rest is a number. */
const NAMED = 8;

/** Asks once before the door is locked, and says who would be cut off by it. */
export function LockConfirm({ busy, onLock, onClose }: { busy: boolean; onLock: () => void; onClose: () => void }) {
  const text = useText();
  const words = text.console.door.confirm;
  const lines = cutOff(useView('terminals')?.terminals ?? []);
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.do}
      cancelLabel={text.common.cancel}
      busy={busy}
      onConfirm={onLock}
      onCancel={onClose}
    >
      <div className={css.stack}>
        <p>{words.text}</p>
        {lines.length > 0 && (
          <>
            <p>
              <strong>{words.cut(lines.length)}</strong>
            </p>
            <ul className={css.list}>
              {lines.slice(0, NAMED).map(({ id, placeLabel, person, account, address }) => (
                <li key={id}>
                  <StatusGlyph status="bad" size={18} />
                  <span>
                    {[
                      placeLabel === null ? null : text.common.place(placeLabel),
                      person ?? account ?? words.unnamed,
                      address,
                    ]
                      .filter((word) => word !== null)
                      .join(' · ')}
                  </span>
                </li>
              ))}
              {lines.length > NAMED && (
                <li>
                  <span />
                  <span>{words.others(lines.length - NAMED)}</span>
                </li>
              )}
            </ul>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
