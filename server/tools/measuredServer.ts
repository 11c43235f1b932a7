import { parseArgs } from 'node:util';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { startServer } from '../startServer.ts';
import { ledgerInMemory } from './ledgerInMemory.ts';
import { quietLog } from './quietLog.ts';
import type { ServerFigures, ServerRequest } from './ServerProcess.ts';

// The room server as `npm start` puts it together, with the ledger to be measured; it answers its parent over IPC.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    ledger: { type: 'string', default: 'sqlite' },
    'disk-delay': { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
  },
});
const commitDelayMs = Number(values['disk-delay']);
const server = await startServer({
  dataDir: values.data,
  host: '127.0.0.1',
  port: Number(values.port),
  version: 'tools',
  renderer: new Map(),
  log: quietLog,
  openLedger: (file) => (values.ledger === 'memory' ? ledgerInMemory(file) : openSqliteLedger(file, { commitDelayMs })),
});

function figures(): ServerFigures {
  const { user, system } = process.cpuUsage();
  return { port: server.address.port, commits: server.loop.ledger.stats().commits, cpuUs: user + system };
}

process.on('message', (request: ServerRequest) => {
  if (request === 'figures') process.send?.(figures());
  else void server.stop().then(() => process.exit(0));
});
// Without its parent nobody would ever stop it.
process.on('disconnect', () => process.exit(1));
process.send?.(figures());
