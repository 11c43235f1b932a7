import type { Catalogue } from '../catalogue.ts';

export const wall: Catalogue['wall'] = {};
