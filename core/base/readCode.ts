const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/** A typed code, of an invitation or of a receipt, as its 12 characters of Crockford's base 32 (o is 0, i and l are 1); null when it cannot be one. */
export function readCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(bare) ? bare : null;
}
