import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,proof,verifier,server,renderer,electron,build}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
