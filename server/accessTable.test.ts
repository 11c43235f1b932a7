import { describe, expect, it, vi } from 'vitest';
import { EMPTY_STATE } from '../core/state.ts';
import { accessTable } from './accessTable.ts';

vi.mock('node:os', () => ({
  networkInterfaces: () => ({ eth0: [{ family: 'IPv4', internal: false, address: '192.0.2.7' }] }),
}));
const table = (host: string) => accessTable(EMPTY_STATE, { accounts: {}, places: {}, pins: {} }, host, 8443);

describe('the table of screens', () => {
  it('names the address for other machines where the server listens for them', () => {
    for (const host of ['0.0.0.0', '::']) expect(table(host)).toContain('https://192.0.2.7:8443');
  });

  it('promises nothing to other machines where it listens on one address', () => {
    for (const host of ['127.0.0.1', 'localhost']) expect(table(host)).not.toContain('192.0.2.7');
    expect(table('127.0.0.1')).toContain('https://127.0.0.1:8443/chair');
  });
});
