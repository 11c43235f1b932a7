import { Dialog } from '../parts/Dialog.tsx';
import css from './KeysHelp.module.css';
import { KEY_TABLE } from './keys.ts';
import type { ReaderLabels } from './labels.ts';

/** The table of the keyboard, and what fingers and wheel do. */
export function KeysHelp({ open, labels, onClose }: { open: boolean; labels: ReaderLabels; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={labels.keys} closeLabel={labels.close} width="l" size="seat">
      <table className={css.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{labels.keyColumn}</th>
            <th scope="col">{labels.actionColumn}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_TABLE.map(({ action, keys }) => (
            <tr key={action}>
              <td>
                {keys.map((key) => (
                  <kbd key={key} className={css.key}>
                    {key}
                  </kbd>
                ))}
              </td>
              <td>{labels.keyActions[action]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={css.hands}>
        {labels.handsHelp.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
