/** Turns generated source into functions. Strict, and with nothing in scope but what is given (and JavaScript's own globals). */
export function instantiate(source: string, scope: Readonly<Record<string, unknown>>): unknown {
  const build = new Function(...Object.keys(scope), `"use strict";\n${source}`) as (...values: unknown[]) => unknown;
  return build(...Object.values(scope));
}
