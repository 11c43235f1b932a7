import type { Catalogue } from '../catalogue.ts';

export const console: Catalogue['console'] = {};
