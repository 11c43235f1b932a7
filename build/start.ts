import { buildIfStale } from './buildIfStale.ts';

// The screens are built when they are missing or older than their sources; then this process becomes the room server.
buildIfStale();
await import('../server/main.ts');
