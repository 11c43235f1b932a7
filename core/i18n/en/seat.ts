import type { Catalogue } from '../catalogue.ts';

export const seat: Catalogue['seat'] = {};
