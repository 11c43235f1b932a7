import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Views } from '../../../core/views/schemas.ts';
import { useAct } from '../../app/useAct.ts';
import { useRoomName, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { findRegistrar, ownRegistrar, registrarStore } from './registrarStore.ts';

export type SessionKey = Views['keys']['keys'][number];

const NO_KEYS: readonly SessionKey[] = [];
/** Most vouchers in one command. */
const BATCH = 500;

/** The room's keys, and what this terminal may say of them. */
export function useRegistrar() {
  const text = useText().desk.counting.registrar;
  const { roomId } = useRoomName();
  const view = useView('keys');
  const { key, isAuto, underway } = useStore(registrarStore);
  const { act, busy } = useAct();
  useEffect(() => {
    void findRegistrar();
  }, []);
  const keys = view?.keys ?? NO_KEYS;
  const registrar = view?.registrar ?? null;
  const where = registrar === null ? 'nowhere' : key !== null && key?.publicKey === registrar ? 'here' : 'elsewhere';
  const open = keys.filter(({ id, vouched }) => !vouched && !underway.has(id));

  /** Makes this terminal the registrar; says false where the browser cannot keep a key. */
  const choose = async (): Promise<boolean> => {
    const own = await ownRegistrar();
    if (own === null) return false;
    await act({ kind: 'setRegistrar', publicKey: own.publicKey }, text.chosen);
    return true;
  };

  /** Signs for these keys. A refused or lost one stays open and can be tried again. */
  const vouch = async (chosen: readonly SessionKey[], quietly = false): Promise<void> => {
    const batch = chosen.slice(0, BATCH);
    if (key === null || key === undefined || batch.length === 0) return;
    const mark = (change: (ids: Set<string>) => void) => {
      const next = new Set(registrarStore.getState().underway);
      change(next);
      registrarStore.setState({ underway: next });
    };
    mark((ids) => {
      for (const { id } of batch) ids.add(id);
    });
    await act(
      { kind: 'vouchKeys', vouches: [...key.vouchFor(batch, roomId)] },
      quietly ? undefined : text.done(batch.length),
    );
    mark((ids) => {
      for (const { id } of batch) ids.delete(id);
    });
  };
  return { keys, registrar, where, open, isAuto, busy, choose, vouch } as const;
}
