import { WebSocket } from 'ws';
import { Down } from '../../core/protocol/down.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { TestRoom } from './roomServer.ts';

/** The technician lets browsers be seats at every place (E-6), which a new room does not. */
export function allowBrowsers(room: TestRoom): Promise<void> {
  const ws = new WebSocket(`${room.origin.replace('https', 'wss')}/room`, { rejectUnauthorized: false });
  const say = (message: Up) => ws.send(JSON.stringify(message));
  return new Promise((resolve, reject) => {
    ws.once('error', reject);
    ws.once('open', () => {
      say({ type: 'hello', protocol: PROTOCOL_VERSION, client: 'technician', token: null, have: {}, watching: null });
      const password = room.access.accounts.console ?? '';
      say({ type: 'signIn', as: { kind: 'account', account: 'console', password } });
    });
    ws.on('message', (data) => {
      const down = Down.parse(JSON.parse(data.toString()));
      if (down.type === 'signInRefused' || down.type === 'refused') reject(new Error(`the technician: ${down.code}`));
      if (down.type === 'receipt') {
        ws.close();
        resolve();
      }
      if (down.type !== 'welcome' || down.session.kind !== 'signedIn') return;
      const door = { locked: false, browserPlaces: 'all' } as const;
      say({ type: 'command', id: crypto.randomUUID(), command: { kind: 'setDoor', door } });
    });
  });
}
