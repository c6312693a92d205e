import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** What a TLS server shows and proves itself with. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** The flag that makes Chromium trust it. */
  readonly flag: string;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const ECDSA_WITH_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');

/**
 * A certificate of nobody's, to be thrown away: Node makes keys but no certificates, and one that a browser is told to
 * trust needs so little that no package is worth it.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function createCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const nobody = der(SEQUENCE);
  const validity = der(SEQUENCE, time('200101000000Z'), time('491231235959Z'));
  const content = der(SEQUENCE, der(INTEGER, Buffer.of(1)), ECDSA_WITH_SHA256, nobody, validity, nobody, spki);
  const signature = der(BIT_STRING, Buffer.of(0), sign('sha256', content, privateKey));
  const certificate = der(SEQUENCE, content, ECDSA_WITH_SHA256, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    flag: `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`,
  };
}

const time = (text: string): Buffer => der(UTC_TIME, Buffer.from(text));

/** One value in DER: its tag, its length, itself. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
