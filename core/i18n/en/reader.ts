import type { Catalogue } from '../catalogue.ts';

export const reader: Catalogue['reader'] = {};
