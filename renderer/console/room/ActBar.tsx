import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { Menu } from '../../parts/Menu.tsx';
import css from './ActBar.module.css';
import { type Act, REACH, reachOf } from './acts.ts';
import type { Unit } from './units.ts';
import { unitList } from './unitWords.ts';

export interface ActBarProps {
  chosen: readonly Unit[];
  busy: boolean;
  onAct: (act: Act) => void;
  onDeselect: () => void;
}

const ICONS = {
  identify: 'locate',
  lock: 'lock',
  unlock: 'unlock',
  message: 'message',
  reload: 'monitor',
  restart: 'refresh',
  shutDown: 'power',
  wake: 'sun',
  collectLogs: 'download',
  verifyPapers: 'shield',
  wipe: 'trash',
} as const satisfies Record<Act, IconName>;

/** Names that stand under the number before "and so many more". */
const NAMES = 6;
const MORE_ACTS = ['shutDown', 'wake', 'collectLogs', 'verifyPapers'] as const;

/** What can be done with the chosen terminals, all at once. */
export function ActBar({ chosen, busy, onAct, onDeselect }: ActBarProps) {
  const text = useText();
  const words = text.console.orders;
  const isOpen = useLink().kind === 'open';
  const blockedOf = (act: Act) => (reachOf(act, chosen).ids.length === 0 ? words.reachesNobody[REACH[act]] : undefined);
  const lockable = reachOf('lock', chosen).units;
  const locked = lockable.filter(({ line }) => line?.locked).length;
  const button = (act: Act, variant?: 'primary' | 'danger') => {
    const blocked = blockedOf(act);
    return (
      <Button
        key={act}
        small
        icon={ICONS[act]}
        variant={variant}
        className={variant === undefined ? css.plain : undefined}
        disabled={!isOpen || blocked !== undefined}
        title={blocked}
        onClick={() => onAct(act)}
      >
        {words.acts[act]}
      </Button>
    );
  };
  return (
    <section className={css.bar} aria-label={words.bar} aria-busy={busy}>
      <div className={css.chosen} role="status">
        <strong>{words.chosen(chosen.length)}</strong>
        <span className={css.names}>{unitList(chosen, text, NAMES)}</span>
      </div>
      {button('identify', 'primary')}
      {(locked < lockable.length || locked === 0) && button('lock')}
      {locked > 0 && button('unlock')}
      {button('message')}
      {button('reload')}
      {button('restart')}
      <Menu
        label={words.moreActs}
        side="above"
        small
        disabled={!isOpen}
        items={MORE_ACTS.map((act) => ({ id: act, label: words.acts[act], icon: ICONS[act], blocked: blockedOf(act) }))}
        onSelect={onAct}
      />
      <span className={css.rule} />
      {button('wipe', 'danger')}
      <span className={css.close}>
        <IconButton icon="cross" label={text.console.deselect} small onClick={onDeselect} />
      </span>
    </section>
  );
}
