/**
 * The same function, but of an object it was asked of before it answers without computing. What it remembers goes when
 * the object goes, so it is for small answers about facts that are kept anyway; else take `rememberLast`.
 */
export function rememberEach<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key);
    if (entry) return entry.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
