import { account } from './console/account.ts';
import { auditList } from './console/audit.ts';
import { backup } from './console/backup.ts';
import { door } from './console/door.ts';
import { enrol } from './console/enrol.ts';
import { nav } from './console/nav.ts';
import { orders } from './console/orders.ts';
import { picker } from './console/picker.ts';
import { readiness } from './console/readiness.ts';
import { requests } from './console/requests.ts';
import { room } from './console/room.ts';
import { server } from './console/server.ts';
import { terminal } from './console/terminal.ts';
import { updates } from './console/updates.ts';
import { wipes } from './console/wipes.ts';

/** The technician's screen. */
export const console = {
  ...room,
  account,
  auditList,
  backup,
  door,
  enrol,
  nav,
  orders,
  picker,
  readiness,
  requests,
  server,
  terminal,
  updates,
  wipes,
};
