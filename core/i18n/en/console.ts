import type { Catalogue } from '../catalogue.ts';
import { account } from './console/account.ts';
import { auditList } from './console/audit.ts';
import { nav } from './console/nav.ts';
import { requests } from './console/requests.ts';
import { room } from './console/room.ts';
import { server } from './console/server.ts';

export const console: Catalogue['console'] = { ...room, nav, server, requests, auditList, account };
