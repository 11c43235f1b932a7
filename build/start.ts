import { buildIfStale } from './buildIfStale.ts';

// What is missing or older than its sources is built; then this process becomes the room server.
buildIfStale();
await import('../server/main.ts');
