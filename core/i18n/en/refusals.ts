import type { Catalogue } from '../catalogue.ts';

export const refusals: Catalogue['refusals'] = {};
