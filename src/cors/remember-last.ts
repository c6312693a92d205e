/**
 * The same function, but asked again of the object it was last asked of, it answers without computing. Objects here are
 * facts and never change. No more than one is kept, so that nothing lives longer for it.
 */
export function rememberLast<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
