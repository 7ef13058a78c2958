/**
 * A function that computes once for each object and remembers it as long as the object is there. Entries never change: an edit brings another object, so
 * checking everything after an edit costs what the edit brought.
 */
export function rememberByObject<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
