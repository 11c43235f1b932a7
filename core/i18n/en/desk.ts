import type { Catalogue } from '../catalogue.ts';

export const desk: Catalogue['desk'] = {};
