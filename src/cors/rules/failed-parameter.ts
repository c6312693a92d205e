/** Bytes of invalid UTF-8 are kept as U+DC80–U+DCFF. */
const RAW_BYTE = /[\udc80-\udcff]/;

/**
 * What Chromium names as `failedParameter` for a header value: the value, or nothing where it is absent or is not
 * UTF-8 (measured, Chromium 156).
 */
export function failedParameter(value: string | null): string {
  return value === null || RAW_BYTE.test(value) ? '' : value;
}
