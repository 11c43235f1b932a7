/**
 * The part of the Reflect metadata proposal that `tsyringe` (inside `@peculiar/x509`) asks for before it loads.
 * Import it for its effect, before `@peculiar/x509`; it leaves a complete polyfill alone when one is already there.
 */
type Target = object;
type Store = Map<string | symbol, Map<unknown, unknown>>;

const stores = new WeakMap<Target, Store>();

function defineMetadata(key: unknown, value: unknown, target: Target, property: string | symbol = ''): void {
  const store = stores.get(target) ?? new Map();
  const bag = store.get(property) ?? new Map();
  bag.set(key, value);
  store.set(property, bag);
  stores.set(target, store);
}

function getOwnMetadata(key: unknown, target: Target, property: string | symbol = ''): unknown {
  return stores.get(target)?.get(property)?.get(key);
}

function getMetadata(key: unknown, target: Target, property: string | symbol = ''): unknown {
  for (let at: Target | null = target; at !== null; at = Object.getPrototypeOf(at)) {
    if (stores.get(at)?.get(property)?.has(key)) return getOwnMetadata(key, at, property);
  }
  return undefined;
}

if (!('getMetadata' in Reflect)) Object.assign(Reflect, { defineMetadata, getOwnMetadata, getMetadata });
