import type { Catalogue } from '../catalogue.ts';

export const chair: Catalogue['chair'] = {};
