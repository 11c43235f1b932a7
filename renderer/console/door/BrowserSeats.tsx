import { useState } from 'react';
import type { DoorPolicy } from '../../../core/terminals/terminal.ts';
import { useAct } from '../../app/useAct.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { inOrder } from '../enrol/positions.ts';
import css from './door.module.css';

type Mode = 'none' | 'all' | 'some';

const modeOf = (places: DoorPolicy['browserPlaces']): Mode => {
  if (places === 'all') return 'all';
  return places.length === 0 ? 'none' : 'some';
};

/** What the technician is choosing and has not saved; pushes from the server leave it alone. */
interface Edited {
  readonly mode: Mode;
  readonly chosen: ReadonlySet<string>;
}

/** The places at which a browser may be a seat (E-6). */
export function BrowserSeats({ door }: { door: DoorPolicy }) {
  const text = useText();
  const words = text.console.door.browsers;
  const places = inOrder(useView('places')?.places ?? []);
  const isOffline = useLink().kind !== 'open';
  const { act, busy } = useAct();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [typed, setTyped] = useState('');
  const saved: Edited = {
    mode: modeOf(door.browserPlaces),
    chosen: new Set(door.browserPlaces === 'all' ? [] : door.browserPlaces),
  };
  const { mode, chosen } = edited ?? saved;
  const shown = places.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setEdited({ mode, chosen: next });
  };
  const save = async () => {
    const browserPlaces = mode === 'all' ? mode : mode === 'none' ? [] : [...chosen];
    if (await act({ kind: 'setDoor', door: { ...door, browserPlaces } }, words.saved)) setEdited(null);
  };
  return (
    <Panel
      title={words.title}
      footer={
        <div className={css.foot}>
          {edited !== null && (
            <StatusPill status="warn" plain>
              {words.unsaved}
            </StatusPill>
          )}
          <Button disabled={edited === null} onClick={() => setEdited(null)}>
            {words.reset}
          </Button>
          <Button variant="primary" busy={busy} disabled={edited === null || isOffline} onClick={() => void save()}>
            {words.save}
          </Button>
        </div>
      }
    >
      <div className={css.stack}>
        <p className={css.quiet}>{words.text}</p>
        {door.locked && (
          <StatusPill status="info" plain>
            {words.lockedNote}
          </StatusPill>
        )}
        <RadioCards
          legend={words.legend}
          hideLegend
          columns={3}
          value={mode}
          onChange={(next) => setEdited({ mode: next, chosen })}
          options={[
            { value: 'none', label: words.none, hint: words.noneHint },
            { value: 'some', label: words.some, hint: words.someHint },
            { value: 'all', label: words.all, hint: words.allHint },
          ]}
        />
        {mode === 'some' && (
          <section className={css.stack} aria-label={words.places}>
            <div className={css.tools}>
              <div className={css.find}>
                <SearchField
                  label={words.search}
                  placeholder={words.search}
                  clearLabel={text.common.clear}
                  value={typed}
                  onChange={setTyped}
                />
              </div>
              <span>{words.chosen(chosen.size)}</span>
              <Button
                small
                onClick={() =>
                  choose(
                    shown.map(({ id }) => id),
                    true,
                  )
                }
              >
                {words.chooseAll}
              </Button>
              <Button
                small
                onClick={() =>
                  choose(
                    shown.map(({ id }) => id),
                    false,
                  )
                }
              >
                {words.chooseNone}
              </Button>
            </div>
            {shown.length === 0 && <p>{places.length === 0 ? words.roomHasNone : words.noPlace}</p>}
            <ul className={css.places}>
              {shown.map(({ id, label }) => (
                <li key={id}>
                  <Chip
                    selected={chosen.has(id)}
                    glyph={chosen.has(id) ? <Icon name="check" size="var(--c-icon-small)" /> : undefined}
                    onSelect={() => choose([id], !chosen.has(id))}
                  >
                    {text.common.place(label)}
                  </Chip>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}
